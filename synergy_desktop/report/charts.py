"""The charts among the blocks of a paper: what they show, without a word about how it looks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart: ``value`` out of ``maximum``."""

    label: str
    value: int
    maximum: int


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars side by side, each out of its own maximum."""

    title: str
    bars: tuple[Bar, ...]
    in_time: bool = True
    """Whether the bars follow each other in time; the last, the newest, stands out then."""


@dataclass(frozen=True, slots=True)
class Series:
    """What a chart shows in one look, such as a year; a value for each group, None if unknown."""

    name: str
    values: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class GroupedChart:
    """For each of ``groups`` a bar of each series, all out of ``maximum``.

    The last series is the one that counts, those before it are there to compare.
    """

    title: str
    groups: tuple[str, ...]
    series: tuple[Series, ...]
    maximum: int


@dataclass(frozen=True, slots=True)
class Curve:
    """A line of a chart: what it stands for, and its figure in each year.

    A figure is as ``domain.quantities`` keeps it; one that is no number leaves a gap.
    """

    name: str
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LineChart:
    """Lines over the years; the figures stand in a table beside it, which says them too."""

    title: str
    years: tuple[str, ...]
    curves: tuple[Curve, ...]
