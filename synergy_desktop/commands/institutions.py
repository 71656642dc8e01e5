"""What one says about the two institutions and the legislature."""

from typing import Literal

from synergy_desktop.commands.writing import set_cells
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.models import DossierRow, InstitutionRow

InstitutionField = Literal[
    "nature", "name", "address", "director_general", "head", "financial_director"
]


def set_institution(
    dossier: Dossier,
    side: Side,
    field: InstitutionField,
    text: str,
    typing: str | None = None,
) -> None:
    """Write a name or an address of one institution."""
    owner = "de la commune" if side is Side.COMMUNE else "du CPAS"
    label = f"Modifier les données {owner}"
    set_cells(dossier, label, InstitutionRow, side.value, typing, **{field: text})


def set_legislature(dossier: Dossier, text: str, typing: str | None = None) -> None:
    """Write the years of the legislature, in free text."""
    set_cells(dossier, "Modifier la législature", DossierRow, "dossier", typing, legislature=text)
