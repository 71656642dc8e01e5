"""Charts as tables whose cells are the bars: sharp, small, and still there once pasted."""

from synergy_desktop.domain.line_chart import Line, scale_of, value_of
from synergy_desktop.domain.quantities import format_quantity
from synergy_desktop.report.blocks import (
    Align,
    Cell,
    Column,
    Emphasis,
    Row,
    Shade,
    Table,
    TableForm,
)
from synergy_desktop.report.charts import Bar, Chart, GroupedChart, LineChart
from synergy_desktop.report.figures import figure_of
from synergy_desktop.report.grids import HOLE
from synergy_desktop.report.spoken import chart_in_words, grouped_in_words, lines_in_words

_STEPS = 40
"""How many columns a full bar covers."""
_SHARE = 0.8
_GROUP = 40.0
_LABEL, _FIGURE, _BAR = 16.0, 12.0, 72.0
"""The weights of the parts of a row."""


_GROUPED = (
    Column(_GROUP),
    Column(_FIGURE),
    Column(_FIGURE, Align.RIGHT),
    *[Column(_BAR / _STEPS)] * _STEPS,
)


def bars_of(chart: Chart) -> Table:
    """A row a bar: what it stands for, its figure, and itself up to its share of the maximum."""
    past = chart.bars[:-1] if chart.in_time else ()
    rows = [_row(bar, newest=number >= len(past)) for number, bar in enumerate(chart.bars)]
    return Table(
        label=chart_in_words(chart),
        columns=(
            Column(_LABEL),
            Column(_FIGURE, Align.RIGHT),
            *[Column(_BAR / _STEPS)] * _STEPS,
        ),
        header=(),
        rows=tuple(rows),
        form=TableForm.GRID,
        share=_SHARE,
    )


def grouped_bars_of(chart: GroupedChart) -> Table:
    """A row for each bar of each group: the group, the series, the figure, and the bar."""
    last = len(chart.series) - 1
    rows = [
        _grouped_row(
            None if number else Cell(group, rows=len(chart.series)),
            series.name,
            series.values[at],
            chart.maximum,
            newest=number == last,
        )
        for at, group in enumerate(chart.groups)
        for number, series in enumerate(chart.series)
    ]
    return Table(
        label=grouped_in_words(chart),
        columns=_GROUPED,
        header=(),
        rows=tuple(rows),
        form=TableForm.GRID,
    )


def lines_as_bars(chart: LineChart) -> Table:
    """A row for each figure of each line: the line, the year, the figure, and a bar as long."""
    lines = [Line(curve.name, tuple(map(value_of, curve.figures))) for curve in chart.curves]
    scale = scale_of(lines)
    rows = [
        Row(
            (
                None if at else Cell(curve.name, rows=len(chart.years)),
                Cell(year),
                Cell(format_quantity(curve.figures[at]) or HOLE),
                *_shaded(scale.part(value or 0.0), newest=at == len(chart.years) - 1),
            )
        )
        for curve, line in zip(chart.curves, lines, strict=True)
        for at, (year, value) in enumerate(zip(chart.years, line.values, strict=True))
    ]
    return Table(
        label=lines_in_words(chart),
        columns=_GROUPED,
        header=(),
        rows=tuple(rows),
        form=TableForm.GRID,
    )


def _grouped_row(
    group: Cell | None, series: str, value: int | None, maximum: int, *, newest: bool
) -> Row:
    emphasis = Emphasis.STRONG if newest else Emphasis.NONE
    figure = figure_of(value) if value is None else f"{value}/{maximum}"
    bar = _bar(value or 0, maximum, newest=newest)
    return Row((group, Cell(series), Cell(figure, emphasis=emphasis), *bar))


def _row(bar: Bar, *, newest: bool) -> Row:
    figure = Cell(f"{bar.value}/{bar.maximum}", emphasis=Emphasis.STRONG)
    return Row((Cell(bar.label), figure, *_bar(bar.value, bar.maximum, newest=newest)))


def _bar(value: int, maximum: int, *, newest: bool) -> list[Cell | None]:
    """The cells of a bar, of the rest of its row."""
    return _shaded(value / maximum if maximum else 0.0, newest=newest)


def _shaded(part: float, *, newest: bool) -> list[Cell | None]:
    """The cells of a bar that takes ``part`` of its row, and those of the rest."""
    reached = round(_STEPS * min(max(part, 0.0), 1.0))
    shade = Shade.LEVEL_4 if newest else Shade.LEVEL_2
    cells: list[Cell | None] = []
    for wide, ground in ((reached, shade), (_STEPS - reached, Shade.NONE)):
        if wide:
            cells += [Cell(columns=wide, shade=ground), *[None] * (wide - 1)]
    return cells
