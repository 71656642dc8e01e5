"""What one does with the members called to a sitting: list them, call the roll, note movements."""

from collections.abc import Iterable, Sequence
from typing import Literal

from peewee import Expression

from synergy_desktop.commands.writing import counted, set_cells
from synergy_desktop.domain.sitting_words import MovementKind, Presence
from synergy_desktop.domain.sittings import Member
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.domain.words import short
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.ordering import rank_for, ranks_for
from synergy_desktop.store.sitting_models import MemberRow, MovementRow

MemberField = Literal["name", "party", "function"]

_WORDS: dict[MemberField, str] = {
    "name": "Modifier le nom",
    "party": "Modifier le groupe",
    "function": "Modifier la fonction",
}


def add_member(
    dossier: Dossier,
    sitting_id: str,
    council: Side,
    *,
    name: str = "",
    party: str = "",
    before: str | None = None,
) -> str:
    """Call one more member for a council, before another or last; gives the id."""
    member_id = new_id()
    rank = rank_for(dossier, MemberRow, _council(sitting_id, council), before)
    cells = {"sitting_id": sitting_id, "council": council.value, "name": name, "party": party}
    with dossier.step(f"Ajouter un membre ({council.label})") as step:
        step.run(MemberRow.insert(id=member_id, rank=rank, **cells))
    return member_id


def paste_members(
    dossier: Dossier, sitting_id: str, council: Side, members: Sequence[Member]
) -> list[str]:
    """Add the names, groups and functions of ``members`` to a council; gives their new ids."""
    ranks = ranks_for(dossier, MemberRow, _council(sitting_id, council), None, len(members))
    rows = [
        {
            "id": new_id(),
            "rank": rank,
            "sitting_id": sitting_id,
            "council": council.value,
            "name": member.name,
            "party": member.party,
            "function": member.function,
        }
        for member, rank in zip(members, ranks, strict=True)
    ]
    label = f"Coller {counted(len(rows), 'un membre', 'membres')} ({council.label})"
    with dossier.step(label) as step:
        for row in rows:
            step.run(MemberRow.insert(**row))
    return [str(row["id"]) for row in rows]


def set_member_text(
    dossier: Dossier, member_id: str, field: MemberField, text: str, typing: str | None = None
) -> None:
    """Write the name, the group or the function of a member."""
    set_cells(dossier, _WORDS[field], MemberRow, member_id, typing, **{field: text})


def move_member(dossier: Dossier, member_id: str, before: str | None) -> None:
    """Move a member before another of the same council, or to its end."""
    row = _member(dossier, member_id)
    among = _council(row["sitting_id"], Side(row["council"]))
    rank = rank_for(dossier, MemberRow, among, before, moving=[member_id])
    set_cells(dossier, f"Déplacer « {_name(row)} »", MemberRow, member_id, rank=rank)


def remove_members(dossier: Dossier, member_ids: Iterable[str]) -> None:
    """Call members no longer; their arrivals and departures go with them."""
    ids = list(member_ids)
    with dossier.step(f"Retirer {counted(len(ids), 'un membre', 'membres')}") as step:
        step.run(MemberRow.delete().where(MemberRow.id.in_(ids)))


def set_presence(dossier: Dossier, member_ids: Iterable[str], presence: Presence | None) -> None:
    """Note what the roll call found for members; None for not called yet."""
    ids = list(member_ids)
    names = _name(_member(dossier, ids[0])) if len(ids) == 1 else f"{len(ids)} membres"
    words = presence.label.lower() if presence else "à appeler"
    with dossier.step(f"Appel nominal : {names}, {words}") as step:
        step.run(
            MemberRow.update(presence=presence and presence.value).where(MemberRow.id.in_(ids))
        )


def call_the_rest_present(dossier: Dossier, sitting_id: str, council: Side) -> None:
    """Note as present every member of a council who has not been called yet."""
    uncalled = _council(sitting_id, council) & MemberRow.presence.is_null()
    with dossier.step(f"Appel nominal : tous présents ({council.label})") as step:
        step.run(MemberRow.update(presence=Presence.PRESENT.value).where(uncalled))


def note_movements(
    dossier: Dossier, member_ids: Iterable[str], kind: MovementKind, point_id: str, time: str
) -> list[str]:
    """Note that members came in or left at ``time``, during a point ("": before the first).

    Gives the ids of what was noted, in the order of the members given.
    """
    rows = [_member(dossier, each) for each in member_ids]
    of_sitting = MemberRow.select(MemberRow.id).where(MemberRow.sitting_id == rows[0]["sitting_id"])
    among = MovementRow.member_id.in_(of_sitting)
    ranks = ranks_for(dossier, MovementRow, among, None, len(rows))
    cells = {"kind": kind.value, "point_id": point_id, "time": time}
    ids = [new_id() for _ in rows]
    names = {_name(row) for row in rows}
    who = _name(rows[0]) if len(names) == 1 else f"{len(rows)} membres"
    with dossier.step(f"{kind.label} : {who}") as step:
        for made, row, rank in zip(ids, rows, ranks, strict=True):
            step.run(MovementRow.insert(id=made, member_id=row["id"], rank=rank, **cells))
    return ids


def set_movement(dossier: Dossier, movement_id: str, *, point_id: str, time: str) -> None:
    """Correct when a member came in or left."""
    label = "Corriger une arrivée ou un départ"
    set_cells(dossier, label, MovementRow, movement_id, point_id=point_id, time=time)


def remove_movements(dossier: Dossier, movement_ids: Iterable[str]) -> None:
    """Take back what was noted of who came in or left."""
    ids = list(movement_ids)
    label = f"Retirer {counted(len(ids), 'une arrivée ou un départ', 'arrivées et départs')}"
    with dossier.step(label) as step:
        step.run(MovementRow.delete().where(MovementRow.id.in_(ids)))


def _council(sitting_id: str, council: Side) -> Expression:
    return (MemberRow.sitting_id == sitting_id) & (MemberRow.council == council.value)


def _name(row: dict[str, str]) -> str:
    return short(row["name"]) or "membre sans nom"


def _member(dossier: Dossier, member_id: str) -> dict[str, str]:
    (row,) = dossier.rows(MemberRow.select().where(MemberRow.id == member_id))
    return row
