"""The rows of a strategic plan turned into its tree of frozen dataclasses."""

from collections.abc import Iterator

from synergy_desktop.domain.model import BudgetLine, Indicator, OtherPlace, PlanNode
from synergy_desktop.domain.vocabulary import BudgetService, Health, Nature, NodeKind, NodeState
from synergy_desktop.store.reading import Row, grouped

_TEXTS = (
    "code",
    "title",
    "political_lead",
    "service",
    "agent",
    "deadline",
    "carrier",
    "partners",
    "staff",
    "reserve",
    "note",
    "progress",
    "health_note",
    "sdgs",
)


def nodes_of(nodes: list[Row], budget: list[Row], indicators: list[Row]) -> tuple[PlanNode, ...]:
    """Build the trees of ``nodes`` (rows in order of rank) with their budget and indicators."""
    reader = _Reader(nodes, budget, indicators)
    return reader.branch(None)


class _Reader:
    """Builds the tree of a plan from the top down."""

    def __init__(self, nodes: list[Row], budget: list[Row], indicators: list[Row]) -> None:
        self._children = grouped(nodes, "parent_id")
        self._budget = grouped(budget, "node_id")
        self._indicators = grouped(indicators, "node_id")
        self._objectives = tuple(self._found_objectives(None, ()))

    def branch(self, parent_id: str | None) -> tuple[PlanNode, ...]:
        return tuple(
            PlanNode(
                id=row["id"],
                kind=NodeKind(row["kind"]),
                nature=Nature(row["nature"]) if row["nature"] else None,
                state=NodeState(row["state"]) if row["state"] else None,
                health=Health(row["health"]) if row["health"] else None,
                budget=tuple(_budget_line(line) for line in self._budget.get(row["id"], ())),
                indicators=tuple(_indicator(each) for each in self._indicators.get(row["id"], ())),
                children=self.branch(row["id"]),
                also_under=self._other_places(row),
                **{name: row[name] for name in _TEXTS},
            )
            for row in self._children.get(parent_id, ())
        )

    def _other_places(self, row: Row) -> tuple[OtherPlace, ...]:
        """The places of an action besides its own, in the order of the plan."""
        wanted = set(row["also_under"]) - {row["parent_id"]}
        if not wanted or row["kind"] != NodeKind.ACTION:
            return ()
        return tuple(place for place in self._objectives if place.id in wanted)

    def _found_objectives(
        self, parent_id: str | None, above: tuple[int, ...]
    ) -> Iterator[OtherPlace]:
        for position, row in enumerate(self._children.get(parent_id, ()), 1):
            path = (*above, position)
            if row["kind"] == NodeKind.OO:
                yield OtherPlace(id=row["id"], path=path)
            yield from self._found_objectives(row["id"], path)


def _budget_line(row: Row) -> BudgetLine:
    cells = {name: row[name] for name in ("year", "funder", "amount", "article", "label", "note")}
    return BudgetLine(id=row["id"], service=BudgetService(row["service"]), **cells)


def _indicator(row: Row) -> Indicator:
    return Indicator(id=row["id"], title=row["title"], target=row["target"], reached=row["reached"])
