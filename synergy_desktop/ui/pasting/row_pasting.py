"""Pasting rows into a grid: shown first where they would go, or moved if they were cut here."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, cast

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from synergy_desktop.exchange.clipboard.columns import Columns, by_headings
from synergy_desktop.exchange.clipboard.fields import Field, Item, Target
from synergy_desktop.exchange.clipboard.grid import Grid
from synergy_desktop.exchange.clipboard.rows import RowKind, kinds_of_rows
from synergy_desktop.ui.pasting.buttons import OTHER_WAY
from synergy_desktop.ui.pasting.overlay import Overlay, overlay_of, selected_place
from synergy_desktop.ui.pasting.pasting import Pasting
from synergy_desktop.ui.pasting.proposal import Ground, Proposal
from synergy_desktop.ui.tables.copying import copied_columns, cut_rows, keep_as_copy
from synergy_desktop.ui.tables.selection import place_below


class RowPasting(Pasting[Item]):
    """Pastes rows as new ones; how they are written is up to its kinds."""

    group_word = ""

    @abstractmethod
    def target(self) -> Target[Item]:
        """What the columns of the table mean."""

    @abstractmethod
    def ground(self, group: str) -> Ground[Item]:
        """Where rows can go, the keyboard being in ``group``."""

    @abstractmethod
    def write(self, proposal: Proposal[Item], before: str | None) -> Sequence[str]:
        """Write the rows as one step; gives the ids of those that the grid may show."""

    @abstractmethod
    def move(self, ids: Sequence[str], group: str, before: str | None) -> None:
        """Move rows of the dossier into a group, "" for that which each is in already."""

    @abstractmethod
    def movable(self, ids: Sequence[str]) -> Sequence[str]:
        """Those of ``ids`` that are rows of this kind, and can come here."""

    def field(self, key: str) -> Field | None:
        """What the cells of a column mean."""
        return self.target().field(key)

    def take(self, offered: QMimeData) -> bool:
        """Move the rows that were cut, if some were."""
        ids = self.movable(cut_rows(offered))
        if not ids:
            return False
        self._view.commit_pending()
        group, before = "", None
        if self._view.selectionModel().hasSelection():
            group, before = place_below(self._model, self._view)
            below = self._model.items_in(group)
            below = below[below.index(before) :] if before else ()
            before = next((each for each in below if each not in ids), None)
        with self._session.attempt():
            self.move(ids, group, before)
            keep_as_copy(offered)
            self._select(ids)
        return True

    def headings(self, grid: Grid, line: int) -> Columns | None:
        """The columns that a line of a block names, if it does."""
        return by_headings(grid, line, self.target())

    def changed(self, item: Item, key: str, value: object) -> Item:
        """Give the item with another value in the field of that key."""
        # Items are frozen dataclasses, whose attributes bear the keys of their columns.
        return cast(Item, replace(cast(Any, item), **{key: value}))

    def paste_block(self, grid: Grid) -> None:
        """Show what a block means: where its rows would go, or what cells would become."""
        overlay = self._overlay(grid) if self._is_for_cells(grid) else None
        are_rows = grid.width == self._model.columnCount()
        if overlay is None or (are_rows and overlay.changes_nothing):
            # Rows pasted where they were copied are wanted once more.
            self.paste_otherwise(grid)
        else:
            self.show_overlay(overlay, grid)

    def paste_otherwise(self, grid: Grid) -> None:
        """Show where the rows of a block would go, though it may be meant for cells."""
        from synergy_desktop.ui.pasting.dialog import PasteDialog

        group, _ = place_below(self._model, self._view)
        proposal = self._with_copied_columns(Proposal.of(grid, self.ground(group)))
        dialog = PasteDialog(proposal, self.group_word, self._view.window())
        if selected_place(self._model, self._view).rows:
            dialog.offer_to_replace()
        dialog.accepted.connect(self._accept)
        dialog.finished.connect(self._go_other_way)
        dialog.open()

    def _with_copied_columns(self, proposal: Proposal[Item]) -> Proposal[Item]:
        """Let columns that were copied in a grid mean what they meant there."""
        # Qt's stubs do not say that an empty clipboard may hold nothing at all.
        offered: QMimeData | None = QApplication.clipboard().mimeData()
        copied = copied_columns(offered) if offered is not None else ()
        if len(copied) != proposal.grid.width:
            return proposal
        target = self.target()
        return proposal.with_columns(tuple(key if target.field(key) else "" for key in copied))

    def _overlay(self, grid: Grid) -> Overlay[Item] | None:
        return overlay_of(grid, self._model, self._view, self)

    def _is_for_cells(self, grid: Grid) -> bool:
        """Guess from where the keyboard is whether a block is meant for the cells there."""
        place = selected_place(self._model, self._view)
        if grid.width > self._model.columnCount() - place.left:
            return False
        # Under the first column alone, new rows are as likely as others: they are the safer guess.
        if not (place.left or place.right > place.left or (grid.width == 1 < place.count)):
            return False
        rows = {RowKind.ITEM, RowKind.BLANK}
        return grid.width == 1 or rows.issuperset(kinds_of_rows(grid, self.target()))

    def _go_other_way(self, result: int) -> None:
        from synergy_desktop.ui.pasting.dialog import PasteDialog

        dialog = self.sender()
        if result == OTHER_WAY and isinstance(dialog, PasteDialog):
            grid = dialog.proposal.grid
            if overlay := self._overlay(grid):
                self.show_overlay(overlay, grid)

    def _accept(self) -> None:
        from synergy_desktop.ui.pasting.dialog import PasteDialog

        dialog = self.sender()
        if not isinstance(dialog, PasteDialog):
            return
        _, before = place_below(self._model, self._view)
        with self._session.attempt():
            self._select(self.write(dialog.proposal, before))

    def _select(self, ids: Sequence[str]) -> None:
        """Unfold everything, and select those of the rows that are shown."""
        for group in self._model.groups:
            if self._model.is_collapsed(group.key):
                self._model.toggle_group(group.key)
        self._view.select_items([each for each in ids if self._model.row_of_item(each) >= 0])
        self._view.setFocus()
