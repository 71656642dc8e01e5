"""A paper that is made, written to its file."""

from pathlib import Path

from synergy_desktop import paths
from synergy_desktop.errors import ReportError, reason


def write(data: bytes, out: Path, *, replace: bool = False) -> None:
    """Write ``data`` as the file ``out``, whole or not at all.

    Raises:
        ReportError: ``out`` exists and ``replace`` is False, or it cannot be written.
    """
    try:
        with paths.written_whole(out, replace=replace) as draft:
            draft.write_bytes(data)
    except OSError as failure:
        raise ReportError(f"Impossible d’écrire « {out} » : {reason(failure)}.") from failure
