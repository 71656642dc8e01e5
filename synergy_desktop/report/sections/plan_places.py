"""An action in the table of an objective: in full where it belongs, else by a word of where."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from synergy_desktop.domain.model import BudgetLine, PlanNode
from synergy_desktop.domain.money import format_amount
from synergy_desktop.domain.plans import walk
from synergy_desktop.domain.vocabulary import BudgetService, NodeKind
from synergy_desktop.report.blocks import Cell, Emphasis, Row
from synergy_desktop.report.sections.plan_words import origin, title_of
from synergy_desktop.report.sections.wording import TO_DETERMINE, text_or_unknown


@dataclass(frozen=True, slots=True)
class Here:
    """An action under an objective; ``home`` shows it in full, None if this one does."""

    node: PlanNode
    home: PlanNode | None = None


def title_cell(node: PlanNode, notes: Sequence[str], rows: int = 1) -> Cell:
    """What is done, an action louder than what it is made of; ``notes`` stand below it."""
    emphasis = Emphasis.STRONG if node.kind is NodeKind.ACTION else Emphasis.NONE
    return Cell(title_of(node), note="\n".join(filter(None, notes)), rows=rows, emphasis=emphasis)


Money = Callable[[PlanNode], Sequence[tuple[Cell, ...]]]
"""The cells that tell the budget of a node, a row or more of them."""

Merged = Callable[[PlanNode, int], tuple[Cell, ...]]
"""The cells before or behind them, merged over so many rows."""


def full_rows(here: Here, before: Merged, money: Money, after: Merged) -> Iterator[Row]:
    """The rows of an action and of all below it: a row a line of budget, the rest merged down."""
    for node in walk((here.node,)):
        first, *others = money(node)
        left, right = (cells(node, 1 + len(others)) for cells in (before, after))
        yield Row((*left, *first, *right))
        for line in others:
            yield Row((*[None] * len(left), *line, *[None] * len(right)))


def nothing(node: PlanNode, rows: int) -> tuple[Cell, ...]:  # noqa: ARG001 - as all that make cells
    """No cells at all."""
    return ()


def side_by_side(node: PlanNode) -> Sequence[tuple[Cell, ...]]:
    """The two budgets next to each other, each with its amounts and references."""
    ordinary, extraordinary = (
        [line for line in node.budget if line.service is service] for service in BudgetService
    )
    rows = [(*_money(one), *_money(other)) for one, other in zip_longest(ordinary, extraordinary)]
    return rows or [(Cell(),) * 4]


def one_by_one(node: PlanNode) -> Sequence[tuple[Cell, ...]]:
    """The amount of each line under its budget, then its reference."""
    rows: list[tuple[Cell, ...]] = []
    for line in node.budget:
        amounts = [
            amount_cell(line) if line.service is service else Cell() for service in BudgetService
        ]
        rows.append((*amounts, reference_cell(line)))
    return rows or [(Cell(),) * 3]


def _money(line: BudgetLine | None) -> tuple[Cell, Cell]:
    return (amount_cell(line), reference_cell(line)) if line else (Cell(), Cell())


def amount_cell(line: BudgetLine) -> Cell:
    """The amount of a line, or that it is still to come."""
    if line.amount is None:
        return Cell(TO_DETERMINE, emphasis=Emphasis.QUIET)
    return Cell(format_amount(line.amount))


def reference_cell(line: BudgetLine) -> Cell:
    """The article of the budget, over who pays, for which year and for what."""
    article = line.article.strip()
    return Cell(f"Art.\u00a0{article}" if article else "–", note=origin(line))


def deadline_cell(node: PlanNode, rows: int = 1) -> Cell:
    """When an action is due, or that it is still to be said; a sub-action may say nothing."""
    text = node.deadline.strip()
    cell = Cell(text) if text or node.kind is NodeKind.SUB_ACTION else text_or_unknown("")
    return Cell(cell.text, rows=rows, emphasis=cell.emphasis)


def elsewhere(home: PlanNode) -> str:
    """Where an action is shown in full."""
    return f"Voir {home.code or title_of(home)}, où cette action est décrite."
