"""What one does with the services of a year."""

from synergy_desktop.commands.writing import insert_service, set_cells
from synergy_desktop.domain.vocabulary import Support
from synergy_desktop.domain.words import short
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.models import ServiceRow
from synergy_desktop.store.ordering import rank_for


def add_service(dossier: Dossier, report_id: str, name: str, support: Support | None = None) -> str:
    """Add a service at the end of a year, without a matrix yet; gives its id."""
    with dossier.step(f"Ajouter le service « {short(name)} »") as step:
        return insert_service(dossier, step, report_id, name, support)


def rename_service(dossier: Dossier, service_id: str, name: str) -> None:
    """Give a service another name."""
    set_cells(dossier, f"Renommer en « {short(name)} »", ServiceRow, service_id, name=name)


def set_support(dossier: Dossier, service_id: str, support: Support | None) -> None:
    """Say which of the four support services it is, None for any other service."""
    kind = support.label if support else "autre service"
    label = f"Classer le service : {kind}"
    set_cells(dossier, label, ServiceRow, service_id, support=support and support.value)


def move_service(dossier: Dossier, service_id: str, before: str | None) -> None:
    """Move a service before another of its year, or to the end."""
    (row,) = dossier.rows(ServiceRow.select().where(ServiceRow.id == service_id))
    among = ServiceRow.report_id == row["report_id"]
    rank = rank_for(dossier, ServiceRow, among, before, moving=[service_id])
    set_cells(dossier, f"Déplacer « {short(row['name'])} »", ServiceRow, service_id, rank=rank)


def delete_service(dossier: Dossier, service_id: str) -> None:
    """Delete a service with its synergies and its matrix."""
    (row,) = dossier.rows(ServiceRow.select().where(ServiceRow.id == service_id))
    with dossier.step(f"Supprimer « {short(row['name'])} »") as step:
        step.run(ServiceRow.delete().where(ServiceRow.id == service_id))
