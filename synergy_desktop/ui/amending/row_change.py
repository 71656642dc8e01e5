"""What can be proposed on the cells and the rows of a table."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from synergy_desktop.domain.words import short
from synergy_desktop.ui.amending.change import CellChange, Deed, RowAddition, Subject
from synergy_desktop.ui.tables.model import GridModel
from synergy_desktop.ui.tables.selection import place_below
from synergy_desktop.ui.tables.view import GridView

Add = Callable[[str, str | None], str]
"""Adds a row to a group, before another row or at its end; gives its id."""


def row_subjects(
    model: GridModel[Any], view: GridView, add: Add, delete: Callable[[list[str]], object]
) -> tuple[Subject, ...]:
    """The cells of the current row, its own first, then its deletion and a new row."""
    return tuple(_subjects(model, view, add, delete))


def _subjects(
    model: GridModel[Any], view: GridView, add: Add, delete: Callable[[list[str]], object]
) -> Iterator[Subject]:
    current = view.currentIndex()
    item = model.item(current.row()) if current.isValid() else None
    if item is not None:
        shown = max(0, current.column())
        for at in (shown, *(each for each in range(len(model.columns)) if each != shown)):
            column = model.columns[at]
            words = model.item(model.anchor(model.index(current.row(), at)).row())
            if column.is_editable:
                yield Subject(column.title, partial(CellChange, column, item, words))
        name = short(model.columns[0].text_of(item)) or "sans intitulé"
        sentence = f"La ligne « {name} » sera supprimée."
        yield Subject(f"Supprimer « {name} »", partial(Deed, sentence, partial(delete, [item.id])))
    group, _ = place_below(model, view)
    if group:
        title = next(each for each in model.groups if each.key == group).title
        yield Subject(
            f"Ajouter une ligne : {title}" if title else "Ajouter une ligne",
            partial(RowAddition, model.columns, partial(add, group, None)),
        )
