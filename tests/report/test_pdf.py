import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO

import pdfplumber
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from report.reading import all_text, faces, joined, page_texts, printed
from synergy_desktop.errors import ReportCancelledError
from synergy_desktop.report.blocks import (
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
    Signatory,
    Signatures,
    SummaryGrid,
    Table,
)
from synergy_desktop.report.charts import Bar, Chart, Curve, GroupedChart, LineChart, Series
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.pdf.render import render
from synergy_desktop.report.pdf.wrap import measure

NASTY = (
    "<b>gras</b> & <img src=/etc/passwd> &amp;",
    "emoji \U0001f642 \U0001f469\u200d\U0001f467 et \U0001f3db\ufe0f",
    "73\u00a0500\u202f€ : « oui\u00a0» !",
    "² → ≥ ☐ ☒ ẞ 日本",
    "\\(parenthèses) et \\barre",
)


def table(*rows: tuple[str, ...]) -> Table:
    columns = tuple(Column(1) for _ in rows[0])
    header = (Row(tuple(Cell(f"Titre {number}") for number in range(len(rows[0])))),)
    return Table("Essai", columns, header, tuple(Row(tuple(map(Cell, row))) for row in rows))


@pytest.mark.parametrize("text", NASTY)
def test_typed_text_is_drawn_as_it_is_in_every_block(text: str) -> None:
    data = printed(
        Cover((text,), text, text, ((text, text),)),
        Heading(1, text, "a"),
        Paragraph(text),
        Bullets((text,)),
        table((text, "b")),
        Matrix(text, (("r", 3),), "Total", (text,)),
        SummaryGrid("g", (text,), ("r",), ((3,),), ("3/25",), ("3/5",), "3/25"),
        Chart(text, (Bar("2026", 1, 2),)),
        GroupedChart(text, (text,), (Series("2025", (None,)), Series(text, (1,))), 2),
        LineChart(text, ("2025", text), (Curve(text, ("1.5", "n.d.")), Curve("b", ("", "-2")))),
        Signatures((Signatory(text, text, text),)),
    )

    assert all_text(data).count(joined(text)) == 21


letters = st.characters(exclude_categories=("Cc", "Cf", "Cs", "Mn", "Me"), max_codepoint=0x24F)
cell_texts = st.text(letters | st.sampled_from("\U0001f642 \n«»<>&"), max_size=40)


@settings(max_examples=30)
@given(st.lists(cell_texts, min_size=1, max_size=6))
def test_the_text_of_every_cell_can_be_extracted(cells: list[str]) -> None:
    # Between marks, because PDFium leaves out a text that is blank from end to end.
    marked = [f"[{number}:{text}:{number}]" for number, text in enumerate(cells)]

    extracted = all_text(printed(table(*[(text,) for text in marked])))

    for text in marked:
        assert joined(text) in extracted


@pytest.mark.parametrize(
    "text",
    ["Ƣ\u00a0Ƣ", "\u00a0Ƣ\u202fa", "a\u2007\u00a0Ƣ\u00a0", "a\u200db", "Ƣ\u00adb", "\u2764\ufe0fa"],
)
def test_what_leaves_no_ink_is_read_out_where_it_stands(text: str) -> None:
    (page,) = page_texts(printed(Paragraph(f"[{text}]")))

    assert f"[{text}]" in page


blanks = st.sampled_from("aƢ日 \u00a0\u202f\u2003\u3000\u200d\u00ad\ufe0f")


@given(st.text(blanks, max_size=12))
def test_what_leaves_no_ink_takes_the_room_that_was_measured(text: str) -> None:
    with pdfplumber.open(BytesIO(printed(Paragraph(f"[{text}]")))) as document:
        marks = [char for char in document.pages[0].chars if char["text"] in "[]"]

    taken = marks[1]["x1"] - marks[0]["x0"]
    assert taken == pytest.approx(measure(f"[{text}]", theme.BODY).width, abs=0.05)


def test_a_reader_of_tables_finds_the_cells_as_typed() -> None:
    rows = [("Accueil", "Un but\npartagé"), ("Paie", "<b> & 73,50 €")]
    data = printed(table(*rows))

    with pdfplumber.open(BytesIO(data)) as document:
        (found,) = document.pages[0].extract_tables()
    assert found == [["Titre 0", "Titre 1"], *[list(row) for row in rows]]


def test_a_word_of_100_000_letters_is_printed_whole() -> None:
    data = printed(table(("x" * 100_000, "y")))

    assert all_text(data).count("x") == 100_000


def test_control_characters_do_not_stop_the_print() -> None:
    text = all_text(printed(Paragraph("avant\x00\x01\x0b\x7fà\x85près")))

    assert text.count("avant") == 1
    assert "près" in text


def test_the_same_paper_gives_the_same_bytes_whatever_was_printed_before() -> None:
    first = printed(Paragraph("Valprée ☐"), table(("a", "b")))
    printed(Paragraph("\0\x7f日本\U0001f642 ẞ"), Paragraph("Łódź"))

    assert printed(Paragraph("Valprée ☐"), table(("a", "b"))) == first


def test_papers_may_be_printed_in_several_threads() -> None:
    papers = [[Paragraph(f"Essai {number} \U0001f642 " * 200)] for number in range(6)]
    alone = [printed(*blocks) for blocks in papers]

    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(lambda blocks: printed(*blocks), papers)) == alone


def test_pages_bear_the_institutions_the_year_and_their_number() -> None:
    pages = page_texts(printed(Paragraph("un"), PageBreak(), Paragraph("deux")))

    for number, text in enumerate(pages, 1):
        assert text.count("Valprée") == 1
        assert text.count("Papier 2026") == 2
        assert f"Page {number}/2" in text


def test_the_cover_stands_alone_without_running_heads() -> None:
    cover, page = page_texts(printed(Cover(("Ville",), "Rapport", "2026"), Paragraph("suite")))

    assert "Page" not in cover
    assert "Page 2/2" in page


def test_both_institutions_stand_on_the_cover_however_long_their_names() -> None:
    names = ("Ville de " + "Longchamps-sur-Prée " * 8, "CPAS de " + "x" * 5000)

    (cover,) = page_texts(printed(Cover(names, "Rapport", "2026")))

    assert joined(names[0]) in joined(cover)
    assert "CPAS de" in cover


def test_who_signs_without_a_known_name_finds_a_line_for_it() -> None:
    known = Signatory("Pour la Ville", "Direction générale", "Anne Lebois")
    unknown = Signatory("Pour le CPAS", "Direction générale")

    (named,) = page_texts(printed(Signatures((known, known))))
    (blank,) = page_texts(printed(Signatures((known, unknown))))

    assert [named.count(word) for word in ("Nom", "Lieu et date", "Signature")] == [0, 2, 2]
    assert blank.count("Nom") == 1


def test_the_contents_give_the_page_of_each_heading_and_lead_to_it() -> None:
    headings = [Heading(1 + number % 2, f"Titre {number}", f"h{number}") for number in range(6)]
    blocks = [each for heading in headings for each in (heading, Paragraph("mot " * 2500))]
    hidden = Heading(3, "Caché", "h9", in_contents=False)

    data = printed(Contents("Table"), PageBreak(), *blocks, hidden, Paragraph("fin"))

    first, *others = page_texts(data)
    listed = dict(re.findall(r"(Titre \d)\s+(\d+)", first))
    assert listed == {
        heading.text: str(2 + next(n for n, page in enumerate(others) if heading.text in page))
        for heading in headings
    }
    assert "Caché" not in first
    with pdfplumber.open(BytesIO(data)) as document:
        assert len(document.pages[0].annots) == len(headings)


def test_headings_are_bookmarks() -> None:
    data = printed(
        Heading(1, "Un", "a", "1"),
        Paragraph("x"),
        PageBreak(),
        Heading(3, "Deux", "b"),
        Chart("c", ()),
    )

    with pypdfium2.PdfDocument(data) as document:
        marks = [
            (mark.level, mark.get_title(), mark.get_dest().get_index())
            for mark in document.get_toc()
        ]
    assert marks == [(0, "1 Un", 0), (1, "Deux", 1)]


def test_the_file_says_what_it_is() -> None:
    data = printed(Paragraph("x"))

    with pypdfium2.PdfDocument(data) as document:
        about = document.get_metadata_dict()
    assert (about["Title"], about["Author"]) == ("Papier 2026", "Valprée")
    assert (about["CreationDate"], about["ModDate"]) == ("", "")
    with pdfplumber.open(BytesIO(data)) as document:
        assert document.doc.catalog["Lang"] == b"fr-BE"


def test_only_embedded_faces_are_used() -> None:
    data = printed(Paragraph("x 日 \U0001f642"), Heading(1, "y", "y"), Paragraph("z"))

    assert faces(data) == {
        "AAAAAA+SourceSansPro-Regular",
        "AAAAAA+SourceSansPro-Semibold",
        "AAAAAA+DejaVuSans",
    }


def test_more_letters_than_one_subset_holds_are_all_kept() -> None:
    text = "".join(map(chr, [*range(0x21, 0x7F), *range(0xC0, 0x24F), *range(0x400, 0x45F)]))

    assert joined(text) in all_text(printed(Paragraph(text)))


def test_wide_blocks_stand_on_wide_pages() -> None:
    data = printed(Paragraph("a"), Landscape((Paragraph("b"),)), Paragraph("c"))

    with pypdfium2.PdfDocument(data) as document:
        assert [page.get_width() > page.get_height() for page in document] == [False, True, False]


def test_a_title_is_never_left_alone_at_the_foot_of_a_page() -> None:
    for lines in range(30, 52):
        pages = page_texts(
            printed(
                Paragraph("\n".join(["ligne"] * lines)),
                Heading(2, "Chapitre", "a"),
                Heading(3, "Service", "b"),
                table(("cellule", "x")),
            )
        )
        with_title = [page for page in pages if "Chapitre" in page]
        assert len(with_title) == 1
        assert "Service" in with_title[0]
        assert "cellule" in with_title[0]


def test_a_table_stays_with_what_belongs_to_it() -> None:
    leading = replace(table(("cellule", "x")), leads=True)
    for lines in range(30, 52):
        pages = page_texts(
            printed(Paragraph("\n".join(["ligne"] * lines)), leading, Chart("Courbe", ()))
        )
        assert ["cellule" in page for page in pages] == ["Courbe" in page for page in pages]


def test_signatures_stand_on_the_page_of_what_is_signed() -> None:
    signed = Signatures((Signatory("Pour le CPAS", "Présidence"),))
    for lines in range(30, 52):
        pages = page_texts(
            printed(
                Paragraph("\n".join(["ligne"] * lines)),
                Heading(2, "Clôture", "a"),
                Paragraph("La séance est levée."),
                signed,
            )
        )
        assert ["levée" in page for page in pages] == ["Présidence" in page for page in pages]


def test_a_matrix_stands_whole_on_one_page() -> None:
    matrices = [
        each
        for number in range(7)
        for each in (Heading(3, f"S{number}", f"s{number}"), Matrix("s", (("R", 2),), "Total : 2"))
    ]

    for page in page_texts(printed(*matrices)):
        assert page.count("Niveau") == page.count("5 Optimisé") == page.count("Total : 2")


def test_no_matrix_stands_alone_on_the_last_page_of_several() -> None:
    for count in range(2, 12):
        blocks = [
            each
            for number in range(count)
            for each in (
                Heading(3, f"S{number}", f"s{number}"),
                Matrix("s", (("R", 2),), "Total : 2"),
            )
        ]

        assert all(page.count("Niveau") >= 2 for page in page_texts(printed(*blocks)))


def test_printing_stops_when_asked() -> None:
    asked: list[int] = []

    def go_on() -> bool:
        asked.append(1)
        return len(asked) < 3

    paper = Paper("t", "s", "a", (Paragraph("x"), PageBreak()) * 9)
    with pytest.raises(ReportCancelledError):
        render(paper, go_on)
    assert len(asked) == 3


@pytest.mark.parametrize(("in_time", "colours"), [(True, 2), (False, 1)])
def test_the_newest_bar_stands_out_among_bars_in_time(in_time: bool, colours: int) -> None:
    bars = (Bar("a", 4, 4), Bar("b", 4, 4), Bar("c", 4, 4))
    with pdfplumber.open(BytesIO(printed(Chart("Totaux", bars, in_time=in_time)))) as document:
        drawn = [each["non_stroking_color"] for each in document.pages[0].rects]
    whole = drawn[1::2]
    assert len(whole) == 3
    assert len(set(whole)) == colours
