"""A branch of a strategic plan: a node, what is above it, and what stands directly below."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from synergy_desktop.domain.cell_words import COLUMNS
from synergy_desktop.domain.model import PlanNode
from synergy_desktop.domain.plans import lineage, walk
from synergy_desktop.domain.words import short
from synergy_desktop.store import queries
from synergy_desktop.ui.plan.shown_places import shown_rows
from synergy_desktop.ui.plan.tree_cells import Column, cell_text
from synergy_desktop.ui.projector.look import BODY_TEXT
from synergy_desktop.ui.projector.slides.facts import Fact, balanced
from synergy_desktop.ui.projector.slides.flow import GAP, LABEL, SMALL, as_large_as_fits, heading
from synergy_desktop.ui.projector.slides.following import row_changed
from synergy_desktop.ui.projector.slides.node_rows import (
    columns_for,
    name_of,
    place_headings,
    place_nodes,
    standing,
)
from synergy_desktop.ui.projector.slides.sheet import Sheet, kept
from synergy_desktop.ui.projector.slides.sheet_slide import SheetSlide

if TYPE_CHECKING:
    from synergy_desktop.store.changes import Changes

UNTITLED_PLAN = "Programme stratégique transversal"
_FIELDS = (
    "health_note",
    "political_lead",
    "service",
    "agent",
    "carrier",
    "partners",
    "staff",
    "reserve",
    "note",
)


@dataclass(frozen=True, slots=True)
class Branch:
    """A node with what is below it, the names of those above it, and the plan that holds it."""

    plan_id: str
    plan: str
    above: tuple[str, ...]
    node: PlanNode


class PlanSlide(SheetSlide[Branch]):
    """A node of a plan: its children and how far they are, or all about one that has none."""

    gone = "Cet élément du plan n’est plus dans le dossier."

    @property
    def title(self) -> str:
        """The code and the title of the node."""
        return short(name_of(self.content.node)) if self.content else "Élément supprimé du plan"

    def read(self) -> Branch:
        """Read the branch out of its plan."""
        plan = queries.plan_holding(self.dossier, self.slide.target)
        way = lineage(plan, self.slide.target)
        (shown,) = (node for node in walk(shown_rows(plan)) if node.id == self.slide.target)
        return Branch(plan.id, plan.title, tuple(map(name_of, way[:-1])), shown)

    def concerns(self, changes: "Changes") -> bool:
        """Whether a node, its indicators or the plan's title changed."""
        plan_id = self.content.plan_id if self.content else ""
        return changes.touches("plan_node", "indicator") or row_changed(changes, "plan", plan_id)

    def lay_out(self, content: Branch, width: float) -> Sheet:
        """The node and its children, as large as all of them fit on the wall."""
        return as_large_as_fits(lambda size: self._at(content, width, size))

    def _at(self, content: Branch, width: float, size: float) -> Sheet:
        node = content.node
        flow = heading(content.plan or UNTITLED_PLAN, node.kind.label, width, BODY_TEXT)
        band = flow.y
        flow.words(" › ".join(content.above), SMALL, "soft", gap=GAP / 2)
        flow.large(name_of(node), size)
        flow.words(standing(node), LABEL, gap=GAP / 4)
        if not node.children:
            balanced(flow, _facts(node), size)
            return Sheet.of(flow.items, kept(width, band))
        columns = columns_for(node.children)
        place_headings(flow, columns)
        top = flow.y
        place_nodes(flow, node.children, columns, size)
        return Sheet.of(flow.items, kept(width, top, band))


def _facts(node: PlanNode) -> Iterator[Fact]:
    """What a node says of itself, but for what stands below its title already."""
    labels = COLUMNS["plan_node"]
    yield labels["health"].label, cell_text(node, Column.HEALTH)
    yield from ((labels[name].label, getattr(node, name)) for name in _FIELDS)
    for each in node.indicators:
        reached = f"{each.reached or '–'} / {each.target or '–'}"
        yield f"Indicateur : {each.title}", reached
