"""A text field that looks like the cell that it edits and grows with what is typed."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from synergy_desktop.ui.tables.columns import Cell
from synergy_desktop.ui.tables.typesetting import PAD_X, PAD_Y, Typesetter, wrap_mode
from synergy_desktop.ui.typed_text import typed_text

BORDER: Final = 2
"""The frame around an open editor lies inside the cell, so the text keeps its place."""


class GrowingText(QPlainTextEdit):
    """Plain text over several lines, as high as it needs."""

    height_changed = Signal()
    """Another height is wanted than before."""

    def __init__(self, typesetter: Typesetter, parent: QWidget) -> None:
        """Make an empty field whose text is measured by ``typesetter``."""
        super().__init__(parent)
        self._typesetter = typesetter
        self._wanted = 0
        self.setObjectName("cellText")
        self.setFont(typesetter.font())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(wrap_mode(""))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.document().setDocumentMargin(0)
        side, top = PAD_X - BORDER, PAD_Y - BORDER
        self.setViewportMargins(side, top, side - self.cursorWidth(), top)
        self.textChanged.connect(self._measure)
        self.horizontalScrollBar().rangeChanged.connect(self._stay_left)

    def sizeHint(self) -> QSize:
        """As high as the text."""
        return QSize(120, self._wanted)

    def minimumSizeHint(self) -> QSize:
        """One line."""
        return QSize(40, self._typesetter.line_height + 2 * (PAD_Y - BORDER))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll only if the text does not fit."""
        super().resizeEvent(event)
        self._measure()
        tight = self._wanted > event.size().height() + 2 * (PAD_Y - BORDER) + 1
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bars.ScrollBarAsNeeded if tight else bars.ScrollBarAlwaysOff
        )

    def show_text(self, text: str) -> None:
        """Hold ``text``, with the caret behind it."""
        self.setWordWrapMode(wrap_mode(text))
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def _stay_left(self) -> None:
        """Leave no room to scroll sideways: a space at a line's end must not shift the text."""
        self.horizontalScrollBar().setRange(0, 0)

    def _measure(self) -> None:
        # An empty last line has a height too, so that the caret always stands inside.
        cell = Cell(text=typed_text(self) + "\u200b")
        wanted = self._typesetter.height(cell, self.width() + 2 * BORDER) - 2 * BORDER
        if wanted != self._wanted:
            self._wanted = wanted
            self.updateGeometry()
            self.height_changed.emit()
