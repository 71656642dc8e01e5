"""A title with tools beside it, or below it where there is no room for both."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QWidget

from synergy_desktop.ui import theme
from synergy_desktop.ui.elided_label import ElidedLabel


class TitleRow(QWidget):
    """Shows the whole title as long as the window is as wide as that."""

    def __init__(self, title: ElidedLabel, tools: QLayout) -> None:
        """Put ``tools`` at the right of ``title``."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._title = title
        self._tools = QWidget()
        tools.setContentsMargins(0, 0, 0, 0)
        self._tools.setLayout(tools)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.MEDIUM)
        self._row.addWidget(title, 1)
        self._row.addWidget(self._tools, 0, Qt.AlignmentFlag.AlignRight)

    def set_title(self, words: str) -> None:
        """Show another title."""
        self._title.setText(words)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room that there is."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        words = self._title.fontMetrics().horizontalAdvance(self._title.text())
        wanted = words + self._row.spacing() + self._tools.sizeHint().width()
        fits = wanted <= self.width()
        way = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)
