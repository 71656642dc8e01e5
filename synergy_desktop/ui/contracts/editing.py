"""What the user does with the rows of the table of contracts."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from synergy_desktop.commands import contracts as commands
from synergy_desktop.ui.contracts.model import CANDIDATES, JOINT, ContractModel
from synergy_desktop.ui.pasting.into_contracts import ContractPasting
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.tables.copying import Copying
from synergy_desktop.ui.tables.filling import Filling
from synergy_desktop.ui.tables.row_editing import RowCommands, RowEditing
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
        self._rows = RowEditing(session, model, view, self._row_commands())
        self._copying = Copying(model, view)
        self._filling = Filling(model, view)
        self._pasting = ContractPasting(session, model, view)
        self._copying.rows_cut.connect(self._pasting.tell_cut)

    def verbs(self) -> tuple[Verb, ...]:
        """What can be done, in the order of the context menu."""
        return (
            *self._rows.verbs(),
            self._pasting.verb(),
            *self._copying.verbs(),
            *self._filling.verbs(),
            self._across_verb(),
            self._rows.delete_verb(),
        )

    def _across_verb(self) -> Verb:
        return Verb(
            name="moveContractsAcross",
            text="Passer dans l’autre liste",
            picture="arrow-right",
            keys="Ctrl+Shift+D",
            tip="Passer les marchés choisis des marchés conjoints aux possibles, ou l’inverse",
            run=self._move_across,
            can=self._has_block,
        )

    def _row_commands(self) -> RowCommands:
        return RowCommands(
            one="Contract",
            many="Contracts",
            add_text="Ajouter un marché",
            add_tip="Ajouter un marché sous la ligne choisie",
            can_add=self._has_report,
            add=self.add,
            duplicate=self._duplicate,
            move=self._move,
            delete=self.delete,
        )

    def add(self, group: str, before: str | None) -> str:
        """Add a contract to a list, before another or at its end; gives its id."""
        report_id = self._model.report_id
        return commands.add_contract(
            self._session.dossier, report_id, joint=group == JOINT, before=before
        )

    def _duplicate(self, ids: Sequence[str]) -> list[str]:
        return commands.duplicate_contracts(self._session.dossier, ids)

    def _move(self, ids: Sequence[str], group: str, before: str | None) -> None:
        commands.move_contracts(self._session.dossier, ids, joint=group == JOINT, before=before)

    def delete(self, ids: Sequence[str]) -> None:
        """Delete contracts."""
        commands.delete_contracts(self._session.dossier, ids)

    def _move_across(self) -> None:
        self._view.commit_pending()
        block = self._rows.block
        with self._session.attempt():
            self._move(block.ids, CANDIDATES if block.group == JOINT else JOINT, None)

    def _has_block(self) -> bool:
        return bool(self._rows.block.ids)

    def _has_report(self) -> bool:
        return bool(self._model.report_id)
