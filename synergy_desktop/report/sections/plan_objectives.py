"""The plans of the dossier, and their strategic objectives with where they stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from synergy_desktop.domain.model import DossierContent, Plan, PlanNode
from synergy_desktop.domain.vocabulary import NodeKind, PlanOwner
from synergy_desktop.report.blocks import Block, Emphasis, Heading, Paragraph
from synergy_desktop.report.sections.plan_words import framed, plans_of, title_of


@dataclass(frozen=True, slots=True)
class Objective:
    """A strategic objective, what it stands in, and the anchor of its heading."""

    node: PlanNode
    above: tuple[PlanNode, ...]
    anchor: str

    def opening(self) -> Iterator[Block]:
        """Its title, below that of the plan, with the volet and the domain that it stands in."""
        yield Heading(2, title_of(self.node), self.anchor, self.node.code.strip())
        if words := " · ".join(map(title_of, self.above)):
            yield Paragraph(words, Emphasis.QUIET, leads=True)


def all_plans(content: DossierContent) -> tuple[Plan, ...]:
    """Every plan of the dossier, each institution's then the common ones; else an empty frame."""
    plans = plans_of(content, *PlanOwner) or (Plan(institution=PlanOwner.COMMUNE),)
    return tuple(map(framed, plans))


def objectives(plan: Plan, scope: str) -> Iterator[Objective]:
    """The strategic objectives of ``plan``, in order."""
    numbers = count(1)
    for node, above in _objectives(plan.nodes, ()):
        yield Objective(node, above, f"{scope}-os-{next(numbers)}")


def _objectives(
    nodes: Iterable[PlanNode], above: tuple[PlanNode, ...]
) -> Iterator[tuple[PlanNode, tuple[PlanNode, ...]]]:
    for node in nodes:
        if node.kind is NodeKind.OS:
            yield node, above
        else:
            yield from _objectives(node.children, (*above, node))
