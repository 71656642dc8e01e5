"""Hypothesis strategies for what the cells of a dossier may hold."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from hypothesis import strategies as st

T = TypeVar("T")

texts = st.text(
    st.characters(codec="utf-8", exclude_characters="\0"), max_size=12
) | st.sampled_from(["<b>", "&amp;", "« Ville »", "é\u0301", "🏛️", "\x01\t\r\n", "'; --"])
words = st.from_regex(r"\w[\w’-]{0,8}", fullmatch=True)
dates = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31)).map(date.isoformat)
cents = st.none() | st.integers(-(10**17) + 1, 10**17 - 1)
years = st.integers(0, 9999)
counts = st.integers(0, 999_999_999)
levels = st.none() | st.integers(0, 5)


def tuples(each: st.SearchStrategy[T], most: int = 3) -> st.SearchStrategy[tuple[T, ...]]:
    """Draw up to ``most`` of ``each``."""
    return st.lists(each, max_size=most).map(tuple)


def choices(kinds: Iterable[T]) -> st.SearchStrategy[tuple[T, ...]]:
    """Draw some members of an enumeration in any order, none twice."""
    return st.lists(st.sampled_from(list(kinds)), unique=True).map(tuple)
