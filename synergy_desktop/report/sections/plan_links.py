"""Which actions of the plans the synergies of a year carry out, and which have none."""

from collections.abc import Iterator

from synergy_desktop.domain.model import DossierContent, Plan, PlanNode, Report, Service, Synergy
from synergy_desktop.domain.plans import bearers, walk
from synergy_desktop.domain.vocabulary import NodeKind, PlanOwner
from synergy_desktop.domain.words import number_of
from synergy_desktop.report.blocks import (
    Block,
    Cell,
    Column,
    Emphasis,
    Heading,
    Paragraph,
    Row,
    Table,
)
from synergy_desktop.report.gaps import gap
from synergy_desktop.report.sections.plan_words import (
    plan_title,
    plans_of,
    state_label,
    title_of,
)
from synergy_desktop.report.sections.wording import group_row, header, none_row

_Linked = dict[str, list[tuple[Service, Synergy]]]
_LINKED = (Column(9), Column(34), Column(12), Column(36), Column(26), Column(12))
_TITLES = ("Code", "Action", "État", "Synergie", "Service", "Statut")


def plan_links(content: DossierContent, report: Report) -> Iterator[Block]:
    """The actions with their synergies, then those without, plan by plan."""
    plans, linked = plans_of(content, *PlanOwner), _linked(report)
    if not plans or not any(service.synergies for service in report.services):
        yield Paragraph(gap("actions des programmes et synergies qui en découlent"))
        return
    yield Paragraph(_counted(report, plans, linked))
    rows = [row for plan in plans for row in _with_synergies(content, plan, linked)]
    yield Table(
        label=f"Actions et synergies de l’exercice {report.year}",
        columns=_LINKED,
        header=header(_TITLES),
        rows=tuple(rows) or (none_row(len(_LINKED)),),
    )
    yield from _unknown(plans, linked)
    yield Heading(3, "Actions sans synergie", "balance-unlinked", in_contents=False)
    yield _without(content, plans, linked)


def _linked(report: Report) -> _Linked:
    found: _Linked = {}
    for service in report.services:
        for synergy in service.synergies:
            for code in synergy.actions:
                found.setdefault(code, []).append((service, synergy))
    return found


def _counted(report: Report, plans: tuple[Plan, ...], linked: _Linked) -> str:
    synergies = [each for service in report.services for each in service.synergies]
    known = bearers(plans)
    owed = sum(any(code in known for code in each.actions) for each in synergies)
    actions = [node for plan in plans for node in _actions(plan)]
    served = sum(_is_served(node, linked) for node in actions)
    return (
        f"En {report.year}, {_share(owed, number_of(len(synergies), 'synergie'))} "
        f"{'se rattachent' if owed > 1 else 'se rattache'} à une action d’un programme ; "
        f"{_share(served, number_of(len(actions), 'action'))} "
        f"{'se réalisent' if served > 1 else 'se réalise'}, au moins en partie, par une synergie."
    )


def _share(some: int, everything: str) -> str:
    """A part of what is feminine, as a subject: "2 des 3 actions", "aucune des 3 actions ne"."""
    return f"{some} des {everything}" if some else f"aucune des {everything} ne"


def _actions(plan: Plan) -> Iterator[PlanNode]:
    return (node for node in walk(plan.nodes) if node.kind is NodeKind.ACTION)


def _is_served(action: PlanNode, linked: _Linked) -> bool:
    """Whether a synergy names the action, or a part of it."""
    return any(node.code in linked for node in walk((action,)) if node.code)


def _with_synergies(content: DossierContent, plan: Plan, linked: _Linked) -> Iterator[Row]:
    nodes = [node for node in walk(plan.nodes) if node.code and node.code in linked]
    if nodes:
        yield group_row(plan_title(content, plan), len(_LINKED))
    for node in nodes:
        first, *others = linked[node.code]
        count = 1 + len(others)
        action = (
            Cell(node.code, rows=count),
            Cell(title_of(node), rows=count, emphasis=Emphasis.STRONG),
            Cell(state_label(node.state), rows=count),
        )
        yield Row((*action, *_synergy(*first)))
        for other in others:
            yield Row((None, None, None, *_synergy(*other)))


def _synergy(service: Service, synergy: Synergy) -> tuple[Cell, ...]:
    return Cell(synergy.title), Cell(service.name), Cell(synergy.status.label)


def _unknown(plans: tuple[Plan, ...], linked: _Linked) -> Iterator[Block]:
    known = bearers(plans)
    codes = [code for code in linked if code not in known]
    if codes:
        yield Paragraph(
            f"Codes cités par des synergies et absents des programmes : {', '.join(codes)}.",
            Emphasis.QUIET,
        )


def _without(content: DossierContent, plans: tuple[Plan, ...], linked: _Linked) -> Table:
    rows: list[Row] = []
    for plan in plans:
        lonely = [node for node in _actions(plan) if not _is_served(node, linked)]
        if lonely:
            rows.append(group_row(plan_title(content, plan), 3))
        rows += [
            Row((Cell(node.code), Cell(title_of(node)), Cell(state_label(node.state))))
            for node in lonely
        ]
    return Table(
        label="Actions sans synergie",
        columns=(Column(12), Column(70), Column(18)),
        header=header(("Code", "Action", "État")),
        rows=tuple(rows) or (none_row(3),),
        share=0.7,
    )
