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
_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_NUMERIC = re.compile(r"(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})(?:\s*[/.\-\s]\s*(\d{2}|\d{4}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_LONG = re.compile(r"(\d{1,2})(?:er)?\s+([a-zéûà]+)\.?(?:\s+(\d{4}))?")
_MONTH_NUMBERS = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{4})|(\d{4})-(\d{1,2})")
_MONTH_WORD = re.compile(r"([a-zéûà]{3,})\.?\s*[/.\-\s]\s*(\d{2}|\d{4})")
_CENTURY = 100


def parse_date(text: str, default_year: int | None = None) -> str | None:
    """Read "12/12/2024", "12.12.24", "2024-12-12", "1er décembre 2024" or "12/12", else give None.

    Without a year in the text, ``default_year`` (else the current year) is meant.
    """
    cleaned = _cleaned(text)
    year = default_year or datetime.now().astimezone().year
    if found := _ISO.fullmatch(cleaned):
        return _iso(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMERIC.fullmatch(cleaned):
        return _iso(_full_year(found[3], year), int(found[2]), int(found[1]))
    if (found := _LONG.fullmatch(cleaned)) and (month := month_number(found[2])):
        return _iso(_full_year(found[3], year), month, int(found[1]))
    return None


def is_no_day(text: str) -> bool:
    """Tell whether a text is written as a date, but no calendar has the day: "31/02/2026"."""
    cleaned = _cleaned(text)
    worded = _LONG.fullmatch(cleaned)
    is_worded = worded is not None and month_number(worded[2]) is not None
    written = worded if is_worded else _NUMERIC.fullmatch(cleaned) or _ISO.fullmatch(cleaned)
    # "25-26" may be two years.
    return written is not None and written[3] is not None and parse_date(text) is None


def month_in_words(text: str) -> str | None:
    """Write "janv-26", "janv. 2026", "01/2026" or "2026-01" as "janvier 2026", else give None."""
    cleaned = _cleaned(text)
    if found := _MONTH_NUMBERS.fullmatch(cleaned):
        number, digits = (found[1] or found[4]), (found[2] or found[3])
        month = int(number) if 1 <= int(number) <= len(_MONTHS) else None
    elif found := _MONTH_WORD.fullmatch(cleaned):
        month, digits = month_number(found[1]), found[2]
    else:
        return None
    return f"{_MONTHS[month - 1]}\u00a0{_full_year(digits, 0)}" if month else None


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


def format_day(iso: str) -> str:
    """Write an ISO date as "jeudi 12 décembre 2024"; any other text comes back as it is."""
    day = _read(iso)
    return f"{_WEEKDAYS[day.weekday()]} {format_long_date(iso)}" if day else iso


def _cleaned(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").lower().split())


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
