"""The levels of cooperation in a pasted document, each with the service that a title names."""

from synergy_desktop.exchange.clipboard.fields import DASHBOARD
from synergy_desktop.exchange.clipboard.grid import Grid
from synergy_desktop.exchange.clipboard.matrices import (
    MatrixReading,
    read_matrix_table,
    tables_of_levels,
)
from synergy_desktop.exchange.clipboard.rows import (
    RowKind,
    kinds_of_rows,
    service_named,
    sole_text,
)


def read_matrices(grid: Grid) -> tuple[MatrixReading, ...]:
    """Read every table of levels; what else the document holds is left out."""
    tables = {table.rows.start: table for table in tables_of_levels(grid)}
    service = ""
    found: list[MatrixReading] = []
    for row, kind in enumerate(kinds_of_rows(grid, DASHBOARD)):
        alone = sole_text(grid, row)
        if kind is RowKind.TITLE and alone:
            service = service_named(alone[0])
        elif table := tables.get(row):
            found += read_matrix_table(grid, table, service)
    return tuple(found)
