"""A tree of the dossier as Qt sees it, brought in step with the file row by row."""

from abc import abstractmethod
from collections.abc import Collection, Iterable, Iterator
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject

from synergy_desktop.ui.branches import ROOT, Branch, TreeItems
from synergy_desktop.ui.row_sync import Index

_INVALID = QModelIndex()
Node = TypeVar("Node", bound=Branch)


def every(nodes: Iterable[Node]) -> Iterator[Node]:
    """Every node of these trees, each before its children."""
    for node in nodes:
        yield node
        yield from every(cast("tuple[Node, ...]", node.children))


class BranchModel(QAbstractItemModel, Generic[Node]):
    """Shows trees of nodes, one row each; a row is known by the id of its node."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._items = TreeItems()
        self._rows: tuple[Node, ...] = ()
        self._nodes: dict[str, Node] = {}

    @abstractmethod
    def looks_alike(self, node: Node, other: Node) -> bool:
        """Whether the rows of these nodes read the same, whatever stands below them."""

    def key(self, index: Index) -> str:
        """The id of the row at ``index``."""
        return self._items.node_id(index.internalId())

    def index_of(self, key: str, column: int = 0) -> QModelIndex:
        """Where the row ``key`` stands; an invalid index if it is not shown."""
        number = self._items.number(key)
        return QModelIndex() if not number else self._index_at(number, column)

    # What Qt asks for.

    def index(self, row: int, column: int, parent: Index = _INVALID) -> QModelIndex:
        """The index of a child."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self._items.children(self._number(parent))[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # hides QObject's
        """The index of the node above."""
        if not index.isValid() or index.internalId() not in self._items:
            return QModelIndex()
        return self._index_at(self._items.parent(index.internalId()))

    def rowCount(self, parent: Index = _INVALID) -> int:
        """How many nodes stand directly below."""
        if parent.column() > 0:
            return 0
        return len(self._items.children(self._number(parent)))

    def _index_at(self, number: int, column: int = 0) -> QModelIndex:
        if number == ROOT:
            return QModelIndex()
        return self.createIndex(self._items.row(number), column, number)

    def _number(self, index: Index) -> int:
        return index.internalId() if index.isValid() else ROOT

    # How it keeps up.

    def _fill(self, rows: tuple[Node, ...]) -> None:
        """Show other trees, within a reset."""
        self._rows = rows
        self._nodes = {node.id: node for node in every(rows)}
        self._items.fill(rows)

    def _follow(self, rows: tuple[Node, ...], moved: Collection[str]) -> None:
        """Become ``rows``: what is there in both is kept; ``moved`` may stand elsewhere now."""
        before = self._nodes
        after = {node.id: node for node in every(rows)}
        self._rows, self._nodes = rows, before | after
        self._remove_gone(after)
        self._insert_new()
        self._move_moved(moved)
        self._nodes = after
        self._tell_of_changed_rows(before)

    def _remove_gone(self, after: dict[str, Node]) -> None:
        """Take out the nodes that are gone; a branch goes with its topmost node, met first."""
        for key in list(self._nodes):
            number = self._items.number(key)
            if number is None or key in after:
                continue
            row = self._items.row(number)
            self.beginRemoveRows(self._index_at(self._items.parent(number)), row, row)
            self._items.remove(number)
            self.endRemoveRows()

    def _insert_new(self) -> None:
        """Put in the topmost of the new nodes, each with all that stands below it."""
        for parent_key, siblings in self._sibling_groups():
            parent = self._items.number(parent_key)
            if parent is None:
                continue
            for place, node in enumerate(siblings):
                if self._items.number(node.id) is not None:
                    continue
                row = self._row_after(parent, siblings[:place])
                self.beginInsertRows(self._index_at(parent), row, row)
                self._items.insert(parent, row, node)
                self.endInsertRows()

    def _move_moved(self, moved: Collection[str]) -> None:
        """Bring each node whose place the step changed to where it now stands."""
        for parent_key, siblings in self._sibling_groups():
            for place, node in enumerate(siblings):
                if node.id in moved:
                    self._move_one(node.id, parent_key, siblings[:place])

    def _move_one(self, key: str, parent_key: str, earlier: tuple[Branch, ...]) -> None:
        number, parent = self._items.number(key), self._items.number(parent_key)
        if number is None or parent is None:
            return
        old_parent, old_row = self._items.parent(number), self._items.row(number)
        row = self._row_after(parent, earlier)
        if old_parent == parent and row in (old_row, old_row + 1):
            return
        here, there = self._index_at(old_parent), self._index_at(parent)
        self.beginMoveRows(here, old_row, old_row, there, row)
        shift = 1 if old_parent == parent and old_row < row else 0
        self._items.move(number, parent, row - shift)
        self.endMoveRows()

    def _row_after(self, parent: int, earlier: tuple[Branch, ...]) -> int:
        """The row below the last of ``earlier`` that stands under ``parent`` already."""
        children = self._items.children(parent)
        for node in reversed(earlier):
            if (number := self._items.number(node.id)) in children:
                return children.index(number) + 1
        return 0

    def _sibling_groups(self) -> list[tuple[str, tuple[Branch, ...]]]:
        """Each node with its children, from the top down; "" is the tree itself."""
        return [("", self._rows), *((node.id, node.children) for node in every(self._rows))]

    def _tell_of_changed_rows(self, before: dict[str, Node]) -> None:
        """Repaint the rows that now read otherwise, those of the nodes above among them."""
        changed: set[str] = set()
        for key, node in reversed(self._nodes.items()):
            old = before.get(key)
            same = old is not None and self.looks_alike(old, node)
            if not same or _child_ids(old) != _child_ids(node) or _child_ids(node) & changed:
                changed.add(key)
        for key in changed & before.keys():
            first = self.index_of(key)
            self.dataChanged.emit(first, first.siblingAtColumn(self.columnCount() - 1))


def _child_ids(node: Branch | None) -> set[str]:
    return {child.id for child in node.children} if node else set()
