"""Where each part of a cooperation matrix stands in a rectangle of any size.

Lengths are in logical pixels. Columns are counted from the left, 0 to 4, in the order of the
registers; a row is named by its level, 5 on top.
"""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, QSizeF

COLUMNS = 5
TOP_LEVEL = 5

_MARGIN = 4.0
"""Room around the grid for the ring of the focus, whatever the scale."""
_SMALLEST = 0.82


@dataclass(frozen=True)
class MatrixLengths:
    """How large the parts are in a matrix of the size ``design``; they scale with it.

    ``labels`` is the width left of the cells, ``heading`` and ``foot`` the heights above and below
    them. A cell is at most ``widest`` times as wide as high, and ``tallest`` times as high as wide.
    """

    design: QSizeF
    labels: float
    heading: float
    foot: float
    gap: float
    widest: float
    tallest: float


DESK_LENGTHS = MatrixLengths(
    design=QSizeF(740, 470),
    labels=138.0,
    heading=46.0,
    foot=40.0,
    gap=4.0,
    widest=3.5,
    tallest=0.62,
)


@dataclass(frozen=True)
class MatrixGeometry:
    """The parts of a matrix laid out in ``size``."""

    size: QSizeF
    lengths: MatrixLengths = DESK_LENGTHS

    @cached_property
    def scale(self) -> float:
        """How much larger than designed the matrix is drawn."""
        design = self.lengths.design
        ratio = min(self.size.width() / design.width(), self.size.height() / design.height())
        return max(_SMALLEST, ratio)

    @cached_property
    def gap(self) -> float:
        """The width of the lines of background between the cells: an even number of pixels."""
        gap = self.lengths.gap
        return max(gap, 2 * round(gap * self.scale / 2))

    @cached_property
    def cells(self) -> QRectF:
        """The rectangle that holds the thirty cells."""
        left = _MARGIN + self.lengths.labels * self.scale
        top = _MARGIN + self.lengths.heading * self.scale
        width = self.size.width() - left - _MARGIN
        height = self.size.height() - top - self._foot_height - _MARGIN
        row = min(height / (TOP_LEVEL + 1), self.lengths.tallest * width / COLUMNS)
        column = min(width / COLUMNS, self.lengths.widest * row)
        return QRectF(left, top, column * COLUMNS, row * (TOP_LEVEL + 1))

    @property
    def used(self) -> QSizeF:
        """The part of ``size`` that the matrix fills, from its top left corner."""
        return QSizeF(
            self.cells.right() + _MARGIN, self.cells.bottom() + self._foot_height + _MARGIN
        )

    def cell(self, column: int, level: int) -> QRectF:
        """The cell of ``level`` in ``column``, without the gap around it, on whole pixels."""
        return self._every_cell[column][level]

    def heading(self, column: int) -> QRectF:
        """Where the name of the register of ``column`` stands."""
        left, right = self._edge(column), self._edge(column + 1)
        return QRectF(left, _MARGIN, right - left, self.cells.top() - _MARGIN - self.gap)

    def foot(self, column: int) -> QRectF:
        """Where the level of ``column`` and its change are told, under the cells."""
        left, right = self._edge(column), self._edge(column + 1)
        return QRectF(left, self.cells.bottom(), right - left, self._foot_height)

    def column(self, column: int) -> QRectF:
        """What ``column`` fills with its heading, its cells and its foot."""
        whole = self.heading(column).united(self.foot(column))
        return whole.adjusted(2, 0, -2, 0)

    def touched(self, column: int) -> QRectF:
        """All that a change of ``column`` may touch: the ring too, but no cell beside it."""
        return self.column(column).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    def ring(self, column: int) -> QRectF:
        """The rectangle that the focus draws around the cells of ``column``."""
        whole = self.cell(column, TOP_LEVEL).united(self.cell(column, 0))
        return whole.adjusted(-2.5, -2.5, 2.5, 2.5)

    def row_label(self, level: int) -> QRectF:
        """Where the number and the name of ``level`` stand."""
        cell = self.cell(0, level)
        return QRectF(_MARGIN, cell.top(), self.cells.left() - 2 * _MARGIN, cell.height())

    def total(self) -> QRectF:
        """Where the total of the service stands, left of the feet of the columns."""
        width = self._edge(0) - 2 * _MARGIN
        return QRectF(_MARGIN, self.cells.bottom(), width, self._foot_height)

    def hit(self, point: QPointF) -> tuple[int, int] | None:
        """The column and the level at ``point``, None outside of the cells."""
        if not self.cells.contains(point):
            return None
        column = int((point.x() - self.cells.left()) * COLUMNS / self.cells.width())
        row = int((point.y() - self.cells.top()) * (TOP_LEVEL + 1) / self.cells.height())
        return min(column, COLUMNS - 1), TOP_LEVEL - min(row, TOP_LEVEL)

    @cached_property
    def _every_cell(self) -> list[list[QRectF]]:
        levels = range(TOP_LEVEL + 1)
        return [[self._cell(column, level) for level in levels] for column in range(COLUMNS)]

    def _cell(self, column: int, level: int) -> QRectF:
        left, right = self._edge(column), self._edge(column + 1)
        height = self.cells.height() / (TOP_LEVEL + 1)
        top = round(self.cells.top() + (TOP_LEVEL - level) * height)
        bottom = round(self.cells.top() + (TOP_LEVEL - level + 1) * height)
        half = self.gap / 2
        return QRectF(left, top, right - left, bottom - top).adjusted(half, half, -half, -half)

    @property
    def _foot_height(self) -> float:
        return self.lengths.foot * self.scale

    def _edge(self, column: int) -> float:
        return round(self.cells.left() + column * self.cells.width() / COLUMNS)
