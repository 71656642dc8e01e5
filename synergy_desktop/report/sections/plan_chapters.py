"""The plan laid out: a heading for each volet, domain and objective, its actions in a table."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.plan_codes import Habit, habit
from synergy_desktop.domain.plans import paths
from synergy_desktop.domain.vocabulary import NodeKind
from synergy_desktop.report.blocks import Block, Emphasis, PageBreak, Paragraph, Table
from synergy_desktop.report.sections import plan_commune, plan_cpas
from synergy_desktop.report.sections.plan_places import Here
from synergy_desktop.report.sections.plan_words import Path, node_heading, preamble

_TABLES: dict[Habit, Callable[[str, tuple[Here, ...]], Table]] = {
    Habit.COMMUNE: plan_commune.table,
    Habit.CPAS: plan_cpas.table,
}


@dataclass(frozen=True, slots=True)
class Chapters:
    """A plan on its way to the page: ``level`` is that of its topmost headings."""

    plan: Plan
    level: int
    scope: str
    """Begins the anchors, so that two plans of a paper keep theirs apart."""
    above: Path = ()
    """The numbers before those of the plan's own nodes."""

    def blocks(self) -> Iterator[Block]:
        """The whole plan, each topmost part on a page of its own."""
        guests = _guests(self.plan)
        for position, node in enumerate(self.plan.nodes, 1):
            if position > 1:
                yield PageBreak()
            yield from self._node(node, (position,), guests)

    def _node(self, node: PlanNode, path: Path, guests: dict[Path, list[Here]]) -> Iterator[Block]:
        depth = self.level + len(path) - 1
        yield node_heading(node, (*self.above, *path), depth, self.scope)
        yield from preamble(node)
        if node.kind is NodeKind.OO:
            yield self._actions(node, path, guests)
            return
        for position, child in enumerate(node.children, 1):
            yield from self._node(child, (*path, position), guests)

    def _actions(self, node: PlanNode, path: Path, guests: dict[Path, list[Here]]) -> Block:
        shown = (*(Here(child) for child in node.children), *guests.get(path, ()))
        if not shown:
            return Paragraph("Aucune action n’est inscrite sous cet objectif.", Emphasis.QUIET)
        label = f"Actions : {node.code} {node.title}".strip()
        return _TABLES[habit(self.plan)](label, shown)


def _guests(plan: Plan) -> dict[Path, list[Here]]:
    """The actions that are shown in full elsewhere, by the objective that they stand under too."""
    nodes = dict(paths(plan.nodes))
    found: dict[Path, list[Here]] = {}
    for path, node in nodes.items():
        for place in node.also_under:
            home = nodes.get(path[:-1])
            found.setdefault(place.path, []).append(Here(node, home))
    return found
