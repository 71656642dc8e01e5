"""From the dossier's plain listeners to Qt: one signal per step that is done, undone or redone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from synergy_desktop.store.changes import Changes
    from synergy_desktop.store.dossier import Dossier


class Bridge(QObject):
    """Re-emits what an open dossier tells its listeners."""

    changed = Signal(object)
    """A step is in the file: its ``Changes``."""

    def __init__(self, dossier: "Dossier", parent: QObject | None = None) -> None:
        """Listen to ``dossier`` until ``close``."""
        super().__init__(parent)
        self._dossier = dossier
        dossier.subscribe(self._tell)

    def close(self) -> None:
        """Listen no more."""
        self._dossier.unsubscribe(self._tell)

    def _tell(self, changes: "Changes") -> None:
        self.changed.emit(changes)
