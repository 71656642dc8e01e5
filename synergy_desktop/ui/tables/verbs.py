"""What one can do with the rows of a grid: as shortcuts, as tool buttons, as a context menu."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton

from synergy_desktop.ui import theme
from synergy_desktop.ui.actions import hint
from synergy_desktop.ui.digit_keys import sequences
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.menu_key import MenuKey
from synergy_desktop.ui.tables.view import GridView


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """One thing to do: ``run`` does it, ``can`` tells whether it can be done now.

    ``keys``, if it has any, work while the keyboard is on the grid. A verb with a ``menu`` opens
    it.
    """

    name: str
    text: str
    picture: str
    keys: str
    tip: str
    run: Callable[[], None]
    can: Callable[[], bool]
    menu: QMenu | None = None


class Verbs(QObject):
    """The verbs of one grid, on offer as far as they can be done."""

    def __init__(self, view: GridView, verbs: Iterable[Verb]) -> None:
        """Give ``view`` the shortcuts and the context menu of ``verbs``."""
        super().__init__(view)
        self._view = view
        self._verbs = {verb.name: verb for verb in verbs}
        self._made = {verb.name: self._make(verb) for verb in self._verbs.values()}
        self._context_menu = QMenu(view)
        self._context_menu.setObjectName("rowMenu")
        self._fill(self._context_menu)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        MenuKey(view)
        view.selectionModel().selectionChanged.connect(self.refresh)
        view.selectionModel().currentChanged.connect(self.refresh)
        # A step that changes many rows tells of each.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)
        model = view.model()
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.rowsMoved):
            signal.connect(self._refresh_soon)
        model.dataChanged.connect(self._refresh_soon)
        view.focus_moved.connect(self._refresh_soon)
        self.refresh()

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def refresh(self) -> None:
        """Offer what can be done with what is selected now."""
        for name, verb in self._verbs.items():
            self._made[name].setEnabled(verb.can())

    def _refresh_soon(self) -> None:
        self._soon.start()

    def tool_buttons(self, *names: str) -> QHBoxLayout:
        """A row of buttons with the pictures of the verbs; "" leaves a gap."""
        row = QHBoxLayout()
        row.setSpacing(2)
        for name in names:
            if name:
                row.addWidget(self._button(name))
            else:
                row.addSpacing(theme.MEDIUM)
        return row

    def _make(self, verb: Verb) -> QAction:
        action = QAction(icon(verb.picture), verb.text, self._view)
        action.setObjectName(verb.name)
        action.setShortcuts(sequences(verb.keys))
        # Not while an editor is open inside the grid: these keys are the editor's then.
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setToolTip(hint(action, verb.tip))
        action.triggered.connect(verb.run)
        self._view.addAction(action)
        return action

    def _button(self, name: str) -> QToolButton:
        action = self._made[name]
        button = QToolButton()
        button.setDefaultAction(action)
        button.setObjectName(f"{name}Button")
        button.setAccessibleName(action.text())
        button.setIconSize(QSize(18, 18))
        # The keyboard stays on the row that the button acts on.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if menu := self._verbs[name].menu:
            button.setMenu(menu)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _fill(self, menu: QMenu) -> None:
        for name, verb in self._verbs.items():
            if verb.menu:
                menu.addMenu(verb.menu)
            else:
                menu.addAction(self._made[name])

    def _show_menu(self, at: QPoint) -> None:
        self._context_menu.popup(self._view.viewport().mapToGlobal(at))
