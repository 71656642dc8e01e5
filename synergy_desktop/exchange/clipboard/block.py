"""A pasted block read cell by cell, each column's meaning being told by where it is pasted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from synergy_desktop.exchange.clipboard.fields import Field
from synergy_desktop.exchange.clipboard.folding import fold
from synergy_desktop.exchange.clipboard.grid import Grid
from synergy_desktop.exchange.clipboard.readings import Reading
from synergy_desktop.exchange.clipboard.understanding import is_ditto

_NO_PLACE = Reading(None, problem="Ce texte n’a pas sa place ici : il n’est pas repris.")


@dataclass(frozen=True, slots=True)
class BlockCell:
    """What one cell says, and the words it says it in; ``is_merged``: with the one above it."""

    raw: str
    reading: Reading
    is_merged: bool = False


BlockLine = tuple[BlockCell | None, ...]
"""A line of the block; None for a cell that says nothing of its own, as it is merged sideways."""


def lines_of(grid: Grid) -> list[int]:
    """The lines that hold cells: all but those that are merged all along, such as titles."""
    return [
        number
        for number in range(len(grid.rows))
        if grid.width == 1 or any(grid.anchor(number, at)[1] for at in range(1, grid.width))
    ]


def read_block(
    grid: Grid, lines: Sequence[int], columns: Sequence[tuple[int, Field | None]]
) -> list[BlockLine]:
    """Read ``lines`` of a grid; of each column, where it stands there and what it means, if aught.

    A cell that is merged with the one above it, or says *idem*, says the same as that one.
    """
    read: list[BlockLine] = []
    for line in lines:
        above: Sequence[BlockCell | None] = read[-1] if read else [None] * len(columns)
        cells = zip(columns, above, strict=True)
        read.append(tuple(_cell(grid, line, at, field, over) for (at, field), over in cells))
    return read


def _cell(
    grid: Grid, line: int, column: int, field: Field | None, above: BlockCell | None
) -> BlockCell | None:
    top, left = grid.anchor(line, column)
    raw = grid.text(line, column)
    if left != column or (field is None and not fold(raw)):
        return None
    if field is None:
        return BlockCell(raw, _NO_PLACE)
    if above is not None and (top < line or is_ditto(raw)):
        return replace(above, is_merged=True)
    return BlockCell(raw, field.read(raw))
