"""The seventeen sustainable development goals as small toggles."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from synergy_desktop.domain.plans import SDG_NAMES
from synergy_desktop.ui import theme

_ROW = 9
_WIDTH, _HEIGHT = 30, 26
_MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_ROW,
    Qt.Key.Key_Down: _ROW,
}
_STYLE = f"""
QPushButton {{ padding: 0; min-height: 22px; border-radius: 4px; }}
QPushButton:focus {{ padding: 0; }}
QPushButton:checked {{
  background: {theme.ACCENT}; color: {theme.ON_ACCENT}; border-color: {theme.ACCENT};
}}
QPushButton:checked:focus {{ border: 2px solid {theme.INK}; }}
"""


class SdgGrid(QWidget):
    """Seventeen numbers, pressed where the goal is served; arrows walk, Space presses."""

    chosen = Signal(tuple)
    """The user has pressed one: the numbers that are pressed now."""

    def __init__(self) -> None:
        """Begin with none pressed."""
        super().__init__()
        self.setObjectName("planSdgs")
        self.setAccessibleName("Objectifs de développement durable")
        self.setStyleSheet(_STYLE)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.HAIR)
        self._toggles = {number: self._toggle(number) for number in SDG_NAMES}
        for number, toggle in self._toggles.items():
            grid.addWidget(toggle, (number - 1) // _ROW, (number - 1) % _ROW)
        grid.setColumnStretch(_ROW, 1)

    def show_numbers(self, numbers: Iterable[int]) -> None:
        """Press the toggles of ``numbers``."""
        pressed = set(numbers)
        for number, toggle in self._toggles.items():
            toggle.setChecked(number in pressed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from one number to another with the arrows."""
        by = _MOVES.get(Qt.Key(event.key()))
        here = next((at for at, toggle in self._toggles.items() if toggle.hasFocus()), None)
        if by is None or here is None:
            super().keyPressEvent(event)
        elif here + by in self._toggles:
            self._toggles[here + by].setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggle(self, number: int) -> QPushButton:
        toggle = _Toggle(str(number))
        toggle.setObjectName(f"planSdg{number}")
        toggle.setAccessibleName(f"ODD {number} : {SDG_NAMES[number]}")
        toggle.setToolTip(f"{number}. {SDG_NAMES[number]}")
        toggle.clicked.connect(self._pressed)
        if number > 1:
            toggle.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        return toggle

    def _pressed(self) -> None:
        self.chosen.emit(tuple(at for at, toggle in self._toggles.items() if toggle.isChecked()))


class _Toggle(QPushButton):
    """A number that stays down; it leaves the arrow keys to the grid."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setCheckable(True)
        self.setFixedSize(_WIDTH, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _MOVES:
            event.ignore()
        else:
            super().keyPressEvent(event)
