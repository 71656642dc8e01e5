"""Sittings and amendments into the values of an interchange file."""

from typing import Any

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

Json = dict[str, Any]


def sitting(value: Sitting) -> Json:
    """Describe a sitting; what says nothing is left out."""
    return said(
        {
            "id": value.id,
            "body": value.body,
            "date": value.date,
            "place": value.place,
            "convened": value.convened,
            "opened": value.opened,
            "closed": value.closed,
            "presiding": value.presiding,
            "current_point": value.current_point,
            "members": [_member(each) for each in value.members],
            "points": [_point(each) for each in value.points],
            "movements": [_movement(each) for each in value.movements],
            "votes": [_vote(each) for each in value.votes],
        }
    )


def amendment(value: Amendment) -> Json:
    """Describe an amendment with the cells that it changes."""
    return said(
        {
            "id": value.id,
            "number": value.number,
            "sitting": value.sitting,
            "point": value.point,
            "title": value.title,
            "proposer": value.proposer,
            "reason": value.reason,
            "state": value.state,
            "rows": [_amended_row(each) for each in value.rows],
        }
    )


def said(fields: Json) -> Json:
    """Keep the fields that say something: no empty text or list, no null."""
    return {key: value for key, value in fields.items() if value not in ("", None, [], {})}


def _member(value: Member) -> Json:
    return said(
        {
            "id": value.id,
            "council": value.council,
            "name": value.name,
            "party": value.party,
            "function": value.function,
            "presence": value.presence,
        }
    )


def _movement(value: Movement) -> Json:
    return said(
        {"member": value.member, "kind": value.kind, "point": value.point, "time": value.time}
    )


def _point(value: Point) -> Json:
    return said(
        {
            "id": value.id,
            "title": value.title,
            "notes": value.notes,
            "outcome": value.outcome,
            "outcome_note": value.outcome_note,
            "opened": value.opened,
            "slides": [_slide(each) for each in value.slides],
        }
    )


def _slide(value: Slide) -> Json:
    return said({"kind": value.kind, "target": value.target, "text": value.text})


def _vote(value: Vote) -> Json:
    return {
        **said(
            {
                "id": value.id,
                "council": value.council,
                "point": value.point,
                "amendment": value.amendment,
                "subject": value.subject,
                "manner": value.manner,
            }
        ),
        "secret": value.secret,
        "present": value.present,
        **_counts(value.counts),
        **said({"time": value.time, "lines": [_line(each) for each in value.lines]}),
    }


def _line(value: VoteLine) -> Json:
    return {**said({"member": value.member, "party": value.party}), **_counts(value.counts)}


def _counts(value: Counts) -> Json:
    return {
        "in_favour": value.in_favour,
        "against": value.against,
        "abstentions": value.abstentions,
    }


def _amended_row(value: AmendedRow) -> Json:
    cells = {"before": dict(value.before), "after": dict(value.after)}
    return {
        "table": value.table,
        "row": value.row,
        "operation": value.operation,
        **said(cells),
    }
