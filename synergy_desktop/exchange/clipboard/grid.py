"""A table as it travels over the clipboard: a grid of texts, some cells merged with others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto


class Merge(Enum):
    """What a cell belongs to: itself, or the cell beside it.

    In a block merged both ways, the first cell of each row but the first is ABOVE, the others LEFT.
    """

    NONE = auto()
    ABOVE = auto()
    LEFT = auto()


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell; a merged one has no text of its own. ``heading``: marked as one by its table."""

    text: str = ""
    merge: Merge = Merge.NONE
    heading: bool = False


GridRow = tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of equal length; a text that stood outside a table is a row merged all along."""

    rows: tuple[GridRow, ...] = ()

    @classmethod
    def of(cls, rows: Iterable[Sequence[str | Merge]], headings: int = 0) -> "Grid":
        """Make a grid of texts and merges, the first ``headings`` rows being headings."""
        return cls.level(
            [_cell(content, heading=index < headings) for content in row]
            for index, row in enumerate(rows)
        )

    @classmethod
    def level(cls, rows: Iterable[Sequence[GridCell]]) -> "Grid":
        """Make a grid of rows that may differ in length: the short ones end in empty cells."""
        ragged = [tuple(row) for row in rows]
        width = max(map(len, ragged), default=0)
        return cls(tuple(row + (GridCell(),) * (width - len(row)) for row in ragged))

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.rows[0]) if self.rows else 0

    def anchor(self, row: int, column: int) -> tuple[int, int]:
        """The row and the column of the cell that holds the text of a cell, merged or not."""
        while column and self.rows[row][column].merge is Merge.LEFT:
            column -= 1
        while row and self.rows[row][column].merge is Merge.ABOVE:
            row -= 1
        return row, column

    def text(self, row: int, column: int) -> str:
        """What a cell shows: its own text, or that of the cell it is merged with."""
        at, across = self.anchor(row, column)
        return self.rows[at][across].text

    def span(self, row: int, column: int) -> tuple[int, int]:
        """How many rows and columns the cell that begins here covers."""
        wide = self._run(row, column)
        high = 1
        while row + high < len(self.rows) and self._continues(row + high, column, wide):
            high += 1
        return high, wide

    def _continues(self, row: int, column: int, wide: int) -> bool:
        is_merged = self.rows[row][column].merge is Merge.ABOVE
        return is_merged and self._run(row, column) == wide

    def _run(self, row: int, column: int) -> int:
        cells = self.rows[row]
        end = column + 1
        while end < len(cells) and cells[end].merge is Merge.LEFT:
            end += 1
        return end - column


def _cell(content: str | Merge, *, heading: bool) -> GridCell:
    if isinstance(content, Merge):
        return GridCell(merge=content, heading=heading)
    return GridCell(content, heading=heading)
