"""Matrices, grids and charts as tables, for the forms of a paper that draw none of them."""

from synergy_desktop.report.blocks import (
    Align,
    Block,
    Cell,
    Chart,
    Column,
    Matrix,
    Row,
    SummaryGrid,
    Table,
    TableForm,
)
from synergy_desktop.report.grids import matrix_table, summary_table
from synergy_desktop.report.spoken import chart_in_words

_ACROSS = 10
"""How many bars make the table as wide as the page."""


def table_of(block: Block) -> Table | None:
    """The table that says what ``block`` does; None for what is no table."""
    match block:
        case Table():
            return block
        case Matrix():
            return matrix_table(block)
        case SummaryGrid():
            return summary_table(block)
        case Chart(bars=bars) if bars:
            return _chart_table(block)
    return None


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
