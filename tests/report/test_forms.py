"""The three forms of a paper say the same words: those that were typed."""

import subprocess
import sys
from io import BytesIO
from itertools import count
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from data.contents import SMALL
from report.reading import all_text, joined
from synergy_desktop.errors import ReportError
from synergy_desktop.report.blocks import (
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
    SummaryGrid,
    Table,
)
from synergy_desktop.report.charts import Chart, Curve, GroupedChart, LineChart, Series
from synergy_desktop.report.documents.annual_report import build, paper
from synergy_desktop.report.documents.forms import made
from synergy_desktop.report.fingerprint import words

FORMS = (".pdf", ".docx", ".xlsx")

letters = st.characters(exclude_categories=("Cc", "Cf", "Cs", "Mn", "Me"), max_codepoint=0x24F)
typed = st.lists(
    st.text(letters | st.sampled_from(" «»<>&=_"), max_size=30), min_size=23, max_size=23
)


def read(paper: Paper, form: str) -> str:
    """All that the file of ``paper`` says, without the spaces at which a line may be broken."""
    data = made(paper, Path(f"x{form}"))
    if form == ".pdf":
        return all_text(data)
    if form == ".docx":
        body = docx.Document(BytesIO(data)).element.body
        return joined("".join(each.text or "" for each in body.iter(qn("w:t"))))
    book = openpyxl.load_workbook(BytesIO(data))
    cells = (cell for sheet in book.worksheets for row in sheet.values for cell in row)
    return joined("".join(str(cell) for cell in cells if cell is not None))


@settings(max_examples=15)
@given(typed)
def test_what_was_typed_is_in_every_form(texts: list[str]) -> None:
    numbers = count()
    # Between marks, because PDFium leaves out a text that is blank from end to end.
    marked = [f"[{number}:{text}:{number}]" for number, text in enumerate(texts)]

    def text() -> str:
        return marked[next(numbers)]

    columns = (Column(1), Column(1))
    rows = (
        Row((Cell(text(), columns=2), None), RowKind.GROUP),
        Row((Cell(text(), note=text(), rows=2), Cell(text()))),
        Row((None, Cell(text()))),
    )
    blocks = (
        Cover((text(),), text(), text(), ((text(), text()),)),
        Heading(1, text(), "a", in_contents=False),
        Paragraph(text()),
        Bullets((text(),)),
        Heading(3, text(), "b", in_contents=False),
        Table("t", columns, (Row((Cell(text()), Cell("x"))),), rows),
        Matrix("m", ((text(), 3),), "Total", ()),
        SummaryGrid("g", (text(),), ("r",), ((3,),), ("3/25",), ("3/5",), "3/25"),
        Chart(text(), ()),
        GroupedChart(text(), (text(),), (Series(text(), (3,)),), 25),
        LineChart(text(), ("2026",), (Curve("c", ("3",)),)),
        Signatures((Signatory(text(), "r", "n"),)),
    )
    whole = Paper("Papier", "2026", "Valprée", blocks)

    used = marked[: next(numbers)]

    for form in FORMS:
        found = read(whole, form)
        assert [each for each in used if joined(each) not in found] == [], form


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_the_report_says_all_its_words(form: str) -> None:
    whole = paper(SMALL, SMALL.reports[0])
    # The names of tables are told to who does not see them, the author in the file's properties;
    # the sheets of Excel are their own contents.
    tables = ("Grille de synthèse", "Totaux par année", "Nombre de marchés", "Synergies ")
    elsewhere = (*tables, whole.author, "Table des matières")

    found = read(whole, form)

    phrases = [each for each in words(whole) if " " in each and not each.startswith(elsewhere)]
    assert len(phrases) > 100
    assert [each for each in phrases if joined(each) not in found] == []


@pytest.mark.parametrize("name", ["x.doc", "x.odt", "x.xls", "rapport.pdf.txt"])
def test_another_form_is_refused_and_nothing_is_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(ReportError, match="un document s’écrit en PDF"):
        build(SMALL, SMALL.reports[0], tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("form", "others"), [(".pdf", ("docx", "xlsxwriter")), (".xlsx", ("docx", "reportlab"))]
)
def test_a_form_loads_no_library_of_another(form: str, others: tuple[str, ...]) -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from synergy_desktop.report.blocks import Paper\n"
        "from synergy_desktop.report.documents.forms import made\n"
        f"made(Paper('t', 's', 'a', ()), Path('x{form}'))\n"
        f"sys.exit(any(name.startswith({others!r}) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
