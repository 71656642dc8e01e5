"""The same action under several operational objectives."""

import json
from contextlib import closing
from pathlib import Path

from synergy_desktop.commands import numbering, places, plans
from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.plan_budget import sums_by_objective
from synergy_desktop.domain.plans import counts_line, free_places, lineage, walk
from synergy_desktop.domain.vocabulary import NodeKind
from synergy_desktop.exchange.interchange import dumps, loads
from synergy_desktop.store import queries
from synergy_desktop.store.differences import differences
from synergy_desktop.store.dossier import Dossier


def plan(dossier: Dossier) -> Plan:
    return queries.content(dossier).plans[0]


def node(dossier: Dossier, code: str) -> PlanNode:
    return next(each for each in walk(plan(dossier).nodes) if each.code == code)


def above(dossier: Dossier, code: str) -> str:
    return lineage(plan(dossier), node(dossier, code).id)[-2].code


def places_of(dossier: Dossier, code: str) -> list[str]:
    nodes = {each.id: each.code for each in walk(plan(dossier).nodes)}
    return [nodes[place.id] for place in node(dossier, code).also_under]


def place(dossier: Dossier, code: str, objective: str) -> None:
    places.add_place(dossier, node(dossier, code).id, node(dossier, objective).id)


def add_objective(dossier: Dossier, code: str) -> None:
    parent = node(dossier, "OSe1").id
    plans.add_node(dossier, plan(dossier).id, parent, NodeKind.OO, code=code)


def test_an_action_stands_under_a_further_objective_once(dossier: Dossier) -> None:
    place(dossier, "Pe1", "OOe2")
    place(dossier, "Pe1", "OOe2")
    assert places_of(dossier, "Pe1") == ["OOe2"]
    assert node(dossier, "Pe1").also_under[0].path == (1, 2)
    assert free_places(plan(dossier), node(dossier, "Pe1").id) == ()
    assert [each.code for each in free_places(plan(dossier), node(dossier, "Me2").id)] == ["OOe2"]
    assert free_places(plan(dossier), node(dossier, "OOe1").id) == ()


def test_it_counts_once_with_one_code_and_its_money_once(dossier: Dossier) -> None:
    before = plan(dossier)
    place(dossier, "Pe1", "OOe2")
    assert counts_line(plan(dossier)) == counts_line(before)
    assert sums_by_objective(plan(dossier).nodes) == sums_by_objective(before.nodes)
    numbering.renumber(dossier, before.id)
    assert [each.code for each in walk(plan(dossier).nodes)] == [
        each.code for each in walk(before.nodes)
    ]


def test_a_place_is_moved_and_removed(dossier: Dossier) -> None:
    add_objective(dossier, "OOe3")
    place(dossier, "Pe1", "OOe2")
    action = node(dossier, "Pe1").id
    places.move_place(dossier, action, node(dossier, "OOe2").id, node(dossier, "OOe3").id)
    assert places_of(dossier, "Pe1") == ["OOe3"]
    places.remove_place(dossier, action, node(dossier, "OOe3").id)
    assert places_of(dossier, "Pe1") == []
    assert above(dossier, "Pe1") == "OOe1"


def test_moving_where_it_stands_already_leaves_one_place(dossier: Dossier) -> None:
    place(dossier, "Pe1", "OOe2")
    start = dossier.history.last_step
    plans.move_node(dossier, node(dossier, "Pe1").id, node(dossier, "OOe2").id)
    assert [change.before for change in differences(dossier, start) if change.label][1:] == ["1 OO"]
    plans.move_node(dossier, node(dossier, "Pe1").id, node(dossier, "OOe1").id)
    assert places_of(dossier, "Pe1") == []


def test_what_becomes_a_sub_action_stands_in_one_place(dossier: Dossier) -> None:
    place(dossier, "Pe1", "OOe2")
    action = node(dossier, "Pe1").id
    plans.move_node(dossier, action, node(dossier, "Me2").id)
    plans.move_node(dossier, action, node(dossier, "OOe1").id)
    assert queries.node(dossier, action).kind is NodeKind.ACTION
    assert not [each for each in walk(plan(dossier).nodes) if each.also_under]


def test_deleting_it_in_its_own_place_hands_it_over(dossier: Dossier) -> None:
    add_objective(dossier, "OOe3")
    place(dossier, "Pe1", "OOe3")
    place(dossier, "Pe1", "OOe2")
    before = plan(dossier)
    plans.delete_node(dossier, node(dossier, "Pe1").id)
    assert above(dossier, "Pe1") == "OOe2"
    assert places_of(dossier, "Pe1") == ["OOe3"]
    assert node(dossier, "Pe1").budget
    dossier.history.undo()
    assert plan(dossier) == before


def test_deleting_an_objective_keeps_what_stands_elsewhere_too(dossier: Dossier) -> None:
    place(dossier, "Pe1", "OOe2")
    before = plan(dossier)
    plans.delete_node(dossier, node(dossier, "OOe1").id)
    assert [each.code for each in walk(plan(dossier).nodes)] == ["OSe1", "OOe2", "Pe1"]
    assert places_of(dossier, "Pe1") == []
    dossier.history.undo()
    assert plan(dossier) == before
    plans.delete_node(dossier, node(dossier, "OOe2").id)
    assert places_of(dossier, "Pe1") == []
    assert above(dossier, "Pe1") == "OOe1"


def test_a_file_of_the_dossier_tells_the_places(dossier: Dossier) -> None:
    start = dossier.history.last_step
    place(dossier, "Pe1", "OOe2")
    text = dumps(queries.content(dossier))
    assert '"also_under"' in text
    assert loads(text) == queries.content(dossier)
    (change,) = differences(dossier, start)
    assert (change.label, change.after) == ("Placée aussi sous d’autres OO", "1 OO")


def test_a_place_that_is_no_objective_of_the_plan_is_passed_over(
    dossier: Dossier, tmp_path: Path
) -> None:
    place(dossier, "Pe1", "OOe2")
    text = dumps(queries.content(dossier))
    data = json.loads(text)
    objective = data["plans"][0]["nodes"][0]["children"][0]
    for wrong in ([9, 9], [1], [1, 1], [1, 1, 2]):
        objective["children"][0]["also_under"] = [wrong, [1, 2]]
        read = loads(json.dumps(data))
        with closing(Dossier.create(tmp_path / "Lu.synergie", read, replace=True)) as other:
            assert queries.content(other) == queries.content(dossier)
    del objective["children"][0]["also_under"]
    assert not [each for each in walk(loads(json.dumps(data)).plans[0].nodes) if each.also_under]
