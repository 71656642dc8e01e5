"""What one does with the agenda of a sitting: its points, what they show, how they end."""

from collections.abc import Iterable
from typing import Literal

from synergy_desktop.commands.writing import counted, set_cells
from synergy_desktop.domain.sitting_words import Outcome, SlideKind
from synergy_desktop.domain.words import short
from synergy_desktop.store.dossier import Dossier, Step
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.ordering import ids_in_order, rank_for
from synergy_desktop.store.sitting_models import (
    AmendmentRow,
    MovementRow,
    PointRow,
    SittingRow,
    SlideRow,
    VoteRow,
)

PointField = Literal["title", "notes", "outcome_note"]

_WORDS: dict[PointField, str] = {
    "title": "Modifier l’intitulé du point",
    "notes": "Modifier les notes du point",
    "outcome_note": "Modifier la précision de l’issue",
}


def add_point(dossier: Dossier, sitting_id: str, title: str = "", before: str | None = None) -> str:
    """Add a point to the agenda, before another or last; gives its id."""
    point_id = new_id()
    rank = rank_for(dossier, PointRow, PointRow.sitting_id == sitting_id, before)
    with dossier.step("Ajouter un point") as step:
        step.run(PointRow.insert(id=point_id, sitting_id=sitting_id, rank=rank, title=title))
    return point_id


def set_point_text(
    dossier: Dossier, point_id: str, field: PointField, text: str, typing: str | None = None
) -> None:
    """Write the title or the notes of a point, or what is to be said of its outcome."""
    set_cells(dossier, _WORDS[field], PointRow, point_id, typing, **{field: text})


def move_point(dossier: Dossier, point_id: str, before: str | None) -> None:
    """Move a point before another of its agenda, or to the end."""
    row = _row(dossier, PointRow, point_id)
    among = PointRow.sitting_id == row["sitting_id"]
    rank = rank_for(dossier, PointRow, among, before, moving=[point_id])
    set_cells(dossier, f"Déplacer « {_name(row)} »", PointRow, point_id, rank=rank)


def delete_point(dossier: Dossier, point_id: str) -> None:
    """Delete a point with its slides; what came about during it goes to the point before.

    So nobody who came in then is lost. Votes and amendments stay with the sitting.
    """
    row = _row(dossier, PointRow, point_id)
    with dossier.step(f"Supprimer « {_name(row)} »") as step:
        _let_go(step, row["sitting_id"], point_id, _before(dossier, row))
        step.run(PointRow.delete().where(PointRow.id == point_id))


def set_outcome(dossier: Dossier, point_id: str, outcome: Outcome | None) -> None:
    """Say what the point has come to, None while nothing."""
    words = outcome.label.lower() if outcome else "aucune"
    label = f"Issue du point : {words}"
    set_cells(dossier, label, PointRow, point_id, outcome=outcome and outcome.value)


def go_to_point(dossier: Dossier, point_id: str, time: str) -> None:
    """Have the sitting come to a point at ``time``; the first time is when it was opened."""
    row = _row(dossier, PointRow, point_id)
    with dossier.step(f"Passer à « {_name(row)} »") as step:
        here = SittingRow.id == row["sitting_id"]
        step.run(SittingRow.update(current_point=point_id).where(here))
        if not row["opened"]:
            step.run(PointRow.update(opened=time).where(PointRow.id == point_id))


def add_slide(
    dossier: Dossier,
    point_id: str,
    kind: SlideKind,
    *,
    target: str = "",
    text: str = "",
    before: str | None = None,
) -> str:
    """Show one more slide with a point, before another or last; gives its id."""
    slide_id = new_id()
    rank = rank_for(dossier, SlideRow, SlideRow.point_id == point_id, before)
    cells = {"point_id": point_id, "kind": kind.value, "target": target, "text": text}
    with dossier.step(f"Ajouter une vue : {kind.label}") as step:
        step.run(SlideRow.insert(id=slide_id, rank=rank, **cells))
    return slide_id


def set_slide(
    dossier: Dossier, slide_id: str, kind: SlideKind, *, target: str = "", text: str = ""
) -> None:
    """Have a slide show something else."""
    cells = {"kind": kind.value, "target": target, "text": text}
    set_cells(dossier, f"Modifier une vue : {kind.label}", SlideRow, slide_id, **cells)


def move_slide(dossier: Dossier, slide_id: str, before: str | None) -> None:
    """Move a slide before another of its point, or to the end."""
    row = _row(dossier, SlideRow, slide_id)
    among = SlideRow.point_id == row["point_id"]
    rank = rank_for(dossier, SlideRow, among, before, moving=[slide_id])
    label = f"Déplacer une vue : {SlideKind(row['kind']).label}"
    set_cells(dossier, label, SlideRow, slide_id, rank=rank)


def remove_slides(dossier: Dossier, slide_ids: Iterable[str]) -> None:
    """Show slides no longer with their point."""
    ids = ids_in_order(dossier, SlideRow, slide_ids)
    with dossier.step(f"Retirer {counted(len(ids), 'une vue', 'vues')}") as step:
        step.run(SlideRow.delete().where(SlideRow.id.in_(ids)))


def _let_go(step: Step, sitting_id: str, point_id: str, before: str) -> None:
    """Have nothing name a point that is about to go."""
    here = (SittingRow.id == sitting_id) & (SittingRow.current_point == point_id)
    step.run(SittingRow.update(current_point=before).where(here))
    step.run(MovementRow.update(point_id=before).where(MovementRow.point_id == point_id))
    for model in (VoteRow, AmendmentRow):
        step.run(model.update(point_id="").where(model.point_id == point_id))


def _before(dossier: Dossier, row: dict[str, str]) -> str:
    """The point before a row of the agenda, "" for the first."""
    among = (PointRow.sitting_id == row["sitting_id"]) & (PointRow.rank < row["rank"])
    query = PointRow.select(PointRow.id).where(among).order_by(PointRow.rank.desc()).limit(1)
    return next((str(each["id"]) for each in dossier.rows(query)), "")


def _name(row: dict[str, str]) -> str:
    return short(row["title"]) or "point sans titre"


def _row(dossier: Dossier, model: type[PointRow | SlideRow], row_id: str) -> dict[str, str]:
    (row,) = dossier.rows(model.select().where(model.id == row_id))
    return row
