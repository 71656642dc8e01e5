"""The tables of a paper, found by what they are called, and their rows as they are read."""

from synergy_desktop.report.blocks import Paper, Row, Table
from synergy_desktop.report.walk import walk


def tables(paper: Paper, label: str) -> list[Table]:
    """The tables whose label starts with ``label``, in order."""
    return [
        block
        for _, block in walk(paper.blocks)
        if isinstance(block, Table) and block.label.startswith(label)
    ]


def texts(row: Row) -> list[str]:
    """The cells of a row; "^" where one spans from above or from the left."""
    return [cell.text if cell else "^" for cell in row.cells]
