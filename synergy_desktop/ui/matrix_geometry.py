"""Where each part of a cooperation matrix stands in a rectangle of any size.

Lengths are in logical pixels. Columns are counted from the left, 0 to 4, in the order of the
registers; a row is named by its level, 5 on top.
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

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
        return self._headings[column]

    def foot(self, column: int) -> QRectF:
        """Where the level of ``column`` and its change are told, under the cells."""
        return self._feet[column]

    def column(self, column: int) -> QRectF:
        """What ``column`` fills with its heading, its cells and its foot."""
        return self._columns[column]

    def touched(self, column: int) -> QRectF:
        """All that a change of ``column`` may touch: the ring too, but no cell beside it."""
        return self.column(column).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    def moved(self, column: int, levels: tuple[int | None, int | None]) -> tuple[QRectF, QRectF]:
        """What a move of ``column`` from one level to another touches: some cells, and its foot.

        The cells up to a level are washed: those between the two are, or no longer. The ring
        around them stays as it is.
        """
        low, high = sorted(-1 if level is None else level for level in levels)
        cells = self.cell(column, high).united(self.cell(column, max(0, low)))
        foot = self.foot(column).adjusted(-2, self.gap, 2, 0)
        return cells, foot

    def ring(self, column: int) -> QRectF:
        """The rectangle that the focus draws around the cells of ``column``."""
        whole = self.cell(column, TOP_LEVEL).united(self.cell(column, 0))
        return whole.adjusted(-2.5, -2.5, 2.5, 2.5)

    def ring_sides(self, column: int) -> list[QRectF]:
        """The four strips in which the ring is drawn: around the cells, on none of them."""
        ring = self.ring(column)
        outer, inner = ring.adjusted(-1, -1, 1, 1), ring.adjusted(1, 1, -1, -1)
        return [
            QRectF(outer.topLeft(), QPointF(outer.right(), inner.top())),
            QRectF(QPointF(outer.left(), inner.bottom()), outer.bottomRight()),
            QRectF(outer.topLeft(), QPointF(inner.left(), outer.bottom())),
            QRectF(QPointF(inner.right(), outer.top()), outer.bottomRight()),
        ]

    def row_label(self, level: int) -> QRectF:
        """Where the number and the name of ``level`` stand."""
        cell = self.cell(0, level)
        return QRectF(_MARGIN, cell.top(), self.cells.left() - 2 * _MARGIN, cell.height())

    @cached_property
    def row_labels(self) -> QRectF:
        """Where the numbers and the names of all levels stand."""
        return self.row_label(TOP_LEVEL).united(self.row_label(0))

    def total(self) -> QRectF:
        """Where the total of the service stands, left of the feet of the columns."""
        width = self._spans[0][0] - 2 * _MARGIN
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

    @cached_property
    def _headings(self) -> list[QRectF]:
        height = self.cells.top() - _MARGIN - self.gap
        return [QRectF(left, _MARGIN, right - left, height) for left, right in self._spans]

    @cached_property
    def _feet(self) -> list[QRectF]:
        top, height = self.cells.bottom(), self._foot_height
        return [QRectF(left, top, right - left, height) for left, right in self._spans]

    @cached_property
    def _columns(self) -> list[QRectF]:
        parts = zip(self._headings, self._feet, strict=True)
        return [heading.united(foot).adjusted(2, 0, -2, 0) for heading, foot in parts]

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        """Where each column begins and ends."""
        left, width = self.cells.left(), self.cells.width()
        edges = (round(left + column * width / COLUMNS) for column in range(COLUMNS + 1))
        return list(pairwise(edges))

    def _cell(self, column: int, level: int) -> QRectF:
        left, right = self._spans[column]
        height = self.cells.height() / (TOP_LEVEL + 1)
        top = round(self.cells.top() + (TOP_LEVEL - level) * height)
        bottom = round(self.cells.top() + (TOP_LEVEL - level + 1) * height)
        half = self.gap / 2
        return QRectF(left, top, right - left, bottom - top).adjusted(half, half, -half, -half)

    @property
    def _foot_height(self) -> float:
        return self.lengths.foot * self.scale
