"""The head of the tab: which sitting, when and where it is held, and opening and closing it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.commands import sittings
from synergy_desktop.commands.sittings import SittingField
from synergy_desktop.domain.dates import format_date, format_long_date, parse_date
from synergy_desktop.domain.sittings import Sitting
from synergy_desktop.domain.times import format_time, parse_time
from synergy_desktop.domain.words import is_said
from synergy_desktop.ui import theme
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.live_fields import LiveLine
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.sitting.actions import button

_STYLE = f"#sittingBar {{ background: {theme.CHROME}; border-bottom: 1px solid {theme.LINE}; }}"
_NOT_A_DATE = "« {} » n’est pas une date. Écrivez-la par exemple 30/11/2026."
_NOT_A_TIME = "« {} » n’est pas une heure. Écrivez-la par exemple 19 h 30."
_HOURS: dict[SittingField, str] = {
    "convened": "Convoquée à",
    "opened": "Ouverte à",
    "closed": "Levée à",
}
_TEXTS: dict[SittingField, str] = {"place": "Lieu", "presiding": "Présidence"}


class SittingBar(QWidget):
    """Edits what is known of the sitting itself, and turns to another of the year."""

    chosen = Signal(str)
    """Another sitting of the year is wanted: its id."""

    def __init__(
        self, session: Session, actions: dict[str, QAction], planning: list[QAction]
    ) -> None:
        """Offer the ``actions`` of the tab, and the ``planning`` of one more sitting."""
        super().__init__()
        self.setObjectName("sittingBar")
        self._session = session
        self._actions = actions
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(_STYLE)
        self.selector = QComboBox()
        self.selector.setObjectName("sittingSelector")
        self.selector.setAccessibleName("Séance")
        self.selector.setToolTip("Choisir une séance de l’exercice")
        self.selector.setMinimumWidth(330)
        self.selector.activated.connect(self._choose)
        self._state = QLabel()
        self._state.setObjectName("sittingState")
        theme.set_ink(self._state, theme.INK_SOFT)
        self.open_button = button(actions["openSitting"], only_while_enabled=True)
        self.close_button = button(actions["closeSitting"], only_while_enabled=True)
        theme.set_primary(self.open_button)
        self.roll_button = button(actions["showRoll"])
        self._more = _more_button([*planning, actions["deleteSitting"]], self)
        self.date = self._line("sittingDate", "Date", self._read_date, self._write_date)
        self.date.setPlaceholderText("jj/mm/aaaa")
        self.fields: dict[SittingField, LiveLine] = {
            **{name: self._hour(name) for name in _HOURS},
            **{name: self._text(name) for name in _TEXTS},
        }
        self._lay_out()

    def refresh(self) -> None:
        """Show the sittings of the year and the one that is looked at as they are now."""
        desk = self._session.desk
        self.selector.clear()
        for each in desk.sittings:
            self.selector.addItem(_name(each), each.id)
        self.selector.setCurrentIndex(self.selector.findData(desk.sitting_id))
        for field in (self.date, *self.fields.values()):
            field.refresh()
        self._state.setText(_state(desk.sitting))
        self.open_button.setText(self._actions["openSitting"].text())

    def commit_pending(self) -> None:
        """Write down what is being typed."""
        for field in (self.date, *self.fields.values()):
            field.commit()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.SMALL)
        top.addWidget(self.selector)
        top.addWidget(self._more)
        top.addSpacing(theme.SMALL)
        top.addWidget(self._state, 1)
        for each in (self.roll_button, self.open_button, self.close_button):
            top.addWidget(each)
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        for label, field, stretch in (
            ("Date", self.date, 0),
            (_HOURS["convened"], self.fields["convened"], 0),
            (_HOURS["opened"], self.fields["opened"], 0),
            (_HOURS["closed"], self.fields["closed"], 0),
            (_TEXTS["place"], self.fields["place"], 1),
            (_TEXTS["presiding"], self.fields["presiding"], 1),
        ):
            name = QLabel(label)
            theme.set_ink(name, theme.INK_SOFT)
            row.addWidget(name)
            row.addWidget(field, stretch)
            row.addSpacing(theme.HAIR)
        self.date.setFixedWidth(96)
        for hour in _HOURS:
            self.fields[hour].setFixedWidth(64)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, theme.SMALL)
        column.setSpacing(theme.SMALL)
        column.addLayout(top)
        column.addLayout(row)

    def _choose(self, index: int) -> None:
        self.chosen.emit(str(self.selector.itemData(index)))

    def _line(
        self, name: str, label: str, read: Callable[[], str], write: Callable[[str], str]
    ) -> LiveLine:
        line = LiveLine(name, label, read, write)
        line.refused.connect(self._refuse)
        return line

    def _hour(self, field: SittingField) -> LiveLine:
        name, label = f"sitting{field.capitalize()}", _HOURS[field]
        return self._line(name, label, partial(self._read_hour, field), partial(self._time, field))

    def _text(self, field: SittingField) -> LiveLine:
        name, label = f"sitting{field.capitalize()}", _TEXTS[field]
        return self._line(name, label, partial(self._read, field), partial(self._write, field))

    def _refuse(self, why: str) -> None:
        if why:
            self._session.problem.emit(why)

    def _read_date(self) -> str:
        sitting = self._session.desk.sitting
        return format_date(sitting.date) if sitting and sitting.date else ""

    def _write_date(self, text: str) -> str:
        iso = parse_date(text) if is_said(text) else None
        if is_said(text) and iso is None:
            return _NOT_A_DATE.format(text)
        with self._session.attempt():
            sittings.set_sitting_date(self._session.dossier, self._session.desk.sitting_id, iso)
        return ""

    def _read(self, field: SittingField) -> str:
        sitting = self._session.desk.sitting
        return str(getattr(sitting, field)) if sitting else ""

    def _read_hour(self, field: SittingField) -> str:
        return format_time(self._read(field))

    def _time(self, field: SittingField, text: str) -> str:
        time = parse_time(text) if text else ""
        return _NOT_A_TIME.format(text) if time is None else self._write(field, time)

    def _write(self, field: SittingField, text: str) -> str:
        dossier, sitting_id = self._session.dossier, self._session.desk.sitting_id
        with self._session.attempt():
            sittings.set_sitting_text(dossier, sitting_id, field, text)
        return ""


def _name(sitting: Sitting) -> str:
    if not sitting.date:
        return f"{sitting.body.label} (date à fixer)"
    return f"{sitting.body.label} du {format_long_date(sitting.date)}"


def _state(sitting: Sitting | None) -> str:
    """How far the sitting has come, in words."""
    if sitting is None or not sitting.opened:
        return "Pas encore ouverte"
    if sitting.closed:
        return f"Levée à {format_time(sitting.closed)}"
    numbers = {point.id: n for n, point in enumerate(sitting.points, start=1)}
    number = numbers.get(sitting.current_point)
    where = f" – point {number} sur {len(numbers)}" if number else ""
    return f"Ouverte à {format_time(sitting.opened)}{where}"


def _more_button(actions: list[QAction], parent: QWidget) -> QToolButton:
    made = QToolButton()
    made.setObjectName("moreSittings")
    made.setAccessibleName("Ajouter ou supprimer une séance")
    made.setToolTip("Ajouter une séance, ou supprimer celle-ci")
    made.setIcon(icon("dots"))
    made.setProperty("role", "framed")
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    menu = QMenu(parent)
    menu.setObjectName("sittingMenu")
    menu.addActions(actions)
    made.setMenu(menu)
    return made
