"""The wall as a place: the window that shows it, and the screen which that is on, or waits for."""

from PySide6.QtCore import QObject, QRect, QSize, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtWidgets import QWidget

from synergy_desktop.domain.projection import IN_WINDOW
from synergy_desktop.settings import Settings
from synergy_desktop.ui.projector.awake import keep_awake
from synergy_desktop.ui.projector.canvas import SlideCanvas
from synergy_desktop.ui.projector.scene import USUAL_SIZE
from synergy_desktop.ui.projector.screens import chosen, described, screens_apart
from synergy_desktop.ui.projector.window import WallWindow
from synergy_desktop.ui.projector.window_place import first_place, keep_place, kept_place

_GONE = (
    "L’écran de projection est débranché : la projection attend. "
    "Elle reprendra d’elle-même quand il reviendra."
)
_HELD = (
    "Cette fenêtre est maintenant sur l’écran de projection : la projection attend un autre écran."
)
_MOVED = "La projection est passée sur un autre écran."
_BACK = "L’écran de projection est revenu : la projection a repris."
_ANOTHER = "Un second écran est branché : le menu « Projection » permet d’y projeter."


class Wall(QObject):
    """Never on the operator's own screen, except in a window that was asked for there."""

    moved = Signal()
    """The wall is on another screen, in a window, or waits."""
    said = Signal(str)
    """Something happened to the screens: a French sentence."""
    closed = Signal()
    """The window of the wall was closed by hand."""

    def __init__(self, operator: QWidget, settings: Settings, parent: QObject) -> None:
        """Stay away from the window that ``operator`` is in."""
        super().__init__(parent)
        self._settings = settings
        self._operator = operator
        self._window: WallWindow | None = None
        self._screen: QScreen | None = None
        self._offered = QRect()
        self._followed: QWindow | None = None
        self.is_open = False
        """Whether something is projected, be it that the wall waits for its screen."""

    @property
    def is_seen(self) -> bool:
        """Whether the wall is on a screen or in a window, and does not wait for one."""
        return self._window is not None and self._window.isVisible()

    @property
    def canvas(self) -> SlideCanvas | None:
        """Where the scene is shown; None while nobody can see it."""
        return self._window.canvas if self._window is not None and self.is_seen else None

    @property
    def screen_name(self) -> str:
        """The name of the wall's screen, or ``IN_WINDOW``."""
        return self._screen.name() if self._screen is not None else IN_WINDOW

    @property
    def place(self) -> str:
        """Where the wall is, in French."""
        if not self.is_seen:
            return "Écran débranché"
        return described(self._screen) if self._screen is not None else "Dans une fenêtre"

    @property
    def size(self) -> QSize:
        """The size of the wall in pixels, that of most walls while there is none."""
        canvas = self.canvas
        return canvas.size() * canvas.devicePixelRatioF() if canvas is not None else USUAL_SIZE

    def open(self, wanted: str, *, waits: bool = False) -> None:
        """Show the wall on the screen of that name, else another, else in a window.

        With ``waits``, it waits for a screen rather than stand in a window.
        """
        self._follow_screens()
        screens = screens_apart(self._own_screen)
        screen = None if wanted == IN_WINDOW else chosen(screens, wanted)
        self.is_open = True
        if screen is None and waits and wanted != IN_WINDOW:
            self._wait()
        else:
            self._show_on(screen)

    def close(self) -> None:
        """Show nothing more, and let the screens sleep again."""
        if not self.is_open:
            return
        self.is_open = False
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.disconnect(self._lose)
            app.screenAdded.disconnect(self._find)
        if self._followed is not None:
            self._followed.screenChanged.disconnect(self._give_way)
        self._hide()
        keep_awake(wanted=False)

    @property
    def _own_screen(self) -> QScreen:
        return self._operator.window().screen()

    def _follow_screens(self) -> None:
        app = QGuiApplication.instance()
        if self.is_open or not isinstance(app, QGuiApplication):
            return
        app.screenRemoved.connect(self._lose)
        app.screenAdded.connect(self._find)
        self._followed = self._operator.window().windowHandle()
        if self._followed is not None:
            self._followed.screenChanged.connect(self._give_way)

    def _show_on(self, screen: QScreen | None) -> None:
        if self._window is None:
            self._window = WallWindow(self._operator.window())
            self._window.closed.connect(self.closed)
        self._keep_place()
        self._screen = screen
        keep_awake(wanted=True)
        if screen is not None:
            self._window.fill(screen)
        else:
            self._window.stand_in(self._place_for_window())
        self.moved.emit()

    def _place_for_window(self) -> QRect:
        room, taken = self._own_screen.availableGeometry(), self._operator.window().frameGeometry()
        self._offered = kept_place(self._settings) or first_place(room, taken)
        return self._offered

    def _keep_place(self) -> None:
        """Remember where the user has put the window, if that is elsewhere than it came."""
        if self._window is not None and self.is_seen and self._screen is None:
            place = self._window.geometry()
            if place != self._offered:
                keep_place(self._settings, place)

    def _wait(self) -> None:
        self._hide()
        self._screen = None
        self.moved.emit()

    def _hide(self) -> None:
        self._keep_place()
        if self._window is not None:
            self._window.hide()

    def _lose(self, screen: QScreen) -> None:
        """Leave a screen that goes, before the system puts the wall on the operator's."""
        if screen == self._screen:
            self._leave(chosen(screens_apart(self._own_screen, screen), ""), _GONE)

    def _find(self, _screen: QScreen) -> None:
        """Come back on a screen that appears; do not leave a window for it unasked."""
        screen = chosen(screens_apart(self._own_screen), "")
        if screen is None or self._screen is not None:
            return
        if self.is_seen:
            self.said.emit(_ANOTHER)
        else:
            self._show_on(screen)
            self.said.emit(_BACK)

    def _give_way(self, screen: QScreen) -> None:
        """Leave the screen that the operator's window has come to."""
        if screen == self._screen:
            self._leave(chosen(screens_apart(screen), ""), _HELD)
        elif not self.is_seen:
            self._find(screen)

    def _leave(self, other: QScreen | None, sentence: str) -> None:
        if other is not None:
            self._show_on(other)
            self.said.emit(_MOVED)
        else:
            self._wait()
            self.said.emit(sentence)
