"""Plans, their nodes, budgets and indicators."""

import pytest

from data.contents import SMALL
from synergy_desktop.commands import budgets, indicators, plans
from synergy_desktop.domain.model import BudgetLine, Plan, PlanNode
from synergy_desktop.domain.vocabulary import (
    BudgetService,
    Health,
    Nature,
    NodeKind,
    NodeState,
    PlanOwner,
)
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier


def plan(dossier: Dossier) -> Plan:
    return queries.content(dossier).plans[0]


def node(dossier: Dossier, code: str) -> PlanNode:
    return next(each for each in walk(plan(dossier).nodes) if each.code == code)


def walk(nodes: tuple[PlanNode, ...]) -> list[PlanNode]:
    return [found for each in nodes for found in (each, *walk(each.children))]


def codes(dossier: Dossier) -> list[str]:
    return [each.code for each in walk(plan(dossier).nodes)]


def test_plans_are_added_named_and_deleted(dossier: Dossier) -> None:
    added = plans.add_plan(dossier, PlanOwner.COMMON, "Plan commun", "2024-2030")
    plans.rename_plan(dossier, added, "Plan partagé")
    assert [head.title for head in queries.plan_heads(dossier)] == ["PST du CPAS", "Plan partagé"]
    plans.delete_plan(dossier, plan(dossier).id)
    assert [head.id for head in queries.plan_heads(dossier)] == [added]
    dossier.history.undo()
    assert plan(dossier) == SMALL.plans[0]


def test_nodes_are_added_in_place(dossier: Dossier) -> None:
    oo = node(dossier, "OOe1")
    first = node(dossier, "Pe1").id
    plans.add_node(dossier, plan(dossier).id, oo.id, NodeKind.ACTION, "Avant", first, code="Pe0")
    plans.add_node(dossier, plan(dossier).id, oo.id, NodeKind.ACTION, "Après", code="Pe3")
    plans.add_node(dossier, plan(dossier).id, None, NodeKind.OS, "Autre", code="OSe2")
    assert codes(dossier) == ["OSe1", "OOe1", "Pe0", "Pe1", "Me2", "Pe3", "OOe2", "OSe2"]


def test_a_branch_moves_whole(dossier: Dossier) -> None:
    plans.move_node(dossier, node(dossier, "Pe1").id, node(dossier, "OOe2").id)
    assert codes(dossier) == ["OSe1", "OOe1", "Me2", "OOe2", "Pe1"]
    plans.move_node(
        dossier, node(dossier, "OOe2").id, node(dossier, "OSe1").id, node(dossier, "OOe1").id
    )
    assert codes(dossier) == ["OSe1", "OOe2", "Pe1", "OOe1", "Me2"]


def test_a_branch_cannot_move_below_itself(dossier: Dossier) -> None:
    with pytest.raises(ValueError, match="below"):
        plans.move_node(dossier, node(dossier, "OSe1").id, node(dossier, "OOe1").id)
    assert plan(dossier) == SMALL.plans[0]


def test_deleting_a_branch_is_undone_whole(dossier: Dossier) -> None:
    plans.delete_node(dossier, node(dossier, "OSe1").id)
    assert plan(dossier).nodes == ()
    dossier.history.undo()
    assert plan(dossier) == SMALL.plans[0]
    dossier.history.redo()
    assert plan(dossier).nodes == ()


def test_each_field_of_a_node_can_be_written(dossier: Dossier) -> None:
    action = node(dossier, "Me2").id
    plans.rename_node(dossier, action, "Isoler")
    plans.set_node_text(dossier, action, "agent", "Chef de projet")
    plans.set_nature(dossier, action, Nature.MAINTAINED)
    plans.set_state(dossier, action, NodeState.ONGOING)
    plans.set_health(dossier, action, Health.RISK)
    plans.set_progress(dossier, action, 40)
    plans.set_sdgs(dossier, action, [11, 7, 11])
    written = queries.node(dossier, action)
    assert (written.title, written.agent) == ("Isoler", "Chef de projet")
    assert (written.nature, written.state, written.health) == (
        Nature.MAINTAINED,
        NodeState.ONGOING,
        Health.RISK,
    )
    assert (written.progress, written.sdgs) == (40, (7, 11))
    for _ in range(7):
        dossier.history.undo()
    assert queries.content(dossier) == SMALL


def test_budget_lines(dossier: Dossier) -> None:
    action = node(dossier, "Me2").id
    line = budgets.add_budget_line(dossier, action)
    budgets.set_budget_line(dossier, line, amount=500_00, funder="Wallonie", label="Subside")
    budgets.set_budget_line(dossier, line, service=BudgetService.EXTRAORDINARY, year=2027)
    (written,) = queries.node(dossier, action).budget
    assert written == BudgetLine(
        service=BudgetService.EXTRAORDINARY,
        year=2027,
        amount=500_00,
        funder="Wallonie",
        label="Subside",
    )
    budgets.delete_budget_lines(dossier, [line])
    assert queries.node(dossier, action).budget == ()


def test_indicators(dossier: Dossier) -> None:
    action = node(dossier, "Me2").id
    added = indicators.add_indicator(dossier, action, "Toits")
    indicators.set_indicator(dossier, added, "target", "10")
    indicators.set_indicator(dossier, added, "reached", "4")
    (written,) = queries.node(dossier, action).indicators
    assert (written.title, written.target, written.reached) == ("Toits", "10", "4")
    indicators.delete_indicator(dossier, added)
    assert queries.node(dossier, action).indicators == ()
