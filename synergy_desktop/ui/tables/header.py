"""The heading row of a grid: titles that wrap, columns that share the width."""

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from synergy_desktop.ui import theme
from synergy_desktop.ui.tables.columns import Cell
from synergy_desktop.ui.tables.model import GridModel
from synergy_desktop.ui.tables.typesetting import PAD_X, Typesetter
from synergy_desktop.ui.tables.widths import NARROWEST, resize, spread


class GridHeader(QHeaderView):
    """Keeps the columns as wide as the table; a border that is dragged moves the ones after it."""

    spread_out = Signal()
    """The columns have other widths than before."""
    dragged = Signal()
    """The user has given a column another width."""

    def __init__(self, model: GridModel[Any], typesetter: Typesetter, parent: QWidget) -> None:
        """Head the columns of ``model``, by their weights."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self._typesetter = typesetter
        self._weights: list[int] = []
        self._width = 0
        self._is_spreading = self._is_dragged = False
        self.setMinimumSectionSize(NARROWEST)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setAccessibleName("Titres des colonnes")
        self.sectionResized.connect(self._drag)

    @property
    def widths(self) -> list[int]:
        """The widths of the columns, in pixels."""
        return [self.sectionSize(column) for column in range(self.count())]

    def share(self, width: int) -> None:
        """Share ``width`` pixels out between the columns."""
        self._width = width
        if len(self._weights) != self.count():
            self._weights = [column.weight for column in self._model.columns]
        self._set_widths(spread(self._weights, width, self._least()))

    def share_anew(self, _column: int = -1) -> None:
        """Go back to the columns' own weights, as a double click on a border does."""
        self._weights = []
        self.share(self._width)

    def widen(self, column: int, by: int) -> None:
        """Give a column so many pixels more (or less), as dragging one of its borders does."""
        is_last = column + 1 == self.count()
        border, further = (column - 1, -by) if is_last else (column, by)
        if border >= 0:
            self.resizeSection(border, self.sectionSize(border) + further)
            self._end_drag()

    def sizeHint(self) -> QSize:
        """High enough for the titles."""
        return QSize(super().sizeHint().width(), self._height())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw one title."""
        painter.save()
        painter.fillRect(rect, QColor(theme.HEADING))
        painter.setPen(QColor(theme.LINE))
        painter.drawRect(rect.adjusted(0 if logicalIndex == 0 else -1, 0, -1, -1))
        self._typesetter.paint(painter, QRectF(rect), self._title(logicalIndex))
        painter.restore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of widths that were dragged once the mouse lets go."""
        super().mouseReleaseEvent(event)
        self._end_drag()

    def _end_drag(self) -> None:
        if self._is_dragged:
            self._is_dragged = False
            self.dragged.emit()

    def _title(self, column: int) -> Cell:
        definition = self._model.columns[column]
        return Cell(
            text=definition.title_shown,
            strong=True,
            aligned_right=definition.aligned_right,
        )

    def _least(self) -> list[int]:
        """Wide enough that no word of a title or placeholder is cut, nor what asks for room."""
        return [
            max(
                NARROWEST,
                *(
                    self._typesetter.width(word, strong=True) + 2 * PAD_X
                    for word in (
                        *column.title_shown.split(),
                        *column.placeholder.split(),
                        column.roomy_for,
                    )
                ),
            )
            for column in self._model.columns
        ]

    def _height(self) -> int:
        heights = (
            self._typesetter.height(self._title(column), self.sectionSize(column))
            for column in range(self.count())
        )
        return max(heights, default=self._typesetter.line_height)

    def _drag(self, column: int, before: int, width: int) -> None:
        if not self._is_spreading:
            widths = self._widths_before(column, before)
            self._weights = resize(widths, column, width, self._least())
            self._set_widths(self._weights)
            self._is_dragged = True

    def _widths_before(self, column: int, width: int) -> list[int]:
        widths = self.widths
        widths[column] = width
        return widths

    def _set_widths(self, widths: list[int]) -> None:
        if widths == self.widths:
            return
        self._is_spreading = True
        for column, width in enumerate(widths):
            self.resizeSection(column, width)
        self._is_spreading = False
        self.updateGeometry()
        self.spread_out.emit()
