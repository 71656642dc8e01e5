"""The pages of a Word file: how wide they are, where they break, what they list and bear."""

from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from report.docx_reading import read, table
from synergy_desktop.report.blocks import (
    Cell,
    Contents,
    Cover,
    Heading,
    Landscape,
    PageBreak,
    Paragraph,
    Row,
    Signatory,
    Signatures,
)


def test_wide_blocks_stand_in_wide_sections() -> None:
    document = read(Paragraph("a"), Landscape((Paragraph("b"),)), Paragraph("c"))

    turned = [section.orientation is WD_ORIENT.LANDSCAPE for section in document.sections]
    assert turned == [False, True, False]
    assert [section.page_width > section.page_height for section in document.sections] == turned  # type: ignore[operator]  # both are always there


def test_a_page_break_starts_the_next_block_on_a_new_page() -> None:
    row = Row((Cell("a"), Cell("b"), Cell("c")))
    document = read(
        PageBreak(), Paragraph("a"), PageBreak(), Paragraph("b"), PageBreak(), table(row)
    )

    broken = [each.text for each in document.paragraphs if each.paragraph_format.page_break_before]
    assert broken == ["b", ""]


def test_a_paragraph_that_leads_stays_with_what_follows() -> None:
    document = read(Paragraph("Avant", leads=True), Paragraph("Après"))

    kept = {each.text: each.paragraph_format.keep_with_next for each in document.paragraphs}
    assert (kept["Avant"], kept["Après"]) == (True, None)


def test_signatures_stay_with_what_is_signed() -> None:
    signed = Signatures((Signatory("Pour le CPAS", "Présidence"),))
    document = read(Paragraph("Avant"), Paragraph("La séance est levée."), signed)

    kept = {each.text: each.paragraph_format.keep_with_next for each in document.paragraphs}
    assert (kept["Avant"], kept["La séance est levée."]) == (None, True)


def test_the_contents_are_a_field_that_lists_the_headings() -> None:
    document = read(
        Contents("Table"), Heading(1, "Un", "a", "1"), Heading(3, "caché", "b", in_contents=False)
    )

    codes = [each.text for each in document.element.body.iter(qn("w:instrText"))]
    assert codes[0].split()[0] == "TOC"
    (link,) = document.element.body.iter(qn("w:hyperlink"))
    assert "".join(each.text for each in link.iter(qn("w:t"))) == "1 Un"
    marks = [each.get(qn("w:name")) for each in document.element.body.iter(qn("w:bookmarkStart"))]
    assert link.get(qn("w:anchor")) == marks[0]
    kinds = [each.get(qn("w:fldCharType")) for each in document.element.iter(qn("w:fldChar"))]
    assert kinds.count("begin") == kinds.count("end") == 2


def test_a_heading_that_the_contents_leave_out_stays_out_when_word_makes_them_anew() -> None:
    document = read(
        Heading(1, "Table", "t", in_contents=False),
        Contents("Table"),
        Heading(1, "Un", "a"),
        Heading(2, "Deux", "b", in_contents=False),
    )

    # Word lists what has one of its own heading styles down to the level that the field names.
    styles = {each.text: each.style for each in document.paragraphs if each.style}
    assert styles["Un"].name == "Heading 1"
    assert (styles["Table"].name, styles["Deux"].name) == ("Titre 1 hors table", "Heading 2")
    level = styles["Table"].element.find(f".//{qn('w:outlineLvl')}")
    assert level is not None
    assert level.get(qn("w:val")) == "0"


def test_pages_bear_who_what_and_their_number_but_not_the_cover() -> None:
    document = read(Cover(("Ville",), "Rapport", "2026"), Paragraph("suite"))

    (section,) = document.sections
    assert section.different_first_page_header_footer
    assert section.header.paragraphs[0].text == "Valprée\tPapier 2026"
    assert "Page\u00a01/1" in section.footer.paragraphs[0].text
    assert section.first_page_header.paragraphs[0].text == ""
