"""How many contracts were awarded: a table of years by those who award, whichever way it lies."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from synergy_desktop.domain.model import AwardedCount
from synergy_desktop.domain.vocabulary import Awarder
from synergy_desktop.exchange.clipboard.folding import fold
from synergy_desktop.exchange.clipboard.grid import Grid
from synergy_desktop.exchange.clipboard.lexicon import Lexicon
from synergy_desktop.exchange.clipboard.readings import Reading, quoted

_AWARDERS = Lexicon(
    {
        Awarder.COMMUNE: "commune|ville|communale|communaux|administration communale",
        Awarder.CPAS: "CPAS|centre public d’action sociale",
        Awarder.JOINT: "conjoint|conjoints|conjointement|conjointe|commune et CPAS|ville et CPAS",
    },
    between="marche marches public publics attribues passes nombre par pour",
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_COUNT = re.compile(r"(\d{1,3}(?:[. \u00a0\u202f]\d{3})+|\d{1,6})(?![.,/]?\d)\s*(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class AwardedCell:
    """Where a year meets one who awards: ``count`` is what stands there, None if it is none."""

    year: int
    by: Awarder
    raw: str
    reading: Reading

    @property
    def count(self) -> AwardedCount | None:
        """The count that was read."""
        return counted(self.by, self.year, self.reading.value)


@dataclass(frozen=True, slots=True)
class _Label:
    """What the heading of a row or of a column says of the counts beside it."""

    year: int | None = None
    by: Awarder | None = None


def read_count(text: str) -> Reading:
    """Read a count with its note behind it or not; the value is both, None for no count."""
    if not fold(text):
        return Reading(None, is_empty=True)
    found = _COUNT.fullmatch(text.strip())
    if found is None:
        return Reading(None, problem=f"{quoted(text)} n’est pas un nombre de marchés.")
    count, note = int(re.sub(r"\D", "", found[1])), _note(found[2])
    return Reading((count, note), f"{count} {note}".strip())


def counted(by: Awarder, year: int, value: object) -> AwardedCount | None:
    """Make a count of what ``read_count`` has read."""
    if not isinstance(value, tuple):
        return None
    return AwardedCount(by=by, year=year, count=value[0], note=value[1])


def read_awarded(grid: Grid) -> tuple[AwardedCell, ...]:
    """Read the cells that hold a count, or should: each where a year and one who awards meet."""
    return tuple(AwardedCell(year, by, text, read_count(text)) for text, year, by in _places(grid))


def names_a_year(text: str) -> bool:
    """Tell whether a cell says a year and nothing else."""
    return _YEAR.fullmatch(text.strip()) is not None


def _places(grid: Grid) -> Iterator[tuple[str, int, Awarder]]:
    """Each cell with words where a year meets one who awards: text, year, awarder."""
    above = [_Label()] * grid.width
    for row in range(len(grid.rows)):
        texts = [grid.text(row, column) for column in range(grid.width)]
        if _are_labels(texts[1:]):
            above = [_label(text) for text in texts]
            continue
        beside = _label(texts[0]) if texts else _Label()
        for column, text in enumerate(texts[1:], 1):
            year = beside.year or above[column].year
            by = beside.by or above[column].by
            if year and by and fold(text):
                yield text, year, by


def _are_labels(texts: list[str]) -> bool:
    said = [_label(text) for text in texts if fold(text)]
    return bool(said) and all(label != _Label() for label in said)


def _label(text: str) -> _Label:
    """Read a heading that holds a year, a name, or both, and hardly anything else."""
    year = _YEAR.search(text)
    found = _AWARDERS.read(_YEAR.sub(" ", text))
    if found.unread and set(found.unread) != {"annee"}:
        return _Label()
    by = found.codes[0] if len(found.codes) == 1 else None
    return _Label(int(year[0]) if year else None, by)


def _note(text: str) -> str:
    note = text.strip().lstrip(",;–- ")
    inside = re.fullmatch(r"\(([^()]*)\)", note)
    return inside[1] if inside else note
