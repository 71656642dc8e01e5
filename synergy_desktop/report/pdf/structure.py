"""The tree of tags written as the objects of a PDF file.

They are many and small, so they are written as text at once rather than as ReportLab's objects.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from synergy_desktop.report.pdf.tags import Link, Mark, Tag

_ROLES = "/RoleMap<</Title/P/Del/Span/Ins/Span>>"
_PER_LEAF = 500
"""The most entries of one node of the tree that leads from pages to tags."""

NumberOf = Callable[[str], int]
"""The number of the object that ReportLab knows under a name."""


@dataclass(slots=True)
class Structure:
    """The tree of a paper of so many ``pages``, and who owns each run of content."""

    pages: int
    root: Tag = field(default_factory=lambda: Tag("Document"))
    owners: list[list[Tag]] = field(default_factory=list)
    """For each page, the tag of each of its runs."""
    links: list[Tag] = field(default_factory=list)
    """The tag of each link."""

    @property
    def link_key(self) -> int:
        """The number under which the tag of the next link is found; the pages come first."""
        return self.pages + len(self.links)

    def objects(self, first: int, number_of: NumberOf) -> list[str]:
        """The objects numbered from ``first`` on; the first is the structure tree's root."""
        self.root.parent = first
        tags = _numbered(self.root, first + 1)
        write = _Writer(
            [number_of(f"Page{page + 1}") for page in range(len(self.owners))], number_of
        )
        after = first + 1 + len(tags)
        entries = [f"[{' '.join(f'{tag.number} 0 R' for tag in tags)}]" for tags in self.owners]
        entries += [f"{tag.number} 0 R" for tag in self.links]
        root = (
            f"<</Type/StructTreeRoot/K {self.root.number} 0 R/ParentTree {after} 0 R"
            f"/ParentTreeNextKey {len(entries)}{_ROLES}>>"
        )
        return [root, *map(write.element, tags), *_number_tree(entries, after)]


def _numbered(root: Tag, number: int) -> list[Tag]:
    """``root`` and all below it, each before its kids, numbered from ``number`` on."""
    tags: list[Tag] = []
    pending = [root]
    while pending:
        tag = pending.pop()
        tag.number = number + len(tags)
        tags.append(tag)
        for kid in reversed(tag.kids):
            if isinstance(kid, Tag):
                kid.parent = tag.number
                pending.append(kid)
    return tags


def _number_tree(entries: Sequence[str], number: int) -> list[str]:
    """A tree that leads from the place of each of ``entries`` to it; its root is ``number``."""
    starts = range(0, len(entries), _PER_LEAF)
    kids = " ".join(f"{number + 1 + index} 0 R" for index in range(len(starts)))
    return [f"<</Kids[{kids}]>>", *(_leaf(entries, start) for start in starts)]


def _leaf(entries: Sequence[str], start: int) -> str:
    chosen = entries[start : start + _PER_LEAF]
    numbered = " ".join(f"{key} {entry}" for key, entry in enumerate(chosen, start))
    return f"<</Limits[{start} {start + len(chosen) - 1}]/Nums[{numbered}]>>"


class _Writer:
    """Writes tags as dictionaries; ``pages`` are the numbers of the page objects."""

    def __init__(self, pages: list[int], number_of: NumberOf) -> None:
        self._pages = pages
        self._number_of = number_of

    def element(self, tag: Tag) -> str:
        """The object of ``tag``."""
        start = f"<</S/{tag.role}/P {tag.parent} 0 R{tag.entries}"
        if not tag.kids:
            return f"{start}>>"
        page = next((kid[0] for kid in tag.kids if isinstance(kid, tuple)), None)
        if page is not None:
            start += f"/Pg {self._pages[page]} 0 R"
        return f"{start}/K[{' '.join(self._kid(kid, page) for kid in tag.kids)}]>>"

    def _kid(self, kid: Tag | Mark | Link, page: int | None) -> str:
        """What a tag whose runs stand on ``page`` says of one of its kids."""
        if isinstance(kid, Tag):
            return f"{kid.number} 0 R"
        if isinstance(kid, Link):
            area, on = self._number_of(kid.name), self._pages[kid.page]
            return f"<</Type/OBJR/Obj {area} 0 R/Pg {on} 0 R>>"
        if kid[0] == page:
            return str(kid[1])
        return f"<</Type/MCR/Pg {self._pages[kid[0]]} 0 R/MCID {kid[1]}>>"
