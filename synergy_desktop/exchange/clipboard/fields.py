"""What the columns of each table mean, and how their headings are worded in practice."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Generic, TypeVar

from synergy_desktop.domain.model import Contract, Objective, Results, Synergy
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.exchange.clipboard import readings
from synergy_desktop.exchange.clipboard.lexicon import Lexicon
from synergy_desktop.exchange.clipboard.readings import Reading

Item = TypeVar("Item")

GROUP, SERVICE, NUMBER = "group", "service", "number"
"""Columns that are known by their heading alone: status or list, service, number of the row."""

NOTHING = "nothing"
"""What a row says that stands for an empty list: *Néant*."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Field:
    """A column: ``key`` is the attribute of the domain that it fills.

    ``names`` are headings seen in practice, parted by "|". ``is_closed``: its content tells it
    apart from free text. ``above`` is the value of a cell merged with the one above it, where the
    domain has one; elsewhere such a cell repeats it. ``by_title``: a title may say it for the rows
    below that do not.
    """

    key: str
    title: str
    names: str
    read: Callable[[str], Reading]
    is_closed: bool = False
    above: object | None = None
    by_title: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Target(Generic[Item]):
    """A table to paste into: its columns in order, others it knows, its groups of rows.

    ``group`` is the key of the group where rows belong that stand under no title;
    ``group_by_field`` says which columns, if they are there, tell another.
    """

    fields: tuple[Field, ...]
    others: tuple[Field, ...]
    groups: Lexicon[str]
    group: str
    group_by_field: Mapping[str, str]
    build: Callable[[str, Mapping[str, object]], Item]

    @property
    def known(self) -> tuple[Field, ...]:
        """Every column that a heading may name."""
        return (*self.fields, *self.others)

    def field(self, key: str) -> Field | None:
        """The column of that key."""
        return next((field for field in self.known if field.key == key), None)


def _synergy(group: str, values: Mapping[str, object]) -> Synergy:
    title, actions = readings.plan_link_apart(str(values.get("title", "")))
    others = {**values, "title": title, "actions": actions}
    # Each reading gives its field's own type.
    return Synergy(status=Status(group), **others)  # type: ignore[arg-type]  # read as each field wants


def _contract(_group: str, values: Mapping[str, object]) -> Contract:
    # Each reading gives its field's own type.
    return Contract(**{"title": "", **values})  # type: ignore[arg-type]  # likewise


_COMMON = (
    Field(
        key="title",
        title="Synergie",
        names="synergie|synergies|intitulé|intitulé de la synergie|projet|action|libellé",
        read=readings.read_line,
    ),
    Field(
        key="objective",
        title="Objectif",
        names="objectif|objectifs|objectif principal|objectifs poursuivis|but|but poursuivi"
        "|finalité",
        read=readings.read_objective,
        above=Objective(as_above=True),
    ),
    Field(
        key="mode",
        title="Mode opératoire",
        names="mode opératoire|mode|modes opératoires|mode de collaboration",
        read=readings.read_modes,
        is_closed=True,
    ),
    Field(
        key="pilot",
        title="Administration pilote",
        names="administration pilote|pilote|administration|institution pilote|pilotage",
        read=readings.read_sides,
        is_closed=True,
    ),
    Field(
        key="responsible",
        title="Responsable administratif",
        names="responsable administratif|responsable|responsables|agent responsable|responsables"
        " administratifs|personne responsable|qui",
        read=readings.read_people,
    ),
)
_RESULTS = Field(
    key="results",
    title="Résultats",
    names="résultats|résultat|résultats obtenus|résultats atteints|état des lieux|évaluation|bilan"
    "|réalisations",
    read=readings.read_results,
    above=Results(as_above=True),
)
_PLANNED = (
    Field(
        key="means",
        title="Moyens humains, financiers, logistiques dégagés",
        names="moyens humains, financiers, logistiques dégagés|moyens dégagés|moyens|ressources"
        "|moyens humains, financiers et logistiques",
        read=readings.read_means,
    ),
    Field(
        key="expected_result",
        title="Résultat attendu",
        names="résultat attendu|résultats attendus|résultat escompté|résultats escomptés",
        read=readings.read_line,
    ),
    Field(
        key="deadline",
        title="Délai",
        names="délai|délais|échéance|échéances|délai de réalisation|calendrier|planning",
        read=readings.read_deadline,
    ),
)
_NUMBER = Field(key=NUMBER, title="Numéro", names="n°|numéro|num|nr", read=readings.read_line)


def calling_commune(target: Target[Item], commune_word: str) -> Target[Item]:
    """Give a table in which the commune bears the title that the dossier gives it."""
    read = partial(readings.read_sides, commune_word=commune_word)
    named = (replace(each, read=read) if each.key == "pilot" else each for each in target.fields)
    return replace(target, fields=tuple(named))


_STATUS_WORDS = {
    Status.DONE.value: "réalisée|réalisées|réalisé|réalisés|terminée|terminées|achevées|clôturées"
    "|mises en œuvre",
    Status.ONGOING.value: "en cours|en cours de réalisation|en cours de mise en œuvre",
    Status.PLANNED.value: "projetée|projetées|prévue|prévues|planifiées|à venir|envisagées|futures"
    "|programmées",
    NOTHING: "néant|nihil|aucune|aucun|rien|pas",
}
_STATUSES = Lexicon(_STATUS_WORDS, between="synergie synergies dites deja")
_BESIDE_SYNERGIES = (
    Field(
        key=GROUP,
        title="Statut",
        names="statut|état|état d’avancement|avancement|situation",
        read=readings.read_line,
    ),
    Field(
        key=SERVICE,
        title="Service",
        names="service|services|service concerné|direction|département",
        read=readings.read_line,
    ),
    _NUMBER,
)

DASHBOARD: Target[Synergy] = Target(
    fields=(*_COMMON, _RESULTS),
    others=(*_PLANNED, *_BESIDE_SYNERGIES),
    groups=_STATUSES,
    group=Status.DONE.value,
    group_by_field={field.key: Status.PLANNED.value for field in _PLANNED},
    build=_synergy,
)
"""Synergies done and ongoing: the first part of the canvas."""

PLANNING: Target[Synergy] = Target(
    fields=(*_COMMON, *_PLANNED),
    others=(_RESULTS, *_BESIDE_SYNERGIES),
    groups=_STATUSES,
    group=Status.PLANNED.value,
    group_by_field={"results": Status.DONE.value},
    build=_synergy,
)
"""Synergies planned: the second part of the canvas."""

JOINT, CANDIDATES = "joint", "candidates"

CONTRACTS: Target[Contract] = Target(
    fields=(
        Field(
            key="title",
            title="Marché",
            names="marché|marchés|intitulé|objet|objet du marché|libellé|marchés conjoints"
            "|intitulé du marché",
            read=readings.read_line,
        ),
        Field(
            key="kind",
            title="Type",
            names="type|type de marché|nature|catégorie",
            read=readings.read_contract_kind,
            is_closed=True,
            by_title=True,
        ),
        Field(
            key="procedures",
            title="Mode de passation",
            names="mode de passation|procédure|mode de passation du marché|procédure de passation"
            "|mode",
            read=readings.read_procedures,
            is_closed=True,
        ),
        Field(
            key="amount",
            title="Montant estimé",
            names="montant estimé|montant|estimation|montant de l’estimation|montant estimatif",
            read=readings.read_amount,
            is_closed=True,
        ),
        Field(
            key="award_date",
            title="Date projetée d’attribution",
            names="date projetée d’attribution|date d’attribution|date|date prévue|attribution",
            read=readings.read_award_date,
        ),
    ),
    others=(_NUMBER,),
    groups=Lexicon(
        {
            JOINT: "conjoints|conjoint|marchés conjoints",
            CANDIDATES: "candidats|potentiels|pourraient devenir conjoints"
            "|pouvant devenir conjoints|susceptibles de devenir conjoints|qui pourraient être"
            " conjoints|pouvant être conjoints|futurs",
            NOTHING: "néant|nihil|aucun|aucune|rien|pas",
        },
        between="marche marches public publics qui attribues liste",
    ),
    group=JOINT,
    group_by_field={},
    build=_contract,
)
"""Public contracts that are joint, or that could become so."""
