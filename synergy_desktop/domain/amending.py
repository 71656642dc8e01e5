"""What an amendment does to rows of the file, how that is taken back, what stands in its way.

A row is named by its id; that of a level by its service and its register, "id/register".
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final, Literal

from synergy_desktop.domain.cell_words import column_words
from synergy_desktop.domain.sittings import AmendedRow, Cell
from synergy_desktop.domain.vocabulary import Register

Cells = Mapping[str, Cell]
Rows = Mapping[tuple[str, str], Cells]
"""Rows as they stand in the file, by their tables and their names."""

AMENDABLE: Final = frozenset(
    {
        "service",
        "assessment",
        "synergy",
        "past_score",
        "awarded_count",
        "contract",
        "text",
        "plan",
        "plan_node",
        "budget_line",
        "indicator",
    }
)
"""The tables that an amendment may change: what the report and the plans say."""

_PLACING: Final = frozenset({"id", "rank"})
"""Where a row stands among others: it may have moved meanwhile without harm."""
_OPPOSITE: Final[Mapping[str, Literal["insert", "update", "delete"]]] = {
    "insert": "delete",
    "delete": "insert",
    "update": "update",
}


class Trouble(Enum):
    """Why the cells of an amendment cannot be written as they are."""

    UNKNOWN = auto()
    """The dossier has no such table or column, or the cell cannot say that."""
    GONE = auto()
    """The row is not there any more."""
    THERE = auto()
    """The row that should come is there already."""
    CHANGED = auto()
    """A cell is not as it was when the change was proposed."""
    JOINED = auto()
    """Another row has come into one that should go, and would go with it."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing that stands in the way; ``column`` is "" where the row as a whole does."""

    trouble: Trouble
    table: str
    row: str
    column: str = ""
    expected: Cell = None
    found: Cell = None

    @property
    def can_be_passed(self) -> bool:
        """Whether one may write all the same."""
        return self.trouble in (Trouble.CHANGED, Trouble.JOINED)


def inverse(rows: Sequence[AmendedRow]) -> tuple[AmendedRow, ...]:
    """What takes ``rows`` back, once they have been written."""
    return tuple(
        replace(row, operation=_OPPOSITE[row.operation], before=row.after, after=row.before)
        for row in reversed(rows)
    )


def as_found(rows: Sequence[AmendedRow], current: Rows) -> tuple[AmendedRow, ...]:
    """The same changes, with what they will really replace as their cells before."""
    return tuple(
        replace(row, before=_before(row, current[row.table, row.row]))
        if (row.table, row.row) in current
        else row
        for row in rows
    )


def obstacles(
    rows: Sequence[AmendedRow], current: Rows, known: Mapping[str, Set[str]]
) -> tuple[Obstacle, ...]:
    """List what keeps ``rows`` from being written over the rows ``current``.

    ``known`` are the columns of the tables.
    """
    return tuple(found for row in rows for found in _of_row(row, current, known))


def is_readable(table: str, column: str, cell: Cell) -> bool:
    """Tell whether ``cell`` says something that the column can say."""
    words = column_words(table, column)
    try:
        return words is None or isinstance(words.read(cell), str)
    except (ValueError, TypeError):
        return False


def _before(row: AmendedRow, found: Cells) -> Cells:
    if row.operation == "delete":
        return dict(found)
    return {column: found[column] for column in row.before}


def _of_row(row: AmendedRow, current: Rows, known: Mapping[str, Set[str]]) -> Iterator[Obstacle]:
    strange = list(_strange(row, known))
    found = current.get((row.table, row.row))
    if strange:
        yield from strange
    elif row.operation == "insert":
        if found is not None:
            yield Obstacle(Trouble.THERE, row.table, row.row)
    elif found is None:
        yield Obstacle(Trouble.GONE, row.table, row.row)
    else:
        for column, cell in row.before.items():
            if column not in _PLACING and found[column] != cell:
                yield Obstacle(Trouble.CHANGED, row.table, row.row, column, cell, found[column])


def _strange(row: AmendedRow, known: Mapping[str, Set[str]]) -> Iterator[Obstacle]:
    """What a file that comes from elsewhere may say, and this dossier cannot."""
    if row.table not in AMENDABLE or not _is_named(row):
        yield Obstacle(Trouble.UNKNOWN, row.table, row.row)
        return
    columns = known[row.table]
    for column in {**row.before, **row.after}:
        cells = (row.before.get(column), row.after.get(column))
        is_clear = all(is_readable(row.table, column, cell) for cell in cells)
        if column not in columns or not is_clear:
            yield Obstacle(Trouble.UNKNOWN, row.table, row.row, column)


def _is_named(row: AmendedRow) -> bool:
    if row.table != "assessment":
        return bool(row.row)
    service, _, register = row.row.rpartition("/")
    said = (row.after.get("service_id", service), row.after.get("register", register))
    return register in tuple(Register) and said == (service, register)
