"""Tables of Word: merged cells, heading rows that repeat, rows that stay whole, widths."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from synergy_desktop.report.blocks import (
    Cell,
    Change,
    Column,
    Emphasis,
    Row,
    RowKind,
    Shade,
    Table,
    TableForm,
)
from synergy_desktop.report.docx.looks import change_bar, shade
from synergy_desktop.report.docx.styles import TABLE, RareStyles
from synergy_desktop.report.docx.texts import paragraph
from synergy_desktop.report.docx.xml import TWIPS, Element, tag
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.pdf.theme import TextStyle
from synergy_desktop.report.plain import one_line
from synergy_desktop.report.spans import Place, places

_LONGEST_WHOLE = 3000
"""A row with more letters in one cell may be split over pages: it could be taller than one."""
_GRID_PADDING = 2.0
"""At the sides of the cells of a grid, in points."""
_FIRST_ROW, _NO_ROW = "0620", "0600"
"""Which of the table style's special looks are on: that of the first row, or none."""

_EMPHASES = {
    Emphasis.NONE: ("", theme.CELL),
    Emphasis.STRONG: ("forte", theme.CELL_STRONG),
    Emphasis.QUIET: ("discrète", theme.CELL_QUIET),
}


class Tables:
    """Makes the tables of one document."""

    def __init__(self, styles: RareStyles) -> None:
        self._styles = styles

    def table(self, table: Table, width: float) -> Element:
        """``table`` on pages where texts are ``width`` points wide."""
        edges = _edges(table.columns, width * table.share)
        rows = [*table.header, *table.rows]
        made = tag("tbl", _properties(table, edges[-1]), _grid(edges))
        crossed = places(table.header, len(edges) - 1) + places(table.rows, len(edges) - 1)
        for number, row in enumerate(rows):
            heads = number < len(table.header)
            at = number if heads else number - len(table.header)
            made.append(self._row(table, row, crossed[number], at, edges, heads=heads))
        return made

    def _row(
        self,
        table: Table,
        row: Row,
        crossed: Sequence[Place],
        number: int,
        edges: Sequence[int],
        *,
        heads: bool,
    ) -> Element:
        longest = max((len(place.cell.text) for place in crossed), default=0)
        properties = tag(
            "trPr",
            tag("cantSplit") if longest <= _LONGEST_WHOLE else None,
            tag("tblHeader") if heads else None,
        )
        cells = [self._cell(table, row, place, number, edges, heads=heads) for place in crossed]
        return tag("tr", properties, *cells)

    def _cell(
        self,
        table: Table,
        row: Row,
        place: Place,
        number: int,
        edges: Sequence[int],
        *,
        heads: bool,
    ) -> Element:
        begins = place.row == number
        is_changed = row.change is not Change.NONE
        merge = tag("vMerge", val="restart") if begins else tag("vMerge", val="continue")
        across = place.columns
        properties = tag(
            "tcPr",
            tag("tcW", w=edges[place.column + across] - edges[place.column], type="dxa"),
            tag("gridSpan", val=across) if across > 1 else None,
            merge if place.rows > 1 else None,
            tag("tcBorders", change_bar()) if place.column == 0 and is_changed else None,
            _ground(place.cell, row, heads=heads),
            tag("vAlign", val="center") if table.form is TableForm.GRID else None,
        )
        name, text = _look(place.cell, row, table.form, heads=heads)
        align = place.cell.align or table.columns[place.column].align
        keeps = heads or table.form is TableForm.GRID or row.kind is RowKind.GROUP
        style = self._styles.of_cell(name, text, align, keep_next=keeps)
        if not begins:
            return tag("tc", properties, paragraph(style, ""))
        texts = [paragraph(style, place.cell.text, place.cell.runs)]
        if place.cell.note:
            note = self._styles.of_cell("Cellule note", theme.CELL_NOTE, align, keep_next=False)
            texts.append(paragraph(note, place.cell.note, place.cell.note_runs))
        return tag("tc", properties, *texts)


def _edges(columns: Sequence[Column], width: float) -> list[int]:
    """Where each column starts, and where the last one ends, in twips from the left."""
    total = sum(column.weight for column in columns) or 1.0
    shares = accumulate((column.weight / total for column in columns), initial=0.0)
    return [round(width * TWIPS * share) for share in shares]


def _properties(table: Table, width: int) -> Element:
    heads = bool(table.header)
    sides = (("left", _GRID_PADDING), ("right", _GRID_PADDING))
    margins = tag("tblCellMar", *(tag(side, w=at * TWIPS, type="dxa") for side, at in sides))
    return tag(
        "tblPr",
        tag("tblStyle", val=TABLE),
        tag("tblW", w=width, type="dxa"),
        tag("tblLayout", type="fixed"),
        margins if table.form is TableForm.GRID else None,
        tag("tblLook", val=_FIRST_ROW if heads else _NO_ROW, firstRow="1" if heads else "0"),
        tag("tblCaption", val=one_line(table.label)),
    )


def _grid(edges: Sequence[int]) -> Element:
    return tag("tblGrid", *(tag("gridCol", w=end - start) for start, end in pairwise(edges)))


def _ground(cell: Cell, row: Row, *, heads: bool) -> Element | None:
    if heads:
        return None
    if cell.shade is not Shade.NONE:
        return shade(theme.SHADES[cell.shade])
    return shade(theme.GROUP) if row.kind is not RowKind.BODY else None


def _look(cell: Cell, row: Row, form: TableForm, *, heads: bool) -> tuple[str, TextStyle]:
    """The name of the cell's style and how it is set."""
    base = "Cellule" if form is TableForm.TEXT else "Grille"
    if heads:
        style = theme.CELL_HEADER if form is TableForm.TEXT else theme.GRID_HEADER
        return f"{base} titre", style
    if cell.shade in theme.LEVELS:
        if cell.shade in theme.DARK:
            return f"{base} niveau foncé", theme.MARK_ON_DARK
        return f"{base} niveau", theme.MARK
    if row.kind is RowKind.GROUP:
        return f"{base} groupe", theme.CELL_STRONG
    if row.kind is RowKind.TOTAL:
        return f"{base} total", theme.CELL_STRONG
    name, style = _EMPHASES[cell.emphasis]
    return f"{base} {name}".strip(), style
