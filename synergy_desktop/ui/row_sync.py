"""Bring the rows of a list or a table to those of the file, telling views only what differs."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
)

from synergy_desktop.ui.row_edits import Edit, Insert, Move, Remove, apply_edit, edits

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
    for edit in edits([key(row) for row in rows], [key(row) for row in wanted]):
        with telling(model, edit):
            apply_edit(rows, edit, wanted)
    last = model.columnCount() - 1 if isinstance(model, QAbstractTableModel) else 0
    for place, row in enumerate(wanted):
        if rows[place] != row:
            rows[place] = row
            model.dataChanged.emit(model.index(place, 0), model.index(place, last))


@contextmanager
def telling(model: Flat, edit: Edit) -> Iterator[None]:
    """Tell the views of ``model`` of an edit that is made within."""
    match edit:
        case Remove(first, last):
            model.beginRemoveRows(ROOT, first, last)
            yield
            model.endRemoveRows()
        case Insert(first, last):
            model.beginInsertRows(ROOT, first, last)
            yield
            model.endInsertRows()
        case Move(source, target):
            model.beginMoveRows(ROOT, source, source, ROOT, target)
            yield
            model.endMoveRows()
