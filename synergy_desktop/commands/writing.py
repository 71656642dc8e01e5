"""What the commands share: cells of one row, a new service, French words for a step's name."""

from collections.abc import Collection, Iterable

from synergy_desktop.domain.vocabulary import Register, Support
from synergy_desktop.store.dossier import Dossier, Step
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.models import AssessmentRow, ServiceRow
from synergy_desktop.store.ordering import rank_for
from synergy_desktop.store.rows import Row


def set_cells(
    dossier: Dossier,
    label: str,
    model: type[Row],
    row_id: str,
    typing: str | None = None,
    /,
    **cells: object,
) -> None:
    """Write cells of one row as a step named ``label``.

    ``typing`` names an editing session in one place: its steps are undone as one.
    """
    merge = typing and f"{model._meta.table_name}/{row_id}/{','.join(cells)}/{typing}"
    with dossier.step(label, merge) as step:
        step.run(model.update(**cells).where(model.id == row_id))


def copy_cells(
    dossier: Dossier, model: type[Row], copies: Collection[tuple[str, str, Collection[str]]]
) -> None:
    """Write what stands in cells of rows into the same cells of others, as one step.

    Each of ``copies`` is the id of the row to read, of the row to write, and the cells' names.
    """
    label = f"Recopier {counted(len(copies), 'une cellule', 'cellules')}"
    with dossier.step(label) as step:
        for source, target, names in copies:
            (row,) = dossier.rows(model.select().where(model.id == source))
            cells = {name: row[name] for name in names}
            step.run(model.update(**cells).where(model.id == target))


def insert_service(
    dossier: Dossier, step: Step, report_id: str, name: str, support: Support | None = None
) -> str:
    """Within a step, write a service at the end of a year; gives its id."""
    service_id = new_id()
    rank = rank_for(dossier, ServiceRow, ServiceRow.report_id == report_id)
    cells = {"report_id": report_id, "name": name, "support": support and support.value}
    step.run(ServiceRow.insert(id=service_id, rank=rank, **cells))
    for register in Register:
        step.run(AssessmentRow.insert(id=new_id(), service_id=service_id, register=register.value))
    return service_id


def counted(count: int, singular: str, plural: str) -> str:
    """Write "une synergie" or "3 synergies"."""
    return singular if count == 1 else f"{count} {plural}"


def codes(values: Iterable[str]) -> list[str]:
    """Give the plain codes of vocabulary members."""
    return [str(value) for value in values]
