"""What has changed in a dossier since a past step, by place and in French words."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from synergy_desktop.domain.cell_words import COLUMNS
from synergy_desktop.domain.conformity import Part
from synergy_desktop.domain.differences import Difference
from synergy_desktop.store.changes import Cell, NetChanges, RowChange
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.history import PastStep
from synergy_desktop.store.rows_in_place import RowsInPlace

_PLACING: Final[Mapping[str, str]] = {
    "report_id": "Exercice",
    "service_id": "Service",
    "plan_id": "Plan",
    "parent_id": "Placé sous",
    "node_id": "Placé sous",
    "item_id": "Placé sous",
}
"""The columns that say what a row stands under, and what to call that."""


_IS_CELL: Final = {"social_figure": "figure"}
"""Rows that people take for a cell: what they say is told, not that they came or went."""


def differences(dossier: Dossier, step: int) -> tuple[Difference, ...]:
    """List what is not as it was right after the journal's step ``step``, in order of place.

    What stands in a row that came or went goes with it unsaid.

    Raises:
        DossierError: if the file cannot be read any more.
    """
    return told(dossier, dossier.changed_since(step))


def differences_by(dossier: Dossier, step: PastStep) -> tuple[Difference, ...]:
    """List what one step did, in the same way, whether or not it was taken back.

    Raises:
        DossierError: if the file cannot be read any more.
    """
    return told(dossier, dossier.changed_by(step))


def told(
    dossier: Dossier, net: NetChanges, *, with_new_cells: bool = False
) -> tuple[Difference, ...]:
    """List what ``net`` did or would do, in the same way; ``with_new_cells``, what new rows say.

    Raises:
        DossierError: if the file cannot be read any more.
    """
    rows = RowsInPlace(dossier, net)
    found = [
        (rows.order(*row), difference)
        for row, change in net.items()
        if row[0] in COLUMNS and not _goes_with_another(rows, net, row, change)
        for difference in _of_row(rows, row, change, with_new_cells=with_new_cells)
    ]
    ordered = sorted(found, key=lambda each: (_PARTS.index(each[1].place.part), each[0]))
    return tuple(difference for _, difference in ordered)


_PARTS = list(Part)


def _goes_with_another(
    rows: RowsInPlace, net: NetChanges, row: tuple[str, str], change: RowChange
) -> bool:
    """Tell whether a row came or went with the one that it stands in."""
    if change.operation == "update":
        return False
    holding = (net.get(holder) for holder in rows.holders(*row))
    return any(each and each.operation == change.operation for each in holding)


def _of_row(
    rows: RowsInPlace, row: tuple[str, str], change: RowChange, *, with_new_cells: bool
) -> Iterator[Difference]:
    whole = Difference("added", rows.place(*row), rows.group(*row), rows.name(*row))
    if column := _IS_CELL.get(row[0]):
        yield _of_cell(rows, whole, row, column, change)
    elif change.operation == "delete":
        yield replace(whole, what="removed")
    elif change.operation == "update":
        yield from _of_placing(rows, whole, change)
        yield from _of_cells(rows, whole, row, change)
    else:
        # A row that comes in the place of words that were only proposed changes those.
        if not change.before:
            yield whole
        if with_new_cells:
            news = _of_cells(rows, whole, row, change)
            yield from (each for each in news if each.before != each.after != _NO)


_NO = "Non"


def _of_cells(
    rows: RowsInPlace, whole: Difference, row: tuple[str, str], change: RowChange
) -> Iterator[Difference]:
    for column in COLUMNS[row[0]]:
        if column in change.after:
            yield _of_cell(rows, whole, row, column, change)


def _of_placing(rows: RowsInPlace, whole: Difference, change: RowChange) -> Iterator[Difference]:
    moved = [column for column in _PLACING if column in change.after]
    for column in moved:
        before, after = (rows.name_by(column, str(cells[column] or "")) for cells in _cells(change))
        yield replace(whole, what="moved", label=_PLACING[column], before=before, after=after)
    if "rank" in change.after and not moved and "status" not in change.after:
        yield replace(whole, what="moved")


def _of_cell(
    rows: RowsInPlace, whole: Difference, row: tuple[str, str], column: str, change: RowChange
) -> Difference:
    table, row_id = row
    words = COLUMNS[table][column]
    before, after = (
        words.read(raw) if (names := rows.names_in(table, column, raw)) is None else names
        for raw in (cells.get(column) for cells in _cells(change))
    )
    place = rows.place(table, row_id, column)
    return Difference(
        "changed", place, whole.group, whole.row, words.label, before, after, words.prose
    )


def _cells(change: RowChange) -> tuple[Mapping[str, Cell], Mapping[str, Cell]]:
    return change.before, change.after
