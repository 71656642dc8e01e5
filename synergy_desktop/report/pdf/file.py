"""The file around the pages: ReportLab's objects and the tags, and where each of them stands.

ReportLab would write each object on its own, as text. Here whatever is no stream is packed and
compressed, or the tags of a paper, one a cell, would take more room than its pages.
"""

import struct
import zlib
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from synergy_desktop.report.pdf.canvas import COMPRESSION, document_of, finish_pages
from synergy_desktop.report.pdf.structure import Structure
from synergy_desktop.report.pdf.tags import text_string

_HEADER = b"%PDF-1.7\n%\xc2\xa7\xc3\xa9\n"
_END = b"endstream"
_STREAMS = (pdfdoc.PDFStream, pdfdoc.PDFImageXObject)
"""What stands on its own; all else is packed."""
_PER_PACK = 500
"""The most objects packed together."""
_FREE, _PLAIN, _PACKED = range(3)
"""How the table of objects says where an object stands."""


def finished(canvas: Canvas, structure: Structure, identity: str) -> bytes:
    """The bytes of the file whose pages are drawn on ``canvas``.

    ``identity``, 32 hexadecimal digits, tells the file from others.
    """
    document = document_of(canvas)
    finish_pages(canvas)
    for font in document.delayedFonts:
        font.addObjects(document)
    document.Outlines.prepare(document, canvas)
    if document.Outlines.ready < 0:
        document.Catalog.Outlines = None
    numbers: dict[str, tuple[int, int]] = document.idToObjectNumberAndVersion
    catalog, info = (
        numbers[document.Reference(each).name][0] for each in (document.Catalog, document.info)
    )
    first = document.objectcounter + 1
    tags = structure.objects(first, lambda name: numbers[name][0])
    document.Catalog.StructTreeRoot = f"{first} 0 R"
    document.objectcounter += len(tags)
    file = _File()
    packed = [(first + index, tag.encode("ascii")) for index, tag in enumerate(tags)]
    for number, code, is_stream in _formatted(document):
        if is_stream:
            file.put(number, code)
        else:
            packed.append((number, code))
    file.pack(packed, document.objectcounter + 1)
    return file.closed(f"/Root {catalog} 0 R/Info {info} 0 R/ID[<{identity}><{identity}>]")


def _formatted(document: Any) -> Iterator[tuple[int, bytes, bool]]:  # noqa: ANN401 - not in the stubs
    """The number and the code of all that ReportLab knows, and whether it is a stream."""
    number = 0
    # Formatting an object may bring forth others.
    while number < document.objectcounter:
        number += 1
        name = document.numberToId.get(number)
        if name is not None:
            element = document.idToObject[name]
            if isinstance(element, pdfdoc.OutlineEntryObject):
                code = _bookmark(element, document)
            else:
                code = pdfdoc.format(element, document, toplevel=1)
            yield number, code, isinstance(element, _STREAMS)


def _bookmark(entry: Any, document: Any) -> bytes:  # noqa: ANN401 - not in the stubs
    """The code of an entry of the reader's side panel."""
    parts = [f"<</Title{text_string(entry.Title)}".encode("ascii")]
    for name in ("Parent", "Dest", "Prev", "Next", "First", "Last", "Count"):
        value = getattr(entry, name)
        if value is not None:
            parts.append(b"/%s %s" % (name.encode("ascii"), pdfdoc.format(value, document)))
    return b"".join([*parts, b">>"])


class _File:
    """Objects put one after the other, with the place of each."""

    def __init__(self) -> None:
        self._parts = [_HEADER]
        self._size = len(_HEADER)
        self._places = {0: (_FREE, 0, 0xFFFF)}

    def put(self, number: int, code: bytes) -> None:
        """Put the object ``number`` at the end."""
        self._places[number] = (_PLAIN, self._size, 0)
        # ReportLab leaves out the line break that PDF/A wants before the end of a stream.
        code = code.removesuffix(b"\n").removesuffix(_END)
        self._add(b"%d 0 obj\n%b\n%b\nendobj\n" % (number, code, _END))

    def pack(self, objects: Sequence[tuple[int, bytes]], number: int) -> None:
        """Put the numbered ``objects`` away compressed, in streams numbered from ``number`` on."""
        for pack, start in enumerate(range(0, len(objects), _PER_PACK), number):
            chosen = objects[start : start + _PER_PACK]
            for index, (each, _) in enumerate(chosen):
                self._places[each] = (_PACKED, pack, index)
            starts = accumulate((len(code) + 1 for _, code in chosen), initial=0)
            pairs = zip(chosen, starts, strict=False)
            head = b" ".join(b"%d %d" % (each, at) for (each, _), at in pairs)
            body = b"\n".join([head, *(code for _, code in chosen)])
            kind = f"/Type/ObjStm/N {len(chosen)}/First {len(head) + 1}"
            self.put(pack, _stream(kind, body))

    def closed(self, trailer: str) -> bytes:
        """The whole file, with the table of its objects at the end."""
        number, start = len(self._places), self._size
        self._places[number] = (_PLAIN, start, 0)
        places = [self._places[each] for each in range(number + 1)]
        table = b"".join(struct.pack(">BIH", *place) for place in places)
        kind = f"/Type/XRef/Size {len(places)}/W[1 4 2]{trailer}"
        self.put(number, _stream(kind, table))
        self._add(b"startxref\n%d\n%%%%EOF\n" % start)
        return b"".join(self._parts)

    def _add(self, code: bytes) -> None:
        self._parts.append(code)
        self._size += len(code)


def _stream(entries: str, content: bytes) -> bytes:
    data = zlib.compress(content, COMPRESSION)
    head = f"<<{entries}/Filter/FlateDecode/Length {len(data)}>>\nstream\n"
    return head.encode("ascii") + data + _END
