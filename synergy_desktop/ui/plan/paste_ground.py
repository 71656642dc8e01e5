"""What the preview of a paste needs to know of the plan that is pasted into."""

from dataclasses import dataclass

from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.vocabulary import NodeKind
from synergy_desktop.exchange.clipboard.columns import Columns
from synergy_desktop.exchange.clipboard.grid import Grid
from synergy_desktop.exchange.clipboard.plan_fields import PLAN
from synergy_desktop.exchange.clipboard.plan_understanding import understand_plan
from synergy_desktop.exchange.clipboard.understanding import Understanding
from synergy_desktop.ui.pasting.proposal import Ground

_STEP = "\u2003"
_SHORT = {NodeKind.OS: "OS", NodeKind.OO: "OO"}
_DEPTHS = {NodeKind.OO: 1, NodeKind.ACTION: 2, NodeKind.SUB_ACTION: 2}
"""How far each level is set in: a volet, a domain and an OS begin at the edge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanGround(Ground[PlanNode]):
    """The node ``at`` of ``plan``; None is the plan itself."""

    plan: Plan
    at: str | None

    def read(self, grid: Grid, columns: Columns | None) -> Understanding[PlanNode]:
        """Understand a grid as nodes; their levels stand for groups."""
        return understand_plan(grid, self.plan, self.at, columns)


def ground(plan: Plan, at: str | None) -> PlanGround:
    """The place that the keyboard is at."""
    names = {
        kind.value: _STEP * _DEPTHS.get(kind, 0) + _SHORT.get(kind, kind.label) for kind in NodeKind
    }
    return PlanGround(target=PLAN, groups=names, group=PLAN.group, services={}, plan=plan, at=at)
