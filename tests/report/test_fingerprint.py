import re
from dataclasses import replace

import pytest

from report.reading import page_texts
from synergy_desktop.report.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Emphasis,
    Matrix,
    PageBreak,
    Paper,
    Paragraph,
    Row,
    Table,
)
from synergy_desktop.report.charts import Bar, Chart, Curve, GroupedChart, LineChart, Series
from synergy_desktop.report.fingerprint import fingerprint, words
from synergy_desktop.report.pdf.render import render

CELLS = Row((Cell("a"), Cell("b", note="n")))
TABLE = Table("Essai", (Column(1), Column(1)), (), (CELLS,))
PAPER = Paper("Papier", "2026", "Valprée", (Paragraph("x"), TABLE, Matrix("s", (("r", 3),), "t")))


def with_block(block: Block) -> Paper:
    return replace(PAPER, blocks=(*PAPER.blocks, block))


def test_each_page_bears_the_fingerprint_of_the_whole() -> None:
    paper = with_block(PageBreak())
    paper = replace(paper, blocks=(*paper.blocks, Paragraph("y")))

    pages = page_texts(render(paper))

    shown = [re.findall(r"Empreinte ([0-9a-f]+) – Page", page) for page in pages]
    assert shown == [[fingerprint(paper)[:8]]] * 2


def test_the_look_does_not_count() -> None:
    wider = replace(TABLE, columns=(Column(3, Align.RIGHT), Column(1)), share=0.5)
    quiet = Paragraph("x", Emphasis.QUIET)

    other = replace(PAPER, blocks=(quiet, wider, *PAPER.blocks[2:]))

    assert fingerprint(other) == fingerprint(PAPER)


@pytest.mark.parametrize(
    "other",
    [
        replace(PAPER, subtitle="2027"),
        replace(PAPER, author="Autre"),
        replace(PAPER, blocks=PAPER.blocks[::-1]),
        replace(PAPER, blocks=(Paragraph("x "), *PAPER.blocks[1:])),
        replace(PAPER, blocks=(*PAPER.blocks[:2], Matrix("s", (("r", 2),), "t"))),
        replace(PAPER, blocks=(*PAPER.blocks[:2], Matrix("s", (("r", None),), "t"))),
        with_block(Chart("c", (Bar("2026", 1, 2),))),
        with_block(GroupedChart("c", ("s",), (Series("2026", (1,)),), 2)),
        with_block(LineChart("c", ("2026",), (Curve("s", ("1",)),))),
        with_block(replace(TABLE, rows=(Row((Cell("a", columns=2), None)),))),
    ],
)
def test_every_change_of_the_content_counts(other: Paper) -> None:
    assert fingerprint(other) != fingerprint(PAPER)


def test_the_place_of_a_merged_cell_counts() -> None:
    left, right = (Row((Cell("a"), None)), Row((None, Cell("a"))))

    tables = [with_block(replace(TABLE, rows=(row,))) for row in (left, right)]

    assert fingerprint(tables[0]) != fingerprint(tables[1])


def test_all_words_are_found_in_order() -> None:
    assert [word for word in words(PAPER) if word.islower()] == ["x", "a", "b", "n", "s", "r", "t"]
