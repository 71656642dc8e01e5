"""Texts are printed with their headings, bold and italic words, lists and tables."""

import pytest

from report.reading import all_text, faces, joined, printed
from synergy_desktop.domain.model import Text
from synergy_desktop.domain.rich_text import MARK, Run
from synergy_desktop.report import blocks as b
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.pdf.theme import Weight
from synergy_desktop.report.pdf.wrap import wrap
from synergy_desktop.report.pdf.wrap_runs import wrap_runs
from synergy_desktop.report.sections import texts

BODY = "\n\n".join(
    [
        f"{MARK}\n# Un",
        "Du *gras*, _fin_",
        "## Deux",
        "1. premier\n1. *second*",
        "|a|b|\n|c|*d*|",
        "- x",
    ]
)
TYPED = "*étoiles* | # <b> \\\\ _ “fin” 😀"


def test_a_text_becomes_blocks() -> None:
    said = (Run("Du "), Run("gras", bold=True), Run(", "), Run("fin", italic=True))
    cell = b.Cell("d", runs=(Run("d", bold=True),))
    columns = (b.Column(9), b.Column(9))
    header, row = b.Row((b.Cell("a"), b.Cell("b"))), b.Row((b.Cell("c"), cell))
    assert texts.body(Text(key="k", title="Cadre", body=BODY)) == [
        b.Heading(2, "Un", "text-k-1", in_contents=False),
        b.Paragraph("Du gras, fin", runs=said),
        b.Heading(3, "Deux", "text-k-3", in_contents=False),
        b.Bullets(("premier", "second"), ordered=True, runs=((), (Run("second", bold=True),))),
        b.Table("Tableau – Cadre", columns, (header,), (row,)),
        b.Bullets(("x",)),
    ]


def test_a_text_is_printed_as_typed() -> None:
    data = printed(*texts.chapter(Text(key="k", title="Cadre", body=BODY)))
    for words in ("Un", "Du gras, fin", "1.premier", "2.second", "abcd"):
        assert joined(words) in all_text(data)
    assert {f"AAAAAA+{face.value}" for face in (Weight.SEMIBOLD, Weight.ITALIC)} < faces(data)


@pytest.mark.parametrize("bold", [True, False])
def test_signs_of_every_kind_are_printed_in_bold_and_italic(bold: bool) -> None:
    runs = (Run(TYPED, bold, italic=True), Run(" d’ici"))
    data = printed(b.Paragraph("", runs=runs), b.Bullets(("",), runs=(runs,)))
    assert all_text(data).count(joined(TYPED + " d’ici")) == 2


@pytest.mark.parametrize(
    "text",
    ["Un mot : « oui » ! et la suite, 12 500 €", "ligne\nligne\n", " x  y ", "m" * 17, "a\tb"],
)
def test_plain_runs_are_set_like_plain_text(text: str) -> None:
    plain = [(line.text, round(line.width, 6)) for line in wrap(text, theme.BODY, 70)]
    runs = wrap_runs((Run(text[:4]), Run(text[4:])), theme.BODY, 70)
    assert [(line.text, round(line.width, 6)) for line in runs] == plain
