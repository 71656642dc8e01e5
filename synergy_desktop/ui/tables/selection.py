"""The selected rows of a grid as one block within their group, and where it can go."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from synergy_desktop.ui.tables.model import GridModel
from synergy_desktop.ui.tables.rows import RowKind
from synergy_desktop.ui.tables.view import GridView


@dataclass(frozen=True, slots=True)
class Block:
    """The selected items, from the top, and all that are shown of the group they belong to.

    ``ids`` is empty where nothing is selected, or items of several groups are.
    """

    group: str
    ids: tuple[str, ...]
    neighbours: tuple[str, ...]

    @property
    def can_rise(self) -> bool:
        """Whether there is an item above the block."""
        return bool(self.ids) and self.neighbours[0] != self.ids[0]

    @property
    def can_sink(self) -> bool:
        """Whether there is an item below the block."""
        return bool(self.ids) and self.neighbours[-1] != self.ids[-1]

    @property
    def before_if_raised(self) -> str:
        """The item that the block stands before once it has moved up by one."""
        return self.neighbours[self.neighbours.index(self.ids[0]) - 1]

    @property
    def before_if_sunk(self) -> str | None:
        """The item that the block stands before once it has moved down by one; None: at the end."""
        behind = self.neighbours[self.neighbours.index(self.ids[-1]) + 2 :]
        return next(iter(behind), None)


def selected_block(model: GridModel[Any], view: GridView) -> Block:
    """The selected rows of ``view``."""
    ids = tuple(view.selected_ids())
    groups = {model.group_of(item_id) for item_id in ids}
    if len(groups) != 1 or "" in groups:
        return Block("", (), ())
    group = groups.pop()
    return Block(group, ids, model.shown_in(group))


def place_below(model: GridModel[Any], view: GridView) -> tuple[str, str | None]:
    """Where a new item goes: the group, and the item that it is put before; None: at the end.

    A row that the keyboard is on, but that nobody has chosen, only tells the group.
    """
    row = view.current_row
    if row < 0:
        return model.groups[0].key, None
    group = model.group_at(row).key
    kind, name = model.row(row)
    ids = model.items_in(group)
    is_chosen = kind is RowKind.ITEM and view.selectionModel().hasSelection()
    below = ids[ids.index(name) + 1 :] if is_chosen else ()
    return group, next(iter(below), None)


def heir(model: GridModel[Any], ids: Sequence[str]) -> list[str]:
    """The item to select once ``ids`` are gone: the one below the last, else the one above."""
    if not ids:
        return []
    items = model.shown_in(model.group_of(ids[-1]))
    below = items[items.index(ids[-1]) + 1 :]
    above = [item for item in items if item not in ids]
    return [*below, *reversed(above)][:1]


def follows_row_above(model: GridModel[Any], row: int) -> bool:
    """Tell whether the item at ``row`` comes right after the one above it, none filtered out."""
    name = model.row(row).name
    # An item on its way out belongs to no group any more.
    group = model.group_of(name)
    ids = model.items_in(group) if group else ()
    at = ids.index(name) if group else 0
    return at > 0 and model.row(row - 1).name == ids[at - 1]
