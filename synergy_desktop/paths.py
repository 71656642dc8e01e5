"""Where the files that go with the program lie, where the user's own data is kept, how to write.

``resources/`` and ``db/`` stand beside the package in a checkout and in a frozen program, inside
the package in an installed wheel.
"""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

APPLICATION = "Synergies"
"""The name of the program's folder among the user's data."""

DOSSIER_SUFFIX = ".synergie"
"""How the name of a dossier file ends."""

_LONGEST_LOG = 1_000_000


def resources(*parts: str) -> Path:
    """Find the file or folder ``parts`` of ``resources/``.

    Raises:
        FileNotFoundError: It does not come with this installation.
    """
    return _shipped("resources", *parts)


def db(*parts: str) -> Path:
    """Find the file or folder ``parts`` of ``db/``.

    Raises:
        FileNotFoundError: It does not come with this installation.
    """
    return _shipped("db", *parts)


def user_data() -> Path:
    """Find the folder of the user's own data (settings, logs); make it if it does not exist.

    Raises:
        OSError: The folder cannot be made.
    """
    import platformdirs

    return Path(platformdirs.user_data_dir(APPLICATION, appauthor=False, ensure_exists=True))


def error_log() -> Path | None:
    """Find the file where faults of the program are noted; None if there is no place for it.

    It is started afresh once it has grown too long.
    """
    try:
        log = user_data() / "erreurs.log"
        if log.exists() and log.stat().st_size > _LONGEST_LOG:
            log.replace(log.with_suffix(".1.log"))
    except OSError:
        return None
    return log


@contextmanager
def written_whole(target: Path, *, replace: bool = False) -> Iterator[Path]:
    """Give a path beside ``target`` to write to; it becomes ``target`` once the block succeeds.

    Should the block, the disk or the power fail, ``target`` is as it was before.

    Raises:
        FileExistsError: ``target`` exists and ``replace`` is False.
        OSError: Whatever else keeps the file from being written, also from within the block.
    """
    target = target.resolve()
    _check_free(target, replace=replace)
    draft = target.with_name(f".{os.urandom(16).hex()}.tmp")
    try:
        yield draft
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        _check_free(target, replace=replace)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _check_free(target: Path, *, replace: bool) -> None:
    """Refuse to touch an existing file unasked, and a folder or a device in any case."""
    if not target.exists():
        return
    if not target.is_file():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if not replace:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))


def _shipped(*parts: str) -> Path:
    for root in _roots():
        if (path := root.joinpath(*parts)).exists():
            return path
    raise FileNotFoundError(f"{Path(*parts)} does not come with this installation")


def _roots() -> list[Path]:
    """List the folders that may hold ``resources/`` and ``db/``, the surest first."""
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    return [*([Path(frozen)] if frozen else []), package, package.parent]
