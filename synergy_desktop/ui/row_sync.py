"""Bring the rows of a list or a table to those of the file, telling views only what differs."""

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
)

Row = TypeVar("Row")

Flat = QAbstractListModel | QAbstractTableModel

Index = QModelIndex | QPersistentModelIndex
"""What Qt may hand to a model or a delegate as an index."""

ROOT = QModelIndex()
"""The parent of the outermost rows."""


def sync_rows(
    model: Flat,
    rows: list[Row],
    wanted: Sequence[Row],
    key: Callable[[Row], Hashable],
) -> None:
    """Change ``rows``, which ``model`` shows, into ``wanted``.

    Rows with the same ``key`` are the same row: it is kept, moved or redrawn, never replaced.
    """
    kept = {key(row) for row in wanted}
    for place in reversed(range(len(rows))):
        if key(rows[place]) not in kept:
            model.beginRemoveRows(ROOT, place, place)
            del rows[place]
            model.endRemoveRows()
    for place, row in enumerate(wanted):
        _settle(model, rows, place, row, key)


def _settle(
    model: Flat,
    rows: list[Row],
    place: int,
    row: Row,
    key: Callable[[Row], Hashable],
) -> None:
    """Have ``row`` stand at ``place``; all rows before it stand right already."""
    found = next((at for at in range(place, len(rows)) if key(rows[at]) == key(row)), None)
    if found is None:
        model.beginInsertRows(ROOT, place, place)
        rows.insert(place, row)
        model.endInsertRows()
        return
    if found != place:
        model.beginMoveRows(ROOT, found, found, ROOT, place)
        rows.insert(place, rows.pop(found))
        model.endMoveRows()
    if rows[place] != row:
        rows[place] = row
        last = model.columnCount() - 1 if isinstance(model, QAbstractTableModel) else 0
        model.dataChanged.emit(model.index(place, 0), model.index(place, last))
