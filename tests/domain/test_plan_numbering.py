"""Codes that follow each other again, in the notation that a plan has."""

import re
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.plan_codes import next_code
from synergy_desktop.domain.plan_numbering import renumbered
from synergy_desktop.domain.plans import walk
from synergy_desktop.domain.vocabulary import NodeKind, PlanOwner

OS, OO, ACTION, SUB = NodeKind.OS, NodeKind.OO, NodeKind.ACTION, NodeKind.SUB_ACTION
_LETTERS = {OS: "OS", OO: "OO", ACTION: "P"}


def node(kind: NodeKind, code: str = "", *children: PlanNode) -> PlanNode:
    """A node whose id is the code that it begins with."""
    return PlanNode(id=code or kind.value, kind=kind, code=code, children=children)


def actions(*codes: str) -> tuple[PlanNode, ...]:
    return tuple(node(ACTION, code) for code in codes)


def plan(*nodes: PlanNode) -> Plan:
    return Plan(institution=PlanOwner.COMMUNE, nodes=nodes)


def test_actions_take_the_number_of_the_objective_that_they_came_to() -> None:
    first = node(OO, "O.O.1", *actions("A 1.2", "A 2.1", "A 1.1"))
    second = node(OO, "O.O.2", *actions("A 2.2"))
    assert renumbered(plan(node(OS, "OS 1", first, second))) == {
        "A 1.2": "A 1.1",
        "A 2.1": "A 1.2",
        "A 1.1": "A 1.3",
        "A 2.2": "A 2.1",
    }


def test_what_stands_below_follows_a_moved_objective() -> None:
    sub = node(ACTION, "A 2.1", node(SUB, "A 2.1.1"), node(SUB, "Sans numéro"))
    second, first = node(OO, "O.O.2", sub), node(OO, "O.O.1", *actions("A 1.1"))
    assert renumbered(plan(node(OS, "OS 1", second, first))) == {
        "O.O.2": "O.O.1",
        "A 2.1": "A 1.1",
        "A 2.1.1": "A 1.1.1",
        "O.O.1": "O.O.2",
        "A 1.1": "A 2.1",
    }


def test_a_cpas_counts_through_the_plan_and_follows_the_volet() -> None:
    outside = node(
        NodeKind.VOLET, "externe", node(OS, "OSe1", node(OO, "OOe1", *actions("Pe25", "Me21")))
    )
    inside = node(NodeKind.VOLET, "interne", node(OS, "OSi2", node(OO, "OOi2", *actions("Pe3"))))
    assert renumbered(plan(outside, inside)) == {"Pe25": "Pe1", "Me21": "Me2", "Pe3": "Pi3"}


def test_the_volets_count_apart_where_the_plan_does_so() -> None:
    outside = node(NodeKind.VOLET, "externe", node(OS, "OSe2"), node(OS, "OSe1"))
    inside = node(NodeKind.VOLET, "interne", node(OS, "OSi1"))
    assert renumbered(plan(outside, inside)) == {"OSe2": "OSe1", "OSe1": "OSe2"}


def test_maintained_actions_and_projects_count_apart_where_the_plan_does_so() -> None:
    objective = node(OO, "OOe1", *actions("Me2", "Pe1", "Me1", "Pe2"))
    assert renumbered(plan(node(OS, "OSe1", objective))) == {"Me2": "Me1", "Me1": "Me2"}


def test_objectives_restart_where_the_plan_does_so() -> None:
    first = node(OS, "OS 1", replace(node(OO, "OO 2"), id="a"), replace(node(OO, "OO 1"), id="b"))
    second = node(OS, "OS 2", replace(node(OO, "OO 1"), id="c"))
    assert renumbered(plan(first, second)) == {"a": "OO 1", "b": "OO 2"}


def test_the_code_of_an_action_names_every_level_that_it_named() -> None:
    objective = node(OO, "OO 7", *actions("Action 1.7.4"))
    assert renumbered(plan(node(OS, "OS 3", objective))) == {
        "OS 3": "OS 1",
        "OO 7": "OO 1",
        "Action 1.7.4": "Action 1.1.1",
    }


def test_sub_actions_bear_the_whole_code_of_their_action() -> None:
    action = node(ACTION, "Pe8", node(SUB, "Me3.2"), node(SUB, "Pe8.1"))
    objective = node(OO, "OOe1", action)
    found = renumbered(plan(node(OS, "OSe1", objective)))
    assert found == {"Pe8": "Pe1", "Me3.2": "Pe1.1", "Pe8.1": "Pe1.2"}


def test_codes_without_a_number_and_nodes_without_a_code_are_left_alone() -> None:
    objective = node(OO, "", *actions("A 4.2", "Divers"))
    assert renumbered(plan(node(OS, "OS 1", objective))) == {"A 4.2": "A 4.1"}


def test_a_branch_shares_out_the_numbers_that_it_has() -> None:
    first = node(OO, "OOe1", *actions("Pe9", "Me4"))
    second = node(OO, "OOe3", *actions("Pe2"))
    found = plan(node(OS, "OSe1", first, second))
    assert renumbered(found, "OOe1") == {"Pe9": "Pe4", "Me4": "Me9"}
    assert renumbered(found, "OOe3") == {}


def test_a_number_that_stands_twice_in_a_branch_is_replaced_by_a_free_one() -> None:
    twice = (replace(node(ACTION, "Pe2"), id="a"), replace(node(ACTION, "Pe2"), id="b"))
    objective = node(OO, "OOe1", *twice)
    other = node(OO, "OOe2", *actions("Pe5"))
    assert renumbered(plan(node(OS, "OSe1", objective, other)), "OOe1") == {"b": "Pe6"}


@st.composite
def shuffled_plans(draw: st.DrawFn, cpas: bool) -> Plan:
    """A plan in one of the two habits whose numbers have come out of order."""
    ids = count()

    def made(kind: NodeKind, *children: PlanNode) -> PlanNode:
        number = draw(st.integers(1, 9))
        letters = _LETTERS[kind]
        code = f"{letters}e{number}" if cpas else f"{letters} {number}"
        if kind is ACTION and not cpas:
            code = f"A {draw(st.integers(1, 9))}.{number}"
        return PlanNode(id=str(next(ids)), kind=kind, code=code, children=children)

    return plan(
        *(
            made(
                OS,
                *(
                    made(OO, *(made(ACTION) for _ in range(draw(st.integers(0, 4)))))
                    for _ in range(draw(st.integers(0, 3)))
                ),
            )
            for _ in range(draw(st.integers(1, 3)))
        )
    )


def applied(found: Plan, codes: dict[str, str]) -> Plan:
    def written(nodes: tuple[PlanNode, ...]) -> tuple[PlanNode, ...]:
        return tuple(
            replace(each, code=codes.get(each.id, each.code), children=written(each.children))
            for each in nodes
        )

    return replace(found, nodes=written(found.nodes))


@pytest.mark.parametrize("cpas", [True, False])
@given(st.data())
def test_once_renumbered_nothing_is_left_to_renumber(cpas: bool, data: st.DataObject) -> None:
    found = data.draw(shuffled_plans(cpas))
    again = applied(found, renumbered(found))
    assert renumbered(again) == {}


@given(st.data())
def test_a_code_of_its_own_for_each_action(data: st.DataObject) -> None:
    found = data.draw(shuffled_plans(cpas=True))
    codes = [each.code for each in walk(applied(found, renumbered(found)).nodes)]
    assert len(set(codes)) == len(codes)


def padded(found: Plan) -> Plan:
    """The same plan, each number of its codes filled up to three digits."""

    def fill(each: PlanNode) -> PlanNode:
        children = tuple(map(fill, each.children))
        return replace(each, code=in_three_digits(each.code), children=children)

    return replace(found, nodes=tuple(map(fill, found.nodes)))


def in_three_digits(code: str) -> str:
    return re.sub(r"\d+", lambda number: number[0].zfill(3), code)


@pytest.mark.parametrize("cpas", [False, True])
@given(st.data())
def test_numbers_filled_up_with_noughts_stay_so(cpas: bool, data: st.DataObject) -> None:
    found = data.draw(shuffled_plans(cpas))
    plain = applied(found, renumbered(found))
    assert applied(padded(found), renumbered(padded(found))) == padded(plain)


def test_each_level_keeps_the_padding_of_its_own_notation() -> None:
    one = node(OO, "O.O.2", *actions("A 02.04", "A 02.09"), node(ACTION, "A 02.10"))
    codes = renumbered(plan(node(OS, "OS 1", one)))
    assert codes == {
        "O.O.2": "O.O.1",
        "A 02.04": "A 01.01",
        "A 02.09": "A 01.02",
        "A 02.10": "A 01.03",
    }


@pytest.mark.parametrize(
    ("kind", "codes", "following"),
    [
        (ACTION, ("A 02.01", "A 02.02"), "A 02.03"),
        (ACTION, ("A 2.1", "A 2.2"), "A 2.3"),
        (ACTION, ("A 02.09", "A 02.10"), "A 02.11"),
        (ACTION, ("Pe01", "Pe02"), "Pe03"),
        (SUB, ("A 02.01.01",), "A 02.01.02"),
    ],
)
def test_a_new_code_is_filled_up_as_its_fellows_are(
    kind: NodeKind, codes: tuple[str, ...], following: str
) -> None:
    fellows = tuple(node(kind, code) for code in codes)
    os_code, oo_code = ("OSe1", "OOe2") if codes[0].startswith("P") else ("OS 1", "O.O.2")
    if kind is SUB:
        fellows = (node(ACTION, "A 02.01", *fellows),)
    holder = fellows[0].id if kind is SUB else oo_code
    found = plan(node(OS, os_code, node(OO, oo_code, *fellows)))
    assert next_code(found, holder, kind) == following
