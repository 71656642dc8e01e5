"""Bars of several groups: solid for what counts, outlined for what it is compared with."""

from synergy_desktop.report.charts import GroupedChart, Series
from synergy_desktop.report.figures import figure_of
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.pdf.pen import Pen
from synergy_desktop.report.pdf.titled_chart import TitledChart
from synergy_desktop.report.pdf.wrap import measure, wrap
from synergy_desktop.report.spoken import grouped_in_words

_TITLE, _LEGEND, _BAR, _BETWEEN = 18.0, 16.0, 11.0, 7.0
_LABELS, _FIGURES = 0.3, 46.0
"""The part of the width that the names of the groups take, and the room for a figure."""
_MOST_LINES = 2
_THICK = 0.78
"""The part of a bar's room that it fills."""
_LIFT = 1.3


class GroupedChartFlow(TitledChart):
    """For each group its name, and its bars under each other, each with its figure."""

    def __init__(self, block: GroupedChart, width: float) -> None:
        self._chart = block
        self._step = max(len(block.series), _MOST_LINES) * _BAR + _BETWEEN
        super().__init__(block.title, width, _TITLE + _LEGEND + len(block.groups) * self._step)

    def _in_words(self) -> str:
        return grouped_in_words(self._chart)

    def _draw_chart(self, pen: Pen, x: float, top: float) -> None:
        start = x + self._width * _LABELS
        self._legend(pen, start, top - _TITLE)
        for at, group in enumerate(self._chart.groups):
            upper = top - _TITLE - _LEGEND - at * self._step
            label = wrap(group, theme.CELL, self._width * _LABELS - 8)[:_MOST_LINES]
            pen.lines(label, x, upper)
            self._bars(pen, at, start, upper)
        foot = top - self.height + _BETWEEN / 2
        pen.rule((start, top - _TITLE - _LEGEND + 2), (start, foot), theme.SOFT, 0.7)

    def _legend(self, pen: Pen, x: float, top: float) -> None:
        for series in self._chart.series:
            self._bar(pen, series, (x, top - 2), 16.0)
            name = measure(series.name, theme.CELL)
            pen.lines([name], x + 21, top)
            x += name.width + 42

    def _bars(self, pen: Pen, at: int, x: float, top: float) -> None:
        room = self._width * (1 - _LABELS) - _FIGURES
        for series in self._chart.series:
            value = series.values[at]
            part = min(value / self._chart.maximum, 1.0) if value and self._chart.maximum else 0.0
            if value is not None:
                self._bar(pen, series, (x, top - 1), room * part)
            style = theme.CELL_STRONG if self._counts(series) else theme.CELL
            figure = figure_of(value) if value is None else f"{value}/{self._chart.maximum}"
            pen.lines([measure(figure, style)], x + room * part + 5, top + _LIFT)
            top -= _BAR

    def _bar(self, pen: Pen, series: Series, corner: tuple[float, float], length: float) -> None:
        """A bar whose upper left corner is ``corner``."""
        x, top = corner
        height = _BAR * _THICK
        if self._counts(series):
            pen.rectangle(x, top - height, length, height, theme.ACCENT)
        else:
            pen.frames([(x, top - height + 0.4, length, height - 0.8)], theme.SOFT, 0.8)

    def _counts(self, series: Series) -> bool:
        return series is self._chart.series[-1]
