"""Hours are read as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synergy_desktop.domain.times import format_time, parse_time


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("19h05", "19:05"),
        ("19:05", "19:05"),
        (" 19 H 05 ", "19:05"),
        ("1905", "19:05"),
        ("905", "09:05"),
        ("9.05", "09:05"),
        ("19h", "19:00"),
        ("19", "19:00"),
        ("0h00", "00:00"),
        ("24h00", None),
        ("19h60", None),
        ("19h5", None),
        ("bientôt", None),
        ("", None),
    ],
)
def test_an_hour_is_read(text: str, time: str | None) -> None:
    assert parse_time(text) == time


@given(st.times())
def test_what_is_shown_is_read_again(time: object) -> None:
    text = f"{time:%H:%M}"
    assert parse_time(format_time(text)) == text
