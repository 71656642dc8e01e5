"""The rows of a table as plain values: headings of groups, items, stand-ins for no item."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from enum import Enum
from itertools import repeat
from typing import NamedTuple

from synergy_desktop.ui.row_edits import Run, stretches
from synergy_desktop.ui.tables.columns import Group


class RowKind(Enum):
    """What a row of the table is."""

    GROUP = "group"
    ITEM = "item"
    EMPTY = "empty"

    # Members are compared by identity; Enum would hash the name, in Python, for each row looked up.
    __hash__ = object.__hash__


class Row(NamedTuple):
    """A row: ``name`` is the id of an item, or the key of the group that it heads or stands in."""

    kind: RowKind
    name: str


Slot = tuple[RowKind, str]
"""A row as lists of thousands hold it: a bare tuple is made in a fraction of the time."""


def lay_out(
    groups: Sequence[Group], ids: Mapping[str, Sequence[str]], collapsed: Collection[str]
) -> list[Slot]:
    """Give the rows of a table whose groups hold the items ``ids``."""
    rows: list[Slot] = []
    for group in groups:
        if group.title:
            rows.append(Row(RowKind.GROUP, group.key))
        if group.key in collapsed:
            continue
        rows.extend(zip(repeat(RowKind.ITEM), ids[group.key]))
        if not ids[group.key]:
            rows.append(Row(RowKind.EMPTY, group.key))
    return rows


def merged_runs(merged: Sequence[bool]) -> Iterator[Run]:
    """Find the merged cells of a column, given for each row whether it joins the one above."""
    for run in stretches(merged):
        yield Run(run.first - 1, run.last)
