"""Selected cells of a grid on the clipboard: as a table with its merges, and as text."""

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from synergy_desktop.exchange.clipboard.grid import Grid, GridCell, GridRow, Merge
from synergy_desktop.exchange.clipboard.html_text import to_html
from synergy_desktop.exchange.clipboard.tab_text import to_text
from synergy_desktop.ui.tables.model import GridModel
from synergy_desktop.ui.tables.verbs import Verb
from synergy_desktop.ui.tables.view import GridView

_CUT_ROWS = "application/x-synergies-cut-rows"
_COLUMNS = "application/x-synergies-columns"
_RUN = uuid4().hex
"""Rows that another run of the program has cut are not ours to move."""


def cut_rows(data: QMimeData) -> tuple[str, ...]:
    """Give the ids of the rows that were cut here and wait to be pasted, none if none were."""
    run, *ids = data.data(_CUT_ROWS).toStdString().split("\n")
    return tuple(ids) if run == _RUN else ()


def copied_columns(data: QMimeData) -> tuple[str, ...]:
    """Give the keys of the columns that were copied in a grid, none if something else was.

    They may stand in another order than in the report, where their place would tell what they mean.
    """
    return tuple(filter(None, data.data(_COLUMNS).toStdString().split("\n")))


def keep_as_copy(data: QMimeData) -> None:
    """Leave on the clipboard what other programs read there: cut rows are moved only once."""
    kept = QMimeData()
    kept.setText(data.text())
    kept.setHtml(data.html())
    QGuiApplication.clipboard().setMimeData(kept)


class Copying(QObject):
    """Copies and cuts what is selected in ``view``; whole rows wait where they are to be moved."""

    rows_cut = Signal(int)
    """So many rows are to go where they are pasted."""

    def __init__(
        self, model: GridModel[Any], view: GridView, *, rows_can_move: bool = True
    ) -> None:
        """Act on ``view``, which shows ``model``."""
        super().__init__(view)
        self._model = model
        self._view = view
        self._rows_can_move = rows_can_move

    def verbs(self) -> tuple[Verb, ...]:
        """What can be done, in the order of the context menu."""
        return (
            Verb(
                name="cutCells",
                text="Couper les cellules",
                picture="eraser",
                keys="Ctrl+X",
                tip="Copier les cellules choisies et les vider ; "
                "des lignes entières se déplacent là où vous les collez",
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
        rows, columns = self._chosen()
        if not rows or not columns:
            return
        data = QMimeData()
        if len(rows) == len(columns) == 1:
            data.setText(self._said(rows[0], columns[0]))
        else:
            grid = self._grid(rows, columns)
            data.setText(to_text(grid))
            data.setHtml(to_html(grid))
            keys = [self._model.columns[column].key for column in columns]
            data.setData(_COLUMNS, "\n".join(keys).encode())
        QGuiApplication.clipboard().setMimeData(data)

    def cut(self) -> None:
        """Copy the selected cells and empty them; whole rows go once they are pasted elsewhere."""
        rows, columns = self._chosen()
        self.copy()
        if not self._rows_can_move or not self._are_whole_rows(rows, columns):
            self._view.clear_cells()
            return
        data = QGuiApplication.clipboard().mimeData()
        ids = [self._model.row(row).name for row in rows]
        cut = QMimeData()
        cut.setText(data.text())
        cut.setHtml(data.html())
        cut.setData(_CUT_ROWS, "\n".join([_RUN, *ids]).encode())
        QGuiApplication.clipboard().setMimeData(cut)
        self.rows_cut.emit(len(ids))

    def _chosen(self) -> tuple[list[int], list[int]]:
        """The rows of items and the columns in which a cell is selected."""
        # The view leaves out what a merged cell covers, though its words are those of these rows.
        indexes = [
            index
            for index in self._view.chosen_indexes()
            if self._model.item(index.row()) is not None
        ]
        return sorted({each.row() for each in indexes}), sorted({each.column() for each in indexes})

    def _grid(self, rows: list[int], columns: list[int]) -> Grid:
        """The selected cells; whole rows of several groups come with the titles of these.

        The headings of the columns come along with the whole table.
        """
        anchors = map(self._model.anchor, self._view.chosen_indexes())
        chosen = {(anchor.row(), anchor.column()) for anchor in anchors}
        lines = Grid.of(
            [self._content(rows, place, column, chosen) for column in columns]
            for place in range(len(rows))
        ).rows
        is_whole = self._is_whole(rows, columns)
        if len(columns) == self._model.columnCount():
            lines = tuple(self._with_titles(rows, lines, is_whole=is_whole))
        headings = Grid.of([[each.title for each in self._model.columns]], headings=1).rows
        return Grid((*headings, *lines) if is_whole else lines)

    def _with_titles(
        self, rows: list[int], lines: Sequence[GridRow], *, is_whole: bool
    ) -> Iterator[GridRow]:
        """Put the title of its group above the first line of each."""
        groups = [self._model.group_at(row) for row in rows]
        is_told = len({group.key for group in groups}) > 1 or is_whole
        before = ""
        for group, line in zip(groups, lines, strict=True):
            if is_told and group.title and group.key != before:
                covered = GridCell(merge=Merge.LEFT, heading=True)
                yield GridCell(group.title, heading=True), *[covered] * (len(line) - 1)
            yield line
            before = group.key

    def _content(
        self, rows: list[int], place: int, column: int, chosen: set[tuple[int, int]]
    ) -> str | Merge:
        """What stands in a cell, or that it is merged with the one copied above it."""
        run = self._model.run_at(rows[place], column)
        if (run.first, column) not in chosen:
            return ""
        if place and run.first <= rows[place - 1]:
            return Merge.ABOVE
        marks = self._model.columns[column].copied_marks(self._model.item(rows[place]))
        return "\n".join(filter(None, (self._said(rows[place], column), marks)))

    def _said(self, row: int, column: int) -> str:
        """The text of a cell, and what is ticked below it."""
        cell, item = self._model.cell(row, column), self._model.item(row)
        ticked = cell.chips[: len(cell.chips) - len(self._model.columns[column].marks(item))]
        return "\n".join(filter(None, ("" if cell.muted else cell.text, ", ".join(ticked))))

    def _are_whole_rows(self, rows: list[int], columns: list[int]) -> bool:
        """Tell whether the rows are selected from end to end."""
        chosen = self._view.selectionModel()
        return len(columns) == self._model.columnCount() > 1 and all(
            chosen.isSelected(self._model.index(row, column)) for row in rows for column in columns
        )

    def _is_whole(self, rows: list[int], columns: list[int]) -> bool:
        """Tell whether everything that the table shows is selected."""
        items = sum(self._model.item(row) is not None for row in range(self._model.rowCount()))
        return len(columns) == self._model.columnCount() and len(rows) == items > 1

    def _has_cells(self) -> bool:
        return bool(self._view.chosen_indexes())
