"""Part 1 of the canvas: the synergies done and ongoing, service by service."""

from synergy_desktop.domain.model import DossierContent, Report, Service, Synergy, Text
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.report.blocks import Block, Cell, Column, Landscape, Row, Table
from synergy_desktop.report.sections import texts
from synergy_desktop.report.sections.synergies import (
    COMMON_COLUMNS,
    Part,
    by_service,
    common_cells,
    merged,
)
from synergy_desktop.report.sections.wording import group_row, header, key_of, none_row, part

_PART = Part(
    number=1,
    groups=((Status.DONE, "Synergies réalisées"), (Status.ONGOING, "Synergies en cours")),
    lacking="sans synergie réalisée ni en cours",
)
_COLUMNS = tuple(map(Column, (20.0, 20.0, 9.5, 11.5, 14.0, 32.0)))


def dashboard(content: DossierContent, report: Report, introduction: Text) -> list[Block]:
    """The whole part, on wide pages."""
    blocks = [
        part(_PART.number, introduction.title),
        *texts.body(introduction),
        *by_service(_PART, report, lambda service: table(content, service)),
    ]
    return [Landscape(tuple(blocks))]


def table(content: DossierContent, service: Service) -> Table:
    """What one service has done and is doing."""
    rows: list[Row] = []
    for status, title in _PART.groups:
        rows.append(group_row(title, len(_COLUMNS), key=title))
        synergies = service.with_status(status)
        rows += [
            Row(
                (*common_cells(content, synergies, index), _results(synergies, index)),
                key=synergy.id,
            )
            for index, synergy in enumerate(synergies)
        ] or [none_row(len(_COLUMNS), title)]
    return Table(
        label=f"Synergies réalisées et en cours : {service.name}",
        columns=_COLUMNS,
        header=header((*COMMON_COLUMNS, "Résultats")),
        rows=tuple(rows),
        key=f"dashboard {key_of(service)}",
    )


def _results(synergies: tuple[Synergy, ...], index: int) -> Cell | None:
    return merged(
        synergies,
        index,
        lambda each: each.results.as_above,
        lambda each, rows: Cell(each.results.text, rows=rows),
    )
