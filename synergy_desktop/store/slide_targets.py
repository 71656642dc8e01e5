"""What the rows are called that slides show, and which ones a slide could show."""

from collections.abc import Callable, Iterable
from typing import Any

from peewee import Expression

from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.models import PlanNodeRow, ServiceRow, SynergyRow
from synergy_desktop.store.rows import RankedRow
from synergy_desktop.store.selecting import by_ids
from synergy_desktop.store.sitting_models import AmendmentRow, SittingRow, VoteRow

_Cells = dict[str, Any]


def _vote(row: _Cells) -> str:
    council = Side(row["council"]).label
    return f"{council} – {row['subject']}" if row["subject"] else council


_SHOWN: dict[SlideKind, tuple[type[RankedRow], Callable[[_Cells], str]]] = {
    SlideKind.MATRIX: (ServiceRow, lambda row: row["name"] or "Service sans nom"),
    SlideKind.SERVICE: (ServiceRow, lambda row: row["name"] or "Service sans nom"),
    SlideKind.SYNERGY: (SynergyRow, lambda row: row["title"] or "Synergie sans intitulé"),
    SlideKind.PLAN: (PlanNodeRow, lambda row: f"{row['code']} {row['title']}".strip()),
    SlideKind.AMENDMENT: (AmendmentRow, lambda row: f"nᵒ {row['number']} {row['title']}".strip()),
    SlideKind.VOTE: (VoteRow, _vote),
}


def target_names(dossier: Dossier, slides: Iterable[Slide]) -> dict[str, str]:
    """What the rows that ``slides`` show are called, by id; those that are gone are left out."""
    names: dict[str, str] = {}
    wanted: dict[SlideKind, set[str]] = {}
    for slide in slides:
        if slide.kind in _SHOWN and slide.target:
            wanted.setdefault(slide.kind, set()).add(slide.target)
    for kind, ids in wanted.items():
        model, name = _SHOWN[kind]
        names |= {row["id"]: name(row) for row in by_ids(dossier, model, ids)}
    return names


def possible_targets(dossier: Dossier, report_id: str, kind: SlideKind) -> dict[str, str]:
    """The rows of a year, or of all plans, that a slide of ``kind`` could show: ids and names."""
    if kind not in _SHOWN:
        return {}
    model, name = _SHOWN[kind]
    query = model.select()
    among = _of_year(kind, report_id)
    if among is not None:
        query = query.where(among)
    return {row["id"]: name(row) for row in dossier.rows(query.order_by(model.rank))}


def _of_year(kind: SlideKind, report_id: str) -> Expression | None:
    if kind is SlideKind.SYNERGY:
        services = ServiceRow.select(ServiceRow.id).where(ServiceRow.report_id == report_id)
        return SynergyRow.service_id.in_(services)
    if kind is SlideKind.VOTE:
        sittings = SittingRow.select(SittingRow.id).where(SittingRow.report_id == report_id)
        return VoteRow.sitting_id.in_(sittings)
    if kind is SlideKind.AMENDMENT:
        return AmendmentRow.report_id == report_id
    return None if kind is SlideKind.PLAN else ServiceRow.report_id == report_id
