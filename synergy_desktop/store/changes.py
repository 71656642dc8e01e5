"""What a step changed, told to everyone who shows the dossier."""

from collections.abc import Mapping
from dataclasses import dataclass
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
class RowChange:
    """What became of one row: the step's net effect on it, with the raw cells of the file."""

    operation: Operation
    before: Mapping[str, Cell]
    after: Mapping[str, Cell]

    @property
    def columns(self) -> frozenset[str]:
        """The columns that changed (all of them for a row that came or went)."""
        return frozenset(self.before) | frozenset(self.after)


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
        runs: dict[tuple[str, str], list[CellChange]] = {}
        for cell in self.cells:
            runs.setdefault((cell.table, cell.row_id), []).append(cell)
        tables: dict[str, dict[str, RowChange]] = {}
        for (table, row_id), cells in runs.items():
            if (change := _net(cells)) is not None:
                tables.setdefault(table, {})[row_id] = change
        return tables


def _net(cells: list[CellChange]) -> RowChange | None:
    """Sum up what a step did to one row; None for a row that came and went within the step."""
    born = cells[0].operation == "insert"
    gone = cells[-1].operation == "delete"
    if born and gone:
        return None
    before: dict[str, Cell] = {}
    after: dict[str, Cell] = {}
    for cell in cells:
        if not born:
            before.setdefault(cell.column, cell.before)
        if not gone:
            after[cell.column] = cell.after
    return RowChange("insert" if born else "delete" if gone else "update", before, after)
