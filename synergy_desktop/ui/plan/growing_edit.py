"""A plain text editor as high as its text."""

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QStyledItemDelegate, QWidget

from synergy_desktop.ui.typed_text import show_typed

_FRAME = 10
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class GrowingEdit(QPlainTextEdit):
    """Grows with what is typed, from ``lines`` lines to ``most``, and scrolls beyond.

    Tab leaves it. Undo is the window's, which knows every step; its own is switched off. With
    ``single_paragraph`` it is a line that may wrap: line breaks that are pasted become spaces,
    Enter is left to who holds it, and to come to it by Tab selects all.
    """

    edited = Signal()
    """The user has changed the text."""

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
        self._is_showing = False
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self._tell)
        self.horizontalScrollBar().rangeChanged.connect(self._stay_left)
        self._grow()

    def show_text(self, text: str) -> None:
        """Show ``text`` without moving the cursor more than the text makes needful."""
        self._is_showing = True
        show_typed(self, text)
        self._is_showing = False

    def _tell(self) -> None:
        if not self._is_showing:
            self.edited.emit()

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

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the next key replace a line that one comes to by Tab."""
        super().focusInEvent(event)
        if self._single and event.reason() in _BY_TAB:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave nothing selected in a line that one leaves by Tab or for a click elsewhere."""
        super().focusOutEvent(event)
        if self._single and event.reason() in (*_BY_TAB, Qt.FocusReason.MouseFocusReason):
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)

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


def ends_by_enter(delegate: QStyledItemDelegate, editor: QObject, event: QEvent) -> bool:
    """Write down what ``editor`` holds and close it if ``event`` is Enter, and tell whether it is.

    Qt leaves Enter to an editor of several lines.
    """
    if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
        return False
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not isinstance(editor, QWidget):
        return False
    delegate.commitData.emit(editor)
    delegate.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
    return True
