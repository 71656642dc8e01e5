"""What a summary grid on the wall shows: the services of each group, their levels, all totals."""

from collections.abc import Sequence
from dataclasses import dataclass

from synergy_desktop.domain.model import Service
from synergy_desktop.domain.scoring import SERVICE_OUT_OF, Score
from synergy_desktop.domain.vocabulary import Register
from synergy_desktop.ui.compared_years import ComparedYears
from synergy_desktop.ui.figures import Figure
from synergy_desktop.ui.matrix_painter import NO_LEVELS, Levels, MatrixState, levels_in
from synergy_desktop.ui.projector.slides.group_total import GroupTotal
from synergy_desktop.ui.year_matrices import levels_of

_DIGIT_WIDE = "\N{FIGURE SPACE}"


@dataclass(frozen=True, slots=True)
class ShownService:
    """A line of the grid: ``levels`` is None for a service that has no matrix."""

    id: str
    name: str
    levels: Levels | None
    ghost: Levels | None

    @classmethod
    def of(cls, service: Service, years: ComparedYears) -> "ShownService":
        """The line of ``service``."""
        former = levels_in(levels_of(years.counterpart(service)))
        return cls(service.id, service.name, levels_in(service.matrix), former)

    def level(self, column: int) -> int | None:
        """The level of a register, None for a hole."""
        return self.levels[column] if self.levels else None

    def total(self, former: "ShownService | None", *, last_year: bool) -> Figure:
        """The total on its way from ``former``, with its change if ``last_year`` is shown."""
        state = MatrixState(self.levels or NO_LEVELS, self.ghost if last_year else None)
        old = MatrixState(former.levels).points if former and former.levels else state.points
        words = str(Score(state.points, SERVICE_OUT_OF))
        return Figure(
            # As wide as the widest, or the changes before the figures would not stand in line.
            words.rjust(len(str(Score(SERVICE_OUT_OF, SERVICE_OUT_OF))), _DIGIT_WIDE),
            state.total_change,
            str(old) if old != state.points else None,
        )


@dataclass(frozen=True, slots=True)
class ShownGroup:
    """A group of services, with the points of each register and of all."""

    total: GroupTotal
    registers: tuple[Score, ...]
    services: tuple[ShownService, ...]

    @classmethod
    def of(cls, years: ComparedYears, *, support: bool) -> "ShownGroup":
        """The support services of the year, or the others."""
        grid = years.year.grid(support=support)
        group = [one for one in years.year.services if (one.support is not None) == support]
        return cls(
            GroupTotal.of(years, support=support),
            tuple(grid.register_totals[register] for register in Register),
            tuple(ShownService.of(service, years) for service in group),
        )

    @property
    def words(self) -> tuple[object, ...]:
        """All that has its place by the length of its words."""
        lines = tuple((one.id, one.name, one.levels is None) for one in self.services)
        return self.total.title, self.total.earlier, self.total.score is None, lines


@dataclass(frozen=True, slots=True)
class ShownSummary:
    """The groups that are shown, and the year."""

    year: str
    groups: tuple[ShownGroup, ...]

    @classmethod
    def of(cls, years: ComparedYears, supports: Sequence[bool]) -> "ShownSummary":
        """The grids of the groups that ``supports`` names."""
        groups = tuple(ShownGroup.of(years, support=support) for support in supports)
        return cls(years.name, groups)

    @property
    def words(self) -> tuple[object, ...]:
        """All that has its place by the length of its words."""
        return self.year, *(group.words for group in self.groups)
