"""Reading sittings, amendments and what is projected into frozen dataclasses."""

from collections.abc import Sequence
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
from synergy_desktop.store import sitting_models as models
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.reading import Row, grouped
from synergy_desktop.store.selecting import ordered


def sittings(dossier: Dossier, report_id: str) -> tuple[Sitting, ...]:
    """The sittings of a year, in order."""
    return _filled(dossier, ordered(dossier, models.SittingRow, "report_id", [report_id]))


def sitting(dossier: Dossier, sitting_id: str) -> Sitting:
    """One sitting with all that it holds.

    Raises:
        LookupError: if it is not there.
    """
    found = _filled(dossier, ordered(dossier, models.SittingRow, "id", [sitting_id]))
    if not found:
        raise LookupError(f"no sitting {sitting_id}")
    return found[0]


def amendments(dossier: Dossier, report_id: str) -> tuple[Amendment, ...]:
    """The amendments of a year, in the order in which they were proposed."""
    return _amendments(dossier, ordered(dossier, models.AmendmentRow, "report_id", [report_id]))


def amendment(dossier: Dossier, amendment_id: str) -> Amendment:
    """One amendment.

    Raises:
        LookupError: if it is not there.
    """
    found = _amendments(dossier, ordered(dossier, models.AmendmentRow, "id", [amendment_id]))
    if not found:
        raise LookupError(f"no amendment {amendment_id}")
    return found[0]


def names(dossier: Dossier) -> set[str]:
    """How the people called to the dossier's sittings, and their groups, are named."""
    model = models.MemberRow
    rows = dossier.raw_rows(model.select(model.name, model.party).distinct())
    return {name for row in rows for name in row if name}


def projection(dossier: Dossier) -> str:
    """What the projector last showed, as ``commands.projecting`` kept it; "" if nothing was."""
    rows = dossier.rows(models.ProjectionRow.select())
    return str(rows[0]["state"]) if rows else ""


def _filled(dossier: Dossier, rows: list[Row]) -> tuple[Sitting, ...]:
    ids = [row["id"] for row in rows]
    members = ordered(dossier, models.MemberRow, "sitting_id", ids)
    points = ordered(dossier, models.PointRow, "sitting_id", ids)
    votes = ordered(dossier, models.VoteRow, "sitting_id", ids)
    slides = ordered(dossier, models.SlideRow, "point_id", _ids(points))
    lines = grouped(ordered(dossier, models.VoteLineRow, "vote_id", _ids(votes)), "vote_id")
    sitting_of = {member["id"]: member["sitting_id"] for member in members}
    movements = [
        {**row, "sitting_id": sitting_of[row["member_id"]]}
        for row in ordered(dossier, models.MovementRow, "member_id", _ids(members))
    ]
    slides_of = grouped(slides, "point_id")
    by_sitting = [grouped(each, "sitting_id") for each in (members, points, movements, votes)]
    return tuple(
        Sitting(
            **{name: row[name] for name in _SITTING_CELLS},
            body=Body(row["body"]),
            members=tuple(map(_member, by_sitting[0].get(row["id"], ()))),
            points=tuple(
                _point(each, slides_of.get(each["id"], ()))
                for each in by_sitting[1].get(row["id"], ())
            ),
            movements=tuple(map(_movement, by_sitting[2].get(row["id"], ()))),
            votes=tuple(
                _vote(each, lines.get(each["id"], ())) for each in by_sitting[3].get(row["id"], ())
            ),
        )
        for row in rows
    )


_SITTING_CELLS = (
    "id",
    "date",
    "place",
    "convened",
    "opened",
    "closed",
    "presiding",
    "current_point",
)


def _ids(rows: Sequence[Row]) -> list[str]:
    return [row["id"] for row in rows]


def _member(row: Row) -> Member:
    return Member(
        id=row["id"],
        council=Side(row["council"]),
        name=row["name"],
        party=row["party"],
        function=row["function"],
        presence=Presence(row["presence"]) if row["presence"] else None,
    )


def _movement(row: Row) -> Movement:
    return Movement(
        id=row["id"],
        member=row["member_id"],
        kind=MovementKind(row["kind"]),
        point=row["point_id"],
        time=row["time"],
    )


def _point(row: Row, slides: Sequence[Row]) -> Point:
    return Point(
        id=row["id"],
        title=row["title"],
        notes=row["notes"],
        outcome=Outcome(row["outcome"]) if row["outcome"] else None,
        outcome_note=row["outcome_note"],
        opened=row["opened"],
        slides=tuple(
            Slide(
                id=slide["id"],
                kind=SlideKind(slide["kind"]),
                target=slide["target"],
                text=slide["text"],
            )
            for slide in slides
        ),
    )


def _vote(row: Row, lines: Sequence[Row]) -> Vote:
    return Vote(
        id=row["id"],
        council=Side(row["council"]),
        point=row["point_id"],
        amendment=row["amendment_id"],
        subject=row["subject"],
        manner=Manner(row["manner"]),
        secret=row["secret"],
        present=row["present"],
        counts=_counts(row),
        time=row["time"],
        lines=tuple(
            VoteLine(
                id=line["id"], member=line["member_id"], party=line["party"], counts=_counts(line)
            )
            for line in lines
        ),
    )


def _counts(row: Row) -> Counts:
    return Counts(
        in_favour=row["in_favour"], against=row["against"], abstentions=row["abstentions"]
    )


def _amendments(dossier: Dossier, rows: list[Row]) -> tuple[Amendment, ...]:
    cells = ordered(dossier, models.AmendedCellRow, "amendment_id", _ids(rows))
    by_amendment = grouped(cells, "amendment_id")
    return tuple(
        Amendment(
            id=row["id"],
            number=row["number"],
            sitting=row["sitting_id"],
            point=row["point_id"],
            title=row["title"],
            proposer=row["proposer"],
            reason=row["reason"],
            state=AmendmentState(row["state"]),
            rows=_amended_rows(by_amendment.get(row["id"], [])),
        )
        for row in rows
    )


def _amended_rows(cells: list[Row]) -> tuple[AmendedRow, ...]:
    """Put together the cells of each row, rows in the order of their first cells."""
    rows: dict[tuple[str, str], list[Row]] = {}
    for cell in cells:
        rows.setdefault((cell["table_name"], cell["row_id"]), []).append(cell)
    return tuple(
        AmendedRow(
            table=table,
            row=row_id,
            operation=each[0]["operation"],
            before=_column(each, "before", "insert"),
            after=_column(each, "after", "delete"),
        )
        for (table, row_id), each in rows.items()
    )


def _column(cells: list[Row], name: str, without: str) -> dict[str, Any]:
    return {cell["column_name"]: cell[name] for cell in cells if cell["operation"] != without}
