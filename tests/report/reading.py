"""Reading a PDF file back, the way a search or a copy out of a viewer would."""

import re
from io import BytesIO

import pdfplumber
import pypdfium2
from pdfminer.pdftypes import resolve1
from pypdfium2 import raw

from synergy_desktop.report.blocks import Block, Paper
from synergy_desktop.report.pdf.render import render

_HYPHEN = "\ufffe"


def page_texts(data: bytes) -> list[str]:
    """The text of each page, without the spaces that end a line."""
    with pypdfium2.PdfDocument(data) as document:
        texts = [_text(page.get_textpage()) for page in document]
    return [re.sub(r" *\r\n", "\n", text) for text in texts]


def _text(page: pypdfium2.PdfTextPage) -> str:
    """The text of a page, without the hyphens that the file tells to be none of it.

    PDFium joins what stands on either side of a hyphen at the end of a line, and tells U+FFFE for
    the hyphen, be it of the text or not.
    """
    text: str = page.get_text_range()
    if _HYPHEN not in text:
        return text
    hyphens = (_hyphen(page, index) for index in range(page.count_chars()))
    found = [hyphen for hyphen in hyphens if hyphen is not None]
    parts = text.split(_HYPHEN)
    return "".join(part + hyphen for part, hyphen in zip(parts, [*found, ""], strict=True))


def _hyphen(page: pypdfium2.PdfTextPage, index: int) -> str | None:
    """What the character ``index`` stands for if it is a hyphen that ends a line, or else None."""
    if raw.FPDFText_IsHyphen(page, index) != 1:
        return None
    drawn = raw.FPDFText_GetTextObject(page, index)
    marks = (raw.FPDFPageObj_GetMark(drawn, n) for n in range(raw.FPDFPageObj_CountMarks(drawn)))
    told = (raw.FPDFPageObjMark_GetParamValueType(mark, b"ActualText") for mark in marks)
    return "" if raw.FPDF_OBJECT_STRING in told else "-"


def joined(text: str) -> str:
    """``text`` without the spaces at which a line may have been broken; NBSP stay."""
    return re.sub(r"[ \t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+", "", text)


def all_text(data: bytes) -> str:
    """The text of all pages, joined."""
    return joined("".join(page_texts(data)))


def printed(*blocks: Block) -> bytes:
    """The PDF file of a paper that holds ``blocks``."""
    return render(Paper(title="Papier", subtitle="2026", author="Valprée", blocks=blocks))


def enclosed(data: bytes) -> dict[str, bytes]:
    """The files that go along in a PDF file, by their names."""
    with pypdfium2.PdfDocument(data) as document:
        files = [document.get_attachment(number) for number in range(document.count_attachments())]
        return {file.get_name(): bytes(file.get_data()) for file in files}


def faces(data: bytes) -> set[str]:
    """The names of the faces that a file embeds."""
    with pdfplumber.open(BytesIO(data)) as document:
        resources = [resolve1(page.page_obj.resources["Font"]) for page in document.pages]
        fonts = [resolve1(font) for each in resources for font in each.values()]
        descriptors = [resolve1(font["FontDescriptor"]) for font in fonts]
    assert all("FontFile2" in each for each in descriptors)
    return {font["BaseFont"].name for font in fonts}
