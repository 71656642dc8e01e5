"""How many members of a council are there, in words, and whether that is enough."""

from synergy_desktop.domain.attendance import Tally, tally
from synergy_desktop.domain.sitting_words import Body
from synergy_desktop.domain.sittings import Sitting
from synergy_desktop.domain.vocabulary import Side

NAMES = {
    Body.JOINT_COUNCIL: {
        Side.COMMUNE: "Conseil communal",
        Side.CPAS: "Conseil de l’action sociale",
    },
    Body.CONCERTATION: {
        Side.COMMUNE: "Délégation de la commune",
        Side.CPAS: "Délégation du CPAS",
    },
}
"""What the members of each institution are together, in each body."""


def presence_words(found: Tally) -> str:
    """Say how many are there, such as "17 présents sur 23"."""
    if not found.members:
        return "Personne n’est convoqué"
    noun = "présent" if found.present <= 1 else "présents"
    return f"{found.present} {noun} sur {found.members}"


def quorum_words(found: Tally) -> str:
    """Say whether a council can decide, such as "quorum atteint (12)"."""
    return f"quorum {'atteint' if found.has_quorum else 'non atteint'} ({found.quorum})"


def away_words(found: Tally) -> str:
    """Say why the others are not there, such as "2 excusés, 1 absent"; "" if all are, or before."""
    if found.is_uncalled:
        return ""
    counted = (
        (found.excused, "excusé", "excusés"),
        (found.absent, "absent", "absents"),
        (found.gone, "parti", "partis"),
        (found.uncalled, "à appeler", "à appeler"),
    )
    return ", ".join(f"{n} {one if n == 1 else many}" for n, one, many in counted if n)


def tone(sitting: Sitting, council: Side) -> str:
    """Tell "good" for a council that can decide, "warning" for one that cannot, "" for others."""
    found = tally(sitting, council)
    if sitting.body is Body.CONCERTATION or found.is_uncalled or not found.members:
        return ""
    return "good" if found.has_quorum else "warning"


def whole_words(sitting: Sitting, council: Side) -> str:
    """All of it in one line; only councils have a quorum here, delegations just a count."""
    found = tally(sitting, council)
    if found.is_uncalled:
        return f"{found.members} membres à appeler" if found.members > 1 else "1 membre à appeler"
    words = presence_words(found)
    return f"{words} – {quorum_words(found)}" if tone(sitting, council) else words
