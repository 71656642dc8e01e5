"""A list on the clipboard as a staircase: each line in the column that its depth says.

Word draws its lists as paragraphs that name their level; LibreOffice nests lists within lists.
"""

import re
from html.parser import HTMLParser

from synergy_desktop.exchange.clipboard.cell_text import Lines, tidy
from synergy_desktop.exchange.clipboard.grid import Grid, GridCell
from synergy_desktop.exchange.clipboard.incoming import holds_table, read_clipboard

_LIST = re.compile(r"<li\b|mso-list:[^;'\">]*level\d", re.IGNORECASE)
_LEVEL = re.compile(r"mso-list:[^;]*\blevel(\d)")
_SECTION = re.compile(r"<!\[(?:if|endif)[^>]*>")
_SIGN = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_PLAIN_SIGN = re.compile(r"^(?:[\W_o]+|\d+[.)]|[a-zA-Z][.)]|[ivxIVX]+[.)])$")
_SILENT = {"style", "script", "title", "head"}
_ENDS_LINE = {"p", "li", "ul", "ol", "div", "h1", "h2", "h3", "h4", "h5", "h6"}


def read_outline(html: str, text: str) -> Grid:
    """Read a table or a list; the lines of a list stand the further right the deeper they lie."""
    if holds_table(html, "") or not _LIST.search(html):
        return read_clipboard(html, "\n".join(map(_stepped, text.splitlines())))
    reader = _ListReader()
    reader.feed(_SECTION.sub("", html))
    reader.close()
    reader.end_line()
    edge = min((depth for depth, _ in reader.lines), default=0)
    return Grid.level(
        [GridCell()] * (depth - edge) + [GridCell(line)] for depth, line in reader.lines
    )


def _stepped(line: str) -> str:
    """A line of plain text with a tab for each two spaces that it begins with."""
    spaces = len(line) - len(line.lstrip(" "))
    return "\t" * (spaces // 2) + line.lstrip(" ") if spaces > 1 else line


class _ListReader(HTMLParser):
    """Gathers the lines with their depths."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[tuple[int, str]] = []
        self._words = Lines()
        self._sign: list[str] | None = None
        self._nested = 0
        self._level = 0
        self._silent = 0
        self._spans: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Mind where lines begin, and how deep."""
        style = next((value or "" for name, value in attrs if name == "style"), "")
        self._silent += tag in _SILENT
        if tag in _ENDS_LINE:
            self.end_line()
        if tag == "br":
            self._words.break_line()
        if tag in ("ul", "ol"):
            self._nested += 1
        if tag == "p":
            found = _LEVEL.search(style)
            self._level = int(found[1]) if found else 0
        if tag == "span":
            self._spans.append(bool(_SIGN.search(style)))
            if self._spans[-1]:
                self._sign = []

    def handle_endtag(self, tag: str) -> None:
        """End a line, a list or the sign before a line."""
        self._silent -= tag in _SILENT
        if tag in _ENDS_LINE:
            self.end_line()
        if tag in ("ul", "ol"):
            self._nested = max(0, self._nested - 1)
        if tag == "span" and self._spans and self._spans.pop():
            self._end_sign()

    def handle_data(self, data: str) -> None:
        """Take a text."""
        if self._silent:
            return
        if self._sign is None:
            self._words.add(data)
        else:
            self._sign.append(data)

    def end_line(self) -> None:
        """Keep the line that is done, if it says anything."""
        if text := tidy(self._words.text.replace("\n", " ")):
            self.lines.append((max(self._level, self._nested), text))
        self._words = Lines()

    def _end_sign(self) -> None:
        """Keep the sign of a line that is a code, such as "O.O.1"; numbers only tell its depth."""
        sign = " ".join("".join(self._sign or ()).replace("\u00a0", " ").split())
        if not _PLAIN_SIGN.match(sign):
            self._words.add(f"{sign} ")
        self._sign = None
