"""How the cells of a small table are painted: all of their text, on as many lines as it needs."""

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QTextLayout
from PySide6.QtWidgets import (
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from synergy_desktop.domain.words import short
from synergy_desktop.ui import theme
from synergy_desktop.ui.plan.growing_edit import GrowingEdit, ends_by_enter
from synergy_desktop.ui.plan.tree_delegates import draw_ground
from synergy_desktop.ui.plan.wrapping import wrapped
from synergy_desktop.ui.row_sync import Index
from synergy_desktop.ui.typed_text import typed_text

_PAD_X: Final = 4
_PAD_Y: Final = 5
_LONGEST: Final = 800
_ACROSS: Final = Qt.Orientation.Horizontal
_BEGAN_WITH: Final = "beganWith"
"""The property of an editor that keeps what its cell said."""

_BY_TAB: Final[dict[int, QStyledItemDelegate.EndEditHint]] = {
    Qt.Key.Key_Tab: QStyledItemDelegate.EndEditHint.EditNextItem,
    Qt.Key.Key_Backtab: QStyledItemDelegate.EndEditHint.EditPreviousItem,
}


class LineDelegate(QStyledItemDelegate):
    """Wraps the text of a cell, inside a word where the column is too narrow for it."""

    def __init__(self, table: QTableView) -> None:
        """Paint for ``table``, whose columns give the width to wrap at."""
        super().__init__(table)
        self._table = table
        self.refused = False
        """Whether what stands in the editor that was left last could not be written."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """An editor of the cell's size, which scrolls, its spelling checked."""
        # The table is no higher than its rows: an editor that grew would be cut off.
        lines = max(1, option.rect.height() // option.fontMetrics.lineSpacing() - 1)
        editor = GrowingEdit(parent, most=lines, single_paragraph=True)
        editor.setObjectName("planLineEditor")
        editor.setAccessibleName(self._table.model().headerData(index.column(), _ACROSS))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with all that the cell says selected, but leave what is being typed alone."""
        if not isinstance(editor, GrowingEdit):
            super().setEditorData(editor, index)
        elif editor.property(_BEGAN_WITH) is None:
            editor.show_text(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.setProperty(_BEGAN_WITH, typed_text(editor))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Write down what the editor holds, unless nothing was typed."""
        if isinstance(editor, GrowingEdit):
            words = typed_text(editor)
            is_new = words != editor.property(_BEGAN_WITH)
            self.refused = is_new and not model.setData(index, words)
        elif isinstance(editor, QLineEdit):
            self.refused = not model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Cover the cell."""
        editor.setGeometry(option.rect)
        editor.setMinimumHeight(option.rect.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter ends the editing and Tab goes on, where Qt leaves both to a text editor."""
        if isinstance(watched, GrowingEdit) and (
            ends_by_enter(self, watched, event) or self._goes_on(watched, event)
        ):
            return True
        return super().eventFilter(watched, event)

    def _goes_on(self, editor: GrowingEdit, event: QEvent) -> bool:
        """Write down what ``editor`` holds and go to the next cell, if ``event`` is Tab."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        hint = _BY_TAB.get(event.key())
        if hint is None:
            return False
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, hint)
        return True

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wrapped text."""
        width = self._table.columnWidth(index.column())
        # The line of the grid takes the last pixel.
        height = self._layout(option, index, width - 1).boundingRect().height()
        line = option.fontMetrics.height()
        return QSize(width, max(round(height), line) + 2 * _PAD_Y)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground and the text."""
        draw_ground(painter, option)
        painter.save()
        painter.setPen(QColor(theme.INK))
        layout = self._layout(option, index, option.rect.width())
        layout.draw(painter, QPointF(option.rect.left() + _PAD_X, option.rect.top() + _PAD_Y))
        painter.restore()

    def _layout(self, option: QStyleOptionViewItem, index: Index, width: int) -> QTextLayout:
        is_right = index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        text = short(str(index.data()), _LONGEST)
        return wrapped(text, option.font, max(width - 2 * _PAD_X, 20), side)
