"""The arithmetic of the matrices."""

from hypothesis import given
from hypothesis import strategies as st

from data.strategies import matrices, reports
from synergy_desktop.domain.model import Matrix, PastScore, Report, Service
from synergy_desktop.domain.scoring import (
    Score,
    as_past_score,
    grid,
    history,
    holes,
    service_score,
    summary,
)
from synergy_desktop.domain.vocabulary import Register, Support

FULL = Matrix(operation=4, management=5, skills=5, formalisation=4, resources=4)


def test_a_service_counts_for_25_points() -> None:
    assert service_score(FULL) == Score(22, 25)
    assert str(service_score(FULL)) == "22\u00a0/\u00a025"


def test_a_hole_scores_nothing_and_is_named() -> None:
    matrix = Matrix(operation=4, skills=0)
    assert service_score(matrix) == Score(4, 25)
    assert holes(matrix) == (Register.MANAGEMENT, Register.FORMALISATION, Register.RESOURCES)


@given(st.lists(matrices, max_size=6))
def test_a_grid_adds_up_both_ways(drawn: list[Matrix]) -> None:
    sums = grid(Service(name="s", matrix=matrix) for matrix in drawn)
    assert sum(score.points for score in sums.totals) == sums.total.points
    assert sum(score.points for score in sums.register_totals.values()) == sums.total.points
    assert sum(score.out_of for score in sums.register_totals.values()) == sums.total.out_of
    assert sums.total.out_of == 25 * len(drawn)


@given(reports)
def test_every_service_is_counted_once_or_left_out_once(report: Report) -> None:
    both = summary(report)
    shown = [
        service
        for part in (both.support, both.other)
        for service in (*part.services, *part.unassessed)
    ]
    assert len(shown) == len(report.services)
    assert all(service.support is not None for service in both.support.services)
    assert all(service.matrix is None for service in both.other.unassessed)


def test_history_joins_what_is_written_and_what_earlier_years_compute() -> None:
    earlier = Report(year="2025", services=(Service(name="RH", support=Support.HR, matrix=FULL),))
    empty = Report(year="2026")
    report = Report(year="2027", score_history=(PastScore(year="2019", support=(36, 100)),))
    assert [score.year for score in history(report, [earlier, empty])] == ["2019", "2025"]
    assert history(report, [earlier])[1] == PastScore(year="2025", support=(22, 25))


def test_a_written_figure_wins_over_a_computed_one() -> None:
    earlier = Report(year="2025", services=(Service(name="x", matrix=FULL),))
    written = PastScore(year="2025", other=(20, 25))
    assert history(Report(year="2026", score_history=(written,)), [earlier]) == (written,)


def test_a_year_without_matrices_has_no_figures() -> None:
    assert as_past_score(Report(year="2025", services=(Service(name="x"),))) == PastScore(
        year="2025"
    )
