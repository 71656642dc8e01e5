"""The cells of a table, wrapped once, each knowing how much of it is already printed."""

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate

from synergy_desktop.report.blocks import (
    Align,
    Cell,
    Column,
    Emphasis,
    Row,
    RowKind,
    Shade,
    TableForm,
)
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.pdf.tags import Tag, cell_tag
from synergy_desktop.report.pdf.theme import TextStyle
from synergy_desktop.report.pdf.wrap import Line, wrap
from synergy_desktop.report.pdf.wrap_runs import wrap_runs

PADDING = 4.0
GRID_PADDING = 2.5
_GRID_ROW = 17.0
_SLACK = 0.01
_STYLES = {
    Emphasis.NONE: theme.CELL,
    Emphasis.STRONG: theme.CELL_STRONG,
    Emphasis.QUIET: theme.CELL_QUIET,
}


@dataclass(slots=True)
class CellText:
    """A cell's lines, and where it stands in the table: rows ``first`` to ``last``."""

    cell: Cell
    x: float
    width: float
    first: int
    last: int
    align: Align
    lines: list[Line]
    padding: float
    """Around the lines."""
    tag: Tag
    printed: int = 0
    reached: list[float] = field(init=False)
    """The height of the lines before each line, and of all of them at the end."""

    def __post_init__(self) -> None:
        leadings = [line.style.leading for line in self.lines]
        self.reached = list(accumulate(leadings, initial=0.0))

    @property
    def remaining(self) -> float:
        """The height that the lines still to print need, with the padding."""
        return self.reached[-1] - self.reached[self.printed] + 2 * self.padding

    @property
    def finished(self) -> bool:
        """Whether no line is left to print."""
        return self.printed == len(self.lines)

    def take(self, height: float) -> list[Line]:
        """The next lines that fit in ``height``; they count as printed."""
        room = self.reached[self.printed] + height - 2 * self.padding + _SLACK
        end = max(bisect_right(self.reached, room) - 1, self.printed)
        taken = self.lines[self.printed : end]
        self.printed = end
        return taken


@dataclass(slots=True)
class RowText:
    """A row: the cells that begin in it, those that only pass through, and its least height."""

    row: Row
    own: list[CellText] = field(default_factory=list)
    """The cells that stand in this row alone."""
    spans: list[CellText] = field(default_factory=list)
    """The cells merged downwards that cover this row."""
    tag: Tag = field(default_factory=lambda: Tag("TR"))
    least: float = 0.0

    @property
    def needed(self) -> float:
        """The height that its own cells still need."""
        return max((cell.remaining for cell in self.own), default=0.0)


def column_edges(columns: tuple[Column, ...], width: float) -> list[float]:
    """Where each column starts, and where the last one ends, in points from the left."""
    total = sum(column.weight for column in columns)
    return list(accumulate((width * c.weight / total for c in columns), initial=0.0))


def wrap_rows(
    rows: tuple[Row, ...],
    columns: tuple[Column, ...],
    width: float,
    form: TableForm,
    *,
    header: bool = False,
) -> list[RowText]:
    """The wrapped rows of a table that is ``width`` points wide.

    The first cell of a row is tagged as its heading, unless it is as wide as the table and titles
    no group.
    """
    edges = column_edges(columns, width)
    padding = PADDING if form is TableForm.TEXT else GRID_PADDING
    least = theme.CELL.leading + 2 * padding if form is TableForm.TEXT else _GRID_ROW
    texts = [RowText(row, least=least) for row in rows]
    for number, row in enumerate(rows):
        for place, cell in enumerate(row.cells):
            if cell is None:
                continue
            across = min(cell.columns, len(columns) - place)
            x, end = edges[place], edges[place + across]
            last = min(number + cell.rows, len(rows)) - 1
            style = _style(cell, row, form, header=header)
            lines = _lines(cell, style, end - x - 2 * padding)
            align = cell.align or columns[place].align
            entitles = place == 0 and (across < len(columns) or row.kind is RowKind.GROUP)
            scope = "Column" if header else "Row" if entitles else ""
            tag = cell_tag(scope, last + 1 - number, across)
            texts[number].tag.kids.append(tag)
            text = CellText(cell, x, end - x, number, last, align, lines, padding, tag)
            if last == number:
                texts[number].own.append(text)
            else:
                for covered in texts[number : last + 1]:
                    covered.spans.append(text)
    return texts


def _lines(cell: Cell, style: TextStyle, width: float) -> list[Line]:
    lines = wrap_runs(cell.runs, style, width) if cell.runs else wrap(cell.text, style, width)
    if cell.note:
        lines[-1:] = [line._replace(goes_on=True) for line in lines[-1:]]
        note = cell.note_runs
        style = theme.CELL_NOTE
        lines += wrap_runs(note, style, width) if note else wrap(cell.note, style, width)
    return lines


def _style(cell: Cell, row: Row, form: TableForm, *, header: bool) -> TextStyle:
    if header:
        return theme.CELL_HEADER if form is TableForm.TEXT else theme.GRID_HEADER
    if cell.shade is not Shade.NONE and cell.shade in theme.LEVELS:
        return theme.MARK_ON_DARK if cell.shade in theme.DARK else theme.MARK
    if row.kind is not RowKind.BODY:
        return theme.CELL_STRONG
    return _STYLES[cell.emphasis]
