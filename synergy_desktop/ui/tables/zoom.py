"""The size of the letters in the tables: one for all of them, found again as it was left."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent

from synergy_desktop.settings import Settings
from synergy_desktop.ui import theme
from synergy_desktop.ui.tables.verbs import Verb
from synergy_desktop.ui.tables.view import GridView

_KEY = "tables.zoom"
_STEPS = (70, 80, 90, 100, 110, 125, 150, 175, 200)
"""Percents of the usual size."""


class Zoom(QObject):
    """Enlarges and reduces the text of ``view`` by Ctrl and the wheel, or by keys."""

    def __init__(self, settings: Settings, view: GridView) -> None:
        """Begin with the size that ``settings`` remember."""
        super().__init__(view)
        self._settings = settings
        self._view = view
        self._percent = 100
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        self._follow()

    def verbs(self) -> tuple[Verb, ...]:
        """What can be done, in the order of the context menu."""
        return (
            Verb(
                name="enlargeTable",
                text="Agrandir le texte",
                picture="zoom-in",
                keys="Ctrl++",
                tip="Agrandir le texte des tableaux, aussi par Ctrl et la molette",
                run=self.enlarge,
                can=_always,
            ),
            Verb(
                name="reduceTable",
                text="Réduire le texte",
                picture="zoom-out",
                keys="Ctrl+-",
                tip="Réduire le texte des tableaux, aussi par Ctrl et la molette",
                run=self.reduce,
                can=_always,
            ),
            Verb(
                name="resetTableZoom",
                text="Taille d’origine",
                picture="restore",
                keys="Ctrl+0",
                tip="Revenir à la taille d’origine du texte des tableaux",
                run=self.reset,
                can=_always,
            ),
        )

    def enlarge(self) -> None:
        """Take the next larger size."""
        self._take(next((each for each in _STEPS if each > self._percent), _STEPS[-1]))

    def reduce(self) -> None:
        """Take the next smaller size."""
        smaller = (each for each in reversed(_STEPS) if each < self._percent)
        self._take(next(smaller, _STEPS[0]))

    def reset(self) -> None:
        """Take the usual size."""
        self._take(100)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the wheel while Ctrl is held; when the table comes into sight, follow the others."""
        if event.type() is QEvent.Type.Show:
            self._follow()
        elif isinstance(event, QWheelEvent) and watched is self._view.viewport():
            turned = event.angleDelta().y()
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned:
                self.enlarge() if turned > 0 else self.reduce()
                return True
        return False

    def _take(self, percent: int) -> None:
        self._settings.set_text(_KEY, str(percent))
        self._follow()

    def _follow(self) -> None:
        kept = self._settings.text(_KEY)
        percent = int(kept) if kept in map(str, _STEPS) else 100
        if percent != self._percent:
            self._percent = percent
            self._view.commit_pending()
            self._view.set_text_size(theme.BODY * percent / 100)


def _always() -> bool:
    return True
