"""The rows of the sittings and amendments of a new dossier."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from synergy_desktop.domain.model import Report
from synergy_desktop.domain.ranks import spread
from synergy_desktop.domain.sittings import (
    AmendedRow,
    Amendment,
    Counts,
    Point,
    Sitting,
    Vote,
)
from synergy_desktop.store import sitting_models as models
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.rows import Row

NewRow = tuple[type[Row], dict[str, Any]]
Item = TypeVar("Item")


def sitting_rows(report_id: str, report: Report) -> Iterator[NewRow]:
    """Give the rows of a report's sittings and amendments; each keeps the id that it bears."""
    for sitting, rank in _ranked(report.sittings):
        yield _row(
            models.SittingRow,
            rank,
            sitting.id,
            report_id=report_id,
            body=sitting.body.value,
            date=sitting.date,
            place=sitting.place,
            convened=sitting.convened,
            opened=sitting.opened,
            closed=sitting.closed,
            presiding=sitting.presiding,
            current_point=sitting.current_point,
        )
        yield from rows_within(sitting)
    for amendment, rank in _ranked(report.amendments):
        yield from _amendment(report_id, amendment, rank)


def vote_lines(vote: Vote) -> Iterator[NewRow]:
    """Give the rows of the lines of a vote."""
    for line, rank in _ranked(vote.lines):
        yield _row(
            models.VoteLineRow,
            rank,
            line.id,
            vote_id=vote.id,
            member_id=line.member,
            party=line.party,
            **_counts(line.counts),
        )


def vote_cells(vote: Vote) -> dict[str, Any]:
    """Give the cells of a vote's row, but for its id, its sitting and its rank."""
    return {
        "council": vote.council.value,
        "point_id": vote.point,
        "amendment_id": vote.amendment,
        "subject": vote.subject,
        "manner": vote.manner.value,
        "secret": vote.secret,
        "present": vote.present,
        "time": vote.time,
        **_counts(vote.counts),
    }


def amended_cells(amendment_id: str, rows: Sequence[AmendedRow]) -> Iterator[NewRow]:
    """Give the rows of the cells that an amendment changes."""
    cells = [(row, column) for row in rows for column in (row.before or row.after)]
    for (row, column), rank in _ranked(cells):
        yield _row(
            models.AmendedCellRow,
            rank,
            "",
            amendment_id=amendment_id,
            table_name=row.table,
            row_id=row.row,
            column_name=column,
            operation=row.operation,
            before=row.before.get(column),
            after=row.after.get(column),
        )


def rows_within(sitting: Sitting) -> Iterator[NewRow]:
    """Give the rows of all that a sitting holds."""
    for member, rank in _ranked(sitting.members):
        yield _row(
            models.MemberRow,
            rank,
            member.id,
            sitting_id=sitting.id,
            council=member.council.value,
            name=member.name,
            party=member.party,
            function=member.function,
            presence=member.presence and member.presence.value,
        )
    for point, rank in _ranked(sitting.points):
        yield from _point(sitting.id, point, rank)
    for movement, rank in _ranked(sitting.movements):
        yield _row(
            models.MovementRow,
            rank,
            movement.id,
            member_id=movement.member,
            kind=movement.kind.value,
            point_id=movement.point,
            time=movement.time,
        )
    for vote, rank in _ranked(sitting.votes):
        yield _row(models.VoteRow, rank, vote.id, sitting_id=sitting.id, **vote_cells(vote))
        yield from vote_lines(vote)


def _point(sitting_id: str, point: Point, rank: str) -> Iterator[NewRow]:
    yield _row(
        models.PointRow,
        rank,
        point.id,
        sitting_id=sitting_id,
        title=point.title,
        notes=point.notes,
        outcome=point.outcome and point.outcome.value,
        outcome_note=point.outcome_note,
        opened=point.opened,
    )
    for slide, slide_rank in _ranked(point.slides):
        yield _row(
            models.SlideRow,
            slide_rank,
            slide.id,
            point_id=point.id,
            kind=slide.kind.value,
            target=slide.target,
            text=slide.text,
        )


def _amendment(report_id: str, amendment: Amendment, rank: str) -> Iterator[NewRow]:
    yield _row(
        models.AmendmentRow,
        rank,
        amendment.id,
        report_id=report_id,
        sitting_id=amendment.sitting,
        point_id=amendment.point,
        number=amendment.number,
        title=amendment.title,
        proposer=amendment.proposer,
        reason=amendment.reason,
        state=amendment.state.value,
    )
    yield from amended_cells(amendment.id, amendment.rows)


def _counts(counts: Counts) -> dict[str, int]:
    return {
        "in_favour": counts.in_favour,
        "against": counts.against,
        "abstentions": counts.abstentions,
    }


def _row(model: type[Row], rank: str, known: str, **cells: object) -> NewRow:
    return model, {"id": known or new_id(), "rank": rank, **cells}


def _ranked(items: Sequence[Item]) -> Iterator[tuple[Item, str]]:
    return zip(items, spread(len(items)), strict=True)
