"""Bringing a dossier of an older version up to date, after a backup, in one transaction.

``db/migrations/NNNN_what_it_does.sql`` takes a file from version NNNN - 1 to version NNNN.
"""

from pathlib import Path

from peewee import SqliteDatabase

from synergy_desktop import paths
from synergy_desktop.store import backups
from synergy_desktop.store.database import SCHEMA_VERSION, execute, statements


def bring_up_to_date(
    database: SqliteDatabase, path: Path, version: int, folder: Path | None = None
) -> None:
    """Take the file from ``version`` to this program's version; a copy of it is kept beside it.

    Raises:
        OSError: if the copy cannot be made; the file is as it was then.
        peewee.PeeweeException: if a migration fails; the file is as it was then.
    """
    backups.back_up(path, f"avant le format {SCHEMA_VERSION}")
    migrate(database, version, folder)


def migrate(database: SqliteDatabase, version: int, folder: Path | None = None) -> None:
    """Take the tables of ``database`` from ``version`` to this program's version.

    Raises:
        peewee.PeeweeException: if a migration fails; all is as it was then.
    """
    # Foreign keys can only be switched outside a transaction.
    execute(database, "PRAGMA foreign_keys = OFF")
    with database.atomic("IMMEDIATE"):
        for script in _scripts(folder or paths.db("migrations"), version):
            for statement in statements(script.read_text(encoding="utf-8")):
                execute(database, statement)
        execute(database, f"PRAGMA user_version = {SCHEMA_VERSION}")
    execute(database, "PRAGMA foreign_keys = ON")


def _scripts(folder: Path, version: int) -> list[Path]:
    return sorted(script for script in folder.glob("*.sql") if int(script.name[:4]) > version)
