"""The rows of a table for Qt: what is shown is what it is given; an edit only calls its column."""

from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QObject, Qt

from synergy_desktop.ui.row_edits import apply_edit, edits
from synergy_desktop.ui.row_sync import Index, telling
from synergy_desktop.ui.tables.columns import Column, Group, Item, Typed
from synergy_desktop.ui.tables.grid_rows import GridRows
from synergy_desktop.ui.tables.items import Content
from synergy_desktop.ui.tables.rows import Row, RowKind

Attempt = Callable[[], AbstractContextManager[None]]
Clear = Callable[[Sequence[tuple[str, str]]], None]
Copies = Sequence[tuple[str, str, str]]
"""Cells to fill from others: the id of the item to read, of the one to write, the column's key."""

Accepts = Callable[[Any, Callable[[], str]], bool]
"""Takes an item, and what gives the words of its row; tells whether it is to be shown."""

CHOSEN_ROLE = Qt.ItemDataRole.UserRole + 1
"""The codes that are ticked in a cell: a tuple of str, to read and to write."""

_EDITABLE = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemNeverHasChildren
)  # fmt: skip
_FIXED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

_READERS: dict[int, Callable[[Column[Any], Any], Any]] = {
    Qt.ItemDataRole.DisplayRole: Column.spoken,
    Qt.ItemDataRole.EditRole: Column.text_of,
    Qt.ItemDataRole.AccessibleTextRole: lambda column, item: (
        f"{column.title} : {column.spoken(item)}"
    ),
    CHOSEN_ROLE: lambda column, item: column.chosen(item),
}


class GridModel(GridRows[Item]):
    """Items in groups. ``attempt`` is what an edit's command runs in; it may tell of a refusal.

    ``clear`` empties cells, each given by its item's id and its column's key, as one step;
    ``copy``, where there is one, fills cells from others as one step.
    A cell that is merged with the one above shows, and edits, the topmost cell of the merged ones.
    """

    def __init__(
        self,
        groups: Sequence[Group],
        attempt: Attempt,
        clear: Clear,
        copy: Callable[[Copies], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Make a table without columns or items."""
        super().__init__(groups, parent)
        self._copy = copy
        self._attempt = attempt
        self._clear = clear
        self._accepts: Accepts | None = None

    # What it shows

    def set_columns(self, columns: Sequence[Column[Item]]) -> None:
        """Show the items in ``columns``, from the left to the right."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self._forget_places()
        self.endResetModel()

    def show_items(self, content: Content[Item]) -> None:
        """Show the items of each group, other ones than before."""
        self.beginResetModel()
        self._items.forget()
        self._items.take(content, ())
        self._filter()
        self.endResetModel()

    def set_filter(self, accepts: Accepts | None, hidden: Collection[str] | None = None) -> None:
        """Show only the items that ``accepts`` takes, all for None.

        ``hidden``: those that it does not take, where that is known. An item that comes or changes
        afterwards stays in sight until the filter is set again.
        """
        self.beginResetModel()
        self._accepts = accepts
        self._filter(hidden)
        self.endResetModel()

    def meets(self, item_id: str, accepts: Accepts) -> bool:
        """Tell whether a filter takes an item."""
        return accepts(self._items[item_id], partial(self._words, item_id))

    def update_items(self, content: Content[Item], changed: Collection[str] = ()) -> None:
        """Follow the items of each group: tell of the rows that came, went, moved or changed.

        ``changed``: the items that an outline does not show to have changed.
        """
        before = self._items.known()
        counts = {key: len(ids) for key, ids in self._items.ids.items()}
        gone = self._items.take(content, changed)
        self._rearrange()
        self._items.drop(gone)
        for item_id, item in self._items.known().items():
            if before.get(item_id, item) != item:
                self._tell_item(item_id)
        for row, (kind, name) in enumerate(self._rows):
            if kind is RowKind.GROUP and counts[name] != len(self._items.ids[name]):
                self._tell(row, 0, row, 0)

    def refresh_items(self, items: Sequence[Item]) -> None:
        """Follow changes of items that moved none of them, merged and parted cells included."""
        are_merged_anew = False
        for item in items:
            joined = [self._items.is_joined(column, item.id) for column in self.columns]
            self._items.replace(item)
            are_merged_anew |= joined != [column.as_above(item) for column in self.columns]
        if are_merged_anew:
            self._merges = {}
            self.merges_changed.emit()
        for item in items:
            self._tell_item(item.id)

    def toggle_group(self, key: str) -> None:
        """Fold the rows of a group away, or bring them back."""
        self._collapsed ^= {key}
        self._rearrange()
        row = self.row_of(Row(RowKind.GROUP, key))
        self._tell(row, 0, row, 0)

    # What Qt asks

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells of items can be edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        is_item = self.row(index.row()).kind is RowKind.ITEM
        return _EDITABLE if is_item and self.columns[index.column()].is_editable else _FIXED

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The titles of the columns."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title_shown
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.hint or column.title
        return column.title if role == Qt.ItemDataRole.AccessibleTextRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says, holds, or has ticked."""
        if not index.isValid():
            return None
        if self.row(index.row()).kind is not RowKind.ITEM:
            return self._heading(index.row()) if role == Qt.ItemDataRole.DisplayRole else None
        column = self.columns[index.column()]
        item = self._items[self._source(index.row(), index.column())]
        if role in _READERS:
            return _READERS[role](column, item)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Have the column write a text (str or ``Typed``) or ticked codes (``CHOSEN_ROLE``).

        False if there was nothing to write, or the command was refused.
        """
        if not index.isValid() or self.row(index.row()).kind is not RowKind.ITEM:
            return False
        anchor = self.anchor(index)
        column, item_id = self.columns[index.column()], self._source(*_at(anchor))
        if value == self.data(anchor, role):
            return True
        done = False
        with self._attempt():
            if role == CHOSEN_ROLE and column.choose:
                column.choose(item_id, cast(tuple[str, ...], value))
                done = True
            elif role == Qt.ItemDataRole.EditRole and column.write:
                typed = value if isinstance(value, Typed) else Typed(str(value), "")
                column.write(item_id, typed.text, typed.session or None)
                done = True
        return done

    def clear(self, indexes: Iterable[Index]) -> None:
        """Empty cells, their text and their ticks; those that hold nothing or are fixed stay."""
        anchors = dict.fromkeys(self.anchor(index) for index in indexes if self._holds(index))
        cells = [
            (self._source(*_at(anchor)), self.columns[anchor.column()].key) for anchor in anchors
        ]
        if cells:
            with self._attempt():
                self._clear(cells)

    def copy(self, cells: Iterable[tuple[int, int, int]]) -> None:
        """Fill cells from others: each is the row to read, the row to write and the column."""
        copies = [
            (self._source(first, at), self._source(row, at), self.columns[at].key)
            for first, row, at in cells
        ]
        if copies and self._copy:
            with self._attempt():
                self._copy(copies)

    # How it keeps up

    def _heading(self, row: int) -> str:
        group = self.group_at(row)
        if self.row(row).kind is RowKind.EMPTY:
            return self.empty_words(group)
        count, shown = len(self._items.ids[group.key]), len(self.shown_in(group.key))
        return f"{group.title} · {count if shown == count else f'{shown} sur {count}'}"

    def _holds(self, index: Index) -> bool:
        """Tell whether a cell can be edited and has something in it."""
        if not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        anchor = self.anchor(index)
        return bool(self.data(anchor, Qt.ItemDataRole.EditRole) or self.data(anchor, CHOSEN_ROLE))

    def _filter(self, hidden: Collection[str] | None = None) -> None:
        """Lay the rows out anew, without the items that the filter does not take."""
        self._forget_places()
        accepts = self._accepts
        if hidden is None and accepts:
            hidden = [name for name in self._items if not self.meets(name, accepts)]
        self._hidden = frozenset(hidden or ())
        # In place: what is merged is found in the same list.
        self._rows[:] = self._laid_out()

    def _words(self, name: str) -> str:
        """All that the row of an item says, merged cells included."""
        shown = (self._items[self._source_of(name, at)] for at in range(len(self.columns)))
        return "\n".join(map(Column.spoken, self.columns, shown))

    def _rearrange(self) -> None:
        wanted = self._laid_out()
        for edit in edits(tuple(self._rows), wanted):
            with telling(self, edit):
                apply_edit(self._rows, edit, wanted)
                self._forget_places()

    def _tell_item(self, item_id: str) -> None:
        row = self.row_of_item(item_id)
        if row >= 0:
            last = max(self.run_at(row, column).last for column in range(len(self.columns)))
            self._tell(row, 0, last, len(self.columns) - 1)
        elif self.is_hidden(item_id):
            # Rows that are merged with it show its words.
            self._tell(0, 0, len(self._rows) - 1, len(self.columns) - 1)

    def _tell(self, top: int, left: int, bottom: int, right: int) -> None:
        self.dataChanged.emit(self.index(top, left), self.index(bottom, right))


def _at(index: Index) -> tuple[int, int]:
    return index.row(), index.column()
