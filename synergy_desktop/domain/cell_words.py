"""The cells of the dossier file in French: what each column is called, and what a cell says."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from synergy_desktop.domain.dates import format_date
from synergy_desktop.domain.money import format_amount
from synergy_desktop.domain.procedure import StepKey, label_of
from synergy_desktop.domain.quantities import format_quantity
from synergy_desktop.domain.rich_text import lines
from synergy_desktop.domain.sitting_words import (
    AmendmentState,
    Body,
    Manner,
    MovementKind,
    Outcome,
    Presence,
    SlideKind,
)
from synergy_desktop.domain.vocabulary import (
    Awarder,
    BudgetService,
    ContractKind,
    Health,
    Labelled,
    Level,
    Mode,
    Nature,
    NodeKind,
    NodeState,
    ObjectiveKind,
    PlanOwner,
    Procurement,
    Side,
    Status,
    Support,
)

Raw = str | int | None
"""A cell as it stands in the file: enumerations by their codes, lists as JSON, cents, ISO dates."""


@dataclass(frozen=True, slots=True)
class ColumnWords:
    """What people call a column, and how one of its cells reads; ``prose`` is compared by words."""

    label: str
    read: Callable[[Raw], str]
    prose: bool = False


def column_words(table: str, column: str) -> ColumnWords | None:
    """What to call a column; None for one that people do not see, such as a rank or a parent."""
    return COLUMNS[table].get(column)


def _plain(raw: Raw) -> str:
    return "" if raw is None else str(raw)


def _lines(raw: Raw) -> str:
    return lines(str(raw or ""))


def _yes_or_no(raw: Raw) -> str:
    if raw not in (None, 0, 1):
        raise ValueError(f"neither yes nor no: {raw!r}")
    return "" if raw is None else "Oui" if raw else "Non"


def _date(raw: Raw) -> str:
    return format_date(str(raw)) if raw else ""


def _amount(raw: Raw) -> str:
    return format_amount(raw) if isinstance(raw, int) else ""


def _percent(raw: Raw) -> str:
    return "" if raw is None else f"{raw}\u00a0%"


def _level(raw: Raw) -> str:
    return f"{raw} – {Level(raw).label}" if isinstance(raw, int) else ""


def _list(raw: Raw) -> str:
    return ", ".join(str(each) for each in json.loads(str(raw or "[]")))


def _other_places(raw: Raw) -> str:
    """How many there are: their ids mean nothing to people."""
    count = len(json.loads(str(raw or "[]")))
    return f"{count} OO" if count else ""


def _text(label: str) -> ColumnWords:
    return ColumnWords(label, _plain, prose=True)


def _rich(label: str) -> ColumnWords:
    return ColumnWords(label, _lines, prose=True)


def _quantity(raw: Raw) -> str:
    return format_quantity(str(raw or ""))


def _code(label: str, kind: type[Labelled]) -> ColumnWords:
    return ColumnWords(label, lambda raw: kind(str(raw)).label if raw else "")


def _codes(label: str, kind: type[Labelled]) -> ColumnWords:
    def read(raw: Raw) -> str:
        return ", ".join(kind(code).label for code in json.loads(str(raw or "[]")))

    return ColumnWords(label, read)


COLUMNS: Final[Mapping[str, Mapping[str, ColumnWords]]] = {
    "dossier": {"legislature": _text("Législature")},
    "institution": {
        "nature": ColumnWords("Commune ou ville", _plain),
        "name": _text("Nom"),
        "address": _text("Adresse"),
        "director_general": _text("Directeur général / directrice générale"),
        "head": _text("Bourgmestre / présidence du CPAS"),
        "financial_director": _text("Directeur financier / directrice financière"),
    },
    "logo": {"picture": ColumnWords("Logo", lambda raw: f"image {str(raw or '')[:8]}")},
    "report": {
        "year": ColumnWords("Exercice", _plain),
        **{key.value: ColumnWords(label_of(key), _date) for key in StepKey},
        "concertation_amended": ColumnWords("Rapport modifié en concertation", _yes_or_no),
        "financial_opinion": ColumnWords("Sens de l’avis", _plain),
    },
    "service": {
        "name": _text("Nom du service"),
        "support": _code("Service de support", Support),
        "assessed": ColumnWords("Matrice de coopération", _yes_or_no),
    },
    "assessment": {"level": ColumnWords("Niveau", _level), "note": _text("Note")},
    "synergy": {
        "status": _code("Statut", Status),
        "title": _text("Synergie"),
        "objective_text": _text("Objectif"),
        "objective_kinds": _codes("Objectif principal", ObjectiveKind),
        "objective_as_above": ColumnWords("Objectif fusionné avec le précédent", _yes_or_no),
        "mode": _codes("Mode opératoire", Mode),
        "pilot": _codes("Administration pilote", Side),
        "responsible": ColumnWords("Responsable administratif", _list),
        "results_text": _text("Résultats"),
        "results_as_above": ColumnWords("Résultats fusionnés avec les précédents", _yes_or_no),
        "means_human": ColumnWords("Moyens humains", _yes_or_no),
        "means_financial": ColumnWords("Moyens financiers", _yes_or_no),
        "means_logistic": ColumnWords("Moyens logistiques", _yes_or_no),
        "means_text": _text("Moyens dégagés"),
        "expected_result": _text("Résultat attendu"),
        "deadline": _text("Délai"),
        "actions": ColumnWords("Actions du PST", _list),
    },
    "past_score": {
        "year": ColumnWords("Exercice", _plain),
        "support_points": ColumnWords("Services de support, points", _plain),
        "support_out_of": ColumnWords("Services de support, sur", _plain),
        "other_points": ColumnWords("Autres services, points", _plain),
        "other_out_of": ColumnWords("Autres services, sur", _plain),
    },
    "awarded_count": {
        "by": _code("Attribués par", Awarder),
        "year": ColumnWords("Année", _plain),
        "count": ColumnWords("Marchés attribués", _plain),
        "note": _text("Note"),
    },
    "contract": {
        "joint": ColumnWords("Marché conjoint", _yes_or_no),
        "title": _text("Marché"),
        "kind": _code("Type", ContractKind),
        "procedures": _codes("Mode de passation", Procurement),
        "amount": ColumnWords("Montant estimé", _amount),
        "award_date": ColumnWords("Date projetée d’attribution", _date),
    },
    "text": {"title": _text("Titre"), "body": _rich("Texte")},
    "plan": {
        "institution": _code("Institution", PlanOwner),
        "title": _text("Titre du plan"),
        "legislature": _text("Législature"),
    },
    "plan_node": {
        "kind": _code("Genre", NodeKind),
        "code": ColumnWords("Code", _plain),
        "title": _text("Intitulé"),
        "nature": _code("Nature", Nature),
        "political_lead": _text("Politique en charge"),
        "service": _text("Service en charge"),
        "agent": _text("Agent en charge"),
        "deadline": _text("Échéance"),
        "carrier": _text("Entité porteuse"),
        "partners": _text("Partenaires, collaboration"),
        "staff": _text("Ressources humaines"),
        "reserve": _text("Réserve"),
        "note": _text("Note"),
        "state": _code("État", NodeState),
        "progress": ColumnWords("Avancement", _percent),
        "health": _code("Indice de santé", Health),
        "health_note": _text("Explication de l’indice"),
        "sdgs": ColumnWords("Objectifs de développement durable", _list),
        "also_under": ColumnWords("Placée aussi sous d’autres OO", _other_places),
    },
    "budget_line": {
        "service": _code("Service budgétaire", BudgetService),
        "year": ColumnWords("Année", _plain),
        "funder": _text("Pouvoir subsidiant"),
        "amount": ColumnWords("Montant", _amount),
        "article": _text("Article budgétaire"),
        "label": _text("Libellé"),
        "note": _text("Note"),
    },
    "indicator": {
        "title": _text("Indicateur"),
        "target": _text("Valeur cible"),
        "reached": _text("Valeur atteinte"),
    },
    "learnt_word": {"word": ColumnWords("Mot", _plain)},
    "social_policy": {
        "title": _text("Titre"),
        "introduction": _rich("Introduction"),
        "conclusion": _rich("Conclusion"),
    },
    "social_item": {
        "title": _text("Intitulé"),
        "body": _rich("Texte"),
        "objectives": ColumnWords("Objectifs stratégiques du PST", _list),
        "axis_id": ColumnWords("Axe de la déclaration", _plain),
    },
    "social_table": {
        "title": _text("Titre du tableau"),
        "unit": _text("Unité"),
        "source": _text("Source et remarques"),
    },
    "social_year": {"label": _text("Année")},
    "social_territory": {"name": _text("Territoire")},
    "social_figure": {"figure": ColumnWords("Valeur", _quantity)},
    "sitting": {
        "body": _code("Assemblée", Body),
        "date": ColumnWords("Date", _date),
        "place": _text("Lieu"),
        "convened": ColumnWords("Convoquée à", _plain),
        "opened": ColumnWords("Ouverte à", _plain),
        "closed": ColumnWords("Levée à", _plain),
        "presiding": _text("Présidence"),
    },
    "member": {
        "council": _code("Conseil", Side),
        "name": _text("Nom"),
        "party": _text("Groupe"),
        "function": _text("Fonction"),
        "presence": _code("Présence", Presence),
    },
    "agenda_point": {
        "title": _text("Point"),
        "notes": _rich("Notes"),
        "outcome": _code("Issue", Outcome),
        "outcome_note": _text("Précision"),
        "opened": ColumnWords("Abordé à", _plain),
    },
    "slide": {"kind": _code("Vue projetée", SlideKind), "text": _text("Texte projeté")},
    "movement": {
        "kind": _code("Mouvement", MovementKind),
        "time": ColumnWords("Heure", _plain),
    },
    "amendment": {
        "number": ColumnWords("Numéro", _plain),
        "title": _text("Objet"),
        "proposer": _text("Auteur"),
        "reason": _text("Motif"),
        "state": _code("Sort de l’amendement", AmendmentState),
    },
    "amended_cell": {},
    "vote": {
        "council": _code("Conseil", Side),
        "subject": _text("Objet du vote"),
        "manner": _code("Manière de voter", Manner),
        "secret": ColumnWords("Scrutin secret", _yes_or_no),
        "present": ColumnWords("Présents", _plain),
        "in_favour": ColumnWords("Pour", _plain),
        "against": ColumnWords("Contre", _plain),
        "abstentions": ColumnWords("Abstentions", _plain),
        "time": ColumnWords("Heure", _plain),
    },
    "vote_line": {
        "party": _text("Groupe"),
        "in_favour": ColumnWords("Pour", _plain),
        "against": ColumnWords("Contre", _plain),
        "abstentions": ColumnWords("Abstentions", _plain),
    },
}
"""The columns that people see, by their tables, in the order in which a form shows them."""
