"""What one does with a sitting as a whole: plan it, open it, close it."""

from dataclasses import replace
from typing import Literal

from synergy_desktop.commands.writing import set_cells
from synergy_desktop.domain.sitting_words import Body
from synergy_desktop.domain.sittings import Sitting
from synergy_desktop.domain.standard_agenda import standard_agenda
from synergy_desktop.store import queries, sitting_queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.ordering import rank_for
from synergy_desktop.store.sitting_loading import rows_within
from synergy_desktop.store.sitting_models import PointRow, SittingRow

SittingField = Literal["place", "convened", "opened", "closed", "presiding"]

_WORDS: dict[SittingField, str] = {
    "place": "Modifier le lieu de la séance",
    "convened": "Modifier l’heure de convocation",
    "opened": "Modifier l’heure d’ouverture",
    "closed": "Modifier l’heure de clôture",
    "presiding": "Modifier la présidence de la séance",
}


def add_sitting(dossier: Dossier, report_id: str, body: Body) -> str:
    """Plan a sitting in a year, with the usual agenda; gives its id.

    Its date is that of the procedure. Members, place, hour and presiding are those of the latest
    sitting of the same body; nobody has been called yet.
    """
    made = _planned(dossier, report_id, body)
    rank = rank_for(dossier, SittingRow, SittingRow.report_id == report_id)
    cells = {"place": made.place, "convened": made.convened, "presiding": made.presiding}
    with dossier.step(f"Ajouter la séance : {body.label}") as step:
        step.run(
            SittingRow.insert(
                id=made.id,
                report_id=report_id,
                rank=rank,
                body=body.value,
                date=made.date,
                **cells,
            )
        )
        for model, row in rows_within(made):
            step.run(model.insert(**row))
    return made.id


def delete_sitting(dossier: Dossier, sitting_id: str) -> None:
    """Delete a sitting with its members, its agenda and its votes."""
    (row,) = dossier.rows(SittingRow.select().where(SittingRow.id == sitting_id))
    with dossier.step(f"Supprimer la séance : {Body(row['body']).label}") as step:
        step.run(SittingRow.delete().where(SittingRow.id == sitting_id))


def set_sitting_date(dossier: Dossier, sitting_id: str, iso: str | None) -> None:
    """Write the day of the sitting, None while it is not fixed."""
    set_cells(dossier, "Modifier la date de la séance", SittingRow, sitting_id, date=iso)


def set_sitting_text(
    dossier: Dossier, sitting_id: str, field: SittingField, text: str, typing: str | None = None
) -> None:
    """Write where, at what hour or under whom the sitting is held; hours are "HH:MM" or ""."""
    set_cells(dossier, _WORDS[field], SittingRow, sitting_id, typing, **{field: text})


def open_sitting(dossier: Dossier, sitting_id: str, time: str) -> None:
    """Open the sitting at ``time``, on the first point of its agenda if it was on none.

    A sitting that was closed goes on: the hour of its opening stays.
    """
    there = sitting_queries.sitting(dossier, sitting_id)
    begins = bool(there.points) and not there.current_point
    point = there.points[0].id if begins else there.current_point
    cells = {"opened": there.opened or time, "closed": "", "current_point": point}
    with dossier.step("Ouvrir la séance" if not there.opened else "Rouvrir la séance") as step:
        step.run(SittingRow.update(**cells).where(SittingRow.id == sitting_id))
        if begins and not there.points[0].opened:
            step.run(PointRow.update(opened=time).where(PointRow.id == point))


def close_sitting(dossier: Dossier, sitting_id: str, time: str) -> None:
    """Close the sitting at ``time``."""
    set_cells(dossier, "Lever la séance", SittingRow, sitting_id, closed=time)


def _planned(dossier: Dossier, report_id: str, body: Body) -> Sitting:
    procedure = queries.procedure(dossier, report_id)
    is_joint = body is Body.JOINT_COUNCIL
    sitting_id = new_id()
    services = queries.report(dossier, report_id).services
    model = _latest(dossier, body)
    members = model.members if model else ()
    return Sitting(
        id=sitting_id,
        body=body,
        date=procedure.joint_council if is_joint else procedure.concertation,
        place=model.place if model else "",
        convened=model.convened if model else "",
        presiding=model.presiding if model else "",
        members=tuple(replace(each, id=new_id(), presence=None) for each in members),
        points=standard_agenda(body, sitting_id, services, new_id),
    )


def _latest(dossier: Dossier, body: Body) -> Sitting | None:
    """The last sitting of ``body`` in the last year that has one."""
    for head in reversed(queries.report_heads(dossier)):
        of_body = [each for each in sitting_queries.sittings(dossier, head.id) if each.body is body]
        if of_body:
            return of_body[-1]
    return None
