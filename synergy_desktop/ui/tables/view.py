"""The grid itself: rows as high as their text, merged cells, headings, keys and mouse."""

from collections.abc import Sequence
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
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from synergy_desktop.ui import theme
from synergy_desktop.ui.tables.cell_range import CellRange, cells_between
from synergy_desktop.ui.tables.delegate import GridDelegate
from synergy_desktop.ui.tables.editor import CellEditor, Leaving
from synergy_desktop.ui.tables.header import GridHeader
from synergy_desktop.ui.tables.heights import RowHeights
from synergy_desktop.ui.tables.model import GridModel
from synergy_desktop.ui.tables.row_drag import RowDrag
from synergy_desktop.ui.tables.rows import Row, RowKind
from synergy_desktop.ui.tables.typesetting import Typesetter

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_LOWEST = 160
"""Room enough for any editor, in pixels, even in a table of few rows."""
_PASSES = 4
"""Measuring rows moves others into or out of sight; it settles in two or three passes."""


class GridView(QTableView):
    """Shows and edits a ``GridModel``; measures no row that is out of sight."""

    add_requested = Signal(str)
    """The link that adds an item to a group was used: the group's key."""
    above_wanted = Signal()
    """From an open editor, the words of the cell above were asked for."""

    def __init__(self, model: GridModel[Any], parent: QWidget | None = None) -> None:
        """Show ``model``."""
        super().__init__(parent)
        self._grid = model
        self._typesetter = Typesetter(theme.font())
        self._heights = RowHeights(model, self._typesetter, [])
        self._measured: set[int] = set()
        self._is_measuring = False
        self._range = CellRange(model, self)
        self._delegate = GridDelegate(model, self._typesetter, self)
        self._delegate.left.connect(self._go_on)
        self._header = GridHeader(model, self._typesetter, self)
        self.setHorizontalHeader(self._header)
        # After Qt's own answer, which would fit the column to one line of text.
        self._header.sectionHandleDoubleClicked.connect(self._header.share_anew)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self.setModel(model)
        self._header.spread_out.connect(self._forget_heights)
        self.row_drag = RowDrag(self, model)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.rowsMoved):
            signal.connect(self._rebuild)
        model.merges_changed.connect(self._rebuild)
        self._rebuild()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(3 * self._typesetter.line_height)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )

    # What the tabs ask

    @property
    def header(self) -> GridHeader:
        """The titles of the columns."""
        return self._header

    @property
    def current_row(self) -> int:
        """The row that the keys act on, -1 if none."""
        return self.currentIndex().row()

    def selected_ids(self) -> list[str]:
        """The items whose cells are selected, from the top; a merged cell counts for its first."""
        anchors = {self._grid.anchor(index).row() for index in self.selectedIndexes()}
        rows = [self._grid.row(row) for row in sorted(anchors)]
        return [row.name for row in rows if row.kind is RowKind.ITEM]

    def go_to(self, item_id: str, column: str | None = None, *, edit: bool = False) -> None:
        """Reveal an item and put the keyboard on one of its cells; on request open its editor."""
        row = self._grid.row_of_item(item_id)
        at = self._grid.column_of(column) if column else max(0, self.currentIndex().column())
        if row < 0:
            return
        index = self._grid.index(row, max(0, at))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCurrentIndex(index)
        self.scrollTo(index)
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

    def set_text_size(self, points: float) -> None:
        """Write all that the table says in letters of so many points."""
        self._typesetter.use(theme.font(points))
        self.verticalHeader().setDefaultSectionSize(3 * self._typesetter.line_height)
        self._forget_heights()
        self.updateGeometries()
        self._header.viewport().update()

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

    # Rows as high as their text

    def updateGeometries(self) -> None:
        """Give columns and rows their sizes before the scroll bars are set."""
        if not self._is_measuring:
            self._header.share(self.viewport().width())
            self._measure()
        super().updateGeometries()
        self._take_height()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Measure the rows that come into sight."""
        super().scrollContentsBy(dx, dy)
        if dy and not self._is_measuring:
            self._measure()
            # The text of merged cells keeps its place on the screen: shifting the picture moves it.
            self.viewport().update()

    def dataChanged(
        self,
        topLeft: QModelIndex | QPersistentModelIndex,
        bottomRight: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """Measure rows anew whose text changed."""
        self._forget_heights()
        super().dataChanged(topLeft, bottomRight, roles)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into sight."""
        # Each time brings rows into sight, which are measured then and push others away.
        for _ in range(_PASSES):
            before = self.verticalScrollBar().value()
            super().scrollTo(index, hint)
            if self.verticalScrollBar().value() == before:
                break

    def _take_height(self) -> None:
        """Be no higher than the rows: what stands below the table follows it."""
        frame = 2 * self.frameWidth()
        rows = self.verticalHeader().length() + self._header.sizeHint().height() + frame
        self.setMaximumHeight(max(rows, _LOWEST))

    def _measure(self) -> None:
        """Give the rows in sight their heights, without moving what the user looks at."""
        self._is_measuring = True
        header, changed = self.verticalHeader(), False
        blocked = header.blockSignals(True)
        for _ in range(_PASSES):
            pin = self._pin()
            before = self.rowViewportPosition(pin)
            if not self._measure_rows_in_sight():
                break
            changed = True
            super().updateGeometries()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.rowViewportPosition(pin) - before)
        header.blockSignals(blocked)
        self._is_measuring = False
        if changed:
            self.updateEditorGeometries()
            self.viewport().update()

    def _pin(self) -> int:
        """The first row in sight that has its height already, else the first one."""
        row = top = self.rowAt(0)
        while row >= 0 and self.rowViewportPosition(row) < self.viewport().height():
            if row in self._measured:
                return row
            row = row + 1 if row + 1 < self._grid.rowCount() else -1
        return top

    def _measure_rows_in_sight(self) -> bool:
        row, changed = self.rowAt(0), False
        while 0 <= row < self._grid.rowCount():
            if self.rowViewportPosition(row) >= self.viewport().height():
                break
            if row not in self._measured:
                height = self._heights.height(row)
                changed |= height != self.rowHeight(row)
                self.verticalHeader().resizeSection(row, height)
                self._measured.add(row)
            row += 1
        return changed

    def _forget_heights(self) -> None:
        self._heights = RowHeights(self._grid, self._typesetter, self._header.widths)
        self._measured.clear()
        self.scheduleDelayedItemsLayout()

    def _rebuild(self) -> None:
        """Merge the cells that are merged now."""
        self.clearSpans()
        columns = self._grid.columnCount()
        for group in self._grid.groups:
            for kind in (RowKind.GROUP, RowKind.EMPTY):
                row = self._grid.row_of(Row(kind, group.key))
                if row >= 0 and columns > 1:
                    self.setSpan(row, 0, 1, columns)
        for column in range(columns):
            for run in set(self._grid.runs(column).values()):
                self.setSpan(run.first, column, run.last - run.first + 1, 1)
        self._forget_heights()

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
        if is_typing and self._grid.columns[index.column()].text is None:
            # A letter says nothing to check boxes: it only opens them.
            trigger, is_typing = triggers.EditKeyPressed, False
        self._delegate.replaces = is_typing
        return super().edit(index, trigger, cast(QEvent, event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits, Delete empties, headings fold."""
        if not self._press_on_heading(event) and not self._press_on_cell(event):
            super().keyPressEvent(event)

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
        if held & _SHIFT and not held & ~(_SHIFT | _CONTROL) and self._widen(event):
            return True
        if plain and event.key() in _ENTER:
            self.edit(self.currentIndex(), QAbstractItemView.EditTrigger.EditKeyPressed)
            return True
        if plain and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_cells()
            return True
        return False

    def _widen(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Space:
            self._range.select_rows()
            return True
        to_edge = bool(event.modifiers() & _CONTROL)
        return self._range.widen(Qt.Key(event.key()), to_edge=to_edge)

    def clear_cells(self) -> None:
        """Empty the selected cells."""
        self._grid.clear(self.selectedIndexes())

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
                self.setCurrentIndex(self._grid.index(row, column))
                return True
            at += by
        return False
