"""The columns of a plan's table, as the plans of communes and CPAS head them."""

from collections.abc import Mapping
from dataclasses import replace

from synergy_desktop.domain.model import BudgetLine, PlanNode
from synergy_desktop.domain.plan_codes import nature_of_code
from synergy_desktop.domain.vocabulary import NodeKind
from synergy_desktop.exchange.clipboard import plan_readings as read
from synergy_desktop.exchange.clipboard.fields import Field, Target
from synergy_desktop.exchange.clipboard.lexicon import Lexicon
from synergy_desktop.exchange.clipboard.readings import read_line

KIND, CODE, TITLE = "kind", "code", "title"
ORDINARY, EXTRAORDINARY = "ordinary", "extraordinary"

_KIND = Field(
    key=KIND,
    title="Niveau",
    names="niveau|type|type d’élément",
    read=read.read_kind,
    is_closed=True,
)
_CODE = Field(
    key=CODE,
    title="Code",
    names="code|codes|n°|numéro|num|réf|référence|OO|n° d’action",
    read=read.read_code,
)
_TITLE = Field(
    key=TITLE,
    title="Intitulé",
    names="intitulé|action|actions|objectifs et actions|objectif|objectifs|libellé|projet"
    "|description|mesure|mesures|intitulé de l’action|dénomination",
    read=read_line,
)
_STATE = Field(
    key="state",
    title="État",
    names="état|statut|état d’avancement|situation",
    read=read.read_state,
    is_closed=True,
)
_PROGRESS = Field(
    key="progress",
    title="Avancement",
    names="avancement|avancement %|taux d’avancement|progression|pourcentage",
    read=read.read_progress,
    is_closed=True,
)
_HEALTH = Field(
    key="health",
    title="Indice de santé",
    names="indice de santé|santé",
    read=read.read_health,
    is_closed=True,
)
_NATURE = Field(key="nature", title="Nature", names="nature", read=read.read_nature, is_closed=True)
_ORDINARY = Field(
    key=ORDINARY,
    title="Budget ordinaire",
    names="budget ordinaire|budget|budget ordinaire + ref|montant|coût|estimation|ordinaire",
    read=read.read_ordinary,
)
_EXTRAORDINARY = Field(
    key=EXTRAORDINARY,
    title="Budget extraordinaire",
    names="budget extraordinaire|budget extraordinaire + ref|extraordinaire|investissement",
    read=read.read_extraordinary,
)


def _text(key: str, title: str, names: str) -> Field:
    return Field(key=key, title=title, names=names, read=read_line)


def _build(group: str, values: Mapping[str, object]) -> PlanNode:
    """Make a node of the level ``group``; a code that tells the nature of an action sets it."""
    money = [values.get(key) or () for key in (ORDINARY, EXTRAORDINARY)]
    lines = tuple(each for some in money if isinstance(some, tuple) for each in some)
    others = {key: value for key, value in values.items() if key not in (ORDINARY, EXTRAORDINARY)}
    # Each reading gives its field's own type.
    node = PlanNode(kind=NodeKind(group), **others)  # type: ignore[arg-type]  # read as each field wants
    budget = tuple(line for line in lines if isinstance(line, BudgetLine))
    return replace(node, budget=budget, nature=node.nature or nature_of_code(node.code))


PLAN: Target[PlanNode] = Target(
    fields=(
        _KIND,
        _CODE,
        _TITLE,
        _text(
            "political_lead",
            "Politique en charge",
            "politique en charge|responsable mandataire"
            "|mandataire|échevin|échevinat|pilote politique",
        ),
        _text(
            "service",
            "Service en charge",
            "service en charge|service|services|direction"
            "|département|service gestionnaire|service pilote",
        ),
        _text(
            "agent",
            "Agent en charge",
            "agent en charge|agent|gestionnaire|agent traitant"
            "|responsable administratif|responsable|chef de projet",
        ),
        _text("deadline", "Échéance", "échéance|échéances|délai|délais|calendrier|date|planning"),
        _NATURE,
        _text("carrier", "Entité porteuse", "entité porteuse|porteur|pilote|pilotes|pilotage"),
        _text(
            "partners",
            "Partenaires",
            "partenaires|partenaire|collaboration|collaborations|partenariat|partenariats",
        ),
        _STATE,
        _PROGRESS,
        _HEALTH,
        _text("health_note", "Explication de l’indice", "explication de l’indice|explication"),
        _ORDINARY,
        _EXTRAORDINARY,
        Field(
            key="indicators",
            title="Indicateurs",
            names="indicateurs|indicateur|indicateurs de résultat",
            read=read.read_indicators,
        ),
        Field(
            key="sdgs",
            title="ODD",
            names="ODD|objectifs de développement durable",
            read=read.read_sdgs,
        ),
        _text("staff", "Ressources humaines", "RH|ressources humaines|moyens humains"),
        _text("reserve", "Réserve", "réserve|réserves|condition|conditions"),
        _text(
            "note",
            "Note",
            "note|notes|remarque|remarques|commentaire|commentaires|constat",
        ),
    ),
    others=(),
    groups=Lexicon({kind.value: kind.label for kind in NodeKind}),
    group=NodeKind.ACTION.value,
    group_by_field={},
    build=_build,
)
"""A table of nodes, one a row; the level of each is its group."""

GUESSED: Target[PlanNode] = replace(
    PLAN,
    fields=(
        _KIND,
        replace(_CODE, read=read.recognise_code, is_closed=True),
        _STATE,
        _PROGRESS,
        _HEALTH,
    ),
)
"""What columns without headings can be told by; the one with most words is the title."""
