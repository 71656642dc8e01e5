"""Deadlines as plans write them, « janv-20 » or « Fin 1e trim. 2020 », and which have passed."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date

from synergy_desktop.domain.dates import month_number, parse_date
from synergy_desktop.domain.model import PlanNode
from synergy_desktop.domain.vocabulary import NodeState

_YEAR = r"((?:19|20)\d\d)"
_ORDINAL = r"([1-4])\s*(?:er|re|ere|ère|e|eme|ème)?\s*"
_DAY = re.compile(r"\b\d{1,2}[/.\-]\d{1,2}[/.\-](?:\d{4}|\d{2})\b|\b\d{4}-\d{1,2}-\d{1,2}\b")
_LONG_DAY = re.compile(rf"\b\d{{1,2}}(?:er)?\s+[a-zéû]+\.?\s+{_YEAR}\b")
_QUARTER = re.compile(rf"(?:{_ORDINAL}trim[a-z]*\.?|\bt\s*([1-4]))\s*(?:de\s+)?[-/]?\s*{_YEAR}")
_HALF = re.compile(rf"(?:{_ORDINAL}sem[a-z]*\.?|\bs\s*([12]))\s*(?:de\s+)?[-/]?\s*{_YEAR}")
_MONTH = re.compile(r"\b([a-zéû]{3,})\.?\s*[-/’']?\s*((?:19|20)\d\d|\d\d)\b(?!\d)")
_MONTH_NUMBER = re.compile(rf"\b(0?[1-9]|1[0-2])\s*[/.\-]\s*{_YEAR}\b")
_YEAR_ALONE = re.compile(rf"\b{_YEAR}\b")
_CLOSED = (NodeState.FINISHED, NodeState.CANCELLED)
_COMPLETE = 100


def last_day(text: str) -> date | None:
    """The last day that a deadline leaves, None where it names none (« Permanent »).

    Of several times in the text the latest counts; a year, a quarter or a month counts whole.
    """
    words = " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").casefold().split())
    for reading in _READINGS:
        if days := [day for day in reading(words) if day]:
            return max(days)
    return None


def is_overdue(node: PlanNode, today: date) -> bool:
    """Whether the deadline of ``node`` has passed while it is neither finished nor cancelled."""
    day = last_day(node.deadline)
    is_open = node.state not in _CLOSED and node.progress != _COMPLETE
    return day is not None and day < today and is_open


def _days(words: str) -> Iterator[date | None]:
    for pattern in (_DAY, _LONG_DAY):
        for match in pattern.finditer(words):
            iso = parse_date(match[0])
            yield date.fromisoformat(iso) if iso else None


def _quarters(words: str) -> Iterator[date | None]:
    for match in _QUARTER.finditer(words):
        yield _month_end(int(match[3]), 3 * int(match[1] or match[2]))


def _halves(words: str) -> Iterator[date | None]:
    for match in _HALF.finditer(words):
        yield _month_end(int(match[3]), 6 * int(match[1] or match[2]))


def _months(words: str) -> Iterator[date | None]:
    for match in _MONTH.finditer(words):
        month = month_number(match[1])
        year = int(match[2]) if len(match[2]) == len("2020") else 2000 + int(match[2])
        yield _month_end(year, month) if month else None


def _numbered_months(words: str) -> Iterator[date | None]:
    for match in _MONTH_NUMBER.finditer(words):
        yield _month_end(int(match[2]), int(match[1]))


def _years(words: str) -> Iterator[date | None]:
    for match in _YEAR_ALONE.finditer(words):
        yield _month_end(int(match[1]), 12)


def _month_end(year: int, month: int) -> date | None:
    """The last day of a month; None for the third half of a year."""
    try:
        return date(year, month, monthrange(year, month)[1])
    except ValueError:
        return None


_READINGS: tuple[Callable[[str], Iterator[date | None]], ...] = (
    _days,
    _quarters,
    _halves,
    _months,
    _numbered_months,
    _years,
)
