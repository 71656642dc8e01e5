"""The empty PDF file: what it says of itself before a page is drawn."""

from io import BytesIO

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFInfo, PDFString
from reportlab.pdfgen.canvas import Canvas

from synergy_desktop.report.blocks import Paper
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.pdf.fonts import typeface

_CREATOR = "Synergies"


class _About(PDFInfo):
    """What the file says of itself, without a date.

    The same paper gives the same bytes, so that the hour of printing has no place in it; the date
    that ReportLab would put instead, in 2000, is wrong.
    """

    def format(self, document: PDFDocument) -> bytes:
        """Write the entries."""
        entries = {
            "Title": self.title,
            "Author": self.author,
            "Subject": self.subject,
            "Creator": self.creator,
            "Producer": self.producer,
        }
        written = PDFDictionary({name: PDFString(text) for name, text in entries.items()})
        return written.format(document)


def open_canvas(paper: Paper) -> Canvas:
    """A canvas whose file says what it is, and in which language."""
    typeface(theme.Weight.REGULAR)
    canvas = Canvas(
        BytesIO(),
        pageCompression=1,
        invariant=1,
        initialFontName=theme.Weight.REGULAR.value,  # type: ignore[arg-type] # wrong in the stubs
        lang="fr-BE",
        pdfVersion=(1, 7),
    )
    canvas._doc.info = _About()  # type: ignore[attr-defined] # noqa: SLF001 - no other way to leave the date out
    canvas.setTitle(f"{paper.title} {paper.subtitle}".strip())
    canvas.setAuthor(paper.author)
    canvas.setSubject(paper.title)
    canvas.setCreator(_CREATOR)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    return canvas
