import pypdfium2
import pytest

from report.reading import page_texts, printed
from report.tagged import Node, tree
from synergy_desktop.domain.rich_text import Run
from synergy_desktop.report.blocks import (
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
    Paragraph,
    Row,
    RowKind,
    Signatory,
    Signatures,
    Table,
)
from synergy_desktop.report.charts import Bar, Chart, Curve, GroupedChart, LineChart, Series


def tagged(*blocks: Block) -> list[Node]:
    document = tree(printed(*blocks))
    assert document.role == "Document"
    return document.kids


def grid(*rows: Row, titles: tuple[str, ...] = ("A", "B")) -> Table:
    columns = tuple(Column(1) for _ in titles)
    return Table("Essai", columns, (Row(tuple(map(Cell, titles))),), rows)


def cells(table: Node) -> list[list[tuple[str, str, dict[str, object]]]]:
    """Each row's cells: role, words, and the attributes that say what a cell heads or spans."""
    return [
        [
            (cell.role, cell.words, {k: v for k, v in cell.attributes.items() if k != "O"})
            for cell in row.kids
        ]
        for row in table.all_of("TR")
    ]


def test_blocks_are_read_in_the_order_of_the_paper() -> None:
    nodes = tagged(
        Heading(1, "Un", "a", "1"),
        Paragraph("premier"),
        Landscape((Heading(2, "Deux", "b"), Paragraph("second"))),
        Bullets(("x", "y"), ordered=True),
    )

    assert [(node.role, node.words) for node in nodes] == [
        ("H1", "1 Un"),
        ("P", "premier"),
        ("H2", "Deux"),
        ("P", "second"),
        ("L", "1.x2.y"),
    ]


def test_a_list_tells_its_marks_from_its_items() -> None:
    (plain, numbered) = tagged(Bullets(("x",)), Bullets(("y", "z"), ordered=True))

    assert [(kid.role, kid.words) for kid in plain.walk()] == [
        ("L", "–x"),
        ("LI", "–x"),
        ("Lbl", "–"),
        ("LBody", "x"),
    ]
    assert [node.words for node in numbered.all_of("Lbl")] == ["1.", "2."]
    kinds = [node.attributes["ListNumbering"] for node in (plain, numbered)]
    assert kinds == ["None", "Decimal"]


@pytest.mark.parametrize(
    ("levels", "roles"),
    [((1, 2, 3), "H1 H2 H3"), ((3, 3, 1), "H1 H2 H1"), ((1, 3, 2), "H1 H2 H2")],
)
def test_no_level_of_headings_is_left_out(levels: tuple[int, ...], roles: str) -> None:
    nodes = tagged(*(Heading(level, "t", f"h{n}") for n, level in enumerate(levels)))

    assert [node.role for node in nodes] == roles.split()


def test_a_table_says_what_each_cell_heads_and_spans() -> None:
    (table,) = tagged(
        grid(
            Row((Cell("Groupe", columns=2), None), RowKind.GROUP),
            Row((Cell("un"), Cell("fusion", rows=2, note="note"))),
            Row((Cell("deux"), None)),
            Row((Cell("remarque", columns=2), None)),
        )
    )

    assert table.attributes["Summary"] == "Essai"
    assert [part.role for part in table.kids] == ["THead", "TBody"]
    column, row = {"Scope": "Column"}, {"Scope": "Row"}
    assert cells(table) == [
        [("TH", "A", column), ("TH", "B", column)],
        [("TH", "Groupe", {**row, "ColSpan": 2})],
        [("TH", "un", row), ("TD", "fusion note", {"RowSpan": 2})],
        [("TH", "deux", row)],
        [("TD", "remarque", {"ColSpan": 2})],
    ]


def test_a_table_over_several_pages_is_one_table_whose_headings_are_read_once() -> None:
    long = " ".join(f"mot{number}" for number in range(1500))
    rows = [
        Row((Cell(f"ligne {number}"), Cell("fusion", rows=60) if number == 0 else None))
        for number in range(60)
    ]
    data = printed(grid(*rows, Row((Cell("longue"), Cell(long))), Row((Cell(), Cell("fin")))))

    (table,) = tree(data).kids
    assert sum("A B" in page or "A\nB" in page for page in page_texts(data)) > 2
    assert "(suite)" in "".join(page_texts(data))
    read = cells(table)
    assert read[0] == [("TH", "A", {"Scope": "Column"}), ("TH", "B", {"Scope": "Column"})]
    assert [row[0][1] for row in read[1:]] == [f"ligne {n}" for n in range(60)] + ["longue", ""]
    assert read[1][1] == ("TD", "fusion", {"RowSpan": 60})
    assert read[61][1][1] == long
    assert [cell[1] for cell in read[62]] == ["", "fin"]


def test_a_paragraph_over_two_pages_is_read_in_one() -> None:
    text = " ".join(f"mot{number}" for number in range(1200))
    data = printed(Paragraph(text))

    assert len(page_texts(data)) > 1
    (paragraph,) = tree(data).kids
    assert (paragraph.role, paragraph.words) == ("P", text)


def test_words_on_two_lines_are_told_apart_and_the_parts_of_one_are_not() -> None:
    narrow = Table("", (Column(1), Column(9)), (), (Row((Cell("un mot\n" + "x" * 60), Cell())),))
    bold = (Run("gras " * 60, bold=True), Run("m" * 200))

    table, paragraph = tagged(narrow, Paragraph("", runs=bold))

    assert paragraph.words == "gras " * 60 + "m" * 200
    assert table.all_of("TH")[0].words == "un mot " + "x" * 60


def test_heads_feet_and_page_numbers_are_not_read() -> None:
    data = printed(Paragraph("un"), PageBreak(), Paragraph("deux"))

    assert "Page 2/2" in page_texts(data)[1]
    assert tree(data).words == "undeux"


def test_the_contents_are_links_to_each_heading() -> None:
    (contents, *_) = tagged(Contents("Table"), PageBreak(), Heading(1, "Un", "a"), Paragraph("x"))

    (entry,) = contents.kids
    assert [node.role for node in entry.walk()] == ["TOCI", "Reference", "Link"]
    assert (entry.words, entry.all_of("Link")[0].links) == ("Un 2", 1)


def test_a_chart_is_a_figure_told_in_words() -> None:
    (figure,) = tagged(Chart("Total", (Bar("2025", 40, 100), Bar("2026", 52, 100))))

    assert figure.role == "Figure"
    told = "Diagramme en barres. Total. 2025\u00a0: 40 sur 100\u202f; 2026\u00a0: 52 sur 100."
    assert figure.alternative == told
    left, bottom, right, top = figure.attributes["BBox"]
    assert 0 < left < right < 596
    assert 0 < bottom < top < 842


def test_the_bars_of_several_groups_are_a_figure_told_in_words() -> None:
    series = (Series("2025", (None, 10)), Series("2026", (25, 5)))

    (figure,) = tagged(GroupedChart("Niveaux", ("Achats", "Archives"), series, 25))

    assert figure.role == "Figure"
    assert figure.alternative == (
        "Diagramme en barres. Niveaux. Achats\u00a0: 2025, inconnu, 2026, 25 sur 25\u202f; "
        "Archives\u00a0: 2025, 10 sur 25, 2026, 5 sur 25."
    )
    assert "Archives" in figure.words


def test_lines_over_the_years_are_a_figure_told_in_words() -> None:
    curves = (Curve("Valprée", ("12.5", "n.d.")), Curve("Wallonie", ("", "1250")))

    (figure,) = tagged(LineChart("Chômage", ("2025", "2026"), curves))

    assert figure.role == "Figure"
    assert figure.alternative == (
        "Courbes. Chômage. Valprée\u00a0: 2025, 12,5, 2026, n.d.\u202f; "
        "Wallonie\u00a0: 2025, inconnu, 2026, 1\u00a0250."
    )
    assert "Wallonie" in figure.words


def test_a_matrix_is_a_table_told_in_words() -> None:
    (matrix,) = tagged(Matrix("Achats", (("Gestion", 2), ("Outils", None)), "Total : 2/10"))

    levels = "Gestion\u00a0: niveau 2\u202f; Outils\u00a0: à évaluer\u202f; Total : 2/10"
    assert matrix.attributes["Summary"] == f"Matrice de coopération\u00a0: Achats. {levels}."
    crossed = [row for row in cells(matrix) if any(words == "X" for _, words, _ in row)]
    assert [row[0][:2] for row in crossed] == [("TH", "2 Opérationnel")]
    assert len({len(row) for row in cells(matrix)}) == 1


def test_the_cover_and_the_signatures_are_read_line_by_line() -> None:
    cover, signatures = tagged(
        Cover(("Ville", "CPAS"), "Rapport", "2026", (("Législature", "2024-2030"),)),
        Signatures((Signatory("Pour la Ville", "Direction générale"),)),
    )

    read = [(node.role, node.text) for node in cover.walk() if node.text]
    assert read == [
        ("P", "Ville"),
        ("P", "CPAS"),
        ("Title", "Rapport"),
        ("P", "2026"),
        ("Lbl", "Législature"),
        ("LBody", "2024-2030"),
    ]
    lines = [node.text for node in signatures.all_of("P")]
    assert lines == ["Pour la Ville", "Direction générale", "Nom", "Lieu et date", "Signature"]


def test_the_hyphen_of_a_divided_word_is_not_read_out() -> None:
    text = "Les intercommunales du lieu"
    row = Row((Cell(text), Cell(text, runs=(Run(text, bold=True),)), *[Cell("c")] * 4))
    data = printed(grid(row, titles=tuple("ABCDEF")))

    words = [cell.words for cell in tree(data).all_of("TR")[1].kids]
    assert words[:2] == [text, text]
    assert page_texts(data)[0].replace("\n", " ").count("intercommunales du lieu") == 2
    with pypdfium2.PdfDocument(data) as document:
        assert document[0].get_textpage().get_text_range().count("\ufffe") >= 2
