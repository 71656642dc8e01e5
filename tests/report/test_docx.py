"""The Word file of a paper, read back with python-docx: words, tables, pages, looks."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as DocxParagraph
from hypothesis import given, settings
from hypothesis import strategies as st

from data.contents import SMALL
from data.strategies import dossiers, reports
from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.domain.rich_text import Run
from synergy_desktop.errors import ReportCancelledError
from synergy_desktop.report.blocks import (
    Align,
    Attachment,
    Block,
    Bullets,
    Cell,
    Column,
    Contents,
    Cover,
    Heading,
    Landscape,
    Matrix,
    PageBreak,
    Paper,
    Paragraph,
    Row,
    RowKind,
    Signatory,
    Signatures,
    Table,
)
from synergy_desktop.report.charts import Bar, Chart, Curve, GroupedChart, LineChart, Series
from synergy_desktop.report.documents.annual_report import paper
from synergy_desktop.report.docx.render import render
from synergy_desktop.report.plain import lines_of


def printed(*blocks: Block) -> bytes:
    return render(Paper(title="Papier", subtitle="2026", author="Valprée", blocks=blocks))


def read(*blocks: Block) -> Document:
    return docx.Document(BytesIO(printed(*blocks)))


def said(document: Document) -> list[str]:
    return [each.text for each in document.paragraphs if each.text]


def table(*rows: Row, columns: int = 3) -> Table:
    heads = (Row(tuple(Cell(f"Titre {number}") for number in range(columns))),)
    return Table("Essai", (Column(1),) * columns, heads, rows)


def attributes(document: Document, name: str) -> Iterator[str | None]:
    return (each.get(qn("w:val")) for each in document.element.body.iter(qn(f"w:{name}")))


typed = st.text(
    st.characters(exclude_categories=()) | st.sampled_from("\n\t <>&\x00_="), max_size=30
)


@settings(max_examples=40)
@given(typed, typed, typed)
def test_what_was_typed_is_read_back(first: str, second: str, note: str) -> None:
    document = read(
        Paragraph(f"[{first}]"),
        Bullets((f"[{second}]",)),
        table(Row((Cell(f"[{first}]", note=f"[{note}]"), Cell(second), Cell("x")))),
    )

    shown = {text: "\n".join(lines_of(text)) for text in (first, second, note)}
    assert said(document) == [f"[{shown[first]}]", f"[{shown[second]}]"]
    cell, other, _ = document.tables[0].rows[1].cells
    assert [each.text for each in cell.paragraphs] == [f"[{shown[first]}]", f"[{shown[note]}]"]
    assert other.text == shown[second]


def test_words_are_divided_in_tables_alone() -> None:
    document = read(
        Heading(1, "Titre", "a"), Paragraph("x"), table(Row((Cell("a"), Cell(), Cell())))
    )

    settings = document.settings.element
    assert settings.find(qn("w:autoHyphenation")) is not None
    in_cell = document.tables[0].rows[1].cells[0].paragraphs[0]
    assert _divides(in_cell)
    assert not any(map(_divides, document.paragraphs))


def _divides(paragraph: DocxParagraph) -> bool:
    assert paragraph.style is not None
    suppressed = paragraph.style.element.pPr.find(qn("w:suppressAutoHyphens"))
    return bool(suppressed.get(qn("w:val")) == "0")


@pytest.mark.parametrize(
    "text",
    [
        "<w:p/> <b>gras</b> & &amp;",
        "emoji \U0001f642 \U0001f469\u200d\U0001f467",
        "שלום עולם – مرحبا",
        "73\u00a0500\u202f€ : « oui\u00a0» !",
        "x" * 100_000,
    ],
)
def test_difficult_texts_pass_in_every_block(text: str) -> None:
    document = read(
        Cover((text,), text, text, ((text, text),)),
        Heading(1, text, "a", in_contents=False),
        Paragraph(text),
        Bullets((text,), ordered=True),
        table(Row((Cell(text), Cell(text, note=text), Cell()))),
        Matrix(text, (("r", 3),), "Total", (text,)),
        Chart(text, (Bar("2026", 1, 2),)),
        GroupedChart(text, (text,), (Series("2025", (None,)), Series(text, (1,))), 2),
        LineChart(text, ("2025", text), (Curve(text, ("1.5", "n.d.")), Curve("b", ("", "-2")))),
        Signatures((Signatory(text, text, text),)),
    )

    body = "".join(each.text or "" for each in document.element.body.iter(qn("w:t")))
    assert body.count(text) == 23


def test_what_xml_refuses_is_shown_by_a_sign() -> None:
    document = read(Paragraph("a\x00b\x1bc\x7fd\ud800e\ufffef"))

    assert said(document) == ["a\u2400b\u241bc\u2421d\ufffde\ufffdf"]


def test_bold_and_italic_words_are_runs() -> None:
    runs = (Run("un "), Run("deux", bold=True), Run(" trois", italic=True))

    (line,) = read(Paragraph("un deux trois", runs=runs)).paragraphs

    assert [(run.text, bool(run.bold), bool(run.italic)) for run in line.runs] == [
        ("un ", False, False),
        ("deux", True, False),
        (" trois", False, True),
    ]


def test_headings_are_headings_and_their_numbers_words() -> None:
    document = read(
        Heading(1, "Un", "a", "1"), Heading(2, "Deux", "b", "1.1"), Heading(12, "x", "c")
    )

    styles = [(each.text, each.style and each.style.name) for each in document.paragraphs]
    assert styles == [("1 Un", "Heading 1"), ("1.1 Deux", "Heading 2"), ("x", "Heading 9")]


def test_lists_are_lists_and_each_counts_from_one() -> None:
    document = read(
        Bullets(("a",)), Bullets(("b", "c"), ordered=True), Paragraph("x"), Bullets(("d",), True)
    )

    names = [each.style and each.style.name for each in document.paragraphs]
    assert names == ["List Bullet", "List Number", "List Number", "Normal", "List Number"]
    first, second, third = attributes(document, "numId")
    assert first == second != third
    starts = document.part.numbering_part.element.iter(qn("w:startOverride"))
    assert [each.get(qn("w:val")) for each in starts] == ["1", "1"]


def test_merged_cells_headings_and_widths() -> None:
    document = read(
        table(
            Row((Cell("groupe", columns=3), None, None), RowKind.GROUP),
            Row((Cell("haut", rows=2), Cell("b"), Cell("c"))),
            Row((None, Cell("e", columns=2), None)),
        )
    )

    (made,) = document.tables
    grid = [[cell.text for cell in row.cells] for row in made.rows]
    assert grid == [
        ["Titre 0", "Titre 1", "Titre 2"],
        ["groupe"] * 3,
        ["haut", "b", "c"],
        ["haut", "e", "e"],
    ]
    repeated = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in made.rows]
    assert repeated == [True, False, False, False]
    assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in made.rows)
    edges = [round(column.width.pt) for column in made.columns if column.width]
    assert edges == [157, 157, 157] or sum(edges) in range(480, 484)
    assert list(attributes(document, "tblCaption")) == ["Essai"]


def test_a_row_that_may_be_taller_than_a_page_may_be_split() -> None:
    document = read(table(Row((Cell("mot " * 2000), Cell(), Cell()))))

    splits = [row._tr.find(f".//{qn('w:cantSplit')}") is None for row in document.tables[0].rows]
    assert splits == [False, True]


def test_two_tables_stay_two() -> None:
    row = Row((Cell("a"), Cell("b"), Cell("c")))

    assert len(read(table(row), table(row)).tables) == 2


def test_where_texts_stand_is_said_by_styles() -> None:
    columns = (Column(1, Align.LEFT), Column(1, Align.RIGHT))
    document = read(Table("t", columns, (), (Row((Cell("a"), Cell("1"))),)))

    left, right = (cell.paragraphs[0].style for cell in document.tables[0].rows[0].cells)
    assert left is not None
    assert right is not None
    assert (left.name, right.name) == ("Cellule", "Cellule droite")
    assert not list(document.element.body.iter(qn("w:jc")))


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


def test_the_bars_of_a_chart_are_cells_as_long_as_their_share() -> None:
    bars = (Bar("2025", 10, 40), Bar("2026", 40, 40), Bar("2027", 0, 40))

    document = read(Chart("Totaux", bars), Chart("vide", ()))

    assert said(document) == ["Totaux", "vide"]
    (made,) = document.tables
    rows = [[cell.text for cell in row.cells] for row in made.rows]
    assert [row[:2] for row in rows] == [["2025", "10/40"], ["2026", "40/40"], ["2027", "0/40"]]
    filled = [
        sum(cell.grid_span for cell in row._tr.tc_lst if cell.find(f".//{qn('w:shd')}") is not None)
        for row in made.rows
    ]
    assert filled == [10, 40, 0]
    (words,) = attributes(document, "tblCaption")
    assert words is not None
    assert "2025\u00a0: 10 sur 40" in words


def test_the_lines_of_a_chart_are_bars_by_year() -> None:
    curves = (Curve("Valprée", ("5", "10")), Curve("Wallonie", ("n.d.", "")))

    document = read(LineChart("Chômage", ("2025", "2026"), curves), LineChart("vide", (), ()))

    assert said(document) == ["Chômage", "vide"]
    (made,) = document.tables
    rows = [[cell.text for cell in row.cells][:3] for row in made.rows]
    assert rows == [
        ["Valprée", "2025", "5"],
        ["Valprée", "2026", "10"],
        ["Wallonie", "2025", "n.d."],
        ["Wallonie", "2026", "–"],
    ]


@pytest.mark.parametrize(("in_time", "colours"), [(True, 2), (False, 1)])
def test_the_newest_bar_stands_out_among_bars_in_time(in_time: bool, colours: int) -> None:
    bars = (Bar("a", 4, 4), Bar("b", 4, 4), Bar("c", 4, 4))

    document = read(Chart("Totaux", bars, in_time=in_time))

    fills = [each.get(qn("w:fill")) for each in document.tables[0]._tbl.iter(qn("w:shd"))]
    assert len(fills) == 3
    assert len(set(fills)) == colours


def test_the_bars_of_a_group_stand_beside_its_name() -> None:
    series = (Series("2025", (None, 10)), Series("2026", (25, 5)))

    document = read(GroupedChart("Niveaux", ("Achats", "Archives"), series, 25))

    assert said(document) == ["Niveaux"]
    (made,) = document.tables
    rows = [[cell.text for cell in row.cells][:3] for row in made.rows]
    assert rows == [
        ["Achats", "2025", "–"],
        ["Achats", "2026", "25/25"],
        ["Archives", "2025", "10/25"],
        ["Archives", "2026", "5/25"],
    ]
    (words,) = attributes(document, "tblCaption")
    assert words is not None
    assert words.endswith("Archives\u00a0: 2025, 10 sur 25, 2026, 5 sur 25.")


def test_the_file_says_what_it_is_and_nothing_of_who_wrote_the_library() -> None:
    data = printed(Paragraph("x"))

    about = docx.Document(BytesIO(data)).core_properties
    assert (about.title, about.author, about.language) == ("Papier 2026", "Valprée", "fr-BE")
    assert about.created is None
    with ZipFile(BytesIO(data)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b'w:val="fr-BE"' in file.read("word/styles.xml")
        assert not any("thumbnail" in name or "customXml" in name for name in file.namelist())


def test_the_file_is_dated_by_its_content() -> None:
    changed = datetime(2026, 5, 12, 10, 30, tzinfo=timezone(timedelta(hours=2)))
    source = Attachment("x.json", "x", "application/json", b"{}", changed)

    data = render(Paper("t", "s", "a", (Paragraph("x"),), source))

    about = docx.Document(BytesIO(data)).core_properties
    assert about.created == about.modified == datetime(2026, 5, 12, 8, 30, tzinfo=UTC)


def test_printing_stops_when_asked() -> None:
    blocks = (Paragraph("x"),) * 9
    asked: list[int] = []

    def go_on() -> bool:
        asked.append(1)
        return len(asked) < 3

    with pytest.raises(ReportCancelledError):
        render(Paper("t", "s", "a", blocks), go_on)
    assert len(asked) == 3


@settings(max_examples=8)
@given(dossiers, reports)
def test_any_dossier_gives_the_same_bytes_each_time(
    content: DossierContent, report: Report
) -> None:
    made = paper(content, report)

    assert render(made) == render(made)


def test_the_report_has_its_parts_as_headings() -> None:
    document = docx.Document(BytesIO(render(paper(SMALL, SMALL.reports[0]))))

    tops = [
        each.text for each in document.paragraphs if each.style and each.style.name == "Heading 1"
    ]
    assert [title[:1] for title in tops if title[:1].isdigit()] == ["1", "2", "3", "4", "5"]
    styles = document.element.body.iter(qn("w:pStyle"))
    known = {style.style_id for style in document.styles}
    assert {each.get(qn("w:val")) for each in styles} <= known
