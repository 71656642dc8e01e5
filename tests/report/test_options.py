"""What may be chosen of the report: a draft's mark, its annexes, one service alone."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx
import openpyxl
import pytest

from data.contents import AMENDMENT, ARCHIVES, PERSONNEL, SMALL
from report.reading import joined, page_texts
from report.tagged import tree
from synergy_desktop.domain.model import Matrix, Report
from synergy_desktop.errors import ReportError
from synergy_desktop.report.blocks import Heading, Paper
from synergy_desktop.report.documents.annual_report import paper
from synergy_desktop.report.documents.options import Annex, Options
from synergy_desktop.report.docx.render import render as render_word
from synergy_desktop.report.fingerprint import fingerprint, words
from synergy_desktop.report.pdf.render import render
from synergy_desktop.report.walk import walk
from synergy_desktop.report.xlsx.render import render as render_excel

REPORT = SMALL.reports[0]
MARK = "Projet – avis de l’A&B <été> du 16 janvier 2025"


def chosen(**options: object) -> Paper:
    return paper(SMALL, REPORT, Options(**options))  # type: ignore[arg-type] # a test may set any


def test_each_page_of_a_draft_bears_its_mark_and_nobody_reads_it_out() -> None:
    plain, marked = (render(chosen(draft=draft)) for draft in ("", MARK))

    pages = [joined(page) for page in page_texts(marked)]
    assert len(pages) == len(page_texts(plain))
    assert all("Projet" in page and joined(MARK[9:]) in page for page in pages)
    assert tree(marked).words == tree(plain).words
    assert render(chosen(draft=MARK)) == marked


def test_the_mark_of_a_draft_is_no_part_of_what_the_paper_says() -> None:
    assert fingerprint(chosen(draft=MARK)) == fingerprint(chosen())
    assert chosen(draft=MARK).full_title == f"Rapport annuel sur les synergies 2026 ({MARK})"


def test_a_mark_too_long_for_the_page_is_cut() -> None:
    pages = page_texts(render(chosen(draft=f"Projet – {'très ' * 200}long")))

    assert all("très" in page and "…" in page for page in pages)


def test_a_draft_is_marked_for_word_and_excel_too() -> None:
    word = render_word(chosen(draft=MARK))
    with ZipFile(BytesIO(word)) as parts:
        heads = [parts.read(name).decode() for name in parts.namelist() if "/header" in name]
    marked = 'string="Projet – avis de l’A&amp;B &lt;été&gt; du 16 janvier 2025"'
    assert len(heads) == len(docx.Document(BytesIO(word)).sections) + 1
    assert all(marked in head for head in heads)

    book = openpyxl.load_workbook(BytesIO(render_excel(chosen(draft=MARK))))
    assert len(book.worksheets) > 3
    assert {sheet.oddHeader.center.text for sheet in book if sheet.oddHeader} == {
        MARK.replace("&", "&&")
    }


def test_the_annexes_follow_under_their_own_titles() -> None:
    both = chosen(annexes=tuple(Annex))
    titles = [
        block.full_text
        for _, block in walk(both.blocks)
        if isinstance(block, Heading) and block.level == 1 and block.in_contents
    ]
    assert titles[-3:] == [
        "Signatures",
        "Annexe 1 – Liste des amendements",
        "Annexe 2 – Contrôle de conformité",
    ]
    assert AMENDMENT.title in words(both)
    assert AMENDMENT.title not in words(chosen())

    calm = paper(SMALL, replace(REPORT, amendments=()), Options(annexes=tuple(Annex)))
    assert "Annexe 1 –" in words(calm)
    assert "Contrôle de conformité" in words(calm)
    assert "Liste des amendements" not in words(calm)


def with_ids(report: Report) -> Report:
    services = (replace(PERSONNEL, id="hr"), ARCHIVES, replace(report.services[2], id="crib"))
    return replace(report, services=services)


def extract(service: str) -> list[str]:
    report = with_ids(REPORT)
    before = replace(
        REPORT,
        year="2025",
        services=(replace(PERSONNEL, name="RH", matrix=Matrix(operation=1)),),
    )
    content = replace(SMALL, reports=(before, report))
    return words(paper(content, report, Options(service=service)))


def test_one_service_alone_shows_its_tables_its_matrix_and_its_line() -> None:
    said = extract("hr")

    assert all(each in said for each in ("Extrait", "Personnel", "2026 – Personnel", "Accueil"))
    assert "Archives" not in said
    # Its line: the year before, under whatever name the service bore then, and this one.
    totals = [text for text in said if text.endswith("/25")]
    assert totals[1:] == ["1/25", "22/25"]
    assert "Signatures" not in said


def test_a_service_without_a_matrix_says_so() -> None:
    said = extract("crib")

    assert any("n’a pas de matrice" in text for text in said)
    assert said.count("Néant") == 3


def test_a_service_that_is_gone_is_refused_in_words() -> None:
    with pytest.raises(ReportError, match="ne fait plus partie"):
        extract("absent")
