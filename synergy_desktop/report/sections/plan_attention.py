"""What of a plan asks for a decision: deadlines that have passed, actions at risk or blocked."""

from datetime import date

from synergy_desktop.domain.deadlines import is_overdue
from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.plans import rolled_up_progress, walk
from synergy_desktop.domain.vocabulary import Health, NodeKind
from synergy_desktop.report.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Emphasis,
    Holds,
    Paragraph,
    Row,
    Table,
)
from synergy_desktop.report.sections.plan_words import progress_cell, state_label, title_of
from synergy_desktop.report.sections.wording import header

LATE = "Échéance dépassée"
_ANXIOUS = (Health.RISK, Health.BLOCKED, Health.PAUSED)
_COLUMNS = (
    Column(9),
    Column(34),
    Column(12, holds=Holds.DAY),
    Column(11),
    Column(10, Align.RIGHT, Holds.NUMBER),
    Column(16),
    Column(34),
)
_TITLES = (
    "Code",
    "Action ou objectif",
    "Échéance",
    "État",
    "Avancement (%)",
    "À signaler",
    "Explication",
)


def attention(plan: Plan, day: date | None) -> Block:
    """The table of what is to be looked at, or that there is nothing."""
    nodes = [node for node in walk(plan.nodes) if _reasons(node, day)]
    if not nodes:
        return Paragraph("Rien n’est signalé.", Emphasis.QUIET)
    return Table(
        label="Points d’attention",
        columns=_COLUMNS,
        header=header(_TITLES),
        rows=tuple(_row(node, day) for node in nodes),
    )


def is_late(node: PlanNode, day: date | None) -> bool:
    """Whether the deadline of a node had passed on ``day``; nobody knows without one."""
    return day is not None and is_overdue(node, day)


def _reasons(node: PlanNode, day: date | None) -> list[str]:
    health = [node.health.label] if node.health in _ANXIOUS and node.health else []
    carried_out = node.kind in (NodeKind.ACTION, NodeKind.SUB_ACTION)
    return [*health, *([LATE] if carried_out and is_late(node, day) else [])]


def _row(node: PlanNode, day: date | None) -> Row:
    return Row(
        (
            Cell(node.code),
            Cell(title_of(node)),
            Cell(node.deadline),
            Cell(state_label(node.state) if node.state else ""),
            progress_cell(rolled_up_progress(node)),
            Cell("\n".join(_reasons(node, day)), emphasis=Emphasis.STRONG),
            Cell(node.health_note),
        )
    )
