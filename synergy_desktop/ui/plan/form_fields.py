"""Which fields a node of each kind has, and how the form lays them out in rows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from synergy_desktop.domain.model import PlanNode
from synergy_desktop.domain.vocabulary import Health, Nature, NodeKind, NodeState
from synergy_desktop.store.used_words import WordKind
from synergy_desktop.ui.plan.fields import ChoiceField, CodeField, Field, ProgressField, TextField

_BASIC = frozenset(("code", "title", "note"))
_PLANNED = _BASIC | {"political_lead", "sdgs"}
_FOLLOWED = _PLANNED | {
    "service",
    "agent",
    "deadline",
    "carrier",
    "partners",
    "state",
    "progress",
    "health",
    "health_note",
    "indicators",
}
_CARRIED_OUT = _FOLLOWED | {"nature", "staff", "reserve", "budget", "synergies"}

_FIELDS_OF_KIND: Final = {
    NodeKind.VOLET: _BASIC,
    NodeKind.DOMAIN: _BASIC | {"political_lead"},
    NodeKind.OS: _PLANNED | {"progress", "health", "health_note", "indicators"},
    NodeKind.OO: _FOLLOWED,
    NodeKind.ACTION: _CARRIED_OUT,
    NodeKind.SUB_ACTION: _CARRIED_OUT,
}


def has_field(node: PlanNode, name: str) -> bool:
    """Whether the form shows a field: its kind has it, or something stands in it already."""
    return name in _FIELDS_OF_KIND[node.kind] or getattr(node, name, None) not in (None, "", ())


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field of the form: how to make it, and its share of the row's width.

    ``completes`` tells which of the dossier's words complete what is typed in it.
    """

    name: str
    make: Callable[[], Field]
    share: int = 1
    completes: WordKind | None = None


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """A titled group of rows of fields."""

    title: str
    rows: tuple[tuple[FieldSpec, ...], ...]


def _text(name: str, label: str, share: int = 1, lines: int = 0) -> FieldSpec:
    return FieldSpec(name, lambda: TextField(name, label, lines=lines), share)


def _known(name: WordKind, label: str, share: int = 1) -> FieldSpec:
    """A line whose words may stand elsewhere in the dossier."""
    return FieldSpec(name, lambda: TextField(name, label), share, completes=name)


def _title_field() -> Field:
    return TextField("title", "Intitulé", lines=2, one_paragraph=True)


SECTIONS: Final = (
    SectionSpec(
        "",
        (
            (
                FieldSpec("code", lambda: CodeField("code", "Code"), 2),
                FieldSpec("nature", lambda: ChoiceField("nature", "Nature", Nature), 3),
                _known("deadline", "Échéance", 3),
            ),
            (FieldSpec("title", _title_field),),
        ),
    ),
    SectionSpec(
        "Pilotes",
        (
            (
                _known("political_lead", "Politique en charge"),
                _known("service", "Service en charge"),
            ),
            (
                _known("agent", "Agent en charge"),
                _known("carrier", "Entité porteuse"),
            ),
            (_text("partners", "Partenaires, collaboration", lines=1),),
        ),
    ),
    SectionSpec(
        "Suivi",
        (
            (
                FieldSpec("state", lambda: ChoiceField("state", "État", NodeState)),
                FieldSpec("progress", lambda: ProgressField("progress", "Avancement")),
                FieldSpec("health", lambda: ChoiceField("health", "Indice de santé", Health)),
            ),
            (_text("health_note", "Explication de l’indice", lines=1),),
            (
                _text("staff", "Ressources humaines", lines=1),
                _text("reserve", "Réserve", lines=1),
            ),
            (_text("note", "Note", lines=1),),
        ),
    ),
)
