"""What a step changed, told to everyone who shows the dossier."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Literal

Operation = Literal["insert", "update", "delete"]
Kind = Literal["create", "do", "undo", "redo"]
Cell = str | int | None


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell of the file before and after a step; a new or deleted row gives all its cells."""

    table: str
    row_id: str
    column: str
    operation: Operation
    before: Cell
    after: Cell


@dataclass(frozen=True, slots=True)
class NetCells:
    """What a run of changes did to each cell, in sum; only of changes to rows that stay."""

    cells: Mapping[tuple[str, str, str], tuple[Cell, Cell]] = field(default_factory=dict)
    """By table, row and column: before the run, and after it."""
    keeps_rows: bool = True

    def with_more(self, changes: Iterable[CellChange]) -> "NetCells":
        """The run that goes on with ``changes``."""
        cells, keeps_rows = dict(self.cells), self.keeps_rows
        for change in changes:
            place = (change.table, change.row_id, change.column)
            before, _ = cells.get(place, (change.before, None))
            cells[place] = (before, change.after)
            keeps_rows = keeps_rows and change.operation == "update"
        return NetCells(cells, keeps_rows)

    @property
    def are_as_before(self) -> bool:
        """Whether the run, taken as a whole, changed nothing."""
        return self.keeps_rows and all(before == after for before, after in self.cells.values())


@dataclass(frozen=True, slots=True)
class RowChange:
    """What became of one row: the step's net effect on it, with the raw cells of the file."""

    operation: Operation
    before: Mapping[str, Cell]
    after: Mapping[str, Cell]

    @property
    def columns(self) -> frozenset[str]:
        """The columns that changed (all of them for a row that came or went)."""
        return frozenset(self.before) | frozenset(self.after)


NetChanges = Mapping[tuple[str, str], RowChange]
"""What became of each row, by its table and its id."""


@dataclass(frozen=True)
class Changes:
    """One committed step: its name, its kind, its moment and every changed cell in order."""

    label: str
    kind: Kind
    at: datetime
    cells: tuple[CellChange, ...]

    def touches(self, *tables: str) -> bool:
        """Tell whether any of ``tables`` changed."""
        return not self._by_table.keys().isdisjoint(tables)

    def rows(self, table: str) -> Mapping[str, RowChange]:
        """Give the rows of ``table`` that changed, by id, each with the step's net effect."""
        return self._by_table.get(table, {})

    @cached_property
    def _by_table(self) -> dict[str, dict[str, RowChange]]:
        tables: dict[str, dict[str, RowChange]] = {}
        for (table, row_id), change in net_changes(self.cells).items():
            tables.setdefault(table, {})[row_id] = change
        return tables


def net_changes(cells: Iterable[CellChange]) -> NetChanges:
    """Sum up what a run of changes, in order, did to each row; rows left as they were fall out."""
    runs: dict[tuple[str, str], list[CellChange]] = {}
    for cell in cells:
        runs.setdefault((cell.table, cell.row_id), []).append(cell)
    summed = ((row, _net(run)) for row, run in runs.items())
    return {row: change for row, change in summed if change is not None}


def _net(cells: list[CellChange]) -> RowChange | None:
    """Sum up what was done to one row; None if it is as it was, or came and went."""
    born = cells[0].operation == "insert"
    gone = cells[-1].operation == "delete"
    before: dict[str, Cell] = {}
    after: dict[str, Cell] = {}
    for cell in cells:
        before.setdefault(cell.column, cell.before)
        after[cell.column] = cell.after
    if born or gone:
        return _whole(before, after, born=born, gone=gone)
    changed = {column for column in after if before[column] != after[column]}
    if not changed:
        return None
    return RowChange(
        "update",
        {column: before[column] for column in before if column in changed},
        {column: after[column] for column in after if column in changed},
    )


def _whole(
    before: dict[str, Cell], after: dict[str, Cell], *, born: bool, gone: bool
) -> RowChange | None:
    """A row that came or went, with all its cells; None if it did both."""
    if born and gone:
        return None
    return RowChange("insert", {}, after) if born else RowChange("delete", before, {})
