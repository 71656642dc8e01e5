"""What the user does with the rows of a table of synergies."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from synergy_desktop.commands import synergies as commands
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.store import queries
from synergy_desktop.ui.pasting.into_synergies import SynergyPasting
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.synergies.merging import Merging
from synergy_desktop.ui.synergies.model import SynergyModel
from synergy_desktop.ui.tables.copying import Copying
from synergy_desktop.ui.tables.filling import Filling
from synergy_desktop.ui.tables.row_editing import RowCommands, RowEditing
from synergy_desktop.ui.tables.verbs import Verb
from synergy_desktop.ui.tables.view import GridView


class SynergyEditing(QObject):
    """Runs the commands on what is selected in ``view``, which shows ``model``."""

    def __init__(self, session: Session, model: SynergyModel, view: GridView) -> None:
        """Act within ``session``."""
        super().__init__(view)
        self._session = session
        self._model = model
        self._view = view
        self._rows = RowEditing(session, model, view, self._row_commands())
        self._copying = Copying(model, view)
        self._filling = Filling(model, view)
        self._merging = Merging(session, model, view)
        self._pasting = SynergyPasting(session, model, view)
        self._copying.rows_cut.connect(self._pasting.tell_cut)
        self._targets = QMenu("Déplacer vers", view)
        self._targets.setObjectName("moveMenu")
        self._targets.aboutToShow.connect(self._fill_targets)
        self._targets.triggered.connect(self._move_to)

    def verbs(self) -> tuple[Verb, ...]:
        """What can be done, in the order of the context menu."""
        return (
            *self._rows.verbs(),
            self._pasting.verb(),
            *self._copying.verbs(),
            *self._filling.verbs(),
            *self._merging.verbs(),
            self._move_verb(),
            self._rows.delete_verb(),
        )

    def _move_verb(self) -> Verb:
        return Verb(
            name="moveSynergiesTo",
            text="Déplacer vers",
            picture="arrow-right",
            keys="Ctrl+Shift+D",
            tip="Déplacer les lignes choisies vers un autre statut ou un autre service",
            run=self._open_targets,
            can=self._rows.has_rows,
            menu=self._targets,
        )

    # What the commands need to know of the table

    def _row_commands(self) -> RowCommands:
        return RowCommands(
            one="Synergy",
            many="Synergies",
            add_text="Ajouter une synergie",
            add_tip="Ajouter une synergie sous la ligne choisie",
            can_add=self._has_service,
            add=self.add,
            duplicate=self._duplicate,
            move=self._move,
            delete=self.delete,
        )

    def add(self, status: str, before: str | None) -> str:
        """Add a row with a status, before another or at the end; gives its id."""
        return commands.add_synergy(
            self._session.dossier, self._model.service_id, Status(status), before
        )

    def _duplicate(self, ids: Sequence[str]) -> list[str]:
        return commands.duplicate_synergies(self._session.dossier, ids)

    def _move(self, ids: Sequence[str], status: str, before: str | None) -> None:
        service_id = self._model.service_id
        commands.move_synergies(self._session.dossier, ids, service_id, Status(status), before)

    def delete(self, ids: Sequence[str]) -> None:
        """Delete rows."""
        commands.delete_synergies(self._session.dossier, ids)

    def _has_service(self) -> bool:
        return bool(self._model.service_id)

    # To another status or service

    def _open_targets(self) -> None:
        at = self._view.visualRect(self._view.currentIndex()).bottomLeft()
        self._targets.popup(self._view.viewport().mapToGlobal(at))

    def _fill_targets(self) -> None:
        self._targets.clear()
        status = self._rows.block.group
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
        self._view.commit_pending()
        with self._session.attempt():
            ids = self._view.selected_ids()
            commands.move_synergies(self._session.dossier, ids, service_id, taken)


_PLURAL = {Status.DONE: "réalisées", Status.ONGOING: "en cours", Status.PLANNED: "projetées"}
