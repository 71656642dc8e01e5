"""A block laid over cells that are there: what each would become, before anything is written."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, cast

from synergy_desktop.domain.words import number_of
from synergy_desktop.exchange.clipboard.block import BlockCell, BlockLine, lines_of, read_block
from synergy_desktop.exchange.clipboard.columns import Columns
from synergy_desktop.exchange.clipboard.fields import Field, Item
from synergy_desktop.exchange.clipboard.grid import Grid
from synergy_desktop.ui.tables.columns import Cell
from synergy_desktop.ui.tables.model import GridModel
from synergy_desktop.ui.tables.selection import follows_row_above
from synergy_desktop.ui.tables.view import GridView

_MERGED = "Fusionné avec la cellule du dessus"
_NEW = "Nouvelle ligne"


class Surface(Protocol[Item]):
    """What knows the items of the table that a block is laid over."""

    def field(self, key: str) -> Field | None:
        """What the cells of a column mean."""

    def headings(self, grid: Grid, line: int) -> Columns | None:
        """The columns that a line of a block names; None if it names none."""

    def changed(self, item: Item, key: str, value: object) -> Item:
        """Give the item with another value in the column of that key."""

    def blank(self, group: str, number: int) -> Item:
        """Give the item of the new row ``number`` (from 1) at the end of a group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CellChange:
    """What a cell shows, and would show; ``problem`` says why it is left alone."""

    key: str
    raw: str
    before: str
    after: str
    problem: str = ""
    remark: str = ""
    is_written: bool = False


@dataclass(frozen=True, slots=True)
class RowChange(Generic[Item]):
    """A row: ``item`` is what it becomes, ``name`` what it is called until then."""

    name: str
    item: Item
    is_new: bool
    cells: tuple[CellChange | None, ...]

    @property
    def is_told(self) -> bool:
        """Whether anything of it is written, which makes a new row worth adding."""
        return any(cell is not None and cell.is_written for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Overlay(Generic[Item]):
    """The rows that a block covers; ``titles`` head its columns, new rows end ``group``.

    ``heading`` says what the names of the rows are.
    """

    titles: tuple[str, ...]
    rows: tuple[RowChange[Item], ...]
    group: str
    heading: str = "Ligne"

    @property
    def written(self) -> list[tuple[str, Item]]:
        """The cells of rows that are there: the column's key, and the item as it becomes."""
        return [
            (cell.key, row.item)
            for row in self.rows
            for cell in row.cells
            if cell is not None and cell.is_written and not row.is_new
        ]

    @property
    def added(self) -> list[Item]:
        """The items of the rows that are added."""
        return [row.item for row in self.rows if row.is_new and row.is_told]

    @property
    def problems(self) -> list[str]:
        """Why cells are left alone."""
        cells = (cell for row in self.rows for cell in row.cells if cell is not None)
        return [cell.problem for cell in cells if cell.problem]

    @property
    def changes_nothing(self) -> bool:
        """Whether the cells say already, all of them, what the block says."""
        return not (self.written or self.added or self.problems)

    @property
    def counts(self) -> str:
        """How much would be written, and how much is to be looked at, in words."""
        written, added, doubts = len(self.written), len(self.added), len(self.problems)
        parts = [number_of(written, "cellule à remplacer", "cellules à remplacer")]
        if added:
            parts.append(number_of(added, "ligne à ajouter", "lignes à ajouter"))
        if doubts:
            parts.append(number_of(doubts, "cellule à vérifier", "cellules à vérifier"))
        return ", ".join(parts)


def overlay_of(
    grid: Grid, model: GridModel[Any], view: GridView, surface: Surface[Item]
) -> Overlay[Item] | None:
    """Lay a block over the selected cells, from the first of them; None if no cell is selected."""
    place = selected_place(model, view)
    if not place.rows or not grid.rows:
        return None
    return _Laying(grid, model, place, surface).overlay()


@dataclass(frozen=True, slots=True)
class SelectedPlace:
    """The rows of items that have selected cells, and the columns from the first to the last."""

    rows: tuple[int, ...]
    left: int
    right: int
    count: int
    """How many cells that is, each merged one once."""


def selected_place(model: GridModel[Any], view: GridView) -> SelectedPlace:
    """Where a block would be laid."""
    chosen = view.selectionModel().selectedIndexes()
    cells = [each for each in chosen or [view.currentIndex()] if each.isValid()]
    cells = [each for each in cells if model.item(each.row()) is not None]
    columns = [each.column() for each in cells] or [0]
    anchors = {(anchor.row(), anchor.column()) for anchor in map(model.anchor, cells)}
    rows = tuple(sorted({each.row() for each in cells}))
    return SelectedPlace(rows, min(columns), max(columns), len(anchors))


class _Laying(Generic[Item]):
    """Lays one block; repeats it where it goes several times into what is selected."""

    def __init__(
        self, grid: Grid, model: GridModel[Any], place: SelectedPlace, surface: Surface[Item]
    ) -> None:
        """Find out which rows and columns are covered."""
        self._model, self._surface = model, surface
        lines = lines_of(grid)
        named = surface.headings(grid, lines[0]) if lines else None
        lines = lines[1:] if named else lines
        self._keys, across = self._columns(grid.width, place, named)
        fields = [self._field(key) for key in self._keys]
        self._block = read_block(grid, lines, list(zip(across, fields, strict=True)))
        self._is_repeated = _goes_into(len(lines), len(place.rows))
        self._targets = self._rows(place.rows)
        self._group = model.group_at(place.rows[-1]).key

    def overlay(self) -> Overlay[Item]:
        """What every row would become."""
        titles = (self._model.column_of(key) for key in self._keys)
        return Overlay(
            tuple(self._model.columns[at].title if at >= 0 else "" for at in titles),
            tuple(self._row(number) for number in range(len(self._targets))),
            self._group,
        )

    def _columns(
        self, width: int, place: SelectedPlace, named: Columns | None
    ) -> tuple[Sequence[str], Sequence[int]]:
        """The key of each column that is covered, and which column of the block covers it."""
        if named:
            return named, range(width)
        wide = place.right - place.left + 1
        count = wide if _goes_into(width, wide) else width
        keys = [column.key for column in self._model.columns[place.left :]][:count]
        return keys + [""] * (count - len(keys)), [at % width for at in range(count)]

    def _field(self, key: str) -> Field | None:
        at = self._model.column_of(key)
        is_open = at >= 0 and self._model.columns[at].is_editable
        return self._surface.field(key) if is_open else None

    def _rows(self, chosen: Sequence[int]) -> list[int | None]:
        """The rows that are covered: those selected, then those below; None for a new one."""
        if self._is_repeated:
            return list(chosen)
        model, group = self._model, self._model.group_at(chosen[-1])
        below = [
            row
            for row in range(chosen[-1] + 1, model.rowCount())
            if model.item(row) is not None and model.group_at(row) is group
        ]
        new = [None] * len(self._block)
        return [*chosen, *below, *new][: len(self._block)]

    def _row(self, number: int) -> RowChange[Item]:
        line = self._block[number % len(self._block)]
        row = self._targets[number]
        before = self._targets[:number]
        if row is None:
            name, item = _NEW, self._surface.blank(self._group, before.count(None) + 1)
        else:
            # Rows are covered only where there are items, those that the surface knows.
            name, item = self._model.cell(row, 0).text, cast(Item, self._model.item(row))
        item, cells = self._cells(item, row, line, joins=self._joins(number))
        return RowChange(name, item, row is None, cells)

    def _cells(
        self, item: Item, row: int | None, line: BlockLine, *, joins: bool
    ) -> tuple[Item, tuple[CellChange | None, ...]]:
        cells: list[CellChange | None] = []
        for cell, key in zip(line, self._keys, strict=True):
            if cell is None or (row is not None and self._stays_merged(row, key)):
                cells.append(None)
                continue
            shown = self._shown(row, key)
            if cell.reading.problem:
                problem = cell.reading.problem
                change = CellChange(
                    key=key, raw=cell.raw, before=shown, after=shown, problem=problem
                )
            else:
                value = self._value(cell, key, joins=joins)
                changed = self._surface.changed(item, key, value)
                change = self._change(row, key, cell, shown, item, changed)
                item = changed
            cells.append(change)
        return item, tuple(cells)

    def _change(
        self, row: int | None, key: str, cell: BlockCell, shown: str, item: Item, changed: Item
    ) -> CellChange:
        column = self._model.columns[self._model.column_of(key)]
        after = _MERGED if column.as_above(changed) else _words(column.cell(changed))
        # A cell that is merged upwards and would say the same stays merged.
        is_same = changed == item or (row is not None and column.as_above(item) and after == shown)
        return CellChange(
            key=key,
            raw=cell.raw,
            before=shown,
            after=shown if is_same else after,
            remark=cell.reading.remark,
            is_written=not is_same,
        )

    def _value(self, cell: BlockCell, key: str, *, joins: bool) -> object:
        field = self._surface.field(key)
        if cell.is_merged and joins and field is not None and field.above is not None:
            return field.above
        return cell.reading.value

    def _joins(self, number: int) -> bool:
        """Whether a cell may be merged with that of the row which the line above is laid over."""
        if not number or not number % len(self._block):
            return False
        row, above = self._targets[number], self._targets[number - 1]
        if row is None or above is None:
            return row is above
        return above == row - 1 and follows_row_above(self._model, row)

    def _stays_merged(self, row: int, key: str) -> bool:
        """Whether a cell that is filled along with others only shows the one it is merged with."""
        at = self._model.column_of(key)
        first = self._model.run_at(row, at).first if at >= 0 else row
        is_filled = self._is_repeated and len(self._block) == 1
        return is_filled and first != row and first in self._targets

    def _shown(self, row: int | None, key: str) -> str:
        at = self._model.column_of(key)
        return "" if row is None or at < 0 else _words(self._model.cell(row, at))


def _goes_into(part: int, whole: int) -> bool:
    return 0 < part < whole and whole % part == 0


def _words(cell: Cell) -> str:
    return "" if cell.muted else "\n".join(filter(None, (cell.text, ", ".join(cell.chips))))
