"""A branch of a plan on its way out: a table for Word and Excel, and whole for the program."""

from dataclasses import replace

from synergy_desktop.domain.model import DossierContent, Institution, Plan, PlanNode
from synergy_desktop.domain.plans import walk
from synergy_desktop.domain.vocabulary import BudgetService, Labelled, PlanOwner
from synergy_desktop.errors import ExchangeError
from synergy_desktop.exchange import interchange
from synergy_desktop.exchange.clipboard.grid import Grid
from synergy_desktop.exchange.clipboard.plan_fields import EXTRAORDINARY, ORDINARY, PLAN
from synergy_desktop.exchange.clipboard.plan_readings import budget_words

MIME = "application/x-synergies-plan+json"
"""What the program itself reads back without loss: an interchange file of one plan."""

_ALWAYS = {"kind", "code", "title", "deadline"}


def table_of(node: PlanNode) -> Grid:
    """A node and all below it, one a row, under headings; a column without words is left out."""
    nodes = list(walk((node,)))
    columns = [
        (field.title, texts)
        for field in PLAN.fields
        if any(texts := [_words(each, field.key) for each in nodes]) or field.key in _ALWAYS
    ]
    rows = [[texts[row] for _, texts in columns] for row in range(len(nodes))]
    return Grid.of([[title for title, _ in columns], *rows], headings=1)


def to_json(node: PlanNode) -> str:
    """Write a branch; the further places of its actions stay behind, they are the plan's."""
    nobody = Institution(name="")
    plan = Plan(institution=PlanOwner.COMMON, nodes=(_alone(node),))
    return interchange.dumps(DossierContent(commune=nobody, cpas=nobody, plans=(plan,)))


def from_json(source: bytes) -> tuple[PlanNode, ...]:
    """Read the branches that ``to_json`` wrote; none from anything else."""
    try:
        content = interchange.loads(source)
    except ExchangeError:
        return ()
    return tuple(node for plan in content.plans for node in plan.nodes)


def _alone(node: PlanNode) -> PlanNode:
    children = tuple(_alone(child) for child in node.children)
    return replace(node, children=children, also_under=())


def _words(node: PlanNode, key: str) -> str:
    """What the cell of a node says."""
    if key in (ORDINARY, EXTRAORDINARY):
        service = BudgetService(key)
        return "\n".join(budget_words(line) for line in node.budget if line.service is service)
    if key == "indicators":
        return "\n".join(indicator.title for indicator in node.indicators)
    if key == "progress":
        return "" if node.progress is None else f"{node.progress}\u00a0%"
    value = getattr(node, key)
    if isinstance(value, Labelled):
        return value.label
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value or "")
