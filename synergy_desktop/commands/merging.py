"""Cells merged with the one above: what they stand for, kept true when rows come, go and move.

A merged cell has no words of its own; it shows those of the first cell above it that is not
merged, among the rows of its service and status. When a row leaves or slips in between, the cells
that would suddenly stand for other words take over the words that they stood for.
"""

from collections.abc import Collection, Iterator
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
                _write(step, row, cells)


def merge_rows(
    dossier: Dossier, step: Step, synergy_ids: Collection[str], column: MergedColumn
) -> int:
    """Within a step, merge a column's cells with those above; gives how many lost other words.

    The words of the topmost cell stand for all; while it has none, the next words do. The first
    row of a status has nothing above it and stays as it is.
    """
    lost = 0
    for row, head in _with_heads(dossier, synergy_ids, column):
        own, shown = _own_words(row, column), _own_words(head, column)
        emptied = {cell: type(said)() for cell, said in own.items()}
        if shown == emptied != own:
            _write(step, head, own)
        else:
            lost += own not in (emptied, shown)
        _write(step, row, {**emptied, f"{column}_as_above": True})
    return lost


def part_rows(
    dossier: Dossier, step: Step, synergy_ids: Collection[str], column: MergedColumn
) -> None:
    """Within a step, give merged cells of a column the words that they showed as their own."""
    for row, head in _with_heads(dossier, synergy_ids, column):
        if row[f"{column}_as_above"]:
            _write(step, row, {**_own_words(head, column), f"{column}_as_above": False})


def words_above(dossier: Dossier, synergy_id: str, column: MergedColumn) -> Words | None:
    """Give the words that the cell would show if it were merged; None for a first row."""
    found = _with_heads(dossier, [synergy_id], column)
    return next((_own_words(head, column) for _, head in found), None)


def _with_heads(
    dossier: Dossier, synergy_ids: Collection[str], column: MergedColumn
) -> Iterator[tuple[Cells, Cells]]:
    """Give each row with the one whose words it would show if all the rows chosen were merged."""
    chosen = set(synergy_ids)
    query = SynergyRow.select(SynergyRow.service_id).where(SynergyRow.id.in_(chosen)).distinct()
    for service in dossier.rows(query):
        heads: dict[str, Cells] = {}
        for row in _rows(dossier, service["service_id"]):
            head = heads.get(row["status"])
            if head is not None and row["id"] in chosen:
                yield row, head
            elif head is None or not row[f"{column}_as_above"]:
                heads[row["status"]] = row


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


def _write(step: Step, row: Cells, cells: Cells) -> None:
    step.run(SynergyRow.update(**cells).where(SynergyRow.id == row["id"]))
    row.update(cells)
