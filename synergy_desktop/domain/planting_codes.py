"""Codes for nodes that come into a plan without any, in the plan's own notation."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count

from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.plan_codes import nature_of_code, next_code
from synergy_desktop.domain.plans import walk
from synergy_desktop.domain.planting import Planting, Spot
from synergy_desktop.domain.vocabulary import NodeKind

_NUMBERED = (NodeKind.OS, NodeKind.OO, NodeKind.ACTION, NodeKind.SUB_ACTION)


def with_codes(plan: Plan, placed: Sequence[Planting]) -> tuple[Planting, ...]:
    """Give the nodes of each level codes that follow those of ``plan``.

    A level where some of the nodes have codes stays as it is, and so does one that ``plan`` leaves
    without.
    """
    coming = [node for planting in placed for node in walk(planting.nodes)]
    work = _Growing(plan, _uncoded(coming) - _uncoded(walk(plan.nodes)))
    return tuple(
        Planting(spot, tuple(work.grown(spot, node) for node in nodes))
        for spot, nodes in ((each.spot, each.nodes) for each in placed)
    )


def _uncoded(nodes: Iterable[PlanNode]) -> set[NodeKind]:
    """The numbered levels that have nodes, none of them with a code."""
    there = [node for node in nodes if node.kind in _NUMBERED]
    return {node.kind for node in there} - {node.kind for node in there if node.code}


class _Growing:
    """The plan with the nodes that have come into it so far."""

    def __init__(self, plan: Plan, kinds: set[NodeKind]) -> None:
        self._plan, self._kinds = plan, kinds
        self._ids = count()

    def grown(self, spot: Spot, node: PlanNode) -> PlanNode:
        """Let a node in, and all below it; gives it with its codes."""
        new_id, code = f"new {next(self._ids)}", node.code
        if node.kind in self._kinds:
            code = next_code(self._plan, spot.parent_id, node.kind, node.nature)
        nature = node.nature or nature_of_code(code)
        bare = replace(node, id=new_id, code=code, nature=nature, children=())
        self._plan = replace(self._plan, nodes=_with(self._plan.nodes, None, spot, bare))
        inside = Spot(new_id, None)
        children = tuple(self.grown(inside, child) for child in node.children)
        return replace(bare, id=node.id, children=children)


def _with(
    nodes: tuple[PlanNode, ...], holder: str | None, spot: Spot, node: PlanNode
) -> tuple[PlanNode, ...]:
    """The nodes under ``holder`` once ``node`` stands at ``spot``, there or further down."""
    if holder == spot.parent_id:
        ids = [each.id for each in nodes]
        at = ids.index(spot.before) if spot.before in ids else len(nodes)
        return (*nodes[:at], node, *nodes[at:])
    return tuple(
        replace(each, children=_with(each.children, each.id, spot, node)) for each in nodes
    )
