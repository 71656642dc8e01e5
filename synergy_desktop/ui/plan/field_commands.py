"""Which command writes each field of a node."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from synergy_desktop.commands import numbering, plans
from synergy_desktop.commands.plans import NodeText
from synergy_desktop.domain.vocabulary import Health, Nature, NodeState
from synergy_desktop.store.dossier import Dossier

Writer = Callable[[Dossier, str, Any, str], None]
"""Writes a value of one field of a node; the last argument is the typing session."""


def _text(field: NodeText, dossier: Dossier, node_id: str, text: str, session: str) -> None:
    plans.set_node_text(dossier, node_id, field, text, session)


def _code(dossier: Dossier, node_id: str, code: str, _session: str) -> None:
    numbering.set_code(dossier, node_id, code)


def _nature(dossier: Dossier, node_id: str, nature: Nature | None, _session: str) -> None:
    plans.set_nature(dossier, node_id, nature)


def _state(dossier: Dossier, node_id: str, state: NodeState | None, _session: str) -> None:
    plans.set_state(dossier, node_id, state)


def _health(dossier: Dossier, node_id: str, health: Health | None, _session: str) -> None:
    plans.set_health(dossier, node_id, health)


def _sdgs(dossier: Dossier, node_id: str, numbers: tuple[int, ...], _session: str) -> None:
    plans.set_sdgs(dossier, node_id, numbers)


_TEXTS: Final[tuple[NodeText, ...]] = (
    "political_lead",
    "service",
    "agent",
    "deadline",
    "carrier",
    "partners",
    "staff",
    "reserve",
    "note",
    "health_note",
)

WRITERS: Final[Mapping[str, Writer]] = {
    "code": _code,
    "title": plans.rename_node,
    "nature": _nature,
    "state": _state,
    "health": _health,
    "progress": plans.set_progress,
    "sdgs": _sdgs,
    **{field: partial(_text, field) for field in _TEXTS},
}
"""The command of each field, by its name in the dossier."""
