"""The values of an interchange file, checked against the schema, into sittings and amendments."""

from typing import Any

from synergy_desktop.domain.sitting_words import (
    AmendmentState,
    Body,
    Manner,
    MovementKind,
    Outcome,
    Presence,
    SlideKind,
)
from synergy_desktop.domain.sittings import (
    AmendedRow,
    Amendment,
    Counts,
    Member,
    Movement,
    Point,
    Sitting,
    Slide,
    Vote,
    VoteLine,
)
from synergy_desktop.domain.vocabulary import Side

Json = dict[str, Any]


def sitting(data: Json) -> Sitting:
    """Build the sitting that ``data`` describes."""
    typed = {
        "body": Body(data["body"]),
        "members": tuple(map(_member, data.get("members", ()))),
        "points": tuple(map(_point, data.get("points", ()))),
        "movements": tuple(
            Movement(**{**each, "kind": MovementKind(each["kind"])})
            for each in data.get("movements", ())
        ),
        "votes": tuple(map(_vote, data.get("votes", ()))),
    }
    return Sitting(**{**data, **typed})


def amendment(data: Json) -> Amendment:
    """Build the amendment that ``data`` describes."""
    state = AmendmentState(data.get("state", AmendmentState.PROPOSED))
    rows = tuple(AmendedRow(**each) for each in data.get("rows", ()))
    return Amendment(**{**data, "state": state, "rows": rows})


def _member(data: Json) -> Member:
    presence = data.get("presence")
    typed = {
        "council": Side(data["council"]),
        "presence": None if presence is None else Presence(presence),
    }
    return Member(**{**data, **typed})


def _point(data: Json) -> Point:
    outcome = data.get("outcome")
    typed = {
        "outcome": None if outcome is None else Outcome(outcome),
        "slides": tuple(
            Slide(**{**each, "kind": SlideKind(each["kind"])}) for each in data.get("slides", ())
        ),
    }
    return Point(**{**data, **typed})


def _vote(data: Json) -> Vote:
    typed = {
        "council": Side(data["council"]),
        "manner": Manner(data["manner"]),
        "lines": tuple(map(_line, data.get("lines", ()))),
    }
    return Vote(**{**_with_counts(data), **typed})


def _line(data: Json) -> VoteLine:
    return VoteLine(**_with_counts(data))


_COUNTS = ("in_favour", "against", "abstentions")


def _with_counts(data: Json) -> Json:
    """Gather the three counts of a vote, or of a line of one."""
    rest = {key: value for key, value in data.items() if key not in _COUNTS}
    return {**rest, "counts": Counts(**{key: data.get(key, 0) for key in _COUNTS})}
