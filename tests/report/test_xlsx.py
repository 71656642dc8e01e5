"""The Excel file of a paper, read back with openpyxl: words, numbers, merges, filters."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from data.contents import SMALL
from data.strategies import dossiers, reports
from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.domain.money import format_amount
from synergy_desktop.domain.rich_text import Run
from synergy_desktop.errors import ReportCancelledError
from synergy_desktop.report.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Cover,
    Heading,
    Holds,
    Matrix,
    Paper,
    Paragraph,
    Row,
    RowKind,
    Signatory,
    Signatures,
    SummaryGrid,
    Table,
)
from synergy_desktop.report.charts import Bar, Chart, Curve, GroupedChart, LineChart, Series
from synergy_desktop.report.documents.annual_report import paper
from synergy_desktop.report.plain import lines_of
from synergy_desktop.report.xlsx.render import render
from synergy_desktop.report.xlsx.values import CONTINUED

PART = Heading(1, "Partie", "p", "1")


def printed(*blocks: Block) -> bytes:
    return render(Paper(title="Papier", subtitle="2026", author="Valprée", blocks=blocks))


def read(*blocks: Block, rich: bool = False) -> Workbook:
    return openpyxl.load_workbook(BytesIO(printed(*blocks)), rich_text=rich)


def sheet_of(*blocks: Block) -> Worksheet:
    """The sheet of the first part that holds tables."""
    sheet = read(PART, *blocks).worksheets[0]
    assert sheet.title == "1 Partie"
    return sheet


def grid(sheet: Worksheet) -> list[list[object]]:
    return [[value for value in row if value is not None] for row in sheet.values]


def words(book: Workbook) -> Iterator[str]:
    for sheet in book.worksheets:
        yield from (str(value) for row in sheet.values for value in row if value is not None)


def table(*rows: Row, holds: tuple[Holds, ...] = (Holds.TEXT,) * 2) -> Table:
    heads = (Row(tuple(Cell(f"Titre {number}") for number in range(len(holds)))),)
    return Table("Essai", tuple(Column(1, holds=each) for each in holds), heads, rows)


def row(*texts: str) -> Row:
    return Row(tuple(map(Cell, texts)))


typed = st.text(
    st.characters(exclude_categories=()) | st.sampled_from("\n\t <>&\x00_=x0"), max_size=30
)


@settings(max_examples=40)
@given(typed, typed)
def test_what_was_typed_is_read_back(text: str, note: str) -> None:
    shown, told = ("\n".join(lines_of(each)) for each in (text, note))

    sheet = sheet_of(table(row(f"[{text}]", text), Row((Cell("b", note=f"[{note}]"), Cell()))))

    first, second = grid(sheet)[2:]
    assert first == [each for each in (f"[{shown}]", shown) if each]
    assert second == [f"b\n[{told}]"]


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        '=HYPERLINK("http://x")',
        "+32 69 00 00 00",
        "-5",
        "@a",
        "{=SUM(A1)}",
        "http://exemple.be",
        "00123",
        "12/05/2026",
        "TRUE",
        "#REF!",
        "<r><t>gras</t></r>",
        "<b>gras</b> & &amp;",
        "emoji \U0001f642 \U0001f469\u200d\U0001f467",
        "שלום – مرحبا",
    ],
)
def test_text_stays_text_in_every_block(text: str) -> None:
    book = read(
        Cover((text,), text, text, ((text, text),)),
        Heading(1, text, "a"),
        Paragraph(text),
        Paragraph(text, runs=(Run(text, bold=True),)),
        Bullets((text,)),
        Heading(2, text, "b"),
        Heading(3, text, "c"),
        table(row(text, "x")),
        Matrix(text, (("r", 3),), "Total", (text,)),
        SummaryGrid("g", (text,), ("r",), ((3,),), ("3/25",), ("3/5",), "3/25"),
        Chart(text, (Bar("2026", 1, 2),)),
        GroupedChart(text, (text,), (Series("2025", (None,)), Series(text, (1,))), 2),
        LineChart(text, ("2025", text), (Curve(text, ("1.5", "n.d.")), Curve("b", ("", "-2")))),
        Signatures((Signatory(text, text, text),)),
    )

    cells = [c for s in book.worksheets for r in s.iter_rows() for c in r if c.value == text]
    assert len(cells) >= 17
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)


def test_the_code_of_a_character_is_no_character() -> None:
    bold = Cell("_x0041_ b", runs=(Run("_x0041_", bold=True), Run(" b")))

    with ZipFile(BytesIO(printed(PART, table(Row((Cell("_x0041_"), bold)))))) as file:
        strings = file.read("xl/sharedStrings.xml").decode()

    # Excel reads _x005F_ as a mere underscore.
    assert "<t>_x005F_x0041_</t>" in strings
    assert "<t>_x005F_x0041_ b</t>" in strings


def test_what_xml_refuses_is_shown_by_a_sign() -> None:
    sheet = sheet_of(table(row("a\x00b\x1bc\x7fd\ud800e\ufffef", "y")))

    assert sheet["A3"].value == "a\u2400b\u241bc\u2421d\ufffde\ufffdf"


@pytest.mark.parametrize("sign", ["x", "\U0001f642"])
def test_a_text_too_long_for_a_cell_goes_on_below_and_says_so(sign: str) -> None:
    sheet = sheet_of(
        Heading(2, "Chapitre", "b"), table(row("court", sign * 100_000), row("après", "z"))
    )

    rows = list(sheet.iter_rows(min_row=3, values_only=True))
    pieces = [str(line[2]) for line in rows[:-1]]
    assert len(pieces) >= 4
    assert all(len(piece.encode("utf-16-le")) <= 2 * 32_767 for piece in pieces)
    assert [piece.endswith(f"\n{CONTINUED}") for piece in pieces] == [True] * (len(pieces) - 1) + [
        False
    ]
    assert "".join(piece.removesuffix(f"\n{CONTINUED}") for piece in pieces) == sign * 100_000
    assert [line[0] for line in rows] == ["Chapitre"] * len(rows)
    assert rows[-1][1:] == ("après", "z")


@settings(max_examples=60)
@given(st.integers(-(10**14), 10**14))
def test_amounts_are_numbers_with_their_format(cents: int) -> None:
    holds = (Holds.TEXT, Holds.AMOUNT)

    sheet = sheet_of(table(row(format_amount(cents), format_amount(cents)), holds=holds))

    assert sheet["A3"].value == format_amount(cents)
    assert isinstance(sheet["B3"].value, int | float)
    assert round(sheet["B3"].value * 100) == cents
    assert sheet["B3"].number_format == '#,##0.00\u00a0"€"'


@pytest.mark.parametrize("text", ["À déterminer", "73.500 €", "1e5", "10 000 € HTVA", ""])
def test_what_is_no_plain_amount_stays_as_typed(text: str) -> None:
    sheet = sheet_of(table(row("a", text), holds=(Holds.TEXT, Holds.AMOUNT)))

    assert sheet["B3"].value == (text or None)


def test_days_are_dates_and_other_words_stay() -> None:
    texts = ("12/05/2026", "mai 2026", "31/02/2026", "12/05", "05/11/1889")
    holds = (Holds.TEXT, Holds.DAY)

    sheet = sheet_of(table(*(row("a", text) for text in texts), holds=holds))

    assert [sheet.cell(3 + at, 2).value for at in range(5)] == [datetime(2026, 5, 12), *texts[1:]]  # noqa: DTZ001 - a day without a zone
    assert sheet["B3"].number_format == "dd/mm/yyyy"


def test_the_tables_of_a_part_are_one_list_with_where_each_row_stands() -> None:
    group = Row((Cell("En cours", columns=2), None), RowKind.GROUP)
    sheet = sheet_of(
        Heading(2, "Soutien", "b", "1.1"),
        Heading(3, "Accueil", "c"),
        table(group, row("a", "b")),
        Heading(3, "Paie", "d"),
        table(row("c", "d")),
    )

    assert list(sheet.values)[1:] == [
        ("Chapitre", "Service ou rubrique", "Groupe", "Titre 0", "Titre 1"),
        ("1.1 Soutien", "Accueil", "En cours", "a", "b"),
        ("1.1 Soutien", "Paie", None, "c", "d"),
    ]
    assert sheet.freeze_panes == "A3"
    assert sheet.auto_filter.ref == "A2:E4"


def test_each_title_above_a_table_has_a_column_of_its_own() -> None:
    sheet = sheet_of(
        Heading(2, "Soutien", "b", "1.1"),
        Heading(3, "Accueil", "c"),
        Heading(4, "Guichet", "d"),
        Heading(5, "Matin", "e"),
        table(row("a", "b")),
        Heading(6, "Samedi", "f"),
        table(row("c", "d")),
        Heading(3, "Paie", "g"),
        table(row("e", "f")),
    )

    assert [values[:5] for values in sheet.values][1:] == [
        ("Chapitre", "Service ou rubrique", "Sous-rubrique", "Subdivision", "Titre 0"),
        ("1.1 Soutien", "Accueil", "Guichet", "Matin", "a"),
        ("1.1 Soutien", "Accueil", "Guichet", "Samedi", "c"),
        ("1.1 Soutien", "Paie", None, None, "e"),
    ]


def test_a_list_of_another_shape_stands_below_the_longest() -> None:
    other = Table("t", (Column(1),), (row("Autre"),), (row("x"),))

    sheet = sheet_of(other, table(row("a", "b"), row("c", "d")))

    assert grid(sheet)[1:] == [["Titre 0", "Titre 1"], ["a", "b"], ["c", "d"], [], ["Autre"], ["x"]]
    assert sheet.auto_filter.ref == "A2:B4"


def test_merged_cells_are_merged_and_filled_in_each_row() -> None:
    first = Row((Cell("haut", rows=2), Cell("b")))

    data = printed(PART, table(first, Row((None, Cell("c")))))

    sheet = openpyxl.load_workbook(BytesIO(data)).worksheets[0]
    assert [str(each) for each in sheet.merged_cells.ranges] == ["A3:A4"]
    # openpyxl empties what is merged away; a filter of Excel looks at what the file holds.
    read_only = openpyxl.load_workbook(BytesIO(data), read_only=True).worksheets[0]
    assert list(read_only.values)[2:] == [("haut", "b"), ("haut", "c")]


def test_levels_and_years_are_numbers() -> None:
    summary = SummaryGrid("g", ("S", "T"), ("r",), ((3, None),), ("3/25", "–"), ("3/5",), "3/25")

    sheet = sheet_of(summary)

    assert grid(sheet)[2] == ["r", 3, "–", "3/5"]


def test_bold_and_italic_words_keep_their_looks() -> None:
    runs = (Run("un "), Run("deux", bold=True), Run(" trois", italic=True))

    sheet = read(PART, Paragraph("un deux trois", runs=runs), rich=True).worksheets[0]

    value = next(c.value for r in sheet.iter_rows() for c in r if isinstance(c.value, CellRichText))
    blocks = [each for each in value if isinstance(each, TextBlock)]
    assert [(each.text, bool(each.font.b), bool(each.font.i)) for each in blocks] == [
        ("un ", False, False),
        ("deux", True, False),
        (" trois", False, True),
    ]


def test_sheets_bear_names_that_excel_takes() -> None:
    titles = ["a/b[c]:d*?\\e", "x" * 40, "x" * 40, "'q'", "History", "\U0001f642" * 20, "textes"]
    blocks = [
        each
        for number, title in enumerate(titles)
        for each in (Heading(1, title, f"h{number}"), table(row("a", "b")))
    ]

    names = read(*blocks).sheetnames

    assert names[:5] == ["a b c d e", "x" * 31, "x" * 27 + " (2)", "q", "History (2)"]
    assert names[6:] == ["textes (2)", "Textes"]
    assert all(len(name.encode("utf-16-le")) <= 62 for name in names)


def test_printing_stops_when_asked() -> None:
    blocks = (PART, table(row("a", "b")))

    with pytest.raises(ReportCancelledError):
        render(Paper("t", "s", "a", blocks), lambda: False)


@settings(max_examples=8)
@given(dossiers, reports)
def test_any_dossier_gives_the_same_bytes_each_time(
    content: DossierContent, report: Report
) -> None:
    made = paper(content, report)

    assert render(made) == render(made)


def test_the_report_has_a_sheet_for_the_tables_of_each_part_and_one_for_its_texts() -> None:
    book = openpyxl.load_workbook(BytesIO(render(paper(SMALL, SMALL.reports[0]))))

    assert [name[:1] for name in book.sheetnames] == ["1", "2", "3", "4", "5", "T"]
    assert (book.properties.title or "").startswith("Rapport annuel")
    assert any("Contexte" in text for text in words(book))
