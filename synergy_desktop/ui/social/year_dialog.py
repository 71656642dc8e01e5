"""The dialog that asks what a year of a table of indicators is called."""

from synergy_desktop.ui.ask_text import Asked, AskText


class FigureYearDialog(AskText):
    """Asks for another name of a year: "2026", "au 1er janvier 2026"."""

    words = Asked(
        "figureYearDialog",
        "Renommer l’année",
        "Renommer",
        "figureYear",
        "Année",
        "Donnez un nom à l’année, par exemple «\u00a02026\u00a0».",
    )
