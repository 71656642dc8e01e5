"""Codes of the dossier in the words of the paper, and headings that find their number."""

from collections.abc import Iterable, Sequence

from synergy_desktop.domain.model import DossierContent, Service
from synergy_desktop.domain.scoring import Score
from synergy_desktop.domain.vocabulary import Labelled, Side
from synergy_desktop.report.blocks import Align, Cell, Emphasis, Heading, Row, RowKind

NONE_CELL = "Néant"
TO_DETERMINE = "À déterminer"
SUPPORT_TITLE = "Services de support"
OTHER_TITLE = "Autres services"


def part(number: int, title: str) -> Heading:
    """The title of one of the five parts."""
    return Heading(1, title, f"part-{number}", f"{number}")


def chapter(number: str, title: str) -> Heading:
    """The title of a chapter of a part; ``number`` such as "1.2"."""
    return Heading(2, title, f"chapter-{number}", number)


def service_heading(scope: str, index: int, name: str, key: str = "") -> Heading:
    """The name of a service above its table; too many of them for the contents."""
    return Heading(
        3, name, f"{scope}-{index}", in_contents=False, key=f"{scope} {key}" if key else ""
    )


def key_of(service: Service) -> str:
    """What tells a service from others, in this state of the dossier and in an earlier one."""
    return service.id or service.name


def listed(words: Iterable[str]) -> str:
    """The words as French lists them: "a, b et c"."""
    *first, last = [word for word in words if word] or [""]
    return f"{', '.join(first)} et {last}" if first else last


def labels(codes: Iterable[Labelled]) -> str:
    """The French words of some codes, as a sentence goes on."""
    first, *rest = [code.label for code in codes] or [""]
    return listed([first, *(word[:1].lower() + word[1:] for word in rest)])


def sides(content: DossierContent, codes: Iterable[Side]) -> str:
    """The two institutions as the dossier calls them ("Ville et CPAS")."""
    return listed(content.commune_word if side is Side.COMMUNE else side.label for side in codes)


def fraction(score: Score) -> str:
    """A total out of its maximum, short enough for a column: "22/25"."""
    return f"{score.points}/{score.out_of}"


def header(titles: Iterable[str]) -> tuple[Row, ...]:
    """One header row."""
    return (Row(tuple(Cell(title) for title in titles)),)


def header_over(plain: Sequence[str], title: str, titles: Sequence[str]) -> tuple[Row, ...]:
    """Two header rows: ``plain`` titles stand in both, ``titles`` below the one they share."""
    shared = Cell(title, columns=len(titles), align=Align.CENTRE)
    left = (Cell(each, rows=2) for each in plain)
    return (
        Row((*left, shared, *[None] * (len(titles) - 1))),
        Row((*[None] * len(plain), *map(Cell, titles))),
    )


def group_row(title: str, columns: int, key: str = "") -> Row:
    """The title of the rows below it, across the table."""
    return Row((Cell(title, columns=columns), *[None] * (columns - 1)), RowKind.GROUP, key=key)


def absent(columns: int = 1) -> Cell:
    """What stands where there is nothing to list."""
    return Cell(NONE_CELL, columns=columns, emphasis=Emphasis.QUIET)


def none_row(columns: int, of: str = "") -> Row:
    """What stands for a list without rows, such as that ``of`` a status."""
    return Row((absent(columns), *[None] * (columns - 1)), key=f"none {of}")


def text_or_unknown(text: str) -> Cell:
    """``text``, or that it is still to be determined."""
    return Cell(text) if text else Cell(TO_DETERMINE, emphasis=Emphasis.QUIET)
