"""Every paper of the catalogue, from an empty year and from one whose every text is odd."""

from dataclasses import replace

import pytest

from data.contents import SITTING, SMALL
from data.plans import COMMUNE_PLAN
from report.reading import page_texts
from synergy_desktop.domain.model import BudgetLine, Indicator, Plan, PlanNode, Report
from synergy_desktop.domain.sittings import Point
from synergy_desktop.domain.vocabulary import PlanOwner
from synergy_desktop.report.documents.catalogue import DOCUMENTS, Document, find
from synergy_desktop.report.docx.render import render as render_word
from synergy_desktop.report.fingerprint import fingerprint
from synergy_desktop.report.gaps import remark
from synergy_desktop.report.pdf.render import render

ODD = "<b>&amp; {n} =1+1 \U0001f642 日本 \x00 \x85 \u2028 \uffff e\u0301 *x* %% texte enrichi 1"
REPORT = SMALL.reports[0]


def odd_content() -> Report:
    members = tuple(
        replace(member, name=ODD, party=ODD, function=ODD) for member in SITTING.members
    )
    points = (Point(id="report-point", title=f"Rapport synergies {ODD}", notes=ODD), Point(id="o"))
    sitting = replace(
        SITTING, place=ODD, presiding=ODD, members=members, points=points, movements=()
    )
    amendments = tuple(
        replace(each, title=ODD, proposer=ODD, reason=ODD) for each in REPORT.amendments
    )
    services = tuple(replace(service, name=ODD) for service in REPORT.services)
    return replace(REPORT, year=ODD, sittings=(sitting,), amendments=amendments, services=services)


def test_names_are_apart_and_found() -> None:
    assert len({document.name for document in DOCUMENTS}) == len(DOCUMENTS)
    assert all(find(document.name) is document for document in DOCUMENTS)
    with pytest.raises(KeyError):
        find("roman")


def odd_plan() -> Plan:
    """A plan whose every text is odd."""
    return replace(COMMUNE_PLAN, title=ODD, legislature=ODD, nodes=_odd(COMMUNE_PLAN.nodes))


def _odd(nodes: tuple[PlanNode, ...]) -> tuple[PlanNode, ...]:
    names = (
        "title",
        "service",
        "agent",
        "deadline",
        "carrier",
        "partners",
        "reserve",
        "note",
        "staff",
    )
    texts = dict.fromkeys((*names, "code", "political_lead", "health_note"), ODD)
    return tuple(
        replace(
            node,
            **texts,  # type: ignore[arg-type] # these fields are texts
            children=_odd(node.children),
            indicators=(Indicator(title=ODD, target=ODD, reached=ODD),),
            budget=(BudgetLine(funder=ODD, article=ODD, label=ODD, note=ODD, amount=1),),
        )
        for node in nodes
    )


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_each_paper_is_made_of_whatever_was_typed(document: Document) -> None:
    odd = odd_content()
    plans = (odd_plan(), replace(odd_plan(), institution=PlanOwner.CPAS))
    content = replace(SMALL, reports=(odd,), plans=plans, cpas=replace(SMALL.cpas, name=ODD))
    paper = document.paper(content, odd, {})
    assert page_texts(render(paper))
    assert render_word(paper).startswith(b"PK")
    assert fingerprint(paper) == fingerprint(document.paper(content, odd, {}))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_each_paper_has_a_frame_for_an_empty_year(document: Document) -> None:
    paper = document.paper(replace(SMALL, plans=()), Report(year="2026"), {})
    assert page_texts(render(paper))
    says_so = document.name in ("rapport", "amendements", "conformite") or remark(paper)
    assert says_so
