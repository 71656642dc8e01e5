"""The money of a plan by objective, by funder and by year."""

from hypothesis import given
from hypothesis import strategies as st

from synergy_desktop.domain.model import BudgetLine, PlanNode
from synergy_desktop.domain.plan_budget import (
    NO_FUNDER,
    TOTAL,
    budget_years,
    sums_by_funder,
    sums_by_objective,
)
from synergy_desktop.domain.plans import budget_totals
from synergy_desktop.domain.vocabulary import NodeKind


def action(*lines: BudgetLine) -> PlanNode:
    return PlanNode(kind=NodeKind.ACTION, budget=lines)


def objective(code: str, *children: PlanNode) -> PlanNode:
    kind = NodeKind.OS if code.startswith("OS") else NodeKind.OO
    return PlanNode(id=code, kind=kind, code=code, children=children)


PLAN = (
    objective(
        "OS 1",
        objective(
            "O.O.1",
            action(
                BudgetLine(year=2027, funder="Ville", amount=100),
                BudgetLine(year=2026, funder="Mécène", amount=20),
                BudgetLine(year=2028, amount=None),
            ),
            action(BudgetLine(amount=3, year=2026)),
        ),
        objective("O.O.2", action(BudgetLine(funder="Europe", amount=4000))),
        objective("O.O.3", action()),
    ),
)


def test_the_years_are_those_that_have_money() -> None:
    assert budget_years(PLAN) == (2026, 2027, None)
    assert budget_years(()) == ()


def test_objectives_add_up_what_stands_below_them() -> None:
    rows = [(each.label, each.depth, dict(each.amounts)) for each in sums_by_objective(PLAN)]
    everything = {2026: 23, 2027: 100, None: 4000}
    assert rows == [
        ("OS 1", 0, everything),
        ("O.O.1", 1, {2026: 23, 2027: 100}),
        ("O.O.2", 1, {None: 4000}),
        (TOTAL, 0, everything),
    ]
    assert sums_by_objective(PLAN)[-1].total == 4123


def test_the_usual_funders_come_first_and_the_unnamed_last() -> None:
    labels = [each.label for each in sums_by_funder(PLAN)]
    assert labels == ["Europe", "Ville", "Mécène", NO_FUNDER, TOTAL]


_lines = st.lists(
    st.builds(
        BudgetLine,
        year=st.none() | st.integers(2024, 2030),
        funder=st.sampled_from(("", "Ville", "Europe", "Un don")),
        amount=st.none() | st.integers(-10_000, 10_000),
    ),
    max_size=12,
)


@given(st.lists(_lines, max_size=4))
def test_rows_and_years_come_to_the_same_total(actions: list[list[BudgetLine]]) -> None:
    nodes = (objective("OS 1", *(objective("O.O.1", action(*lines)) for lines in actions)),)
    *funders, total = sums_by_funder(nodes)
    assert sum(each.total for each in funders) == total.total
    assert total.total == budget_totals(line for lines in actions for line in lines).total
    assert set(total.amounts) == set(budget_years(nodes))
    assert sums_by_objective(nodes)[-1] == total
