"""What a synergy says, in the words of the wall."""

from synergy_desktop.domain.model import Institution, Means, Synergy
from synergy_desktop.domain.vocabulary import Side, Status
from synergy_desktop.report.sections.wording import labels, listed

STATUS_TITLES = {
    Status.DONE: "Synergies réalisées",
    Status.ONGOING: "Synergies en cours",
    Status.PLANNED: "Synergies projetées",
}
STATUS_WORDS = {
    Status.DONE: "Synergie réalisée",
    Status.ONGOING: "Synergie en cours",
    Status.PLANNED: "Synergie projetée",
}
UNNAMED_SERVICE = "Service sans nom"
UNTITLED = "Synergie sans intitulé"


def kinds_words(synergy: Synergy) -> str:
    """The principal kinds of its objective."""
    return " · ".join(kind.label for kind in synergy.objective.kinds)


def pilot_words(synergy: Synergy, commune: Institution) -> str:
    """Who leads it: "Ville et CPAS"."""
    word = commune.nature or Side.COMMUNE.label
    return listed(word if side is Side.COMMUNE else side.label for side in synergy.pilot)


def mode_words(synergy: Synergy) -> str:
    """How it is organised: "Coopératif et délégatif"."""
    return labels(synergy.mode)


def means_words(means: Means) -> str:
    """What kinds of means are set aside: "Moyens humains et financiers"."""
    named = (
        ("humains", means.human),
        ("financiers", means.financial),
        ("logistiques", means.logistic),
    )
    kinds = listed(name for name, is_given in named if is_given)
    return f"Moyens {kinds}" if kinds else ""
