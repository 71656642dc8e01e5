"""What stands where in a table: its columns, its groups, their items and the merged cells."""

from collections.abc import Sequence
from functools import partial
from typing import Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Signal

from synergy_desktop.ui.row_edits import Run
from synergy_desktop.ui.row_sync import Index
from synergy_desktop.ui.tables.columns import Cell, Column, Group, Item
from synergy_desktop.ui.tables.items import Items
from synergy_desktop.ui.tables.merges import Merges
from synergy_desktop.ui.tables.rows import Row, RowKind, Slot, lay_out


class GridRows(QAbstractTableModel, Generic[Item]):
    """Items in groups, some of them folded away or filtered out.

    A cell that is merged with the one above shows the topmost cell of the merged ones.
    """

    merges_changed = Signal()
    """Other cells than before are merged, though no row came, went or moved."""

    def __init__(self, groups: Sequence[Group], parent: QObject | None = None) -> None:
        """Make a table without columns or items."""
        super().__init__(parent)
        self.groups = tuple(groups)
        self.columns: tuple[Column[Item], ...] = ()
        self._items: Items[Item] = Items(group.key for group in groups)
        self._collapsed: set[str] = set()
        self._hidden: frozenset[str] = frozenset()
        self._rows = lay_out(self.groups, self._items.ids, self._collapsed)
        self._places: dict[Slot, int] | None = None
        self._merges: dict[int, Merges] = {}

    def row(self, row: int) -> Row:
        """What the row at ``row`` is."""
        return Row._make(self._rows[row])

    def row_of(self, row: Row) -> int:
        """Where ``row`` stands, -1 if it is not shown."""
        if self._places is None:
            self._places = {each: at for at, each in enumerate(self._rows)}
        return self._places.get(row, -1)

    def row_of_item(self, item_id: str) -> int:
        """Where the item stands, -1 if it is not shown."""
        return self.row_of(Row(RowKind.ITEM, item_id))

    def item(self, row: int) -> Item | None:
        """The item at ``row``, None in a row that holds none."""
        kind, name = self._rows[row]
        return self._items[name] if kind is RowKind.ITEM else None

    def item_with(self, item_id: str) -> Item | None:
        """The item of that id, shown or folded away; None if there is none."""
        return self._items.get(item_id)

    def holds(self, item_id: str) -> bool:
        """Tell whether there is an item of that id, shown or folded away."""
        return item_id in self._items

    def items_in(self, key: str) -> tuple[str, ...]:
        """The ids of a group's items, in order."""
        return self._items.ids[key]

    def shown_in(self, key: str) -> tuple[str, ...]:
        """The ids of a group's items that are not filtered out, in order."""
        ids = self._items.ids[key]
        return tuple(each for each in ids if each not in self._hidden) if self._hidden else ids

    def is_hidden(self, item_id: str) -> bool:
        """Tell whether the item is there, but filtered out."""
        return item_id in self._hidden and item_id in self._items

    def empty_words(self, group: Group) -> str:
        """What stands for the rows of a group that shows none."""
        return "Aucune ligne ne répond au filtre." if self._items.ids[group.key] else group.empty

    def group_at(self, row: int) -> Group:
        """The group that the row heads or belongs to."""
        kind, name = self._rows[row]
        key = self._items.group_of(name) if kind is RowKind.ITEM else name
        return next(group for group in self.groups if group.key == key)

    def group_of(self, item_id: str) -> str:
        """The key of the group that an item is in, "" for one that is on its way out."""
        return self._items.group_of(item_id)

    def is_collapsed(self, key: str) -> bool:
        """Tell whether the group's rows are folded away."""
        return key in self._collapsed

    def column_of(self, key: str) -> int:
        """Where the column named ``key`` stands, -1 if there is none."""
        return next((at for at, column in enumerate(self.columns) if column.key == key), -1)

    def cell(self, row: int, column: int) -> Cell:
        """What is seen in the cell of an item."""
        return self.columns[column].cell(self._items[self._source(row, column)])

    def run_at(self, row: int, column: int) -> Run:
        """The rows that the cell at ``row`` spans with those that it is merged with."""
        if not self.columns[column].is_mergeable:
            return Run(row, row)
        return self._merges_in(column).run(row)

    def anchor(self, index: Index) -> QModelIndex:
        """The topmost of the cells that ``index`` is merged with, itself if with none."""
        return self.index(self.run_at(index.row(), index.column()).first, index.column())

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def _source(self, row: int, column: int) -> str:
        """The item whose cell is shown at ``row``: its own, or the one that it is merged with."""
        return self._source_of(self._rows[row][1], column)

    def _source_of(self, name: str, column: int) -> str:
        if not self.columns[column].is_mergeable:
            return name
        return self._merges_in(column).source(name)

    def _merges_in(self, column: int) -> Merges:
        if column not in self._merges:
            joined = partial(self._items.is_joined, self.columns[column])
            self._merges[column] = Merges(self._rows, joined, self._items.above)
        return self._merges[column]

    def _laid_out(self) -> list[Slot]:
        shown = {group.key: self.shown_in(group.key) for group in self.groups}
        return lay_out(self.groups, shown, self._collapsed)

    def _forget_places(self) -> None:
        self._places = None
        self._merges = {}
