"""Ctrl+V in a grid: words go into the current cell, a table is shown before it is written.

Only the verb is there from the start; what reads and shows a table is loaded at the first use.
"""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any, Generic

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtWidgets import QApplication

from synergy_desktop.exchange.clipboard.cell_text import tidy
from synergy_desktop.exchange.clipboard.fields import Item, Target
from synergy_desktop.exchange.clipboard.grid import Grid
from synergy_desktop.ui.pasting.proposal import Ground, Proposal
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.tables.model import CHOSEN_ROLE, GridModel
from synergy_desktop.ui.tables.selection import place_below
from synergy_desktop.ui.tables.verbs import Verb
from synergy_desktop.ui.tables.view import GridView


class Pasting(QObject, Generic[Item]):
    """Pastes into ``view``, which shows ``model``; how rows are written is up to its kinds."""

    group_word = ""

    def __init__(self, session: Session, model: GridModel[Any], view: GridView) -> None:
        """Act within ``session``."""
        super().__init__(view)
        self._session = session
        self._model = model
        self._view = view

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
        from synergy_desktop.exchange.clipboard.incoming import holds_table, read_clipboard

        # Qt's stubs do not say that an empty clipboard may hold nothing at all.
        offered: QMimeData | None = QApplication.clipboard().mimeData()
        if offered is None:
            return
        html = offered.html() if offered.hasHtml() else ""
        grid = read_clipboard(html, offered.text()) if holds_table(html, offered.text()) else None
        if grid is not None and (len(grid.rows), grid.width) != (1, 1):
            self._propose(grid)
            return
        words = grid.text(0, 0) if grid else tidy(offered.text())
        if words and not self._write_in_cell(words):
            self._propose(Grid.of([[words]]))

    @abstractmethod
    def can(self) -> bool:
        """Tell whether there is a table to paste into."""

    @abstractmethod
    def target(self) -> Target[Item]:
        """What the columns of the table mean."""

    @abstractmethod
    def ground(self, group: str) -> Ground[Item]:
        """Where rows can go, the keyboard being in ``group``."""

    @abstractmethod
    def write(self, proposal: Proposal[Item], before: str | None) -> Sequence[str]:
        """Write the rows as one step; gives the ids of those that the grid may show."""

    def _propose(self, grid: Grid) -> None:
        from synergy_desktop.ui.pasting.dialog import PasteDialog

        self._view.commit_pending()
        group, _ = place_below(self._model, self._view)
        proposal = Proposal.of(grid, self.ground(group))
        dialog = PasteDialog(proposal, self.group_word, self._view.window())
        dialog.accepted.connect(self._accept)
        dialog.open()

    def _accept(self) -> None:
        from synergy_desktop.ui.pasting.dialog import PasteDialog

        dialog = self.sender()
        if not isinstance(dialog, PasteDialog):
            return
        _, before = place_below(self._model, self._view)
        for group in self._model.groups:
            if self._model.is_collapsed(group.key):
                self._model.toggle_group(group.key)
        with self._session.attempt():
            made = self.write(dialog.proposal, before)
            shown = [each for each in made if self._model.row_of_item(each) >= 0]
            self._view.select_items(shown)
            self._view.setFocus()

    def _write_in_cell(self, text: str) -> bool:
        """Write words into the current cell; False if there is none that takes them."""
        index = self._view.currentIndex()
        if not index.isValid() or not self._model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        column = self._model.columns[index.column()]
        field = self.target().field(column.key)
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


def _codes(value: object) -> tuple[str, ...]:
    """The codes that a reading ticks: of several choices, of one, or of none."""
    if isinstance(value, tuple):
        return tuple(str(each) for each in value)
    return (str(value),) if value else ()
