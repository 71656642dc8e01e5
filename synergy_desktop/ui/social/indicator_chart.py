"""A table of indicators drawn as lines over its years, one for each territory."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from synergy_desktop.domain.line_chart import (
    Line,
    Mark,
    Stroke,
    lines_of,
    scale_of,
    spread,
    tick_words,
)
from synergy_desktop.domain.quantities import format_quantity
from synergy_desktop.domain.social_policy import IndicatorTable
from synergy_desktop.ui import theme

_NOTHING = "Le graphique se dessine dès qu’une valeur est un nombre."
_WIDEST_NAME = 190
_MARK = 4.0
_INSET = 26.0
_HIGHEST = 340


class IndicatorChart(QWidget):
    """Draws a table; each line is named at its end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a table."""
        super().__init__(parent)
        self._years: tuple[str, ...] = ()
        self._lines: tuple[Line, ...] = ()
        self.setObjectName("indicatorChart")
        self.setAccessibleName("Graphique du tableau d’indicateurs")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 190)
        self.setMaximumHeight(_HIGHEST)

    def show_table(self, table: IndicatorTable) -> None:
        """Draw ``table``."""
        self._years = tuple(year.label for year in table.years)
        self._lines = lines_of(table)
        spoken = (f"{each.name}\u00a0: {_told(each, self._years)}" for each in self._lines)
        self.setAccessibleDescription(". ".join(spoken) or _NOTHING)
        self.update()

    def sizeHint(self) -> QSize:
        """Wide and low, as lines over the years read best."""
        return QSize(640, 240)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the axes, the lines and their names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(theme.CAPTION))
        if self._lines:
            _Drawing(painter, QRectF(self.rect()), self._lines).draw(self._years)
        else:
            painter.setPen(QColor(theme.INK_FAINT))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, _NOTHING)
        painter.end()


class _Drawing:
    """One drawing of a chart that fills ``room``."""

    def __init__(self, painter: QPainter, room: QRectF, lines: Sequence[Line]) -> None:
        self._painter, self._lines = painter, lines
        self._metrics = QFontMetricsF(painter.font())
        self._scale = scale_of(lines)
        self._count = len(lines[0].values)
        self._ticks = [format_quantity(tick_words(tick)) for tick in self._scale.ticks]
        left = max(map(self._metrics.horizontalAdvance, self._ticks)) + 14
        names = max(self._metrics.horizontalAdvance(line.name) for line in lines)
        self._name = min(names, _WIDEST_NAME)
        height = self._metrics.height()
        self._plot = room.adjusted(left, height, -self._name - 24, -height * 1.8)

    def draw(self, years: Sequence[str]) -> None:
        """Draw everything."""
        self._draw_axes(years)
        for number, line in enumerate(self._lines):
            self._draw_line(line, Stroke.of(number))
        self._draw_names()

    def _point(self, at: int, value: float) -> QPointF:
        plot = self._plot
        inset = min(_INSET, plot.width() / 4)
        across = plot.width() - 2 * inset
        x = plot.left() + inset + (at * across / (self._count - 1) if self._count > 1 else 0)
        return QPointF(x, plot.bottom() - self._scale.part(value) * plot.height())

    def _draw_axes(self, years: Sequence[str]) -> None:
        painter, plot, height = self._painter, self._plot, self._metrics.height()
        for tick, words in zip(self._scale.ticks, self._ticks, strict=True):
            y = round(self._point(0, tick).y()) + 0.5
            painter.setPen(QPen(QColor(theme.LINE_STRONG if tick == 0 else theme.LINE), 1))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            painter.setPen(QColor(theme.INK_FAINT))
            room = QRectF(0, y - height / 2, plot.left() - 8, height)
            painter.drawText(room, Qt.AlignmentFlag.AlignRight, words)
        painter.setPen(QColor(theme.INK_SOFT))
        step = plot.width() / max(self._count, 1)
        for at, year in enumerate(years):
            x = self._point(at, 0).x()
            room = QRectF(x - step / 2, plot.bottom() + 5, step, height)
            words = self._metrics.elidedText(year, Qt.TextElideMode.ElideRight, step)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, words)

    def _draw_line(self, line: Line, stroke: Stroke) -> None:
        painter, colour = self._painter, QColor(stroke.colour)
        points = [
            (at, self._point(at, value))
            for at, value in enumerate(line.values)
            if value is not None
        ]
        pen = QPen(colour, 2)
        if stroke.dashes:
            pen.setDashPattern(stroke.dashes)
        painter.setPen(pen)
        for (first, start), (second, end) in pairwise(points):
            if second == first + 1:
                painter.drawLine(start, end)
        painter.setPen(QPen(colour, 1.6))
        painter.setBrush(QColor(theme.SURFACE) if stroke.dashes else colour)
        for _, point in points:
            _draw_mark(painter, point, stroke.mark)

    def _draw_names(self) -> None:
        """Write the name of each line level with its last value, none on another."""
        height = self._metrics.height()
        ends = [self._point(*_last(line)).y() for line in self._lines]
        places = spread(ends, height, self._plot.top(), self._plot.bottom())
        for number, (line, y) in enumerate(zip(self._lines, places, strict=True)):
            self._painter.setPen(QColor(Stroke.of(number).colour))
            room = QRectF(self._plot.right() + 10, y - height / 2, self._name + 4, height)
            words = self._metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, self._name + 1)
            self._painter.drawText(room, Qt.AlignmentFlag.AlignLeft, words)


def _draw_mark(painter: QPainter, at: QPointF, mark: Mark) -> None:
    r = _MARK
    if mark is Mark.CIRCLE:
        painter.drawEllipse(at, r, r)
        return
    corners = {
        Mark.SQUARE: ((-r, -r), (r, -r), (r, r), (-r, r)),
        Mark.TRIANGLE: ((0.0, -r * 1.2), (r * 1.2, r), (-r * 1.2, r)),
        Mark.DIAMOND: ((0.0, -r * 1.3), (r * 1.3, 0.0), (0.0, r * 1.3), (-r * 1.3, 0.0)),
    }[mark]
    painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in corners]))


def _last(line: Line) -> tuple[int, float]:
    return [(at, value) for at, value in enumerate(line.values) if value is not None][-1]


def _told(line: Line, years: Sequence[str]) -> str:
    pairs = zip(years, line.values, strict=True)
    return ", ".join(
        f"{year} {format_quantity(tick_words(value))}" for year, value in pairs if value is not None
    )
