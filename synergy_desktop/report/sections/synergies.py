"""What the dashboard and the planning share: one table a service, cells merged downwards."""

from collections.abc import Callable, Sequence

from synergy_desktop.domain.model import DossierContent, Report, Service, Synergy
from synergy_desktop.report.blocks import Block, Cell, Emphasis, Paragraph, Table
from synergy_desktop.report.sections.wording import (
    OTHER_TITLE,
    SUPPORT_TITLE,
    chapter,
    labels,
    service_heading,
    sides,
)

COMMON_COLUMNS = (
    "Synergie",
    "Objectif",
    "Mode opératoire",
    "Administration pilote",
    "Responsable administratif",
)


def by_service(number: int, report: Report, table_of: Callable[[Service], Table]) -> list[Block]:
    """The two chapters of a part, a table for each of their services."""
    chapters = (
        (f"{number}.1", SUPPORT_TITLE, report.support_services),
        (f"{number}.2", OTHER_TITLE, report.other_services),
    )
    blocks: list[Block] = []
    for place, title, services in chapters:
        blocks.append(chapter(place, title))
        if not services:
            blocks.append(Paragraph("Aucun service n’est repris ici.", Emphasis.QUIET))
        for index, service in enumerate(services, 1):
            blocks.append(service_heading(f"service-{place}", index, service.name))
            blocks.append(table_of(service))
    return blocks


def common_cells(
    content: DossierContent, synergies: Sequence[Synergy], index: int
) -> tuple[Cell | None, ...]:
    """The five cells that both tables begin with, of the synergy at ``index`` of a group."""
    synergy = synergies[index]
    return (
        Cell(synergy.title),
        merged(synergies, index, lambda each: each.objective.as_above, _objective),
        Cell(labels(synergy.mode)),
        Cell(sides(content, synergy.pilot)),
        Cell("\n".join(synergy.responsible)),
    )


def merged(
    synergies: Sequence[Synergy],
    index: int,
    as_above: Callable[[Synergy], bool],
    cell: Callable[[Synergy, int], Cell],
) -> Cell | None:
    """The cell of a column that may be merged downwards; None where it belongs to the one above.

    The first of a group has nothing above it and shows its own.
    """
    if index and as_above(synergies[index]):
        return None
    rows = 1
    while index + rows < len(synergies) and as_above(synergies[index + rows]):
        rows += 1
    return cell(synergies[index], rows)


def _objective(synergy: Synergy, rows: int) -> Cell:
    kinds = " · ".join(kind.label for kind in synergy.objective.kinds)
    return Cell(synergy.objective.text, note=kinds, rows=rows)
