"""The whole dossier read with pauses, for a window that must answer meanwhile."""

from collections.abc import Generator

from synergy_desktop.domain.model import DossierContent, Plan, Report
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier


def content_in_steps(dossier: Dossier) -> Generator[None, None, DossierContent]:
    """Read as ``queries.content`` does, with a pause after every few milliseconds.

    What is returned holds only if the dossier does not change meanwhile.
    """
    reports: list[Report] = []
    for year in queries.report_heads(dossier):
        reports.append((yield from queries.report_in_steps(dossier, year.id)))
        yield
    plans: list[Plan] = []
    for head in queries.plan_heads(dossier):
        plans.append(queries.plan(dossier, head.id))
        yield
    return queries.content_of(dossier, tuple(reports), tuple(plans))
