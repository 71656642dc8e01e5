"""The journal: every changed cell of every step, recorded by SQLite itself.

Temporary triggers note each cell that any statement changes, deletions by cascade included, so no
write can go unrecorded. At the end of a step the notes move into the journal, in the same
transaction as the change.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from peewee import SqliteDatabase

from synergy_desktop.store.changes import CellChange, Kind
from synergy_desktop.store.database import execute
from synergy_desktop.store.models import CONTENT


@dataclass(frozen=True, slots=True)
class JournalStep:
    """One committed step: who made it, when, in which session, and what it was called.

    ``family`` is the first step of those that one undo takes back, ``target`` the family that a
    way back or forward is taken to. Who types in a cell and takes it all back by hand ends the
    family himself: such an "undo" has its own family as its target.
    """

    id: int
    session: str
    author: str
    at: datetime
    label: str
    kind: Kind
    family: int | None
    target: int | None

    @property
    def takes_itself_back(self) -> bool:
        """Whether the step brings all back to how it was before the first of its family."""
        return self.kind == "undo" and self.target == self.family


def start_recording(database: SqliteDatabase) -> None:
    """Have this connection note every change of the dossier's tables."""
    execute(
        database,
        "CREATE TEMP TABLE noted (position INTEGER PRIMARY KEY, table_name, row_id, column_name,"
        " operation, before, after)",
    )
    for model in CONTENT:
        table, columns = model._meta.table_name, model._meta.sorted_field_names
        for operation in ("insert", "update", "delete"):
            execute(database, _trigger(table, columns, operation))


def _trigger(table: str, columns: Iterable[str], operation: str) -> str:
    """One statement notes all cells: SQLite reads it faster than one for each of them."""
    row = "old" if operation == "delete" else "new"
    notes = "\nUNION ALL ".join(_note(table, row, column, operation) for column in columns)
    return (
        f"CREATE TEMP TRIGGER note_{operation}_{table} AFTER {operation} ON main.{table}"
        " BEGIN\nINSERT INTO noted (table_name, row_id, column_name, operation, before, after)\n"
        f"{notes};\nEND"
    )


def _note(table: str, row: str, column: str, operation: str) -> str:
    before = "NULL" if operation == "insert" else f'old."{column}"'
    after = "NULL" if operation == "delete" else f'new."{column}"'
    condition = f" WHERE {before} IS NOT {after}" if operation == "update" else ""
    return f"SELECT '{table}', {row}.id, '{column}', '{operation}', {before}, {after}{condition}"


def take_notes(database: SqliteDatabase) -> tuple[CellChange, ...]:
    """Give the cells changed since the last call within this transaction, in order."""
    cells = execute(
        database,
        "SELECT table_name, row_id, column_name, operation, before, after FROM noted"
        " ORDER BY position",
    ).fetchall()
    return tuple(CellChange(*cell) for cell in cells)


def write_step(database: SqliteDatabase, step: JournalStep) -> None:
    """Add a step with the noted cells to the journal and forget the notes."""
    execute(
        database,
        "INSERT INTO journal_step (id, session, author, at, label, kind, family, target)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            step.id,
            step.session,
            step.author,
            step.at.isoformat(timespec="milliseconds"),
            step.label,
            step.kind,
            step.family,
            step.target,
        ),
    )
    execute(
        database,
        "INSERT INTO journal_change SELECT ?, position, table_name, row_id, column_name, operation,"
        " before, after FROM noted",
        (step.id,),
    )
    execute(database, "DELETE FROM noted")


def read_steps(database: SqliteDatabase) -> list[JournalStep]:
    """Give all steps of the dossier's life, the oldest first."""
    rows = execute(
        database,
        "SELECT id, session, author, at, label, kind, family, target FROM journal_step ORDER BY id",
    ).fetchall()
    return [
        JournalStep(
            number, session, author, datetime.fromisoformat(at), label, kind, family, target
        )
        for number, session, author, at, label, kind, family, target in rows
    ]


def read_cells(database: SqliteDatabase, step_ids: Iterable[int]) -> tuple[CellChange, ...]:
    """Give the cells that the steps changed, in the order in which they were changed."""
    cells: list[CellChange] = []
    for step_id in sorted(step_ids):
        rows = execute(
            database,
            "SELECT table_name, row_id, column_name, operation, before, after FROM journal_change"
            " WHERE step_id = ? ORDER BY position",
            (step_id,),
        ).fetchall()
        cells.extend(CellChange(*row) for row in rows)
    return tuple(cells)


def read_deleted(database: SqliteDatabase, row_ids: Iterable[str]) -> tuple[CellChange, ...]:
    """Give the cells that rows of these ids lost whenever they were deleted, in order."""
    rows = execute(
        database,
        "SELECT table_name, row_id, column_name, operation, before, after FROM journal_change"
        " WHERE operation = 'delete' AND row_id IN (SELECT value FROM json_each(?))"
        " ORDER BY step_id, position",
        (json.dumps(list(row_ids)),),
    )
    return tuple(CellChange(*row) for row in rows)


def read_cells_after(database: SqliteDatabase, step_id: int) -> tuple[CellChange, ...]:
    """Give the cells that all steps after ``step_id`` changed, in order."""
    rows = execute(
        database,
        "SELECT table_name, row_id, column_name, operation, before, after FROM journal_change"
        " WHERE step_id > ? ORDER BY step_id, position",
        (step_id,),
    )
    return tuple(CellChange(*row) for row in rows)
