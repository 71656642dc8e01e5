"""What one does with the strategic plans and their nodes."""

from collections.abc import Iterable
from typing import Literal

from synergy_desktop.commands.linking import write_codes
from synergy_desktop.commands.placing import hand_over, places_kept, siblings
from synergy_desktop.commands.writing import set_cells
from synergy_desktop.domain.model import Plan
from synergy_desktop.domain.plan_codes import nature_of_code, next_code
from synergy_desktop.domain.plans import kind_under, lineage
from synergy_desktop.domain.vocabulary import Health, Nature, NodeKind, NodeState, PlanOwner
from synergy_desktop.domain.words import short
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.models import PlanNodeRow, PlanRow
from synergy_desktop.store.ordering import rank_for

NodeText = Literal[
    "political_lead",
    "service",
    "agent",
    "deadline",
    "carrier",
    "partners",
    "staff",
    "reserve",
    "note",
    "health_note",
]

_TEXT_NAMES: dict[NodeText, str] = {
    "political_lead": "la politique en charge",
    "service": "le service en charge",
    "agent": "l’agent en charge",
    "deadline": "l’échéance",
    "carrier": "l’entité porteuse",
    "partners": "les partenaires",
    "staff": "les ressources humaines",
    "reserve": "la réserve",
    "note": "la note",
    "health_note": "l’explication de l’indice de santé",
}


def add_plan(dossier: Dossier, institution: PlanOwner, title: str, legislature: str) -> str:
    """Add an empty plan at the end; gives its id."""
    plan_id = new_id()
    cells = {"institution": institution.value, "title": title, "legislature": legislature}
    with dossier.step(f"Ajouter le plan « {short(title)} »") as step:
        step.run(PlanRow.insert(id=plan_id, rank=rank_for(dossier, PlanRow, None), **cells))
    return plan_id


def rename_plan(dossier: Dossier, plan_id: str, title: str) -> None:
    """Give a plan another title."""
    set_cells(dossier, f"Renommer le plan en « {short(title)} »", PlanRow, plan_id, title=title)


def delete_plan(dossier: Dossier, plan_id: str) -> None:
    """Delete a plan with all its nodes."""
    (row,) = dossier.rows(PlanRow.select().where(PlanRow.id == plan_id))
    with dossier.step(f"Supprimer le plan « {short(row['title'])} »") as step:
        step.run(PlanRow.delete().where(PlanRow.id == plan_id))


def add_node(
    dossier: Dossier,
    plan_id: str,
    parent_id: str | None,
    kind: NodeKind,
    title: str = "",
    before: str | None = None,
    code: str = "",
) -> str:
    """Add a node under ``parent_id`` (None: at the top), before ``before`` or last; give its id.

    A code that tells the nature of the action ("Me21", "Pe25") sets it too.
    """
    node_id = new_id()
    nature = nature_of_code(code)
    rank = rank_for(dossier, PlanNodeRow, siblings(plan_id, parent_id), before)
    cells = {"plan_id": plan_id, "parent_id": parent_id, "kind": kind.value}
    cells |= {"title": title, "code": code, "nature": nature and nature.value}
    with dossier.step(f"Ajouter : {kind.label.lower()}") as step:
        step.run(PlanNodeRow.insert(id=node_id, rank=rank, **cells))
    return node_id


def rename_node(dossier: Dossier, node_id: str, title: str, typing: str | None = None) -> None:
    """Write the title of a node."""
    label = f"Intitulé « {short(title)} »"
    set_cells(dossier, label, PlanNodeRow, node_id, typing, title=title)


def set_node_text(
    dossier: Dossier, node_id: str, field: NodeText, text: str, typing: str | None = None
) -> None:
    """Write one of the free texts of a node."""
    label = f"Modifier {_TEXT_NAMES[field]}"
    set_cells(dossier, label, PlanNodeRow, node_id, typing, **{field: text})


def set_nature(dossier: Dossier, node_id: str, nature: Nature | None) -> None:
    """Say whether an action goes on with what exists or is a project."""
    set_cells(dossier, "Modifier la nature", PlanNodeRow, node_id, nature=nature and nature.value)


def set_state(dossier: Dossier, node_id: str, state: NodeState | None) -> None:
    """Say how far an action has come."""
    label = f"État : {state.label.lower() if state else 'non précisé'}"
    set_cells(dossier, label, PlanNodeRow, node_id, state=state and state.value)


def set_health(dossier: Dossier, node_id: str, health: Health | None) -> None:
    """Say how well an action goes."""
    label = f"Indice de santé : {health.label.lower() if health else 'non précisé'}"
    set_cells(dossier, label, PlanNodeRow, node_id, health=health and health.value)


def set_progress(
    dossier: Dossier, node_id: str, percent: int | None, typing: str | None = None
) -> None:
    """Write how much of an action is done, in percent (0 to 100)."""
    shown = "non précisé" if percent is None else f"{percent} %"
    label = f"Avancement : {shown}"
    set_cells(dossier, label, PlanNodeRow, node_id, typing, progress=percent)


def set_sdgs(dossier: Dossier, node_id: str, numbers: Iterable[int]) -> None:
    """Choose the sustainable development goals (1 to 17) that an action serves."""
    set_cells(dossier, "Modifier les ODD", PlanNodeRow, node_id, sdgs=sorted(set(numbers)))


def move_node(
    dossier: Dossier, node_id: str, parent_id: str | None, before: str | None = None
) -> None:
    """Move a node with all below it under another parent, before ``before`` or last.

    Where it becomes an action or a sub-action by that, it takes the next code of its new place.

    Raises:
        ValueError: if the new parent stands below the node itself.
    """
    (row,) = dossier.rows(PlanNodeRow.select().where(PlanNodeRow.id == node_id))
    plan = queries.plan(dossier, row["plan_id"])
    if parent_id and any(node.id == node_id for node in lineage(plan, parent_id)):
        raise ValueError(f"{parent_id} stands below {node_id}")
    among = siblings(row["plan_id"], parent_id)
    rank = rank_for(dossier, PlanNodeRow, among, before, moving=[node_id])
    kind, code = _kind_and_code(plan, node_id, parent_id)
    cells = {"parent_id": parent_id, "rank": rank, "kind": kind.value}
    others = places_kept(plan, node_id, kind, parent_id)
    with dossier.step(f"Déplacer « {short(row['code'] or row['title'])} »") as step:
        step.run(PlanNodeRow.update(**cells, also_under=others).where(PlanNodeRow.id == node_id))
        if code != row["code"]:
            write_codes(dossier, step, {node_id: code})


def delete_node(dossier: Dossier, node_id: str) -> None:
    """Delete a node with all below it.

    Actions that stand under another operational objective too stay there, with all below them.
    """
    (row,) = dossier.rows(PlanNodeRow.select().where(PlanNodeRow.id == node_id))
    plan = queries.plan(dossier, row["plan_id"])
    with dossier.step(f"Supprimer « {short(row['code'] or row['title'])} »") as step:
        if not hand_over(dossier, step, plan, node_id):
            step.run(PlanNodeRow.delete().where(PlanNodeRow.id == node_id))


def _kind_and_code(plan: Plan, node_id: str, parent_id: str | None) -> tuple[NodeKind, str]:
    """What a node is, and is called, once it stands under ``parent_id``."""
    node = lineage(plan, node_id)[-1]
    parent = lineage(plan, parent_id)[-1] if parent_id else None
    kind = kind_under(parent.kind if parent else None, node) or node.kind
    if kind is node.kind or not node.code:
        return kind, node.code
    return kind, next_code(plan, parent_id, kind, node.nature)
