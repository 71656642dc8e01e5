"""The logos of the institutions in a paragraph of their own."""

from collections.abc import Sequence
from io import BytesIO

from docx.document import Document
from docx.shared import Pt

from synergy_desktop.report.blocks import Logo
from synergy_desktop.report.docx.texts import paragraph
from synergy_desktop.report.docx.xml import Element, tag, words
from synergy_desktop.report.pdf.theme import MM
from synergy_desktop.report.plain import one_line

_HIGH, _WIDEST = 20 * MM, 65 * MM
_BETWEEN = "\u00a0" * 6


def logos(document: Document, shown: Sequence[Logo]) -> Element:
    """``shown`` side by side, each told in words to who does not see it."""
    made = paragraph("Normal", "")
    for number, logo in enumerate(shown):
        picture = logo.picture
        scale = min(_WIDEST / picture.width, _HIGH / picture.height)
        size = Pt(picture.width * scale), Pt(picture.height * scale)
        inline = document.part.new_pic_inline(BytesIO(picture.data), *size)
        inline.docPr.set("descr", one_line(logo.in_words))
        if number:
            made.append(tag("r", words(_BETWEEN)))
        made.append(tag("r", tag("drawing", inline)))
    return made
