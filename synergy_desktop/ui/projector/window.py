"""The window on the wall: nothing but the scene, no cursor, never in the operator's way."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synergy_desktop.ui.projector.canvas import SlideCanvas

TITLE = "Projection – Synergies"


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
        self._become(
            None,
            flags.Window
            | flags.FramelessWindowHint
            | flags.WindowStaysOnTopHint
            | flags.WindowDoesNotAcceptFocus,
        )
        self.canvas.setCursor(Qt.CursorShape.BlankCursor)
        # In this order, or the window fills the screen that it was made on.
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        # Not showFullScreen, which would take the keyboard.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    def stand_in(self, place: QRect) -> None:
        """Be an ordinary window, which a click in the operator's does not hide."""
        flags = Qt.WindowType
        self._become(
            self._operator,
            # Elsewhere than on Windows, a plain window does not stay above its parent.
            flags.Dialog
            | flags.WindowSystemMenuHint
            | flags.WindowMinMaxButtonsHint
            | flags.WindowCloseButtonHint
            | flags.WindowDoesNotAcceptFocus,
        )
        self.canvas.unsetCursor()
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setGeometry(place)
        self.show()

    def _become(self, parent: QWidget | None, flags: Qt.WindowType) -> None:
        """Be a window of that kind, above ``parent`` if there is one."""
        if self.parentWidget() is parent:
            # A new parent, be it the same, would bring the window back to the screen it was on.
            self.setWindowFlags(flags)
        else:
            self.setParent(parent, flags)

    def changeEvent(self, event: QEvent) -> None:
        """Give the keyboard back if the system hands it to the wall all the same."""
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._operator.activateWindow()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that the wall was closed."""
        super().closeEvent(event)
        self.closed.emit()
