"""A percentage as it is typed: figures, a sign that stays, arrows that go by fives."""

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

_STEP = 5
_FULL = 100
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class PercentEdit(QLineEdit):
    """0 to 100 %, or nothing."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.setPlaceholderText("—")
        self.setToolTip("De 0 à 100 % ; flèches haut et bas : de 5 en 5")
        pattern = QRegularExpression(r"(\d{1,2}|100)?[\s\x{A0}]*%?")
        self.setValidator(QRegularExpressionValidator(pattern, self))

    @property
    def value(self) -> int | None:
        """The percentage, None for nothing."""
        figures = "".join(each for each in self.text() if each.isdecimal())
        return int(figures) if figures else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next five with the arrows."""
        by = _STEPS.get(Qt.Key(event.key()), 0)
        if not by:
            super().keyPressEvent(event)
            return
        value = self.value
        if value is None:
            value = -_STEP if by > 0 else 0
        rounded = value // _STEP if by > 0 else -(-value // _STEP)
        self.setText(percent_text(min(max((rounded + by) * _STEP, 0), _FULL)))


def percent_text(value: int | None) -> str:
    """How a percentage reads: "40 %", or "" for nothing."""
    return "" if value is None else f"{value} %"
