"""The SQLite file under a dossier: recognising it, connecting to it, making a new one."""

import sqlite3
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from peewee import SqliteDatabase

from synergy_desktop import paths
from synergy_desktop.errors import DossierError

APPLICATION_ID = 0x53594E47  # "SYNG"
SCHEMA_VERSION = 5

_HEADER_SIZE = 100
_MAGIC = b"SQLite format 3\x00"


@dataclass(frozen=True)
class Header:
    """What the first hundred bytes of the file tell, before SQLite touches it."""

    version: int

    @property
    def is_older(self) -> bool:
        """Whether the file must be brought up to date before use."""
        return self.version < SCHEMA_VERSION


def read_header(path: Path) -> Header:
    """Check that the file at ``path`` is a whole dossier that this program can read.

    Raises:
        DossierError: if it is missing, empty, truncated, something else, or of a newer version.
    """
    start, size = _start_of(path)
    if not start:
        raise DossierError(
            f"« {path.name} » est un fichier vide : il ne contient aucun dossier. "
            "Reprenez une sauvegarde ou créez un nouveau dossier."
        )
    if len(start) < _HEADER_SIZE or not start.startswith(_MAGIC):
        raise DossierError(
            f"« {path.name} » n’est pas un dossier Synergies. "
            f"Choisissez un fichier {paths.DOSSIER_SUFFIX}."
        )
    page_size, pages, counter, version, valid_for, application = _fields(start)
    if application != APPLICATION_ID:
        raise DossierError(
            f"« {path.name} » est une base de données d’un autre programme, "
            "pas un dossier Synergies."
        )
    if version > SCHEMA_VERSION:
        raise DossierError(
            f"« {path.name} » vient d’une version plus récente du programme (format {version}, "
            f"celui-ci lit jusqu’au format {SCHEMA_VERSION}). Mettez Synergies à jour."
        )
    if counter == valid_for and size < page_size * pages:
        raise DossierError(
            f"« {path.name} » est tronqué : il manque la fin du fichier. "
            "Reprenez une sauvegarde ou recopiez-le depuis l’original."
        )
    return Header(version)


def _start_of(path: Path) -> tuple[bytes, int]:
    if path.is_dir():
        raise DossierError(f"« {path.name} » est un répertoire, pas un dossier Synergies.")
    try:
        with path.open("rb") as file:
            return file.read(_HEADER_SIZE), path.stat().st_size
    except FileNotFoundError:
        raise DossierError(
            f"« {path} » n’existe pas ou n’existe plus. Vérifiez l’emplacement du dossier."
        ) from None
    except OSError as failure:
        raise DossierError(
            f"Impossible de lire « {path.name} » : {failure.strerror or failure}. "
            "Vérifiez vos droits sur ce fichier."
        ) from failure


def _fields(start: bytes) -> tuple[int, int, int, int, int, int]:
    """Page size, pages, change counter, user version, counter the page count is valid for, app id.

    Source: SQLite, "Database File Format", section 1.3.
    """
    page_size = struct.unpack_from(">H", start, 16)[0]
    counter, pages = struct.unpack_from(">II", start, 24)
    version = struct.unpack_from(">i", start, 60)[0]
    application = struct.unpack_from(">I", start, 68)[0]
    valid_for = struct.unpack_from(">I", start, 92)[0]
    return (
        0x10000 if page_size == 1 else page_size,
        pages,
        counter,
        version,
        valid_for,
        application,
    )


def file_uri(path: PurePath) -> str:
    """Write an absolute path as the URI that SQLite reads.

    ``Path.as_uri`` puts the server of a Windows share where SQLite allows no name.
    """
    posix = quote(path.as_posix(), safe="/:")
    return f"file://{posix}" if posix.startswith("/") else f"file:///{posix}"


def connect(path: Path, *, read_only: bool = False, create: bool = False) -> SqliteDatabase:
    """Open the file at ``path``; a missing one is an error unless ``create``.

    EXTRA also syncs the folder after the rollback journal is deleted: without it a power cut right
    after a commit can bring the journal back and undo the commit.
    """
    mode = "ro" if read_only else "rwc" if create else "rw"
    uri = f"{file_uri(path.resolve())}?mode={mode}"
    pragmas: list[tuple[str, Any]] = [("foreign_keys", 1), ("temp_store", "memory")]
    if not read_only:
        pragmas += [("journal_mode", "delete"), ("synchronous", "extra")]
    database = SqliteDatabase(uri, uri=True, pragmas=pragmas, autoconnect=False, timeout=2)
    database.connect()
    return database


def copied(source: SqliteDatabase) -> SqliteDatabase:
    """A copy of ``source`` in memory."""
    copy = SqliteDatabase(":memory:", autoconnect=False)
    copy.connect()
    source.connection().backup(copy.connection())
    return copy


def execute(
    database: SqliteDatabase, sql: str, parameters: Sequence[object] = ()
) -> sqlite3.Cursor:
    """Run one SQL statement of the program's own on ``database``."""
    cursor: sqlite3.Cursor = database.execute_sql(sql, parameters)
    return cursor


def lay_schema(database: SqliteDatabase) -> None:
    """Make the tables of a new dossier and mark the file as one, within the open transaction."""
    for statement in statements(paths.db("schema.sql").read_text(encoding="utf-8")):
        execute(database, statement)
    execute(database, f"PRAGMA application_id = {APPLICATION_ID}")
    execute(database, f"PRAGMA user_version = {SCHEMA_VERSION}")


def statements(script: str) -> list[str]:
    """Split an SQL script into its statements.

    ``executescript`` would commit the transaction that the script must be part of.
    """
    found: list[str] = []
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            found.append(pending.strip())
            pending = ""
    if pending.strip():
        found.append(pending.strip())
    return found
