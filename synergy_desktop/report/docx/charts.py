"""Charts as tables whose cells are the bars: sharp, small, and still there once pasted."""

from synergy_desktop.report.blocks import (
    Align,
    Bar,
    Cell,
    Chart,
    Column,
    Emphasis,
    Row,
    Shade,
    Table,
    TableForm,
)
from synergy_desktop.report.spoken import chart_in_words

_STEPS = 40
"""How many columns a full bar covers."""
_SHARE = 0.8
_LABEL, _FIGURE, _BAR = 16.0, 12.0, 72.0
"""The weights of the three parts of a row."""


def bars_of(chart: Chart) -> Table:
    """A row a bar: what it stands for, its figure, and itself up to its share of the maximum."""
    rows = [_row(bar, newest=bar is chart.bars[-1]) for bar in chart.bars]
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


def _row(bar: Bar, *, newest: bool) -> Row:
    part = min(max(bar.value / bar.maximum, 0.0), 1.0) if bar.maximum else 0.0
    reached = round(_STEPS * part)
    shade = Shade.LEVEL_4 if newest else Shade.LEVEL_2
    parts = ((reached, shade), (_STEPS - reached, Shade.NONE))
    cells: list[Cell | None] = [
        Cell(bar.label),
        Cell(f"{bar.value}/{bar.maximum}", emphasis=Emphasis.STRONG),
    ]
    for wide, ground in parts:
        if wide:
            cells += [Cell(columns=wide, shade=ground), *[None] * (wide - 1)]
    return Row(tuple(cells))
