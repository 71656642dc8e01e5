"""An editor of texts with headings, bold, italic, lists and simple tables."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QMimeData, QSignalBlocker, Qt
from PySide6.QtGui import QFont, QKeyEvent, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from synergy_desktop.domain.rich_text import Heading, ListBlock, Paragraph, RichBlock
from synergy_desktop.ui.rich_text.document import (
    block_format,
    blocks_of,
    is_ordered,
    list_of,
    put,
    set_kind,
    table_at,
    table_format,
)
from synergy_desktop.ui.rich_text.document import char_format as looks_of
from synergy_desktop.ui.rich_text.pasted import blocks_of_html

_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NO_KEYS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class RichEdit(QTextEdit):
    """Holds just what a text may hold, whatever is typed or pasted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty editor."""
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def blocks(self) -> tuple[RichBlock, ...]:
        """What is written."""
        return blocks_of(self.document())

    def show_blocks(self, blocks: tuple[RichBlock, ...]) -> None:
        """Show ``blocks`` with the cursor about where it was, and tell nobody."""
        place = self.textCursor().position()
        with QSignalBlocker(self):
            self.clear()
            cursor = self.textCursor()
            cursor.setBlockFormat(block_format())
            cursor.setCharFormat(looks_of())
            put(cursor, blocks)
            self.document().clearUndoRedoStacks()
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

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
        if not self.level:
            self.mergeCurrentCharFormat(looks)

    def set_italic(self, italic: bool) -> None:
        """Make the selection italic, or what is typed next; a heading is as it is."""
        looks = QTextCharFormat()
        looks.setFontItalic(italic)
        if not self.level:
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
        if self.level:
            self.set_level(0)
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
        table = cursor.insertTable(3, 3, table_format())
        self.setTextCursor(table.cellAt(0, 0).firstCursorPosition())

    def change_table(self, *, row: int = 0, column: int = 0) -> None:
        """Add (1) or remove (-1) a row or a column at the cursor."""
        table = table_at(self.textCursor())
        if table is None:
            return
        cell = table.cellAt(self.textCursor())
        rows, columns = table.rows() + min(row, 0), table.columns() + min(column, 0)
        at = min(cell.row(), rows - 1), min(cell.column(), columns - 1)
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
        ends_heading = event.key() in _RETURNS and self.textCursor().atBlockEnd() and self.level
        super().keyPressEvent(event)
        if ends_heading:
            self.set_level(0)

    def _begins_list(self, block: QTextBlock) -> bool:
        cursor = self.textCursor()
        is_plain = list_of(block) is None and not self.level and table_at(cursor) is None
        return is_plain and block.text() == "-" and cursor.atBlockEnd()

    def _begin_list(self) -> None:
        self.textCursor().deletePreviousChar()
        self.set_list(ordered=False)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take words, never pictures or files."""
        return source.hasHtml() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words with those of their looks that a text may have."""
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
