"""The empty PDF file: what it says of itself before a page is drawn."""

import zlib
from io import BytesIO
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    BasicFonts,
    PDFDictionary,
    PDFDocument,
    PDFInfo,
    PDFStream,
    PDFStreamFilterZCompress,
    PDFString,
)
from reportlab.pdfgen.canvas import Canvas

from synergy_desktop.report.blocks import Paper
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.pdf.archive import colours, embed, packet, plain
from synergy_desktop.report.pdf.typeface import typeface

_LANGUAGE = "fr-BE"
_CREATOR = "Synergies"
_CATALOGUE = ("OutputIntents", "AF")
_PAGE = ("StructParents", "Tabs")
"""What the two say that ReportLab's do not."""


COMPRESSION = 4
"""Of what is compressed: twice as fast as the usual 6, a twentieth larger."""


class _Quickly(PDFStreamFilterZCompress):
    """Compresses the content of pages."""

    def encode(self, text: str | bytes) -> bytes:
        """``text`` compressed."""
        return zlib.compress(text.encode() if isinstance(text, str) else text, COMPRESSION)


QUICKLY = _Quickly()


class _About(PDFInfo):
    """What the file says of itself, without a date.

    The same paper gives the same bytes, so that the hour of printing has no place in it; the date
    that ReportLab would put instead, in 2000, is wrong.
    """

    def format(self, document: PDFDocument) -> bytes:
        """Write the entries."""
        entries = {name: PDFString(text) for name, text in self.entries().items()}
        return PDFDictionary(entries).format(document)

    def entries(self) -> dict[str, str]:
        """All that it says."""
        return {
            "Title": self.title,
            "Author": self.author,
            "Subject": self.subject,
            "Creator": self.creator,
            "Producer": self.producer,
        }


def open_canvas(paper: Paper) -> Canvas:
    """A canvas whose file says what it is, and in which language."""
    typeface(theme.Weight.REGULAR)
    canvas = Canvas(
        BytesIO(),
        pageCompression=1,
        invariant=1,
        initialFontName=theme.Weight.REGULAR.value,  # type: ignore[arg-type] # wrong in the stubs
        lang=_LANGUAGE,
        pdfVersion=(1, 7),
    )
    document = document_of(canvas)
    document.info = about = _About()
    canvas.setTitle(plain(paper.full_title))
    canvas.setAuthor(plain(paper.author))
    canvas.setSubject(plain(paper.title))
    canvas.setCreator(_CREATOR)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    catalogue = document.Catalog
    catalogue.__NoDefault__ = [*catalogue.__NoDefault__, *_CATALOGUE]
    catalogue.MarkInfo = "<</Marked true>>"
    catalogue.Metadata = packet({**about.entries(), "Language": _LANGUAGE})
    catalogue.OutputIntents = colours(document)
    if paper.source is not None:
        catalogue.Names, catalogue.AF = embed(document, paper.source)
    return canvas


def document_of(canvas: Canvas) -> Any:  # noqa: ANN401 - the stubs hold nothing of it
    """The objects of the file that ``canvas`` draws."""
    return canvas._doc  # type: ignore[attr-defined] # noqa: SLF001 - there is no other way to them


def finish_pages(canvas: Canvas) -> None:
    """Let each page say under which number its tags are found, and that they order its links.

    What all pages share is written once for all, which ReportLab would do for each.
    """
    document = document_of(canvas)
    resources = f"<</Font {_code(document, document.idToObject[BasicFonts])}/ProcSet[/PDF/Text]>>"
    for number, page in enumerate(document.Pages.pages):
        page.__NoDefault__ = [*page.__NoDefault__, *_PAGE]
        page.StructParents, page.Tabs = number, "/S"
        page.MediaBox = f"[0 0 {page.pagewidth:.4f} {page.pageheight:.4f}]"
        page.Contents = PDFStream(content=page.stream, filters=[QUICKLY])
        if not page.XObjects:
            page.Resources = resources


def _code(document: Any, element: Any) -> str:  # noqa: ANN401 - not in the stubs
    """The reference to ``element``."""
    code: bytes = document.Reference(element).format(document)
    return code.decode("ascii")
