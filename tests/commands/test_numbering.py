"""The codes of a plan change, and the synergies that name them follow in the same step."""

from dataclasses import replace

from data.contents import SMALL
from synergy_desktop.commands import numbering, plans, synergies
from synergy_desktop.domain.model import PlanNode
from synergy_desktop.domain.plans import walk
from synergy_desktop.domain.vocabulary import NodeKind, PlanOwner
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier


def nodes(dossier: Dossier, plan: int = 0) -> list[PlanNode]:
    return list(walk(queries.content(dossier).plans[plan].nodes))


def node_id(dossier: Dossier, code: str) -> str:
    return next(each.id for each in nodes(dossier) if each.code == code)


def codes(dossier: Dossier) -> list[str]:
    return [each.code for each in nodes(dossier)]


def named(dossier: Dossier) -> tuple[str, ...]:
    """What the first synergy names."""
    return queries.content(dossier).reports[0].services[0].synergies[0].actions


def name(dossier: Dossier, *action_codes: str) -> None:
    first = queries.content(dossier).reports[0].services[0].synergies[0]
    synergies.set_actions(dossier, first.id, action_codes)


def test_a_synergy_follows_the_code_of_its_action(dossier: Dossier) -> None:
    name(dossier, "Me2", "Pe1")
    numbering.set_code(dossier, node_id(dossier, "Pe1"), "Pe7")
    assert named(dossier) == ("Me2", "Pe7")
    dossier.history.undo()
    assert named(dossier) == ("Me2", "Pe1")
    assert "Pe1" in codes(dossier)


def test_a_plan_is_renumbered_in_one_step_with_its_synergies(dossier: Dossier) -> None:
    name(dossier, "Pe1", "Me2")
    plan = queries.plan_heads(dossier)[0].id
    plans.move_node(dossier, node_id(dossier, "Pe1"), node_id(dossier, "OOe2"))
    assert numbering.renumber(dossier, plan) == 2
    assert codes(dossier) == ["OSe1", "OOe1", "Me1", "OOe2", "Pe2"]
    assert named(dossier) == ("Pe2", "Me1")
    assert dossier.history.undo_label == "Renuméroter «\u00a0PST du CPAS\u00a0»"
    dossier.history.undo()
    assert named(dossier) == ("Pe1", "Me2")
    assert codes(dossier) == ["OSe1", "OOe1", "Me2", "OOe2", "Pe1"]


def test_a_branch_is_renumbered_alone(dossier: Dossier) -> None:
    plan = queries.plan_heads(dossier)[0].id
    plans.move_node(dossier, node_id(dossier, "Pe1"), node_id(dossier, "OOe1"))
    assert numbering.renumber(dossier, plan, node_id(dossier, "OOe2")) == 0
    assert numbering.renumber(dossier, plan, node_id(dossier, "OOe1")) == 2
    assert codes(dossier) == ["OSe1", "OOe1", "Me1", "Pe2", "OOe2"]


def test_a_synergy_means_the_first_plan_that_has_the_code(dossier: Dossier) -> None:
    name(dossier, "Pe1")
    other = plans.add_plan(dossier, PlanOwner.COMMON, "Plan commun", "")
    homonym = plans.add_node(dossier, other, None, NodeKind.OS, code="Pe1")
    numbering.set_code(dossier, homonym, "OS 1")
    assert named(dossier) == ("Pe1",)


def test_an_emptied_code_leaves_what_the_synergy_says(dossier: Dossier) -> None:
    name(dossier, "Pe1")
    numbering.set_code(dossier, node_id(dossier, "Pe1"), "")
    assert named(dossier) == ("Pe1",)


def test_two_codes_that_become_one_are_named_once(dossier: Dossier) -> None:
    name(dossier, "Pe1", "Me2")
    numbering.set_code(dossier, node_id(dossier, "Pe1"), "Me2")
    assert named(dossier) == ("Me2",)


def test_an_action_becomes_a_sub_action_and_back(dossier: Dossier) -> None:
    name(dossier, "Me2")
    plans.move_node(dossier, node_id(dossier, "Me2"), node_id(dossier, "Pe1"))
    sub = nodes(dossier)[3]
    assert (sub.kind, sub.code) == (NodeKind.SUB_ACTION, "Pe1.1")
    assert named(dossier) == ("Pe1.1",)
    plans.move_node(dossier, sub.id, node_id(dossier, "OOe2"))
    action = nodes(dossier)[-1]
    assert (action.kind, action.code) == (NodeKind.ACTION, "Pe2")
    assert named(dossier) == ("Pe2",)
    dossier.history.undo()
    dossier.history.undo()
    assert replace(queries.content(dossier), reports=()) == replace(SMALL, reports=())
