"""Which nodes of a plan the user wants to see."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from synergy_desktop.domain.deadlines import is_overdue
from synergy_desktop.domain.model import PlanNode
from synergy_desktop.domain.vocabulary import Health, NodeState
from synergy_desktop.ui.plan.folding import filter_for

Wanted = Callable[[PlanNode], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """What a node must be: each criterion that says something has to be met."""

    words: str = ""
    state: NodeState | None = None
    health: Health | None = None
    service: str = ""
    agent: str = ""
    sdg: int | None = None
    overdue: bool = False


def matcher(criteria: Criteria, today: date) -> Wanted | None:
    """Tell the nodes that meet ``criteria``; None where they say nothing."""
    tests: list[Wanted] = []
    if (holds_words := filter_for(criteria.words)) is not None:
        tests.append(holds_words)
    if criteria.state:
        tests.append(lambda node: node.state is criteria.state)
    if criteria.health:
        tests.append(lambda node: node.health is criteria.health)
    if criteria.service:
        tests.append(lambda node: node.service == criteria.service)
    if criteria.agent:
        tests.append(lambda node: node.agent == criteria.agent)
    if criteria.sdg:
        tests.append(lambda node: criteria.sdg in node.sdgs)
    if criteria.overdue:
        tests.append(lambda node: is_overdue(node, today))
    return (lambda node: all(test(node) for test in tests)) if tests else None
