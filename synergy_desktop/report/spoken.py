"""What matrices and charts show, in words, for those to whom a page is read out."""

from collections.abc import Iterator

from synergy_desktop.domain.quantities import format_quantity
from synergy_desktop.report.blocks import Matrix
from synergy_desktop.report.charts import Chart, Curve, GroupedChart, LineChart


def matrix_in_words(matrix: Matrix) -> str:
    """The level of each register, and the total."""
    levels = (
        f"{label} : {'à évaluer' if level is None else f'niveau {level}'}"
        for label, level in matrix.levels
    )
    shown = " ; ".join([*levels, matrix.total])
    return f"Matrice de coopération : {matrix.service}. {shown}."


def chart_in_words(chart: Chart) -> str:
    """The title, and the figure of each bar."""
    bars = " ; ".join(f"{bar.label} : {bar.value} sur {bar.maximum}" for bar in chart.bars)
    return f"Diagramme en barres. {chart.title}.{f' {bars}.' if bars else ''}"


def grouped_in_words(chart: GroupedChart) -> str:
    """The title, and for each group the figure of each series."""
    groups = (
        f"{group} : {', '.join(_figures(chart, at))}" for at, group in enumerate(chart.groups)
    )
    return f"Diagramme en barres. {chart.title}. {' ; '.join(groups)}."


def _figures(chart: GroupedChart, at: int) -> Iterator[str]:
    for series in chart.series:
        value = series.values[at]
        yield f"{series.name}, {'inconnu' if value is None else f'{value} sur {chart.maximum}'}"


def lines_in_words(chart: LineChart) -> str:
    """The title, and for each line its figures by year."""
    lines = (f"{curve.name} : {_by_year(curve, chart.years)}" for curve in chart.curves)
    return f"Courbes. {chart.title}. {' ; '.join(lines)}."


def _by_year(curve: Curve, years: tuple[str, ...]) -> str:
    told = zip(years, curve.figures, strict=True)
    return ", ".join(f"{year}, {format_quantity(figure) or 'inconnu'}" for year, figure in told)
