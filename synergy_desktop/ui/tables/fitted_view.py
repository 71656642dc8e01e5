"""A table that fits its content: rows as high as their text, merged cells, shared width."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from synergy_desktop.ui import theme
from synergy_desktop.ui.tables.header import GridHeader
from synergy_desktop.ui.tables.heights import RowHeights
from synergy_desktop.ui.tables.model import GridModel
from synergy_desktop.ui.tables.rows import RowKind
from synergy_desktop.ui.tables.typesetting import Typesetter

_LOWEST = 160
"""Room enough for any editor, in pixels, even in a table of few rows."""
_PASSES = 4
"""Measuring rows moves others into or out of sight; it settles in two or three passes."""


class FittedView(QTableView):
    """Shows a ``GridModel``; measures no row that is out of sight."""

    _fell_behind = Signal()
    """The text of rows changed that are still as high as before."""

    def __init__(self, model: GridModel[Any], parent: QWidget | None = None) -> None:
        """Show ``model``."""
        super().__init__(parent)
        self._grid = model
        self._typesetter = Typesetter(theme.font())
        self._heights = RowHeights(model, self._typesetter, [])
        self._measured: set[int] = set()
        self._merged: set[int] = set()
        self._is_measuring = self._is_changing = False
        self._is_behind = False
        # A call that is queued comes before the next paint, a timer after it.
        self._fell_behind.connect(self._catch_up, Qt.ConnectionType.QueuedConnection)
        self._header = GridHeader(model, self._typesetter, self)
        self.setHorizontalHeader(self._header)
        # After Qt's own answer, which would fit the column to one line of text.
        self._header.sectionHandleDoubleClicked.connect(self._header.share_anew)
        self._set_up_sizes()
        self.setModel(model)
        self._header.spread_out.connect(self._forget_heights)
        for signal in (
            model.modelAboutToBeReset,
            model.rowsAboutToBeInserted,
            model.rowsAboutToBeRemoved,
            model.rowsAboutToBeMoved,
        ):
            signal.connect(self._hold_still)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.rowsMoved):
            signal.connect(self._rebuild)
        model.merges_changed.connect(self._rebuild)
        self._rebuild()

    def _set_up_sizes(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(3 * self._typesetter.line_height)

    @property
    def header(self) -> GridHeader:
        """The titles of the columns."""
        return self._header

    def set_text_size(self, points: float) -> None:
        """Write all that the table says in letters of so many points."""
        self._typesetter.use(theme.font(points))
        self.verticalHeader().setDefaultSectionSize(3 * self._typesetter.line_height)
        self._forget_heights()
        self.updateGeometries()
        self._header.viewport().update()

    def updateGeometries(self) -> None:
        """Give columns and rows their sizes before the scroll bars are set."""
        if not self._is_measuring and not self._is_changing:
            self._header.share(self.viewport().width())
            self._measure()
        super().updateGeometries()
        self._take_height()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Measure the rows that come into sight."""
        if not dy or self._is_measuring or self._is_changing:
            super().scrollContentsBy(dx, dy)
            return
        before = self.rowAt(0)
        super().scrollContentsBy(dx, dy)
        self._measure()
        for row in {before, self.rowAt(0)}:
            self._set_anew_what_is_cut(row)

    def _set_anew_what_is_cut(self, row: int) -> None:
        """Paint the merged cells of a row at the top: their text keeps its place on the screen."""
        for column in range(self._grid.columnCount() if row >= 0 else 0):
            run = self._grid.run_at(row, column)
            if run.first < run.last:
                left, top = self.columnViewportPosition(column), self.rowViewportPosition(run.first)
                bottom = self.rowViewportPosition(run.last) + self.rowHeight(run.last)
                # Not by its index, for which Qt may lay out the table anew, in the midst of that.
                self.viewport().update(left, top, self.columnWidth(column), bottom - top)

    def dataChanged(
        self,
        topLeft: QModelIndex | QPersistentModelIndex,
        bottomRight: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """Measure rows anew whose text changed."""
        rows = range(topLeft.row(), bottomRight.row() + 1)
        self._heights.forget(rows)
        self._measured.difference_update(rows)
        # A step that changes many rows tells of each.
        if not self._is_behind:
            self._is_behind = True
            self._fell_behind.emit()
        super().dataChanged(topLeft, bottomRight, roles)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into sight."""
        self._catch_up()
        # Each time brings rows into sight, which are measured then and push others away.
        for _ in range(_PASSES):
            before = self.verticalScrollBar().value()
            super().scrollTo(index, hint)
            if self.verticalScrollBar().value() == before:
                break

    def moveCursor(
        self,
        cursorAction: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Go from the current cell, wherever the table was scrolled to since, as from one piece.

        Where there is none yet, begin at the first row that says something.
        """
        if not self.currentIndex().isValid():
            return self._first_cell()
        self._merge(self.currentIndex().row())
        return super().moveCursor(cursorAction, modifiers)

    def _first_cell(self) -> QModelIndex:
        """The first cell of the first item, else of the first heading."""
        rows = range(self._grid.rowCount())
        items = (row for row in rows if self._grid.row(row).kind is RowKind.ITEM)
        return self._grid.index(next(items, 0), 0)

    def _take_height(self) -> None:
        """Be no higher than the rows: what stands below the table follows it."""
        bar = self.horizontalScrollBar()
        around = 2 * self.frameWidth() + (bar.sizeHint().height() if bar.maximum() else 0)
        rows = self.verticalHeader().length() + self._header.sizeHint().height() + around
        self.setMaximumHeight(max(rows, _LOWEST))

    def _catch_up(self) -> None:
        """Measure the rows in sight whose text changed, for the table as it is."""
        if self._is_behind and not self._is_changing:
            self._is_behind = False
            if self._measure():
                self._take_height()

    def _measure(self) -> bool:
        """Give the rows in sight their heights, without moving what the user looks at.

        Tells whether any looks otherwise than before.
        """
        self._is_measuring = True
        header, changed = self.verticalHeader(), set[int]()
        blocked = header.blockSignals(True)
        for _ in range(_PASSES):
            pin = self._pin()
            before = self.rowViewportPosition(pin)
            found = self._measure_rows_in_sight()
            if not found:
                break
            changed |= found
            super().updateGeometries()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.rowViewportPosition(pin) - before)
        header.blockSignals(blocked)
        self._is_measuring = False
        if changed:
            self.updateEditorGeometries()
            self._paint_from(min(changed))
        return bool(changed)

    def _paint_from(self, row: int) -> None:
        """Paint a row and all below it anew; what is above has but moved as one piece."""
        columns = range(self._grid.columnCount())
        firsts = {self._grid.run_at(row, column).first for column in columns}
        top = max(0, min(map(self.rowViewportPosition, firsts), default=0))
        self.viewport().update(self.viewport().rect().adjusted(0, top, 0, 0))
        self._set_anew_what_is_cut(self.rowAt(0))

    def _pin(self) -> int:
        """The first row in sight that has its height already, else the first one."""
        known = (row for row in self._rows_in_sight() if row in self._measured)
        return next(known, self.rowAt(0))

    def _rows_in_sight(self) -> Iterator[int]:
        """From the top, by the heights that the rows have when each is asked for."""
        row = self.rowAt(0)
        while 0 <= row < self._grid.rowCount():
            if self.rowViewportPosition(row) >= self.viewport().height():
                break
            yield row
            row += 1

    def _measure_rows_in_sight(self) -> set[int]:
        """Measure those that are not; gives the rows that are merged or have their height anew."""
        changed = set[int]()
        for row in self._rows_in_sight():
            if row not in self._measured:
                is_merged_anew = self._merge(row)
                height = self._heights.height(row)
                if is_merged_anew or height != self.rowHeight(row):
                    changed.add(row)
                self.verticalHeader().resizeSection(row, height)
                self._measured.add(row)
        return changed

    def _forget_heights(self) -> None:
        self._heights = RowHeights(self._grid, self._typesetter, self._header.widths)
        self._measured.clear()
        self._is_behind = False
        self.scheduleDelayedItemsLayout()

    def _merge(self, row: int) -> bool:
        """Tell Qt, once, which cells of a row are merged; tells whether any are that were not."""
        if row in self._merged:
            return False
        self._merged.add(row)
        columns, is_new = self._grid.columnCount(), False
        if self._grid.row(row).kind is not RowKind.ITEM and columns > 1:
            is_new = self._span(row, 0, 1, columns)
        for column in range(columns):
            run = self._grid.run_at(row, column)
            if run.first < run.last:
                is_new |= self._span(run.first, column, run.last - run.first + 1, 1)
        return is_new

    def _span(self, row: int, column: int, rows: int, columns: int) -> bool:
        """Merge cells that are not yet, without the repaint of the whole table that Qt asks for."""
        if (self.rowSpan(row, column), self.columnSpan(row, column)) == (rows, columns):
            return False
        updates = Qt.WidgetAttribute.WA_UpdatesDisabled
        was_off = self.viewport().testAttribute(updates)
        self.viewport().setAttribute(updates, True)
        self.setSpan(row, column, rows, columns)
        self.viewport().setAttribute(updates, was_off)
        return True

    def _hold_still(self) -> None:
        """Merge and measure nothing while rows change: Qt asks before all are told."""
        self._is_changing = True
        self.clearSpans()

    def _rebuild(self) -> None:
        """Take the rows as they stand now; others are merged once they come into sight."""
        self._is_changing = False
        self.clearSpans()
        self._merged.clear()
        for row in self._rows_in_sight() if self.isVisible() else ():
            self._merge(row)
        self._forget_heights()
