"""What the clipboard offers, in the form that tells most about it."""

import re

from synergy_desktop.exchange.clipboard.grid import Grid
from synergy_desktop.exchange.clipboard.html_reader import read_html
from synergy_desktop.exchange.clipboard.tab_text import read_text

_TABLE = re.compile(r"<table\b", re.IGNORECASE)


def holds_table(html: str, text: str) -> bool:
    """Tell whether a block of cells was copied, rather than words to put in one cell."""
    return bool(_TABLE.search(html)) or "\t" in text


def read_clipboard(html: str, text: str) -> Grid:
    """Read the table in ``html``, which knows its merged cells, else the cells of ``text``."""
    grid = read_html(html) if _TABLE.search(html) else Grid()
    return grid if grid.rows else read_text(text)
