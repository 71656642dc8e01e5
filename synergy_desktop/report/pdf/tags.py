"""What a screen reader hears of a paper: a tree of tags, each with the places of its content.

A flow makes its tags when it is laid out; the pen adds to each the runs of content that it drew
for it. ``structure`` writes the tree into the file.
"""

from dataclasses import dataclass, field
from functools import lru_cache

Mark = tuple[int, int]
"""A run of content: the page, from 0, and its number on that page."""


@dataclass(eq=False, slots=True)
class Tag:
    """An element: its role (P, H1, TD…), further entries as PDF code, and what is in it."""

    role: str
    entries: str = ""
    kids: "list[Tag | Mark | Link]" = field(default_factory=list)
    number: int = 0
    """The number of its object in the file, once that is known, and that of what holds it."""
    parent: int = 0

    def add(self, role: str, entries: str = "") -> "Tag":
        """A new tag in this one, after what it holds."""
        tag = Tag(role, entries)
        self.kids.append(tag)
        return tag


@dataclass(eq=False, slots=True)
class Link:
    """An area of a page that leads elsewhere, as a part of its tag."""

    page: int
    name: str
    """What ReportLab knows the annotation by."""


ARTIFACT = "Artifact"
"""The role of what nobody reads out."""
LAYOUT = Tag(ARTIFACT, "/Type/Layout")
"""Owns the rules and grounds, which nobody reads out."""
PAGINATION = Tag(ARTIFACT, "/Type/Pagination")
"""Owns what stands on a page because it is a page: heads, foot, headings shown once more."""
WATERMARK = Tag(ARTIFACT, "/Type/Pagination/Subtype/Watermark")
"""Owns the mark of a draft behind the text."""

NUMBERED = "/A<</O/List/ListNumbering/Decimal>>"
UNNUMBERED = "/A<</O/List/ListNumbering/None>>"
"""The two kinds of list."""


def text_string(text: str) -> str:
    """``text`` as PDF code."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def cell_tag(scope: str, rows: int, columns: int) -> Tag:
    """A cell of so many ``rows`` and ``columns``; ``scope``: Row or Column if it heads one."""
    return Tag("TH" if scope else "TD", _cell_entries(scope, rows, columns))


@lru_cache(1000)
def _cell_entries(scope: str, rows: int, columns: int) -> str:
    if not scope and rows == columns == 1:
        return ""
    parts = [f"/Scope/{scope}" if scope else ""]
    parts.append(f"/RowSpan {rows}" if rows > 1 else "")
    parts.append(f"/ColSpan {columns}" if columns > 1 else "")
    return f"/A<</O/Table{''.join(parts)}>>"
