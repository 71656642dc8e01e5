"""A sitting as frozen dataclasses: who was there, what was dealt with, voted and amended.

Sittings, members, points, votes and amendments are named by their ids, which count here. A time is
"HH:MM", "" while it is unknown. A date is ISO 8601.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from synergy_desktop.domain.sitting_words import (
    AmendmentState,
    Body,
    Manner,
    MovementKind,
    Outcome,
    Presence,
    SlideKind,
)
from synergy_desktop.domain.vocabulary import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Someone called to a sitting for one of the councils; ``party`` is the political group."""

    id: str
    council: Side
    name: str = ""
    party: str = ""
    function: str = ""
    presence: Presence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """A member who came in or left after the roll call, during a point ("": before the first)."""

    id: str = field(default="", compare=False)
    member: str
    kind: MovementKind
    point: str = ""
    time: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """What can be put on the wall.

    ``target`` is the id of the row that it shows: a service, a synergy, a node of the plan, an
    amendment or a vote. ``text`` is the message, the minutes of a timer, or a further choice.
    """

    id: str = field(default="", compare=False)
    kind: SlideKind
    target: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A point of the agenda; ``opened`` is when the sitting came to it."""

    id: str
    title: str = ""
    notes: str = ""
    outcome: Outcome | None = None
    outcome_note: str = ""
    opened: str = ""
    slides: tuple[Slide, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Votes for, against, and abstentions."""

    in_favour: int = 0
    against: int = 0
    abstentions: int = 0

    @property
    def cast(self) -> int:
        """How many took part, abstentions included."""
        return self.in_favour + self.against + self.abstentions


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteLine:
    """How a member, or a group (``member`` is "" then), voted."""

    id: str = field(default="", compare=False)
    member: str = ""
    party: str = ""
    counts: Counts = Counts()


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """The vote of one council on a point or an amendment.

    ``present`` is how many of its members were there. ``counts`` are what was counted; the sums
    of ``lines`` where the vote was taken by group or by name.
    """

    id: str
    council: Side
    point: str = ""
    amendment: str = ""
    subject: str = ""
    manner: Manner
    secret: bool = False
    present: int = 0
    counts: Counts = Counts()
    time: str = ""
    lines: tuple[VoteLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """A sitting of the comité de concertation or of the two councils together.

    ``current_point`` is the id of the point that it has come to, "" before the first.
    """

    id: str
    body: Body
    date: str | None = None
    place: str = ""
    convened: str = ""
    opened: str = ""
    closed: str = ""
    presiding: str = ""
    current_point: str = ""
    members: tuple[Member, ...] = ()
    points: tuple[Point, ...] = ()
    movements: tuple[Movement, ...] = ()
    votes: tuple[Vote, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it has been opened, and not closed yet."""
        return bool(self.opened) and not self.closed

    def of(self, council: Side) -> tuple[Member, ...]:
        """The members called for one council, in order."""
        return tuple(member for member in self.members if member.council is council)


Cell = str | int | None
"""A cell as it stands in the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendedRow:
    """What an amendment does to one row of the file: its cells before and after, by column.

    A row that comes has no cells before, one that goes none after. The row of a level is named by
    its service and its register, "id/register".
    """

    table: str
    row: str
    operation: Literal["insert", "update", "delete"]
    before: Mapping[str, Cell] = field(default_factory=dict)
    after: Mapping[str, Cell] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """A change that someone proposes in a sitting; its rows are changed once it is adopted.

    ``number`` counts the amendments of a year, from 1; ``title`` says in a few words what changes.
    """

    id: str
    number: int
    sitting: str = ""
    point: str = ""
    title: str = ""
    proposer: str = ""
    reason: str = ""
    state: AmendmentState = AmendmentState.PROPOSED
    rows: tuple[AmendedRow, ...] = ()
