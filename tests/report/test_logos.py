"""The logos of the institutions on the cover, at the head of the papers, and in Word."""

from dataclasses import replace
from io import BytesIO

import docx
import pdfplumber
import pytest

from data.contents import SMALL
from data.pictures import BLUE, RED, photograph
from report.tagged import tree
from synergy_desktop.domain.pictures import Picture
from synergy_desktop.report.blocks import Letterhead, Logo, Paper
from synergy_desktop.report.documents.annual_report import paper
from synergy_desktop.report.documents.catalogue import find
from synergy_desktop.report.docx.render import render as render_word
from synergy_desktop.report.fingerprint import fingerprint
from synergy_desktop.report.pdf.render import render
from synergy_desktop.report.xlsx.render import render as render_excel

REPORT = SMALL.reports[0]


def with_logos(commune: Picture | None, cpas: Picture | None, name: str = "rapport") -> Paper:
    content = replace(
        SMALL,
        commune=replace(SMALL.commune, logo=commune),
        cpas=replace(SMALL.cpas, logo=cpas),
    )
    return find(name).paper(content, REPORT, {})


def shown(data: bytes) -> list[tuple[int, tuple[int, int]]]:
    """The page of each picture, and its size in pixels."""
    with pdfplumber.open(BytesIO(data)) as document:
        return [
            (number, image["srcsize"])
            for number, page in enumerate(document.pages, 1)
            for image in page.images
        ]


def test_the_cover_bears_both_logos_told_in_words() -> None:
    data = render(with_logos(BLUE, photograph()))

    assert shown(data) == [(1, (6, 4)), (1, (256, 256))]
    figures = tree(data).all_of("Figure")
    assert [figure.alternative for figure in figures[:2]] == [
        "Logo\u00a0: Ville de Valprée",
        "Logo\u00a0: CPAS de Valprée",
    ]
    left, bottom, right, top = figures[0].attributes["BBox"]
    assert (right - left) / (top - bottom) == pytest.approx(6 / 4, abs=0.01)
    assert render(with_logos(BLUE, photograph())) == data


@pytest.mark.parametrize("name", ["declaration", "projection"])
def test_the_papers_of_the_social_policy_bear_the_logo_of_the_cpas(name: str) -> None:
    data = render(with_logos(BLUE, photograph(), f"{name}-politique-sociale"))

    assert shown(data) == [(1, (256, 256))]


def test_the_same_logo_of_both_is_in_the_file_once() -> None:
    one, two = (len(render(with_logos(photograph(), each))) for each in (None, photograph()))

    assert two - one < len(photograph().data)


@pytest.mark.parametrize("name", ["ordre-du-jour", "note-de-synthese", "deliberation-cpas", "pv"])
def test_the_papers_of_the_sitting_bear_the_logos_of_those_who_speak(name: str) -> None:
    data = render(with_logos(BLUE, RED, name))

    sizes = [(1, (3, 5))] if name == "deliberation-cpas" else [(1, (6, 4)), (1, (3, 5))]
    assert shown(data) == sizes


def test_word_shows_them_too_and_excel_does_without() -> None:
    made = with_logos(BLUE, RED)
    document = docx.Document(BytesIO(render_word(made)))

    told = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert told == ["Logo\u00a0: Ville de Valprée", "Logo\u00a0: CPAS de Valprée"]
    assert render_word(made) == render_word(made)
    assert render_excel(made) == render_excel(with_logos(None, None))


def test_whatever_an_institution_is_called_its_logo_is_told() -> None:
    made = with_logos(None, RED)
    odd = Paper("t", "", "", (Letterhead((Logo(RED, "a\x1f\n<b>&"),)), *made.blocks))

    document = docx.Document(BytesIO(render_word(odd)))

    assert document.inline_shapes[0]._inline.docPr.get("descr") == "Logo\u00a0: a\u241f <b>&"
    assert tree(render(odd)).all_of("Figure")[0].alternative == "Logo\u00a0: a\x1f\n<b>&"


def test_a_logo_is_no_part_of_what_the_paper_says() -> None:
    assert fingerprint(with_logos(BLUE, RED)) == fingerprint(paper(SMALL, REPORT))
    agenda = [with_logos(each, each, "ordre-du-jour") for each in (BLUE, None)]
    assert fingerprint(agenda[0]) == fingerprint(agenda[1])
