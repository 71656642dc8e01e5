"""Rectangles of selected cells: from one corner to the other, past headings, merged cells whole."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QTableView

from synergy_desktop.ui.row_sync import Index
from synergy_desktop.ui.tables.model import GridModel
from synergy_desktop.ui.tables.rows import RowKind

_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_RIGHT = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_REPLACE = QItemSelectionModel.SelectionFlag.ClearAndSelect


def cells_between(model: GridModel[Any], one: Index, other: Index) -> QItemSelection:
    """The cells of the rectangle that has the two as corners, each merged one as a whole.

    Qt's own rectangle would take in every column as soon as it crosses a heading.
    """
    top, bottom = sorted((one.row(), other.row()))
    left, right = sorted((one.column(), other.column()))
    cells = QItemSelection()
    for column in range(left, right + 1):
        first, last = model.run_at(top, column).first, model.run_at(bottom, column).last
        cells.select(model.index(first, column), model.index(last, column))
    return cells


class CellRange:
    """Moves and widens the selection of ``view`` by the keys of a spreadsheet."""

    def __init__(self, model: GridModel[Any], view: QTableView) -> None:
        """Begin with no corner."""
        self._model = model
        self._view = view
        self._start = self._end = QPersistentModelIndex()

    def choose(self, index: Index) -> None:
        """Put the keyboard on a cell and select it alone, whatever key is held down.

        Where Ctrl is part of a shortcut, Qt would add the cell to those selected before.
        """
        self._view.selectionModel().setCurrentIndex(index, _REPLACE)
        self._view.scrollTo(index)

    def go(self, key: Qt.Key, *, widens: bool, to_edge: bool) -> bool:
        """Move the keyboard, or the free corner; False if ``key`` does not or no cell is current.

        Arrows go on by one or up to the edge, Home and End to the ends of the row or of the table.
        """
        current = self._view.currentIndex()
        if key not in (*_DOWN, *_RIGHT, *_ENDS) or not current.isValid():
            return False
        end = self._target(current, key, to_edge=to_edge)
        if not widens:
            self.choose(end)
        else:
            self._widen(current, end, key)
        if key == Qt.Key.Key_Home and to_edge:
            # The heading above the first item, too.
            self._view.scrollToTop()
        return True

    def _widen(self, current: Index, end: QModelIndex, key: Qt.Key) -> None:
        chosen = self._view.selectionModel()
        if current != self._end or not chosen.isSelected(
            self._model.index(self._start.row(), self._start.column())
        ):
            self._start = QPersistentModelIndex(current)
        self._end = QPersistentModelIndex(end)
        are_rows = key in _DOWN and self._is_whole(current.row())
        top, bottom = sorted((self._start.row(), end.row()))
        chosen.setCurrentIndex(end, QItemSelectionModel.SelectionFlag.NoUpdate)
        cells = cells_between(self._model, self._start, end)
        chosen.select(self._rows(range(top, bottom + 1)) if are_rows else cells, _REPLACE)
        self._view.scrollTo(end)

    def select_rows(self, chosen: Iterable[Index]) -> None:
        """Select all cells of the rows that have a chosen one."""
        rows = {index.row() for index in chosen}
        self._view.selectionModel().select(self._rows(rows), _REPLACE)

    def select_columns(self, chosen: Iterable[Index]) -> None:
        """Select all cells of the columns that have a chosen one."""
        cells, last = QItemSelection(), self._model.rowCount() - 1
        for column in {index.column() for index in chosen}:
            cells.select(self._model.index(0, column), self._model.index(last, column))
        self._view.selectionModel().select(cells, _REPLACE)

    def _rows(self, rows: Iterable[int]) -> QItemSelection:
        """All cells of those rows that are items."""
        cells, last = QItemSelection(), self._model.columnCount() - 1
        for row in rows:
            if self._model.row(row).kind is RowKind.ITEM:
                cells.select(self._model.index(row, 0), self._model.index(row, last))
        return cells

    def _is_whole(self, row: int) -> bool:
        """Whether a row is selected from end to end: what follows it then is, too."""
        chosen, columns = self._view.selectionModel(), range(self._model.columnCount())
        return all(chosen.isSelected(self._model.index(row, column)) for column in columns)

    def _target(self, current: Index, key: Qt.Key, *, to_edge: bool) -> QModelIndex:
        """Where a key leads from ``current``."""
        if key in _ENDS:
            row = self._outermost_item(key) if to_edge else current.row()
            last = self._model.columnCount() - 1
            return self._model.index(row, last if key == Qt.Key.Key_End else 0)
        end = self._next(current, key)
        while to_edge and (beyond := self._next(end, key)) != end:
            end = beyond
        return end

    def _outermost_item(self, key: Qt.Key) -> int:
        """The row of the last item for End, of the first for Home; else that of the keyboard."""
        rows = range(self._model.rowCount())
        ordered = reversed(rows) if key == Qt.Key.Key_End else rows
        items = (row for row in ordered if self._model.row(row).kind is RowKind.ITEM)
        return next(items, self._view.currentIndex().row())

    def _next(self, index: Index, key: Qt.Key) -> QModelIndex:
        """The cell beside ``index``, past merged cells and headings; itself at the edge."""
        row, column = index.row(), index.column()
        column = max(0, min(column + _RIGHT.get(key, 0), self._model.columnCount() - 1))
        if key in _DOWN:
            run = self._model.run_at(row, column)
            rows = (
                range(run.last + 1, self._model.rowCount())
                if _DOWN[key] > 0
                else range(run.first - 1, -1, -1)
            )
            items = (at for at in rows if self._model.row(at).kind is RowKind.ITEM)
            row = next(items, row)
        return self._model.index(row, column)
