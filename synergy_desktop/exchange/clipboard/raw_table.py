"""From cells with their spans, as HTML gives them, to a grid."""

from dataclasses import dataclass, field

from synergy_desktop.exchange.clipboard.cell_text import Lines
from synergy_desktop.exchange.clipboard.grid import Grid, GridCell, GridRow, Merge

_WIDEST = 200
"""Columns beyond these are cut off: no table of words has so many."""


@dataclass(slots=True)
class RawCell:
    """A cell as its tag describes it; of ``rows``, 0 means "to the end of the table"."""

    rows: int
    columns: int
    heading: bool
    lines: Lines = field(default_factory=Lines)


RawTable = list[list[RawCell]]


def grid_of(blocks: list[RawTable | str]) -> Grid:
    """Put tables and lines below each other; a line is a row merged all along."""
    tables = [block if isinstance(block, str) else _expanded(block) for block in blocks]
    lengths = (len(row) for table in tables if not isinstance(table, str) for row in table)
    width = max(lengths, default=1)
    rows: list[GridRow] = []
    for table in tables:
        if isinstance(table, str):
            rows.append((GridCell(table), *[GridCell(merge=Merge.LEFT)] * (width - 1)))
        else:
            rows += table
    return _without_seams(Grid.level(rows))


def _expanded(table: RawTable) -> list[GridRow]:
    placed: list[dict[int, GridCell]] = [{} for _ in table]
    for index, row in enumerate(table):
        column = 0
        for cell in row:
            while column in placed[index]:
                column += 1
            if column < _WIDEST:
                _place(placed, index, column, cell)
    width = max((max(row, default=-1) + 1 for row in placed), default=0)
    return [tuple(row.get(column, GridCell()) for column in range(width)) for row in placed if row]


def _place(placed: list[dict[int, GridCell]], row: int, column: int, cell: RawCell) -> None:
    """Put a cell in its place and mark all that it covers, as far as that is free."""
    wide = 1
    while wide < min(cell.columns, _WIDEST - column) and column + wide not in placed[row]:
        wide += 1
    last = min(row + cell.rows, len(placed)) if cell.rows else len(placed)
    for each in range(row, max(last, row + 1)):
        for across in range(column, column + wide):
            placed[each].setdefault(across, GridCell(merge=Merge.LEFT, heading=cell.heading))
        if each > row:
            placed[each][column] = GridCell(merge=Merge.ABOVE, heading=cell.heading)
    placed[row][column] = GridCell(cell.lines.text, heading=cell.heading)


def _without_seams(grid: Grid) -> Grid:
    """Leave out columns in which no cell begins: traces of how the table was drawn."""
    kept = [
        column
        for column in range(grid.width)
        if any(row[column].merge is not Merge.LEFT for row in grid.rows)
    ]
    return Grid(tuple(tuple(row[column] for column in kept) for row in grid.rows))
