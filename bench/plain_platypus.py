"""The yardstick: the report's blocks as plain platypus ``Table`` and ``Paragraph``."""

from collections.abc import Sequence
from functools import cache
from io import BytesIO
from typing import Any, Literal
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from synergy_desktop import paths
from synergy_desktop.report import blocks as b
from synergy_desktop.report.charts import Chart
from synergy_desktop.report.grids import matrix_table, summary_table
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.pdf.layout import headings, runs

_ALIGN: dict[b.Align, Literal[0, 1, 2]] = {
    b.Align.LEFT: 0,
    b.Align.CENTRE: 1,
    b.Align.RIGHT: 2,
}
Command = tuple[Any, ...]


def build_plain(paper: b.Paper) -> bytes:
    """The PDF file of ``paper``, by platypus alone."""
    out = BytesIO()
    document = BaseDocTemplate(
        out, pageCompression=1, invariant=1, initialFontName=_font(theme.Weight.REGULAR)
    )
    document.addPageTemplates(
        [_template("portrait", theme.PORTRAIT, paper), _template("wide", theme.LANDSCAPE, paper)]
    )
    story: list[Flowable] = []
    for form, chunk in runs(paper.blocks):
        name = "wide" if form is theme.LANDSCAPE else "portrait"
        story += [NextPageTemplate(name), PageBreak()] if story else []
        for block in chunk:
            story += _flowables(block, paper, form)
    document.build(story)
    return out.getvalue()


@cache
def _font(weight: theme.Weight) -> str:
    name = f"Plain-{weight.value}"
    pdfmetrics.registerFont(TTFont(name, str(paths.resources("fonts", f"{weight.value}.ttf"))))
    return name


@cache
def _style(style: theme.TextStyle, align: b.Align = b.Align.LEFT) -> ParagraphStyle:
    return ParagraphStyle(
        "plain",
        fontName=_font(style.weight),
        fontSize=style.size,
        leading=style.leading,
        textColor=Color(*style.colour),
        alignment=_ALIGN[align],
    )


def _template(name: str, form: theme.PageForm, paper: b.Paper) -> PageTemplate:
    def running(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFont(_font(theme.Weight.REGULAR), theme.RUNNING.size)
        canvas.drawString(form.side, form.height - 50, paper.author)
        canvas.drawRightString(form.width - form.side, form.height - 50, paper.title)
        canvas.drawString(form.side, 40, paper.title)
        canvas.drawRightString(form.width - form.side, 40, f"Page {document.page}")
        canvas.line(form.side, form.height - 56, form.width - form.side, form.height - 56)
        canvas.line(form.side, 52, form.width - form.side, 52)

    size = form.frame_width, form.frame_height
    frame = Frame(form.side, form.bottom, *size, 0, 0, 0, 0)
    return PageTemplate(name, [frame], onPage=running, pagesize=(form.width, form.height))


def _text(text: str, style: theme.TextStyle, align: b.Align = b.Align.LEFT) -> Paragraph:
    return Paragraph(escape(text).replace("\n", "<br/>"), _style(style, align))


def _flowables(block: b.Block, paper: b.Paper, form: theme.PageForm) -> list[Flowable]:
    found: list[Flowable] = []
    width = form.frame_width
    match block:
        case b.Heading():
            found = [Spacer(1, 10), _text(block.full_text, theme.HEADINGS[block.level - 1])]
            found[1].keepWithNext = True
        case b.Paragraph():
            found = [_text(block.text, theme.BODY), Spacer(1, 7)]
        case b.Bullets():
            found = [_text(f"–\u00a0{item}", theme.BODY) for item in block.items]
        case b.Table():
            found = [_table(block, width), Spacer(1, 10)]
        case b.Matrix():
            found = [KeepTogether([_table(matrix_table(block), width)]), Spacer(1, 10)]
        case b.SummaryGrid():
            found = [KeepTogether([_table(summary_table(block), width)]), Spacer(1, 10)]
        case Chart():
            found = [_text(block.title, theme.CAPTION), _Bars(block)]
        case _:
            found = [_text(line, theme.BODY) for line in _words(block, paper)]
    return found


def _words(block: b.Block, paper: b.Paper) -> list[str]:
    """The texts of the blocks that come once."""
    match block:
        case b.Contents():
            return [each.full_text for each in headings(paper.blocks) if each.in_contents]
        case b.Cover():
            facts = map(" ".join, block.facts)
            return [*block.institutions, block.title, block.subtitle, *facts]
        case b.Signatures():
            return [f"{each.institution} {each.role} {each.name}" for each in block.signatories]
    return []


def _table(table: b.Table, width: float) -> Table:
    rows = [*table.header, *table.rows]
    style: list[Command] = [
        ("GRID", (0, 0), (-1, -1), 0.5, Color(*theme.HAIRLINE)),
        ("BACKGROUND", (0, 0), (-1, len(table.header) - 1), Color(*theme.HEADER)),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        *[(f"{side}PADDING", (0, 0), (-1, -1), 4) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")],
    ]
    data = []
    for number, row in enumerate(rows):
        data.append([_cell(cell, table.columns[at]) for at, cell in enumerate(row.cells)])
        style += _commands(row, number)
    total = sum(column.weight for column in table.columns)
    widths = [width * column.weight / total for column in table.columns]
    return Table(data, widths, repeatRows=len(table.header), style=style)


def _cell(cell: b.Cell | None, column: b.Column) -> Sequence[Flowable] | str:
    if cell is None:
        return ""
    texts = [_text(cell.text, theme.CELL, cell.align or column.align)]
    return [*texts, _text(cell.note, theme.CELL_NOTE)] if cell.note else texts


def _commands(row: b.Row, number: int) -> list[Command]:
    commands: list[Command] = []
    for at, cell in enumerate(row.cells):
        if cell and (cell.rows, cell.columns) != (1, 1):
            end = (at + cell.columns - 1, number + cell.rows - 1)
            commands.append(("SPAN", (at, number), end))
        if cell and cell.shade in theme.SHADES:
            ground = Color(*theme.SHADES[cell.shade])
            commands.append(("BACKGROUND", (at, number), (at, number), ground))
    return commands


class _Bars(Flowable):
    def __init__(self, chart: Chart) -> None:
        super().__init__()
        self.width, self.height = 400, 120
        self._bars = chart.bars

    def draw(self) -> None:
        self.canv.setFont(_font(theme.Weight.REGULAR), 8)
        for number, bar in enumerate(self._bars):
            height = 90 * bar.value / bar.maximum
            self.canv.rect(number * 60, 14, 40, height, stroke=0, fill=1)
            self.canv.drawString(number * 60, 2, bar.label)
            self.canv.drawString(number * 60, height + 16, f"{bar.value}/{bar.maximum}")
