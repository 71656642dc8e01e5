"""What goes out before the joint council: the agenda and the note on each point."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.contents import AMENDMENT, SITTING, SMALL
from report.reading import all_text, joined
from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.domain.sittings import Point
from synergy_desktop.report import blocks as b
from synergy_desktop.report.documents import sitting_papers
from synergy_desktop.report.fingerprint import words
from synergy_desktop.report.gaps import MARK, remark
from synergy_desktop.report.pdf.render import render

REPORT = SMALL.reports[0]
AGENDA = (
    "Ouverture de la séance et appel nominal",
    "Rapport annuel sur les synergies – présentation",
    "Rapport annuel sur les synergies – débat et amendements",
    "Projection de la politique sociale locale",
    "Rapport annuel sur les synergies – vote du conseil communal",
)


def held(*titles: str) -> Report:
    points = tuple(Point(id=f"point-{at}", title=title) for at, title in enumerate(titles))
    return replace(
        REPORT, sittings=(replace(SITTING, points=points, votes=(), movements=()),), amendments=()
    )


def said(paper: b.Paper) -> str:
    return "\n".join(words(paper))


def test_the_agenda_calls_both_councils_to_each_point() -> None:
    paper = sitting_papers.agenda(SMALL, held(*AGENDA))
    text = said(paper)
    assert "Séance du jeudi 26\u00a0novembre\u00a02026 à 19\u00a0h\nSalle des mariages" in text
    (points,) = (block for block in paper.blocks if isinstance(block, b.Bullets))
    assert points.items == AGENDA
    assert points.ordered
    (places,) = (block for block in paper.blocks if isinstance(block, b.Signatures))
    assert len(places.signatories) == 4
    assert remark(paper) == ""


def test_what_the_dossier_does_not_say_is_a_gap_that_is_counted() -> None:
    empty = Report(year="2026")
    paper = sitting_papers.agenda(SMALL, empty)
    for what in ("date", "heure", "lieu", "points de l’ordre du jour"):
        assert f"[{what}\u00a0: {MARK}]" in said(paper)
    assert remark(paper) == f"Il y manque 4\u00a0mentions, marquées «\u00a0{MARK}\u00a0»."
    one = replace(SITTING, place="")
    assert remark(sitting_papers.agenda(SMALL, replace(empty, sittings=(one,)))) == (
        f"Il y manque 1\u00a0mention, marquée «\u00a0{MARK}\u00a0»."
    )


def test_each_point_of_the_note_has_its_own_text() -> None:
    paper = sitting_papers.briefing(SMALL, held(*AGENDA, "Divers"))
    heads = [block for block in paper.blocks if isinstance(block, b.Heading) and block.level == 2]
    assert [head.text for head in heads] == [*AGENDA, "Divers"]
    assert said(paper).count("dressé ensemble par les deux directions générales") == 1
    for told in (
        "conseil par conseil",
        "Des amendements peuvent être déposés",
        "Le CPAS expose",
        "Le conseil communal se prononce, par un vote qui lui est propre",
        f"[note explicative\u00a0: {MARK}]",
    ):
        assert said(paper).count(told) == 1, told
    amended = replace(held(*AGENDA), amendments=(AMENDMENT,))
    assert "déjà déposés\u00a0: 1" in said(sitting_papers.briefing(SMALL, amended))


def test_the_note_counts_what_the_report_holds() -> None:
    text = said(sitting_papers.briefing(SMALL, REPORT))
    services = len(REPORT.services)
    assert f"{services}\u00a0services, dont {len(REPORT.support_services)} de support" in text
    assert "services de support\u00a0:" in text


@pytest.mark.parametrize(
    ("amended", "words_for_it"),
    [
        (True, "le projet y a été amendé"),
        (False, "le projet n’y a pas été amendé"),
        (None, f"amendement du projet\u00a0: [oui ou non\u00a0: {MARK}]"),
    ],
)
def test_the_note_says_whether_the_comite_amended(amended: bool | None, words_for_it: str) -> None:
    procedure = replace(REPORT.procedure, concertation_amended=amended)
    assert words_for_it in said(
        sitting_papers.briefing(SMALL, replace(REPORT, procedure=procedure))
    )


def test_a_report_beside_last_year_s(two_years: DossierContent) -> None:
    first, last = two_years.reports
    assert "de plus que 2025" in said(sitting_papers.briefing(two_years, last))
    assert "que 2025" not in said(sitting_papers.briefing(two_years, first))


def test_what_keeps_totals_from_being_compared_is_said_once(two_years: DossierContent) -> None:
    last = two_years.reports[-1]
    known = next(each for each in last.support_services if each.matrix)
    new = (replace(known, name="Énergie"), replace(known, name="Flotte", matrix=None))
    note = said(sitting_papers.briefing(two_years, replace(last, services=(*last.services, *new))))
    assert "pour 2025\u202f; 1\u00a0service sans matrice)" in note
    assert ") (" not in note


@pytest.fixture
def two_years() -> DossierContent:
    best = [
        replace(service, matrix=replace(service.matrix, operation=5, management=5))
        if service.matrix
        else service
        for service in REPORT.services
    ]
    poor = [
        replace(service, matrix=replace(service.matrix, operation=0, management=0))
        if service.matrix
        else service
        for service in REPORT.services
    ]
    last = replace(REPORT, services=tuple(best), score_history=(), sittings=())
    first = replace(last, year="2025", services=tuple(poor))
    return replace(SMALL, reports=(first, last))


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co"))))
def test_whatever_a_point_is_called_is_printed_as_typed(title: str) -> None:
    report = replace(held(title or "x"), amendments=(AMENDMENT,))
    for make in (sitting_papers.agenda, sitting_papers.briefing):
        assert title.strip() in said(make(SMALL, report))


def test_markup_is_no_markup() -> None:
    odd = "<b>Débat</b> & {year} *étoile* — “Zoë”"
    data = render(sitting_papers.agenda(SMALL, held(odd)))
    assert joined(odd) in all_text(data)
