"""An open dossier: the only way to read it, and the only way to change it."""

import getpass
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Self

import peewee

from synergy_desktop import paths
from synergy_desktop.domain.model import DossierContent
from synergy_desktop.errors import DossierError
from synergy_desktop.store import backups, database, journal, migrations
from synergy_desktop.store.changes import (
    Cell,
    CellChange,
    Changes,
    Kind,
    NetChanges,
    net_changes,
)
from synergy_desktop.store.failures import DATABASE_FAILURES, as_dossier_error
from synergy_desktop.store.history import History, PastStep, inverse, write_net
from synergy_desktop.store.loading import load

Listener = Callable[[Changes], None]


class Step:
    """The right to write, held while a step is open."""

    def __init__(self, connection: peewee.SqliteDatabase) -> None:
        """Write through ``connection``."""
        self._connection = connection

    def run(self, query: peewee.Query) -> object:
        """Run a peewee query that writes; gives what peewee gives for it."""
        return query.execute(self._connection)

    def execute(self, sql: str, *parameters: object) -> None:
        """Run a statement that is written out, for what cannot wait until peewee has put it so."""
        database.execute(self._connection, sql, parameters)

    def write(self, changes: NetChanges) -> None:
        """Write the cells after of ``changes``; rows come and go as they say."""
        write_net(self._connection, changes)


class _RehearsedError(Exception):
    """Ends a rehearsal, so that nothing of it is committed."""

    def __init__(self, cells: tuple[CellChange, ...]) -> None:
        """Bring out the cells that were changed."""
        super().__init__()
        self.cells = cells


class Dossier:
    """One open dossier file.

    Every change goes through ``step``: one transaction, journalled cell by cell, told to the
    listeners once it is safe on the disk.
    """

    def __init__(self, path: Path, connection: peewee.SqliteDatabase, *, read_only: bool) -> None:
        """Take over an open connection; use ``create`` or ``open`` instead."""
        self.path = path
        self.read_only = read_only
        self.saved_at: datetime | None = None
        self._connection = connection
        self._listeners: list[Listener] = []
        self._session = str(uuid.uuid4())
        self._author = _user_name()
        self._in_step = False
        self._is_rehearsing = False
        self._seen_version = self._data_version()
        if not read_only:
            journal.start_recording(connection)
        self.history = History(connection, journal.read_steps(connection), self._apply)

    @classmethod
    def create(cls, path: Path, content: DossierContent, *, replace: bool = False) -> Self:
        """Make a dossier file that holds ``content`` and open it.

        The file appears whole or not at all.

        Raises:
            DossierError: if the file exists already (without ``replace``) or cannot be written.
        """
        path = Path(path)
        if path.exists() and not replace:
            raise DossierError(
                f"« {path.name} » existe déjà. Choisissez un autre nom ou demandez de le remplacer."
            )
        try:
            with paths.written_whole(path, replace=replace) as made:
                cls._fill(made, content)
                backups.set_interrupted_aside(path)
        except (*DATABASE_FAILURES, OSError) as failure:
            raise as_dossier_error(failure, path, "écrire") from failure
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open the dossier at ``path``; one of an older version is copied, then brought up to date.

        With ``read_only`` the file stays as it is: what is brought up to date is in memory.

        Raises:
            DossierError: if it is not a dossier, or cannot be read, or (unless ``read_only``)
                cannot be written.
        """
        path = Path(path)
        header = database.read_header(path)
        try:
            if not read_only:
                backups.keep_interrupted(path)
            connection = database.connect(path, read_only=read_only)
            try:
                if not read_only:
                    with connection.atomic("IMMEDIATE"):
                        pass
                if header.is_older and read_only:
                    file, connection = connection, database.copied(connection)
                    file.close()
                    migrations.migrate(connection, header.version)
                elif header.is_older:
                    migrations.bring_up_to_date(connection, path, header.version)
                return cls(path, connection, read_only=read_only)
            except BaseException:
                connection.close()
                raise
        except (*DATABASE_FAILURES, OSError) as failure:
            raise as_dossier_error(failure, path, "ouvrir") from failure

    @classmethod
    def _fill(cls, path: Path, content: DossierContent) -> None:
        connection = database.connect(path, create=True)
        try:
            with connection.atomic("IMMEDIATE"):
                database.lay_schema(connection)
            dossier = cls(path, connection, read_only=False)
            with dossier._transaction("Créer le dossier", "create", None, None) as step:
                load(step.run, content)
        finally:
            connection.close()

    def close(self) -> None:
        """Let go of the file; nothing is left to save."""
        self._connection.close()

    def rows(self, query: peewee.BaseQuery) -> list[dict[str, Any]]:
        """Run a peewee query that reads; gives its rows by column name.

        Raises:
            DossierError: if the file cannot be read any more.
        """
        try:
            return list(query.dicts().execute(self._connection))
        except DATABASE_FAILURES as failure:
            raise as_dossier_error(failure, self.path, "lire") from failure

    def raw_rows(self, query: peewee.Query) -> list[tuple[Any, ...]]:
        """Run a query that reads; gives its rows as they stand in the file, several times faster.

        Raises:
            DossierError: if the file cannot be read any more.
        """
        try:
            return list(self._connection.execute(query))
        except DATABASE_FAILURES as failure:
            raise as_dossier_error(failure, self.path, "lire") from failure

    def subscribe(self, listener: Listener) -> None:
        """Have ``listener`` called after each commit."""
        self._listeners.append(listener)

    def unsubscribe(self, listener: Listener) -> None:
        """Stop calling ``listener``."""
        self._listeners.remove(listener)

    @contextmanager
    def step(self, label: str, merge: str | None = None) -> Iterator[Step]:
        """Open a step named ``label`` (in French, as the undo button will show it).

        Consecutive steps of the same ``merge`` key are undone as one. A step that changes nothing
        leaves no trace; one that raises leaves the dossier as it was.

        Raises:
            DossierError: if the change cannot be written; nothing of it remains then.
        """
        with self._transaction(label, "do", merge, None) as step:
            yield step

    def rehearse(self, verb: Callable[[], object]) -> tuple[CellChange, ...]:
        """Give the cells that ``verb``, a command or several, would change, and change nothing.

        No listener is told, nothing is journalled; what ``verb`` raises comes through.

        Raises:
            DossierError: if the file cannot be written any more.
        """
        if self._in_step or self._is_rehearsing:
            raise RuntimeError("rehearsal inside a step or another rehearsal")
        self._is_rehearsing = True
        try:
            with self._connection.atomic("IMMEDIATE"):
                self._refuse_a_stale_view()
                verb()
                # Deferred constraints count once a step is committed, which this never is.
                if database.execute(self._connection, "PRAGMA foreign_key_check").fetchone():
                    raise peewee.IntegrityError("FOREIGN KEY constraint failed")
                raise _RehearsedError(journal.take_notes(self._connection))  # noqa: TRY301 - so that peewee rolls back
        except _RehearsedError as end:
            return end.cells
        except DATABASE_FAILURES as failure:
            raise as_dossier_error(failure, self.path, "enregistrer dans") from failure
        finally:
            self._is_rehearsing = False

    def changed_since(self, step: int) -> NetChanges:
        """Sum up what all steps after the journal's number ``step`` did to each row.

        Raises:
            DossierError: if the file cannot be read any more.
        """
        try:
            return net_changes(journal.read_cells_after(self._connection, step))
        except DATABASE_FAILURES as failure:
            raise as_dossier_error(failure, self.path, "lire") from failure

    @contextmanager
    def as_of(self, step: int) -> Iterator["Dossier"]:
        """Give the dossier as it was right after the journal's step ``step``, to be read.

        It is a copy in memory, made from this file and its journal; this one may go on changing.

        Raises:
            DossierError: if the file cannot be read any more.
        """
        try:
            copy = database.copied(self._connection)
        except DATABASE_FAILURES as failure:
            raise as_dossier_error(failure, self.path, "lire") from failure
        try:
            past = Dossier(self.path, copy, read_only=True)
            cells = journal.read_cells_after(copy, step)
            with copy.atomic():
                write_net(copy, net_changes(inverse(cell) for cell in reversed(cells)))
            yield past
        finally:
            copy.close()

    def changed_by(self, *steps: PastStep) -> NetChanges:
        """Sum up what steps of the past did to each row, whether or not they were taken back.

        Raises:
            DossierError: if the file cannot be read any more.
        """
        try:
            numbers = [number for step in steps for number in step.parts]
            return net_changes(journal.read_cells(self._connection, numbers))
        except DATABASE_FAILURES as failure:
            raise as_dossier_error(failure, self.path, "lire") from failure

    def deleted_rows(self, row_ids: Iterable[str]) -> dict[tuple[str, str], dict[str, Cell]]:
        """Give the cells that rows had when they were last deleted, by table and id.

        Raises:
            DossierError: if the file cannot be read any more.
        """
        rows: dict[tuple[str, str], dict[str, Cell]] = {}
        try:
            for cell in journal.read_deleted(self._connection, row_ids):
                rows.setdefault((cell.table, cell.row_id), {})[cell.column] = cell.before
        except DATABASE_FAILURES as failure:
            raise as_dossier_error(failure, self.path, "lire") from failure
        return rows

    def _apply(self, label: str, kind: Kind, target: int, action: Callable[[], None]) -> None:
        with self._transaction(label, kind, None, target):
            action()

    @contextmanager
    def _transaction(
        self, label: str, kind: Kind, merge: str | None, target: int | None
    ) -> Iterator[Step]:
        if self._in_step:
            raise RuntimeError(f"step {label!r} inside another step")
        self._in_step = True
        committed: tuple[journal.JournalStep, Changes] | None = None
        try:
            with self._connection.atomic("IMMEDIATE"):
                self._refuse_a_stale_view()
                yield Step(self._connection)
                if not self._is_rehearsing:
                    committed = self._journalled(label, kind, merge, target)
        except DATABASE_FAILURES as failure:
            raise as_dossier_error(failure, self.path, "enregistrer dans") from failure
        finally:
            self._in_step = False
        if committed is not None:
            self._tell(*committed, merge)

    def _refuse_a_stale_view(self) -> None:
        """Write nothing on top of what another program wrote since the dossier was opened."""
        if self._data_version() != self._seen_version:
            raise DossierError(
                f"« {self.path.name} » a été modifié entre-temps par un autre programme ou sur un "
                "autre poste. Rien n’a été écrit : fermez ce dossier, puis rouvrez-le."
            )

    def _data_version(self) -> int:
        (version,) = database.execute(self._connection, "PRAGMA data_version").fetchone()
        return int(version)

    def _journalled(
        self, label: str, kind: Kind, merge: str | None, target: int | None
    ) -> tuple[journal.JournalStep, Changes] | None:
        cells = journal.take_notes(self._connection)
        # Going back over steps that cancel out changes no cell, and is remembered all the same.
        if not cells and target is None:
            return None
        number = self.history.last_step + 1
        family = self.history.family_for(merge) or number
        at = datetime.now().astimezone()
        changes = Changes(label, kind, at, cells)
        if family != number and self.history.is_as_before(cells):
            kind, target = "undo", family
        step = journal.JournalStep(
            number, self._session, self._author, at, label, kind, family, target
        )
        journal.write_step(self._connection, step)
        return step, changes

    def _tell(self, step: journal.JournalStep, changes: Changes, merge: str | None) -> None:
        self.history.add(step, merge, changes.cells if merge else ())
        self.saved_at = changes.at
        for listener in tuple(self._listeners):
            listener(changes)


def _user_name() -> str:
    # Windows knows no user database: getpass reads the environment, which may lack the name.
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "inconnu"
