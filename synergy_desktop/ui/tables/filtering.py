"""Showing only the rows of a table that a bar above it asks for."""

from collections.abc import Callable, Collection
from typing import Any

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from synergy_desktop.domain.search import Finder, Wanted
from synergy_desktop.ui.actions import hint
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.tables.filter_bar import FilterBar
from synergy_desktop.ui.tables.model import Accepts, GridModel
from synergy_desktop.ui.tables.sifting import Sifting
from synergy_desktop.ui.tables.view import GridView

NONE = ""
"""Stands for a criterion that wants the cell to be empty."""


def says(words: str, suits: Callable[[Any], bool]) -> Accepts:
    """Take the items that ``suits`` and whose row holds each of ``words`` somewhere."""
    finders = [Finder(Wanted(word)) for word in words.split()]

    def accepts(item: Any, said: Callable[[], str]) -> bool:
        if not suits(item):
            return False
        text = said() if finders else ""
        return all(finder.finds(text) for finder in finders)

    return accepts


def is_in(wanted: str | None, values: Collection[str]) -> bool:
    """Tell whether a cell meets a criterion: None wants nothing, ``NONE`` no value."""
    return wanted is None or (wanted in values if wanted != NONE else not values)


def shown_of_all(model: GridModel[Any]) -> tuple[int, int]:
    """How many of a table's items are not filtered out, of how many."""
    keys = [group.key for group in model.groups]
    shown, count = map(model.shown_in, keys), map(model.items_in, keys)
    return sum(map(len, shown)), sum(map(len, count))


class Filtering(QObject):
    """Opens and closes ``bar`` (Ctrl+Maj+L), and has the table follow what is chosen in it.

    ``offer`` fills the bar's lists when it opens, ``accepts`` says which rows are wanted.
    """

    filtered = Signal()
    """The table shows the rows that are wanted now."""

    def __init__(
        self,
        name: str,
        grid: GridView,
        model: GridModel[Any],
        bar: FilterBar,
        *,
        offer: Callable[[], None],
        accepts: Callable[[], Accepts | None],
        parent: QWidget,
    ) -> None:
        """Give ``parent`` the action ``name``."""
        super().__init__(parent)
        self._grid, self._model, self._bar = grid, model, bar
        self._offer, self._accepts = offer, accepts
        self._action = _action(name, parent)
        self._action.toggled.connect(self._show_bar)
        self._sifting = Sifting(model)
        self._sifting.found.connect(self._show_found)
        bar.hide()
        bar.changed.connect(self._filter)
        bar.left.connect(grid.setFocus)

    def button(self) -> QToolButton:
        """A button that opens and closes the bar."""
        button = QToolButton()
        button.setDefaultAction(self._action)
        button.setObjectName(f"{self._action.objectName()}Button")
        button.setAccessibleName(self._action.text())
        button.setIconSize(QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _show_bar(self, shown: bool) -> None:
        """Open the filter, or close it and show everything."""
        self._bar.setVisible(shown)
        if shown:
            self._offer()
            self._bar.take_focus()
        else:
            self._bar.clear()
            self._grid.setFocus()

    def _filter(self) -> None:
        """Look for the rows that are wanted."""
        self._grid.commit_pending()
        self._sifting.begin(self._accepts())

    def _show_found(self, accepts: Accepts | None, hidden: frozenset[str]) -> None:
        """Show the rows that are wanted, the keyboard on the same one if it is among them."""
        self._grid.commit_pending()
        current = self._grid.currentIndex()
        item = self._model.item(current.row()) if current.isValid() else None
        column = self._model.columns[max(0, current.column())].key
        focus = QApplication.focusWidget()
        self._model.set_filter(accepts, hidden)
        if item is not None:
            self._grid.go_to(item.id, column)
        if focus is not None:
            focus.setFocus()
        self.filtered.emit()


def _action(name: str, parent: QWidget) -> QAction:
    action = QAction(icon("filter"), "Filtrer", parent)
    action.setObjectName(name)
    action.setCheckable(True)
    action.setShortcut(QKeySequence("Ctrl+Shift+L"))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.setToolTip(hint(action, "Ne montrer que certaines lignes, ou de nouveau toutes"))
    parent.addAction(action)
    return action
