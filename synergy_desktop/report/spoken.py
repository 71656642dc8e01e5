"""What matrices and charts show, in words, for those to whom a page is read out."""

from synergy_desktop.report.blocks import Chart, Matrix


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
