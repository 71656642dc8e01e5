"""What the two institutions are called on paper."""

import unicodedata
from collections.abc import Iterable

from synergy_desktop.domain.model import DossierContent, Institution
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.report.blocks import Logo

_VOWELS = frozenset("aeiouyœæ")
_CONTRACTIONS = {"Le": "du", "Les": "des"}


def commune_name(commune: Institution) -> str:
    """The commune with its title: "Ville de Liège", "Commune d’Ath", "Ville du Roeulx"."""
    word = commune.nature or "Commune"
    name = commune.name.strip()
    if not name:
        return word
    first, _, rest = name.partition(" ")
    if rest and first in _CONTRACTIONS:
        return f"{word} {_CONTRACTIONS[first]} {rest}"
    initial = unicodedata.normalize("NFD", name[0]).lower()[0]
    return f"{word} d’{name}" if initial in _VOWELS else f"{word} de {name}"


def logos_of(content: DossierContent, sides: Iterable[Side]) -> tuple[Logo, ...]:
    """The logos of some institutions, of those that have one."""
    return tuple(
        Logo(logo, institution_name(content, side))
        for side in sides
        if (logo := content.institution(side).logo) is not None
    )


def institution_name(content: DossierContent, side: Side) -> str:
    """What an institution is called: "Ville de Tournai", "CPAS de Tournai"."""
    if side is Side.COMMUNE:
        return commune_name(content.commune)
    return content.cpas.name or side.label
