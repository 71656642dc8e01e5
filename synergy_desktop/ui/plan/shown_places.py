"""The rows of the tree: each node in its own place, and actions again where they stand too."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.plans import rolled_up_progress, walk

_BETWEEN = ">"
"""Parts an objective's id from an action's in the key of a row; ids have no such sign."""

_Further = Mapping[str, list[PlanNode]]


def shown_rows(plan: Plan) -> tuple[PlanNode, ...]:
    """The trees of ``plan`` where each further place of an action is a last row without children.

    The id of such a row is a key of its own: ``node_of`` and ``objective_of`` take it apart.
    """
    further: defaultdict[str, list[PlanNode]] = defaultdict(list)
    for node in walk(plan.nodes):
        for place in node.also_under:
            key = f"{place.id}{_BETWEEN}{node.id}"
            progress = rolled_up_progress(node)
            further[place.id].append(replace(node, id=key, children=(), progress=progress))
    return _with_further(plan.nodes, further) if further else plan.nodes


def _with_further(nodes: tuple[PlanNode, ...], further: _Further) -> tuple[PlanNode, ...]:
    return tuple(
        replace(
            node,
            children=(*_with_further(node.children, further), *further.get(node.id, ())),
        )
        for node in nodes
    )


def node_of(key: str) -> str:
    """The id of the node that the row ``key`` shows."""
    return key.rpartition(_BETWEEN)[2]


def objective_of(key: str) -> str:
    """The id of the objective of a further place, "" for a node in its own."""
    return key.rpartition(_BETWEEN)[0]


def elsewhere(plan: Plan, key: str) -> str:
    """Where else the action of a row stands: « Aussi sous O.O.3 », "" if nowhere."""
    nodes = {node.id: node for node in walk(plan.nodes)}
    node = nodes[node_of(key)]
    places = [place.id for place in node.also_under if place.id != objective_of(key)]
    if objective_of(key):
        own = next(each.id for each in nodes.values() if node in each.children)
        places.insert(0, own)
    names = ", ".join(nodes[each].code or nodes[each].title for each in places)
    return f"Aussi sous {names}" if names else ""
