"""What the wall shows comes back from the file as it was, or not at all; never as nonsense."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synergy_desktop.domain.projection import ZOOMS, Projection, decode, encode, stepped_zoom
from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide

SLIDES = st.builds(
    Slide, kind=st.sampled_from(SlideKind), target=st.text(max_size=8), text=st.text(max_size=20)
)
PROJECTIONS = st.builds(
    Projection,
    slide=st.none() | SLIDES,
    report=st.text(max_size=8),
    zoom=st.sampled_from(ZOOMS),
    scroll=st.floats(min_value=0, max_value=1e6),
    still=st.sampled_from(["", "iVBORw0KGgo="]),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=5,
)
NAMES = tuple(Projection.__dataclass_fields__)


@given(PROJECTIONS)
def test_a_projection_comes_back_as_it_was(projection: Projection) -> None:
    assert decode(encode(projection)) == projection


@given(st.dictionaries(st.sampled_from([*NAMES, "of another version"]), JSON))
def test_what_makes_no_sense_is_as_in_a_projection_not_begun(cells: dict[str, object]) -> None:
    read = decode(json.dumps(cells))
    assert decode(encode(read)) == read
    assert read.zoom in ZOOMS
    assert all(type(getattr(read, name)) is bool for name in ("is_on", "is_black", "is_dark"))


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", "{", '{"scroll": NaN}', '{"zoom": 7}'])
def test_a_text_that_says_nothing_is_no_projection(text: str) -> None:
    assert decode(text) == Projection()


def test_a_slide_of_a_kind_to_come_is_left_out_and_the_rest_kept() -> None:
    text = '{"slide": {"kind": "hologram"}, "is_dark": true, "scroll": 12}'
    assert decode(text) == Projection(is_dark=True, scroll=12)


def test_the_zoom_stops_at_its_ends() -> None:
    assert [stepped_zoom(100, -1), stepped_zoom(100, 1), stepped_zoom(200, 1)] == [100, 115, 200]
