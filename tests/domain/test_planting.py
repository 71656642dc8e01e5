"""Where nodes from elsewhere stand in a plan, and the codes that they take there."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.plans import may_hold, walk
from synergy_desktop.domain.planting import Spot, holders, plantings
from synergy_desktop.domain.planting_codes import with_codes
from synergy_desktop.domain.vocabulary import NodeKind, PlanOwner

OS, OO, ACTION, SUB = NodeKind.OS, NodeKind.OO, NodeKind.ACTION, NodeKind.SUB_ACTION


def node(kind: NodeKind, code: str = "", *children: PlanNode) -> PlanNode:
    return PlanNode(id=code, kind=kind, code=code, children=children)


def plan(*nodes: PlanNode, owner: PlanOwner = PlanOwner.COMMUNE) -> Plan:
    return Plan(institution=owner, nodes=nodes)


COMMUNE = plan(
    node(
        OS,
        "OS 1",
        node(OO, "O.O.1", node(ACTION, "A 1.1"), node(ACTION, "A 1.2")),
        node(OO, "O.O.2"),
    )
)


def codes(found: Plan, at: str | None, nodes: Sequence[PlanNode]) -> list[str]:
    placed = with_codes(found, plantings(found, at, nodes))
    return [each.code for planting in placed for each in walk(planting.nodes)]


def test_nodes_go_inside_else_after_what_they_are_pasted_on() -> None:
    assert holders(COMMUNE, "O.O.1", [ACTION]) == (Spot("O.O.1", None),)
    assert holders(COMMUNE, "A 1.1", [ACTION]) == (Spot("O.O.1", "A 1.2"),)
    assert holders(COMMUNE, "A 1.1", [OO, ACTION, SUB]) == (Spot("OS 1", "O.O.2"), 0, 1)
    assert holders(COMMUNE, None, [OS, ACTION, OO, ACTION]) == (Spot(None, None), None, 0, 2)


@given(st.lists(st.sampled_from(list(NodeKind))), st.sampled_from([None, "OS 1", "O.O.1", "A 1.1"]))
def test_each_node_stands_where_it_may_or_nowhere(kinds: list[NodeKind], at: str | None) -> None:
    found = holders(COMMUNE, at, kinds)
    placed = plantings(COMMUNE, at, [node(kind) for kind in kinds])
    inside = [each for planting in placed for each in walk(planting.nodes)]
    assert len(inside) == sum(place is not None for place in found)
    assert all(may_hold(each.kind, child.kind) for each in inside for child in each.children)


def test_nodes_without_codes_follow_the_notation_of_the_plan() -> None:
    assert codes(COMMUNE, "O.O.1", [node(ACTION), node(ACTION), node(SUB)]) == [
        "A 1.3",
        "A 1.4",
        "A 1.4.1",
    ]
    assert codes(COMMUNE, "OS 1", [node(OO), node(ACTION)]) == ["O.O.3", "A 3.1"]
    cpas = plan(node(OS, "OSe1", node(OO, "OOe1", node(ACTION, "Me1"))), owner=PlanOwner.CPAS)
    assert codes(cpas, "OOe1", [node(ACTION), node(ACTION)]) == ["Pe2", "Pe3"]


def test_codes_that_are_there_and_levels_without_codes_are_left_alone() -> None:
    assert codes(COMMUNE, "O.O.1", [node(ACTION, "A 9"), node(ACTION)]) == ["A 9", ""]
    bare = plan(node(OS, "OS 1", PlanNode(id="x", kind=OO)))
    assert codes(bare, "OS 1", [node(OO), node(ACTION)]) == ["", "A 1"]
