"""What the user can do with a node of the plan: what may be added near it, where it may go."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.plan_codes import Habit, free_volet_codes, habit, next_code
from synergy_desktop.domain.plans import allowed_children, kind_under, lineage, may_hold, walk
from synergy_desktop.domain.planting import Spot, following
from synergy_desktop.domain.vocabulary import Nature, NodeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A node that may be added: where, of what kind, with which code. ``before``: None is last."""

    parent_id: str | None
    kind: NodeKind
    before: str | None = None
    code: str = ""
    title: str = ""
    nature: Nature | None = None

    @property
    def label(self) -> str:
        """What a menu says: "Action Pe25 (projet)"."""
        parts = [self.title or self.kind.label]
        if self.code and not self.title:
            parts.append(self.code)
        if self.nature:
            parts.append(f"({self.nature.label.lower()})")
        return " ".join(parts)


def child_proposals(plan: Plan, node_id: str | None) -> tuple[Proposal, ...]:
    """What may be added at the end of a node, or of the plan itself for None."""
    parent = lineage(plan, node_id)[-1] if node_id else None
    kinds = allowed_children(parent.kind if parent else None)
    return tuple(each for kind in kinds for each in _of_kind(plan, node_id, kind, None))


def sibling_proposals(plan: Plan, node_id: str) -> tuple[Proposal, ...]:
    """What may be added just below a node, the node's own kind first."""
    *above, node = lineage(plan, node_id)
    parent = above[-1] if above else None
    kinds = allowed_children(parent.kind if parent else None)
    siblings = parent.children if parent else plan.nodes
    ordered = sorted(kinds, key=lambda kind: kind is not node.kind)
    before = following(siblings, node_id)
    parent_id = parent.id if parent else None
    return tuple(each for kind in ordered for each in _of_kind(plan, parent_id, kind, before))


def _of_kind(
    plan: Plan, parent_id: str | None, kind: NodeKind, before: str | None
) -> Iterator[Proposal]:
    proposed = partial(Proposal, parent_id=parent_id, kind=kind, before=before)
    if kind is NodeKind.VOLET:
        for code in free_volet_codes(plan) or ("",):
            title = f"{kind.label} {code}".rstrip()
            yield proposed(code=code, title=title)
    elif kind is NodeKind.ACTION and habit(plan) is Habit.CPAS:
        for nature in (Nature.PROJECT, Nature.MAINTAINED):
            code = next_code(plan, parent_id, kind, nature)
            yield proposed(code=code, nature=nature)
    else:
        yield proposed(code=next_code(plan, parent_id, kind))


def spot_above(plan: Plan, node_id: str) -> Spot | None:
    """One place up: before the previous sibling, else at the end of the holder before."""
    *above, node = lineage(plan, node_id)
    siblings = above[-1].children if above else plan.nodes
    place = _place(siblings, node_id)
    if place > 0:
        return Spot(above[-1].id if above else None, siblings[place - 1].id)
    holders = _holders(plan, node)
    current = _place(holders, above[-1].id) if above else 0
    return Spot(holders[current - 1].id, None) if current > 0 else None


def spot_below(plan: Plan, node_id: str) -> Spot | None:
    """One place down: after the next sibling, else at the beginning of the holder that follows."""
    *above, node = lineage(plan, node_id)
    siblings = above[-1].children if above else plan.nodes
    if lower := following(siblings, node_id):
        return Spot(above[-1].id if above else None, following(siblings, lower))
    holders = _holders(plan, node)
    if not above or not (next_holder := following(holders, above[-1].id)):
        return None
    held = holders[_place(holders, next_holder)].children
    return Spot(next_holder, held[0].id if held else None)


def spot_outside(plan: Plan, node_id: str) -> Spot | None:
    """One level up, just after the node that holds it, where it may stand there."""
    *above, node = lineage(plan, node_id)
    if not above:
        return None
    outer = above[-2] if len(above) > 1 else None
    if kind_under(outer.kind if outer else None, node) is None:
        return None
    siblings = outer.children if outer else plan.nodes
    return Spot(outer.id if outer else None, following(siblings, above[-1].id))


def spot_inside(plan: Plan, node_id: str) -> Spot | None:
    """One level down, at the end of the sibling above, where it may stand there."""
    *above, node = lineage(plan, node_id)
    siblings = above[-1].children if above else plan.nodes
    place = _place(siblings, node_id)
    if place == 0 or kind_under(siblings[place - 1].kind, node) is None:
        return None
    return Spot(siblings[place - 1].id, None)


def _holders(plan: Plan, node: PlanNode) -> tuple[PlanNode, ...]:
    """The nodes that may hold ``node``, in the order of the plan, itself and below left out."""
    own = {each.id for each in walk((node,))}
    return tuple(
        each for each in walk(plan.nodes) if may_hold(each.kind, node.kind) and each.id not in own
    )


def _place(nodes: tuple[PlanNode, ...], node_id: str) -> int:
    return next((place for place, node in enumerate(nodes) if node.id == node_id), 0)
