"""Selected cells of a grid on the clipboard: as a table with its merges, and as text."""

from typing import Any

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from synergy_desktop.exchange.clipboard.grid import Grid, Merge
from synergy_desktop.exchange.clipboard.html_text import to_html
from synergy_desktop.exchange.clipboard.tab_text import to_text
from synergy_desktop.ui.tables.model import GridModel
from synergy_desktop.ui.tables.verbs import Verb
from synergy_desktop.ui.tables.view import GridView


class Copying(QObject):
    """Copies and cuts what is selected in ``view``."""

    def __init__(self, model: GridModel[Any], view: GridView) -> None:
        """Act on ``view``, which shows ``model``."""
        super().__init__(view)
        self._model = model
        self._view = view

    def verbs(self) -> tuple[Verb, ...]:
        """What can be done, in the order of the context menu."""
        return (
            Verb(
                name="cutCells",
                text="Couper les cellules",
                picture="eraser",
                keys="Ctrl+X",
                tip="Copier les cellules choisies et les vider",
                run=self.cut,
                can=self._has_cells,
            ),
            Verb(
                name="copyCells",
                text="Copier les cellules",
                picture="copy",
                keys="Ctrl+C",
                tip="Copier les cellules choisies, en tableau pour Word et Excel",
                run=self.copy,
                can=self._has_cells,
            ),
        )

    def copy(self) -> None:
        """Put the selected cells on the clipboard; one cell alone goes as its words."""
        grid = self._grid()
        if not grid.rows:
            return
        data = QMimeData()
        if len(grid.rows) == grid.width == 1:
            data.setText(grid.text(0, 0))
        else:
            data.setText(to_text(grid))
            data.setHtml(to_html(grid))
        QGuiApplication.clipboard().setMimeData(data)

    def cut(self) -> None:
        """Copy the selected cells, then empty them."""
        self.copy()
        self._view.clear_cells()

    def _grid(self) -> Grid:
        """The selected cells; the headings of the columns come along with the whole table."""
        chosen = {
            (anchor.row(), anchor.column())
            for anchor in map(self._model.anchor, self._view.selectedIndexes())
            if self._model.item(anchor.row()) is not None
        }
        rows = sorted({index.row() for index in self._view.selectedIndexes()})
        rows = [row for row in rows if self._model.item(row) is not None]
        columns = sorted({column for _, column in chosen})
        cells = [
            [self._content(rows, place, column, chosen) for column in columns]
            for place in range(len(rows))
        ]
        if self._is_whole(rows, columns):
            return Grid.of([[each.title for each in self._model.columns], *cells], headings=1)
        return Grid.of(cells)

    def _content(
        self, rows: list[int], place: int, column: int, chosen: set[tuple[int, int]]
    ) -> str | Merge:
        """What stands in a cell, or that it is merged with the one copied above it."""
        run = self._model.run_at(rows[place], column)
        if (run.first, column) not in chosen:
            return ""
        if place and run.first <= rows[place - 1]:
            return Merge.ABOVE
        cell = self._model.cell(rows[place], column)
        words = (cell.text, ", ".join(cell.chips))
        return "" if cell.muted else "\n".join(filter(None, words))

    def _is_whole(self, rows: list[int], columns: list[int]) -> bool:
        """Tell whether everything that the table shows is selected."""
        items = sum(self._model.item(row) is not None for row in range(self._model.rowCount()))
        return len(columns) == self._model.columnCount() and len(rows) == items > 1

    def _has_cells(self) -> bool:
        return self._view.selectionModel().hasSelection()
