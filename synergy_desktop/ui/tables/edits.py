"""The few insertions, removals and moves that turn one list of rows into another."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from synergy_desktop.ui.tables.rows import Row, stretches


@dataclass(frozen=True, slots=True)
class Remove:
    """Take the rows ``first`` to ``last`` out."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Insert:
    """Put ``rows`` in, the first of them at ``at``."""

    at: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """Take the row ``source`` and put it before the row that stands at ``target`` until then."""

    source: int
    target: int


Edit = Remove | Insert | Move


def edits(old: Sequence[Row], new: Sequence[Row]) -> Iterator[Edit]:
    """Turn ``old`` into ``new`` by few edits; each is meant for the rows as the last one left them.

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
        yield Insert(run.first, tuple(new[run.first : run.last + 1]))


def apply_edit(rows: list[Row], edit: Edit) -> None:
    """Do ``edit`` to ``rows``."""
    match edit:
        case Remove(first, last):
            del rows[first : last + 1]
        case Insert(at, more):
            rows[at:at] = more
        case Move(source, target):
            row = rows.pop(source)
            rows.insert(target if target < source else target - 1, row)


def _moves(rows: list[Row], new: Sequence[Row]) -> Iterator[Move]:
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
            apply_edit(rows, move)


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
