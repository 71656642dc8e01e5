"""What each sheet holds: the tables of a part, those of one shape joined into one list.

A paper has a table for each service; a list has a row for each synergy, with its chapter, its
service and the title of its group in columns of their own, so that it can be filtered by them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from synergy_desktop.report.blocks import (
    Block,
    Cell,
    Change,
    Column,
    Heading,
    Paper,
    Row,
    RowKind,
    Table,
)
from synergy_desktop.report.charts import Chart, GroupedChart
from synergy_desktop.report.figures import table_of
from synergy_desktop.report.plain import visible
from synergy_desktop.report.walk import walk

CONTEXT = ("Chapitre", "Service ou rubrique", "Sous-rubrique", "Subdivision", "Groupe")
"""The titles of the columns that say where in the paper a row stands."""
_CHAPTER = 2
"""The level of the headings that the first of them tells; each further one tells the next."""

Context = tuple[str, ...]
"""What these columns say of some rows: the headings above them, then their group."""
_NO_HEADINGS: Context = ("",) * (len(CONTEXT) - 1)
_CHANGES = {
    Change.NONE: "",
    Change.ADDED: "Ajouté",
    Change.REMOVED: "Supprimé",
    Change.CHANGED: "Modifié",
    Change.MOVED: "Déplacé",
}
_CHANGE_SHARE = 0.08
"""The width of the column of changes, beside all others."""


@dataclass(slots=True)
class Stretch:
    """Rows that stand together in the paper, with the headings above them and their group."""

    context: Context
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

    def add(self, table: Table, headings: Context) -> None:
        """Put the rows of ``table``, below these ``headings``, into the list of its shape."""
        mine = next((each for each in self.lists if _shape(each.table) == _shape(table)), None)
        if mine is None:
            mine = List(table)
            self.lists.append(mine)
        mine.stretches += _stretches(table, headings)


def parts(paper: Paper) -> list[Part]:
    """The parts that hold tables, in order."""
    found = [Part(paper.title)]
    above = _NO_HEADINGS
    compares = any(_is_changed(block) for _, block in walk(paper.blocks))
    for _, block in walk(paper.blocks):
        if isinstance(block, Heading):
            if block.level == 1:
                found.append(Part(block.full_text))
            above = _below(above, block)
        elif (table := table_of(block)) is not None:
            shown = _with_changes(table) if compares else table
            if isinstance(block, Chart | GroupedChart):
                found[-1].add(shown, (above[0], block.title, *_NO_HEADINGS[2:]))
            else:
                found[-1].add(shown, above)
    for part in found:
        part.lists.sort(key=lambda each: -each.length)
    return [part for part in found if part.lists]


def _below(above: Context, heading: Heading) -> Context:
    """The headings that hold once ``heading`` has come below those ``above``."""
    if heading.level < _CHAPTER:
        return _NO_HEADINGS
    place = min(heading.level - _CHAPTER, len(_NO_HEADINGS) - 1)
    return (*above[:place], heading.full_text, *_NO_HEADINGS[place + 1 :])


def _is_changed(block: Block) -> bool:
    return isinstance(block, Table) and any(row.change is not Change.NONE for row in block.rows)


def _with_changes(table: Table) -> Table:
    """``table`` with a last column that says what became of each row."""
    heads = len(table.header)
    title: tuple[Cell | None, ...] = (Cell("Changement", rows=heads), *[None] * (heads - 1))
    header = (
        replace(row, cells=(*row.cells, cell))
        for row, cell in zip(table.header, title[:heads], strict=True)
    )
    rows = (replace(row, cells=(*row.cells, Cell(_CHANGES[row.change]))) for row in table.rows)
    columns = (*table.columns, Column(sum(each.weight for each in table.columns) * _CHANGE_SHARE))
    return replace(table, columns=columns, header=tuple(header), rows=tuple(rows))


def _shape(table: Table) -> tuple[object, ...]:
    heads = tuple(tuple(cell and cell.text for cell in row.cells) for row in table.header)
    return heads, len(table.columns), table.form


def _stretches(table: Table, headings: Context) -> Iterator[Stretch]:
    """The rows of ``table`` cut at the titles of its groups."""
    group: str | None = None
    rows: list[Row] = []
    for row in table.rows:
        if row.kind is not RowKind.GROUP:
            rows.append(row)
            continue
        if rows or group is not None:
            yield _stretch((*headings, group or ""), rows, table)
        group, rows = _title(row.cells), []
    yield _stretch((*headings, group or ""), rows, table)


def _stretch(context: Context, rows: list[Row], table: Table) -> Stretch:
    """Some rows; a title without any keeps an empty one."""
    empty = Row((Cell(), *[None] * (len(table.columns) - 1)))
    return Stretch(tuple(map(visible, context)), rows or [empty])


def _title(cells: Iterable[Cell | None]) -> str:
    return " ".join(cell.text for cell in cells if cell is not None and cell.text)
