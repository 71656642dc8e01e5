"""Sortable ranks: texts that order rows, with always room for one more between two neighbours.

A rank is a fraction between 0 and 1 written in base 62 without trailing zeros, so that plain text
order is numeric order. Moving a row writes only that row's rank.
"""

import string
from collections.abc import Iterator
from itertools import islice

_DIGITS = string.digits + string.ascii_uppercase + string.ascii_lowercase
_BASE = len(_DIGITS)
_WIDTH = 8
_STRIDE = _BASE**4
_LIMIT: int = _BASE**_WIDTH


def between(before: str | None, after: str | None) -> str:
    """Make a rank greater than ``before`` and less than ``after`` (None: no neighbour there).

    Raises:
        ValueError: if ``before`` is not less than ``after``.
    """
    if before is not None and after is not None:
        if before >= after:
            raise ValueError(f"{before!r} is not before {after!r}")
        return _midpoint(before, after)
    if before is None and after is None:
        return _written(_LIMIT // 2)
    if after is None:
        number = _number(before or "") + _STRIDE
        return _written(number) if number < _LIMIT else _midpoint(before or "", None)
    number = _number(after) - _STRIDE
    return _written(number) if number > 0 else _midpoint("", after)


def several_between(before: str | None, after: str | None, count: int) -> list[str]:
    """Make ``count`` ranks in order between two neighbours, none longer than it has to be.

    Raises:
        ValueError: if ``before`` is not less than ``after``.
    """
    if not count:
        return []
    if after is None:
        return list(islice(_ever_after(before), count))
    middle = between(before, after)
    below = several_between(before, middle, count // 2)
    return [*below, middle, *several_between(middle, after, count - 1 - len(below))]


def spread(count: int) -> list[str]:
    """Make ``count`` ranks in order, with room on both sides and between them."""
    first = _LIMIT // 2
    return [_written(first + index * _STRIDE) for index in range(count)]


def _ever_after(rank: str | None) -> Iterator[str]:
    while True:
        rank = between(rank, None)
        yield rank


def _number(rank: str) -> int:
    number = 0
    for digit in rank[:_WIDTH].ljust(_WIDTH, "0"):
        number = number * _BASE + _DIGITS.index(digit)
    return number


def _written(number: int) -> str:
    digits = ""
    for _ in range(_WIDTH):
        number, digit = divmod(number, _BASE)
        digits = _DIGITS[digit] + digits
    return digits.rstrip("0")


def _midpoint(low: str, high: str | None) -> str:
    """Halve the gap between two fractions, digit by digit; ``high`` None stands for 1."""
    prefix = ""
    while True:
        low_digit = _DIGITS.index(low[0]) if low else 0
        high_digit = _DIGITS.index(high[0]) if high else _BASE
        if high_digit - low_digit > 1:
            return prefix + _DIGITS[(low_digit + high_digit) // 2]
        if high_digit == low_digit:
            high = high[1:] if high else None
        elif high and len(high) > 1:
            return prefix + high[0]
        else:
            high = None
        prefix += _DIGITS[low_digit]
        low = low[1:]
