"""Rows of the file turned into frozen dataclasses, one function a table."""

from typing import Any

from synergy_desktop.domain.model import (
    AwardedCount,
    Contract,
    Matrix,
    Means,
    Objective,
    PastScore,
    Procedure,
    Results,
    Service,
    Synergy,
)
from synergy_desktop.domain.pictures import MediaType, Picture
from synergy_desktop.domain.vocabulary import (
    Awarder,
    ContractKind,
    Mode,
    ObjectiveKind,
    Procurement,
    Register,
    Side,
    Status,
    Support,
)

Row = dict[str, Any]


def procedure(row: Row) -> Procedure:
    """Give the procedure's dates out of a row of ``report``."""
    return Procedure(**{name: row[name] for name in Procedure.__dataclass_fields__})


def picture(row: Row) -> Picture:
    """Give a picture out of its row."""
    size = row["width"], row["height"]
    return Picture(MediaType(row["media_type"]), *size, bytes(row["data"]))


def service(row: Row, synergies: list[Row], assessments: list[Row]) -> Service:
    """Put a service together with its synergies, its matrix and its notes."""
    return Service(
        id=row["id"],
        name=row["name"],
        support=Support(row["support"]) if row["support"] else None,
        synergies=tuple(synergy(each) for each in synergies),
        matrix=matrix(assessments) if row["assessed"] else None,
        matrix_notes={
            Register(each["register"]): each["note"] for each in assessments if each["note"]
        },
    )


def matrix(assessments: list[Row]) -> Matrix:
    """Put a matrix together from the rows of its registers."""
    return Matrix(**{each["register"]: each["level"] for each in assessments})


def synergy(row: Row) -> Synergy:
    """Give a synergy out of its row."""
    return Synergy(
        id=row["id"],
        status=Status(row["status"]),
        title=row["title"],
        objective=Objective(
            text=row["objective_text"],
            kinds=tuple(ObjectiveKind(kind) for kind in row["objective_kinds"]),
            as_above=row["objective_as_above"],
        ),
        mode=tuple(Mode(mode) for mode in row["mode"]),
        pilot=tuple(Side(side) for side in row["pilot"]),
        responsible=row["responsible"],
        results=Results(text=row["results_text"], as_above=row["results_as_above"]),
        means=Means(
            human=row["means_human"],
            financial=row["means_financial"],
            logistic=row["means_logistic"],
            text=row["means_text"],
        ),
        expected_result=row["expected_result"],
        deadline=row["deadline"],
        actions=row["actions"],
    )


def past_score(row: Row) -> PastScore:
    """Give the overall figures of an earlier year out of their row."""
    return PastScore(
        id=row["id"],
        year=row["year"],
        support=_pair(row["support_points"], row["support_out_of"]),
        other=_pair(row["other_points"], row["other_out_of"]),
    )


def awarded_count(row: Row) -> AwardedCount:
    """Give a count of awarded contracts out of its row."""
    return AwardedCount(
        id=row["id"],
        by=Awarder(row["by"]),
        year=row["year"],
        count=row["count"],
        note=row["note"],
    )


def contract(row: Row) -> Contract:
    """Give a public contract out of its row."""
    return Contract(
        id=row["id"],
        title=row["title"],
        kind=ContractKind(row["kind"]) if row["kind"] else None,
        procedures=tuple(Procurement(code) for code in row["procedures"]),
        amount=row["amount"],
        award_date=row["award_date"],
    )


def _pair(points: int | None, out_of: int | None) -> tuple[int, int] | None:
    return None if points is None or out_of is None else (points, out_of)


def grouped(rows: list[Row], column: str) -> dict[Any, list[Row]]:
    """Group rows by the cell of one column, keeping their order."""
    groups: dict[Any, list[Row]] = {}
    for row in rows:
        groups.setdefault(row[column], []).append(row)
    return groups
