"""What a plan comes to: its budget by objective, by year and by funder, and the goals it serves."""

from collections.abc import Sequence

from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.money import format_amount
from synergy_desktop.domain.plan_budget import (
    Amounts,
    BudgetSum,
    budget_years,
    sums_by_funder,
)
from synergy_desktop.domain.plans import BudgetTotals, budget_totals, node_budget, walk
from synergy_desktop.domain.vocabulary import NodeKind
from synergy_desktop.domain.words import number_of
from synergy_desktop.report.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Emphasis,
    Heading,
    Holds,
    Paragraph,
    Row,
    RowKind,
    Table,
)
from synergy_desktop.report.sections.plan_words import named, sdg_name
from synergy_desktop.report.sections.wording import header, none_row

_AMOUNT = Column(11, Align.RIGHT, Holds.AMOUNT)
_MOST_YEARS = 4
"""The most years side by side in one table."""


def budget(plan: Plan, level: int, scope: str) -> list[Block]:
    """The budget of ``plan`` added up, under a heading of ``level``."""
    totals = node_budget_of(plan.nodes)
    years = budget_years(plan.nodes)
    heading = Heading(level, "Budget du programme", f"{scope}-budget")
    if not years and not totals.unpriced:
        return [heading, Paragraph("Aucun montant n’est encore inscrit.", Emphasis.QUIET)]
    return [
        heading,
        *_unpriced(totals),
        Heading(level + 1, "Par objectif", f"{scope}-objectives"),
        _by_objective(plan, totals),
        Heading(level + 1, "Par pouvoir subsidiant et par année", f"{scope}-funders"),
        *_by_funder(plan.nodes, years),
    ]


def node_budget_of(nodes: tuple[PlanNode, ...]) -> BudgetTotals:
    """What ``nodes`` and all below them come to."""
    return budget_totals(line for node in walk(nodes) for line in node.budget)


def goals(plan: Plan, level: int, scope: str) -> list[Block]:
    """The sustainable development goals that the plan serves, each with the nodes that do."""
    served: dict[int, list[PlanNode]] = {}
    for node in walk(plan.nodes):
        for number in node.sdgs:
            served.setdefault(number, []).append(node)
    if not served:
        return []
    rows = [
        Row((Cell(str(number)), Cell(sdg_name(number)), Cell(", ".join(map(_short, nodes)))))
        for number, nodes in sorted(served.items())
    ]
    title = "Objectifs de développement durable (ODD)"
    table = Table(
        label=title,
        columns=(Column(8, Align.CENTRE, Holds.NUMBER), Column(42), Column(50)),
        header=header(("ODD", "Intitulé", "Actions et objectifs qui y contribuent")),
        rows=tuple(rows),
    )
    return [Heading(level, title, f"{scope}-goals"), table]


def _short(node: PlanNode) -> str:
    return node.code.replace(" ", "\u00a0") or named(node)


def _unpriced(totals: BudgetTotals) -> list[Block]:
    if not totals.unpriced:
        return []
    count = number_of(totals.unpriced, "ligne de budget", "lignes de budget")
    return [Paragraph(f"Sans {count} dont le montant reste à déterminer.", Emphasis.QUIET)]


def _by_objective(plan: Plan, totals: BudgetTotals) -> Table:
    nodes = [node for node in walk(plan.nodes) if node.kind in (NodeKind.OS, NodeKind.OO)]
    rows = [_objective_row(node, node_budget(node)) for node in nodes]
    return Table(
        label="Budget par objectif",
        columns=(Column(48), *[Column(17, Align.RIGHT, Holds.AMOUNT)] * 3),
        header=header(("Objectif", "Budget ordinaire", "Budget extraordinaire", "Total")),
        rows=(*rows, Row((Cell("Total du programme"), *_amounts(totals)), RowKind.TOTAL)),
    )


def _objective_row(node: PlanNode, totals: BudgetTotals) -> Row:
    emphasis = Emphasis.STRONG if node.kind is NodeKind.OS else Emphasis.NONE
    return Row((Cell(named(node), emphasis=emphasis), *_amounts(totals, emphasis)))


def _amounts(totals: BudgetTotals, emphasis: Emphasis = Emphasis.NONE) -> tuple[Cell, ...]:
    sums = (totals.ordinary, totals.extraordinary, totals.total)
    return tuple(Cell(format_amount(cents), emphasis=emphasis) for cents in sums)


def _by_funder(nodes: tuple[PlanNode, ...], years: tuple[int | None, ...]) -> list[Table]:
    """A row a funder, in several tables where the years do not stand side by side."""
    sums = sums_by_funder(nodes)
    shares = [years[start : start + _MOST_YEARS] for start in range(0, len(years), _MOST_YEARS)]
    return [_funders(sums, chosen, last=chosen is shares[-1]) for chosen in shares]


def _funders(sums: Sequence[BudgetSum], years: tuple[int | None, ...], *, last: bool) -> Table:
    titles = (str(year) if year is not None else "Sans année" for year in years)
    rows = [
        Row(
            (Cell(each.label), *_by_year(each.amounts, years), *_total(each, last=last)),
            RowKind.TOTAL if each is sums[-1] else RowKind.BODY,
        )
        for each in sums
    ]
    return Table(
        label="Budget par pouvoir subsidiant et par année",
        columns=(Column(20), *[_AMOUNT] * (len(years) + last)),
        header=header(("Pouvoir subsidiant", *titles, *(["Total"] if last else []))),
        rows=tuple(rows) or (none_row(1 + len(years)),),
        share=min(1.0, (20 + 11 * (len(years) + last)) / (20 + 11 * _MOST_YEARS)),
    )


def _by_year(amounts: Amounts, years: tuple[int | None, ...]) -> tuple[Cell, ...]:
    found = (amounts.get(year) for year in years)
    return tuple(Cell("" if cents is None else format_amount(cents)) for cents in found)


def _total(each: BudgetSum, *, last: bool) -> tuple[Cell, ...]:
    return (Cell(format_amount(each.total), emphasis=Emphasis.STRONG),) if last else ()
