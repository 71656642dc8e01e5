"""The dialog that asks what a plan is called."""

from synergy_desktop.ui.ask_text import Asked, AskText


class PlanTitleDialog(AskText):
    """Asks for another title of a plan."""

    words = Asked(
        "planTitleDialog",
        "Renommer le plan",
        "Renommer",
        "planTitle",
        "Titre du plan",
        "Donnez un titre au plan.",
    )
