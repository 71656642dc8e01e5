"""Figures as Belgians type and read them; inside the dossier they are plain decimal numbers.

A figure that is no number is kept as it was typed: « n.d. », « confidentiel », « < 5 ».
"""

import re
from decimal import Decimal
from typing import Final

_PLAIN = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_GROUPED = re.compile(r"([1-9]\d{0,2}(?:([ .'’])\d{3})(?:\2\d{3})*)(?:,(\d+))?", re.ASCII)
_DECIMAL = re.compile(r"(\d+)(?:[.,](\d+))?", re.ASCII)
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u202f\u2009\u2007\t", " "))
_MINUS: Final = "-\u2212\u2013"


def read_quantity(text: str, unit: str = "") -> str:
    """Read "1.234,5", "1 234,5", "12,5 %" (with the unit "%") as "1234.5" or "12.5".

    A point or a space before three digits groups thousands, as Belgians write it, unless the
    number begins with 0. Words are given back as typed, without the spaces around them.
    """
    typed = text.strip()
    cleaned = typed.translate(_SPACES)
    if unit.strip():
        cleaned = cleaned.removesuffix(unit.strip().translate(_SPACES)).rstrip()
    sign = "-" if cleaned[:1] and cleaned[0] in _MINUS else ""
    digits = cleaned[len(sign) :].lstrip() if sign else cleaned
    if found := _GROUPED.fullmatch(digits):
        return _written(sign, re.sub(r"\D", "", found[1]), found[3])
    if found := _DECIMAL.fullmatch(digits):
        return _written(sign, found[1], found[2])
    return typed


def format_quantity(figure: str) -> str:
    """Write a figure as people read it: "1 234,5" with non-breaking spaces; words as they are."""
    if not _PLAIN.fullmatch(figure):
        return figure
    sign, digits = ("-", figure[1:]) if figure.startswith("-") else ("", figure)
    whole, _, decimals = digits.partition(".")
    grouped = f"{int(whole):,}".replace(",", "\u00a0")
    return f"{sign}{grouped},{decimals}" if decimals else f"{sign}{grouped}"


def number(figure: str) -> Decimal | None:
    """Give the number that a figure is, None for words or nothing."""
    return Decimal(figure) if _PLAIN.fullmatch(figure) else None


def _written(sign: str, whole: str, decimals: str | None) -> str:
    bare = whole.lstrip("0") or "0"
    return f"{sign}{bare}.{decimals}" if decimals else f"{sign}{bare}"
