"""A list on its sheet: headings, rows, merged cells, heights."""

from collections.abc import Sequence
from itertools import accumulate

from xlsxwriter.worksheet import Worksheet

from synergy_desktop.report.blocks import Cell, Emphasis, Holds, Row, TableForm
from synergy_desktop.report.spans import Place, places
from synergy_desktop.report.xlsx.cells import Cells, rows_of, text_of_cell
from synergy_desktop.report.xlsx.formats import HEAD, Formats, Look, height_of, look_of
from synergy_desktop.report.xlsx.gather import CONTEXT, List, Stretch

_CONTEXT_WIDTHS = (26.0, 36.0, 36.0, 36.0, 20.0)
_TEXT_WIDTH, _GRID_WIDTH = 150.0, 14.0
_FIRST_OF_GRID = 20.0
_NARROWEST, _WIDEST = 12.0, 60.0


def widths(listed: List) -> list[float]:
    """The widths of the columns of ``listed``, in letters, those of the context first."""
    context = [_CONTEXT_WIDTHS[number] for number in listed.context]
    if listed.table.form is TableForm.GRID:
        return [*context, _FIRST_OF_GRID, *[_GRID_WIDTH] * (len(listed.columns) - 1)]
    total = sum(column.weight for column in listed.columns) or 1.0
    shares = (_TEXT_WIDTH * column.weight / total for column in listed.columns)
    return [*context, *(min(max(share, _NARROWEST), _WIDEST) for share in shares)]


class ListWriter:
    """Writes lists one below the other into one sheet."""

    def __init__(self, sheet: Worksheet, formats: Formats, widths: Sequence[float]) -> None:
        self._sheet = sheet
        self._formats = formats
        self._cells = Cells(sheet, formats)
        self._widths = widths
        self._heights: dict[int, float] = {}

    def write(self, listed: List, top: int) -> int:
        """Write ``listed`` from row ``top`` on; give the row below it."""
        row = self._header(listed, top)
        for stretch in listed.stretches:
            row = self._stretch(listed, stretch, row)
        return row

    def finish(self) -> None:
        """Make each row as high as its texts need."""
        for row, height in sorted(self._heights.items()):
            self._sheet.set_row(row, height)

    def _header(self, listed: List, top: int) -> int:
        shift = len(listed.context)
        for column, number in enumerate(listed.context):
            self._cells.text(top, column, CONTEXT[number], HEAD)
        crossed = places(listed.table.header, len(listed.columns))
        for number, found in enumerate(crossed):
            for place in found:
                if place.row == number:
                    self._place(place, top + number, 1, shift, HEAD, Holds.TEXT)
        return top + max(len(crossed), 1 if shift else 0)

    def _stretch(self, listed: List, stretch: Stretch, top: int) -> int:
        """Write some rows; a row takes several of the sheet where a text is too long for a cell."""
        taken = [_taken(row) for row in stretch.rows]
        tops = list(accumulate(taken, initial=top))
        shift = len(listed.context)
        crossed = places(stretch.rows, len(listed.columns))
        for number, row in enumerate(stretch.rows):
            for below in range(taken[number]):
                self._context(listed, stretch, tops[number] + below)
            for place in crossed[number]:
                if place.row == number:
                    column = listed.columns[place.column]
                    look = look_of(place.cell, row, column.align)
                    rows = tops[number + place.rows] - tops[number]
                    self._place(place, tops[number], rows, shift, look, column.holds)
        return tops[-1]

    def _context(self, listed: List, stretch: Stretch, row: int) -> None:
        for column, number in enumerate(listed.context):
            cell = Cell(stretch.context[number], emphasis=Emphasis.NONE)
            self._cells.text(row, column, cell.text, Look())
            self._need(row, cell.text, self._widths[column])

    def _place(
        self, place: Place, row: int, rows: int, shift: int, look: Look, holds: Holds
    ) -> None:
        """Write one cell; a merged one is filled in all its rows, or a filter would lose them."""
        column = place.column + shift
        last = column + place.columns - 1
        cut = rows_of(place.cell)
        covered = self._widths[column : last + 1]
        if cut == 1 and (rows > 1 or place.columns > 1):
            self._sheet.merge_range(row, column, row + rows - 1, last, "", self._formats.of(look))
            for below in range(rows):
                self._cells.put(row + below, column, place.cell, look, holds)
            self._share(row, rows, text_of_cell(place.cell), sum(covered))
            return
        for below in range(cut, rows):
            self._cells.text(row + below, column, "", look)
        self._cells.put(row, column, place.cell, look, holds)
        self._need(row, text_of_cell(place.cell), sum(covered))

    def _need(self, row: int, text: str, width: float) -> None:
        self._heights[row] = max(self._heights.get(row, 0.0), height_of(text, width))

    def _share(self, row: int, rows: int, text: str, width: float) -> None:
        """Make the rows of a merged cell high enough together."""
        each = height_of(text, width) / rows
        for below in range(rows):
            self._heights[row + below] = max(self._heights.get(row + below, 0.0), each)


def _taken(row: Row) -> int:
    return max(rows_of(cell) if cell is not None else 1 for cell in row.cells)
