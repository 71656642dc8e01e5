"""Who is there: what the roll call found, and who has come in or left since.

Each council has its own quorum: more than half of its members in office (CDLD, art. L1122-17;
loi organique des CPAS, art. 32).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from synergy_desktop.domain.sitting_words import MovementKind, Presence
from synergy_desktop.domain.sittings import Member, Movement, Sitting
from synergy_desktop.domain.vocabulary import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many members of a council are there, and why the others are not.

    ``members`` are all those in office. Who was present and has left counts as ``gone``; who has
    not been called yet, and has not come in, as ``uncalled``.
    """

    members: int = 0
    present: int = 0
    excused: int = 0
    absent: int = 0
    gone: int = 0
    uncalled: int = 0

    @property
    def quorum(self) -> int:
        """How many have to be there for the council to decide."""
        return self.members // 2 + 1

    @property
    def has_quorum(self) -> bool:
        """Whether enough are there."""
        return self.present >= self.quorum

    @property
    def is_uncalled(self) -> bool:
        """Whether the roll has not begun: nobody is missing before that."""
        return 0 < self.members == self.uncalled


def present_now(sitting: Sitting, council: Side) -> tuple[Member, ...]:
    """The members of ``council`` who are there after all that was noted."""
    return _there(sitting, council, None)


def present_at(sitting: Sitting, council: Side, point_id: str) -> tuple[Member, ...]:
    """The members of ``council`` who are there at the end of a point; "" is before the first."""
    return _there(sitting, council, point_id)


def tally(sitting: Sitting, council: Side, point_id: str | None = None) -> Tally:
    """Count the members of ``council`` now, or at the end of a point."""
    there = _presences(sitting, point_id)
    members = sitting.of(council)
    away = [member for member in members if not there[member.id]]
    reasons = [member.presence for member in away]
    return Tally(
        members=len(members),
        present=len(members) - len(away),
        excused=reasons.count(Presence.EXCUSED),
        absent=reasons.count(Presence.ABSENT),
        gone=reasons.count(Presence.PRESENT),
        uncalled=reasons.count(None),
    )


def who_moves(sitting: Sitting, member_ids: Iterable[str], kind: MovementKind) -> tuple[str, ...]:
    """Those of ``member_ids`` who can come in or leave, in every council that they are called in.

    Who sits in both councils, as the president of a CPAS may, is one person at one door.
    """
    there, wanted = _presences(sitting, None), set(member_ids)
    arrives = kind is MovementKind.ARRIVAL
    names = {member.name for member in sitting.members if member.id in wanted and member.name}
    return tuple(
        member.id
        for member in sitting.members
        if there[member.id] is not arrives
        and (member.id in wanted or (member.name in names and member.presence is not None))
    )


def in_agenda_order(sitting: Sitting) -> tuple[Movement, ...]:
    """Those who came in or left, in the order of the points; within one, as they were noted."""
    places = {point.id: place for place, point in enumerate(sitting.points)} | {"": -1}
    last = len(places)
    return tuple(sorted(sitting.movements, key=lambda move: places.get(move.point, last)))


def contradictions(sitting: Sitting) -> Iterator[Movement]:
    """Whoever comes in but is there already, or leaves without being there."""
    there = _called(sitting)
    for movement in in_agenda_order(sitting):
        arrives = movement.kind is MovementKind.ARRIVAL
        if there.get(movement.member) == arrives:
            yield movement
        there[movement.member] = arrives


def _there(sitting: Sitting, council: Side, point_id: str | None) -> tuple[Member, ...]:
    there = _presences(sitting, point_id)
    return tuple(member for member in sitting.of(council) if there[member.id])


def _presences(sitting: Sitting, point_id: str | None) -> dict[str, bool]:
    """Tell for each member whether he is there at the end of a point, or now."""
    there = _called(sitting)
    counted = {"", *(point.id for point in sitting.points[: _place(sitting, point_id) + 1])}
    for movement in in_agenda_order(sitting):
        if point_id is None or movement.point in counted:
            there[movement.member] = movement.kind is MovementKind.ARRIVAL
    return there


def _place(sitting: Sitting, point_id: str | None) -> int:
    ids = [point.id for point in sitting.points]
    return ids.index(point_id) if point_id in ids else -1


def _called(sitting: Sitting) -> dict[str, bool]:
    return {member.id: member.presence is Presence.PRESENT for member in sitting.members}
