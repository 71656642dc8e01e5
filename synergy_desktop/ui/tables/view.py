"""The grid itself: what the keys and the mouse do to its cells and headings."""

from typing import Any, cast

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from synergy_desktop.ui.tables.cell_range import CellRange, cells_between
from synergy_desktop.ui.tables.delegate import GridDelegate
from synergy_desktop.ui.tables.editor import CellEditor, Leaving
from synergy_desktop.ui.tables.fitted_view import FittedView
from synergy_desktop.ui.tables.model import GridModel
from synergy_desktop.ui.tables.row_drag import RowDrag
from synergy_desktop.ui.tables.rows import RowKind

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class GridView(FittedView):
    """Shows and edits a ``GridModel``."""

    add_requested = Signal(str)
    """The link that adds an item to a group was used: the group's key."""
    above_wanted = Signal()
    """From an open editor, the words of the cell above were asked for."""
    focus_moved = Signal()
    """The keyboard came or went; a cell that is only ringed is chosen no longer, or again."""

    def __init__(self, model: GridModel[Any], parent: QWidget | None = None) -> None:
        """Show ``model``."""
        super().__init__(model, parent)
        self._range = CellRange(model, self)
        self._delegate = GridDelegate(model, self._typesetter, self)
        self._delegate.left.connect(self._go_on)
        self.setItemDelegate(self._delegate)
        self.row_drag = RowDrag(self, model, self.selected_ids)
        self._selected: list[str] | None = None
        for signal in (
            self.selectionModel().selectionChanged,
            *(model.rowsInserted, model.rowsRemoved, model.rowsMoved, model.modelReset),
            model.merges_changed,
            self.selectionModel().currentChanged,
        ):
            signal.connect(self._forget_selected)
        # After Qt's own answer, which forgets where the keyboard was.
        model.modelReset.connect(self._begin)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )

    # What the tabs ask

    @property
    def current_row(self) -> int:
        """The row that the keys act on, -1 if none."""
        return self.currentIndex().row()

    def selected_ids(self) -> list[str]:
        """The items whose cells are selected, from the top.

        A merged cell counts for its first row; where the keyboard came into it from the side of a
        lower one, for that row.
        """
        if self._selected is None:
            self._selected = self._find_selected()
        return list(self._selected)

    def _find_selected(self) -> list[str]:
        chosen = {_place(index) for index in self.chosen_indexes()}
        anchors = {(row, at): (self._grid.run_at(row, at).first, at) for row, at in chosen}
        rows = {anchor[0] if anchor in chosen else at[0] for at, anchor in anchors.items()}
        found = [self._grid.row(row) for row in sorted(rows)]
        return [row.name for row in found if row.kind is RowKind.ITEM]

    def chosen_indexes(self) -> list[QModelIndex]:
        """All that is selected; where nothing is, the cell that is seen to have the keyboard.

        Rows that came or went leave the keyboard on a cell that nobody has selected.
        """
        chosen, current = self.selectionModel().selectedIndexes(), self.currentIndex()
        is_seen = not chosen and self.hasFocus() and current.isValid()
        return [current] if is_seen and self._grid.item(current.row()) is not None else chosen

    def selected_cells(self) -> list[QModelIndex]:
        """The cells that are seen to be selected, each merged one once, by its first.

        Along with others, a merged cell of which only lower rows are selected is left out: it
        belongs to the upper ones too.
        """
        chosen = self.chosen_indexes()
        anchors = {_place(anchor): anchor for anchor in map(self._grid.anchor, chosen)}
        seen = {_place(index) for index in chosen} if len(anchors) > 1 else anchors
        return [anchor for place, anchor in anchors.items() if place in seen]

    def go_to(self, item_id: str, column: str | None = None, *, edit: bool = False) -> None:
        """Reveal an item and put the keyboard on one of its cells; on request open its editor."""
        row = self._grid.row_of_item(item_id)
        at = self._grid.column_of(column) if column else max(0, self.currentIndex().column())
        if row < 0:
            return
        index = self._grid.index(row, max(0, at))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._range.choose(index)
        if edit:
            self.edit(index)

    def select_items(self, item_ids: list[str]) -> None:
        """Select the rows of the items, in the column where the keyboard is."""
        column = max(0, self.currentIndex().column())
        flags = self.selectionModel().SelectionFlag
        chosen = QItemSelection()
        for item_id in item_ids:
            index = self._grid.index(self._grid.row_of_item(item_id), column)
            chosen.select(index, index)
        self.selectionModel().select(chosen, flags.ClearAndSelect)
        if item_ids:
            first = self._grid.index(self._grid.row_of_item(item_ids[0]), column)
            self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
            self.scrollTo(first)

    def open_editor(self) -> CellEditor | None:
        """The editor that is open, if one is."""
        found = self.viewport().findChildren(
            CellEditor, options=Qt.FindChildOption.FindDirectChildrenOnly
        )
        return next((editor for editor in found if not editor.isHidden()), None)

    def commit_pending(self) -> None:
        """Write down what an open editor holds and close it."""
        if editor := self.open_editor():
            editor.left.emit(editor, Leaving.STAY)

    def link_rect(self, row: int) -> QRect:
        """Where, in the viewport, the link of a heading or of an empty group's row is."""
        return self._delegate.link_rect(self.visualRect(self._grid.index(row, 0)), row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, with a ring around the one that the keys act on."""
        current = self.currentIndex()
        is_ringed = self.hasFocus() and current.isValid()
        self._delegate.ringed = self._grid.anchor(current) if is_ringed else QModelIndex()
        super().paintEvent(event)

    # Keys and mouse

    def edit(  # type: ignore[override] # the stubs give two overloads, Qt calls the longer one
        self,
        index: QModelIndex | QPersistentModelIndex,
        trigger: QAbstractItemView.EditTrigger = QAbstractItemView.EditTrigger.AllEditTriggers,
        event: QEvent | None = None,
    ) -> bool:
        """Open the editor of a cell."""
        triggers = QAbstractItemView.EditTrigger
        if not index.isValid():
            return False
        is_typing = trigger is triggers.AnyKeyPressed
        letter = event.text().isalpha() if isinstance(event, QKeyEvent) else False
        if is_typing and self._grid.columns[index.column()].text is None and not letter:
            # Check boxes know letters; a space would tick the first one unseen: it only opens them.
            trigger, is_typing = triggers.EditKeyPressed, False
        self._delegate.replaces = is_typing
        return super().edit(index, trigger, cast(QEvent, event))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ring the cell that the keys act on; Qt would paint every cell anew."""
        index = self.currentIndex()
        if not index.isValid():
            super().focusInEvent(event)
            return
        # As Qt does: dead keys and the like compose only where something can be written.
        is_editable = bool(self._grid.flags(index) & Qt.ItemFlag.ItemIsEditable)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, is_editable)
        self._forget_selected()
        self.focus_moved.emit()
        self.update(self._grid.anchor(index))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._forget_selected()
        self.focus_moved.emit()
        self.update(self._grid.anchor(self.currentIndex()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits, Delete empties, headings fold."""
        if not self._press_on_heading(event) and not self._press_on_cell(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Stay where the keyboard is: letters typed are meant for a cell, never to look for one.

        From a heading Qt would jump to a row that begins with the first letter, and the second
        one would replace that row's words.
        """

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name for it
        """Tab goes from cell to cell, and out at the end."""
        return self._step(1 if next else -1) or super().focusNextPrevChild(next)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Follow links, fold headings."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        kind, name = self._grid.row(index.row())
        if self._is_on_link(event):
            self.add_requested.emit(name)
        elif kind is RowKind.GROUP:
            self._grid.toggle_group(name)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what the mouse can take or follow."""
        super().mouseMoveEvent(event)
        shapes = Qt.CursorShape
        shape = shapes.PointingHandCursor if self._is_on_link(event) else shapes.ArrowCursor
        if self.row_drag.is_on_grip(event.position().toPoint()):
            shape = shapes.OpenHandCursor
        self.viewport().setCursor(shape)
        self._point_at(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        """Take the grip away with the mouse."""
        super().leaveEvent(event)
        self._point_at(-1)

    def _forget_selected(self) -> None:
        self._selected = None

    def _begin(self) -> None:
        """With other rows below the keyboard, go to the first of them."""
        first = self._first_cell()
        if self.hasFocus() and first.isValid():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(first, flags.NoUpdate)

    def _point_at(self, row: int) -> None:
        """Show the grip of the row under the mouse."""
        for each in {row, self._delegate.pointed_row} - {-1}:
            self.viewport().update(self.visualRect(self._grid.index(each, 0)))
        self._delegate.pointed_row = row

    def _is_on_link(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        row = self.indexAt(point).row()
        if row < 0 or self._grid.row(row).kind is RowKind.ITEM:
            return False
        return self.link_rect(row).contains(point)

    def _press_on_heading(self, event: QKeyEvent) -> bool:
        if self.current_row < 0:
            return False
        kind, name = self._grid.row(self.current_row)
        key, folded = event.key(), self._grid.is_collapsed(name)
        if kind is RowKind.EMPTY and key in _ENTER:
            self.add_requested.emit(name)
        elif kind is RowKind.GROUP and (
            key in (*_ENTER, Qt.Key.Key_Space)
            or (key == Qt.Key.Key_Left and not folded)
            or (key == Qt.Key.Key_Right and folded)
        ):
            self._grid.toggle_group(name)
        else:
            return False
        return True

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the cells between two corners; ``rect`` may stand on its head."""
        rows = [self.rowAt(rect.top()), self.rowAt(rect.bottom())]
        columns = [self.columnAt(rect.left()), self.columnAt(rect.right())]
        if min(*rows, *columns) >= 0:
            one, other = (self._grid.index(*at) for at in zip(rows, columns, strict=True))
            self.selectionModel().select(cells_between(self._grid, one, other), command)

    def _press_on_cell(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = not held
        if held and not held & ~(_SHIFT | _CONTROL) and self._choose(Qt.Key(event.key()), held):
            return True
        if plain and event.key() in _ENTER:
            self.edit(self.currentIndex(), QAbstractItemView.EditTrigger.EditKeyPressed)
            return True
        if plain and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_cells()
            return True
        return False

    def _choose(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        """Choose other cells by the keys of a spreadsheet: Shift widens, Ctrl goes to the edge."""
        widens, to_edge = bool(held & _SHIFT), bool(held & _CONTROL)
        if key != Qt.Key.Key_Space:
            return self._range.go(key, widens=widens, to_edge=to_edge)
        if widens:
            self._range.select_rows(self.chosen_indexes())
        else:
            self._range.select_columns(self.chosen_indexes())
        return True

    def clear_cells(self) -> None:
        """Empty the selected cells."""
        self._grid.clear(self.selected_cells())

    def _go_on(self, how: Leaving) -> None:
        if how is Leaving.NEXT or how is Leaving.PREVIOUS:
            self._step(1 if how is Leaving.NEXT else -1)
        elif how is Leaving.FOR_ABOVE:
            self.above_wanted.emit()
            self.edit(self.currentIndex())

    def _step(self, by: int) -> bool:
        """Go to the next cell of an item, row by row; False at the table's end."""
        columns, current = self._grid.columnCount(), self.currentIndex()
        at = current.row() * columns + current.column() + by
        while 0 <= at < self._grid.rowCount() * columns:
            row, column = divmod(at, columns)
            is_item = self._grid.row(row).kind is RowKind.ITEM
            if is_item and self._grid.run_at(row, column).first == row:
                self._range.choose(self._grid.index(row, column))
                return True
            at += by
        return False


def _place(index: QModelIndex) -> tuple[int, int]:
    return index.row(), index.column()
