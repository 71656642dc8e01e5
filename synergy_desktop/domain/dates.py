"""Dates as Belgians type and read them; inside the dossier they are ISO 8601 text."""

import re
from datetime import date, datetime

_MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
_NUMERIC = re.compile(r"(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})(?:\s*[/.\-\s]\s*(\d{2}|\d{4}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_LONG = re.compile(r"(\d{1,2})(?:er)?\s+([a-zéûà]+)\.?(?:\s+(\d{4}))?")
_CENTURY = 100


def parse_date(text: str, default_year: int | None = None) -> str | None:
    """Read "12/12/2024", "12.12.24", "2024-12-12", "1er décembre 2024" or "12/12", else give None.

    Without a year in the text, ``default_year`` (else the current year) is meant.
    """
    cleaned = " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").lower().split())
    year = default_year or datetime.now().astimezone().year
    if found := _ISO.fullmatch(cleaned):
        return _iso(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMERIC.fullmatch(cleaned):
        return _iso(_full_year(found[3], year), int(found[2]), int(found[1]))
    if (found := _LONG.fullmatch(cleaned)) and (month := month_number(found[2])):
        return _iso(_full_year(found[3], year), month, int(found[1]))
    return None


def format_date(iso: str) -> str:
    """Write an ISO date as "12/12/2024"; any other text comes back as it is."""
    day = _read(iso)
    return f"{day.day:02}/{day.month:02}/{day.year:04}" if day else iso


def format_long_date(iso: str) -> str:
    """Write an ISO date as "12 décembre 2024"; any other text comes back as it is."""
    day = _read(iso)
    if not day:
        return iso
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number} {_MONTHS[day.month - 1]} {day.year}"


def _read(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso) if _ISO.fullmatch(iso) else None
    except ValueError:
        return None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _full_year(digits: str | None, default: int) -> int:
    if digits is None:
        return default
    year = int(digits)
    return year + 2000 if year < _CENTURY else year


def month_number(word: str) -> int | None:
    """Find a month by its name or by enough of its beginning ("janv", "déc", "dec")."""
    plain = _plain(word)
    found = [number for number, month in enumerate(_MONTHS, 1) if _plain(month).startswith(plain)]
    return found[0] if len(found) == 1 else None


def _plain(word: str) -> str:
    return word.translate(str.maketrans("éûà", "eua"))
