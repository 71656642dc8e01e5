"""Where the files that go with the program lie, and where the user's own data is kept.

``resources/`` and ``db/`` stand beside the package in a checkout and in a frozen program, inside
the package in an installed wheel.
"""

import sys
from pathlib import Path

APPLICATION = "Synergies"
"""The name of the program's folder among the user's data."""


def resources(*parts: str) -> Path:
    """The file or folder ``parts`` of ``resources/``."""
    return _shipped("resources", *parts)


def db(*parts: str) -> Path:
    """The file or folder ``parts`` of ``db/``."""
    return _shipped("db", *parts)


def user_data() -> Path:
    """The folder of the user's own data (settings, logs), made if it does not exist.

    Raises:
        OSError: The folder cannot be made.
    """
    import platformdirs

    return Path(platformdirs.user_data_dir(APPLICATION, appauthor=False, ensure_exists=True))


def _shipped(*parts: str) -> Path:
    for root in _roots():
        if (path := root.joinpath(*parts)).exists():
            return path
    msg = f"{Path(*parts)} does not come with this installation"
    raise FileNotFoundError(msg)


def _roots() -> list[Path]:
    """The folders that may hold ``resources/`` and ``db/``, the surest first."""
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    return [*([Path(frozen)] if frozen else []), package, package.parent]
