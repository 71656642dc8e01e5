"""How far a plan has come: counts that add up, what is late, what is measured."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from synergy_desktop.domain.model import Indicator, PlanNode
from synergy_desktop.domain.plan_standing import standing
from synergy_desktop.domain.plans import rolled_up_progress
from synergy_desktop.domain.vocabulary import Health, NodeKind, NodeState

DAY = date(2026, 11, 30)
actions = st.builds(
    PlanNode,
    kind=st.just(NodeKind.ACTION),
    state=st.none() | st.sampled_from(NodeState),
    health=st.none() | st.sampled_from(Health),
    progress=st.none() | st.integers(0, 100),
    deadline=st.sampled_from(("", "juin-26", "Fin 2027", "Permanent", "30/11/2026")),
)


def objective(*children: PlanNode) -> PlanNode:
    return PlanNode(kind=NodeKind.OO, children=children)


@given(st.lists(st.lists(actions, max_size=4), max_size=4))
def test_each_action_is_counted_once_by_state_and_by_health(groups: list[list[PlanNode]]) -> None:
    nodes = tuple(objective(*group) for group in groups)
    found = standing(nodes, DAY)
    assert sum(found.states.values()) == sum(found.healths.values()) == len(found.actions)
    assert len(found.actions) == sum(map(len, groups))
    parts = [standing((node,), DAY) for node in nodes]
    for state in (*NodeState, None):
        assert found.states.get(state, 0) == sum(part.states.get(state, 0) for part in parts)
    assert len(found.overdue) == sum(len(part.overdue) for part in parts)


def test_what_is_late_depends_on_the_day_and_is_unknown_without_one() -> None:
    late = PlanNode(kind=NodeKind.ACTION, deadline="juin-26")
    part = PlanNode(kind=NodeKind.SUB_ACTION, deadline="29/11/2026")
    done = PlanNode(kind=NodeKind.ACTION, deadline="2025", state=NodeState.FINISHED)
    node = objective(late, PlanNode(kind=NodeKind.ACTION, children=(part,)), done)
    assert standing((node,), DAY).overdue == (late, part)
    assert standing((node,), date(2026, 6, 30)).overdue == ()
    assert standing((node,), None).overdue == ()


def test_progress_is_that_of_the_tree() -> None:
    one = objective(PlanNode(kind=NodeKind.ACTION, progress=40))
    other = objective(PlanNode(kind=NodeKind.ACTION, progress=80))
    assert standing((one,), None).progress == rolled_up_progress(one) == 40
    assert standing((one, other), None).progress == 60
    assert standing((), None).progress is None


def test_an_indicator_is_measured_once_it_has_a_value() -> None:
    indicators = (Indicator(title="a", reached="3"), Indicator(title="b", reached=" "))
    node = objective(PlanNode(kind=NodeKind.ACTION, indicators=indicators))
    found = standing((node,), None)
    assert (found.indicators, found.measured) == (2, 1)
