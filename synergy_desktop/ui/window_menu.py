"""The menu behind the window's button, and the menu of the years; both filled when opened."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from synergy_desktop.settings import Settings
from synergy_desktop.store.queries import ReportHead
from synergy_desktop.ui import actions as names
from synergy_desktop.ui.actions import Actions
from synergy_desktop.ui.plan.plain import menu_text, plain_tip
from synergy_desktop.ui.projector.screen_menu import ScreenMenu


class WindowMenu(QMenu):
    """Fichier, Édition, Affichage, Projection and Aide, in one compact menu."""

    def __init__(
        self,
        actions: Actions,
        settings: Settings,
        opened: Callable[[Path], None],
        projected_on: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        """Offer ``actions``, the recent dossiers to ``opened``, the screens to ``projected_on``."""
        super().__init__(parent)
        self.setObjectName("windowMenu")
        self._actions = actions
        self._settings = settings
        self._opened = opened
        self._recent = QMenu("Dossiers récents", self)
        self._recent.setObjectName("recentMenu")
        self._recent.setToolTipsVisible(True)
        self._recent.triggered.connect(self._open)
        self._screens = ScreenMenu("screenMenu", projected_on, parent, self)
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        if self.isEmpty():
            self._add_sections()
        self._screens.setEnabled(self._actions["projection"].isEnabled())
        self._recent.clear()
        for path in self._settings.recent:
            action = self._recent.addAction(menu_text(path.name))
            action.setObjectName(f"recent_{path.stem}")
            action.setToolTip(plain_tip(str(path)))
            action.setData(str(path))
        self._recent.setEnabled(not self._recent.isEmpty())

    def _add_sections(self) -> None:
        file = self._section("Fichier", names.FILE)
        file.insertMenu(self._actions["openSample"], self._recent)
        self._section("Édition", names.EDIT)
        view = self._section("Affichage", names.VIEW)
        view.addSeparator()
        view.addActions([self._actions[name] for name in names.TABS])
        projection = self._section("Projection", names.PROJECTION)
        projection.addSeparator()
        projection.addMenu(self._screens)
        self._section("Aide", names.HELP)

    def _section(self, title: str, actions: Iterable[str]) -> QMenu:
        menu = self.addMenu(title)
        menu.addActions([self._actions[name] for name in actions])
        return menu

    def _open(self, action: QAction) -> None:
        self._opened(Path(action.data()))


class YearMenu(QMenu):
    """The years of the dossier, the newest first, and what can be done to them."""

    def __init__(
        self,
        actions: Actions,
        years: Callable[[], tuple[tuple[ReportHead, ...], str]],
        chosen: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        """List what ``years`` gives (the heads and the id shown); hand an id to ``chosen``."""
        super().__init__(parent)
        self.setObjectName("yearMenu")
        self._actions = actions
        self._years = years
        self._chosen = chosen
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(self._choose)

    def _fill(self) -> None:
        self.clear()
        heads, shown = self._years()
        for head in reversed(heads):
            action = self.addAction(menu_text(f"Exercice {head.year}"))
            action.setObjectName(f"year_{head.year}")
            action.setData(head.id)
            action.setCheckable(True)
            action.setChecked(head.id == shown)
        self.addSeparator()
        self.addActions([self._actions[name] for name in ("newYear", "renameYear", "deleteYear")])

    def _choose(self, action: QAction) -> None:
        if action.data():
            self._chosen(action.data())
