"""The tables of indicators of a projection: their figures, and each of them as a chart."""

from collections.abc import Iterator, Sequence

from synergy_desktop.domain.line_chart import lines_of
from synergy_desktop.domain.quantities import format_quantity
from synergy_desktop.domain.social_policy import IndicatorTable, TableYear
from synergy_desktop.report.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Emphasis,
    Heading,
    Holds,
    Paragraph,
    Row,
    Table,
    TableForm,
)
from synergy_desktop.report.charts import Curve, LineChart
from synergy_desktop.report.gaps import gap
from synergy_desktop.report.grids import HOLE

_ACROSS = 9
"""The most years side by side."""
_NAMES = 2.6
"""How much wider than a year the names of the territories are."""


def indicators(tables: Sequence[IndicatorTable]) -> Iterator[Block]:
    """The part of the tables; a gap where there is none."""
    yield Heading(1, "Indicateurs", "indicators")
    if not tables:
        yield Paragraph(gap("tableaux d’indicateurs"))
    for number, table in enumerate(tables, 1):
        yield from _indicator(table, number)


def _indicator(table: IndicatorTable, number: int) -> Iterator[Block]:
    title = table.title.strip() or gap("titre du tableau")
    unit = table.unit.strip()
    named = f"{title} ({unit})" if unit else title
    yield Heading(2, named, f"indicator-{number}", f"Tableau {number}.")
    if table.years and table.territories:
        for first in range(0, len(table.years), _ACROSS):
            yield _figures(table, named, table.years[first : first + _ACROSS], first)
    else:
        yield Paragraph(gap("valeurs"))
    if source := table.source.strip():
        yield Paragraph(f"Source\u00a0: {source}", Emphasis.QUIET, leads=True)
    if lines_of(table):
        years = tuple(year.label for year in table.years)
        yield LineChart(f"Évolution\u00a0: {named}", years, tuple(_curves(table)))


def _curves(table: IndicatorTable) -> Iterator[Curve]:
    drawn = {line.name for line in lines_of(table)}
    for each in table.territories:
        if (each.name or "Sans nom") in drawn:
            yield Curve(each.name or "Sans nom", each.figures)


def _figures(table: IndicatorTable, named: str, years: Sequence[TableYear], first: int) -> Table:
    """A row a territory, a column a year, from the year ``first`` on."""
    header = Row((Cell("Territoire"), *(Cell(year.label or gap("année")) for year in years)))
    rows = tuple(
        Row(
            (
                Cell(each.name.strip() or gap("territoire"), emphasis=Emphasis.STRONG),
                *map(_figure, each.figures[first : first + len(years)]),
            )
        )
        for each in table.territories
    )
    widest = min(len(table.years), _ACROSS)
    return Table(
        label=f"Indicateur\u00a0: {named}",
        columns=(
            Column(_NAMES),
            *[Column(1, Align.RIGHT, Holds.QUANTITY)] * len(years),
        ),
        header=(header,),
        rows=rows,
        form=TableForm.GRID,
        share=min(1.0, (_NAMES + len(years)) / (_NAMES + max(widest, 5))),
        leads=True,
    )


def _figure(figure: str) -> Cell:
    return Cell(format_quantity(figure)) if figure else Cell(HOLE, emphasis=Emphasis.QUIET)
