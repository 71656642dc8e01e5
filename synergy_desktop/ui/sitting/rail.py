"""The left of the tab: the agenda with what is done with its points, and who is there."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from synergy_desktop.commands import agenda
from synergy_desktop.domain.sittings import Sitting
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.ui import theme
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.sitting.actions import AGENDA, icon_button, make
from synergy_desktop.ui.sitting.agenda_list import AgendaList
from synergy_desktop.ui.sitting.quorum import NAMES, tone, whole_words

_STYLE = f"#sittingRail {{ background: {theme.RAIL}; border-right: 1px solid {theme.LINE}; }}"
_TONES = {"good": theme.GOOD, "warning": theme.WARNING, "": theme.INK}


class Rail(QWidget):
    """Shows the points of the sitting and lets them be added, moved and deleted."""

    added = Signal()
    """A point has been added; its title is to be written."""

    def __init__(self, session: Session) -> None:
        """Show no sitting yet."""
        super().__init__()
        self.setObjectName("sittingRail")
        self._session = session
        self.setFixedWidth(theme.RAIL_WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(_STYLE)
        self.agenda = AgendaList()
        self.actions_by_name = make(AGENDA, self.agenda)
        for name, slot in (
            ("addPoint", self.add),
            ("pointUp", self._up),
            ("pointDown", self._down),
            ("deletePoint", self._delete),
        ):
            self.actions_by_name[name].triggered.connect(slot)
        self.agenda.selectionModel().currentChanged.connect(self._allow)
        self._names = {side: QLabel() for side in Side}
        self._counts = {side: QLabel() for side in Side}
        self._inks: dict[Side, str] = {}
        for side in Side:
            theme.set_ink(self._names[side], theme.INK_SOFT)
            self._counts[side].setObjectName(f"{side.value}_quorum")
        self._lay_out()

    def show_sitting(self, sitting: Sitting | None, point_id: str) -> None:
        """Show the agenda and who is there as they are now."""
        self.agenda.show_sitting(sitting, point_id)
        self._allow()
        for side in Side if sitting is not None else ():
            self._names[side].setText(NAMES[sitting.body][side] if sitting else "")
            words = whole_words(sitting, side) if sitting else ""
            colour = _TONES[tone(sitting, side)] if sitting else theme.INK
            self._counts[side].setText(words)
            self._inks[side] = colour
            theme.set_ink(self._counts[side], colour)

    def showEvent(self, event: QShowEvent) -> None:
        """Colour the counts anew: style sheets take the ink of what they first meet when shown."""
        super().showEvent(event)
        for side, colour in self._inks.items():
            theme.set_ink(self._counts[side], colour)

    def add(self) -> None:
        """Add a point under the one that is looked at."""
        desk = self._session.desk
        below = self.agenda.agenda.id_at(self.agenda.currentIndex().row() + 1)
        with self._session.attempt():
            made = agenda.add_point(self._session.dossier, desk.sitting_id, before=below or None)
            desk.show_point(made)
            self.added.emit()

    def _lay_out(self) -> None:
        title = QLabel("Ordre du jour")
        title.setFont(theme.font(bold=True))
        head = QHBoxLayout()
        head.setContentsMargins(theme.LARGE, theme.SMALL, theme.SMALL, theme.HAIR)
        head.setSpacing(theme.HAIR)
        head.addWidget(title, 1)
        for action in self.actions_by_name.values():
            head.addWidget(icon_button(action))
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.LARGE, theme.SMALL, theme.SMALL, theme.MEDIUM)
        foot.setSpacing(1)
        for side in Side:
            foot.addWidget(self._names[side])
            foot.addWidget(self._counts[side])
            foot.addSpacing(theme.HAIR)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.agenda, 1)
        column.addLayout(foot)

    def _allow(self, _now: QModelIndex | None = None, _before: QModelIndex | None = None) -> None:
        row, last = self.agenda.currentIndex().row(), self.agenda.agenda.rowCount() - 1
        for name, allowed in (
            ("pointUp", row > 0),
            ("pointDown", 0 <= row < last),
            ("deletePoint", row >= 0),
        ):
            self.actions_by_name[name].setEnabled(allowed)

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(2)

    def _move(self, by: int) -> None:
        row = self.agenda.currentIndex().row()
        point_id, before = (self.agenda.agenda.id_at(at) for at in (row, row + by))
        if point_id:
            with self._session.attempt():
                agenda.move_point(self._session.dossier, point_id, before or None)

    def _delete(self) -> None:
        if point_id := self.agenda.agenda.id_at(self.agenda.currentIndex().row()):
            with self._session.attempt():
                agenda.delete_point(self._session.dossier, point_id)
