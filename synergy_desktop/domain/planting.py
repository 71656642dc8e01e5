"""Where nodes that come in from elsewhere stand in a plan: what holds them, and before what."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.plans import lineage, may_hold
from synergy_desktop.domain.vocabulary import NodeKind

_LEVELS = tuple(NodeKind)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a plan: under ``parent_id`` (None: the plan), ``before`` (None: last)."""

    parent_id: str | None
    before: str | None


@dataclass(frozen=True, slots=True)
class Planting:
    """Nodes, each with all below it, that go to one place together."""

    spot: Spot
    nodes: tuple[PlanNode, ...]


def spot_for(plan: Plan, at: str | None, kind: NodeKind) -> Spot | None:
    """Where a ``kind`` pasted on the node ``at`` goes: inside it, else after what it stands in.

    None: neither ``at`` (None: the plan itself) nor anything that holds it may hold such a node.
    """
    way = lineage(plan, at) if at else ()
    for depth in range(len(way), -1, -1):
        holder = way[depth - 1] if depth else None
        if may_hold(holder.kind if holder else None, kind):
            within = holder.children if holder else plan.nodes
            inner = way[depth].id if depth < len(way) else ""
            return Spot(holder.id if holder else None, following(within, inner))
    return None


def holders(plan: Plan, at: str | None, kinds: Iterable[NodeKind]) -> tuple[int | Spot | None, ...]:
    """What holds each of a list of nodes, in order: the position of one before it, or a place.

    Only their ``kinds`` are known: each goes into the last one above it that may hold it. None:
    there is no place, as for an action right below a strategic objective.
    """
    open_: list[tuple[int, NodeKind]] = []
    found: list[int | Spot | None] = []
    for position, kind in enumerate(kinds):
        while open_ and _LEVELS.index(open_[-1][1]) >= _LEVELS.index(kind):
            open_.pop()
        if open_:
            held = next((at_ for at_, above in reversed(open_) if may_hold(above, kind)), None)
            found.append(held)
        else:
            found.append(spot_for(plan, at, kind))
        if found[-1] is not None:
            open_.append((position, kind))
    return tuple(found)


def plantings(plan: Plan, at: str | None, nodes: Sequence[PlanNode]) -> tuple[Planting, ...]:
    """Put a list of nodes under each other and say where in the plan they go.

    Those without a place are left out, and so is what only they could hold.
    """
    below: dict[int, list[int]] = {}
    tops: dict[Spot, list[int]] = {}
    for position, holder in enumerate(holders(plan, at, [node.kind for node in nodes])):
        if isinstance(holder, Spot):
            tops.setdefault(holder, []).append(position)
        elif holder is not None:
            below.setdefault(holder, []).append(position)

    def branch(position: int) -> PlanNode:
        node = nodes[position]
        inside = tuple(branch(each) for each in below.get(position, ()))
        return replace(node, children=(*node.children, *inside)) if inside else node

    return tuple(
        Planting(spot, tuple(branch(each) for each in positions))
        for spot, positions in tops.items()
    )


def following(nodes: tuple[PlanNode, ...], node_id: str) -> str | None:
    """The id of the node that follows ``node_id``, None at the end or where it is not."""
    ids = [node.id for node in nodes]
    after = ids[ids.index(node_id) + 1 :] if node_id in ids else []
    return after[0] if after else None
