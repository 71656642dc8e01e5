"""The bar at the foot of the window while one projects: what is on the wall, and how."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from synergy_desktop.ui import theme
from synergy_desktop.ui.actions import Actions
from synergy_desktop.ui.elided_label import ElidedLabel
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.projector.projector import Projector
from synergy_desktop.ui.projector.screen_menu import ScreenMenu


class WallBar(QFrame):
    """Says in words what the room sees; its buttons carry out actions of the window."""

    def __init__(self, projector: Projector, actions: Actions) -> None:
        """Tell of ``projector``."""
        super().__init__()
        self.setObjectName("wallBar")
        self.setAccessibleName("Projection")
        theme.set_fill(self, theme.ACCENT_WASH)
        self._projector = projector
        self._words = ElidedLabel()
        self._words.setObjectName("wallWords")
        self._words.setFont(theme.font(bold=True))
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._frozen = _badge("wallFrozen", "FIGÉ", theme.WARNING, theme.WARNING_WASH)
        self._black = _badge("wallBlack", "NOIR", theme.ON_ACCENT, theme.INK)
        self._waiting = _badge("wallWaiting", "EN ATTENTE", theme.DANGER, theme.DANGER_WASH)
        self._zoom = _badge("wallZoom", "", theme.INK, theme.SURFACE)
        self._place = QToolButton()
        self._place.setObjectName("wallPlace")
        self._place.setProperty("role", "framed")
        self._place.setToolTip("Choisir l’écran de projection")
        self._place.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._place.setMenu(ScreenMenu("wallScreens", projector.put_on, self, self))
        self._lay_out(actions)
        projector.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Tell what is on the wall now."""
        state, wall = self._projector.state, self._projector.wall
        chosen = self._projector.title or "rien encore"
        words = f"{'Au mur' if wall.is_seen else 'Prêt'} : {chosen}"
        if state.is_frozen and state.still_title != chosen:
            words = f"Au mur : {state.still_title} · préparé : {chosen}"
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self._frozen.setVisible(state.is_frozen)
        self._black.setVisible(state.is_black)
        self._waiting.setVisible(state.is_on and not wall.is_seen)
        self._zoom.setText(f"{state.zoom} %")
        self._zoom.setVisible(state.zoom != 100)
        place = wall.place if state.is_on else "Éteint"
        self._place.setText(place)
        self._place.setAccessibleName(f"Écran de projection : {place}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line above."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, QColor(theme.LINE_STRONG))

    def _lay_out(self, actions: Actions) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.LARGE, 5, theme.MEDIUM, 4)
        row.setSpacing(theme.SMALL)
        row.addWidget(self._words, 1)
        for badge in (self._frozen, self._black, self._waiting, self._zoom):
            row.addWidget(badge)
        row.addWidget(self._place)
        row.addWidget(_button("wallPrevious", actions["previousSlide"], "arrow-left"))
        row.addWidget(_button("wallNext", actions["nextSlide"], "arrow-right", "Suivant"))
        row.addWidget(_button("wallFreeze", actions["freezeWall"], "", "Figer"))
        row.addWidget(_button("wallBlacken", actions["blackWall"], "", "Noir"))
        row.addWidget(_button("wallDesk", actions["projectionDesk"], "", "Pupitre"))
        row.addWidget(_button("wallStop", actions["projection"], "", "Arrêter"))


class ActionButton(QToolButton):
    """A framed button for an action of the window, in words of its own."""

    def __init__(self, name: str, action: QAction, picture: str, words: str) -> None:
        """Carry out ``action``; show ``picture``, ``words`` or both."""
        super().__init__()
        self._action = action
        self.setObjectName(name)
        self.setProperty("role", "framed")
        self.setAccessibleName(action.text())
        # What merely opens and closes something need not shout that it is open.
        self.setCheckable(action.isCheckable() and action.objectName() not in _DOORS)
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if words else style.ToolButtonIconOnly
        )
        if picture:
            self.setIcon(icon(picture))
        self.setText(words)
        action.changed.connect(self._follow)
        self.clicked.connect(action.trigger)
        self._follow()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setChecked(self._action.isChecked())
        self.setToolTip(self._action.toolTip())


_DOORS = ("projection", "projectionDesk")


def _button(name: str, action: QAction, picture: str, words: str = "") -> QWidget:
    return ActionButton(name, action, picture, words)


def _badge(name: str, words: str, ink: str, ground: str) -> QLabel:
    badge = QLabel(words)
    badge.setObjectName(name)
    badge.setFont(theme.font(theme.CAPTION, bold=True))
    badge.setContentsMargins(theme.SMALL, 2, theme.SMALL, 2)
    badge.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    theme.set_fill(badge, ground)
    theme.set_ink(badge, ink)
    badge.hide()
    return badge
