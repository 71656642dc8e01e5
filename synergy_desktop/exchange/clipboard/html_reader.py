"""The tables of an HTML fragment, as Word, Excel and LibreOffice put them on the clipboard.

Besides the table itself such a fragment holds conditional comments, hidden rows, signs of lists
drawn as text, and runs of spaces in disguise. Tables inside a cell become lines of that cell.
"""

import re
from collections.abc import Callable
from html.parser import HTMLParser

from synergy_desktop.exchange.clipboard.cell_text import Lines
from synergy_desktop.exchange.clipboard.grid import Grid
from synergy_desktop.exchange.clipboard.raw_table import RawCell, RawTable, grid_of

# Conditional sections outside comments: "<![if !supportLists]>". Their content is shown. Of
# one that ends a comment, the end of the comment is kept.
_SECTION = re.compile(r"<!\[endif\](?=-->)|<!\[[^>]*>?")
_CF_HEADER = re.compile(r"\A\s*Version:[^<]*")

_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "address article aside blockquote caption center dd div dl dt figure footer form "
        "h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section ul",
    )
)
_SILENT = frozenset(
    {"script", "style", "title", "xml", "del", "comment", "template", "noscript", "iframe"}
)
_ENDS_SILENCE = frozenset({"td", "th", "tr", "table", "body"})
_COMMENTS = frozenset({"msocomanchor", "MsoCommentReference"})
_BY_STYLE = re.compile(r"display:none|mso-hide:all|mso-element:comment-list")
_LIST_SIGN = re.compile(r"mso-list:ignore")
_SPACE_RUN = re.compile(r"mso-spacerun:yes")
_BULLET = "– "

Attributes = list[tuple[str, str | None]]


def read_html(html: str) -> Grid:
    """Read all tables, one below the other; text outside them is a row merged all along.

    Without a table, each line of text is a row of one cell. Nothing in ``html`` raises.
    """
    reader = _Reader(in_fragment="<!--StartFragment" not in html)
    reader.feed(_SECTION.sub("", _CF_HEADER.sub("", html)))
    reader.close()
    return grid_of(reader.finish())


class _Reader(HTMLParser):
    """Follows the tags, closing what authors leave open."""

    def __init__(self, *, in_fragment: bool) -> None:
        """Read what stands in the fragment: the whole page, or what its comments enclose."""
        super().__init__(convert_charrefs=True)
        self._in_fragment = in_fragment
        self._blocks: list[RawTable | str] = []
        self._outside = Lines()
        self._depth = 0
        self._table: RawTable = []
        self._cell: RawCell | None = None
        self._in_head = False
        self._nested_row = 0
        self._lists: list[int | None] = []
        self._silent = ""
        self._silent_depth = 0
        self._sign: list[str] | None = None
        self._space_runs: list[bool] = []
        self._starts: dict[str, Callable[[Attributes], None]] = {
            "table": self._start_table,
            "tr": self._start_row,
            "td": self._start_cell,
            "th": self._start_heading,
            "thead": self._start_head,
            "tbody": self._start_body,
            "tfoot": self._start_body,
            "br": self._break_line,
            "li": self._start_item,
            "ul": self._start_bullets,
            "ol": self._start_numbers,
            "span": self._start_span,
        }
        self._ends: dict[str, Callable[[], None]] = {
            "table": self._end_table,
            "tr": self._end_row,
            "td": self._end_cell,
            "th": self._end_cell,
            "li": self._end_item,
            "ul": self._end_list,
            "ol": self._end_list,
            "span": self._end_span,
        }

    def finish(self) -> list[RawTable | str]:
        """Close what is still open; give the tables and the lines between them."""
        while self._depth:
            self._end_table()
        self._flush_outside()
        return self._blocks

    # What the parser calls

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Open an element, unless it is one of those that nobody sees."""
        if self._silent and not self._may_speak_at(tag):
            self._silent_depth += tag == self._silent
        elif _is_silent(tag, attrs):
            self._silent, self._silent_depth = tag, 1
            self._sign = [] if _LIST_SIGN.search(_style(attrs)) else None
        else:
            if tag in _BLOCKS:
                self._here.end_block()
            if start := self._starts.get(tag):
                start(attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        if self._silent and not self._may_speak_at(tag):
            self._silent_depth -= tag == self._silent
            if not self._silent_depth:
                self._end_silence()
            return
        if tag in _BLOCKS:
            self._here.end_block()
        if end := self._ends.get(tag):
            end()

    def handle_data(self, data: str) -> None:
        """Take a text."""
        if self._silent:
            if self._sign is not None:
                self._sign.append(data)
        elif self._in_fragment:
            if any(self._space_runs):
                self._here.add(data.replace("\u00a0", " "), keep_spaces=True)
            else:
                self._here.add(data)

    def handle_comment(self, data: str) -> None:
        """Heed the marks of the clipboard; text around them is only there for context."""
        if data.strip() in ("StartFragment", "EndFragment"):
            self._in_fragment = data.strip() == "StartFragment"

    # What nobody sees

    def _may_speak_at(self, tag: str) -> bool:
        """End the silence of an inline element that was left open where a cell ends."""
        if tag not in _ENDS_SILENCE or self._silent in {"tr", "td", "th", "div", "table"}:
            return False
        self._end_silence()
        return True

    def _end_silence(self) -> None:
        if self._sign is not None:
            words = "".join(self._sign).strip()
            self._here.mark(f"{words} " if any(map(str.isalnum, words)) else _BULLET)
        self._silent, self._silent_depth, self._sign = "", 0, None

    def _start_span(self, attrs: Attributes) -> None:
        self._space_runs.append(bool(_SPACE_RUN.search(_style(attrs))))

    def _end_span(self) -> None:
        if self._space_runs:
            self._space_runs.pop()

    # Tables

    @property
    def _here(self) -> Lines:
        """Where text goes: the open cell, else what stands outside."""
        return self._cell.lines if self._cell else self._outside

    def _start_table(self, _attrs: Attributes) -> None:
        if self._depth:
            self._here.end_block()
        else:
            self._flush_outside()
        self._depth += 1

    def _end_table(self) -> None:
        if not self._depth:
            return
        self._depth -= 1
        if self._depth:
            self._here.end_block()
            return
        self._end_row()
        self._flush_outside()
        self._blocks.append(self._table)
        self._table = []
        self._in_head = False

    def _start_head(self, _attrs: Attributes) -> None:
        self._in_head = self._in_head or self._depth == 1

    def _start_body(self, _attrs: Attributes) -> None:
        if self._depth == 1:
            self._in_head = False

    def _start_row(self, _attrs: Attributes) -> None:
        if self._depth > 1:
            self._here.end_block()
            self._nested_row = self._here.count
        elif self._depth:
            self._end_row()
            self._table.append([])

    def _end_row(self) -> None:
        if self._depth <= 1:
            self._end_cell()

    def _start_heading(self, attrs: Attributes) -> None:
        self._open_cell(attrs, heading=True)

    def _start_cell(self, attrs: Attributes) -> None:
        self._open_cell(attrs, heading=self._in_head)

    def _open_cell(self, attrs: Attributes, *, heading: bool) -> None:
        if self._depth > 1:
            self._here.join_next(" · ", self._nested_row)
        elif self._depth:
            self._end_cell()
            if not self._table:
                self._table.append([])
            self._cell = RawCell(_count(attrs, "rowspan"), _count(attrs, "colspan"), heading)
            self._table[-1].append(self._cell)

    def _end_cell(self) -> None:
        if self._depth <= 1:
            self._cell = None
            self._lists.clear()
            self._space_runs.clear()

    def _flush_outside(self) -> None:
        self._blocks += [line for line in self._outside.text.split("\n") if line]
        self._outside = Lines()

    # Lines and lists

    def _break_line(self, _attrs: Attributes) -> None:
        self._here.break_line()

    def _start_bullets(self, _attrs: Attributes) -> None:
        self._lists.append(None)

    def _start_numbers(self, _attrs: Attributes) -> None:
        self._lists.append(0)

    def _end_list(self) -> None:
        if self._lists:
            self._lists.pop()

    def _start_item(self, _attrs: Attributes) -> None:
        self._here.end_block()
        number = self._lists[-1] if self._lists else None
        if number is None:
            self._here.mark(_BULLET)
        else:
            self._lists[-1] = number + 1
            self._here.mark(f"{number + 1}. ")

    def _end_item(self) -> None:
        self._here.end_block()


def _is_silent(tag: str, attrs: Attributes) -> bool:
    style = _style(attrs)
    if tag in _SILENT or any(name == "class" and value in _COMMENTS for name, value in attrs):
        return True
    return bool(_BY_STYLE.search(style) or _LIST_SIGN.search(style))


def _style(attrs: Attributes) -> str:
    """The style of an element, without spaces, in small letters."""
    return "".join(value or "" for name, value in attrs if name == "style").replace(" ", "").lower()


def _count(attrs: Attributes, name: str) -> int:
    """Read a span; 0 stands for "to the end", 1 for anything that is no number."""
    digits = next((value or "" for key, value in attrs if key == name), "1").strip()
    return int(digits) if re.fullmatch(r"[0-9]{1,4}", digits) else 1
