"""The shape of a tree as its model hands it out: integer ids, parents and rows, nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Protocol

ROOT = 0
"""The number of the tree itself, which has no index."""


class Branch(Protocol):
    """What a tree is made of: something with an id, and what stands directly below it."""

    @property
    def id(self) -> str:
        """What names it; no two are the same."""

    @property
    def children(self) -> "tuple[Branch, ...]":
        """What stands directly below, in order."""


@dataclass(slots=True)
class _Item:
    node_id: str
    parent: int
    children: list[int] = field(default_factory=list)


class TreeItems:
    """Numbers the nodes of a tree, and knows where each stands among its siblings.

    A model hands out these numbers in its indexes; they are never used twice, so that an index
    of a node that is gone finds nothing rather than another node.
    """

    def __init__(self) -> None:
        """Begin with a tree that is empty."""
        self._numbers = count(ROOT + 1)
        self._items = {ROOT: _Item("", ROOT)}
        self._by_node: dict[str, int] = {"": ROOT}

    def fill(self, nodes: tuple[Branch, ...]) -> None:
        """Forget everything and hold ``nodes``."""
        self._items = {ROOT: _Item("", ROOT)}
        self._by_node = {"": ROOT}
        for row, node in enumerate(nodes):
            self.insert(ROOT, row, node)

    def __contains__(self, number: int) -> bool:
        """Tell whether ``number`` still stands for a node."""
        return number in self._items

    def number(self, node_id: str) -> int | None:
        """The number of a node, None if it is not in the tree; "" is the tree itself."""
        return self._by_node.get(node_id)

    def node_id(self, number: int) -> str:
        """The node that ``number`` stands for, "" for the tree itself."""
        return self._items[number].node_id

    def parent(self, number: int) -> int:
        """The number of the node above."""
        return self._items[number].parent

    def children(self, number: int) -> list[int]:
        """The numbers of the nodes directly below, in order."""
        return self._items[number].children

    def row(self, number: int) -> int:
        """The place of a node among its siblings."""
        return self.children(self.parent(number)).index(number)

    def depth(self, number: int) -> int:
        """How many nodes stand above, 0 at the top."""
        return sum(1 for _ in self.ancestors(number))

    def ancestors(self, number: int) -> Iterator[int]:
        """The nodes above, from the nearest up."""
        above = self.parent(number)
        while above != ROOT:
            yield above
            above = self.parent(above)

    def insert(self, parent: int, row: int, node: Branch) -> None:
        """Put ``node`` at ``row`` under ``parent``, with what is new below it."""
        number = next(self._numbers)
        self._items[number] = _Item(node.id, parent)
        self._by_node[node.id] = number
        self.children(parent).insert(row, number)
        for child in node.children:
            if child.id not in self._by_node:
                self.insert(number, len(self.children(number)), child)

    def remove(self, number: int) -> None:
        """Take a node out, with all that stands below it."""
        self.children(self.parent(number)).remove(number)
        self._forget(number)

    def _forget(self, number: int) -> None:
        item = self._items.pop(number)
        del self._by_node[item.node_id]
        for child in item.children:
            self._forget(child)

    def move(self, number: int, parent: int, row: int) -> None:
        """Put a node at ``row`` under ``parent``, counted as if it had been taken out first."""
        self.children(self.parent(number)).remove(number)
        self.children(parent).insert(row, number)
        self._items[number].parent = parent
