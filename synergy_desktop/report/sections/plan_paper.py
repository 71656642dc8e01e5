"""The strategic plan of an institution, from its cover to its signatures.

Where the two institutions share a plan, each adopts it with its own: it stands in both papers, as
a part after the plan of the institution, or alone where the institution has no other.
"""

from collections import Counter
from collections.abc import Iterator

from synergy_desktop.domain.model import DossierContent, Plan
from synergy_desktop.domain.plan_codes import Habit, habit
from synergy_desktop.domain.plans import counts_line, walk
from synergy_desktop.domain.vocabulary import NodeKind, PlanOwner, Side
from synergy_desktop.report.blocks import (
    Block,
    Bullets,
    Cover,
    Heading,
    Landscape,
    PageBreak,
    Paragraph,
)
from synergy_desktop.report.gaps import gap
from synergy_desktop.report.names import institution_name, logos_of
from synergy_desktop.report.sections.around import contents
from synergy_desktop.report.sections.plan_chapters import Chapters
from synergy_desktop.report.sections.plan_sums import budget, goals
from synergy_desktop.report.sections.plan_words import (
    FULL_NAME,
    OWNERS,
    framed,
    is_frame,
    legislature,
    plan_title,
    plans_of,
)
from synergy_desktop.report.sections.sitting_frame import signatures


def plan_paper(content: DossierContent, side: Side) -> list[Block]:
    """The whole paper of the institution ``side``."""
    plans = printed_plans(content, side)
    is_alone = len(plans) == 1
    blocks: list[Block] = [*_cover(content, side, plans), *contents(), *_guide(content, plans)]
    for number, plan in enumerate(plans, 1):
        scope = f"plan-{number}"
        level = 1 if is_alone else 2
        above = () if is_alone else (number,)
        blocks.append(PageBreak())
        laid_out = tuple(Chapters(plan, level, scope, above).blocks())
        if not is_alone:
            laid_out = (Heading(1, plan_title(content, plan), scope, str(number)), *laid_out)
        blocks.append(Landscape(laid_out))
        blocks += [*budget(plan, level, scope), *goals(plan, level, scope)]
    title = Heading(1, "Signatures", "signatures")
    return [*blocks, title, signatures(content, _signing(side, plans))]


def printed_plans(content: DossierContent, side: Side) -> tuple[Plan, ...]:
    """The plans of the institution, then the common ones; an empty frame where there is none."""
    found = plans_of(content, OWNERS[side], PlanOwner.COMMON)
    plans = found or (Plan(institution=OWNERS[side]),)
    return tuple(map(framed, plans))


def _signing(side: Side, plans: tuple[Plan, ...]) -> tuple[Side, ...]:
    """Who signs: both institutions where the paper holds nothing but what they share."""
    owners = {plan.institution for plan in plans}
    return tuple(Side) if owners == {PlanOwner.COMMON} else (side,)


def _cover(content: DossierContent, side: Side, plans: tuple[Plan, ...]) -> list[Block]:
    sides = _signing(side, plans)
    return [
        Cover(
            institutions=tuple(institution_name(content, each) for each in sides),
            title=FULL_NAME,
            subtitle=legislature(content, plans[0]),
            logos=logos_of(content, sides),
            facts=tuple(
                (_part_label(plan), counts_line(plan)) for plan in plans if not is_frame(plan)
            ),
        )
    ]


def _part_label(plan: Plan) -> str:
    return "Programme commun" if plan.institution is PlanOwner.COMMON else "Programme"


def _guide(content: DossierContent, plans: tuple[Plan, ...]) -> list[Block]:
    """How to read what follows."""
    blocks: list[Block] = [
        Heading(1, "Lecture du programme", "guide"),
        *(Paragraph(_introduction(content, plan)) for plan in plans),
        Paragraph(
            "Chaque objectif stratégique (OS) se réalise par des objectifs opérationnels (OO), "
            "chacun par des actions. Une action qui sert plusieurs objectifs opérationnels est "
            "décrite une seule fois, là où elle figure d’abord ; les autres y renvoient, et "
            "son budget ne compte qu’une fois."
        ),
    ]
    habits = dict.fromkeys(habit(plan) for plan in plans)
    return [*blocks, *(Bullets(tuple(_notation(each))) for each in habits)]


def _introduction(content: DossierContent, plan: Plan) -> str:
    if is_frame(plan):
        return (
            f"{plan_title(content, plan)} : le dossier n’en contient encore rien. "
            f"Le cadre ci-après est à compléter, là où il porte la marque {gap()}."
        )
    covered = legislature(content, plan)
    counts = Counter(node.kind for node in walk(plan.nodes))
    volets = "en un volet" if counts[NodeKind.VOLET] == 1 else f"en {counts[NodeKind.VOLET]} volets"
    shape = f", {volets}" if counts[NodeKind.VOLET] else ""
    return f"{plan_title(content, plan)}, {covered}{shape} : {counts_line(plan)}."


def _notation(kind: Habit) -> Iterator[str]:
    if kind is Habit.COMMUNE:
        yield "O.O.2 : deuxième objectif opérationnel ; A 2.1 : première action de cet objectif"
        yield "Pilotes : qui porte l’action au collège, dans quel service, et l’agent qui la mène"
        yield (
            "Ressources à mobiliser : les montants inscrits aux budgets ordinaire et "
            "extraordinaire, chacun avec son article, son origine et son année"
        )
        return
    yield "OSe1 : objectif stratégique ; OOe1 : objectif opérationnel"
    yield "M : action existante, maintenue ; P : projet"
    yield "e : volet externe ; i : volet interne"
    yield "Me1 : action maintenue du volet externe ; Pi16 : projet du volet interne"
    yield "Réserve : la condition à laquelle la réalisation de l’action est soumise"
