"""The tags of a PDF file read back, the way a screen reader walks through them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pdfplumber
from pdfminer.pdftypes import PDFObjRef, resolve1
from pdfminer.utils import decode_text

Runs = dict[tuple[int, int], str]
"""The text of each marked run, by the id of the page's object and the run's number."""


@dataclass(frozen=True, slots=True)
class Node:
    """A tag: its role, the text that is its own, and what it holds."""

    role: str
    text: str = ""
    kids: "list[Node]" = field(default_factory=list)
    attributes: dict[str, Any] = field(default_factory=dict)
    alternative: str = ""
    links: int = 0

    def walk(self) -> "Iterator[Node]":
        """This tag and all below it, in the order in which they are read."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def all_of(self, role: str) -> "list[Node]":
        """The tags of a role in this one, in order."""
        return [node for node in self.walk() if node.role == role]

    @property
    def words(self) -> str:
        """All that is read out of it, in order."""
        return "".join(node.text for node in self.walk())


def tree(data: bytes) -> Node:
    """The tags of a file from their root down."""
    with pdfplumber.open(BytesIO(data)) as document:
        runs: Runs = defaultdict(str)
        for page in document.pages:
            for char in page.chars:
                if char["mcid"] is not None:
                    runs[_id(page.page_obj), char["mcid"]] += char["text"]
        root = resolve1(resolve1(document.doc.catalog["StructTreeRoot"])["K"])
        return _node(root, runs)


def _id(page: Any) -> int:  # noqa: ANN401 - its annotation says nothing
    number: int = page.pageid
    return number


def _node(element: dict[str, Any], runs: Runs) -> Node:
    page = element["Pg"].objid if "Pg" in element else 0
    text, kids, links = "", [], 0
    for kid in resolve1(element.get("K", [])):
        found = resolve1(kid)
        if isinstance(found, int):
            text += runs[page, found]
        elif "MCID" in found:
            text += runs[found["Pg"].objid, found["MCID"]]
        elif "Obj" in found:
            links += resolve1(found["Obj"])["Subtype"].name == "Link"
        else:
            kids.append(_node(found, runs))
    attributes = {key: _plain(value) for key, value in resolve1(element.get("A", {})).items()}
    alternative = decode_text(element.get("Alt", b""))
    return Node(element["S"].name, text, kids, attributes, alternative, links)


def _plain(value: Any) -> Any:  # noqa: ANN401 - any value of a PDF file
    if isinstance(value, PDFObjRef):
        return _plain(value.resolve())
    if isinstance(value, bytes):
        return decode_text(value)
    return getattr(value, "name", value)
