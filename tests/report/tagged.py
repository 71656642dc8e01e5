"""The tags of a PDF file read back, the way a screen reader walks through them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from pdfminer.pdfdevice import PDFDevice
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef, resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import Matrix, decode_text

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


class _Listener(PDFDevice):
    """Notes the text of each marked run, and a text given in the place of what is drawn."""

    def __init__(self) -> None:
        super().__init__(PDFResourceManager())
        self.runs: Runs = defaultdict(str)
        self._page = 0
        self._marks: list[dict[str, Any]] = []

    def begin_page(self, page: PDFPage, ctm: Matrix) -> None:
        self._page = _id(page)

    def begin_tag(self, tag: PSLiteral, props: Any = None) -> None:  # noqa: ANN401 - likewise
        self._marks.append(props if isinstance(props, dict) else {})
        if "ActualText" in self._marks[-1]:
            self._note(decode_text(self._marks[-1]["ActualText"]))

    def end_tag(self) -> None:
        self._marks.pop()

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:  # noqa: ANN401 - likewise
        if not any("ActualText" in mark for mark in self._marks):
            font = textstate.font
            codes = [code for part in seq if isinstance(part, bytes) for code in font.decode(part)]
            self._note("".join(map(font.to_unichr, codes)))

    def _note(self, text: str) -> None:
        for mark in self._marks:
            if "MCID" in mark:
                self.runs[self._page, mark["MCID"]] += text


def _id(page: Any) -> int:  # noqa: ANN401 - its annotation says nothing
    number: int = page.pageid
    return number


def tree(data: bytes) -> Node:
    """The tags of a file from their root down."""
    listener = _Listener()
    interpreter = PDFPageInterpreter(listener.rsrcmgr, listener)
    document = PDFDocument(PDFParser(BytesIO(data)))
    for page in PDFPage.create_pages(document):
        interpreter.process_page(page)
    root = resolve1(resolve1(document.catalog["StructTreeRoot"])["K"])
    return _node(root, listener.runs)


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
