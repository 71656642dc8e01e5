"""What one says about the two institutions and the legislature."""

from typing import Literal

from synergy_desktop.commands.writing import set_cells
from synergy_desktop.domain.pictures import Picture
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.loading import load_logo
from synergy_desktop.store.models import DossierRow, InstitutionRow, LogoRow

InstitutionField = Literal[
    "nature", "name", "address", "director_general", "head", "financial_director"
]

_OWNERS = {Side.COMMUNE: "de la commune", Side.CPAS: "du CPAS"}


def set_institution(
    dossier: Dossier,
    side: Side,
    field: InstitutionField,
    text: str,
    typing: str | None = None,
) -> None:
    """Write a name or an address of one institution."""
    label = f"Modifier les données {_OWNERS[side]}"
    set_cells(dossier, label, InstitutionRow, side.value, typing, **{field: text})


def set_logo(dossier: Dossier, side: Side, picture: Picture) -> None:
    """Give one institution a logo, in place of the one that it has."""
    if queries.logo(dossier, side) == picture:
        return
    with dossier.step(f"Choisir le logo {_OWNERS[side]}") as step:
        step.run(LogoRow.delete().where(LogoRow.id == side.value))
        load_logo(step.run, side, picture)


def remove_logo(dossier: Dossier, side: Side) -> None:
    """Leave one institution without a logo."""
    with dossier.step(f"Retirer le logo {_OWNERS[side]}") as step:
        step.run(LogoRow.delete().where(LogoRow.id == side.value))


def set_legislature(dossier: Dossier, text: str, typing: str | None = None) -> None:
    """Write the years of the legislature, in free text."""
    set_cells(dossier, "Modifier la législature", DossierRow, "dossier", typing, legislature=text)
