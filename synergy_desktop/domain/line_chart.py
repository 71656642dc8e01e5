"""Where the lines of a chart over the years run: its scale, and the names at their ends."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from typing import Final

from synergy_desktop.domain.quantities import number
from synergy_desktop.domain.social_policy import IndicatorTable

_MOST_TICKS = 5
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


class Mark(Enum):
    """What stands where a line passes a year."""

    CIRCLE = auto()
    SQUARE = auto()
    TRIANGLE = auto()
    DIAMOND = auto()


DASHES: Final[tuple[tuple[float, ...], ...]] = ((), (6.0, 3.0), (1.5, 2.5), (7.0, 2.5, 1.5, 2.5))
"""The strokes and gaps of the lines, one after the other; none for an unbroken line."""
COLOURS: Final = ("#1D5A8E", "#855400", "#217344", "#7A2E8A", "#A4262C", "#445566")
"""Dark enough, each of them, to be read on white and in grey."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line: what it stands for and its value in each year, None where there is none."""

    name: str
    values: tuple[float | None, ...]

    @property
    def is_known(self) -> bool:
        """Whether there is anything to draw."""
        return any(value is not None for value in self.values)


@dataclass(frozen=True, slots=True)
class Stroke:
    """How the line ``number`` is told from the others, in grey as well."""

    colour: str
    dashes: tuple[float, ...]
    mark: Mark

    @classmethod
    def of(cls, number: int) -> "Stroke":
        """The stroke of the line ``number``, from 0."""
        marks = tuple(Mark)
        return cls(
            COLOURS[number % len(COLOURS)],
            DASHES[number % len(DASHES)],
            marks[(number + number // len(DASHES)) % len(marks)],
        )


@dataclass(frozen=True, slots=True)
class Scale:
    """From the lowest to the highest figure of the axis, with the figures told between."""

    low: float
    high: float
    ticks: tuple[float, ...]

    def part(self, value: float) -> float:
        """How far up a value stands, from 0 to 1."""
        return (value - self.low) / (self.high - self.low)


def lines_of(table: IndicatorTable) -> tuple[Line, ...]:
    """The lines of a table of indicators: one for each territory with a number."""
    found = (
        Line(each.name or "Sans nom", tuple(map(value_of, each.figures)))
        for each in table.territories
    )
    return tuple(line for line in found if line.is_known)


def scale_of(lines: Sequence[Line]) -> Scale:
    """A scale of round figures that holds every value, and zero."""
    values = [value for line in lines for value in line.values if value is not None]
    low, high = min([0.0, *values]), max([0.0, *values])
    if low == high:
        high = low + 1
    step = _round_step((high - low) / _MOST_TICKS)
    first, last = math.floor(low / step), math.ceil(high / step)
    ticks = tuple(round(number * step, 10) for number in range(first, last + 1))
    return Scale(ticks[0], ticks[-1], ticks)


def tick_words(tick: float) -> str:
    """A figure of the axis as a plain decimal number: "12.5"."""
    return f"{Decimal(str(tick)).normalize():f}"


def spread(places: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Move ``places`` as little as it takes for none to be closer to another than ``gap``.

    They stay between ``low`` and ``high`` as long as there is room.
    """
    order = sorted(range(len(places)), key=lambda at: places[at])
    moved = list(places)
    least = low
    for at in order:
        moved[at] = max(moved[at], least)
        least = moved[at] + gap
    most = high
    for at in reversed(order):
        moved[at] = min(moved[at], most)
        most = moved[at] - gap
    return moved


def _round_step(least: float) -> float:
    size = 10.0 ** math.floor(math.log10(least))
    return next(size * step for step in _STEPS if size * step >= least * (1 - 1e-9))


def value_of(figure: str) -> float | None:
    """Where a figure stands, None for words or nothing."""
    found = number(figure)
    return None if found is None else float(found)
