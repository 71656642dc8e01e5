"""Each cooperation matrix on a page of its own: its levels explained, to correct and to sign."""

from dataclasses import replace

from synergy_desktop.domain.model import DossierContent, Matrix, Report, Service
from synergy_desktop.domain.scales import LEVELS
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.report.blocks import (
    Align,
    Block,
    Cell,
    Column,
    Heading,
    PageBreak,
    Row,
    RowKind,
    Table,
)
from synergy_desktop.report.gaps import gap
from synergy_desktop.report.grids import HOLE, matrix_table
from synergy_desktop.report.names import institution_name
from synergy_desktop.report.sections.matrices import matrix_of
from synergy_desktop.report.sections.sitting_frame import on_behalf
from synergy_desktop.report.sections.wording import header

TITLE = "Matrices de coopération à signer"
_LEVEL_WEIGHT = 2.2
"""The share of the column that explains the levels; that of a register is 1."""
_LINES, _SIGNED = 9, 5
"""How many printed lines the box for corrections and that for a signature are high."""


def signed_matrices(content: DossierContent, report: Report) -> list[Block]:
    """A page for each assessed service; an empty matrix where none is assessed yet."""
    assessed = [(each, each.matrix) for each in report.services if each.matrix is not None]
    pages = assessed or [(Service(name=gap("service")), Matrix())]
    blocks: list[Block] = []
    for number, (service, matrix) in enumerate(pages):
        blocks += [PageBreak()] if number else []
        blocks += [
            Heading(1, service.name, f"matrix-{number}"),
            _explained(service, matrix),
            _box(),
            _signatures(content),
        ]
    return blocks


def _explained(service: Service, matrix: Matrix) -> Table:
    """The matrix with what each level means; a register still to be assessed is a gap."""
    table = matrix_table(matrix_of(service, matrix))
    meanings = {f"{each.level} {each.name}": each.definition for each in LEVELS}
    return replace(
        table,
        columns=(replace(table.columns[0], weight=_LEVEL_WEIGHT), *table.columns[1:]),
        rows=tuple(_explained_row(row, meanings) for row in table.rows),
    )


def _explained_row(row: Row, meanings: dict[str, str]) -> Row:
    first = row.cells[0]
    if row.kind is RowKind.TOTAL:
        return replace(row, cells=tuple(map(_or_gap, row.cells)))
    if first is None or first.text not in meanings:
        return row
    return replace(row, cells=(replace(first, note=meanings[first.text]), *row.cells[1:]))


def _or_gap(cell: Cell | None) -> Cell | None:
    return replace(cell, text=gap()) if cell and cell.text == HOLE else cell


def _box() -> Table:
    """An empty box under its title."""
    return Table(
        label="Corrections manuscrites",
        columns=(Column(1, Align.LEFT),),
        header=header(("Corrections manuscrites",)),
        rows=(Row((Cell("\n" * _LINES),)),),
    )


def _signatures(content: DossierContent) -> Table:
    """Room for those in charge of the service to sign, side by side, lower than usual."""
    names = (on_behalf(side, institution_name(content, side)) for side in Side)
    place = Cell("Nom, fonction, date et signature" + "\n" * _SIGNED)
    return Table(
        label="Signatures",
        columns=(Column(1),) * len(Side),
        header=header(tuple(names)),
        rows=(Row((place,) * len(Side)),),
    )
