"""A button that is held down does something else than one that is clicked."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton

_HOLD = 600
"""Milliseconds after which a button counts as held."""


class LongPress(QObject):
    """Tells when a button is held down; letting it go then is no click."""

    held = Signal()
    """The button has been down for a while."""

    def __init__(self, button: QAbstractButton) -> None:
        """Watch ``button``, which owns this."""
        super().__init__(button)
        self._button = button
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_HOLD)
        self._timer.timeout.connect(self._tell)
        button.pressed.connect(self._timer.start)
        button.released.connect(self._timer.stop)

    def _tell(self) -> None:
        if self._button.isDown():
            self._button.setDown(False)
            self.held.emit()
