"""The window on the wall: nothing but the scene, no cursor, never in the operator's way."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synergy_desktop.ui.projector.canvas import SlideCanvas
from synergy_desktop.ui.projector.scene import USUAL_SIZE

TITLE = "Projection – Synergies"
_WINDOW_SHARE = 0.5
"""How much of the operator's screen a wall in a window is wide, at first."""
_FOOT = 72
"""Pixels left free below it: there, the operator's window has the keys of the projection."""


class WallWindow(QWidget):
    """Shows a scene on a whole screen, or in a window where there is but one."""

    closed = Signal()
    """The window was closed by hand."""

    def __init__(self, operator: QWidget) -> None:
        """Make a wall that leaves the keyboard to the window ``operator``."""
        super().__init__()
        self.setObjectName("wall")
        self.setWindowTitle(TITLE)
        self.setAccessibleName("Projection")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        # Neither the list of windows to close before the program ends, nor the keyboard.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._operator = operator
        self.canvas = SlideCanvas(self)
        self.canvas.setObjectName("wallCanvas")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)

    def fill(self, screen: QScreen) -> None:
        """Take the whole of ``screen``."""
        flags = Qt.WindowType
        self.setWindowFlags(
            flags.Window
            | flags.FramelessWindowHint
            | flags.WindowStaysOnTopHint
            | flags.WindowDoesNotAcceptFocus
        )
        self.canvas.setCursor(Qt.CursorShape.BlankCursor)
        # In this order, or the window fills the screen that it was made on.
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        # Not showFullScreen, which would take the keyboard.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    def stand_in(self, screen: QScreen) -> None:
        """Be an ordinary window in a corner of ``screen``, above what directs the projection."""
        self.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.canvas.unsetCursor()
        room = screen.availableGeometry()
        width = round(room.width() * _WINDOW_SHARE)
        height = width * USUAL_SIZE.height() // USUAL_SIZE.width()
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setScreen(screen)
        self.setGeometry(room.right() - width, room.bottom() - _FOOT - height, width, height)
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        """Give the keyboard back if the system hands it to the wall all the same."""
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._operator.activateWindow()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that the wall was closed."""
        super().closeEvent(event)
        self.closed.emit()
