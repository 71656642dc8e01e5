"""The evaluation of the plans at mid-term, with the balance of the synergies."""

from collections.abc import Iterator
from datetime import date

from synergy_desktop.domain.model import DossierContent, Plan, Report
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.report.blocks import (
    Block,
    Bullets,
    Emphasis,
    Heading,
    Landscape,
    PageBreak,
    Paragraph,
)
from synergy_desktop.report.gaps import gap
from synergy_desktop.report.sections.around import contents
from synergy_desktop.report.sections.plan_counts import state_chart
from synergy_desktop.report.sections.plan_evaluation_tables import evaluated, reasons, results
from synergy_desktop.report.sections.plan_follow_up import figures, plans_cover
from synergy_desktop.report.sections.plan_judgement import conclusions, judgement
from synergy_desktop.report.sections.plan_objectives import all_plans, objectives
from synergy_desktop.report.sections.plan_words import (
    is_frame,
    legislature,
    plan_title,
    reference_day,
    reference_words,
    title_of,
)
from synergy_desktop.report.sections.sitting_frame import signatures
from synergy_desktop.report.sections.synergy_balance import balance

TITLE = "Évaluation du programme stratégique transversal à mi-parcours"


def evaluation(content: DossierContent, report: Report) -> list[Block]:
    """The whole paper."""
    plans, day = all_plans(content), reference_day(report)
    blocks: list[Block] = [
        plans_cover(content, TITLE, f"Situation au {reference_words(day)}"),
        *contents(),
        *_method(content, plans, day),
    ]
    for number, plan in enumerate(plans, 2):
        blocks += [PageBreak(), Landscape(tuple(_plan(content, plan, number, day)))]
    number = len(plans) + 2
    blocks += [PageBreak(), Landscape(tuple(balance(content, report, number)))]
    return [*blocks, PageBreak(), *_conclusion(content, number + 1)]


def _method(content: DossierContent, plans: tuple[Plan, ...], day: date | None) -> Iterator[Block]:
    yield Heading(1, "Objet et méthode", "method", "1")
    yield Paragraph(
        f"Législature {legislature(content, plans[0])}. "
        f"La situation est arrêtée au {reference_words(day)}. Sont évalués :"
    )
    yield Bullets(tuple(plan_title(content, plan) for plan in plans))
    yield Paragraph(
        "Pour chaque objectif, l’évaluation relève ce qui est finalisé, en cours, à entamer ou "
        "annulé, l’avancement, le budget prévu, les valeurs atteintes par les indicateurs et "
        "les raisons des écarts, telles que le suivi les a notées. L’avancement d’un objectif est "
        "celui qui lui est donné, à défaut la moyenne de ceux qu’il contient."
    )
    yield Paragraph(
        "Elle dresse ensuite le bilan des synergies entre les deux institutions : les niveaux "
        "de rassemblement et leur évolution, les synergies par service, et leur part dans la "
        "réalisation des actions."
    )
    yield Paragraph(f"Évaluation menée par {gap('personnes ou groupe de travail')}.")


def _plan(content: DossierContent, plan: Plan, number: int, day: date | None) -> Iterator[Block]:
    scope = f"plan-{number}"
    yield Heading(1, plan_title(content, plan), scope, str(number))
    if is_frame(plan):
        yield Paragraph("Le dossier ne contient encore rien de ce programme.", Emphasis.QUIET)
    else:
        yield Paragraph(figures(plan, day), Emphasis.STRONG)
        yield state_chart(plan)
        yield results(plan)
    for each in objectives(plan, scope):
        yield from each.opening()
        yield evaluated(plan, each.node)
        name = each.node.code.strip() or title_of(each.node)
        yield judgement(name, "\n".join(reasons(each.node)))


def _conclusion(content: DossierContent, number: int) -> Iterator[Block]:
    yield Heading(1, "Conclusions et suites", "conclusion", str(number))
    yield conclusions(
        (
            "Constat général",
            "Actions à adapter, à ajouter ou à abandonner",
            "Synergies à développer",
            "Suites et calendrier",
        )
    )
    yield Heading(1, "Signatures", "signatures")
    yield signatures(content, tuple(Side))
