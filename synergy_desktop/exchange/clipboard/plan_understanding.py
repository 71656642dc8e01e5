"""What a pasted plan means: the nodes that its rows make, and what could not be understood.

The level of a row is told by its own words or code ("Action 2.1", "O.O.2", "Pe25"), by a column,
or else by how it is indented or numbered under the rows above it.
"""

from collections.abc import Sequence
from dataclasses import replace

from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.plans import lineage
from synergy_desktop.domain.planting import holders
from synergy_desktop.domain.vocabulary import NodeKind
from synergy_desktop.exchange.clipboard.columns import Columns, by_content, by_headings
from synergy_desktop.exchange.clipboard.folding import fold
from synergy_desktop.exchange.clipboard.grid import Grid, Merge
from synergy_desktop.exchange.clipboard.notation import Noted, kind_of_code, note
from synergy_desktop.exchange.clipboard.plan_fields import CODE, GUESSED, KIND, PLAN, TITLE
from synergy_desktop.exchange.clipboard.plan_levels import Levels
from synergy_desktop.exchange.clipboard.readings import quoted
from synergy_desktop.exchange.clipboard.rows import RowKind
from synergy_desktop.exchange.clipboard.understanding import (
    CellReading,
    RowReading,
    Understanding,
)

_NO_PLACE = "Rien au-dessus ne peut contenir cet élément\u00a0: il n’est pas repris."
_NO_TITLE = "L’intitulé manque."


def understand_plan(
    grid: Grid, plan: Plan, at: str | None, columns: Columns | None = None
) -> Understanding[PlanNode]:
    """Read a grid as nodes to be pasted on the node ``at`` of ``plan`` (None: at the top).

    ``columns`` is the user's own choice of a key (or "") for each column.
    """
    walk = _Walk(grid, plan, at, columns)
    rows = [walk.row(number) for number in range(len(grid.rows))]
    items = [number for number, row in enumerate(rows) if row.item is not None]
    places = holders(plan, at, [NodeKind(rows[number].group) for number in items])
    for number, place in zip(items, places, strict=True):
        if place is None:
            rows[number] = _without_place(rows[number])
    return Understanding(tuple(rows), walk.columns)


_DEADLINE = "deadline"
_SLID = "Ce code n’est pas une échéance : il est repris comme code."


class _Walk:
    """Goes through a grid from the top, minding the levels passed."""

    def __init__(self, grid: Grid, plan: Plan, at: str | None, chosen: Columns | None) -> None:
        self._grid = grid
        self._headings = {
            row: keys
            for row in range(len(grid.rows))
            if (keys := by_headings(grid, row, PLAN)) and not self._names_node(row)
        }
        self._first = min(self._headings, default=0)
        self.columns = chosen or _with_titles(grid, self._found_columns(), self._items())
        self._levels = Levels(lineage(plan, at)[-1].kind if at else None)

    def row(self, number: int) -> RowReading[PlanNode]:
        """Read one row; those above it have been read."""
        texts = [cell.text for cell in self._grid.rows[number]]
        said = [(at, text) for at, text in enumerate(texts) if fold(text)]
        if number in self._headings or not said:
            kind = RowKind.HEADING if said else RowKind.BLANK
            return RowReading(number, kind, PLAN.group, "")
        if number < self._first and len(said) == 1 and note(said[0][1]).kind is None:
            (column, text) = said[0]
            problem = "Ce texte se trouve hors du tableau\u00a0: il n’est pas repris."
            aside = CellReading(column, "", text, problem=problem)
            return RowReading(number, RowKind.ASIDE, PLAN.group, "", (aside,), text)
        return self._item(number)

    def _item(self, number: int) -> RowReading[PlanNode]:
        column, words = self._title(number)
        cells, values = self._fields(number)
        # A column of levels says what the words before a title could: they are the title's own.
        noted = Noted(None, "", words) if values.get(KIND) else note(words)
        code = str(values.get(CODE) or noted.code)
        kind = values.pop(KIND, None) or noted.kind or kind_of_code(code)
        level = self._levels.level(
            NodeKind(str(kind)) if kind else None,
            code,
            (max(column, 0), noted.depth or note(f"{code} –").depth),
        )
        if column >= 0:
            cells = (*cells, _title_cell(column, words, noted, has_code=bool(values.get(CODE))))
        elif not code:
            cells = (*cells, CellReading(0, TITLE, "", problem=_NO_TITLE))
        values |= {CODE: code, TITLE: noted.title}
        item = PLAN.build(level.value, values)
        ordered = tuple(sorted(cells, key=lambda cell: cell.column))
        return RowReading(number, RowKind.ITEM, level.value, "", ordered, item=item)

    def _fields(self, number: int) -> tuple[tuple[CellReading, ...], dict[str, object]]:
        """Read every cell of a row but those of the title."""
        cells: list[CellReading] = []
        values: dict[str, object] = {}
        slid = ""
        for column, key in enumerate(self.columns):
            text = self._text(number, column)
            field = PLAN.field(key)
            if key == TITLE or key in values:
                continue
            if field is None:
                cells += [_left_out(column, text)] if fold(text) else []
                continue
            if key == _DEADLINE and kind_of_code(text):
                # In a table whose merged cells were lost on the way, codes slide to the left.
                slid = text
                cells.append(CellReading(column, key, text, remark=_SLID))
                continue
            reading = field.read(text if fold(text) else "")
            values[key] = reading.value
            cells.append(
                CellReading(column, key, text, reading.shown, reading.problem, reading.remark)
            )
        values[CODE] = values.get(CODE) or slid
        return tuple(cells), {key: value for key, value in values.items() if value}

    def _title(self, number: int) -> tuple[int, str]:
        """The column where the title of a row begins, -1 for none, and its words."""
        found = [
            (column, text)
            for column, key in enumerate(self.columns)
            if key == TITLE and fold(text := self._grid.rows[number][column].text)
        ]
        return (found[0][0], "\n".join(text for _, text in found)) if found else (-1, "")

    def _text(self, number: int, column: int) -> str:
        """What a cell says; one merged with the cell on its left says nothing."""
        is_left = self._grid.rows[number][column].merge is Merge.LEFT
        return "" if is_left else self._grid.text(number, column)

    # Columns

    def _names_node(self, number: int) -> bool:
        return any(kind_of_code(cell.text) for cell in self._grid.rows[number])

    def _items(self) -> list[int]:
        rows = range(self._first if self._headings else 0, len(self._grid.rows))
        return [row for row in rows if row not in self._headings]

    def _found_columns(self) -> Columns:
        """By the headings at the top, which may take several rows, else by what they hold."""
        if not self._headings:
            return by_content(self._grid, self._items(), GUESSED)
        keys: Columns = self._headings[self._first]
        below = self._first + 1
        while below in self._headings:
            pairs = zip(self._headings[below], keys, strict=True)
            keys = tuple(lower or upper for lower, upper in pairs)
            below += 1
        once: list[str] = []
        for key in keys:
            once.append(key if key not in once else "")
        return tuple(once)


def _with_titles(grid: Grid, columns: Columns, rows: Sequence[int]) -> Columns:
    """Add the columns of a staircase to the title: each row has its words in one of them."""
    lengths = {
        column: sum(len(grid.rows[row][column].text) for row in rows)
        for column, key in enumerate(columns)
        if not key
    }
    keys = list(columns)
    if TITLE not in keys and any(lengths.values()):
        keys[max(lengths, key=lambda column: lengths[column])] = TITLE
    for column in (each for each, length in lengths.items() if length and not keys[each]):
        titles = [each for each, key in enumerate(keys) if key == TITLE]
        if not any(
            fold(grid.rows[row][column].text) and any(grid.rows[row][at].text for at in titles)
            for row in rows
        ):
            keys[column] = TITLE
    return tuple(keys)


def _title_cell(column: int, words: str, noted: Noted, *, has_code: bool) -> CellReading:
    shown = noted.title if has_code or not noted.code else f"{noted.code}\u2002{noted.title}"
    return CellReading(column, TITLE, words, shown, "" if shown else _NO_TITLE)


def _left_out(column: int, text: str) -> CellReading:
    problem = f"Cette colonne n’a pas sa place ici\u00a0: {quoted(text)} n’est pas repris."
    return CellReading(column, "", text, problem=problem)


def _without_place(row: RowReading[PlanNode]) -> RowReading[PlanNode]:
    """Say beside the title of a row that nothing may hold it."""
    cells = tuple(
        replace(cell, problem=_NO_PLACE) if cell.key == TITLE else cell for cell in row.cells
    )
    return replace(row, cells=cells, item=None)
