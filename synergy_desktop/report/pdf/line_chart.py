"""Lines over the years: told apart by dashes and marks, each named at its end."""

from collections.abc import Sequence
from itertools import pairwise

from synergy_desktop.domain.line_chart import (
    Line,
    Mark,
    Stroke,
    scale_of,
    spread,
    tick_words,
    value_of,
)
from synergy_desktop.domain.quantities import format_quantity
from synergy_desktop.report.blocks import Align
from synergy_desktop.report.charts import LineChart
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.pdf.pen import Pen, Point
from synergy_desktop.report.pdf.theme import Colour, colour
from synergy_desktop.report.pdf.titled_chart import TitledChart
from synergy_desktop.report.pdf.wrap import measure, shorten
from synergy_desktop.report.spoken import lines_in_words

_TITLE, _PLOT, _YEARS = 22.0, 118.0, 18.0
_NAMES = 0.24
"""The part of the width that the names of the lines take."""
_AXIS, _INSET, _GAP = 40.0, 18.0, 8.0
_MARK = 2.6
_ROUND = 0.5523
"""How far the handles of a quarter of a circle stand out, in radii."""


class LineChartFlow(TitledChart):
    """A title, the axes, the lines and their names."""

    def __init__(self, block: LineChart, width: float) -> None:
        super().__init__(block.title, width, _TITLE + _PLOT + _YEARS)
        self._chart = block
        self._lines = [
            Line(curve.name, tuple(map(value_of, curve.figures))) for curve in block.curves
        ]
        self._scale = scale_of(self._lines)
        self._right = width * (1 - _NAMES)

    def _in_words(self) -> str:
        return lines_in_words(self._chart)

    def _draw_chart(self, pen: Pen, x: float, top: float) -> None:
        foot = top - _TITLE - _PLOT
        self._axes(pen, x, foot)
        for number, line in enumerate(self._lines):
            self._line(pen, line, Stroke.of(number), (x, foot))
        self._names(pen, x, foot)

    def _axes(self, pen: Pen, x: float, foot: float) -> None:
        for tick in self._scale.ticks:
            y = foot + self._scale.part(tick) * _PLOT
            ink = theme.SOFT if tick == 0 else theme.HAIRLINE
            pen.rule((x + _AXIS, y), (x + self._right, y), ink, 0.7 if tick == 0 else 0.4)
            words = measure(format_quantity(tick_words(tick)), theme.CELL_SOFT)
            pen.lines([words], x, y + theme.CELL.leading / 2, _AXIS - 6, Align.RIGHT)
        step = (self._right - _AXIS) / max(len(self._chart.years), 1)
        for at, year in enumerate(self._chart.years):
            middle = self._point(at, 0.0, (x, foot))[0]
            label = shorten(year, theme.CELL, step)
            pen.lines([label], middle - step / 2, foot - 4, step, Align.CENTRE)

    def _line(self, pen: Pen, line: Line, stroke: Stroke, corner: Point) -> None:
        ink = colour(stroke.colour)
        points = [
            (at, self._point(at, value, corner))
            for at, value in enumerate(line.values)
            if value is not None
        ]
        for (first, start), (second, end) in pairwise(points):
            if second == first + 1:
                pen.dashed(start, end, ink, 1.3, stroke.dashes)
        for _, point in points:
            _mark(pen, point, stroke, ink)

    def _names(self, pen: Pen, x: float, foot: float) -> None:
        """The name of each line level with its last value, none on another."""
        ends = [
            next(
                (
                    self._point(at, value, (x, foot))[1]
                    for at, value in reversed(list(enumerate(line.values)))
                    if value is not None
                ),
                foot,
            )
            for line in self._lines
        ]
        places = spread(ends, theme.CELL.leading, foot, foot + _PLOT)
        room = self._width * _NAMES - _GAP
        for number, (line, y) in enumerate(zip(self._lines, places, strict=True)):
            style = theme.coloured(theme.CELL_STRONG, Stroke.of(number).colour)
            name = shorten(line.name, style, room)
            pen.lines([name], x + self._right + _GAP, y + style.leading / 2)

    def _point(self, at: int, value: float, corner: Point) -> Point:
        x, foot = corner
        count = len(self._chart.years)
        across = self._right - _AXIS - 2 * _INSET
        shift = at * across / (count - 1) if count > 1 else 0.0
        return x + _AXIS + _INSET + shift, foot + self._scale.part(value) * _PLOT


def _mark(pen: Pen, at: Point, stroke: Stroke, ink: Colour) -> None:
    """A small shape, hollow on a broken line."""
    ground = theme.WHITE if stroke.dashes else ink
    pen.outlined(_shape(at, stroke.mark), ink, 1.0, ground)


def _shape(at: Point, mark: Mark) -> str:
    x, y = at
    r = _MARK
    if mark is Mark.CIRCLE:
        return _circle(x, y, r)
    corners: Sequence[Point] = {
        Mark.SQUARE: ((-r, -r), (r, -r), (r, r), (-r, r)),
        Mark.TRIANGLE: ((0.0, r * 1.2), (r * 1.2, -r), (-r * 1.2, -r)),
        Mark.DIAMOND: ((0.0, -r * 1.3), (r * 1.3, 0.0), (0.0, r * 1.3), (-r * 1.3, 0.0)),
    }[mark]
    first, *others = [f"{x + across:.2f} {y + up:.2f}" for across, up in corners]
    return " ".join([f"{first} m", *(f"{each} l" for each in others), "h"])


def _circle(x: float, y: float, r: float) -> str:
    """A circle as four curves."""
    k = r * _ROUND
    quarters = (
        ((r, k), (k, r), (0.0, r)),
        ((-k, r), (-r, k), (-r, 0.0)),
        ((-r, -k), (-k, -r), (0.0, -r)),
        ((k, -r), (r, -k), (r, 0.0)),
    )
    curves = (
        " ".join(f"{x + across:.2f} {y + up:.2f}" for across, up in quarter) for quarter in quarters
    )
    return " ".join([f"{x + r:.2f} {y:.2f} m", *(f"{curve} c" for curve in curves), "h"])
