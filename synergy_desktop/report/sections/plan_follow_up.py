"""How far the plans have come on a day of the year: figures first, then objective by objective."""

from collections.abc import Iterator, Sequence
from datetime import date

from synergy_desktop.domain.model import DossierContent, Plan, Report
from synergy_desktop.domain.plan_standing import standing
from synergy_desktop.domain.plans import counts_line
from synergy_desktop.domain.vocabulary import PlanOwner, Side
from synergy_desktop.domain.words import number_of
from synergy_desktop.report.blocks import (
    Block,
    Cover,
    Emphasis,
    Heading,
    Landscape,
    PageBreak,
    Paragraph,
)
from synergy_desktop.report.gaps import gap
from synergy_desktop.report.names import institution_name, logos_of
from synergy_desktop.report.sections.around import contents
from synergy_desktop.report.sections.plan_attention import attention
from synergy_desktop.report.sections.plan_counts import counts_table, state_chart
from synergy_desktop.report.sections.plan_follow_up_table import follow_up_table
from synergy_desktop.report.sections.plan_objectives import all_plans, objectives
from synergy_desktop.report.sections.plan_words import (
    is_frame,
    legislature,
    percent,
    plan_title,
    plans_of,
    reference_day,
    reference_words,
)

TITLE = "Suivi du programme stratégique transversal"


def follow_up(content: DossierContent, report: Report) -> list[Block]:
    """The whole paper."""
    plans, day = all_plans(content), reference_day(report)
    blocks: list[Block] = [
        plans_cover(content, TITLE, f"Situation au {reference_words(day)}"),
        *contents(),
        Landscape(tuple(_summary(content, plans, day))),
    ]
    for number, plan in enumerate(plans, 2):
        detail = tuple(_detail(content, plan, number, day))
        blocks += [PageBreak(), Landscape(detail)]
    return blocks


def plans_cover(content: DossierContent, title: str, subtitle: str) -> Cover:
    """The first page of a paper on all plans of the dossier."""
    plans = plans_of(content, *PlanOwner)
    facts = ((_cover_label(content, plan), counts_line(plan)) for plan in plans)
    return Cover(
        institutions=tuple(institution_name(content, side) for side in Side),
        title=title,
        subtitle=subtitle,
        logos=logos_of(content, tuple(Side)),
        facts=(("Législature", legislature(content, plans[0] if plans else None)), *facts),
    )


def _cover_label(content: DossierContent, plan: Plan) -> str:
    if plan.institution is PlanOwner.COMMON:
        return "Programme commun"
    is_commune = plan.institution is PlanOwner.COMMUNE
    return f"Programme de la {content.commune_word}" if is_commune else "Programme du CPAS"


def _summary(content: DossierContent, plans: Sequence[Plan], day: date | None) -> Iterator[Block]:
    yield Heading(1, "Synthèse", "summary", "1")
    yield Paragraph(_method(day))
    for number, plan in enumerate(plans, 1):
        scope = f"summary-{number}"
        if number > 1:
            yield PageBreak()
        yield Heading(2, plan_title(content, plan), scope, f"1.{number}")
        if is_frame(plan):
            yield Paragraph(f"Le dossier ne contient encore rien de ce programme. {gap('suivi')}")
            continue
        yield Paragraph(figures(plan, day), Emphasis.STRONG)
        yield state_chart(plan)
        yield counts_table(plan, day)
        yield Heading(3, "Points d’attention", f"{scope}-attention", in_contents=False)
        yield attention(plan, day)


def _method(day: date | None) -> str:
    """How the figures are made."""
    late = (
        f"Une échéance est dépassée quand elle précède le {reference_words(day)} et que l’action "
        "n’est ni finalisée ni annulée. "
        if day
        else f"Les échéances dépassées restent à relever : {reference_words(day)}. "
    )
    return (
        f"{late}L’avancement d’un objectif est celui qui lui est donné, à défaut la moyenne de "
        "ceux qu’il contient : ce qui est annulé n’y entre pas, ce qui ne dit rien compte pour 0 %."
    )


def figures(plan: Plan, day: date | None) -> str:
    """The plan in one line of figures."""
    found = standing(plan.nodes, day)
    parts = [
        number_of(len(found.actions), "action"),
        f"avancement moyen : {percent(found.progress)}",
    ]
    if day:
        late = len(found.overdue)
        words = number_of(late, "échéance dépassée", "échéances dépassées")
        parts.append(words if late else "aucune échéance dépassée")
    if found.indicators:
        named = number_of(found.indicators, "indicateur")
        parts.append(f"{named}, dont {number_of(found.measured, 'mesuré')}")
    return " ; ".join(parts) + "."


def _detail(content: DossierContent, plan: Plan, number: int, day: date | None) -> Iterator[Block]:
    scope = f"plan-{number}"
    yield Heading(1, plan_title(content, plan), scope, str(number))
    for each in objectives(plan, scope):
        yield from each.opening()
        yield follow_up_table(plan, each.node, day)
