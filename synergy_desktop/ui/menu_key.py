"""The keys that open the context menu of a list or a table: Menu and Maj+F10."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView


class MenuKey(QObject):
    """Asks for the context menu of ``view`` where the keyboard is; Qt asks in the view's middle."""

    def __init__(self, view: QAbstractItemView) -> None:
        """Watch the keys of ``view``."""
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the two keys."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.key() != Qt.Key.Key_Menu and not (event.key() == Qt.Key.Key_F10 and shift):
            return False
        view = self._view
        cell = view.visualRect(view.currentIndex()) & view.viewport().rect()
        view.customContextMenuRequested.emit(cell.center())
        return True
