"""The arithmetic of the matrices: points per service, per register and overall.

A service counts for 25 points, five registers of 0 to 5. A service without a matrix is left out of
the totals and named. A hole in a matrix scores nothing, while the matrix still counts for 25.
Source: the summary grid of the arrêté of 28 March 2019.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain

from synergy_desktop.domain.model import Matrix, PastScore, Report, Service
from synergy_desktop.domain.vocabulary import Level, Register

TOP_LEVEL: int = max(Level).value
SERVICE_OUT_OF: int = TOP_LEVEL * len(Register)
"""What a service's matrix counts for: 25 points."""


@dataclass(frozen=True, slots=True)
class Score:
    """Points and what they are out of."""

    points: int
    out_of: int

    def __str__(self) -> str:
        """Write it the way a total is shown: "22 / 25", with non-breaking spaces."""
        return f"{self.points} / {self.out_of}"

    def since(self, before: "Score | None") -> int | None:
        """By how many points it has moved since ``before``; None if out of something else."""
        if before is None or before.out_of != self.out_of:
            return None
        return self.points - before.points

    @property
    def pair(self) -> tuple[int, int]:
        """The score as the dossier keeps it."""
        return self.points, self.out_of


def holes(matrix: Matrix) -> tuple[Register, ...]:
    """The registers of a matrix that are still to be assessed."""
    return tuple(register for register in Register if matrix.level(register) is None)


@lru_cache(maxsize=256)
def service_score(matrix: Matrix) -> Score:
    """The total of one matrix, out of 25."""
    return Score(sum(matrix.level(register) or 0 for register in Register), SERVICE_OUT_OF)


@dataclass(frozen=True)
class Grid:
    """A summary grid: the assessed services of one group, in order, and those left out."""

    services: tuple[Service, ...]
    unassessed: tuple[Service, ...]

    @cached_property
    def totals(self) -> tuple[Score, ...]:
        """The total of each service, out of 25."""
        return tuple(service_score(_matrix(service)) for service in self.services)

    @cached_property
    def register_totals(self) -> dict[Register, Score]:
        """The total of each register, out of 5 × the number of services."""
        out_of = TOP_LEVEL * len(self.services)
        return {
            register: Score(sum(level or 0 for level in self.levels(register)), out_of)
            for register in Register
        }

    @cached_property
    def total(self) -> Score:
        """The overall figure, out of 25 × the number of services."""
        points = sum(score.points for score in self.totals)
        return Score(points, SERVICE_OUT_OF * len(self.services))

    def levels(self, register: Register) -> tuple[int | None, ...]:
        """The level of each service in one register."""
        return tuple(_matrix(service).level(register) for service in self.services)


def _matrix(service: Service) -> Matrix:
    return service.matrix or Matrix()


def grid(services: Iterable[Service]) -> Grid:
    """Sum up one group of services."""
    group = tuple(services)
    return Grid(
        services=tuple(service for service in group if service.matrix is not None),
        unassessed=tuple(service for service in group if service.matrix is None),
    )


@dataclass(frozen=True, slots=True)
class Summary:
    """The two summary grids of a year: the support services apart from the others."""

    support: Grid
    other: Grid


def summary(report: Report) -> Summary:
    """Sum up a year."""
    return Summary(support=grid(report.support_services), other=grid(report.other_services))


def as_past_score(report: Report) -> PastScore:
    """The overall figures of a year, as a later year will recall them."""
    grids = summary(report)
    return PastScore(
        year=report.year,
        support=grids.support.total.pair if grids.support.services else None,
        other=grids.other.total.pair if grids.other.services else None,
    )


def history(report: Report, earlier: Iterable[Report]) -> tuple[PastScore, ...]:
    """The overall figures of earlier years: those written down, then those of earlier reports.

    What the report itself recalls wins over what the earlier reports of the dossier compute.
    """
    written = {score.year for score in report.score_history}
    computed = tuple(
        as_past_score(other)
        for other in earlier
        if other.year not in written and other.year != report.year
    )
    return tuple(
        score
        for score in report.score_history + computed
        if score.support is not None or score.other is not None
    )


def counterpart(service: Service, among: Iterable[Service]) -> Service | None:
    """What ``service`` is in another year: the same name, or else the same support service."""
    others = tuple(among)
    same_name = (one for one in others if one.name == service.name)
    same_kind = (one for one in others if service.support and one.support is service.support)
    return next(chain(same_name, same_kind), None)
