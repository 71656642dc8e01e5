"""The few insertions, removals and moves that turn one list of rows into another."""

from bisect import bisect_left
from collections.abc import Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

Row = TypeVar("Row")
Key = TypeVar("Key", bound=Hashable)


class Run(NamedTuple):
    """Rows that follow each other, the last one included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Remove:
    """Take the rows ``first`` to ``last`` out."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Insert:
    """Put in what shall stand at ``first`` to ``last``."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Move:
    """Take the row ``source`` and put it before the row that stands at ``target`` until then."""

    source: int
    target: int


Edit = Remove | Insert | Move


def edits(old: Sequence[Key], new: Sequence[Key]) -> Iterator[Edit]:
    """Turn ``old`` into ``new`` by few edits; each is meant for the rows as the last one left them.

    No key stands twice in a list. The insertions come last, from the top.
    Rows stay themselves: one that is in both lists is moved, never taken out and put back.
    """
    kept = set(new)
    rows = list(old)
    for run in reversed(list(stretches([row not in kept for row in rows]))):
        yield Remove(run.first, run.last)
        del rows[run.first : run.last + 1]
    yield from _moves(rows, new)
    present = set(rows)
    for run in stretches([row not in present for row in new]):
        yield Insert(run.first, run.last)


def stretches(flags: Sequence[bool]) -> Iterator[Run]:
    """Give the runs of rows whose flag is set."""
    first: int | None = None
    for at, flag in enumerate([*flags, False]):
        if flag and first is None:
            first = at
        elif not flag and first is not None:
            yield Run(first, at - 1)
            first = None


def apply_edit(rows: list[Row], edit: Edit, wanted: Sequence[Row]) -> None:
    """Do ``edit`` to ``rows``, which are on their way to ``wanted``."""
    match edit:
        case Remove(first, last):
            del rows[first : last + 1]
        case Insert(first, last):
            rows[first:first] = wanted[first : last + 1]
        case Move(source, target):
            row = rows.pop(source)
            rows.insert(target if target < source else target - 1, row)


def _moves(rows: list[Key], new: Sequence[Key]) -> Iterator[Move]:
    """Bring ``rows``, all of which are in ``new``, in its order; most stay where they are."""
    place = {row: at for at, row in enumerate(new)}
    wanted = sorted(rows, key=place.__getitem__)
    settled = _longest_rise([place[row] for row in rows])
    if len(settled) == len(rows):
        return
    staying = {rows[at] for at in settled}
    for above, row in zip([None, *wanted], wanted, strict=False):
        if row not in staying:
            move = Move(rows.index(row), 0 if above is None else rows.index(above) + 1)
            yield move
            apply_edit(rows, move, new)


def _longest_rise(values: Sequence[int]) -> Collection[int]:
    """Give the positions of a longest rising part of ``values``, which are all different."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, value in enumerate(values):
        length = bisect_left(tails, value)
        before.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [value]
        ends[length : length + 1] = [at]
    rise: list[int] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        rise.append(at)
        at = before[at]
    return rise
