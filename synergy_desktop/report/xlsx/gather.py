"""What each sheet holds: the tables of a part, those of one shape joined into one list.

A paper has a table for each service; a list has a row for each synergy, with its chapter, its
service and the title of its group in columns of their own, so that it can be filtered by them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from synergy_desktop.report.blocks import (
    Cell,
    Chart,
    Column,
    GroupedChart,
    Heading,
    Paper,
    Row,
    RowKind,
    Table,
)
from synergy_desktop.report.figures import table_of
from synergy_desktop.report.plain import visible
from synergy_desktop.report.walk import walk

CONTEXT = ("Chapitre", "Service ou rubrique", "Groupe")
"""The titles of the columns that say where in the paper a row stands."""
_CHAPTER = 2


@dataclass(slots=True)
class Stretch:
    """Rows that stand together in the paper, with their chapter, service and group."""

    context: tuple[str, str, str]
    rows: list[Row]


@dataclass(slots=True)
class List:
    """Tables of one shape under one heading."""

    table: Table
    """The first of them: its columns and heading rows are those of all."""
    stretches: list[Stretch] = field(default_factory=list)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of the tables, without those of the context."""
        return self.table.columns

    @property
    def context(self) -> tuple[int, ...]:
        """Which of the columns of the context say something."""
        shown = zip(*(stretch.context for stretch in self.stretches), strict=True)
        return tuple(number for number, words in enumerate(shown) if any(words))

    @property
    def length(self) -> int:
        """How many rows it has."""
        return sum(len(stretch.rows) for stretch in self.stretches)


@dataclass(slots=True)
class Part:
    """The lists of one part of the paper, the longest first: it is the one that is filtered."""

    title: str
    lists: list[List] = field(default_factory=list)

    def add(self, table: Table, chapter: str, rubric: str) -> None:
        """Put the rows of ``table`` into the list of its shape."""
        mine = next((each for each in self.lists if _shape(each.table) == _shape(table)), None)
        if mine is None:
            mine = List(table)
            self.lists.append(mine)
        mine.stretches += _stretches(table, chapter, rubric)


def parts(paper: Paper) -> list[Part]:
    """The parts that hold tables, in order."""
    found = [Part(paper.title)]
    chapter = rubric = ""
    for _, block in walk(paper.blocks):
        if isinstance(block, Heading):
            if block.level == 1:
                found.append(Part(block.full_text))
                chapter = rubric = ""
            elif block.level == _CHAPTER:
                chapter, rubric = block.full_text, ""
            else:
                rubric = block.full_text
        elif (table := table_of(block)) is not None:
            title = block.title if isinstance(block, Chart | GroupedChart) else rubric
            found[-1].add(table, chapter, title)
    for part in found:
        part.lists.sort(key=lambda each: -each.length)
    return [part for part in found if part.lists]


def _shape(table: Table) -> tuple[object, ...]:
    heads = tuple(tuple(cell and cell.text for cell in row.cells) for row in table.header)
    return heads, len(table.columns), table.form


def _stretches(table: Table, chapter: str, rubric: str) -> Iterator[Stretch]:
    """The rows of ``table`` cut at the titles of its groups."""
    group: str | None = None
    rows: list[Row] = []
    for row in table.rows:
        if row.kind is not RowKind.GROUP:
            rows.append(row)
            continue
        if rows or group is not None:
            yield _stretch((chapter, rubric, group or ""), rows, table)
        group, rows = _title(row.cells), []
    yield _stretch((chapter, rubric, group or ""), rows, table)


def _stretch(context: tuple[str, str, str], rows: list[Row], table: Table) -> Stretch:
    """Some rows; a title without any keeps an empty one."""
    chapter, rubric, group = map(visible, context)
    empty = Row((Cell(), *[None] * (len(table.columns) - 1)))
    return Stretch((chapter, rubric, group), rows or [empty])


def _title(cells: Iterable[Cell | None]) -> str:
    return " ".join(cell.text for cell in cells if cell is not None and cell.text)
