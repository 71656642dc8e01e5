"""Copies of a dossier, made before anything that could go wrong with it."""

import re
import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path

_RESUMED = "avant reprise"
_KEPT = 5
"""How many copies of interrupted sessions stay beside a dossier."""


def back_up(path: Path, reason: str) -> Path:
    """Copy the dossier at ``path`` beside it, named after ``reason`` and the moment.

    The dossier must not be in the middle of a transaction. A rollback journal left by a crash goes
    with its copy, under the copy's name.

    Raises:
        OSError: if the copy cannot be written.
    """
    moment = datetime.now().astimezone().strftime("%Y-%m-%d %Hh%M %S")
    copy = _free_name(path.with_name(f"{path.stem} ({reason}, {moment}){path.suffix}"))
    shutil.copy2(path, copy)
    if (left := _rollback_journal(path)).exists():
        shutil.copy2(left, _rollback_journal(copy))
    return copy


def keep_interrupted(path: Path) -> Path | None:
    """Copy a dossier whose last session was cut off, before SQLite takes its last change back.

    The journal of an interrupted change is right when it is the file's own, and ruinous when the
    file was since replaced by a newer copy: nobody can tell which, so both are kept. Only the
    newest few of such copies stay. Gives the copy, or None when there was nothing to keep.
    """
    left = _rollback_journal(path)
    if not left.exists() or left.stat().st_size == 0:
        return None
    copy = back_up(path, _RESUMED)
    for old in _older_copies(path, copy)[_KEPT - 1 :]:
        # One that is open or write-protected is no reason not to open the dossier.
        with suppress(OSError):
            old.unlink()
            _rollback_journal(old).unlink(missing_ok=True)
    return copy


def set_interrupted_aside(path: Path) -> None:
    """Free ``path`` for a new dossier of whatever an interrupted change has left there.

    The journal of the old dossier would be played back into the new one. The two are copied first.

    Raises:
        OSError: if the copy cannot be written or the journal not be removed.
    """
    if path.exists():
        keep_interrupted(path)
    _rollback_journal(path).unlink(missing_ok=True)


def _older_copies(path: Path, newest: Path) -> list[Path]:
    """The copies of interrupted sessions of ``path`` but for ``newest``, the latest first."""
    # By the moment in the name: a copy has the time stamps of its original.
    name = re.compile(
        rf"{re.escape(path.stem)} \({_RESUMED}, (\d{{4}}-\d\d-\d\d \d\dh\d\d \d\d)\)(?: (\d+))?"
        + re.escape(path.suffix)
    )
    found = [(name.fullmatch(each.name), each) for each in path.parent.iterdir()]
    dated = [
        (match[1], int(match[2] or 1), each) for match, each in found if match and each != newest
    ]
    return [each for _, _, each in sorted(dated, reverse=True)]


def _rollback_journal(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


def _free_name(path: Path) -> Path:
    candidate, number = path, 1
    while candidate.exists():
        number += 1
        candidate = path.with_name(f"{path.stem} {number}{path.suffix}")
    return candidate
