"""The overall figures by year, drawn as two lines: support services and other services."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from synergy_desktop.domain.words import OTHER_TITLE, SUPPORT_TITLE
from synergy_desktop.ui import theme

Score = tuple[int, int] | None
"""Points and what they are out of; None where the year is unknown."""


@dataclass(frozen=True, slots=True)
class YearScore:
    """The overall figures of one year."""

    year: str
    support: Score
    other: Score


@dataclass(frozen=True, slots=True)
class Series:
    """One line of the chart: told apart by its dashes and its marks, not by its colour alone."""

    name: str
    colour: QColor
    dashed: bool
    scores: tuple[Score, ...]


@dataclass(frozen=True)
class ChartStyle:
    """How a chart looks; lengths other than those of words are ``unit`` times those of a desk.

    ``names`` is the width in which the names of the lines are broken, None for one line each, and
    ``name_lines`` how many lines they then take.
    """

    font: QFont
    ground: QColor
    grid: QColor
    base: QColor
    figures: QColor
    years: QColor
    unit: float = 1.0
    names: float | None = None
    name_lines: int = 1


class HistoryChart(QWidget):
    """Draws the figures of each year, in percent of the maximum or in points."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a chart without a year."""
        super().__init__(parent)
        self._years: tuple[YearScore, ...] = ()
        self._in_points = False
        self.setObjectName("historyChart")
        self.setAccessibleName("Évolution des totaux par exercice")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 200)

    def set_years(self, years: Iterable[YearScore]) -> None:
        """Show ``years``, the oldest first."""
        self._years = tuple(years)
        self.setAccessibleDescription(". ".join(_spoken(year) for year in self._years))
        self.update()

    def set_in_points(self, in_points: bool) -> None:
        """Show points instead of percents."""
        self._in_points = in_points
        self.update()

    def sizeHint(self) -> QSize:
        """Wide and low, as a line over the years reads best."""
        return QSize(640, 260)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the axes, the two lines, and the value and the name of each."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if series := self._series():
            room, style = QRectF(self.rect()), _desk_style(self.font())
            ChartDrawing(painter, room, series, style, self._in_points).draw(self._years)
        else:
            painter.setPen(QColor(theme.INK_FAINT))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "Aucun total à comparer.")
        painter.end()

    def _series(self) -> tuple[Series, ...]:
        return series_of(self._years, QColor(theme.ACCENT), QColor(theme.WARNING))


def series_of(years: Sequence[YearScore], support: QColor, other: QColor) -> tuple[Series, ...]:
    """The lines of ``years`` in these colours; none for a group that is never known."""
    both = (
        Series(SUPPORT_TITLE, support, False, tuple(year.support for year in years)),
        Series(OTHER_TITLE, other, True, tuple(year.other for year in years)),
    )
    return tuple(one for one in both if any(one.scores))


class ChartDrawing:
    """One drawing of a chart that fills ``room``."""

    def __init__(
        self,
        painter: QPainter,
        room: QRectF,
        series: Sequence[Series],
        style: ChartStyle,
        in_points: bool = False,
    ) -> None:
        """Make ready to draw ``series``, at least one, in percents or ``in_points``."""
        painter.setFont(style.font)
        self._painter = painter
        self._room = room
        self._series = series
        self._style = style
        self._in_points = in_points
        self._metrics = QFontMetricsF(style.font)
        self._top = self._highest()
        self._count = len(series[0].scores)
        self._names = style.names or max(
            self._metrics.horizontalAdvance(one.name) for one in series
        )
        line, unit = self._metrics.height(), style.unit
        self._plot = room.adjusted(
            self._metrics.horizontalAdvance("100 %") + 12 * unit,
            line,
            -self._names - 26 * unit,
            -line * 2.6,
        )

    def draw(self, years: Sequence[YearScore]) -> None:
        """Draw the axes, the lines, their values and their names."""
        self._draw_axes(years)
        for one in self._series:
            self._draw_line(one)
        for one in self._series:
            self._draw_values(one)
        self._draw_names()

    def _highest(self) -> float:
        if not self._in_points:
            return 100.0
        out_of = [score[1] for one in self._series for score in one.scores if score]
        return max(out_of, default=100)

    def _value(self, score: tuple[int, int]) -> float:
        points, out_of = score
        return points if self._in_points else 100 * points / max(1, out_of)

    def _words(self, value: float) -> str:
        return f"{value:.0f}" if self._in_points else f"{value:.0f} %"

    def _x(self, index: int) -> float:
        inset = min(28.0 * self._style.unit, self._plot.width() / 4)
        if self._count == 1:
            return self._plot.center().x()
        return (
            self._plot.left() + inset + index * (self._plot.width() - 2 * inset) / (self._count - 1)
        )

    def _spacing(self, words: Sequence[str]) -> tuple[float, int]:
        """The room for each of ``words`` along the years, if only one year in so many is told."""
        step = self._x(1) - self._x(0) if self._count > 1 else self._plot.width()
        widest = max((self._metrics.horizontalAdvance(word) for word in words), default=0.0)
        gap = 6 * self._style.unit
        every = max(1, math.ceil((widest + gap) / step))
        return step * every - gap, every

    def _told(self, every: int) -> range:
        """The years whose figures are written: one in ``every``, the last in any case."""
        return range((self._count - 1) % every, self._count, every)

    def _y(self, value: float) -> float:
        return self._plot.bottom() - value / self._top * self._plot.height()

    def _points(self, one: Series) -> list[tuple[int, QPointF, float]]:
        """The known years of a line: their index, their place, their value."""
        known = [(n, self._value(score)) for n, score in enumerate(one.scores) if score]
        return [(n, QPointF(self._x(n), self._y(value)), value) for n, value in known]

    def _draw_axes(self, years: Sequence[YearScore]) -> None:
        painter, plot, line = self._painter, self._plot, self._metrics.height()
        style, unit = self._style, self._style.unit
        for quarter in range(5):
            value = self._top * quarter / 4
            y = round(self._y(value)) + 0.5
            painter.setPen(QPen(style.base if quarter == 0 else style.grid, unit))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            painter.setPen(style.figures)
            left = self._room.left()
            room = QRectF(left, y - line / 2, plot.left() - left - 8 * unit, line)
            painter.drawText(room, _RIGHT, self._words(value))
        painter.setPen(style.years)
        pieces = [piece for year in years for piece in year.year.replace("-", "- ").split()]
        width, every = self._spacing(pieces)
        for index in self._told(every):
            room = QRectF(self._x(index) - width / 2, plot.bottom() + 5 * unit, width, 2 * line)
            painter.drawText(room, _BELOW, years[index].year.replace("-", _BREAKABLE_HYPHEN))

    def _draw_line(self, one: Series) -> None:
        painter, points, unit = self._painter, self._points(one), self._style.unit
        style = Qt.PenStyle.DashLine if one.dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(one.colour, 2 * unit, style))
        for (first, start, _), (second, end, _) in pairwise(points):
            if second == first + 1:
                painter.drawLine(start, end)
        painter.setPen(QPen(one.colour, 2 * unit))
        painter.setBrush(self._style.ground if one.dashed else one.colour)
        for _, point, _ in points:
            mark = QRectF(point.x() - 4 * unit, point.y() - 4 * unit, 8 * unit, 8 * unit)
            if one.dashed:
                painter.drawRect(mark)
            else:
                painter.drawEllipse(mark)

    def _draw_values(self, one: Series) -> None:
        """Write each value on the side of its mark that is away from the other line."""
        line = self._metrics.height()
        points = self._points(one)
        _, every = self._spacing([self._words(value) for _, _, value in points])
        told = self._told(every)
        for index, point, value in points:
            if index not in told:
                continue
            down = self._rival(one, index, value) > value
            gap = 6 * self._style.unit
            y = point.y() + gap if down else point.y() - line - gap
            words = self._words(value)
            width = self._metrics.horizontalAdvance(words) + 4
            room = QRectF(point.x() - width / 2, y, width, line)
            self._painter.fillRect(room, self._style.ground)
            self._painter.setPen(one.colour)
            self._painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)

    def _rival(self, one: Series, index: int, value: float) -> float:
        """What another line is worth that year; of two equal lines, the first goes above."""
        for other in self._series:
            score = other.scores[index]
            if other is not one and score:
                same = self._value(score) == value
                return value + 1 if same and one is self._series[1] else self._value(score)
        return value

    def _draw_names(self) -> None:
        """Write the name of each line at its end, never one on another."""
        height = self._metrics.height() * self._style.name_lines
        ends = [(self._points(one)[-1][1].y(), one) for one in self._series]
        taken = self._room.top() - height / 2
        for y, one in sorted(ends, key=lambda end: end[0]):
            centre = max(y, taken + height)
            taken = centre
            left = self._plot.right() + 8 * self._style.unit
            self._painter.setPen(one.colour)
            room = QRectF(left, centre - height / 2, self._names + 2, height)
            self._painter.drawText(room, _NAME, one.name)


_BREAKABLE_HYPHEN = "-\N{ZERO WIDTH SPACE}"
_BELOW = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NAME = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


def _desk_style(font: QFont) -> ChartStyle:
    return ChartStyle(
        font,
        ground=QColor(theme.SURFACE),
        grid=QColor(theme.LINE),
        base=QColor(theme.LINE_STRONG),
        figures=QColor(theme.INK_FAINT),
        years=QColor(theme.INK_SOFT),
    )


def _spoken(year: YearScore) -> str:
    """A year's figures in words."""
    parts = [
        f"{name} {score[0]} sur {score[1]}"
        for name, score in (("support", year.support), ("autres services", year.other))
        if score
    ]
    return f"{year.year} : {', '.join(parts) or 'inconnu'}"
