"""The long table: rows shared out over pages, cells merged downwards across them.

Each cell is wrapped once. A page takes whole rows as long as they fit; a row taller than half a
page is cut between lines and goes on overleaf. A cell merged downwards fills the rows that it
covers on each page in turn; where all its text stands on an earlier page, *(suite)* says so.
"""

from synergy_desktop.report.blocks import Change, RowKind, Table, TableForm
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.pdf.flow import Flow, Piece
from synergy_desktop.report.pdf.table_piece import Fragment, TablePiece
from synergy_desktop.report.pdf.table_text import PADDING, CellText, RowText, wrap_rows
from synergy_desktop.report.pdf.tags import PAGINATION, Tag, text_string
from synergy_desktop.report.pdf.wrap import measure

_SMALL = 150.0
"""A table no higher than this is kept on one page."""
_SLACK = 0.01
_FEWEST_LINES = 3
_FEWEST_ROWS = 2
_CONTINUED = "(suite)"


class TableFlow(Flow):
    """A table; ``capacity`` is the height of a whole page."""

    after = 10.0
    before = 4.0

    def __init__(self, table: Table, width: float, capacity: float) -> None:
        super().__init__(Tag("Table", f"/A<</O/Table/Summary {text_string(table.label)}>>"))
        self.whole = table.form is TableForm.GRID
        self.leads = table.leads
        width *= table.share
        self._width = width
        self._capacity = capacity
        self._header = wrap_rows(table.header, table.columns, width, table.form, header=True)
        rows = wrap_rows(table.rows, table.columns, width, table.form)
        for role, tagged in (("THead", self._header), ("TBody", rows)):
            if tagged:
                self.tag.add(role).kids += [row.tag for row in tagged]
        self._repeats = _height(self._header) <= capacity / 3
        self._rows = rows if self._repeats else [*self._header, *rows]
        self._header_height = _height(self._header) if self._repeats else 0.0
        self._next = 0
        self._begun = False
        self._first_opening = self._find_opening()

    @property
    def opening(self) -> float:
        """Header, group row and first rows; all of it where it is small or a grid."""
        return self._first_opening

    @property
    def finished(self) -> bool:
        """Whether every row was taken."""
        return self._next == len(self._rows)

    def take(self, available: float, *, fresh: bool) -> Piece | None:
        """As many rows as fit, with the header rows above them."""
        placed = self._choose(available - self._header_height)
        cut = 0.0
        if not placed or placed[-1][0] + 1 < len(self._rows):
            cut = self._cut(placed, available - self._header_height, fresh=fresh)
            if not cut:
                self._give_back(placed, least=1 if fresh else 0)
                self._complete(placed, available - self._header_height, least=1 if fresh else 0)
        if not placed and not cut:
            return None
        return self._piece(placed, cut)

    def _find_opening(self) -> float:
        rows = self._rows
        total = self._header_height + sum(max(row.needed, row.least) for row in rows)
        if total <= _SMALL or self.whole:
            return min(total, self._capacity)
        height, body = self._header_height, 0
        for row in rows:
            height += min(max(row.needed, row.least), self._first_lines())
            body += row.row.kind is RowKind.BODY
            if body == _FEWEST_ROWS:
                break
        return min(height, self._capacity)

    def _first_lines(self) -> float:
        """The least height of a row that is cut, or the tallest that is not."""
        return self._capacity / 2

    def _choose(self, room: float) -> list[tuple[int, float]]:
        """The next rows that fit whole in ``room``, each with its height."""
        placed: list[tuple[int, float]] = []
        used = 0.0
        for number in range(self._next, len(self._rows)):
            height = self._height_of(number, placed)
            if used + height > room + _SLACK:
                break
            placed.append((number, height))
            used += height
        return placed

    def _height_of(self, number: int, placed: list[tuple[int, float]]) -> float:
        """The height of a row below ``placed``: enough for it and the spans that end in it."""
        row = self._rows[number]
        height = max(row.needed, row.least)
        for span in row.spans:
            if span.last == number:
                above = sum(height for _, height in placed[span.first - number :])
                height = max(height, span.remaining - above)
        return height

    def _cut(self, placed: list[tuple[int, float]], room: float, *, fresh: bool) -> float:
        """How much of the row below ``placed`` to print here, 0 for nothing."""
        number = placed[-1][0] + 1 if placed else self._next
        left = room - sum(height for _, height in placed)
        fewest = _FEWEST_LINES * theme.CELL.leading + 2 * PADDING
        tall = self._height_of(number, placed) > self._first_lines()
        if (tall and left >= fewest) or (fresh and not placed):
            return left
        return 0.0

    def _give_back(self, placed: list[tuple[int, float]], least: int) -> None:
        """Leave no group row last on the page, and no row alone on the next one.

        ``least`` rows stay in any case.
        """
        self._drop_titles(placed, least)
        body = [number for number, _ in placed if self._is_body(number)]
        if len(body) > _FEWEST_ROWS and self._leaves_one(placed[-1][0] + 1):
            placed.pop()
        self._drop_titles(placed, least)

    def _is_body(self, number: int) -> bool:
        return self._rows[number].row.kind is RowKind.BODY

    def _leaves_one(self, first: int) -> bool:
        """Whether the rows from ``first`` on hold but one, and that one may be joined by a row.

        A total that follows no row of its own counts as one.
        """
        rest = range(first, min(first + _FEWEST_ROWS + 1, len(self._rows)))
        merged = self._rows[first].spans or self._rows[first - 1].spans
        return bool(rest) and sum(map(self._is_body, rest)) <= 1 and not merged

    def _drop_titles(self, placed: list[tuple[int, float]], least: int) -> None:
        while len(placed) > least and not self._is_body(placed[-1][0]):
            placed.pop()

    def _complete(self, placed: list[tuple[int, float]], room: float, least: int) -> None:
        """Keep a few lines merged across the page's foot from going on overleaf.

        The last row is made taller where that shows them whole; a cell that would begin in it and
        does not fit begins overleaf.
        """
        if not placed:
            return
        number, height = placed[-1]
        free = room - sum(height for _, height in placed)
        lacking = [self._lacking(span, placed) for span in self._rows[number].spans]
        placed[-1] = number, height + max((lack for lack in lacking if lack <= free), default=0.0)
        begun_in_vain = any(
            span.first == number and span.remaining <= self._first_lines() and lack > free
            for span, lack in zip(self._rows[number].spans, lacking, strict=True)
        )
        if begun_in_vain and len(placed) > least:
            placed.pop()
            self._drop_titles(placed, least)

    @staticmethod
    def _lacking(span: CellText, placed: list[tuple[int, float]]) -> float:
        """How much taller the rows of ``span`` must be to show all its lines on this page."""
        covered = sum(height for number, height in placed if number >= span.first)
        return 0.0 if span.finished else max(span.remaining - covered, 0.0)

    def _piece(self, placed: list[tuple[int, float]], cut: float) -> TablePiece:
        piece = TablePiece(self._width, centred=self.whole)
        if self._repeats:
            piece.add_header(self._header, again=self._begun)
            self._begun = True
        tops: dict[int, float] = {}
        heights = [*placed, (placed[-1][0] + 1 if placed else self._next, cut)] if cut else placed
        for number, height in heights:
            tops[number] = piece.height
            if self._rows[number].row.change is not Change.NONE:
                piece.changed.append((piece.height, height))
            self._add_own(piece, self._rows[number], height)
        self._add_spans(piece, tops, heights)
        self._next = heights[-1][0] + (0 if cut and self._unfinished(heights[-1][0]) else 1)
        return piece

    def _unfinished(self, number: int) -> bool:
        row = self._rows[number]
        ending = [span for span in row.spans if span.last == number]
        return not all(cell.finished for cell in [*row.own, *ending])

    @staticmethod
    def _add_own(piece: TablePiece, row: RowText, height: float) -> None:
        for cell in row.own:
            lines = cell.take(height)
            piece.fragments.append(
                Fragment(cell, row.row.kind, piece.height, height, lines, cell.tag)
            )
        piece.height += height

    def _add_spans(
        self, piece: TablePiece, tops: dict[int, float], heights: list[tuple[int, float]]
    ) -> None:
        """Fill the cells merged downwards over the rows that this page holds of them."""
        bottoms = {number: tops[number] + height for number, height in heights}
        for number, top in tops.items():
            row = self._rows[number]
            for span in row.spans:
                if number in (span.first, heights[0][0]):
                    height = bottoms[min(span.last, heights[-1][0])] - top
                    piece.fragments.append(self._part(span, row.row.kind, top, height))

    @staticmethod
    def _part(span: CellText, kind: RowKind, top: float, height: float) -> Fragment:
        if span.lines and span.finished:
            lines = [measure(_CONTINUED, theme.CELL_QUIET)]
            return Fragment(span, kind, top, height, lines, PAGINATION)
        return Fragment(span, kind, top, height, span.take(height), span.tag)


def _height(rows: list[RowText]) -> float:
    return sum(max(row.needed, row.least) for row in rows)
