"""The papers of the strategic plans: the plans themselves, their follow-up, their evaluation."""

from collections.abc import Callable

from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.report.blocks import Paper
from synergy_desktop.report.documents.sitting_papers import whole
from synergy_desktop.report.names import institution_name
from synergy_desktop.report.sections import plan_evaluation, plan_follow_up
from synergy_desktop.report.sections.plan_paper import plan_paper, printed_plans
from synergy_desktop.report.sections.plan_words import OWNERS, legislature, of_owner


def plan(side: Side) -> Callable[[DossierContent, Report], Paper]:
    """How the plan of one institution is made."""

    def paper(content: DossierContent, report: Report) -> Paper:  # noqa: ARG001 - a plan is of no year
        return Paper(
            title=f"PST {of_owner(content, OWNERS[side])}",
            subtitle=legislature(content, printed_plans(content, side)[0]),
            author=institution_name(content, side),
            blocks=tuple(plan_paper(content, side)),
        )

    return paper


def follow_up(content: DossierContent, report: Report) -> Paper:
    """How far all the plans of the dossier have come."""
    last = _last(content, report)
    return whole(content, last, "Suivi du PST", plan_follow_up.follow_up(content, last))


def evaluation(content: DossierContent, report: Report) -> Paper:
    """What has come of the plans at mid-term, and the balance of the synergies."""
    last = _last(content, report)
    title = "Évaluation du PST à mi-parcours"
    return whole(content, last, title, plan_evaluation.evaluation(content, last))


def _last(content: DossierContent, report: Report) -> Report:
    """The year that the plans are told of: the newest one, since they are as they stand now."""
    return content.reports[-1] if report in content.reports else report
