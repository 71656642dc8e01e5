"""The merged cells of a column, found around the rows that are asked for and no others."""

from collections.abc import Callable, Sequence

from synergy_desktop.ui.row_edits import Run
from synergy_desktop.ui.tables.rows import RowKind, Slot


class Merges:
    """Tells which cells of a column are one.

    ``rows`` are those that are shown, ``is_joined`` tells of an item whether its cell is merged
    with the one above, ``above`` which item is above it, shown or not; "" for a group's first.
    """

    def __init__(
        self, rows: Sequence[Slot], is_joined: Callable[[str], bool], above: Callable[[str], str]
    ) -> None:
        """Find nothing yet."""
        self._rows = rows
        self._is_joined = is_joined
        self._above = above
        self._sources: dict[str, str] = {}
        self._runs: dict[int, Run] = {}

    def source(self, name: str) -> str:
        """The item whose cell is shown for that of ``name``: the topmost that it is merged with."""
        passed = []
        while name not in self._sources and self._is_joined(name) and (above := self._above(name)):
            passed.append(name)
            name = above
        source = self._sources.get(name, name)
        self._sources.update(dict.fromkeys(passed, source))
        return source

    def run(self, row: int) -> Run:
        """The rows that the cell at ``row`` spans with those that it is merged with."""
        if row not in self._runs:
            run = self._find(row)
            self._runs.update(dict.fromkeys(range(run.first, run.last + 1), run))
        return self._runs[row]

    def _find(self, row: int) -> Run:
        kind, name = self._rows[row]
        if kind is not RowKind.ITEM:
            return Run(row, row)
        source = self.source(name)
        first = last = row
        while first > 0 and self.source(self._rows[first - 1][1]) == source:
            first -= 1
        while last + 1 < len(self._rows) and self.source(self._rows[last + 1][1]) == source:
            last += 1
        return Run(first, last)
