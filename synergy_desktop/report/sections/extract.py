"""What the report says of one service alone: its tables, its matrix, its line of the summary."""

from collections.abc import Mapping, Sequence

from synergy_desktop.domain.model import DossierContent, Matrix, Report, Service, Text
from synergy_desktop.domain.scales import REGISTERS
from synergy_desktop.domain.scoring import counterpart, service_score
from synergy_desktop.report.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Emphasis,
    Holds,
    Landscape,
    Paragraph,
    Row,
    RowKind,
    Table,
    TableForm,
)
from synergy_desktop.report.grids import HOLE
from synergy_desktop.report.sections import dashboard, planning
from synergy_desktop.report.sections.matrices import matrix_of
from synergy_desktop.report.sections.wording import fraction, header, part

_UNASSESSED = "Ce service n’a pas de matrice : il n’entre pas dans la grille de synthèse."


def service_extract(
    content: DossierContent, report: Report, service: Service, text: Mapping[str, Text]
) -> list[Block]:
    """The parts of the report that speak of ``service``, under their own titles in ``text``."""
    earlier = content.before(report)
    blocks: list[Block] = [
        Landscape(
            (
                part(1, text["intro_dashboard"].title),
                dashboard.table(content, service),
                part(2, text["intro_planning"].title),
                planning.table(content, service),
            )
        ),
        part(3, text["intro_matrices"].title),
    ]
    if service.matrix is None:
        return [*blocks, Paragraph(_UNASSESSED, Emphasis.QUIET)]
    before = counterpart(service, earlier[-1].services) if earlier else None
    return [
        *blocks,
        matrix_of(service, service.matrix),
        part(4, text["intro_summary"].title),
        _line(report, service, service.matrix, earlier[-1].year if earlier else "", before),
    ]


def _line(
    report: Report, service: Service, matrix: Matrix, year: str, before: Service | None
) -> Table:
    """The level of each register and the total, beside those of the year before if it is known."""
    old = before.matrix if before is not None else None
    rows = [
        _row(
            each.label,
            [_level(one.level(each.register)) for one in (old, matrix) if one is not None],
            RowKind.BODY,
        )
        for each in REGISTERS
    ]
    totals = [fraction(service_score(one)) for one in (old, matrix) if one is not None]
    years = (*([year] if old is not None else []), report.year)
    return Table(
        label=f"Synthèse : {service.name}",
        columns=(Column(2), *[Column(1, Align.CENTRE, Holds.NUMBER)] * len(years)),
        header=header(("Registre", *years)),
        rows=(*rows, _row("Total", totals, RowKind.TOTAL)),
        form=TableForm.GRID,
        share=0.6,
    )


def _level(level: int | None) -> str:
    return HOLE if level is None else str(level)


def _row(label: str, texts: Sequence[str], kind: RowKind) -> Row:
    return Row((Cell(label, emphasis=Emphasis.STRONG), *map(Cell, texts)), kind, key=label)
