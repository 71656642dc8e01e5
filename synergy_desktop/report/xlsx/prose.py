"""The running texts of a paper, on a sheet of their own."""

from collections.abc import Iterator
from dataclasses import dataclass

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from synergy_desktop.domain.rich_text import Runs
from synergy_desktop.report.blocks import (
    Align,
    Block,
    Bullets,
    Cell,
    Contents,
    Cover,
    Emphasis,
    Heading,
    Holds,
    Paper,
    Paragraph,
    Signatures,
)
from synergy_desktop.report.charts import Chart, GroupedChart, LineChart
from synergy_desktop.report.figures import table_of
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.walk import walk
from synergy_desktop.report.xlsx.cells import Cells, rows_of, text_of_cell
from synergy_desktop.report.xlsx.formats import TEXT, Formats, Look, height_of

_LABELS, _TEXTS = 30.0, 100.0
_HEADINGS = (
    Look(size=16, bold=True, ink=theme.DEEP, bordered=False),
    Look(size=12, bold=True, ink=theme.ACCENT, bordered=False),
    Look(size=11, bold=True, bordered=False),
)
_EMPHASES = {
    Emphasis.NONE: TEXT,
    Emphasis.STRONG: Look(bold=True, bordered=False),
    Emphasis.QUIET: Look(italic=True, ink=theme.SOFT, bordered=False),
}
_LABEL = Look(ink=theme.SOFT, align=Align.RIGHT, bordered=False)


@dataclass(frozen=True, slots=True)
class Line:
    """A text with its look, and what stands to its left."""

    cell: Cell
    look: Look = TEXT
    label: str = ""


def lines(paper: Paper) -> list[Line]:
    """All that ``paper`` says outside its tables."""
    found: list[Line] = []
    waiting: Heading | None = None
    for _, block in walk(paper.blocks):
        if isinstance(block, Heading):
            found += _heading(waiting)
            waiting = block
        elif isinstance(block, Contents):
            # The sheets are the contents.
            waiting = None
        elif table_of(block) is not None:
            # The title of a table stands in a column of its list.
            found += _heading(waiting) if waiting and waiting.level < len(_HEADINGS) else ()
            waiting = None
        elif told := list(_told(block)):
            found += [*_heading(waiting), *told]
            waiting = None
    return [*found, *_heading(waiting)]


def write(workbook: Workbook, formats: Formats, name: str, told: list[Line]) -> Worksheet:
    """Put ``told`` on a new sheet called ``name``."""
    sheet = workbook.add_worksheet(name)
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, _LABELS)
    sheet.set_column(1, 1, _TEXTS)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    cells = Cells(sheet, formats)
    row = 0
    for line in told:
        if line.label:
            cells.put(row, 0, Cell(line.label), _LABEL, Holds.TEXT)
        cells.put(row, 1, line.cell, line.look, Holds.TEXT)
        sheet.set_row(row, _height(line))
        row += max(rows_of(line.cell), rows_of(Cell(line.label)))
    return sheet


def _heading(block: Heading | None) -> Iterator[Line]:
    if block is not None:
        rank = min(block.level, len(_HEADINGS)) - 1
        yield Line(Cell(block.full_text, runs=block.runs), _HEADINGS[rank])


def _told(block: Block) -> Iterator[Line]:
    match block:
        case Cover():
            yield from (Line(Cell(name), _HEADINGS[1]) for name in block.institutions)
            yield Line(Cell(block.title), _HEADINGS[0])
            yield Line(Cell(block.subtitle), _HEADINGS[1])
            yield from (Line(Cell(value), label=label) for label, value in block.facts)
        case Paragraph(text, emphasis, runs):
            yield Line(Cell(text, runs=runs), _EMPHASES[emphasis])
        case Bullets():
            yield from _bullets(block)
        case Chart() | GroupedChart() | LineChart():
            yield Line(Cell(block.title), _HEADINGS[2])
        case Signatures():
            for each in block.signatories:
                yield Line(Cell(each.institution), _EMPHASES[Emphasis.STRONG])
                yield Line(Cell(each.role))
                yield Line(Cell(each.name), label="Nom")
                yield Line(Cell(), label="Lieu et date")
                yield Line(Cell(), label="Signature")


def _bullets(block: Bullets) -> Iterator[Line]:
    looks: tuple[Runs, ...] = block.runs or ((),) * len(block.items)
    for number, (item, runs) in enumerate(zip(block.items, looks, strict=True), 1):
        yield Line(Cell(item, runs=runs), label=f"{number}." if block.ordered else "–")


def _height(line: Line) -> float:
    text = height_of(text_of_cell(line.cell), _TEXTS, line.look.size)
    return max(text, height_of(line.label, _LABELS))
