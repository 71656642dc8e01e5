"""What SQLite says when it fails, turned into a sentence that helps."""

import sqlite3
from pathlib import Path

import peewee

from synergy_desktop.errors import DossierError, reason

DATABASE_FAILURES = (peewee.PeeweeException, sqlite3.Error)
"""What a statement may raise, and the reading of its rows, which peewee does not wrap."""

_SENTENCES = {
    "SQLITE_FULL": "le disque est plein. Libérez de la place, puis recommencez",
    "SQLITE_READONLY": "le fichier ou son emplacement est en lecture seule. Copiez-le à un endroit "
    "où vous pouvez écrire, puis ouvrez cette copie",
    "SQLITE_CANTOPEN": "le fichier ou son dossier n’est pas accessible. Vérifiez vos droits sur "
    "cet emplacement ou copiez le dossier ailleurs",
    "SQLITE_BUSY": "un autre programme l’utilise en ce moment. Fermez-le, puis recommencez",
    "SQLITE_LOCKED": "un autre programme l’utilise en ce moment. Fermez-le, puis recommencez",
    "SQLITE_IOERR": "le support ne répond pas correctement. Vérifiez la clé ou le disque, puis "
    "recommencez",
    "SQLITE_CORRUPT": "le fichier est endommagé. Reprenez une sauvegarde ou une copie antérieure",
    "SQLITE_NOTADB": "ce n’est pas un dossier Synergies",
    "SQLITE_PERM": "vous n’avez pas le droit d’y écrire",
}


def as_dossier_error(failure: BaseException, path: Path, deed: str) -> DossierError:
    """Say in French why ``deed`` ("ouvrir", "enregistrer"…) failed on the dossier at ``path``.

    peewee wraps the error of SQLite, sometimes several levels deep, so the chain is followed down.
    """
    of = "d’" if deed.startswith(("o", "e", "é")) else "de "
    return DossierError(f"Impossible {of}{deed} « {path.name} » : {_why(failure)}.")


def _why(failure: BaseException) -> str:
    if isinstance(failure, OSError):
        return reason(failure)
    name = _sqlite_error_name(failure)
    return next(
        (sentence for code, sentence in _SENTENCES.items() if name.startswith(code)),
        f"le fichier n’est pas lisible comme dossier ({failure})",
    )


def _sqlite_error_name(failure: BaseException) -> str:
    seen: BaseException | None = failure
    while seen is not None:
        if isinstance(seen, sqlite3.Error):
            return str(getattr(seen, "sqlite_errorname", ""))
        seen = seen.__cause__ or seen.__context__
    return ""
