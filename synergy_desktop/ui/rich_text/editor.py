"""An editor of texts with headings, bold, italic, lists and simple tables."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice

from PySide6.QtCore import QMimeData, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from synergy_desktop.domain.rich_text import Heading, ListBlock, Paragraph, RichBlock
from synergy_desktop.domain.search import Span
from synergy_desktop.ui.rich_text.document import (
    block_format,
    blocks_of,
    is_ordered,
    list_of,
    put,
    set_kind,
    starts,
    table_at,
    table_format,
)
from synergy_desktop.ui.rich_text.document import char_format as looks_of
from synergy_desktop.ui.rich_text.pasted import blocks_of_html
from synergy_desktop.ui.typed_text import change_between, select_typed, typed_text

_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NO_KEYS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class RichEdit(QTextEdit):
    """Holds just what a text may hold, whatever is typed or pasted.

    It undoes nothing by itself: who keeps the text knows its steps.
    """

    step_begins = Signal()
    """What follows is to be undone apart from what was done so far."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty editor."""
        super().__init__(parent)
        self._is_in_step = False
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)

    def blocks(self) -> tuple[RichBlock, ...]:
        """What is written."""
        return blocks_of(self.document())

    def show_blocks(self, blocks: tuple[RichBlock, ...], *, at_change: bool = False) -> None:
        """Show ``blocks`` and tell nobody; the cursor stays by the words that it stood in.

        With ``at_change`` it goes behind what is not as it was.
        """
        old, place = typed_text(self), self.textCursor().position()
        scrolled = self.verticalScrollBar().value()
        with QSignalBlocker(self):
            self.clear()
            cursor = self.textCursor()
            cursor.setBlockFormat(block_format())
            cursor.setCharFormat(looks_of())
            put(cursor, blocks)
        change = change_between(old, typed_text(self))
        cursor = self.textCursor()
        cursor.setPosition(change.new_end if at_change else change.moved(place))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(scrolled)
        if at_change:
            self.ensureCursorVisible()

    def select_in_text(self, number: int, span: Span) -> None:
        """Select ``span`` of the letters of a text, the ``number``-th in reading order."""
        first = next(islice(starts(self.document()), number, None), None)
        if first is not None:
            select_typed(self, *span, after=first)

    @contextmanager
    def _own_step(self) -> Iterator[None]:
        """Do something, all of it at once, that is undone apart from what is typed around it."""
        if self._is_in_step:
            yield
            return
        self.step_begins.emit()
        self._is_in_step = True
        try:
            yield
        finally:
            self._is_in_step = False
        self.step_begins.emit()

    # Looks

    @property
    def is_bold(self) -> bool:
        """Whether what is typed now is bold."""
        return self.currentCharFormat().fontWeight() >= QFont.Weight.DemiBold

    @property
    def level(self) -> int:
        """The level of the heading that the cursor stands in, 0 for none."""
        return self.textCursor().blockFormat().headingLevel()

    @property
    def list_is_ordered(self) -> bool | None:
        """Whether the item that the cursor stands in has a number; None outside of lists."""
        return is_ordered(self.textCursor().block())

    def set_bold(self, bold: bool) -> None:
        """Make the selection bold, or what is typed next; a heading is as it is."""
        looks = QTextCharFormat()
        looks.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        self._set_looks(looks)

    def set_italic(self, italic: bool) -> None:
        """Make the selection italic, or what is typed next; a heading is as it is."""
        looks = QTextCharFormat()
        looks.setFontItalic(italic)
        self._set_looks(looks)

    def _set_looks(self, looks: QTextCharFormat) -> None:
        if self.level:
            return
        if not self.textCursor().hasSelection():
            self.mergeCurrentCharFormat(looks)
            return
        with self._own_step():
            self.mergeCurrentCharFormat(looks)

    def set_level(self, level: int) -> None:
        """Make headings of the paragraphs selected; 0 makes running text of them again."""

        def change(cursor: QTextCursor) -> None:
            set_kind(cursor, Heading(level, ()) if level else Paragraph(()))
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.setPosition(cursor.block().position())
            end = QTextCursor.MoveOperation.EndOfBlock
            cursor.movePosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(looks_of(level=level))

        self._change_paragraphs(change)

    def set_list(self, *, ordered: bool) -> None:
        """Make items of the paragraphs selected, or running text if that is what they are."""
        if self.list_is_ordered is ordered:
            self.set_level(0)
            return
        with self._own_step():
            if self.level:
                self.set_level(0)
            self._make_items(ordered=ordered)

    def _make_items(self, *, ordered: bool) -> None:
        first = True

        def change(cursor: QTextCursor) -> None:
            nonlocal first
            joins = not first or is_ordered(cursor.block().previous()) is ordered
            set_kind(cursor, ListBlock((), ordered), joins=joins)
            first = False

        self._change_paragraphs(change)

    def _change_paragraphs(self, change: Callable[[QTextCursor], None]) -> None:
        """Put each paragraph selected through ``change``, as one edit; none of a table."""
        whole = self.textCursor()
        with self._own_step():
            whole.beginEditBlock()
            for block in list(self._selected(whole)):
                cursor = QTextCursor(block)
                if table_at(cursor) is None:
                    change(cursor)
            whole.endEditBlock()
        self.cursorPositionChanged.emit()

    def _selected(self, cursor: QTextCursor) -> Iterator[QTextBlock]:
        block = self.document().findBlock(cursor.selectionStart())
        while block.isValid() and block.position() <= cursor.selectionEnd():
            yield block
            block = block.next()

    # Tables

    def insert_table(self) -> None:
        """Put an empty table where the cursor is, unless it is in one."""
        cursor = self.textCursor()
        if table_at(cursor) is not None:
            return
        cursor.clearSelection()
        with self._own_step():
            table = cursor.insertTable(3, 3, table_format())
            above = table.firstCursorPosition().block().previous()
            if not above.text() and is_ordered(above) is not None:
                # What is left of an item that the table has taken the place of is no item.
                set_kind(QTextCursor(above), Paragraph(()))
        self.setTextCursor(table.cellAt(0, 0).firstCursorPosition())

    def change_table(self, *, row: int = 0, column: int = 0) -> None:
        """Add (1) or remove (-1) a row or a column at the cursor."""
        table = table_at(self.textCursor())
        if table is None:
            return
        cell = table.cellAt(self.textCursor())
        rows, columns = table.rows() + min(row, 0), table.columns() + min(column, 0)
        at = min(cell.row(), rows - 1), min(cell.column(), columns - 1)
        with self._own_step():
            if row > 0:
                table.insertRows(cell.row() + 1, 1)
            elif row < 0:
                table.removeRows(cell.row(), 1)
            elif column > 0:
                table.insertColumns(cell.column() + 1, 1)
            elif column < 0:
                table.removeColumns(cell.column(), 1)
        if rows and columns:
            self.setTextCursor(table.cellAt(*at).firstCursorPosition())

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go from cell to cell in a table, and beyond its last to a new row."""
        table = table_at(self.textCursor())
        if table is None:
            return super().focusNextPrevChild(forward)
        cell = table.cellAt(self.textCursor())
        at = cell.row() * table.columns() + cell.column() + (1 if forward else -1)
        if at < 0:
            return True
        if at == table.rows() * table.columns():
            with self._own_step():
                table.appendRows(1)
        row, column = divmod(at, table.columns())
        self.setTextCursor(table.cellAt(row, column).firstCursorPosition())
        return True

    # Keys and clipboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End a heading or a list as one expects, and begin a list by a dash and a space."""
        block = self.textCursor().block()
        plain = event.modifiers() in _NO_KEYS
        if event.key() in _RETURNS and plain and list_of(block) is not None and not block.text():
            self.set_level(0)
            return
        if event.key() == Qt.Key.Key_Space and plain and self._begins_list(block):
            self._begin_list()
            return
        if event.key() in _RETURNS or self._takes_out(event):
            with self._own_step():
                self._press(event)
            return
        super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> None:
        ends_heading = event.key() in _RETURNS and self.textCursor().atBlockEnd() and self.level
        super().keyPressEvent(event)
        if ends_heading:
            self.set_level(0)

    def _takes_out(self, event: QKeyEvent) -> bool:
        """Whether a key takes what is selected out, without anything in its place."""
        keys = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        is_key = event.key() in keys or event.matches(QKeySequence.StandardKey.Cut)
        return is_key and self.textCursor().hasSelection()

    def _begins_list(self, block: QTextBlock) -> bool:
        cursor = self.textCursor()
        is_plain = list_of(block) is None and not self.level and table_at(cursor) is None
        return is_plain and block.text() == "-" and cursor.atBlockEnd()

    def _begin_list(self) -> None:
        with self._own_step():
            self.textCursor().deletePreviousChar()
            self.set_list(ordered=False)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take words, never pictures or files."""
        return source.hasHtml() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words with those of their looks that a text may have."""
        with self._own_step():
            self._paste(source)

    def _paste(self, source: QMimeData) -> None:
        cursor = self.textCursor()
        blocks = blocks_of_html(source.html()) if source.hasHtml() else ()
        if not blocks or table_at(cursor) is not None:
            cursor.insertText(source.text())
            return
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        put(cursor, blocks)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
