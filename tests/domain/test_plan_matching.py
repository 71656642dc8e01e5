"""Which node of one plan answers to a node of another."""

from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.plan_matching import counterpart
from synergy_desktop.domain.vocabulary import NodeKind, PlanOwner


def node(kind: NodeKind, code: str, title: str, *children: PlanNode) -> PlanNode:
    return PlanNode(kind=kind, code=code, title=title, children=children)


MARKETS = node(NodeKind.ACTION, "Mi15", "Passer les marchés ensemble")
TRAINING = node(NodeKind.ACTION, "A 2.1", "Un plan de  FORMATION")
OTHER = Plan(
    institution=PlanOwner.CPAS,
    nodes=(node(NodeKind.OO, "OOi1", "Un plan de formation", TRAINING, MARKETS),),
)


def found(code: str, title: str, *joined: tuple[str, ...]) -> PlanNode | None:
    return counterpart(node(NodeKind.ACTION, code, title), OTHER, joined)


def test_a_synergy_that_names_both_joins_them() -> None:
    joined = ("A 1.2", "Mi15")
    assert found("A 1.2", "Un plan de formation", joined) is MARKETS
    assert found("A 1.2", "Autre", ("A 1.2",), ("A 1.3", "Mi15")) is None


def test_the_same_title_joins_nodes_of_one_kind() -> None:
    assert found("A 9.9", "Un plan de formation") is TRAINING


def test_the_same_code_joins_what_nothing_else_does() -> None:
    assert found("A 2.1", "Autre") is TRAINING
    assert found("OOi1", "Autre") is None
    assert found("", "") is None
