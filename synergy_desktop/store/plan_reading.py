"""The rows of a strategic plan turned into its tree of frozen dataclasses."""

from synergy_desktop.domain.model import BudgetLine, Indicator, PlanNode
from synergy_desktop.domain.vocabulary import BudgetService, Health, Nature, NodeKind, NodeState
from synergy_desktop.store.reading import Row, grouped

Grouped = dict[str | None, list[Row]]

_TEXTS = (
    "code",
    "title",
    "political_lead",
    "service",
    "agent",
    "deadline",
    "carrier",
    "partners",
    "reserve",
    "note",
    "progress",
    "health_note",
    "sdgs",
)


def nodes_of(nodes: list[Row], budget: list[Row], indicators: list[Row]) -> tuple[PlanNode, ...]:
    """Build the trees of ``nodes`` (rows in order of rank) with their budget and indicators."""
    children = grouped(nodes, "parent_id")
    return _branch(None, children, grouped(budget, "node_id"), grouped(indicators, "node_id"))


def _branch(
    parent_id: str | None, children: Grouped, budget: Grouped, indicators: Grouped
) -> tuple[PlanNode, ...]:
    return tuple(
        PlanNode(
            id=row["id"],
            kind=NodeKind(row["kind"]),
            nature=Nature(row["nature"]) if row["nature"] else None,
            state=NodeState(row["state"]) if row["state"] else None,
            health=Health(row["health"]) if row["health"] else None,
            budget=tuple(_budget_line(line) for line in budget.get(row["id"], ())),
            indicators=tuple(_indicator(each) for each in indicators.get(row["id"], ())),
            children=_branch(row["id"], children, budget, indicators),
            **{name: row[name] for name in _TEXTS},
        )
        for row in children.get(parent_id, ())
    )


def _budget_line(row: Row) -> BudgetLine:
    cells = {name: row[name] for name in ("year", "funder", "amount", "article", "label", "note")}
    return BudgetLine(id=row["id"], service=BudgetService(row["service"]), **cells)


def _indicator(row: Row) -> Indicator:
    return Indicator(id=row["id"], title=row["title"], target=row["target"], reached=row["reached"])
