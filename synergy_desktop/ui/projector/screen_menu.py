"""The menu of the places where one can project."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from synergy_desktop.domain.projection import IN_WINDOW
from synergy_desktop.ui.plan.plain import menu_text
from synergy_desktop.ui.projector.screens import described, screens_apart


class ScreenMenu(QMenu):
    """Every screen but the operator's, and a window; filled when it is opened."""

    def __init__(
        self, name: str, chosen: Callable[[str], None], operator: QWidget, parent: QWidget
    ) -> None:
        """Hand the screen's name, or ``IN_WINDOW``, to ``chosen``.

        ``operator`` is in the window that keeps its own screen.
        """
        super().__init__("Écran de projection", parent)
        self.setObjectName(name)
        self._operator = operator
        self._chosen = chosen
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(self._choose)

    def _fill(self) -> None:
        self.clear()
        for number, screen in enumerate(screens_apart(self._operator.window().screen()), start=2):
            action = self.addAction(menu_text(described(screen)))
            action.setObjectName(f"choice_{number}")
            action.setData(screen.name())
        window = self.addAction("Dans une fenêtre")
        window.setObjectName("choice_window")
        window.setData(IN_WINDOW)

    def _choose(self, action: QAction) -> None:
        self._chosen(action.data())
