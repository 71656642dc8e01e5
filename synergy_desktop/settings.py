"""What the program remembers of its user between two runs: recent dossiers, sizes, places.

Kept in one JSON file. Nothing in it is worth stopping for: a damaged file is set aside, a place
that cannot be written is left alone.
"""

import json
import logging
from contextlib import suppress
from pathlib import Path

from synergy_desktop import paths

RECENT_LIMIT = 8
_RECENT = "recent"


class Settings:
    """The remembered values, read once and written at each change."""

    def __init__(self, file: Path | None) -> None:
        """Read ``file``; None remembers nothing beyond this run."""
        self._file = file
        self._values = _read(file) if file else {}

    @property
    def recent(self) -> tuple[Path, ...]:
        """The dossiers opened last, the newest first; those that are gone are left out."""
        return tuple(path for path in map(Path, self._recent()) if path.is_file())

    def remember(self, dossier: Path) -> None:
        """Put ``dossier`` first among the recent ones."""
        path = str(dossier.absolute())
        others = [other for other in map(str, self.recent) if other != path]
        self._set(_RECENT, [path, *others][:RECENT_LIMIT])

    def forget(self, dossier: Path) -> None:
        """Take ``dossier`` off the recent ones."""
        path = str(dossier.absolute())
        self._set(_RECENT, [other for other in self._recent() if other != path])

    def text(self, key: str, default: str = "") -> str:
        """The text kept under ``key``."""
        value = self._values.get(key)
        return value if isinstance(value, str) else default

    def set_text(self, key: str, value: str) -> None:
        """Keep ``value`` under ``key``."""
        self._set(key, value)

    def _recent(self) -> list[str]:
        value = self._values.get(_RECENT)
        return [path for path in value if isinstance(path, str)] if isinstance(value, list) else []

    def _set(self, key: str, value: object) -> None:
        if self._values.get(key) != value:
            self._values[key] = value
            if self._file:
                _write(self._file, self._values)


def user_settings() -> Settings:
    """The settings of whoever runs the program."""
    try:
        return Settings(paths.user_data() / "settings.json")
    except OSError:
        logging.getLogger(__name__).warning("no place for settings", exc_info=True)
        return Settings(None)


def _read(file: Path) -> dict[str, object]:
    try:
        values = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        values = None
    if isinstance(values, dict):
        return values
    with suppress(OSError):
        file.replace(file.with_suffix(".damaged.json"))
    return {}


def _write(file: Path, values: dict[str, object]) -> None:
    try:
        with paths.written_whole(file, replace=True) as draft:
            draft.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
    except OSError:
        logging.getLogger(__name__).warning("settings were not written", exc_info=True)
