"""Where the merged cells of a table stand, worked out once for the forms that need places."""

from collections.abc import Sequence
from dataclasses import dataclass

from synergy_desktop.report.blocks import Cell, Row


@dataclass(frozen=True, slots=True)
class Place:
    """A cell and what it covers: ``rows`` downwards from ``row``, ``columns`` from ``column``."""

    cell: Cell
    row: int
    column: int
    rows: int
    columns: int


def places(rows: Sequence[Row], columns: int) -> list[list[Place]]:
    """For each row the places that it crosses, from left to right, all columns covered once.

    A span that goes past the table's edge ends there; a hole that no cell covers is an empty cell.
    """
    found: list[list[Place]] = []
    for number, row in enumerate(rows):
        above = found[-1] if found else []
        going_on = {each.column: each for each in above if each.row + each.rows > number}
        found.append(_crossed(row, number, going_on, len(rows), columns))
    return found


def _crossed(
    row: Row, number: int, going_on: dict[int, Place], last: int, columns: int
) -> list[Place]:
    crossed: list[Place] = []
    at = 0
    while at < columns:
        place = going_on.get(at)
        if place is None:
            cell = row.cells[at] or Cell()
            free = next((each for each in sorted(going_on) if each > at), columns) - at
            wide = max(1, min(cell.columns, free))
            place = Place(cell, number, at, max(1, min(cell.rows, last - number)), wide)
        crossed.append(place)
        at += place.columns
    return crossed
