"""The money of a plan, added up by objective and by funder, year by year."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from synergy_desktop.domain.model import BudgetLine, PlanNode
from synergy_desktop.domain.plans import walk
from synergy_desktop.domain.vocabulary import FUNDERS, NodeKind

NO_FUNDER = "Sans pouvoir subsidiant"
TOTAL = "Total"

Amounts = Mapping[int | None, int]
"""Euro cents by year; None is money without a year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetSum:
    """What one objective or one funder comes to; ``node_id`` is "" for a funder or the total."""

    label: str
    amounts: Amounts
    node_id: str = ""
    depth: int = 0

    @property
    def total(self) -> int:
        """All years together, in euro cents."""
        return sum(self.amounts.values())


def budget_years(nodes: Iterable[PlanNode]) -> tuple[int | None, ...]:
    """The years that the money of ``nodes`` and of all below falls in, in order, None last."""
    years = {line.year for line in _lines(nodes) if line.amount is not None}
    dated = sorted(year for year in years if year is not None)
    return (*dated, None) if None in years else tuple(dated)


def sums_by_objective(nodes: tuple[PlanNode, ...]) -> tuple[BudgetSum, ...]:
    """The OS and OO that have money on them or below, in order of the plan, then the total."""
    found: list[BudgetSum] = []
    for node in walk(nodes):
        if node.kind in (NodeKind.OS, NodeKind.OO) and (amounts := _amounts(_lines((node,)))):
            label = " ".join(filter(None, (node.code, node.title)))
            depth = int(node.kind is NodeKind.OO)
            found.append(BudgetSum(label=label, amounts=amounts, node_id=node.id, depth=depth))
    return (*found, BudgetSum(label=TOTAL, amounts=_amounts(_lines(nodes))))


def sums_by_funder(nodes: tuple[PlanNode, ...]) -> tuple[BudgetSum, ...]:
    """The funders, the usual ones first, then the total."""
    lines = [line for line in _lines(nodes) if line.amount is not None]
    others = sorted({line.funder for line in lines} - {*FUNDERS, ""}, key=str.casefold)
    found = (
        BudgetSum(label=name or NO_FUNDER, amounts=amounts)
        for name in (*FUNDERS, *others, "")
        if (amounts := _amounts(line for line in lines if line.funder == name))
    )
    return (*found, BudgetSum(label=TOTAL, amounts=_amounts(lines)))


def _lines(nodes: Iterable[PlanNode]) -> Iterator[BudgetLine]:
    return (line for node in walk(nodes) for line in node.budget)


def _amounts(lines: Iterable[BudgetLine]) -> Amounts:
    sums: Counter[int | None] = Counter()
    for line in lines:
        if line.amount is not None:
            sums[line.year] += line.amount
    return dict(sums)
