"""Amounts and dates as Belgians type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synergy_desktop.domain.dates import (
    format_date,
    format_day,
    format_long_date,
    is_no_day,
    month_in_words,
    parse_date,
)
from synergy_desktop.domain.money import format_amount, parse_amount


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("1 012 085,40 €", 101_208_540),
        ("1\u00a0012\u202f085,40", 101_208_540),
        ("73.500 €", 7_350_000),
        ("73.500", 7_350_000),
        ("15500.00", 1_550_000),
        ("15500,5", 1_550_050),
        ("1.500,00", 150_000),
        ("1,500.25", 150_025),
        ("EUR 12,-", 1_200),
        ("12 euros", 1_200),
        ("-4,2", -420),
        ("0", 0),
    ],
)
def test_amounts_are_read_the_belgian_way(typed: str, cents: int) -> None:
    assert parse_amount(typed) == cents


@pytest.mark.parametrize(
    "typed", ["", "À déterminer", "1.2.3", "12,345,6.78", "15500.000", "€", "1e3"]
)
def test_what_is_no_amount_is_not_guessed(typed: str) -> None:
    assert parse_amount(typed) is None


@given(st.integers(-(10**12), 10**12))
def test_an_amount_shown_can_be_typed_again(cents: int) -> None:
    assert parse_amount(format_amount(cents)) == cents


def test_an_amount_is_shown_with_spaces_that_do_not_break() -> None:
    assert format_amount(101_208_540) == "1\u00a0012\u00a0085,40\u00a0€"


@pytest.mark.parametrize(
    "typed",
    [
        "12/12/2024",
        "12.12.24",
        "12-12-2024",
        "2024-12-12",
        "12 décembre 2024",
        "12 dec 2024",
        "12/12",
    ],
)
def test_dates_are_read_as_people_type_them(typed: str) -> None:
    assert parse_date(typed, default_year=2024) == "2024-12-12"


@pytest.mark.parametrize(
    "typed", ["", "31/02/2024", "À déterminer", "2025", "12 ju 2024", "32/1/24"]
)
def test_what_is_no_date_is_not_guessed(typed: str) -> None:
    assert parse_date(typed) is None


@pytest.mark.parametrize(
    "typed", ["janv-26", "Janv. 2026", "janvier 26", "01/2026", "1-2026", "2026-01"]
)
def test_a_month_is_written_in_words(typed: str) -> None:
    assert month_in_words(typed) == "janvier\u00a02026"


@pytest.mark.parametrize("typed", ["", "13/2026", "ju-26", "12/12", "fin 2026", "2025-2026"])
def test_what_is_no_month_is_left_alone(typed: str) -> None:
    assert month_in_words(typed) is None


@given(st.dates(date(1000, 1, 1)))
def test_a_day_is_told_from_what_only_looks_like_one(day: date) -> None:
    assert not is_no_day(day.isoformat())
    assert is_no_day(f"32/{day.month}/{day.year:04}")
    assert not is_no_day(format_long_date(day.isoformat()))
    assert is_no_day("31 février 2026")
    assert is_no_day("31 fevrier 2026")
    assert not is_no_day("1er trimestre 2026")
    assert not is_no_day("fin 2027")
    assert not is_no_day("25-26")


@given(st.dates(date(1000, 1, 1)))
def test_a_date_shown_can_be_typed_again(day: date) -> None:
    iso = day.isoformat()
    assert parse_date(format_date(iso)) == iso
    assert parse_date(format_long_date(iso)) == iso


def test_the_first_of_a_month_is_said_the_french_way() -> None:
    assert format_long_date("2025-05-01") == "1er\u00a0mai\u00a02025"
    assert format_day("2025-05-01") == "jeudi 1er\u00a0mai\u00a02025"
    assert format_date("2025-05-01") == "01/05/2025"


def test_a_free_date_is_shown_as_typed() -> None:
    assert format_date("2e trimestre") == format_long_date("2e trimestre") == "2e trimestre"
    assert format_day("2e trimestre") == "2e trimestre"
