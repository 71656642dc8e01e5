"""A plain text editor as high as its text."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from synergy_desktop.ui.typed_text import show_typed

_FRAME = 10


class GrowingEdit(QPlainTextEdit):
    """Grows with what is typed, from ``lines`` lines to ``most``, and scrolls beyond.

    Tab leaves it. Undo is the window's, which knows every step; its own is switched off. With
    ``single_paragraph`` line breaks that are pasted become spaces.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        lines: int = 1,
        most: int = 14,
        single_paragraph: bool = False,
    ) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._least, self._most, self._single = lines, most, single_paragraph
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(1)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.horizontalScrollBar().rangeChanged.connect(self._stay_left)
        self._grow()

    def show_text(self, text: str) -> None:
        """Show ``text`` without moving the cursor more than the text makes needful."""
        show_typed(self, text)

    def sizeHint(self) -> QSize:
        """As high as the text."""
        return QSize(super().sizeHint().width(), self._wanted_height())

    def _stay_left(self) -> None:
        """Leave no room to scroll sideways: a space at a line's end must not shift the text."""
        self.horizontalScrollBar().setRange(0, 0)

    def _wanted_height(self) -> int:
        lines = round(self.document().size().height())
        shown = min(max(lines, self._least), self._most)
        return shown * self.fontMetrics().lineSpacing() + _FRAME

    def _grow(self) -> None:
        lines = round(self.document().size().height())
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if lines > self._most else policy.ScrollBarAlwaysOff
        )
        height = self._wanted_height()
        if self._layout_owns_height():
            self.setFixedHeight(height)
        else:
            self.resize(self.width(), max(height, self.minimumHeight()))

    def _layout_owns_height(self) -> bool:
        """Whether a layout places the editor; in a cell of a view it places itself."""
        parent = self.parentWidget()
        return parent is not None and parent.layout() is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps otherwise."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def changeEvent(self, event: QEvent) -> None:
        """Another font is of another height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._grow()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words, never the looks that they had elsewhere."""
        text = source.text()
        self.insertPlainText(" ".join(text.split()) if self._single else text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter alone where there is but one paragraph."""
        if self._single and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)
