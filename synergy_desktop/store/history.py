"""Undo and redo, read from the journal: they outlive the program, a crash, a copy of the file."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import groupby

from peewee import Query, SqliteDatabase

from synergy_desktop.store.changes import Cell, CellChange, Kind, Operation
from synergy_desktop.store.database import execute
from synergy_desktop.store.journal import JournalStep, read_cells
from synergy_desktop.store.models import MODEL_OF_TABLE


@dataclass
class Family:
    """What one undo takes back: a step, or a run of typing in one cell."""

    id: int
    label: str
    steps: list[int] = field(default_factory=list)


class History:
    """The steps that can be undone and redone, and the way to do so.

    ``apply`` runs an action inside a new step of the given label, kind and target family.
    """

    def __init__(
        self,
        database: SqliteDatabase,
        steps: Iterable[JournalStep],
        apply: Callable[[Family, Kind, Callable[[], None]], None],
    ) -> None:
        """Go through the dossier's past to find what can be undone."""
        self._database = database
        self._apply = apply
        self._undo: list[Family] = []
        self._redo: list[Family] = []
        self._merge: str | None = None
        for step in steps:
            self.add(step)

    @property
    def undo_label(self) -> str | None:
        """The name of the step that ``undo`` would take back, None if there is none."""
        return self._undo[-1].label if self._undo else None

    @property
    def redo_label(self) -> str | None:
        """The name of the step that ``redo`` would bring back, None if there is none."""
        return self._redo[-1].label if self._redo else None

    def family_for(self, merge: str | None) -> int | None:
        """Give the family that a step with this merge key continues, None if it starts its own."""
        if merge is None or merge != self._merge or self._redo or not self._undo:
            return None
        return self._undo[-1].id

    def add(self, step: JournalStep, merge: str | None = None) -> None:
        """Take note of a committed step."""
        self._merge = merge
        if step.kind == "undo":
            self._redo.append(self._undo.pop())
        elif step.kind == "redo":
            self._undo.append(self._redo.pop())
        elif step.kind == "do":
            self._redo.clear()
            if not (self._undo and step.family == self._undo[-1].id):
                self._undo.append(Family(step.id, step.label))
            self._undo[-1].steps.append(step.id)

    def undo(self) -> None:
        """Take the last step back; does nothing when there is none."""
        if self._undo:
            family = self._undo[-1]
            self._apply(family, "undo", lambda: self._replay(family, backwards=True))

    def redo(self) -> None:
        """Bring back the step that was undone last; does nothing when there is none."""
        if self._redo:
            family = self._redo[-1]
            self._apply(family, "redo", lambda: self._replay(family, backwards=False))

    def _replay(self, family: Family, *, backwards: bool) -> None:
        # Rows come back in any order, children before parents at times.
        execute(self._database, "PRAGMA defer_foreign_keys = ON")
        cells = read_cells(self._database, family.steps)
        if backwards:
            cells = tuple(_inverse(cell) for cell in reversed(cells))
        for (table, row_id, operation), run in groupby(cells, _row_and_operation):
            query = _query(table, row_id, operation, {cell.column: cell.after for cell in run})
            query.execute(self._database)


def _query(table: str, row_id: str, operation: str, cells: dict[str, Cell]) -> Query:
    model = MODEL_OF_TABLE[table]
    if operation == "delete":
        return model.delete().where(model.id == row_id)
    if operation == "update":
        return model.update(**cells).where(model.id == row_id)
    return model.insert(**cells)


def _row_and_operation(cell: CellChange) -> tuple[str, str, str]:
    return cell.table, cell.row_id, cell.operation


_OPPOSITE: dict[Operation, Operation] = {
    "insert": "delete",
    "delete": "insert",
    "update": "update",
}


def _inverse(cell: CellChange) -> CellChange:
    operation = _OPPOSITE[cell.operation]
    return CellChange(cell.table, cell.row_id, cell.column, operation, cell.after, cell.before)
