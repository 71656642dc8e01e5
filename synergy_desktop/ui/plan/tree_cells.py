"""What the cells of the plan's tree say, in French."""

from enum import IntEnum

from PySide6.QtCore import Qt

from synergy_desktop.domain.model import PlanNode
from synergy_desktop.domain.plans import rolled_up_progress
from synergy_desktop.ui.plan.plain import plain_tip

NODE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The ``PlanNode`` that a row shows."""

PROGRESS_ROLE = Qt.ItemDataRole.UserRole + 2
"""The progress to draw, own or rolled up, in percent; None if nothing says."""


class Column(IntEnum):
    """The columns of the tree."""

    TITLE = 0
    DEADLINE = 1
    STATE = 2
    PROGRESS = 3
    HEALTH = 4


HEADINGS = {
    Column.TITLE: "Intitulé",
    Column.DEADLINE: "Échéance",
    Column.STATE: "État",
    Column.PROGRESS: "Avancement",
    Column.HEALTH: "Santé",
}


def cell_text(node: PlanNode, column: Column) -> str:
    """The words of a cell, as a reader of the screen hears them too."""
    if column is Column.TITLE:
        return " ".join(part for part in (node.code, node.title) if part)
    if column is Column.DEADLINE:
        return node.deadline
    if column is Column.STATE:
        return node.state.label if node.state else ""
    if column is Column.PROGRESS:
        progress = rolled_up_progress(node)
        return "" if progress is None else f"{progress} %"
    return node.health.label if node.health else ""


def tool_tip(node: PlanNode, column: Column) -> str:
    """What hovering over a cell adds, "" where there is nothing to add."""
    if column is Column.TITLE:
        return plain_tip(f"{node.kind.label} {node.code}")
    if column is Column.PROGRESS:
        rolled_up = node.progress is None and rolled_up_progress(node) is not None
        return "Moyenne de ce qui se trouve en dessous" if rolled_up else ""
    return plain_tip(node.health_note if column is Column.HEALTH else cell_text(node, column))
