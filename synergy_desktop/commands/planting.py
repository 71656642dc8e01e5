"""Nodes that come into a plan from elsewhere, whole branches at once, as one step."""

from collections.abc import Sequence

from synergy_desktop.commands.placing import siblings
from synergy_desktop.commands.writing import counted
from synergy_desktop.domain.plans import walk
from synergy_desktop.domain.planting import Planting
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.loading import load_nodes
from synergy_desktop.store.models import PlanNodeRow
from synergy_desktop.store.ordering import ranks_for


def paste_nodes(dossier: Dossier, plan_id: str, plantings: Sequence[Planting]) -> list[str]:
    """Write branches into a plan, each with new rows for all it holds; gives the tops' ids."""
    count = sum(1 for planting in plantings for _ in walk(planting.nodes))
    made: list[str] = []
    with dossier.step(f"Coller {counted(count, 'un élément', 'éléments')} du PST") as step:
        for planting in plantings:
            spot, nodes = planting.spot, planting.nodes
            among = siblings(plan_id, spot.parent_id)
            ranks = ranks_for(dossier, PlanNodeRow, among, spot.before, len(nodes))
            made += load_nodes(step.run, plan_id, spot.parent_id, nodes, ranks)
    return made
