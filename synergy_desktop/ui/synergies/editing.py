"""What the user does with the rows of a table of synergies."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from synergy_desktop.commands import synergies as commands
from synergy_desktop.commands.merging import MergedColumn
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.store import queries
from synergy_desktop.ui.pasting.into_synergies import SynergyPasting
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.synergies.model import SynergyModel
from synergy_desktop.ui.tables.copying import Copying
from synergy_desktop.ui.tables.filling import Filling
from synergy_desktop.ui.tables.rows import RowKind
from synergy_desktop.ui.tables.selection import (
    Block,
    follows_row_above,
    heir,
    place_below,
    selected_block,
)
from synergy_desktop.ui.tables.verbs import Verb
from synergy_desktop.ui.tables.view import GridView

_MERGEABLE: tuple[MergedColumn, ...] = ("objective", "results")


class SynergyEditing(QObject):
    """Runs the commands on what is selected in ``view``, which shows ``model``."""

    def __init__(self, session: Session, model: SynergyModel, view: GridView) -> None:
        """Act within ``session``."""
        super().__init__(view)
        self._session = session
        self._model = model
        self._view = view
        self._copying = Copying(model, view)
        self._filling = Filling(model, view)
        self._pasting = SynergyPasting(session, model, view)
        self._targets = QMenu("Déplacer vers", view)
        self._targets.setObjectName("moveMenu")
        self._targets.aboutToShow.connect(self._fill_targets)
        self._targets.triggered.connect(self._move_to)
        view.add_requested.connect(self.add_to)
        view.row_drag.dropped.connect(self.drop)

    def verbs(self) -> tuple[Verb, ...]:
        """What can be done, in the order of the context menu."""
        cells = (self._pasting.verb(), *self._cell_verbs())
        return *self._row_verbs(), *cells, *self._leaving_verbs()

    def _row_verbs(self) -> tuple[Verb, ...]:
        return (
            Verb(
                name="addSynergy",
                text="Ajouter une synergie",
                picture="plus",
                keys="Ctrl+Return",
                tip="Ajouter une synergie sous la ligne choisie",
                run=self.add,
                can=self._has_service,
            ),
            Verb(
                name="duplicateSynergies",
                text="Dupliquer",
                picture="copy",
                keys="Ctrl+D",
                tip="Copier les lignes choisies, chacune sous l’original",
                run=self.duplicate,
                can=self._has_rows,
            ),
            Verb(
                name="moveSynergiesUp",
                text="Monter",
                picture="arrow-up",
                keys="Alt+Up",
                tip="Monter les lignes choisies",
                run=self.move_up,
                can=self._can_move_up,
            ),
            Verb(
                name="moveSynergiesDown",
                text="Descendre",
                picture="arrow-down",
                keys="Alt+Down",
                tip="Descendre les lignes choisies",
                run=self.move_down,
                can=self._can_move_down,
            ),
        )

    def _cell_verbs(self) -> tuple[Verb, ...]:
        return (
            *self._copying.verbs(),
            *self._filling.verbs(),
            Verb(
                name="mergeAbove",
                text="Fusionner avec la cellule du dessus",
                picture="arrows-join",
                keys="Ctrl+M",
                tip="Fusionner l’objectif ou les résultats avec la cellule du dessus",
                run=self.merge,
                can=self._can_merge,
            ),
            Verb(
                name="separateAbove",
                text="Séparer de la cellule du dessus",
                picture="arrows-split",
                keys="Ctrl+Shift+M",
                tip="Rendre à la ligne une cellule à elle",
                run=self.separate,
                can=self._can_separate,
            ),
        )

    def _leaving_verbs(self) -> tuple[Verb, ...]:
        return (
            Verb(
                name="moveSynergiesTo",
                text="Déplacer vers",
                picture="arrow-right",
                keys="Ctrl+Shift+D",
                tip="Déplacer les lignes choisies vers un autre statut ou un autre service",
                run=self._open_targets,
                can=self._has_rows,
                menu=self._targets,
            ),
            Verb(
                name="deleteSynergies",
                text="Supprimer",
                picture="trash",
                keys="Ctrl+Del",
                tip="Supprimer les lignes choisies",
                run=self.delete,
                can=self._has_rows,
            ),
        )

    # Rows that come and go

    def add(self) -> None:
        """Add a synergy under the row where the keyboard is."""
        status, before = place_below(self._model, self._view)
        self._add(Status(status), before)

    def add_to(self, group: str) -> None:
        """Add a synergy at the end of a group."""
        self._add(Status(group), None)

    def duplicate(self) -> None:
        """Copy the selected rows."""
        self._view.commit_pending()
        with self._session.attempt():
            ids = self._view.selected_ids()
            self._view.select_items(commands.duplicate_synergies(self._session.dossier, ids))

    def delete(self) -> None:
        """Delete the selected rows."""
        with self._session.attempt():
            ids = self._view.selected_ids()
            next_ids = heir(self._model, ids)
            commands.delete_synergies(self._session.dossier, ids)
            self._view.select_items(next_ids)

    def _add(self, status: Status, before: str | None) -> None:
        if not self._has_service():
            return
        self._view.commit_pending()
        if self._model.is_collapsed(status.value):
            self._model.toggle_group(status.value)
        with self._session.attempt():
            service_id = self._model.service_id
            made = commands.add_synergy(self._session.dossier, service_id, status, before)
            self._view.go_to(made, "title", edit=True)

    # Rows that move

    def move_up(self) -> None:
        """Put the selected rows before the one above them."""
        block = self._block()
        self._move(block.ids, self._model.service_id, Status(block.group), block.before_if_raised)

    def move_down(self) -> None:
        """Put the selected rows behind the one below them."""
        block = self._block()
        self._move(block.ids, self._model.service_id, Status(block.group), block.before_if_sunk)

    def drop(self, synergy_id: str, status: str, before: str | None) -> None:
        """Put a row where it was dropped."""
        self._move([synergy_id], self._model.service_id, Status(status), before)

    def _block(self) -> Block:
        return selected_block(self._model, self._view)

    def _can_move_up(self) -> bool:
        return self._block().can_rise

    def _can_move_down(self) -> bool:
        return self._block().can_sink

    def _move(
        self, ids: Sequence[str], service_id: str, status: Status | None, before: str | None
    ) -> None:
        with self._session.attempt():
            commands.move_synergies(self._session.dossier, ids, service_id, status, before)

    def _open_targets(self) -> None:
        at = self._view.visualRect(self._view.currentIndex()).bottomLeft()
        self._targets.popup(self._view.viewport().mapToGlobal(at))

    def _fill_targets(self) -> None:
        self._targets.clear()
        status = self._block().group
        for each in Status:
            words = f"Synergies {_PLURAL[each]}"
            self._target(self._targets, words, self._model.service_id, each.value, each != status)
        services = self._targets.addMenu("Autre service")
        services.setObjectName("moveToService")
        for head in queries.service_heads(self._session.dossier, self._session.report_id):
            is_other = head.id != self._model.service_id
            self._target(services, head.name, head.id, "", is_other)

    def _target(self, menu: QMenu, words: str, service_id: str, status: str, enabled: bool) -> None:
        action = menu.addAction(words.replace("&", "&&"))
        action.setObjectName(f"moveTo_{status or service_id}")
        action.setData((service_id, status))
        action.setEnabled(enabled)

    def _move_to(self, action: QAction) -> None:
        service_id, status = action.data()
        # In another service, each keeps its status.
        taken = Status(status) if status else None
        self._move(self._view.selected_ids(), service_id, taken, None)

    # Merged cells

    def merge(self) -> None:
        """Merge the objective or the results with the cell above."""
        if self._is_beside_mergeable():
            self._say_where()
            return
        column, row = self._to_merge()
        if column and (synergy := self._model.item(row)):
            with self._session.attempt():
                commands.merge_with_above(self._session.dossier, synergy.id, column)

    def separate(self) -> None:
        """Part a merged cell: from the one above, or its first row from the others."""
        if self._is_beside_mergeable():
            self._say_where()
            return
        column, row = self._to_separate()
        if column and (synergy := self._model.item(row)):
            with self._session.attempt():
                commands.separate_from_above(self._session.dossier, synergy.id, column)

    def _can_merge(self) -> bool:
        return self._is_beside_mergeable() or self._to_merge()[0] is not None

    def _can_separate(self) -> bool:
        return self._is_beside_mergeable() or self._to_separate()[0] is not None

    def _to_merge(self) -> tuple[MergedColumn | None, int]:
        row = self._view.current_row
        for column in self._mergeable():
            first = self._model.run_at(row, self._model.column_of(column)).first
            if follows_row_above(self._model, first):
                return column, first
        return None, -1

    def _to_separate(self) -> tuple[MergedColumn | None, int]:
        row = self._view.current_row
        for column in self._mergeable():
            run = self._model.run_at(row, self._model.column_of(column))
            if run.first != run.last:
                return column, max(row, run.first + 1)
        return None, -1

    def _mergeable(self) -> tuple[MergedColumn, ...]:
        """The column where the keyboard is, if its cells can be merged."""
        return tuple(each for each in _MERGEABLE if self._is_on_row() and self._is_at(each))

    def _is_beside_mergeable(self) -> bool:
        """Whether the keyboard is on a row, but in a column whose cells are never merged."""
        return self._is_on_row() and not self._mergeable()

    def _say_where(self) -> None:
        titles = [each.title for each in self._model.columns if each.key in _MERGEABLE]
        self._session.noted.emit(f"Placez-vous d’abord dans la colonne {' ou '.join(titles)}.")

    def _is_on_row(self) -> bool:
        row = self._view.current_row
        return row >= 0 and self._model.row(row).kind is RowKind.ITEM

    def _is_at(self, column: str) -> bool:
        return self._view.currentIndex().column() == self._model.column_of(column)

    def _has_service(self) -> bool:
        return bool(self._model.service_id)

    def _has_rows(self) -> bool:
        return bool(self._view.selected_ids())


_PLURAL = {Status.DONE: "réalisées", Status.ONGOING: "en cours", Status.PLANNED: "projetées"}
