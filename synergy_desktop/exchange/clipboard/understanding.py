"""What a pasted table means, cell by cell, before anything is written.

Each cell says what was understood, or keeps its text beside a French sentence that tells why not,
so that both can be shown to the user.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic

from synergy_desktop.exchange.clipboard.columns import Columns, by_content, by_headings
from synergy_desktop.exchange.clipboard.fields import (
    GROUP,
    NOTHING,
    NUMBER,
    SERVICE,
    Field,
    Item,
    Target,
)
from synergy_desktop.exchange.clipboard.folding import fold
from synergy_desktop.exchange.clipboard.grid import Grid
from synergy_desktop.exchange.clipboard.readings import Reading, quoted
from synergy_desktop.exchange.clipboard.rows import (
    RowKind,
    group_of,
    kinds_of_rows,
    service_named,
    sole_text,
)

_DITTO_SIGNS = {'"', "''", "\u3003", "\u2033", "»", "\u201d"}
_DITTO_WORDS = {"idem", "id", "ibidem", "ibid"}
_FROM_ABOVE = "Repris de la ligne du dessus."
_FROM_TITLE = "Repris du titre du dessus."


@dataclass(frozen=True, slots=True)
class CellReading:
    """A cell of a row: ``raw`` as pasted, ``shown`` as understood for the field ``key``.

    ``problem`` says what could not be understood, ``remark`` what was taken otherwise than written.
    """

    column: int
    key: str
    raw: str
    shown: str = ""
    problem: str = ""
    remark: str = ""
    as_above: bool = False


@dataclass(frozen=True, slots=True)
class RowReading(Generic[Item]):
    """A row of the grid; ``item`` is what an ITEM row makes, ``fields`` the keys that it fills.

    ``group`` is the code of a status or a list, ``service`` the name last met in a title or in a
    column, ``text`` the words of a title.
    """

    number: int
    kind: RowKind
    group: str
    service: str
    cells: tuple[CellReading, ...] = ()
    text: str = ""
    item: Item | None = None
    fields: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Understanding(Generic[Item]):
    """All rows of a grid, in order; ``columns`` are the keys of its columns where items begin."""

    rows: tuple[RowReading[Item], ...]
    columns: Columns

    @property
    def items(self) -> tuple[RowReading[Item], ...]:
        """The rows that make something."""
        return tuple(row for row in self.rows if row.item is not None)

    @property
    def problems(self) -> tuple[CellReading, ...]:
        """The cells that were not understood, or not wholly."""
        return tuple(cell for row in self.rows for cell in row.cells if cell.problem)

    @property
    def services(self) -> dict[str, tuple[RowReading[Item], ...]]:
        """The items by the service that they stand under, "" where none is named."""
        found: dict[str, tuple[RowReading[Item], ...]] = {}
        for row in self.items:
            found[row.service] = (*found.get(row.service, ()), row)
        return found


def understand(
    grid: Grid,
    target: Target[Item],
    *,
    at: str = "",
    columns: Sequence[str] | None = None,
    group: str = "",
) -> Understanding[Item]:
    """Read a grid as rows of ``target``.

    Args:
        grid: What was pasted.
        target: The table that it is pasted into.
        at: The key of the column where the paste begins; without headings, columns follow
            from there instead of being told by their content.
        columns: The user's own choice of a key (or "") for each column; headings then only mark
            where tables begin.
        group: The group of rows that stand under no title, instead of the target's own.
    """
    return _Walk(grid, target, at, tuple(columns) if columns is not None else None, group).read()


class _Walk(Generic[Item]):
    """Goes through a grid from the top, minding what the titles and headings passed have said."""

    def __init__(
        self, grid: Grid, target: Target[Item], at: str, chosen: Columns | None, group: str
    ) -> None:
        """Stand above the first row."""
        self._grid = grid
        self._target = target
        self._kinds = kinds_of_rows(grid, target)
        self._chosen = chosen
        self._columns = chosen or self._first_columns(at)
        self._headings: tuple[str, ...] = ("",) * grid.width
        self._outer_group = group
        self._group = ""
        self._service = ""
        self._given: dict[str, Reading] = {}
        self._previous: tuple[int, dict[str, Reading]] | None = None

    def read(self) -> Understanding[Item]:
        """Read every row."""
        rows: list[RowReading[Item]] = []
        columns: Columns | None = None
        for number in range(len(self._kinds)):
            rows.append(self._row(number))
            if rows[-1].item is not None and columns is None:
                columns = self._columns
        return Understanding(tuple(rows), columns or self._columns)

    def _first_columns(self, at: str) -> Columns:
        """The columns of rows that stand under no headings."""
        keys = [field.key for field in self._target.fields]
        if at in keys:
            following = keys[keys.index(at) :]
            return tuple((following + [""] * self._grid.width)[: self._grid.width])
        items = [row for row, kind in enumerate(self._kinds) if kind is RowKind.ITEM]
        return by_content(self._grid, items, self._target)

    def _row(self, number: int) -> RowReading[Item]:
        kind = self._kinds[number]
        if kind is RowKind.ITEM:
            return self._item(number)
        alone = sole_text(self._grid, number)
        text = alone[0] if alone else ""
        if kind is not RowKind.BLANK:
            self._previous = None
        if kind is RowKind.HEADING:
            self._take_headings(number)
        elif kind is RowKind.TITLE:
            self._take_title(text)
        elif kind is RowKind.GROUP:
            self._group, self._given = group_of(text, self._target), {}
        cells: tuple[CellReading, ...] = ()
        if kind is RowKind.ASIDE and alone:
            cells = (_aside(text, alone[1]),)
        elif kind is RowKind.LEVELS:
            text, cells = _LEVELS_TITLE, (_LEVELS,)
        elif kind is RowKind.HEADING:
            cells = tuple(self._heading_cells())
        return RowReading(number, kind, self._current_group, self._service, cells, text)

    @property
    def _current_group(self) -> str:
        if self._group or self._outer_group:
            return self._group or self._outer_group
        told = (self._target.group_by_field.get(key) for key in self._columns)
        return next(filter(None, told), self._target.group)

    def _take_title(self, text: str) -> None:
        """A title says what the rows below share: a field's value, or the service they are of."""
        by_title = {field.key: field.read(text) for field in self._target.fields if field.by_title}
        self._given = {
            key: replace(reading, remark=_FROM_TITLE)
            for key, reading in by_title.items()
            if not reading.is_empty and not reading.problem
        }
        if not self._given:
            self._service, self._group = service_named(text), ""

    def _take_headings(self, number: int) -> None:
        self._headings = tuple(self._grid.text(number, each) for each in range(self._grid.width))
        if self._chosen is None:
            self._columns = by_headings(self._grid, number, self._target) or self._columns

    def _heading_cells(self) -> Iterator[CellReading]:
        """What the headings passed last mean, column by column."""
        for column, (key, text) in enumerate(zip(self._columns, self._headings, strict=True)):
            field = self._target.field(key)
            yield CellReading(column, key, text, field.title if field else "")

    # Items

    def _item(self, number: int) -> RowReading[Item]:
        readings: dict[str, Reading] = {}
        cells: list[CellReading] = []
        for column, key in enumerate(self._columns):
            if key in readings:
                continue
            field = self._target.field(key)
            if field is None:
                cells += self._left_out(number, column)
                continue
            readings[key], raw, as_above = self._cell(number, field)
            if readings[key].is_empty and not as_above:
                readings[key] = self._given.get(key, readings[key])
            cells.append(_cell_reading(column, key, raw, readings[key], as_above=as_above))
        readings = {**self._given, **readings}
        group, service = self._own_place(readings, cells)
        self._previous = (number, readings)
        values = {key: reading.value for key, reading in readings.items() if key not in _NO_VALUE}
        return RowReading(
            number,
            RowKind.ITEM,
            group,
            service,
            tuple(cells),
            item=self._target.build(group, values),
            fields=frozenset(values),
        )

    def _own_place(self, readings: dict[str, Reading], cells: list[CellReading]) -> tuple[str, str]:
        """The group and the service of a row, which may stand in columns of their own."""
        group, service = self._current_group, self._service
        if SERVICE in readings and not readings[SERVICE].is_empty:
            service = readings[SERVICE].shown
        if GROUP in readings and not readings[GROUP].is_empty:
            words = readings[GROUP].shown
            found = group_of(words, self._target)
            if found and found != NOTHING:
                return found, service
            problem = f"{quoted(words)} n’est pas un statut connu."
            at = next(index for index, cell in enumerate(cells) if cell.key == GROUP)
            cells[at] = replace(cells[at], shown="", problem=problem)
        return group, service

    def _left_out(self, number: int, column: int) -> list[CellReading]:
        """Say of a cell in a column without a meaning that it is left out."""
        cell = self._grid.rows[number][column]
        if not fold(cell.text):
            return []
        heading = self._headings[column]
        which = f"La colonne {quoted(heading)}" if heading else "Cette colonne"
        problem = f"{which} n’a pas sa place ici\u00a0: ce texte n’est pas repris."
        return [CellReading(column, "", cell.text, problem=problem)]

    def _cell(self, number: int, field: Field) -> tuple[Reading, str, bool]:
        """Read the cell of a field: what it means, its text, and whether it is merged upwards."""
        anchors = self._anchors(number, field.key)
        raw = "\n".join(filter(fold, (self._grid.rows[row][at].text for row, at in anchors)))
        is_merged = bool(anchors) and all(row < number for row, _ in anchors)
        if self._previous and (is_merged or is_ditto(raw or self._only_text(anchors))):
            before, readings = self._previous
            is_same = not is_merged or self._anchors(before, field.key) == anchors
            if is_same and field.key in readings:
                return self._as_above(field, readings[field.key]), raw, field.above is not None
        reading = field.read(raw)
        if is_merged and not reading.is_empty:
            reading = replace(reading, remark=reading.remark or _FROM_ABOVE)
        return reading, raw, False

    def _as_above(self, field: Field, above: Reading) -> Reading:
        if field.above is None:
            return replace(above, remark=_FROM_ABOVE, problem="")
        return replace(above, value=field.above, remark="", problem="")

    def _only_text(self, anchors: Sequence[tuple[int, int]]) -> str:
        return self._grid.rows[anchors[0][0]][anchors[0][1]].text if anchors else ""

    def _anchors(self, number: int, key: str) -> list[tuple[int, int]]:
        """Where the text of a field begins; a cell merged with another field's has none."""
        columns = [column for column, each in enumerate(self._columns) if each == key]
        found = dict.fromkeys(self._grid.anchor(number, column) for column in columns)
        return [(row, column) for row, column in found if self._columns[column] == key]


_NO_VALUE = {GROUP, SERVICE, NUMBER}


def is_ditto(text: str) -> bool:
    """Tell whether a cell only says "the same as above"."""
    return text.strip() in _DITTO_SIGNS or fold(text) in _DITTO_WORDS


def _cell_reading(
    column: int, key: str, raw: str, reading: Reading, *, as_above: bool
) -> CellReading:
    problem = reading.problem
    if key == "title" and reading.is_empty:
        problem = "L’intitulé manque."
    return CellReading(column, key, raw, reading.shown, problem, reading.remark, as_above)


_LEVELS_TITLE = "Niveaux de coopération"
_LEVELS = CellReading(
    0,
    "",
    _LEVELS_TITLE,
    remark="Les niveaux se collent de même dans l’onglet Matrices : ils ne sont pas repris ici.",
)


def _aside(text: str, column: int) -> CellReading:
    problem = "Ce texte se trouve hors du tableau\u00a0: il n’est pas repris."
    return CellReading(column, "", text, problem=problem)
