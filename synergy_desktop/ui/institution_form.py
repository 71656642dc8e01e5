"""The fields of the two institutions and of the legislature."""

from functools import partial

from synergy_desktop.commands import institutions as commands
from synergy_desktop.commands.institutions import InstitutionField
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.store import queries
from synergy_desktop.ui.live_fields import LiveChoice, LiveField, LiveLine
from synergy_desktop.ui.session import Session

ROWS: dict[InstitutionField, str] = {
    "name": "Nom",
    "address": "Adresse",
    "director_general": "Directeur général / directrice générale",
    "head": "Bourgmestre / présidence du CPAS",
    "financial_director": "Directeur financier / directrice financière",
}
"""What is asked of both institutions."""

_TITLES = {"": "Commune (par défaut)", "Commune": "Commune", "Ville": "Ville"}


def institution_field(session: Session, side: Side, name: InstitutionField) -> LiveLine:
    """The line for one of ``ROWS`` of one institution."""
    label = f"{ROWS[name]} – {side.label}"
    read = partial(_read, session, side, name)
    return LiveLine(f"{side.value}_{name}", label, read, partial(_write, session, side, name))


def nature_field(session: Session) -> LiveField:
    """Whether the commune bears the title of "Ville"."""
    read = partial(_read, session, Side.COMMUNE, "nature")
    write = partial(_write, session, Side.COMMUNE, "nature")
    return LiveChoice("commune_nature", "Commune ou ville", _TITLES, read, write)


def legislature_field(session: Session) -> LiveLine:
    """The years of the legislature."""
    read = partial(queries.legislature, session.dossier)
    return LiveLine("legislature", "Législature", read, partial(_write_legislature, session))


def _read(session: Session, side: Side, name: InstitutionField) -> str:
    text: str = getattr(queries.institution(session.dossier, side), name)
    return text


def _write(session: Session, side: Side, name: InstitutionField, text: str) -> str:
    with session.attempt():
        commands.set_institution(session.dossier, side, name, text)
    return ""


def _write_legislature(session: Session, text: str) -> str:
    with session.attempt():
        commands.set_legislature(session.dossier, text)
    return ""
