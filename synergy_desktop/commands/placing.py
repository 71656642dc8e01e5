"""Where the actions of a plan stand besides their own places, kept true as nodes move and go."""

from collections.abc import Iterable

from peewee import Expression

from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.plans import lineage, walk
from synergy_desktop.domain.vocabulary import NodeKind
from synergy_desktop.store.dossier import Dossier, Step
from synergy_desktop.store.models import PlanNodeRow
from synergy_desktop.store.ordering import rank_for


def places_kept(plan: Plan, node_id: str, kind: NodeKind, parent_id: str | None) -> list[str]:
    """The other places that a node keeps as a ``kind`` whose own place is under ``parent_id``."""
    if kind is not NodeKind.ACTION:
        return []
    return [each for each in ids_of(lineage(plan, node_id)[-1]) if each != parent_id]


def hand_over(dossier: Dossier, step: Step, plan: Plan, node_id: str) -> bool:
    """Bring what stands elsewhere too out of the branch ``node_id``, which is to be deleted.

    Each such action moves to the first of its other places, and no action names an objective that
    goes. Tells whether ``node_id`` is itself such an action, which then stays.
    """
    gone = {node.id for node in walk((lineage(plan, node_id)[-1],))}
    saved: set[str] = set()
    for node in walk(plan.nodes):
        left = [each for each in ids_of(node) if each not in gone]
        if node.id in gone and left:
            saved.add(node.id)
            new_parent, *left = left
            rank = rank_for(dossier, PlanNodeRow, siblings(plan.id, new_parent))
            mine = PlanNodeRow.id == node.id
            step.run(PlanNodeRow.update(parent_id=new_parent, rank=rank).where(mine))
        if len(left) < len(node.also_under):
            write_places(step, node.id, left)
    return node_id in saved


def siblings(plan_id: str, parent_id: str | None) -> Expression:
    """What is true of the rows directly under ``parent_id``; None is the plan itself."""
    parent = PlanNodeRow.parent_id
    same = parent.is_null() if parent_id is None else parent == parent_id
    return (PlanNodeRow.plan_id == plan_id) & same


def ids_of(node: PlanNode) -> list[str]:
    """The further operational objectives that an action stands under."""
    return [place.id for place in node.also_under]


def write_places(step: Step, node_id: str, objectives: Iterable[str]) -> None:
    """Say which further objectives an action stands under, each once."""
    kept = list(dict.fromkeys(objectives))
    step.run(PlanNodeRow.update(also_under=kept).where(PlanNodeRow.id == node_id))
