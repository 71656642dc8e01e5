"""The strategic objectives of the plans that carry the axes of a social policy out."""

from collections.abc import Iterable, Iterator

from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.plans import walk
from synergy_desktop.domain.social_policy import SocialItem
from synergy_desktop.domain.vocabulary import NodeKind

Objective = tuple[Plan, PlanNode]
"""A strategic objective and the plan that it stands in."""


def carried_out_by(item: SocialItem, plans: Iterable[Plan]) -> tuple[Objective, ...]:
    """The strategic objectives that carry an axis out, each with its plan, in their order."""
    wanted = set(item.objectives)
    return tuple(found for found in strategic_objectives(plans) if found[1].id in wanted)


def strategic_objectives(plans: Iterable[Plan]) -> Iterator[Objective]:
    """Every strategic objective of the plans, in their order."""
    for plan in plans:
        for node in walk(plan.nodes):
            if node.kind is NodeKind.OS:
                yield plan, node
