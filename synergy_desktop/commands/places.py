"""The operational objectives that an action stands under besides its own.

An action stands in one place of the tree, where its code and its money count. ``also_under`` names
the others; what is written about the action holds in all of them.
"""

from synergy_desktop.commands.placing import ids_of, write_places
from synergy_desktop.domain.model import PlanNode
from synergy_desktop.domain.plans import lineage
from synergy_desktop.domain.words import short
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.models import PlanNodeRow


def add_place(dossier: Dossier, node_id: str, objective_id: str) -> None:
    """Place an action under one more operational objective."""
    action = _action(dossier, node_id)
    with dossier.step(f"Placer aussi ailleurs « {_name(action)} »") as step:
        write_places(step, node_id, [*ids_of(action), objective_id])


def remove_place(dossier: Dossier, node_id: str, objective_id: str) -> None:
    """Take an action away from one of the further objectives that it stands under."""
    action = _action(dossier, node_id)
    with dossier.step(f"Retirer d’un objectif « {_name(action)} »") as step:
        write_places(step, node_id, [each for each in ids_of(action) if each != objective_id])


def move_place(dossier: Dossier, node_id: str, old: str, new: str) -> None:
    """Have an action stand under ``new`` instead of ``old``, its own place staying as it is."""
    action = _action(dossier, node_id)
    with dossier.step(f"Déplacer « {_name(action)} »") as step:
        write_places(step, node_id, [new if each == old else each for each in ids_of(action)])


def _action(dossier: Dossier, node_id: str) -> PlanNode:
    (row,) = dossier.rows(PlanNodeRow.select().where(PlanNodeRow.id == node_id))
    return lineage(queries.plan(dossier, row["plan_id"]), node_id)[-1]


def _name(node: PlanNode) -> str:
    return short(node.code or node.title)
