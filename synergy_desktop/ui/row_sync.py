"""Bring the rows that a model holds to those of the file, telling the views only what differs."""

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex

Row = TypeVar("Row")

Index = QModelIndex | QPersistentModelIndex
"""What Qt may hand to a model or a delegate as an index."""

ROOT = QModelIndex()
"""The parent of the outermost rows."""


def sync_rows(
    model: QAbstractItemModel,
    rows: list[Row],
    wanted: Sequence[Row],
    key: Callable[[Row], Hashable],
    parent: QModelIndex = ROOT,
) -> None:
    """Change ``rows``, the children of ``parent`` in ``model``, into ``wanted``.

    Rows with the same ``key`` are the same row: it is kept, moved or redrawn, never replaced.
    ``model.index(row, column, parent)`` must tell of whatever ``rows`` holds at that moment.
    """
    kept = {key(row) for row in wanted}
    for place in reversed(range(len(rows))):
        if key(rows[place]) not in kept:
            model.beginRemoveRows(parent, place, place)
            del rows[place]
            model.endRemoveRows()
    for place, row in enumerate(wanted):
        _settle(model, rows, place, row, key, parent)


def _settle(
    model: QAbstractItemModel,
    rows: list[Row],
    place: int,
    row: Row,
    key: Callable[[Row], Hashable],
    parent: QModelIndex,
) -> None:
    """Have ``row`` stand at ``place``; all rows before it stand right already."""
    found = next((at for at in range(place, len(rows)) if key(rows[at]) == key(row)), None)
    if found is None:
        model.beginInsertRows(parent, place, place)
        rows.insert(place, row)
        model.endInsertRows()
        return
    if found != place:
        model.beginMoveRows(parent, found, found, parent, place)
        rows.insert(place, rows.pop(found))
        model.endMoveRows()
    if rows[place] != row:
        rows[place] = row
        last = model.columnCount(parent) - 1
        model.dataChanged.emit(model.index(place, 0, parent), model.index(place, last, parent))
