"""The field above a list in which one types what to look for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ListSearch(QLineEdit):
    """Hands the arrows on to ``view``, so that one chooses without the mouse.

    So is a space before any word: it searches for nothing, and ticks what the list offers.
    """

    def __init__(self, view: QListWidget) -> None:
        """Stand above ``view``."""
        super().__init__()
        self._view = view
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the list with an arrow or a first space; type anything else."""
        is_first_space = event.key() == Qt.Key.Key_Space and not self.text()
        if is_first_space or event.key() in _ARROWS:
            self._view.setFocus()
            self._view.event(event)
        else:
            super().keyPressEvent(event)
