"""The rows of a table as plain values: headings of groups, items, stand-ins for no item."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import partial
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


def lay_out(
    groups: Sequence[Group], ids: Mapping[str, Sequence[str]], collapsed: Collection[str]
) -> list[Row]:
    """Give the rows of a table whose groups hold the items ``ids``."""
    rows: list[Row] = []
    for group in groups:
        if group.title:
            rows.append(Row(RowKind.GROUP, group.key))
        if group.key in collapsed:
            continue
        rows.extend(map(partial(Row, RowKind.ITEM), ids[group.key]))
        if not ids[group.key]:
            rows.append(Row(RowKind.EMPTY, group.key))
    return rows


def sources(groups: Iterable[Sequence[str]], joined: Collection[str]) -> dict[str, str]:
    """Tell of each item that is merged with the one above whose words it stands for."""
    found: dict[str, str] = {}
    for ids in groups if joined else ():
        source = ""
        for item_id in ids:
            if source and item_id in joined:
                found[item_id] = source
            else:
                source = item_id
    return found


def joined_rows(rows: Sequence[Row], sources: Mapping[str, str]) -> list[bool]:
    """Tell of each row whether its cell is merged with that of the row above."""
    return [
        name in sources and sources[name] == _shown_for(rows[at - 1].name, sources)
        for at, (_, name) in enumerate(rows)
    ]


def _shown_for(name: str, sources: Mapping[str, str]) -> str:
    return sources.get(name, name)


def merged_runs(merged: Sequence[bool]) -> Iterator[Run]:
    """Find the merged cells of a column, given for each row whether it joins the one above."""
    for run in stretches(merged):
        yield Run(run.first - 1, run.last)
