"""Matrices, grids and charts as tables, for the forms of a paper that draw none of them."""

from synergy_desktop.report.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Holds,
    Matrix,
    Row,
    SummaryGrid,
    Table,
    TableForm,
)
from synergy_desktop.report.charts import Chart, GroupedChart
from synergy_desktop.report.grids import HOLE, matrix_table, summary_table
from synergy_desktop.report.spoken import chart_in_words, grouped_in_words

_ACROSS = 10
"""How many bars make the table as wide as the page."""


def table_of(block: Block) -> Table | None:
    """The table that says what ``block`` does; None for what is no table."""
    match block:
        case Table() | Matrix() | SummaryGrid():
            return spelled_out(block)
        case Chart(bars=bars) if bars:
            return _chart_table(block)
        case GroupedChart():
            return _grouped_table(block)
    return None


def spelled_out(block: Table | Matrix | SummaryGrid) -> Table:
    """A table, or what is always shown as one."""
    match block:
        case Matrix():
            return matrix_table(block)
        case SummaryGrid():
            return summary_table(block)
        case Table():
            return block


def _chart_table(chart: Chart) -> Table:
    """What each bar stands for above its figure."""
    return Table(
        label=chart_in_words(chart),
        columns=(Column(1, Align.CENTRE),) * len(chart.bars),
        header=(Row(tuple(Cell(bar.label) for bar in chart.bars)),),
        rows=(Row(tuple(Cell(f"{bar.value}/{bar.maximum}") for bar in chart.bars)),),
        form=TableForm.GRID,
        share=min(1.0, len(chart.bars) / _ACROSS),
    )


def _grouped_table(chart: GroupedChart) -> Table:
    """A row a group, a column a series."""
    columns = [Column(1, Align.CENTRE, Holds.NUMBER)] * len(chart.series)
    rows = [
        Row((Cell(group), *(Cell(figure_of(series.values[at])) for series in chart.series)))
        for at, group in enumerate(chart.groups)
    ]
    return Table(
        label=grouped_in_words(chart),
        columns=(Column(2), *columns),
        header=(Row((Cell(f"Sur {chart.maximum}"), *(Cell(each.name) for each in chart.series))),),
        rows=tuple(rows),
        form=TableForm.GRID,
        share=min(1.0, (2 + len(columns)) / _ACROSS),
    )


def figure_of(value: int | None) -> str:
    """A figure, or the mark of one that is not known."""
    return HOLE if value is None else str(value)
