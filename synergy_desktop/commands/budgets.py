"""What one does with the budget lines of a plan's nodes."""

from collections.abc import Iterable
from typing import TypedDict, Unpack

from synergy_desktop.commands.writing import counted, set_cells
from synergy_desktop.domain.vocabulary import BudgetService
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.models import BudgetLineRow
from synergy_desktop.store.ordering import rank_for


class BudgetCells(TypedDict, total=False):
    """The cells of a budget line; ``amount`` in euro cents."""

    service: BudgetService
    year: int | None
    funder: str
    amount: int | None
    article: str
    label: str
    note: str


def add_budget_line(dossier: Dossier, node_id: str) -> str:
    """Add an empty line to a node's budget; gives its id."""
    line_id = new_id()
    rank = rank_for(dossier, BudgetLineRow, BudgetLineRow.node_id == node_id)
    with dossier.step("Ajouter une ligne de budget") as step:
        step.run(BudgetLineRow.insert(id=line_id, node_id=node_id, rank=rank))
    return line_id


def set_budget_line(
    dossier: Dossier, line_id: str, typing: str | None = None, **cells: Unpack[BudgetCells]
) -> None:
    """Write cells of a budget line."""
    set_cells(dossier, "Modifier le budget", BudgetLineRow, line_id, typing, **cells)


def delete_budget_lines(dossier: Dossier, line_ids: Iterable[str]) -> None:
    """Delete budget lines."""
    ids = list(line_ids)
    label = f"Supprimer {counted(len(ids), 'une ligne de budget', 'lignes de budget')}"
    with dossier.step(label) as step:
        step.run(BudgetLineRow.delete().where(BudgetLineRow.id.in_(ids)))
