"""The arithmetic of a strategic plan, and the codes in the plan's own notation."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synergy_desktop.domain.model import BudgetLine, Plan, PlanNode
from synergy_desktop.domain.plan_codes import Habit, habit, nature_of_code, next_code
from synergy_desktop.domain.plans import (
    SDG_NAMES,
    allowed_children,
    budget_totals,
    counts_line,
    lineage,
    may_hold,
    node_budget,
    rolled_up_progress,
    walk,
)
from synergy_desktop.domain.vocabulary import (
    BudgetService,
    Nature,
    NodeKind,
    NodeState,
    PlanOwner,
)

_KIND_OF_LEVEL = (NodeKind.OS, NodeKind.OO, NodeKind.ACTION, NodeKind.SUB_ACTION)


def node(kind: NodeKind, code: str = "", *children: PlanNode, title: str = "") -> PlanNode:
    """A node whose id is its code, or its kind where it has none."""
    return PlanNode(id=code or kind.value, kind=kind, code=code, title=title, children=children)


def commune_plan() -> Plan:
    """Two operational objectives numbered as a commune does."""
    first = node(
        NodeKind.OO,
        "O.O.1",
        node(NodeKind.ACTION, "A 1.1"),
        node(NodeKind.ACTION, "A 1.2"),
    )
    second = node(NodeKind.OO, "O.O.2", node(NodeKind.ACTION, "A 2.1"))
    domain = node(NodeKind.DOMAIN, "", node(NodeKind.OS, "OS 1", first, second))
    volet = node(NodeKind.VOLET, "externe", domain)
    return Plan(institution=PlanOwner.COMMUNE, nodes=(volet,))


def cpas_plan() -> Plan:
    """Actions numbered through the plan, maintained ones and projects in one series."""
    first = node(NodeKind.OO, "OOe1", node(NodeKind.ACTION, "Me1"), node(NodeKind.ACTION, "Pe24"))
    second = node(NodeKind.OO, "OOe5", node(NodeKind.ACTION, "Me3"))
    outside = node(NodeKind.VOLET, "externe", node(NodeKind.OS, "OSe1", first, second))
    inside = node(NodeKind.VOLET, "interne", title="Volet interne")
    return Plan(institution=PlanOwner.CPAS, nodes=(outside, inside))


@pytest.mark.parametrize(
    ("parent", "kind", "code"),
    [
        (None, NodeKind.VOLET, "interne"),
        ("externe", NodeKind.DOMAIN, ""),
        ("domain", NodeKind.OS, "OS 2"),
        ("OS 1", NodeKind.OO, "O.O.3"),
        ("O.O.1", NodeKind.ACTION, "A 1.3"),
        ("O.O.2", NodeKind.ACTION, "A 2.2"),
        ("A 1.2", NodeKind.SUB_ACTION, "A 1.2.1"),
    ],
)
def test_a_commune_numbers_within_the_operational_objective(
    parent: str | None, kind: NodeKind, code: str
) -> None:
    assert next_code(commune_plan(), parent, kind) == code


@pytest.mark.parametrize(
    ("parent", "kind", "nature", "code"),
    [
        (None, NodeKind.VOLET, None, ""),
        ("externe", NodeKind.OS, None, "OSe2"),
        ("interne", NodeKind.OS, None, "OSi2"),
        ("OSe1", NodeKind.OO, None, "OOe6"),
        ("OOe5", NodeKind.ACTION, Nature.PROJECT, "Pe25"),
        ("OOe5", NodeKind.ACTION, Nature.MAINTAINED, "Me25"),
        ("OOe5", NodeKind.ACTION, None, "Pe25"),
        ("Me1", NodeKind.SUB_ACTION, None, "Me1.1"),
    ],
)
def test_a_cpas_numbers_through_the_plan(
    parent: str | None, kind: NodeKind, nature: Nature | None, code: str
) -> None:
    assert next_code(cpas_plan(), parent, kind, nature) == code


def test_each_volet_counts_apart_where_the_plan_does_so() -> None:
    inside = node(NodeKind.VOLET, "interne", node(NodeKind.OS, "OSi1"))
    outside = node(NodeKind.VOLET, "externe", node(NodeKind.OS, "OSe1"), node(NodeKind.OS, "OSe2"))
    plan = Plan(institution=PlanOwner.CPAS, nodes=(inside, outside))
    assert next_code(plan, "interne", NodeKind.OS) == "OSi2"
    assert next_code(plan, "externe", NodeKind.OS) == "OSe3"


def test_operational_objectives_restart_where_the_plan_does_so() -> None:
    first = node(NodeKind.OS, "OS 1", node(NodeKind.OO, "OO 1"), node(NodeKind.OO, "OO 2"))
    second = node(NodeKind.OS, "OS 2", node(NodeKind.OO, "OO 1"))
    plan = Plan(institution=PlanOwner.COMMUNE, nodes=(first, second))
    assert next_code(plan, "OS 2", NodeKind.OO) == "OO 2"
    assert next_code(plan, "OS 1", NodeKind.OO) == "OO 3"


@pytest.mark.parametrize(
    ("owner", "expected"),
    [
        (PlanOwner.COMMUNE, Habit.COMMUNE),
        (PlanOwner.COMMON, Habit.COMMUNE),
        (PlanOwner.CPAS, Habit.CPAS),
    ],
)
def test_an_empty_plan_has_its_owner_s_habit(owner: PlanOwner, expected: Habit) -> None:
    assert habit(Plan(institution=owner)) is expected


def test_the_codes_that_stand_there_weigh_more_than_the_owner() -> None:
    assert habit(replace(cpas_plan(), institution=PlanOwner.COMMUNE)) is Habit.CPAS
    assert habit(replace(commune_plan(), institution=PlanOwner.CPAS)) is Habit.COMMUNE


def test_the_spelling_of_the_plan_is_kept() -> None:
    objective = node(NodeKind.OO, "OO.4", node(NodeKind.ACTION, "Action 4.9"))
    plan = Plan(institution=PlanOwner.COMMUNE, nodes=(node(NodeKind.OS, "OS.2", objective),))
    assert next_code(plan, "OS.2", NodeKind.OO) == "OO.5"
    assert next_code(plan, "OO.4", NodeKind.ACTION) == "Action 4.10"


@given(
    st.lists(st.sampled_from(_KIND_OF_LEVEL), min_size=1, max_size=25),
    st.sampled_from(PlanOwner),
    st.sampled_from(Nature),
)
def test_a_suggested_code_never_stands_twice(
    kinds: list[NodeKind], owner: PlanOwner, nature: Nature
) -> None:
    plan = Plan(institution=owner)
    for kind in kinds:
        plan = _grown(plan, kind, nature)
    codes = [each.code for each in walk(plan.nodes)]
    assert all(codes)
    assert len(set(codes)) == len(codes)


def _grown(plan: Plan, kind: NodeKind, nature: Nature) -> Plan:
    """The plan with a node of ``kind`` under the last node that may hold it, where there is one."""
    holders = [each for each in walk(plan.nodes) if may_hold(each.kind, kind)]
    if kind is NodeKind.OS:
        fresh = node(kind, next_code(plan, None, kind))
        return replace(plan, nodes=(*plan.nodes, fresh))
    if not holders:
        return plan
    fresh = node(kind, next_code(plan, holders[-1].id, kind, nature))
    return replace(plan, nodes=_planted(plan.nodes, holders[-1].id, fresh))


def _planted(nodes: tuple[PlanNode, ...], parent: str, fresh: PlanNode) -> tuple[PlanNode, ...]:
    return tuple(
        replace(
            each,
            children=(
                (*each.children, fresh)
                if each.id == parent
                else _planted(each.children, parent, fresh)
            ),
        )
        for each in nodes
    )


@pytest.mark.parametrize(
    ("code", "nature"),
    [
        ("Me21", Nature.MAINTAINED),
        ("Pi3", Nature.PROJECT),
        ("A 2.1", None),
        ("OSe1", None),
        ("", None),
    ],
)
def test_the_letter_of_an_action_tells_its_nature(code: str, nature: Nature | None) -> None:
    assert nature_of_code(code) is nature


def test_each_kind_holds_the_next_one() -> None:
    assert allowed_children(None) == (NodeKind.VOLET, NodeKind.OS)
    assert allowed_children(NodeKind.VOLET) == (NodeKind.DOMAIN, NodeKind.OS)
    assert allowed_children(NodeKind.SUB_ACTION) == ()
    assert may_hold(NodeKind.OO, NodeKind.ACTION)
    assert not may_hold(NodeKind.OS, NodeKind.ACTION)


def test_lineage_leads_from_the_top_to_the_node() -> None:
    codes = [each.code for each in lineage(commune_plan(), "A 2.1")]
    assert codes == ["externe", "", "OS 1", "O.O.2", "A 2.1"]
    assert lineage(commune_plan(), "nowhere") == ()


def test_a_budget_adds_up_by_service_and_says_what_is_unpriced() -> None:
    lines = (
        BudgetLine(amount=7_350_000),
        BudgetLine(amount=1_000_050, service=BudgetService.EXTRAORDINARY),
        BudgetLine(amount=-50_000),
        BudgetLine(),
    )
    totals = budget_totals(lines)
    assert (totals.ordinary, totals.extraordinary, totals.unpriced) == (7_300_000, 1_000_050, 1)
    assert totals.total == 8_300_050


def test_a_node_s_budget_holds_what_stands_below_it() -> None:
    below = replace(node(NodeKind.SUB_ACTION), budget=(BudgetLine(amount=200),))
    action = replace(node(NodeKind.ACTION, "A 1.1", below), budget=(BudgetLine(amount=100),))
    assert node_budget(node(NodeKind.OO, "O.O.1", action)).total == 300


def test_progress_is_the_node_s_own_or_the_mean_below() -> None:
    def action(progress: int | None, state: NodeState | None = None) -> PlanNode:
        return replace(node(NodeKind.ACTION), progress=progress, state=state)

    cancelled = action(0, NodeState.CANCELLED)
    objective = node(NodeKind.OO, "O.O.1", action(100), action(None), action(50), cancelled)
    assert rolled_up_progress(objective) == 50
    assert rolled_up_progress(replace(objective, progress=10)) == 10
    assert rolled_up_progress(node(NodeKind.OO, "", action(None), cancelled)) is None


def test_the_counts_are_told_in_french() -> None:
    assert counts_line(commune_plan()) == "1\u00a0OS · 2\u00a0OO · 3\u00a0actions"
    lone = Plan(
        institution=PlanOwner.CPAS,
        nodes=(node(NodeKind.ACTION, "Pe1", node(NodeKind.SUB_ACTION, "Pe1.1")),),
    )
    expected = "0\u00a0OS · 0\u00a0OO · 1\u00a0action · 1\u00a0sous-action"
    assert counts_line(lone) == expected


def test_the_seventeen_goals_have_a_name() -> None:
    assert list(SDG_NAMES) == list(range(1, 18))
    assert all(SDG_NAMES.values())
