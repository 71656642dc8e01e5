"""Matrices and summary grids spelled out as tables, the same for every renderer."""

from synergy_desktop.domain.vocabulary import Level
from synergy_desktop.report.blocks import (
    Align,
    Cell,
    Column,
    Emphasis,
    Holds,
    Matrix,
    Row,
    RowKind,
    Shade,
    SummaryGrid,
    Table,
    TableForm,
)
from synergy_desktop.report.spoken import matrix_in_words

CROSS = "X"
HOLE = "–"
"""What stands where a register is still to be assessed."""


def matrix_table(matrix: Matrix) -> Table:
    """The six levels from 5 down to 0, one column a register, a cross in each."""
    registers = len(matrix.levels)
    header = Row((Cell("Niveau"), *(Cell(label) for label, _ in matrix.levels)))
    rows = [_level_row(level, matrix) for level in reversed(Level)]
    marks = (HOLE if level is None else str(level) for _, level in matrix.levels)
    rows.append(Row((Cell(matrix.total), *map(Cell, marks)), RowKind.TOTAL, key="total"))
    if matrix.notes:
        notes = Cell("\n".join(matrix.notes), columns=registers + 1, align=Align.LEFT)
        rows.append(Row((notes, *[None] * registers), key="notes"))
    return Table(
        label=matrix_in_words(matrix),
        columns=(Column(1.25), *[Column(1.0, Align.CENTRE, Holds.NUMBER)] * registers),
        header=(header,),
        rows=tuple(rows),
        form=TableForm.GRID,
    )


def _level_row(level: Level, matrix: Matrix) -> Row:
    cells = (_level_cell(level, reached) for _, reached in matrix.levels)
    return Row((Cell(f"{level} {level.label}"), *cells), key=f"level {level}")


def _level_cell(level: Level, reached: int | None) -> Cell:
    if reached == level:
        return Cell(CROSS, shade=Shade.of_level(level), emphasis=Emphasis.STRONG)
    passed = reached is not None and level < reached
    return Cell(shade=Shade.BELOW if passed else Shade.NONE)


def summary_table(grid: SummaryGrid) -> Table:
    """The registers down, the services across, the totals below and to the right."""
    services = len(grid.services)
    header = Row((Cell("Registre"), *map(Cell, grid.services), Cell("Total")))
    rows = [
        Row(
            (
                Cell(register, emphasis=Emphasis.STRONG),
                *map(_score_cell, levels),
                Cell(total, emphasis=Emphasis.STRONG, shade=Shade.TOTAL),
            ),
            key=register,
        )
        for register, levels, total in zip(
            grid.registers, grid.levels, grid.register_totals, strict=True
        )
    ]
    sums = (Cell("Total"), *map(Cell, grid.service_totals), Cell(grid.total))
    totals = Row(sums, RowKind.TOTAL, key="total")
    return Table(
        label=grid.label,
        columns=(
            Column(1.55),
            *[Column(1.0, Align.CENTRE, Holds.NUMBER)] * services,
            Column(0.85, Align.CENTRE),
        ),
        header=(header,),
        rows=(*rows, totals),
        form=TableForm.GRID,
    )


def _score_cell(level: int | None) -> Cell:
    if level is None:
        return Cell(HOLE, emphasis=Emphasis.QUIET)
    return Cell(str(level), shade=Shade.of_level(level), emphasis=Emphasis.STRONG)
