"""The Word file of a paper, read back with python-docx: words, tables, looks."""

from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as DocxParagraph
from hypothesis import given, settings
from hypothesis import strategies as st

from data.contents import SMALL
from data.strategies import dossiers, reports
from report.docx_reading import attributes, printed, read, said, table
from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.domain.rich_text import Run
from synergy_desktop.errors import ReportCancelledError
from synergy_desktop.report.blocks import (
    Align,
    Attachment,
    Bullets,
    Cell,
    Column,
    Cover,
    Heading,
    Matrix,
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
