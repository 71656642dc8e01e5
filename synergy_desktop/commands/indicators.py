"""What one does with the indicators of a plan's nodes."""

from typing import Literal

from synergy_desktop.commands.writing import set_cells
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.models import IndicatorRow
from synergy_desktop.store.ordering import rank_for

IndicatorField = Literal["title", "target", "reached"]


def add_indicator(dossier: Dossier, node_id: str, title: str = "") -> str:
    """Add an indicator to a node; gives its id."""
    indicator_id = new_id()
    rank = rank_for(dossier, IndicatorRow, IndicatorRow.node_id == node_id)
    with dossier.step("Ajouter un indicateur") as step:
        step.run(IndicatorRow.insert(id=indicator_id, node_id=node_id, rank=rank, title=title))
    return indicator_id


def set_indicator(
    dossier: Dossier,
    indicator_id: str,
    field: IndicatorField,
    text: str,
    typing: str | None = None,
) -> None:
    """Write the title of an indicator, its value to reach or the value reached."""
    set_cells(
        dossier, "Modifier un indicateur", IndicatorRow, indicator_id, typing, **{field: text}
    )


def delete_indicator(dossier: Dossier, indicator_id: str) -> None:
    """Delete an indicator."""
    with dossier.step("Supprimer un indicateur") as step:
        step.run(IndicatorRow.delete().where(IndicatorRow.id == indicator_id))
