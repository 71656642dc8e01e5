"""When a deadline in the words of a plan has passed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synergy_desktop.domain.deadlines import is_overdue, last_day
from synergy_desktop.domain.model import PlanNode
from synergy_desktop.domain.vocabulary import NodeKind, NodeState


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("janv-20", date(2020, 1, 31)),
        ("févr. 2024", date(2024, 2, 29)),
        ("Fin 1e trim. 2020", date(2020, 3, 31)),
        ("4ème trimestre 2025", date(2025, 12, 31)),
        ("T2 2026", date(2026, 6, 30)),
        ("1er semestre 2027", date(2027, 6, 30)),
        ("30/06/2025", date(2025, 6, 30)),
        ("Avant le 1er avril 2026", date(2026, 4, 1)),
        ("2026-11-02", date(2026, 11, 2)),
        ("2026", date(2026, 12, 31)),
        ("Fin 2027", date(2027, 12, 31)),
        ("2027-2029", date(2029, 12, 31)),
        ("09/2025", date(2025, 9, 30)),
        ("de mars à décembre 2025", date(2025, 12, 31)),
        ("Permanent", None),
        ("3e semestre 2025", date(2025, 12, 31)),
        ("", None),
        ("À déterminer", None),
        ("12", None),
    ],
)
def test_a_deadline_ends_on_a_day(text: str, day: date | None) -> None:
    assert last_day(text) == day


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_any_day_is_read_as_belgians_write_it(day: date) -> None:
    assert last_day(f"pour le {day:%d/%m/%Y} au plus tard") == day


@given(st.text(max_size=40))
def test_no_text_is_too_strange(text: str) -> None:
    assert last_day(text) is None or isinstance(last_day(text), date)


def action(**cells: object) -> PlanNode:
    return PlanNode(kind=NodeKind.ACTION, **{"deadline": "30/06/2025", **cells})  # type: ignore[arg-type] # any field


def test_what_is_open_is_overdue_from_the_day_after() -> None:
    day = date(2025, 6, 30)
    assert not is_overdue(action(), day)
    assert is_overdue(action(), day + timedelta(days=1))
    assert is_overdue(action(state=NodeState.TO_SCHEDULE, progress=90), date(2026, 1, 1))


@pytest.mark.parametrize(
    "cells",
    [
        {"state": NodeState.FINISHED},
        {"state": NodeState.CANCELLED},
        {"progress": 100},
        {"deadline": "Permanent"},
    ],
)
def test_what_is_closed_or_has_no_day_is_not(cells: dict[str, object]) -> None:
    assert not is_overdue(action(**cells), date(2030, 1, 1))
