"""Leading a sitting: opening it, going from point to point, the outcomes, closing it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from synergy_desktop.commands import agenda, sittings
from synergy_desktop.domain.sitting_words import Body, Outcome
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.sitting import clock
from synergy_desktop.ui.sitting.actions import SITTING, Spec, make
from synergy_desktop.ui.sitting.first_sitting import planning_actions

_OUTCOMES: dict[str, Outcome | None] = {
    "outcome0": None,
    **{f"outcome{number}": outcome for number, outcome in enumerate(Outcome, start=1)},
}


class Leading(QObject):
    """The commands of the tab that need no widget of their own."""

    writing = Signal()
    """A command is about to run: what is being typed is to be written first."""
    went_on = Signal()
    """The sitting has come to another point."""

    def __init__(self, session: Session, tab: QWidget) -> None:
        """Make the commands of ``tab``, which owns this."""
        super().__init__(tab)
        self._session = session
        self.planning = planning_actions(tab)
        for action in self.planning:
            action.triggered.connect(self._plan)
        self.actions_by_name = make(SITTING, tab, within=True)
        self.outcomes = make(_outcome_specs(), tab, within=True)
        for action in self.outcomes.values():
            action.triggered.connect(self._set_outcome)
        for name, slot in (
            ("openSitting", self._open),
            ("closeSitting", self._close),
            ("deleteSitting", self._delete),
            ("nextPoint", self._next),
            ("comeToPoint", self._come),
            ("lookAhead", self._ahead),
            ("lookBack", self._back),
        ):
            self.actions_by_name[name].triggered.connect(slot)

    def refresh(self) -> None:
        """Allow what can be done now."""
        desk, made = self._session.desk, self.actions_by_name
        sitting = desk.sitting
        is_open = sitting is not None and sitting.is_open
        again = sitting is not None and bool(sitting.closed)
        made["openSitting"].setText("Rouvrir la séance" if again else "Ouvrir la séance")
        made["openSitting"].setEnabled(sitting is not None and not is_open)
        made["closeSitting"].setEnabled(is_open)
        made["nextPoint"].setEnabled(is_open and bool(self._next_id()))
        current = sitting.current_point if sitting else ""
        elsewhere = bool(desk.point_id) and desk.point_id != current
        made["comeToPoint"].setEnabled(is_open and elsewhere)
        for action in self.outcomes.values():
            action.setEnabled(bool(desk.point_id))

    def _plan(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.writing.emit()
            body = Body(action.data())
            with self._session.attempt():
                sittings.add_sitting(self._session.dossier, self._session.report_id, body)

    def _open(self) -> None:
        self.writing.emit()
        with self._session.attempt():
            sitting_id = self._session.desk.sitting_id
            sittings.open_sitting(self._session.dossier, sitting_id, clock.now())

    def _close(self) -> None:
        self.writing.emit()
        with self._session.attempt():
            sitting_id = self._session.desk.sitting_id
            sittings.close_sitting(self._session.dossier, sitting_id, clock.now())

    def _delete(self) -> None:
        self.writing.emit()
        with self._session.attempt():
            sittings.delete_sitting(self._session.dossier, self._session.desk.sitting_id)

    def _next(self) -> None:
        self._go_to(self._next_id())

    def _come(self) -> None:
        self._go_to(self._session.desk.point_id)

    def _go_to(self, point_id: str) -> None:
        self.writing.emit()
        with self._session.attempt():
            agenda.go_to_point(self._session.dossier, point_id, clock.now())
            self._session.desk.show_point(point_id)
            self.went_on.emit()

    def _ahead(self) -> None:
        self._look(1)

    def _back(self) -> None:
        self._look(-1)

    def _look(self, by: int) -> None:
        ids = self._ids()
        here = self._session.desk.point_id
        if here in ids and 0 <= ids.index(here) + by < len(ids):
            self.writing.emit()
            self._session.desk.show_point(ids[ids.index(here) + by])

    def _set_outcome(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.writing.emit()
            with self._session.attempt():
                agenda.set_outcome(
                    self._session.dossier,
                    self._session.desk.point_id,
                    _OUTCOMES[action.objectName()],
                )

    def _next_id(self) -> str:
        """The point after the one that the sitting has come to, "" after the last."""
        sitting, ids = self._session.desk.sitting, self._ids()
        current = sitting.current_point if sitting else ""
        place = ids.index(current) + 1 if current in ids else 0
        return ids[place] if place < len(ids) else ""

    def _ids(self) -> list[str]:
        sitting = self._session.desk.sitting
        return [point.id for point in sitting.points] if sitting else []


def _outcome_specs() -> list[Spec]:
    return [
        Spec(
            name,
            outcome.label if outcome else "Aucune issue encore",
            "",
            f"Alt+{name[-1]}",
            "Noter l’issue du point affiché",
        )
        for name, outcome in _OUTCOMES.items()
    ]
