"""Two states of a table made into one that shows both."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from synergy_desktop.domain.word_diff import Fate
from synergy_desktop.report.blocks import Cell, Change, Emphasis, Row, Table, TableForm
from synergy_desktop.report.changes.pairing import Pair, pairs
from synergy_desktop.report.changes.words import Marks, Said, changed, whole
from synergy_desktop.report.spans import Place, places

Columns = Sequence[Pair[int]]
"""For each column of the outcome, its place in the earlier table and in the later one."""
_Owner = tuple[str, int, int]
"""A cell of one of the two tables: which, and the row and the column where it begins."""
_OLD, _NEW, _NONE = "old", "new", ""


def marked_table(before: Table, after: Table, marks: Marks) -> Table:
    """``after`` with what became of ``before``; the very same where nothing did."""
    columns = [
        pair
        for pair in _columns(before, after)
        if pair.after is not None or marks is not Marks.MARGIN
    ]
    heads = [Pair(at if at < len(before.header) else None, at) for at in range(len(after.header))]
    header = _Merging(before, before.header, after, after.header, columns, marks).rows(heads)
    merging = _Merging(before, before.rows, after, after.rows, columns, marks)
    rows = merging.rows(merging.paired())
    if all(row.change is Change.NONE for row in (*header, *rows)):
        return after
    return replace(
        after,
        columns=tuple(
            after.columns[pair.after]
            if pair.after is not None
            else before.columns[pair.before or 0]
            for pair in columns
        ),
        header=tuple(replace(row, change=Change.NONE) for row in header),
        rows=rows,
    )


def whole_table(table: Table, change: Change, marks: Marks) -> Table:
    """``table`` as one that came or went."""
    fate = Fate.GONE if change is Change.REMOVED else Fate.NEW
    rows = tuple(
        replace(
            row,
            change=change,
            cells=tuple(cell and _whole_cell(cell, fate, marks) for cell in row.cells),
        )
        for row in table.rows
    )
    return replace(table, rows=rows)


def _columns(before: Table, after: Table) -> Iterator[Pair[int]]:
    """Columns of the same title are the same, those of a text table that has as many, in order."""
    old, new = _titles(before), _titles(after)
    if len(old) == len(new) and (old == new or after.form is TableForm.TEXT):
        yield from (Pair(at, at) for at in range(len(new)))
        return
    for pair in pairs(old, new, key=lambda _: "", text=lambda title: title[0]):
        yield Pair(pair.before and pair.before[1], pair.after and pair.after[1])


def _titles(table: Table) -> list[tuple[str, int]]:
    """The title of each column, told from others that read the same, and its place."""
    if not table.header:
        return [(str(at), at) for at in range(len(table.columns))]
    lowest = _Grid(table.header, len(table.columns)).rows[-1]
    seen: Counter[str] = Counter()
    found = []
    for at in range(len(table.columns)):
        text = _crossing(lowest, at).cell.text
        seen[text] += 1
        found.append((f"{text}\n{seen[text]}" if seen[text] > 1 else text, at))
    return found


class _Grid:
    """Some rows of a table with the cells that cross them."""

    def __init__(self, rows: Sequence[Row], columns: int) -> None:
        self.rows = places(rows, columns)

    def place(self, row: int, column: int) -> Place:
        """The cell that covers a place."""
        return _crossing(self.rows[row], column)


def _crossing(row: Sequence[Place], column: int) -> Place:
    return next(each for each in row if each.column <= column < each.column + each.columns)


class _Merging:
    """The rows of two tables made into those of one."""

    def __init__(
        self,
        before: Table,
        old: Sequence[Row],
        after: Table,
        new: Sequence[Row],
        columns: Columns,
        marks: Marks,
    ) -> None:
        self._old, self._new = old, new
        self._before = _Grid(old, len(before.columns))
        self._after = _Grid(new, len(after.columns))
        self._columns = columns
        self._marks = marks
        self._is: dict[int, int] = {}
        """What has become of rows, by their place in the earlier table."""
        self._was: dict[int, int] = {}

    def paired(self) -> list[Pair[int]]:
        """The places of the rows, those that went where they were."""
        found = pairs(
            list(enumerate(self._old)),
            list(enumerate(self._new)),
            key=lambda each: each[1].key,
            text=lambda each: _text_of(each[1]),
        )
        return [
            Pair(pair.before and pair.before[0], pair.after and pair.after[0], pair.is_moved)
            for pair in found
        ]

    def rows(self, paired: Sequence[Pair[int]]) -> tuple[Row, ...]:
        """The rows of the outcome."""
        for pair in paired:
            if pair.before is not None and pair.after is not None:
                self._is[pair.before], self._was[pair.after] = pair.after, pair.before
        if self._marks is Marks.MARGIN:
            paired = self._told_apart(paired)
        owners = [self._owners(pair) for pair in paired]
        return tuple(self._row(pair, owners, at) for at, pair in enumerate(paired))

    def _told_apart(self, paired: Sequence[Pair[int]]) -> list[Pair[int]]:
        """What went below the cells merged across its place; nothing of a row that said nothing."""
        found: list[Pair[int]] = []
        waiting: list[Pair[int]] = []
        for pair in paired:
            if pair.after is None:
                is_said = pair.before is not None and not _is_quiet(self._old[pair.before])
                waiting += [pair] if is_said else []
                continue
            if all(place.row == pair.after for place in self._after.rows[pair.after]):
                found += waiting
                waiting = []
            found.append(pair)
        return found + waiting

    def _owners(self, pair: Pair[int]) -> list[_Owner]:
        """For each column the cell that covers it in one row of the outcome."""
        if pair.after is None and self._marks is Marks.MARGIN:
            return [(_OLD, pair.before or 0, 0)] * len(self._columns)
        return [self._owner(pair, number) for number in range(len(self._columns))]

    def _owner(self, pair: Pair[int], number: int) -> _Owner:
        column = self._columns[number]
        if pair.after is not None and column.after is not None:
            place = self._after.place(pair.after, column.after)
            return _NEW, place.row, place.column
        if pair.before is None or column.before is None:
            return _NONE, pair.after or -1 - (pair.before or 0), number
        place = self._before.place(pair.before, column.before)
        goes_on = place.row != pair.before and column.after is not None
        begun = self._is.get(place.row) if goes_on else None
        if begun is not None and column.after is not None:
            above = self._after.place(begun, column.after)
            return _NEW, above.row, above.column
        return _OLD, place.row, place.column

    def _row(self, pair: Pair[int], owners: Sequence[Sequence[_Owner]], at: int) -> Row:
        cells: list[Cell | None] = []
        is_changed = False
        for number, owner in enumerate(owners[at]):
            is_above = at > 0 and owners[at - 1][number] == owner
            if is_above or (number and owners[at][number - 1] == owner):
                cells.append(None)
                continue
            cell, differs = self._cell(pair, owner)
            is_changed = is_changed or differs
            cells.append(
                replace(cell, rows=_down(owners, at, number), columns=_right(owners[at], number))
            )
        row = self._new[pair.after] if pair.after is not None else self._old[pair.before or 0]
        return replace(row, cells=tuple(cells), change=_change(pair, is_changed=is_changed))

    def _cell(self, pair: Pair[int], owner: _Owner) -> tuple[Cell, bool]:
        """The cell that ``owner`` names, and whether it is not as it was."""
        which, row, column = owner
        if which == _NONE:
            return Cell(), False
        if which == _OLD:
            if self._marks is Marks.MARGIN and pair.after is None:
                return _went(self._old[row]), True
            return _whole_cell(self._before.place(row, column).cell, Fate.GONE, self._marks), True
        cell = self._after.place(row, column).cell
        was = self._was.get(row)
        old = next(each.before for each in self._columns if each.after == column)
        if was is None or old is None:
            return _whole_cell(cell, Fate.NEW, self._marks), True
        return _marked_cell(self._before.place(was, old).cell, cell, self._marks)


def _change(pair: Pair[int], *, is_changed: bool) -> Change:
    if pair.after is None:
        return Change.REMOVED
    if pair.before is None:
        return Change.ADDED
    if pair.is_moved:
        return Change.MOVED
    return Change.CHANGED if is_changed else Change.NONE


def _down(owners: Sequence[Sequence[_Owner]], at: int, number: int) -> int:
    rows = 1
    while at + rows < len(owners) and owners[at + rows][number] == owners[at][number]:
        rows += 1
    return rows


def _right(owners: Sequence[_Owner], number: int) -> int:
    columns = 1
    while number + columns < len(owners) and owners[number + columns] == owners[number]:
        columns += 1
    return columns


def _text_of(row: Row) -> str:
    return "\n".join(f"{cell.text}\n{cell.note}" for cell in row.cells if cell is not None)


def _is_quiet(row: Row) -> bool:
    """Whether a row said but that there was nothing."""
    return all(cell.emphasis is Emphasis.QUIET for cell in row.cells if cell is not None)


def _went(row: Row) -> Cell:
    """What tells of a row that went."""
    first = next((cell.text for cell in row.cells if cell is not None and cell.text), "")
    return Cell(f"Ligne supprimée : « {first} »", emphasis=Emphasis.QUIET)


def _whole_cell(cell: Cell, fate: Fate, marks: Marks) -> Cell:
    said = whole(Said(cell.text, cell.runs), fate, marks)
    note = whole(Said(cell.note), fate, marks)
    return replace(cell, runs=said.runs, note_runs=note.runs)


def _marked_cell(before: Cell, after: Cell, marks: Marks) -> tuple[Cell, bool]:
    said = changed(Said(before.text, before.runs), Said(after.text, after.runs), marks)
    note = changed(Said(before.note), Said(after.note), marks)
    cell = replace(after, text=said.text, runs=said.runs, note=note.text, note_runs=note.runs)
    return cell, (before.text, before.note) != (after.text, after.note)
