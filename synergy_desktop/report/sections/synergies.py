"""What the dashboard and the planning share: one table a service, cells merged downwards.

The services without a row stand together in one table at the end of their chapter, each with its
*Néant*: page upon page of empty tables would hide the full ones.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from synergy_desktop.domain.model import DossierContent, Report, Service, Synergy
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.report.blocks import Block, Cell, Column, Emphasis, Paragraph, Row, Table
from synergy_desktop.report.sections.wording import (
    OTHER_TITLE,
    SUPPORT_TITLE,
    absent,
    chapter,
    header,
    key_of,
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


@dataclass(frozen=True, slots=True)
class Part:
    """One of the two parts: what it lists, and how the services that have none are titled."""

    number: int
    groups: tuple[tuple[Status, str], ...]
    """The statuses, each with the title of its rows."""
    lacking: str
    """Such as "sans synergie projetée"."""


def by_service(part: Part, report: Report, table_of: Callable[[Service], Table]) -> list[Block]:
    """The two chapters of a part, a table for each service that has rows."""
    chapters = (
        (f"{part.number}.1", SUPPORT_TITLE, report.support_services),
        (f"{part.number}.2", OTHER_TITLE, report.other_services),
    )
    blocks: list[Block] = []
    for place, title, services in chapters:
        blocks.append(chapter(place, title))
        if not services:
            blocks.append(Paragraph("Aucun service n’est repris ici.", Emphasis.QUIET))
        full = [service for service in services if _has_rows(part, service)]
        for index, service in enumerate(full, 1):
            blocks.append(service_heading(f"service-{place}", index, service.name, key_of(service)))
            blocks.append(table_of(service))
        empty = [service for service in services if not _has_rows(part, service)]
        if empty:
            blocks += _without_rows(part, place, empty)
    return blocks


def _has_rows(part: Part, service: Service) -> bool:
    return any(service.with_status(status) for status, _ in part.groups)


def _without_rows(part: Part, place: str, services: Sequence[Service]) -> list[Block]:
    """One row a service: its name, then a *Néant* for each status."""
    title = f"{'Services' if len(services) > 1 else 'Service'} {part.lacking}"
    key = f"lacking-{place}"
    rows = [
        Row(
            (Cell(service.name, emphasis=Emphasis.STRONG), *(absent() for _ in part.groups)),
            key=key_of(service),
        )
        for service in services
    ]
    table = Table(
        label=title,
        columns=(Column(40.0), *[Column(60.0 / len(part.groups))] * len(part.groups)),
        header=header(("Service", *(group for _, group in part.groups))),
        rows=tuple(rows),
        key=key,
    )
    return [service_heading(f"service-{place}", 0, title, key), table]


def common_cells(
    content: DossierContent, synergies: Sequence[Synergy], index: int
) -> tuple[Cell | None, ...]:
    """The five cells that both tables begin with, of the synergy at ``index`` of a group."""
    synergy = synergies[index]
    return (
        Cell(synergy.title, note=_plan_reference(synergy)),
        merged(synergies, index, lambda each: each.objective.as_above, _objective),
        Cell(labels(synergy.mode)),
        Cell(sides(content, synergy.pilot)),
        Cell("\n".join(synergy.responsible)),
    )


def _plan_reference(synergy: Synergy) -> str:
    """The actions of the strategic plan that the synergy comes from."""
    return f"cf. PST {', '.join(synergy.actions)}" if synergy.actions else ""


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
