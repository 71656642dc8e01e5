"""Whether a dossier file is sound: what SQLite finds, and what the program can read of it."""

from pathlib import Path

from synergy_desktop.store import queries
from synergy_desktop.store.database import connect, execute, read_header
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.failures import DATABASE_FAILURES, as_dossier_error

_MOST_TOLD = 10


def problems(path: Path) -> tuple[str, ...]:
    """Check the dossier at ``path`` without changing it; gives a French sentence a problem.

    Raises:
        DossierError: if it is not a dossier, or not one that can be opened at all.
    """
    path = Path(path)
    read_header(path)
    try:
        return _damage(path) or _unreadable(path)
    except DATABASE_FAILURES as failure:
        raise as_dossier_error(failure, path, "ouvrir") from failure


def _damage(path: Path) -> tuple[str, ...]:
    database = connect(path, read_only=True)
    try:
        found = execute(database, f"PRAGMA integrity_check({_MOST_TOLD})").fetchall()
        orphans = execute(database, "PRAGMA foreign_key_check").fetchmany(_MOST_TOLD)
    finally:
        database.close()
    damaged = tuple(f"Fichier endommagé : {line}" for (line,) in found if line != "ok")
    lost = tuple(
        f"Table {table} : une ligne renvoie à une ligne absente de {parent}"
        for table, _, parent, _ in orphans
    )
    return damaged + lost


def _unreadable(path: Path) -> tuple[str, ...]:
    dossier = Dossier.open(path, read_only=True)
    try:
        queries.content(dossier)
    except (ValueError, KeyError, LookupError) as failure:
        return (f"Une donnée du dossier n’est pas lisible : {failure}",)
    finally:
        dossier.close()
    return ()
