"""Which node of one plan answers to a node of another."""

from collections.abc import Iterable

from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.plans import bearers, walk


def counterpart(
    node: PlanNode, plan: Plan, joined: Iterable[tuple[str, ...]] = ()
) -> PlanNode | None:
    """The node of ``plan`` that answers to ``node`` of another plan, None if there is none.

    One that a synergy names together with it (``joined`` holds the codes that each synergy names),
    else one of the same kind and title, whatever its capitals, else one of the same kind and code.
    """
    own = bearers((plan,))
    named = (code for codes in joined if node.code and node.code in codes for code in codes)
    for code in named:
        if code != node.code and code in own:
            return own[code]
    title = _plain(node.title)
    same_kind = [each for each in walk(plan.nodes) if each.kind is node.kind]
    for each in same_kind:
        if title and _plain(each.title) == title:
            return each
    return next((each for each in same_kind if node.code and each.code == node.code), None)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
