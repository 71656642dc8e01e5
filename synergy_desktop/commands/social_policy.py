"""What one does with the declaration and the projections of social policy, but for their tables."""

from collections.abc import Iterable
from typing import Literal

from peewee import Expression

from synergy_desktop.commands.writing import set_cells
from synergy_desktop.domain.social_policy import (
    LEVELS,
    SocialItem,
    SocialPolicy,
    may_stand,
    path_to,
)
from synergy_desktop.domain.words import short
from synergy_desktop.errors import SynergyError
from synergy_desktop.store import queries, social_queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.ordering import rank_for
from synergy_desktop.store.social_loading import social_rows
from synergy_desktop.store.social_models import SocialItemRow, SocialPolicyRow

PolicyText = Literal["title", "introduction", "conclusion"]

_TEXT_NAMES: dict[PolicyText, str] = {
    "title": "le titre",
    "introduction": "l’introduction",
    "conclusion": "la conclusion",
}


def begin_declaration(dossier: Dossier) -> None:
    """Begin the declaration of social policy, unless there is one."""
    if social_queries.declaration(dossier) is None:
        years = queries.legislature(dossier)
        title = f"Déclaration de politique sociale {years}".strip()
        _begin(dossier, "Commencer la déclaration de politique sociale", SocialPolicy(title=title))


def begin_projection(dossier: Dossier, report_id: str) -> None:
    """Begin the projection of a year, unless there is one, by the axes of the declaration."""
    if social_queries.projection(dossier, report_id) is None:
        declared = social_queries.declaration(dossier)
        axes = (SocialItem(title=axis.title, axis=axis.id) for axis in _axes(declared))
        policy = SocialPolicy(title="Projection de la politique sociale", axes=tuple(axes))
        _begin(dossier, "Commencer la projection de la politique sociale", policy, report_id)


def delete_policy(dossier: Dossier, policy_id: str) -> None:
    """Delete the declaration or a projection with all that it holds."""
    policy = social_queries.policy(dossier, policy_id)
    with dossier.step(f"Supprimer « {short(policy.title)} »") as step:
        step.run(SocialPolicyRow.delete().where(SocialPolicyRow.id == policy_id))


def set_policy_text(
    dossier: Dossier, policy_id: str, field: PolicyText, text: str, typing: str | None = None
) -> None:
    """Write the title, the introduction or the conclusion; the latter are rich texts."""
    label = f"Modifier {_TEXT_NAMES[field]}"
    set_cells(dossier, label, SocialPolicyRow, policy_id, typing, **{field: text})


def add_item(
    dossier: Dossier,
    policy_id: str,
    above_id: str | None,
    before: str | None = None,
    title: str = "",
) -> str:
    """Add an axis, or a measure or sub-measure under ``above_id``; give its id.

    Raises:
        SynergyError: if ``above_id`` is a sub-measure, which holds nothing.
    """
    policy = social_queries.policy(dossier, policy_id)
    depth = len(path_to(policy.axes, above_id)) if above_id else 0
    if depth >= len(LEVELS):
        raise SynergyError(_TOO_DEEP)
    item_id = new_id()
    rank = rank_for(dossier, SocialItemRow, _siblings(policy_id, above_id), before)
    cells = {"policy_id": policy_id, "item_id": above_id, "title": title}
    with dossier.step(f"Ajouter : {LEVELS[depth].lower()}") as step:
        step.run(SocialItemRow.insert(id=item_id, rank=rank, **cells))
    return item_id


def set_item_title(dossier: Dossier, item_id: str, title: str, typing: str | None = None) -> None:
    """Write what an axis, a measure or a sub-measure is called."""
    label = f"Intitulé « {short(title)} »"
    set_cells(dossier, label, SocialItemRow, item_id, typing, title=title)


def set_item_body(dossier: Dossier, item_id: str, body: str, typing: str | None = None) -> None:
    """Write the rich text of an axis, a measure or a sub-measure."""
    label = f"Texte de « {short(_row(dossier, item_id)['title'])} »"
    set_cells(dossier, label, SocialItemRow, item_id, typing, body=body)


def set_objectives(dossier: Dossier, item_id: str, objectives: Iterable[str]) -> None:
    """Say by their ids which strategic objectives of the plans carry an axis out."""
    label = "Lier l’axe au PST"
    set_cells(dossier, label, SocialItemRow, item_id, objectives=list(objectives))


def set_axis(dossier: Dossier, item_id: str, axis_id: str) -> None:
    """Say which axis of the declaration an axis of a projection carries on, "" for none."""
    label = "Lier l’axe à la déclaration"
    set_cells(dossier, label, SocialItemRow, item_id, axis_id=axis_id)


def move_item(
    dossier: Dossier, item_id: str, above_id: str | None, before: str | None = None
) -> None:
    """Move an item with all that it holds, among the axes or under ``above_id``.

    What is an axis no more is carried out by no objective, and carries none on.

    Raises:
        SynergyError: if it would stand too deep, or inside itself.
    """
    row = _row(dossier, item_id)
    axes = social_queries.policy(dossier, row["policy_id"]).axes
    way = path_to(axes, above_id) if above_id else ()
    if any(each.id == item_id for each in way) or not may_stand(
        path_to(axes, item_id)[-1], len(way)
    ):
        raise SynergyError(_TOO_DEEP)
    among = _siblings(row["policy_id"], above_id)
    rank = rank_for(dossier, SocialItemRow, among, before, moving=[item_id])
    cells = {"item_id": above_id, "rank": rank}
    links = {"objectives": [], "axis_id": ""} if above_id else {}
    with dossier.step(f"Déplacer « {short(row['title'])} »") as step:
        step.run(SocialItemRow.update(**cells, **links).where(SocialItemRow.id == item_id))


def delete_item(dossier: Dossier, item_id: str) -> None:
    """Delete an item with all that it holds."""
    with dossier.step(f"Supprimer « {short(_row(dossier, item_id)['title'])} »") as step:
        step.run(SocialItemRow.delete().where(SocialItemRow.id == item_id))


_TOO_DEEP = (
    "Un axe contient des mesures, une mesure des sous-mesures, et une sous-mesure rien : "
    "cela ne tient pas à cet endroit."
)


def _axes(policy: SocialPolicy | None) -> tuple[SocialItem, ...]:
    return policy.axes if policy else ()


def _begin(
    dossier: Dossier, label: str, policy: SocialPolicy, report_id: str | None = None
) -> None:
    with dossier.step(label) as step:
        for model, cells in social_rows(policy, report_id, keep_ids=False):
            step.run(model.insert(**cells))


def _row(dossier: Dossier, item_id: str) -> dict[str, str]:
    (row,) = dossier.rows(SocialItemRow.select().where(SocialItemRow.id == item_id))
    return row


def _siblings(policy_id: str, above_id: str | None) -> Expression:
    """What is true of the items directly under ``above_id``; None: of the axes."""
    above = SocialItemRow.item_id
    same = above.is_null() if above_id is None else above == above_id
    return (SocialItemRow.policy_id == policy_id) & same
