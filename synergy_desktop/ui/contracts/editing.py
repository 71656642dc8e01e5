"""What the user does with the rows of the table of contracts."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from synergy_desktop.commands import contracts as commands
from synergy_desktop.ui.contracts.model import CANDIDATES, JOINT, ContractModel
from synergy_desktop.ui.pasting.into_contracts import ContractPasting
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.tables.copying import Copying
from synergy_desktop.ui.tables.filling import Filling
from synergy_desktop.ui.tables.selection import Block, heir, place_below, selected_block
from synergy_desktop.ui.tables.verbs import Verb
from synergy_desktop.ui.tables.view import GridView


class ContractEditing(QObject):
    """Runs the commands on what is selected in ``view``, which shows ``model``."""

    def __init__(self, session: Session, model: ContractModel, view: GridView) -> None:
        """Act within ``session``."""
        super().__init__(view)
        self._session = session
        self._model = model
        self._view = view
        self._copying = Copying(model, view)
        self._filling = Filling(model, view)
        self._pasting = ContractPasting(session, model, view)
        view.add_requested.connect(self.add_to)
        view.row_drag.dropped.connect(self.drop)

    def verbs(self) -> tuple[Verb, ...]:
        """What can be done, in the order of the context menu."""
        return *self._row_verbs(), self._pasting.verb(), *self._leaving_verbs()

    def _row_verbs(self) -> tuple[Verb, ...]:
        return (
            Verb(
                name="addContract",
                text="Ajouter un marché",
                picture="plus",
                keys="Ctrl+Return",
                tip="Ajouter un marché sous la ligne choisie",
                run=self.add,
                can=self._has_report,
            ),
            Verb(
                name="duplicateContracts",
                text="Dupliquer",
                picture="copy",
                keys="Ctrl+D",
                tip="Copier les marchés choisis, chacun sous l’original",
                run=self.duplicate,
                can=self._has_rows,
            ),
            Verb(
                name="moveContractsUp",
                text="Monter",
                picture="arrow-up",
                keys="Alt+Up",
                tip="Monter les marchés choisis",
                run=self.move_up,
                can=self._can_move_up,
            ),
            Verb(
                name="moveContractsDown",
                text="Descendre",
                picture="arrow-down",
                keys="Alt+Down",
                tip="Descendre les marchés choisis",
                run=self.move_down,
                can=self._can_move_down,
            ),
        )

    def _leaving_verbs(self) -> tuple[Verb, ...]:
        return (
            *self._copying.verbs(),
            *self._filling.verbs(),
            Verb(
                name="moveContractsAcross",
                text="Passer dans l’autre liste",
                picture="arrow-right",
                keys="Ctrl+Shift+D",
                tip="Passer les marchés choisis des marchés conjoints aux possibles, ou l’inverse",
                run=self.move_across,
                can=self._has_block,
            ),
            Verb(
                name="deleteContracts",
                text="Supprimer",
                picture="trash",
                keys="Ctrl+Del",
                tip="Supprimer les marchés choisis",
                run=self.delete,
                can=self._has_rows,
            ),
        )

    def add(self) -> None:
        """Add a contract under the row where the keyboard is."""
        self._add(*place_below(self._model, self._view))

    def add_to(self, group: str) -> None:
        """Add a contract at the end of a group."""
        self._add(group, None)

    def duplicate(self) -> None:
        """Copy the selected contracts."""
        self._view.commit_pending()
        with self._session.attempt():
            ids = self._view.selected_ids()
            self._view.select_items(commands.duplicate_contracts(self._session.dossier, ids))

    def move_up(self) -> None:
        """Put the selected contracts before the one above them."""
        block = self._block()
        self._move(block.ids, block.group, block.before_if_raised)

    def move_down(self) -> None:
        """Put the selected contracts behind the one below them."""
        block = self._block()
        self._move(block.ids, block.group, block.before_if_sunk)

    def move_across(self) -> None:
        """Make the selected joint contracts possible ones, or the other way round."""
        block = self._block()
        self._move(block.ids, CANDIDATES if block.group == JOINT else JOINT, None)

    def drop(self, contract_id: str, group: str, before: str | None) -> None:
        """Put a contract where it was dropped."""
        self._move([contract_id], group, before)

    def delete(self) -> None:
        """Delete the selected contracts."""
        with self._session.attempt():
            ids = self._view.selected_ids()
            next_ids = heir(self._model, ids)
            commands.delete_contracts(self._session.dossier, ids)
            self._view.select_items(next_ids)

    def _add(self, group: str, before: str | None) -> None:
        if not self._has_report():
            return
        self._view.commit_pending()
        if self._model.is_collapsed(group):
            self._model.toggle_group(group)
        with self._session.attempt():
            made = commands.add_contract(
                self._session.dossier, self._model.report_id, joint=group == JOINT, before=before
            )
            self._view.go_to(made, "title", edit=True)

    def _move(self, ids: Sequence[str], group: str, before: str | None) -> None:
        with self._session.attempt():
            commands.move_contracts(self._session.dossier, ids, joint=group == JOINT, before=before)

    def _block(self) -> Block:
        return selected_block(self._model, self._view)

    def _can_move_up(self) -> bool:
        return self._block().can_rise

    def _can_move_down(self) -> bool:
        return self._block().can_sink

    def _has_block(self) -> bool:
        return bool(self._block().ids)

    def _has_rows(self) -> bool:
        return bool(self._view.selected_ids())

    def _has_report(self) -> bool:
        return bool(self._model.report_id)
