"""The items of a table: their order is known at once, what they say once it is asked for."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count
from typing import Generic

from synergy_desktop.ui.tables.columns import Column, Item

_READ_TOGETHER = 40
"""About two screens of rows: reading them takes no longer than painting them."""


@dataclass(frozen=True, slots=True)
class Outline(Generic[Item]):
    """The order of items that are not read yet.

    ``ids`` are those of each group; ``read`` gives the items of some ids, in any order; ``joined``
    finds those whose cell in the column of a key is merged with the one above.
    """

    ids: Mapping[str, tuple[str, ...]]
    read: Callable[[Sequence[str]], Iterable[Item]]
    joined: Callable[[str], Collection[str]]


Content = Mapping[str, Sequence[Item]] | Outline[Item]
"""What a table is given to show: the items of each group, or their outline."""


class Items(Generic[Item]):
    """Holds the items of each group; reads those of an outline a few at a time."""

    def __init__(self, keys: Iterable[str]) -> None:
        """Hold nothing in the groups ``keys``."""
        self.ids: Mapping[str, tuple[str, ...]] = dict.fromkeys(keys, ())
        self._places: dict[str, dict[str, int]] = {}
        self._joined: dict[str, Collection[str]] = {}
        self._known: dict[str, Item] = {}
        self._outline: Outline[Item] = _known_wholly(self.ids)

    def __contains__(self, item_id: str) -> bool:
        """Tell whether the item is there, or on its way out."""
        return bool(self.group_of(item_id)) or item_id in self._known

    def __getitem__(self, item_id: str) -> Item:
        """Give an item, read if it is not known yet."""
        if item_id not in self._known:
            self._read_around(item_id)
        return self._known[item_id]

    def get(self, item_id: str) -> Item | None:
        """Give an item, None if there is none of that id."""
        return self[item_id] if self.group_of(item_id) else self._known.get(item_id)

    def __iter__(self) -> Iterator[str]:
        """Give the ids of all items, group by group."""
        return chain.from_iterable(self._places.values())

    def group_of(self, item_id: str) -> str:
        """The key of the group that an item is in, "" for one that is on its way out."""
        return next((key for key, places in self._places.items() if item_id in places), "")

    def known(self) -> dict[str, Item]:
        """The items that have been read, as they are now."""
        return dict(self._known)

    def is_joined(self, column: Column[Item], item_id: str) -> bool:
        """Tell whether the item's cell is merged with the one above.

        The first that is asked about is read, for it is about to be seen, and others with it; later
        on, what is merged further away is looked up at once for the whole column.
        """
        if not column.is_mergeable or not self.group_of(item_id):
            return False
        if not self._known:
            self._read_around(item_id)
        if item_id in self._known:
            return column.as_above(self._known[item_id])
        if column.key not in self._joined:
            self._joined[column.key] = self._outline.joined(column.key)
        return item_id in self._joined[column.key]

    def above(self, item_id: str) -> str:
        """The item before another in its group; "" for the first, or one on its way out."""
        key = self.group_of(item_id)
        at = self._places[key][item_id] if key else 0
        return self.ids[key][at - 1] if at else ""

    def replace(self, item: Item) -> None:
        """Hold ``item`` instead of what was known by its id."""
        self._known[item.id] = item

    def take(self, content: Content[Item], changed: Collection[str]) -> set[str]:
        """Follow ``content``; give the ids of items that it lacks, held until they are dropped.

        Of an outline only the items that are known and ``changed`` are read again.
        """
        if isinstance(content, Outline):
            self._outline = content
            fresh = content.read([each for each in changed if each in self._known])
        else:
            ids = {key: tuple(item.id for item in content[key]) for key in self.ids}
            self._outline = _known_wholly(ids)
            fresh = [item for items in content.values() for item in items]
        self.ids = {key: self._outline.ids[key] for key in self.ids}
        self._joined = {}
        self._known.update((item.id, item) for item in fresh)
        self._places = {key: dict(zip(ids, count())) for key, ids in self.ids.items()}
        return {each for each in self._known if not self.group_of(each)}

    def drop(self, item_ids: Iterable[str]) -> None:
        """Forget items that are no longer shown."""
        for item_id in item_ids:
            del self._known[item_id]

    def forget(self) -> None:
        """Hold nothing of what was read: other items are to come."""
        self._known = {}

    def _read_around(self, item_id: str) -> None:
        key = self.group_of(item_id)
        names, at = self.ids[key], self._places[key][item_id]
        first = max(0, at - _READ_TOGETHER // 2)
        near = names[first : first + _READ_TOGETHER]
        wanted = [name for name in near if name not in self._known]
        self._known.update((item.id, item) for item in self._outline.read(wanted))


def _known_wholly(ids: Mapping[str, tuple[str, ...]]) -> Outline[Item]:
    """The outline of items all of which are given."""
    return Outline(ids, read=lambda _ids: (), joined=lambda _key: ())
