"""What a year's report holds and what its procedure has come to, in sentences."""

from collections.abc import Iterator, Sequence

from synergy_desktop.domain import scoring
from synergy_desktop.domain.model import PastScore, Report
from synergy_desktop.domain.scoring import Grid, Score
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.domain.words import number_of
from synergy_desktop.report.gaps import gap
from synergy_desktop.report.sections.sitting_frame import day_or_gap
from synergy_desktop.report.sections.wording import listed

_STATUSES = (
    (Status.DONE, "réalisée", "réalisées"),
    (Status.ONGOING, "en cours", "en cours"),
    (Status.PLANNED, "projetée", "projetées"),
)


def synergies_counted(report: Report) -> str:
    """How many services and synergies the report covers, in two sentences."""
    services = number_of(len(report.services), "service")
    counts = [_count(report, status) for status, _, _ in _STATUSES]
    first = number_of(counts[0], "synergie réalisée", "synergies réalisées")
    others = (
        number_of(count, one, several)
        for count, (_, one, several) in zip(counts[1:], _STATUSES[1:], strict=True)
    )
    return (
        f"Le projet couvre {services}, dont {len(report.support_services)} de support. "
        f"Il recense {listed((first, *others))}."
    )


def _count(report: Report, status: Status) -> int:
    return sum(len(service.with_status(status)) for service in report.services)


def totals(report: Report, earlier: Sequence[Report]) -> Iterator[str]:
    """The overall figure of each group of services, beside that of the last year known."""
    sums = scoring.summary(report)
    past = scoring.history(report, earlier)
    for name, grid, before in (
        ("services de support", sums.support, [(one, one.support) for one in past if one.support]),
        ("autres services", sums.other, [(one, one.other) for one in past if one.other]),
    ):
        if grid.services:
            yield f"{name} : {grid.total}{_beside(grid, before)}"


def _beside(grid: Grid, before: Sequence[tuple[PastScore, tuple[int, int]]]) -> str:
    """The last year known, and how many services the total leaves out."""
    count = len(grid.unassessed)
    asides = [f"{number_of(count, 'service')} sans matrice"] if count else []
    change = ""
    if before:
        year, pair = before[-1][0].year, Score(*before[-1][1])
        points = grid.total.since(pair)
        if points is None:
            asides.insert(0, f"{pair} pour {year}")
        else:
            change = _change(points, year)
    return change + (f" ({' ; '.join(asides)})" if asides else "")


def _change(points: int, year: str) -> str:
    if not points:
        return f", comme pour {year}"
    return f", {number_of(abs(points), 'point')} de {'plus' if points > 0 else 'moins'} que {year}"


def procedure(report: Report) -> Iterator[str]:
    """What has been done before the joint council, step by step; gaps where nobody knows."""
    known = report.procedure
    yield (
        f"comités de direction, réunis conjointement : {day_or_gap(known.management_committees)}"
    )
    if known.financial_opinion_date or known.financial_opinion:
        opinion = known.financial_opinion or "dont le sens reste à préciser"
        yield (
            f"avis de la direction financière : {opinion}, "
            f"{day_or_gap(known.financial_opinion_date)}"
        )
    yield f"comité de concertation : {day_or_gap(known.concertation)} ; {concertation(report)}"


def concertation(report: Report) -> str:
    """Whether the comité de concertation amended the project."""
    match report.procedure.concertation_amended:
        case True:
            return "le projet y a été amendé"
        case False:
            return "le projet n’y a pas été amendé"
    return f"amendement du projet : {gap('oui ou non')}"
