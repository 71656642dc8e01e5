"""Ctrl+V in a grid: words go into the current cell, a table is shown before it is written.

Only the verb is there from the start; what reads and shows a table is loaded at the first use.
"""

from abc import abstractmethod
from typing import Any, Generic

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtWidgets import QApplication

from synergy_desktop.exchange.clipboard.cell_text import tidy
from synergy_desktop.exchange.clipboard.columns import Columns
from synergy_desktop.exchange.clipboard.fields import Field, Item
from synergy_desktop.exchange.clipboard.grid import Grid
from synergy_desktop.ui.pasting.buttons import OTHER_WAY
from synergy_desktop.ui.pasting.overlay import Overlay, overlay_of, selected_place
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.tables.model import CHOSEN_ROLE, GridModel
from synergy_desktop.ui.tables.verbs import Verb
from synergy_desktop.ui.tables.view import GridView


class Pasting(QObject, Generic[Item]):
    """Pastes into ``view``, which shows ``model``; what a block becomes is up to its kinds."""

    def __init__(self, session: Session, model: GridModel[Any], view: GridView) -> None:
        """Act within ``session``."""
        super().__init__(view)
        self._session = session
        self._model = model
        self._view = view
        self._overlaid = Grid()

    def verb(self) -> Verb:
        """The verb that pastes."""
        return Verb(
            name="pasteCells",
            text="Coller",
            picture="file-import",
            keys="Ctrl+V",
            tip="Coller un texte, ou un tableau de Word, d’Excel ou de LibreOffice",
            run=self.paste,
            can=self.can,
        )

    def paste(self) -> None:
        """Paste what is on the clipboard."""
        # Qt's stubs do not say that an empty clipboard may hold nothing at all.
        offered: QMimeData | None = QApplication.clipboard().mimeData()
        if offered is None or not self.take(offered):
            self._paste_words(offered or QMimeData())

    @abstractmethod
    def can(self) -> bool:
        """Tell whether there is a table to paste into."""

    @abstractmethod
    def field(self, key: str) -> Field | None:
        """What the cells of a column mean, None for words of any kind."""

    @abstractmethod
    def headings(self, grid: Grid, line: int) -> Columns | None:
        """The columns that a line of a block names; None if it names none."""

    @abstractmethod
    def changed(self, item: Item, key: str, value: object) -> Item:
        """Give the item with another value in the column of that key."""

    @abstractmethod
    def blank(self, group: str, number: int) -> Item:
        """Give the item of the new row ``number`` (from 1) at the end of a group."""

    @abstractmethod
    def overwrite(self, overlay: Overlay[Item]) -> None:
        """Write what was laid over cells, as one step."""

    @abstractmethod
    def paste_block(self, grid: Grid) -> None:
        """Show what a block of cells would become."""

    def paste_otherwise(self, grid: Grid) -> None:
        """Paste a block in another way than over cells, where there is one."""

    def show_overlay(self, overlay: Overlay[Item], grid: Grid, *, may_add: bool = True) -> None:
        """Show what cells would become; nothing is written before that is accepted."""
        from synergy_desktop.ui.pasting.overlay_dialog import OverlayDialog

        self._overlaid = grid
        dialog = OverlayDialog(overlay, self._view.window(), may_add=may_add)
        dialog.finished.connect(self._end_overlay)
        dialog.open()

    def _end_overlay(self, result: int) -> None:
        from synergy_desktop.ui.pasting.overlay_dialog import OverlayDialog

        dialog, grid, self._overlaid = self.sender(), self._overlaid, Grid()
        if result == OTHER_WAY:
            self.paste_otherwise(grid)
            return
        if result and isinstance(dialog, OverlayDialog):
            with self._session.attempt():
                self.overwrite(dialog.overlay)
        self._view.setFocus()

    def _fill(self, words: str) -> None:
        """Write the same words into all selected cells, shown first if some cannot take them."""
        grid = Grid.of([[words]])
        overlay = overlay_of(grid, self._model, self._view, self)
        if overlay is None:
            return
        if overlay.problems:
            self.show_overlay(overlay, grid, may_add=False)
        elif overlay.written:
            with self._session.attempt():
                self.overwrite(overlay)

    def take(self, _offered: QMimeData) -> bool:
        """Take over what is no text for the tables; tells whether there was such a thing."""
        return False

    def tell_cut(self, count: int) -> None:
        """Say where rows go that have been cut."""
        words = "Collez (Ctrl+V) la ligne coupée là où elle doit aller."
        if count > 1:
            words = f"Collez (Ctrl+V) les {count} lignes coupées là où elles doivent aller."
        self._session.noted.emit(words)

    def _paste_words(self, offered: QMimeData) -> None:
        from synergy_desktop.exchange.clipboard.incoming import holds_table, read_clipboard

        html = offered.html() if offered.hasHtml() else ""
        # The names of copied files are a text to Qt, though nobody has copied one.
        text = offered.text() if offered.hasFormat("text/plain") else ""
        grid = read_clipboard(html, text) if holds_table(html, text) else None
        words = grid.text(0, 0) if grid and len(grid.rows) == grid.width == 1 else tidy(text)
        if grid is not None and len(grid.rows) * grid.width > 1:
            self._view.commit_pending()
            self.paste_block(grid)
        elif not words:
            self._session.noted.emit(_why_nothing(offered))
        elif selected_place(self._model, self._view).count > 1:
            self._view.commit_pending()
            self._fill(words)
        elif not self._write_in_cell(words):
            self.paste_block(Grid.of([[words]]))

    def _write_in_cell(self, text: str) -> bool:
        """Write words into the current cell; False if there is none that takes them."""
        index = self._view.currentIndex()
        if not index.isValid() or not self._model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        column = self._model.columns[index.column()]
        field = self.field(column.key)
        if field is None or (column.text is not None and column.live):
            self._model.setData(index, text)
            return True
        reading = field.read(text)
        if reading.problem:
            self._session.problem.emit(reading.problem)
        elif column.text is not None:
            self._model.setData(index, "" if reading.is_empty else reading.shown)
        else:
            self._model.setData(index, _codes(reading.value), CHOSEN_ROLE)
        return True


def _why_nothing(offered: QMimeData) -> str:
    if offered.hasImage():
        return "Le presse-papiers ne contient qu’une image : un tableau ne peut pas la recevoir."
    if offered.formats():
        return "Le presse-papiers ne contient ni texte ni tableau : il n’y a rien à coller."
    return "Le presse-papiers est vide : il n’y a rien à coller."


def _codes(value: object) -> tuple[str, ...]:
    """The codes that a reading ticks: of several choices, of one, or of none."""
    if isinstance(value, tuple):
        return tuple(str(each) for each in value)
    return (str(value),) if value else ()
