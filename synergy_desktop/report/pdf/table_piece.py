"""The part of a table that stands on one page, ready to be drawn."""

from dataclasses import dataclass, field
from itertools import accumulate

from synergy_desktop.report.blocks import RowKind, Shade
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.pdf.flow import Places
from synergy_desktop.report.pdf.pen import Pen
from synergy_desktop.report.pdf.table_text import CellText, RowText
from synergy_desktop.report.pdf.tags import PAGINATION, Tag
from synergy_desktop.report.pdf.wrap import Line

_GROUNDS = {RowKind.GROUP: theme.GROUP, RowKind.TOTAL: theme.SHADES[Shade.TOTAL]}


@dataclass(slots=True)
class Fragment:
    """What one page shows of a cell: ``top`` and ``height`` in points from the piece's top."""

    cell: CellText
    kind: RowKind | None
    """The kind of its row; None in a header row."""
    top: float
    height: float
    lines: list[Line]
    tag: Tag
    """Whose the lines are."""

    @property
    def ground(self) -> theme.Colour | None:
        """The colour behind it, if any."""
        if self.kind is None:
            return theme.HEADER
        if (shade := self.cell.cell.shade) is not Shade.NONE:
            return theme.SHADES[shade]
        return _GROUNDS.get(self.kind)


@dataclass(slots=True)
class TablePiece:
    """Header rows and rows of one page."""

    width: float
    centred: bool = False
    """Whether texts stand in the middle of their cell's height."""
    height: float = 0.0
    fragments: list[Fragment] = field(default_factory=list)
    header_height: float = 0.0
    changed: list[tuple[float, float]] = field(default_factory=list)
    """The tops and the heights of the rows that a bar stands beside."""

    def add_header(self, rows: list[RowText], *, again: bool) -> None:
        """Show the header rows; ``again`` where an earlier page has them."""
        tops = list(accumulate((max(row.needed, row.least) for row in rows), initial=0.0))
        for number, row in enumerate(rows):
            starting = [cell for cell in row.spans if cell.first == number]
            for cell in [*row.own, *starting]:
                height = tops[cell.last + 1] - tops[number]
                tag = PAGINATION if again else cell.tag
                self.fragments.append(Fragment(cell, None, tops[number], height, cell.lines, tag))
        self.height = self.header_height = tops[-1]

    def draw(self, pen: Pen, x: float, top: float, places: Places) -> None:  # noqa: ARG002 - of all pieces
        """Draw grounds, then rules, then texts."""
        for part in self.fragments:
            if (ground := part.ground) is not None:
                box = self._box(part, x, top)
                pen.rectangle(*box, ground)
        pen.frames((self._box(part, x, top) for part in self.fragments), theme.HAIRLINE, 0.5)
        if self.header_height:
            line = top - self.header_height
            pen.rule((x, line), (x + self.width, line), theme.ACCENT, 0.9)
        for part in self.fragments:
            if part.lines:
                self._text(pen, part, x, top)
        for below, height in self.changed:
            pen.bar(x, top - below, height)

    def _text(self, pen: Pen, part: Fragment, x: float, top: float) -> None:
        cell = part.cell
        start = top - part.top - cell.padding
        if self.centred:
            used = sum(line.style.leading for line in part.lines)
            start = top - part.top - (part.height - used) / 2
        inner = cell.width - 2 * cell.padding
        pen.text_of = part.tag
        pen.lines(part.lines, x + cell.x + cell.padding, start, inner, cell.align)

    @staticmethod
    def _box(part: Fragment, x: float, top: float) -> tuple[float, float, float, float]:
        cell = part.cell
        return x + cell.x, top - part.top - part.height, cell.width, part.height
