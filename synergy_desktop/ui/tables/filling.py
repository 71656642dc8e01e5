"""Cells of a grid filled from others: from the row above, or down from the first of a selection."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QModelIndex, QObject

from synergy_desktop.ui.tables.model import GridModel
from synergy_desktop.ui.tables.rows import RowKind
from synergy_desktop.ui.tables.verbs import Verb
from synergy_desktop.ui.tables.view import GridView


class Filling(QObject):
    """Fills what is selected in ``view``, each column by itself, as one step."""

    def __init__(self, model: GridModel[Any], view: GridView) -> None:
        """Act on ``view``, which shows ``model``."""
        super().__init__(view)
        self._model = model
        self._view = view
        view.above_wanted.connect(self.copy_above)

    def verbs(self) -> tuple[Verb, ...]:
        """What can be done, in the order of the context menu."""
        return (
            Verb(
                name="copyAbove",
                text="Reprendre la cellule du dessus",
                picture="chevron-down",
                keys="F4",
                tip="Reprendre ce que dit la cellule du dessus, même pendant la saisie",
                run=self.copy_above,
                can=self._has_cell,
            ),
            Verb(
                name="fillDown",
                text="Recopier vers le bas",
                picture="row-insert-bottom",
                keys="Ctrl+B",
                tip="Recopier la première cellule choisie dans celles qui la suivent",
                run=self.fill_down,
                can=self._has_several_rows,
            ),
        )

    def copy_above(self) -> None:
        """Fill the selected cells with what stands above the first of them."""
        self._fill(from_above=True)

    def fill_down(self) -> None:
        """Fill the selected cells with what stands in the first of them."""
        self._fill(from_above=False)

    def _fill(self, *, from_above: bool) -> None:
        cells: list[tuple[int, int, int]] = []
        # The first row may show the words of a merged cell that begins above what is selected.
        tops = self._rows_by_column(self._view.chosen_indexes())
        for column, rows in self._rows_by_column(self._view.selected_cells()).items():
            first = self._above(rows[0]) if from_above else tops[column][0]
            cells += [(first, row, column) for row in rows if first not in (-1, row)]
        self._model.copy(cells)

    def _rows_by_column(self, indexes: Iterable[QModelIndex]) -> dict[int, list[int]]:
        """The rows of the cells that can be edited, each merged one by its first, from the top."""
        found: dict[int, set[int]] = {}
        for index in indexes:
            is_item = self._model.row(index.row()).kind is RowKind.ITEM
            if is_item and self._model.columns[index.column()].is_editable:
                anchor = self._model.anchor(index)
                found.setdefault(anchor.column(), set()).add(anchor.row())
        return {column: sorted(rows) for column, rows in found.items()}

    def _above(self, row: int) -> int:
        """The next row above that holds an item, -1 if there is none."""
        items = (at for at in range(row - 1, -1, -1) if self._model.item(at) is not None)
        return next(items, -1)

    def _has_cell(self) -> bool:
        row = self._view.current_row
        return row > 0 and self._model.item(row) is not None

    def _has_several_rows(self) -> bool:
        chosen = self._view.selectionModel().selection()
        return chosen.count() > 1 or (chosen.count() == 1 and chosen.at(0).height() > 1)
