"""Tables as HTML that Word, Excel and LibreOffice paste with their merged cells."""

import re
from collections.abc import Iterator
from html import escape

from synergy_desktop.exchange.clipboard.cell_text import tidy
from synergy_desktop.exchange.clipboard.grid import Grid

# Without this style, a spreadsheet puts each line in a cell of its own.
_BREAK = '<br style="mso-data-placement:same-cell">'
_CELL_STYLE = "border:0.5pt solid #7f7f7f;padding:2pt 4pt;vertical-align:top"
# "@" keeps a spreadsheet from making a date of "12/12" or a sum of "=…".
_TEXT_STYLE = "mso-number-format:'\\@'"
_SEVERAL_SPACES = re.compile(r" {2,}")


def to_html(grid: Grid) -> str:
    """Write a grid as a page that holds one table; texts are escaped, never markup."""
    rows = "".join(f"<tr>{''.join(_cells(grid, row))}</tr>\n" for row in range(len(grid.rows)))
    table = f'<table style="border-collapse:collapse">\n{rows}</table>'
    return (
        '<html><head><meta charset="utf-8"></head><body>\n'
        f"<!--StartFragment-->{table}<!--EndFragment-->\n</body></html>"
    )


def _cells(grid: Grid, row: int) -> Iterator[str]:
    for column, cell in enumerate(grid.rows[row]):
        if _is_covered(grid, row, column):
            continue
        high, wide = grid.span(row, column)
        tag = "th" if cell.heading else "td"
        spans = f' rowspan="{high}"' * (high > 1) + f' colspan="{wide}"' * (wide > 1)
        style = f'style="{_CELL_STYLE};{_TEXT_STYLE}"'
        yield f"<{tag}{spans} {style}>{_markup(cell.text)}</{tag}>"


def _is_covered(grid: Grid, row: int, column: int) -> bool:
    """Tell whether a cell belongs to another; one that cannot is written as a cell of its own."""
    at, across = grid.anchor(row, column)
    if (at, across) == (row, column):
        return False
    high, wide = grid.span(at, across)
    return row < at + high and column < across + wide


def _markup(text: str) -> str:
    lines = (escape(line, quote=False) for line in tidy(text).split("\n"))
    return _BREAK.join(_SEVERAL_SPACES.sub(_spaces, line) for line in lines)


def _spaces(found: re.Match[str]) -> str:
    """Keep several spaces, in the way that Word and Excel do and read."""
    blanks = "\u00a0" * len(found[0])
    return f"<span style='mso-spacerun:yes'>{blanks}</span>"
