"""Paints the cells of a grid and opens their editors."""

from typing import Any, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from synergy_desktop.ui import theme
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.row_sync import Index
from synergy_desktop.ui.tables.columns import Cell
from synergy_desktop.ui.tables.editor import CellEditor, Leaving
from synergy_desktop.ui.tables.model import CHOSEN_ROLE, GridModel
from synergy_desktop.ui.tables.rows import RowKind
from synergy_desktop.ui.tables.typesetting import PAD_X, PAD_Y, Typesetter

_ARROW = 16
_SURFACE, _ACCENT_WASH = QColor(theme.SURFACE), QColor(theme.ACCENT_WASH)
_LINE = QColor(theme.LINE)


class GridDelegate(QStyledItemDelegate):
    """Shows a ``GridModel`` in the look of the project."""

    left = Signal(object)
    """An editor was left and is closed: how (``Leaving``)."""

    def __init__(
        self, model: GridModel[Any], typesetter: Typesetter, view: QAbstractItemView
    ) -> None:
        """Paint the cells of ``model`` in ``view`` with the texts of ``typesetter``."""
        super().__init__(view)
        self.typesetter = typesetter
        self.replaces = False
        self.pointed_row = -1
        self.ringed: Index = QModelIndex()
        self._model = model
        self._arrows: dict[bool, QIcon] = {}
        self._grip = icon("grip-vertical", theme.INK_FAINT)

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell or a heading."""
        painter.save()
        rect = _rect(option)
        if self._model.row(index.row()).kind is RowKind.ITEM:
            self._paint_cell(painter, rect, option, index)
        else:
            self._paint_heading(painter, rect, index)
        painter.restore()

    def link_rect(self, rect: QRect, row: int) -> QRect:
        """Where the link that adds an item stands: in a heading, or in an empty group's row."""
        group = self._model.group_at(row)
        width = self.typesetter.width(group.add)
        if self._model.row(row).kind is RowKind.EMPTY:
            said = self._model.empty_words(group)
            left = rect.left() + PAD_X + self.typesetter.width(said) + theme.MEDIUM
            return QRect(left, rect.top(), width, rect.height())
        if not self._model.shown_in(group.key) and not self._model.is_collapsed(group.key):
            return QRect()
        return QRect(rect.right() - PAD_X - width, rect.top(), width, rect.height())

    def _paint_cell(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, index: Index
    ) -> None:
        is_selected = bool(_state(option) & QStyle.StateFlag.State_Selected)
        row, column = index.row(), index.column()
        painter.fillRect(rect, _ACCENT_WASH if is_selected else _SURFACE)
        self._rule(painter, rect, is_first=column == 0)
        cell = self._model.cell(row, column)
        room = QRectF(self._part_in_sight(rect, cell, index))
        self.typesetter.paint(painter, room, cell, on_wash=is_selected)
        if column == 0 and row == self.pointed_row:
            self._grip.paint(painter, QRect(rect.left(), rect.top() + PAD_Y, PAD_X, 2 * PAD_X))
        if index == self.ringed:
            self._ring(painter, rect)

    def _part_in_sight(self, rect: QRect, cell: Cell, index: Index) -> QRect:
        """Where the text stands: in merged cells it stays in sight as long as they are."""
        if rect.top() >= 0:
            return rect
        run = self._model.run_at(index.row(), index.column())
        if run.first == run.last:
            return rect
        slack = rect.height() - self.typesetter.height(cell, rect.width())
        return rect.adjusted(0, max(0, min(-rect.top(), slack)), 0, 0)

    def _paint_heading(self, painter: QPainter, rect: QRect, index: Index) -> None:
        row = index.row()
        group = self._model.group_at(row)
        is_group = self._model.row(row).kind is RowKind.GROUP
        painter.fillRect(rect, QColor(theme.RAIL) if is_group else _SURFACE)
        self._rule(painter, rect, is_first=True)
        painter.setFont(self.typesetter.font(strong=is_group))
        painter.setPen(QColor(theme.INK if is_group else theme.INK_SOFT))
        room = rect.adjusted(PAD_X, 0, -PAD_X, 0)
        if is_group:
            folded = self._model.is_collapsed(group.key)
            arrow = QRect(room.left(), rect.center().y() - _ARROW // 2, _ARROW, _ARROW)
            self._arrow(folded=folded).paint(painter, arrow)
            room.setLeft(room.left() + _ARROW + 4)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, middle, index.data(Qt.ItemDataRole.DisplayRole))
        painter.setFont(self.typesetter.font())
        painter.setPen(QColor(theme.ACCENT))
        painter.drawText(self.link_rect(rect, row), middle, group.add)
        if index == self.ringed:
            self._ring(painter, rect)

    def _rule(self, painter: QPainter, rect: QRect, *, is_first: bool) -> None:
        left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
        painter.setPen(_LINE)
        painter.drawLine(left, bottom, right, bottom)
        painter.drawLine(right, top, right, bottom)
        if is_first:
            painter.drawLine(left, top, left, bottom)

    def _ring(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(QPen(QColor(theme.ACCENT), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _arrow(self, *, folded: bool) -> QIcon:
        if folded not in self._arrows:
            self._arrows[folded] = icon("chevron-right" if folded else "chevron-down")
        return self._arrows[folded]

    # Editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open the editor of a cell."""
        editor = CellEditor(self._model.columns[index.column()], self.typesetter, parent)
        editor.save_due.connect(self._save)
        editor.left.connect(self._leave)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show in the editor what the cell holds."""
        own = _own(editor)
        own.load(index.data(Qt.ItemDataRole.EditRole), index.data(CHOSEN_ROLE))
        if self.replaces:
            self.replaces = False
            own.select_all()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Write down what the editor holds."""
        own = _own(editor)
        index = self._model.index(index.row(), index.column())
        done = True
        if own.is_unsaved:
            done = own.write(
                lambda typed: model.setData(index, typed),
                lambda: str(index.data(Qt.ItemDataRole.EditRole)),
            )
        if own.boxes and own.chosen != index.data(CHOSEN_ROLE):
            done = model.setData(index, own.chosen, CHOSEN_ROLE) and done
        own.refused = not done

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Lay the editor over its cell."""
        _own(editor).lie_over(_rect(option))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Leave the keys to the editor: it tells when it is to be saved and left."""
        return False

    def _save(self, editor: QWidget) -> None:
        self.commitData.emit(editor)

    def _leave(self, editor: QWidget, how: Leaving) -> None:
        own = _own(editor)
        if how is Leaving.CANCEL:
            own.restore()
        else:
            own.trim()
        self.commitData.emit(editor)
        if not own.refused:
            own.retire()
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
            self.left.emit(how)


def _own(editor: QWidget) -> CellEditor:
    """The editor that Qt hands back as a plain widget."""
    return cast(CellEditor, editor)


def _rect(option: QStyleOptionViewItem) -> QRect:
    # A copy: the option is gone when Qt is done with it.
    return QRect(option.rect)


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    return QStyle.StateFlag(option.state)
