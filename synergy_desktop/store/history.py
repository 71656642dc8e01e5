"""Undo, redo and going back, read from the journal: they outlive the program and a copied file.

Nothing is ever lost: what is undone and then left for something else stays in reach of ``go_to``.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto
from itertools import takewhile

from peewee import Query, SqliteDatabase

from synergy_desktop.domain.words import short
from synergy_desktop.store.changes import (
    CellChange,
    Kind,
    NetCells,
    NetChanges,
    Operation,
    RowChange,
    net_changes,
)
from synergy_desktop.store.database import execute
from synergy_desktop.store.journal import JournalStep, read_cells
from synergy_desktop.store.models import MODEL_OF_TABLE


class Standing(Enum):
    """Where a past step stands: its effect is in the dossier, or it was taken back."""

    DONE = auto()
    CURRENT = auto()
    UNDONE = auto()
    ABANDONED = auto()
    """Taken back, and something else was done instead."""


@dataclass
class Family:
    """What one undo takes back: a step, or a run of typing in one cell.

    ``parent`` is the family that it was done upon, None for the making of the dossier.
    """

    id: int
    label: str
    author: str
    session: str
    at: datetime
    parent: int | None
    steps: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PastStep:
    """A step as it is listed: ``id`` is what ``go_to`` takes, ``parts`` its journal numbers."""

    id: int
    label: str
    author: str
    session: str
    at: datetime
    standing: Standing
    parts: tuple[int, ...]

    @property
    def last(self) -> int:
        """Its last number in the journal."""
        return self.parts[-1]


class History:
    """The steps that can be undone and redone, and the way to do so.

    ``apply`` runs an action inside a new step of the given label, kind and target family. The step
    "undo" of a family takes it back with all that was done upon it, "redo" brings it back with all
    that it was done upon: so one step of the journal goes any way through the past.
    """

    def __init__(
        self,
        database: SqliteDatabase,
        steps: Iterable[JournalStep],
        apply: Callable[[str, Kind, int, Callable[[], None]], None],
    ) -> None:
        """Go through the dossier's past to find what can be undone."""
        self._database = database
        self._apply = apply
        self._families: dict[int, Family] = {}
        self._undo: list[Family] = []
        self._redo: list[Family] = []
        self._merge: str | None = None
        self._typed = NetCells()
        self._put_by: list[Family] = []
        """What could be redone before the last step ended that."""
        self._steps: list[tuple[int, datetime]] = []
        for step in steps:
            self.add(step)
        self.opened_at = self.last_step
        """The last step before this opening of the dossier."""

    @property
    def undo_label(self) -> str | None:
        """The name of the step that ``undo`` would take back, None if there is none."""
        return self._undo[-1].label if self._undo else None

    @property
    def redo_label(self) -> str | None:
        """The name of the step that ``redo`` would bring back, None if there is none."""
        return self._redo[-1].label if self._redo else None

    @property
    def last_step(self) -> int:
        """The journal's number of the last step, 0 before the first."""
        return self._steps[-1][0] if self._steps else 0

    @property
    def changed_at(self) -> datetime | None:
        """When the last step was made, None before the first."""
        return self._steps[-1][1] if self._steps else None

    def last_step_before(self, moment: datetime) -> int:
        """The journal's number of the last step before ``moment`` (with its zone), 0 if none."""
        # Clocks are put back at times: the numbers say the order, so the first later step ends it.
        earlier = list(takewhile(lambda step: step[1] < moment, self._steps))
        return earlier[-1][0] if earlier else 0

    def past(self) -> tuple[PastStep, ...]:
        """Every step of the dossier's life that one can go to, the newest first."""
        standings = {family.id: Standing.DONE for family in self._undo}
        standings |= {family.id: Standing.UNDONE for family in self._redo}
        standings |= {key: Standing.DONE for key, each in self._families.items() if not each.parent}
        standings[self._current()] = Standing.CURRENT
        return tuple(
            PastStep(
                family.id,
                family.label,
                family.author,
                family.session,
                family.at,
                standings.get(family.id, Standing.ABANDONED),
                tuple(family.steps),
            )
            for family in reversed(self._families.values())
        )

    def family_for(self, merge: str | None) -> int | None:
        """Give the family that a step with this merge key continues, None if it starts its own."""
        if merge is None or merge != self._merge or self._redo or not self._undo:
            return None
        return self._undo[-1].id

    def is_as_before(self, cells: Iterable[CellChange]) -> bool:
        """Tell whether the run of typing that ``cells`` continue leaves everything as it was."""
        return self._typed.with_more(cells).are_as_before

    def add(
        self, step: JournalStep, merge: str | None = None, cells: Iterable[CellChange] = ()
    ) -> None:
        """Take note of a committed step and, if it has a merge key, of what it changed."""
        self._merge = merge
        self._steps.append((step.id, step.at))
        if step.takes_itself_back:
            self._forget_last()
        elif step.kind == "undo" and step.target is not None:
            kept = [family.id for family in self._undo].index(step.target)
            self._redo += reversed(self._undo[kept:])
            del self._undo[kept:]
        elif step.kind == "redo" and step.target is not None:
            ahead = [family.id for family in self._redo]
            self._undo = self._chain(step.target)
            del self._redo[ahead.index(step.target) if step.target in ahead else 0 :]
        else:
            self._add_done(step)
            self._typed = self._typed.with_more(cells)

    def undo(self) -> None:
        """Take the last step back; does nothing when there is none."""
        if self._undo:
            self.go_to(self._undo[-1].parent or self._root())

    def redo(self) -> None:
        """Bring back the step that was undone last; does nothing when there is none."""
        if self._redo:
            self.go_to(self._redo[-1].id)

    def go_to(self, family_id: int) -> None:
        """Bring the dossier to how it was right after a step of ``past``, as one step.

        Raises:
            KeyError: if there is no such step.
            DossierError: if it cannot be written; the dossier is as it was then.
        """
        there = self._chain(family_id)
        steps_along = zip(self._undo, there, strict=False)
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], steps_along))
        back, forth = self._undo[shared:], there[shared:]
        if not back and not forth:
            return
        if len(back) + len(forth) == 1:
            label = (back or forth)[0].label
        else:
            label = f"Revenir à « {short(self._families[family_id].label)} »"
        kind: Kind = "redo" if forth else "undo"
        target = family_id if forth else back[0].id
        self._apply(label, kind, target, lambda: self._travel(back, forth))

    def _add_done(self, step: JournalStep) -> None:
        family = self._families.get(step.family or step.id)
        if family is None:
            parent = self._current() if self._families else None
            family = Family(step.id, step.label, step.author, step.session, step.at, parent)
            self._families[step.id] = family
            self._typed = NetCells()
            if parent is not None:
                self._put_by, self._redo = self._redo, []
                self._undo.append(family)
        family.at = step.at
        family.steps.append(step.id)

    def _forget_last(self) -> None:
        """Be as if what was typed last had never been: it was all taken back by hand."""
        del self._families[self._undo.pop().id]
        self._redo, self._merge = self._put_by, None

    def _current(self) -> int:
        return self._undo[-1].id if self._undo else self._root()

    def _root(self) -> int:
        return next(iter(self._families))

    def _chain(self, family_id: int) -> list[Family]:
        """The families that must be done for ``family_id`` to be, itself the last."""
        chain: list[Family] = []
        family = self._families[family_id]
        while family.parent is not None:
            chain.append(family)
            family = self._families[family.parent]
        return chain[::-1]

    def _travel(self, back: list[Family], forth: list[Family]) -> None:
        """Write the net effect of taking ``back`` families back and bringing ``forth`` back."""
        cells: list[CellChange] = []
        for family in reversed(back):
            cells += [inverse(cell) for cell in reversed(read_cells(self._database, family.steps))]
        for family in forth:
            cells += read_cells(self._database, family.steps)
        write_net(self._database, net_changes(cells))


def write_net(database: SqliteDatabase, changes: NetChanges) -> None:
    """Write ``changes`` into the tables, within the open transaction."""
    # Rows come back in any order, children before parents at times.
    execute(database, "PRAGMA defer_foreign_keys = ON")
    # A row leaves its parent before that goes, and with it all that is still below it.
    for operation in ("update", "delete", "insert"):
        for (table, row_id), change in changes.items():
            if change.operation == operation:
                _query(table, row_id, change).execute(database)


def _query(table: str, row_id: str, change: RowChange) -> Query:
    model = MODEL_OF_TABLE[table]
    if change.operation == "delete":
        return model.delete().where(model.id == row_id)
    if change.operation == "update":
        return model.update(**change.after).where(model.id == row_id)
    return model.insert(**change.after)


_OPPOSITE: dict[Operation, Operation] = {
    "insert": "delete",
    "delete": "insert",
    "update": "update",
}


def inverse(cell: CellChange) -> CellChange:
    """What takes ``cell`` back."""
    operation = _OPPOSITE[cell.operation]
    return CellChange(cell.table, cell.row_id, cell.column, operation, cell.after, cell.before)
