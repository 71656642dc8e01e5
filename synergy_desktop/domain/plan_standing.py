"""How far a plan, or a branch of it, has come: its actions by state and by health, what is late.

An action counts where it stands first; its sub-actions show in its progress.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from synergy_desktop.domain.deadlines import is_overdue
from synergy_desktop.domain.model import PlanNode
from synergy_desktop.domain.plans import rolled_up_progress, walk
from synergy_desktop.domain.vocabulary import Health, NodeKind, NodeState


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What stands where on a given day; None as a key counts what is not said."""

    actions: tuple[PlanNode, ...]
    states: Mapping[NodeState | None, int]
    healths: Mapping[Health | None, int]
    progress: int | None
    """In percent, as the tree of the plan shows it; None where nothing says."""
    overdue: tuple[PlanNode, ...]
    """The actions and sub-actions whose deadline has passed; empty where no day is given."""
    indicators: int
    measured: int
    """How many indicators there are, and how many have a value reached."""


def standing(nodes: tuple[PlanNode, ...], day: date | None) -> Standing:
    """How far ``nodes``, with all below them, have come on ``day``."""
    everything = tuple(walk(nodes))
    actions = tuple(node for node in everything if node.kind is NodeKind.ACTION)
    indicators = [each for node in everything for each in node.indicators]
    return Standing(
        actions=actions,
        states=Counter(node.state for node in actions),
        healths=Counter(node.health for node in actions),
        progress=_progress(nodes),
        overdue=tuple(_late(everything, day)),
        indicators=len(indicators),
        measured=sum(bool(each.reached.strip()) for each in indicators),
    )


def _progress(nodes: tuple[PlanNode, ...]) -> int | None:
    """That of a single node, or the mean of several."""
    if len(nodes) == 1:
        return rolled_up_progress(nodes[0])
    return rolled_up_progress(PlanNode(kind=NodeKind.VOLET, children=nodes))


def _late(nodes: Iterable[PlanNode], day: date | None) -> Iterable[PlanNode]:
    carried_out = (NodeKind.ACTION, NodeKind.SUB_ACTION)
    if day is None:
        return ()
    return (node for node in nodes if node.kind in carried_out and is_overdue(node, day))
