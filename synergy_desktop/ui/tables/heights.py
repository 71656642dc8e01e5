"""How high rows must be, worked out for the rows that are asked for and no others."""

from typing import Any

from synergy_desktop.ui.row_edits import Run
from synergy_desktop.ui.tables.model import GridModel
from synergy_desktop.ui.tables.rows import RowKind
from synergy_desktop.ui.tables.typesetting import PAD_Y, Typesetter

GROUP_EXTRA = 4
"""How much higher than a line of text the heading of a group is, in pixels, above and below."""


class RowHeights:
    """Measures rows of a model whose columns have the widths ``widths``."""

    def __init__(self, model: GridModel[Any], typesetter: Typesetter, widths: list[int]) -> None:
        """Measure with ``typesetter``."""
        self._model = model
        self._typesetter = typesetter
        self._widths = widths
        self._alone: dict[int, int] = {}

    def forget(self, rows: range) -> None:
        """Measure the cells of ``rows`` anew when they are asked for."""
        for row in rows:
            self._alone.pop(row, None)

    def height(self, row: int) -> int:
        """The height of a row: that of its highest cell.

        Where merged cells end, their text has what their rows offer, and the last one grows if
        that is not enough.
        """
        height = self._height_alone(row)
        if self._model.row(row).kind is not RowKind.ITEM:
            return height
        ending = [
            (column, run)
            for column in range(len(self._widths))
            if (run := self._model.run_at(row, column)).last == row and run.first != row
        ]
        lacking = [self._lacking(column, run) for column, run in ending]
        return height + max(lacking, default=0)

    def _height_alone(self, row: int) -> int:
        """The height of a row's cells that are not merged with another."""
        if row not in self._alone:
            self._alone[row] = self._measure(row)
        return self._alone[row]

    def _measure(self, row: int) -> int:
        line = self._typesetter.line_height + 2 * PAD_Y
        if self._model.row(row).kind is not RowKind.ITEM:
            return line + GROUP_EXTRA
        return max(
            line,
            *(
                self._typesetter.height(self._model.cell(row, column), width)
                for column, width in enumerate(self._widths)
                if self._model.run_at(row, column) == Run(row, row)
            ),
            line,
        )

    def _lacking(self, column: int, run: Run) -> int:
        cell = self._model.cell(run.first, column)
        lacking = self._typesetter.height(cell, self._widths[column])
        for row in range(run.first, run.last + 1):
            lacking -= self._height_alone(row)
            if lacking <= 0:
                return 0
        return lacking
