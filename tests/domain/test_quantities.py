"""Figures are read as Belgians type them, kept plain, and shown as they are read."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synergy_desktop.domain.quantities import format_quantity, number, read_quantity

numbers = st.decimals(-(10**9), 10**9, places=2).map("{:f}".format)


@pytest.mark.parametrize(
    ("typed", "unit", "kept"),
    [
        ("12", "", "12"),
        ("12,5", "", "12.5"),
        ("12.5", "", "12.5"),
        ("1.234", "", "1234"),
        ("1 234,50", "", "1234.50"),
        ("1\u202f234\u00a0567", "", "1234567"),
        ("0.125", "", "0.125"),
        ("0,125", "", "0.125"),
        ("1234,125", "", "1234.125"),
        ("-3,2", "", "-3.2"),
        ("\u2212 3", "", "-3"),
        ("007", "", "7"),
        ("12,5 %", "%", "12.5"),
        ("12,5\u00a0%", " % ", "12.5"),
        ("1.500 €", "€", "1500"),
        ("12,5 %", "€", "12,5 %"),
        ("  n.d. ", "", "n.d."),
        ("< 5", "", "< 5"),
        ("1.23.4", "", "1.23.4"),
        ("1 23", "", "1 23"),
        ("1.234 567", "", "1.234 567"),
        ("", "", ""),
        ("-", "", "-"),
        ("2025-2026", "", "2025-2026"),
        ("٣", "", "٣"),
    ],
)
def test_what_is_typed_is_understood_or_kept(typed: str, unit: str, kept: str) -> None:
    assert read_quantity(typed, unit) == kept


@given(numbers)
def test_a_number_that_is_shown_is_read_back(figure: str) -> None:
    plain = read_quantity(figure)
    assert number(plain) == Decimal(figure)
    assert read_quantity(format_quantity(plain)) == plain


def test_words_are_no_number() -> None:
    assert number("n.d.") is None
    assert number("") is None
    assert format_quantity("n.d.") == "n.d."
    assert format_quantity("-1234567.50") == "-1\u00a0234\u00a0567,50"
