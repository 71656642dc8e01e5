"""Cells merged with the one above: what they stand for, kept true when rows come, go and move.

A merged cell has no words of its own; it shows those of the first cell above it that is not
merged, among the rows of its service and status. When a row leaves or slips in between, the cells
that would suddenly stand for other words take over the words that they stood for.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

from synergy_desktop.store.dossier import Dossier, Step
from synergy_desktop.store.models import SynergyRow

MergedColumn = Literal["objective", "results"]
COLUMNS: tuple[MergedColumn, ...] = ("objective", "results")

_CELLS: dict[MergedColumn, tuple[str, ...]] = {
    "objective": ("objective_text", "objective_kinds"),
    "results": ("results_text",),
}

Cells = dict[str, Any]
Words = dict[str, Any]


@contextmanager
def keeping_merged_words(dossier: Dossier, step: Step, *service_ids: str) -> Iterator[None]:
    """Run a move, an insertion or a deletion so that no cell ends up showing another's words."""
    services = dict.fromkeys(service_ids)
    before = {
        (row["id"], column): words
        for service_id in services
        for row, column, words in _walk(_rows(dossier, service_id))
    }
    yield
    for service_id in services:
        for row, column, words in _walk(_rows(dossier, service_id)):
            earlier = before.get((row["id"], column))
            if row[f"{column}_as_above"] and earlier is not None and words != earlier:
                cells = {**earlier, f"{column}_as_above": False}
                step.run(SynergyRow.update(**cells).where(SynergyRow.id == row["id"]))
                row.update(cells)


def words_above(dossier: Dossier, synergy_id: str, column: MergedColumn) -> Words | None:
    """Give the words that the cell would show if it were merged; None for a first row."""
    (row,) = dossier.rows(SynergyRow.select().where(SynergyRow.id == synergy_id))
    above: Words | None = None
    for each, walked, words in _walk(_rows(dossier, row["service_id"])):
        if each["id"] == synergy_id:
            return above
        if walked == column and each["status"] == row["status"]:
            above = words
    return None


def row_after_is_merged(dossier: Dossier, service_id: str, before: str | None) -> dict[str, bool]:
    """Tell, column by column, whether a row put before ``before`` slips into merged cells."""
    follower = next((row for row in _rows(dossier, service_id) if row["id"] == before), None)
    return {
        f"{column}_as_above": bool(follower and follower[f"{column}_as_above"])
        for column in COLUMNS
    }


def _walk(rows: list[Cells]) -> Iterator[tuple[Cells, MergedColumn, Words]]:
    """Go down the rows of a service; give each mergeable cell with the words that it stands for.

    Whoever reads may give a row words of its own on the way: the rows below follow.
    """
    current: dict[tuple[str, MergedColumn], Words] = {}
    for row in rows:
        for column in COLUMNS:
            place = (row["status"], column)
            own = _own_words(row, column)
            words = current.get(place, own) if row[f"{column}_as_above"] else own
            yield row, column, words
            current[place] = words if row[f"{column}_as_above"] else _own_words(row, column)


def _rows(dossier: Dossier, service_id: str) -> list[Cells]:
    query = SynergyRow.select().where(SynergyRow.service_id == service_id)
    return dossier.rows(query.order_by(SynergyRow.rank))


def _own_words(row: Cells, column: MergedColumn) -> Words:
    return {cell: row[cell] for cell in _CELLS[column]}
