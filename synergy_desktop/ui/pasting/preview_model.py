"""The rows of a proposal for Qt: what was understood, and what was not beside a sign."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QColor

from synergy_desktop.exchange.clipboard.rows import RowKind
from synergy_desktop.exchange.clipboard.understanding import CellReading, RowReading
from synergy_desktop.ui import theme
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.pasting.proposal import Proposal
from synergy_desktop.ui.row_edits import Run
from synergy_desktop.ui.row_sync import Index
from synergy_desktop.ui.tables.rows import merged_runs

_ROLE = Qt.ItemDataRole
_REPEATED = "Une ligne de ce nom s’y trouve déjà : celle-ci s’y ajoutera."
LEFT_OUT = "Ne pas reprendre"
"""Said of a pasted column that means nothing here."""


class PreviewModel(QAbstractTableModel):
    """First where each row goes, then the columns as they were pasted."""

    def __init__(self, proposal: Proposal[Any], parent: QObject) -> None:
        """Show ``proposal``."""
        super().__init__(parent)
        self._take(proposal)

    def show_proposal(self, proposal: Proposal[Any]) -> None:
        """Show another one."""
        self.beginResetModel()
        self._take(proposal)
        self.endResetModel()

    def _take(self, proposal: Proposal[Any]) -> None:
        self._proposal = proposal
        self._rows: tuple[RowReading[Any], ...] = proposal.rows
        self._cells = [{cell.column + 1: cell for cell in row.cells} for row in self._rows]

    # What stands where

    def is_title(self, row: int) -> bool:
        """Tell whether a row is one text all along that makes nothing: a title, a group, prose."""
        return self._rows[row].kind not in (RowKind.ITEM, RowKind.HEADING)

    def is_heading(self, row: int) -> bool:
        """Tell whether a row says what the columns of the rows below it mean."""
        return self._rows[row].kind is RowKind.HEADING

    def merges(self, column: int) -> list[Run]:
        """The rows that each merged cell of a column spans."""
        cells = (row.get(column) for row in self._cells)
        return list(merged_runs([cell is not None and cell.as_above for cell in cells]))

    def width_of(self, row: int, column: int) -> int:
        """How many columns the cell of an item covers: those that mean the same together."""
        keys, end = self._proposal.reading.columns, column
        while end < len(keys) and keys[end] and keys[end] == keys[column - 1]:
            if end + 1 in self._cells[row]:
                break
            end += 1
        return end - column + 1

    def doubts(self) -> list[tuple[int, int]]:
        """The row and the column of each cell that was not understood."""
        return [
            (row, 0 if self.is_title(row) else column)
            for row, cells in enumerate(self._cells)
            for column, cell in cells.items()
            if cell.problem
        ]

    def sentence(self, index: Index) -> str:
        """What there is to say about a cell."""
        cell = self._cell(index) if index.isValid() else None
        if cell is None:
            return ""
        note = cell.problem or cell.remark or self._repeats(index, cell)
        return note if cell.raw in note else f"{note}\n« {cell.raw} »" if note else cell.raw

    def _repeats(self, index: Index, cell: CellReading) -> str:
        row = self._rows[index.row()]
        is_there = cell.key == "title" and row.item is not None and self._proposal.is_repeated(row)
        return _REPEATED if is_there else ""

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """The pasted columns, and one before them."""
        return 0 if parent.isValid() else self._proposal.grid.width + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """The first column's title; the others are headed by what one chooses their meaning in."""
        is_across = orientation is Qt.Orientation.Horizontal
        if role != _ROLE.DisplayRole or not is_across:
            return None
        return "Va dans" if section == 0 else ""

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """What a cell says and how it looks."""
        if not index.isValid():
            return None
        readers = {
            _ROLE.DisplayRole: self._shown,
            _ROLE.ToolTipRole: self.sentence,
            _ROLE.AccessibleTextRole: self._spoken,
            _ROLE.DecorationRole: self._sign,
            _ROLE.BackgroundRole: self._ground,
            _ROLE.ForegroundRole: self._ink,
            _ROLE.FontRole: self._font,
        }
        read = readers.get(_ROLE(role)) if role < _ROLE.UserRole else None
        return read(index) if read else None

    def _cell(self, index: Index) -> CellReading | None:
        cells = self._cells[index.row()]
        if self.is_title(index.row()):
            return next(iter(cells.values()), None)
        return cells.get(index.column())

    def _shown(self, index: Index) -> str:
        row = self._rows[index.row()]
        if self.is_title(index.row()):
            return self._proposal.title(row) if index.column() == 0 else ""
        if index.column() == 0:
            is_item = row.kind is RowKind.ITEM
            return self._proposal.ground.groups[self._proposal.group_of(row)] if is_item else ""
        cell = self._cell(index)
        if cell is None:
            return ""
        if row.kind is RowKind.HEADING:
            return cell.shown or (LEFT_OUT if cell.raw.strip() else "")
        return (cell.shown or cell.raw) if not cell.problem else (cell.raw or "–")

    def _spoken(self, index: Index) -> str:
        note = self.sentence(index)
        return f"{self._shown(index)}\n{note}" if note else self._shown(index)

    def _sign(self, index: Index) -> object:
        return icon("alert-triangle", theme.WARNING) if self._is_doubtful(index) else None

    def _ground(self, index: Index) -> object:
        if self._is_doubtful(index):
            return QColor(theme.WARNING_WASH)
        return None if self._rows[index.row()].kind is RowKind.ITEM else QColor(theme.HEADING)

    def _ink(self, index: Index) -> object:
        cell = self._cell(index)
        is_soft = index.column() == 0 or (cell is not None and bool(cell.remark))
        return QColor(theme.INK_SOFT) if is_soft and not self.is_title(index.row()) else None

    def _font(self, index: Index) -> object:
        return None if self._rows[index.row()].kind is RowKind.ITEM else theme.font(bold=True)

    def _is_doubtful(self, index: Index) -> bool:
        cell = self._cell(index)
        is_shown = not self.is_title(index.row()) or index.column() == 0
        return is_shown and cell is not None and bool(cell.problem)
