"""The codes by which synergies name actions of the plans, kept true when a code changes."""

from collections.abc import Mapping

from synergy_desktop.domain.plans import bearers
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier, Step
from synergy_desktop.store.models import PlanNodeRow, SynergyRow


def write_codes(dossier: Dossier, step: Step, codes: Mapping[str, str]) -> None:
    """Give nodes, by id, their new codes; the synergies that name them name the new ones.

    A synergy names the first node that bears a code. One whose node loses its code keeps it, as
    the only trace of what was meant.
    """
    plans = [queries.plan(dossier, head.id) for head in queries.plan_heads(dossier)]
    renamed = {old: codes[node.id] for old, node in bearers(plans).items() if codes.get(node.id)}
    for node_id, code in codes.items():
        step.run(PlanNodeRow.update(code=code).where(PlanNodeRow.id == node_id))
    for row in dossier.rows(SynergyRow.select(SynergyRow.id, SynergyRow.actions)):
        actions = list(dict.fromkeys(renamed.get(code, code) for code in row["actions"]))
        if actions != list(row["actions"]):
            step.run(SynergyRow.update(actions=actions).where(SynergyRow.id == row["id"]))
