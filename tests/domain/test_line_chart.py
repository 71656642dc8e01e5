"""The scale of a chart over the years holds every value, and no two names stand on each other."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synergy_desktop.domain.line_chart import (
    COLOURS,
    Line,
    Stroke,
    lines_of,
    scale_of,
    spread,
    tick_words,
)
from synergy_desktop.domain.social_policy import IndicatorTable, TableYear, Territory

values = st.floats(-1e9, 1e9, allow_nan=False).map(lambda value: round(value, 2))


@pytest.mark.parametrize(
    ("found", "ticks"),
    [
        ((112, 128.5), ("0", "50", "100", "150")),
        ((3.2, 4.9), ("0", "1", "2", "3", "4", "5")),
        ((0.3,), ("0", "0.1", "0.2", "0.3")),
        ((0,), ("0", "0.2", "0.4", "0.6", "0.8", "1")),
        ((-12, 20), ("-20", "-10", "0", "10", "20")),
    ],
)
def test_the_scale_counts_in_round_steps(found: tuple[float, ...], ticks: tuple[str, ...]) -> None:
    assert tuple(map(tick_words, scale_of([Line("a", found)]).ticks)) == ticks


@given(st.lists(values, min_size=1, max_size=6))
def test_the_scale_holds_every_value_and_zero(found: list[float]) -> None:
    scale = scale_of([Line("a", tuple(found))])
    assert all(-1e-9 <= scale.part(value) <= 1 + 1e-9 for value in (*found, 0.0))
    assert len(scale.ticks) <= 7


@given(st.lists(st.floats(0, 100), max_size=6))
def test_names_keep_their_distance_and_their_order(places: list[float]) -> None:
    moved = spread(places, 10, 0, 100)
    assert all(after - before >= 10 - 1e-9 for before, after in pairwise(sorted(moved)))
    assert all(-1e-9 <= place <= 100 + 1e-9 for place in moved)
    assert [at for at, _ in sorted(enumerate(places), key=lambda each: each[1])] == [
        at for at, _ in sorted(enumerate(moved), key=lambda each: each[1])
    ]


def test_a_territory_without_a_number_has_no_line() -> None:
    table = IndicatorTable(
        years=(TableYear(label="2025"), TableYear(label="2026")),
        territories=(
            Territory(name="Ici", figures=("", "3.5")),
            Territory(name="Là", figures=("n.d.", "")),
        ),
    )
    assert lines_of(table) == (Line("Ici", (None, 3.5)),)


def test_the_first_lines_are_told_apart_by_dashes_and_marks() -> None:
    strokes = [Stroke.of(number) for number in range(len(COLOURS))]
    assert len({(stroke.dashes, stroke.mark) for stroke in strokes}) == len(strokes)
