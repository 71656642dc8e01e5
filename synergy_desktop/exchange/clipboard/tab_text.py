"""Tables as plain text: cells parted by tabs, quoted as spreadsheets do where they hold lines."""

import re

from synergy_desktop.exchange.clipboard.cell_text import tidy
from synergy_desktop.exchange.clipboard.grid import Grid, GridCell

_CELL = re.compile(
    r"""(?:"(?P<quoted>(?:[^"]|"")*+)"(?=[\t\r\n]|\Z)|(?P<plain>[^\t\r\n]*))"""
    r"""(?P<end>\t|\r\n|\r|\n|\Z)"""
)
_NEEDS_QUOTES = re.compile(r'[\t\r\n]|^"')


def read_text(text: str) -> Grid:
    """Read rows of cells parted by tabs; a text of one cell is a grid of one cell."""
    text = text.removesuffix("\0")
    rows: list[list[GridCell]] = [[]]
    body = re.sub(r"\r\n\Z|[\r\n]\Z", "", text)
    for found in _CELL.finditer(body):
        rows[-1].append(GridCell(tidy(_content(found))))
        if not found["end"]:
            break
        if found["end"] != "\t":
            rows.append([])
    return Grid.level(rows) if text else Grid()


def to_text(grid: Grid) -> str:
    """Write a grid; a merged cell is empty, as in what a spreadsheet copies."""
    return "".join("\t".join(_quoted(cell.text) for cell in row) + "\r\n" for row in grid.rows)


def _content(found: re.Match[str]) -> str:
    quoted: str | None = found["quoted"]
    if quoted is None:
        return found["plain"]
    # A spreadsheet quotes only what needs it: other quotes are the user's own.
    if not re.search(r'[\t\r\n]|""', quoted):
        return f'"{quoted}"'
    return quoted.replace('""', '"')


def _quoted(text: str) -> str:
    if not _NEEDS_QUOTES.search(text):
        return text
    return '"' + text.replace('"', '""') + '"'
