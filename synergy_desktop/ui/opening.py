"""The window's first picture, shown while the rest of the program is still being loaded.

It must cost next to nothing: no style, no icons, no words, none of Qt's large enumerations.
"""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from synergy_desktop.ui import theme

_HEAD, _STRIP, _FOOT = 47, 38, 27


class Opening(QWidget):
    """The bands of the window: its head, its tabs, its foot."""

    painted = Signal()
    """The picture is on the screen for the first time."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("opening")
        self._shown = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bands."""
        width, height = self.width(), self.height()
        line, chrome = QColor(theme.LINE), QColor(theme.CHROME)
        painter = QPainter(self)
        painter.fillRect(0, 0, width, height, QColor(theme.SURFACE))
        painter.fillRect(0, 0, width, _HEAD, chrome)
        painter.fillRect(0, height - _FOOT, width, _FOOT, chrome)
        for y in (_HEAD - 1, _HEAD + _STRIP - 1, height - _FOOT):
            painter.fillRect(0, y, width, 1, line)
        if not self._shown:
            self._shown = True
            QTimer.singleShot(0, self.painted.emit)
