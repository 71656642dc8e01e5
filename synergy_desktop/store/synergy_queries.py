"""Reading synergies apart from their services: some of them, their order, a single cell of each."""

from collections.abc import Sequence
from typing import Literal

from peewee import fn

from synergy_desktop.domain.model import Synergy
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.store import models, reading
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.selecting import batches, by_id, by_ids


def synergy_titles(dossier: Dossier, report_id: str) -> dict[str, list[str]]:
    """The titles of a year's synergies, whatever their status, by their services' ids."""
    synergy, service = models.SynergyRow, models.ServiceRow
    held = synergy.select(synergy.service_id, synergy.title)
    found = held.join(service, on=synergy.service_id == service.id)
    titles: dict[str, list[str]] = {}
    for service_id, title in dossier.raw_rows(found.where(service.report_id == report_id)):
        titles.setdefault(service_id, []).append(title)
    return titles


def synergy(dossier: Dossier, synergy_id: str) -> Synergy:
    """One synergy."""
    (row,) = by_id(dossier, models.SynergyRow, synergy_id)
    return reading.synergy(row)


def synergies(dossier: Dossier, synergy_ids: Sequence[str]) -> tuple[Synergy, ...]:
    """Several synergies, in no particular order; those that are not there are left out."""
    return tuple(map(reading.synergy, by_ids(dossier, models.SynergyRow, synergy_ids)))


def ids_by_service(dossier: Dossier, service_ids: Sequence[str]) -> dict[str, list[str]]:
    """The synergies of several services, whatever their status, in order."""
    model = models.SynergyRow
    owner, ids = model.service_id, dict[str, list[str]]()
    for batch in batches(service_ids):
        # In the order of the index, so that nothing is sorted.
        held = model.select(owner, model.id).where(owner.in_(batch)).order_by(owner, model.rank)
        for service_id, synergy_id in dossier.raw_rows(held):
            ids.setdefault(service_id, []).append(synergy_id)
    return ids


def synergy_ids(dossier: Dossier, service_id: str, status: Status) -> tuple[str, ...]:
    """The synergies of a service that have come as far as ``status``, in order."""
    model = models.SynergyRow
    mine = model.select(model.id).where(
        (model.service_id == service_id) & (model.status == status.value)
    )
    row = mine.order_by(model.rank).alias("mine")
    # SQLite strings them together: thousands of rows, one by one, take several times as long.
    ((ids,),) = dossier.raw_rows(model.select(fn.GROUP_CONCAT(row.c.id)).from_(row))
    return tuple(ids.split(",")) if ids else ()


def merged_synergies(
    dossier: Dossier, service_id: str, cell: Literal["objective", "results"]
) -> frozenset[str]:
    """The synergies of a service in which ``cell`` is merged with the one above."""
    model = models.SynergyRow
    is_merged = {"objective": model.objective_as_above, "results": model.results_as_above}[cell]
    mine = model.select(model.id).where((model.service_id == service_id) & is_merged)
    return frozenset(synergy_id for (synergy_id,) in dossier.raw_rows(mine))


def responsible_people(
    dossier: Dossier, service_id: str, statuses: Sequence[Status]
) -> frozenset[str]:
    """All who are responsible for a synergy of a service that has one of ``statuses``."""
    model = models.SynergyRow
    codes = [status.value for status in statuses]
    mine = (model.service_id == service_id) & model.status.in_(codes)
    cells = dossier.rows(model.select(model.responsible).where(mine).distinct())
    return frozenset(name for cell in cells for name in cell["responsible"])
