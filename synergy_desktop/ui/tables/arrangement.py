"""Which columns of a grid are shown, in what order and how wide: as the user left them."""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from synergy_desktop.settings import Settings
from synergy_desktop.ui.plan.plain import menu_text
from synergy_desktop.ui.tables.columns import Column
from synergy_desktop.ui.tables.model import GridModel
from synergy_desktop.ui.tables.verbs import Verb
from synergy_desktop.ui.tables.view import GridView

Columns = Sequence[Column[Any]]

_STEP = 24
"""The pixels by which a key widens a column."""


class Arrangement(QObject):
    """Arranges the columns of ``view``; the first of them by their own order is always shown."""

    def __init__(self, settings: Settings, model: GridModel[Any], view: GridView) -> None:
        """Arrange the columns of ``model`` as ``settings`` remember for the name of ``view``."""
        super().__init__(view)
        self._settings = settings
        self._key = f"columns.{view.objectName()}"
        self._model = model
        self._view = view
        self._all: Columns = model.columns
        self._order: list[str] = []
        self._hidden: list[str] = []
        self._widths: dict[str, int] = {}
        self.menu = QMenu("Colonnes", view)
        self.menu.setObjectName("columnMenu")
        self.menu.aboutToShow.connect(self._fill)
        self.menu.triggered.connect(self._choose)
        self._read()
        header = view.header
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_menu)
        header.setSectionsMovable(True)
        header.sectionMoved.connect(self._note_move)
        header.dragged.connect(self._note_widths)
        header.sectionHandleDoubleClicked.connect(self._forget_widths)
        self._apply()

    def show_columns(self, columns: Columns) -> None:
        """Show ``columns`` instead of those before, arranged alike."""
        self._all = columns
        self._apply()

    def verbs(self) -> tuple[Verb, ...]:
        """What can be done, in the order of the context menu."""
        return (
            Verb(
                name="moveColumnLeft",
                text="Colonne vers la gauche",
                picture="arrow-left",
                keys="Alt+Left",
                tip="Déplacer la colonne d’un rang vers la gauche",
                run=self.move_left,
                can=self._can_move_left,
            ),
            Verb(
                name="moveColumnRight",
                text="Colonne vers la droite",
                picture="arrow-right",
                keys="Alt+Right",
                tip="Déplacer la colonne d’un rang vers la droite",
                run=self.move_right,
                can=self._can_move_right,
            ),
            Verb(
                name="widenColumn",
                text="Élargir la colonne",
                picture="arrow-autofit-width",
                keys="Alt+Shift+Right",
                tip="Élargir la colonne où se trouve le clavier",
                run=self.widen,
                can=self._has_column,
            ),
            Verb(
                name="narrowColumn",
                text="Rétrécir la colonne",
                picture="arrow-autofit-width",
                keys="Alt+Shift+Left",
                tip="Rétrécir la colonne où se trouve le clavier",
                run=self.narrow,
                can=self._has_column,
            ),
            Verb(
                name="columns",
                text="Colonnes",
                picture="layout-columns",
                keys="Ctrl+Shift+O",
                tip="Choisir les colonnes à montrer, ou revenir à celles d’origine",
                run=self._open_menu,
                can=_always,
                menu=self.menu,
            ),
        )

    def move_left(self) -> None:
        """Put the column where the keyboard is before the one on its left."""
        self._move(self._view.currentIndex().column(), -1)

    def move_right(self) -> None:
        """Put the column where the keyboard is behind the one on its right."""
        self._move(self._view.currentIndex().column(), 1)

    def widen(self) -> None:
        """Make the column where the keyboard is wider."""
        self._view.header.widen(self._view.currentIndex().column(), _STEP)

    def narrow(self) -> None:
        """Make the column where the keyboard is less wide."""
        self._view.header.widen(self._view.currentIndex().column(), -_STEP)

    def reset(self) -> None:
        """Go back to all columns in their own order and widths."""
        self._order, self._hidden, self._widths = [], [], {}
        self._rearrange()

    def toggle(self, key: str) -> None:
        """Hide a column, or show it again."""
        self._hidden = [*filter(key.__ne__, self._hidden)] + [key] * (key not in self._hidden)
        self._rearrange()

    # How the columns follow

    def _arranged(self) -> list[Column[Any]]:
        """All columns in the order wanted, those that the order does not name behind it."""
        places = {key: place for place, key in enumerate(self._order)}
        known = sorted(self._all, key=lambda each: places.get(each.key, len(places)))
        return [replace(each, weight=self._widths.get(each.key, each.weight)) for each in known]

    def _apply(self) -> None:
        first = self._all[0].key
        shown = [
            each for each in self._arranged() if each.key not in self._hidden or each.key == first
        ]
        self._model.set_columns(shown)
        self._view.header.share_anew()

    def _rearrange(self) -> None:
        """Show the columns in another way, the keyboard in the same cell, and remember it."""
        self._view.commit_pending()
        current = self._view.currentIndex()
        item = self._model.item(current.row()) if current.isValid() else None
        key = self._model.columns[current.column()].key if current.isValid() else ""
        self._apply()
        self._write()
        if item is not None:
            self._view.go_to(item.id, key if self._model.column_of(key) >= 0 else None)

    def _move(self, column: int, by: int) -> None:
        shown = [each.key for each in self._model.columns]
        if not 0 <= column + by < len(shown):
            return
        key, neighbour = shown[column], shown[column + by]
        order = [each.key for each in self._arranged() if each.key != key]
        order.insert(order.index(neighbour) + (by > 0), key)
        self._order = order
        self._rearrange()

    def _note_move(self, _column: int, before: int, after: int) -> None:
        """Follow a heading that was dragged: the model takes the order over, not the header."""
        header = self._view.header
        shown = [self._model.columns[header.logicalIndex(at)].key for at in range(header.count())]
        kept = [each.key for each in self._arranged() if each.key not in shown]
        self._order = [*shown, *kept]
        # The header is still busy with the mouse.
        QTimer.singleShot(0, self._settle)

    def _settle(self) -> None:
        header = self._view.header
        header.sectionMoved.disconnect(self._note_move)
        for column in range(header.count()):
            header.moveSection(header.visualIndex(column), column)
        header.sectionMoved.connect(self._note_move)
        self._rearrange()

    def _note_widths(self) -> None:
        widths = zip(self._model.columns, self._view.header.widths, strict=True)
        self._widths = {column.key: width for column, width in widths}
        self._write()

    def _forget_widths(self) -> None:
        self._widths = {}
        self._rearrange()

    def _can_move_left(self) -> bool:
        return self._view.currentIndex().column() > 0

    def _can_move_right(self) -> bool:
        column = self._view.currentIndex().column()
        return 0 <= column < self._model.columnCount() - 1

    def _has_column(self) -> bool:
        return self._view.currentIndex().isValid() and self._model.columnCount() > 1

    # The menu

    def _open_menu(self) -> None:
        self._show_menu(self._view.header.rect().bottomLeft())

    def _show_menu(self, at: QPoint) -> None:
        self.menu.popup(self._view.header.viewport().mapToGlobal(at))

    def _fill(self) -> None:
        self.menu.clear()
        for column in self._all:
            action = self.menu.addAction(menu_text(column.title))
            action.setObjectName(f"column_{column.key}")
            action.setData(column.key)
            action.setCheckable(True)
            action.setChecked(self._model.column_of(column.key) >= 0)
            action.setEnabled(column is not self._all[0])
        self.menu.addSeparator()
        reset = self.menu.addAction("Revenir aux colonnes d’origine")
        reset.setObjectName("resetColumns")

    def _choose(self, action: QAction) -> None:
        if action.objectName() == "resetColumns":
            self.reset()
        else:
            self.toggle(action.data())

    # What is remembered

    def _read(self) -> None:
        try:
            kept = json.loads(self._settings.text(self._key, "{}"))
            self._order = [str(key) for key in kept.get("order", [])]
            self._hidden = [str(key) for key in kept.get("hidden", [])]
            self._widths = {str(key): max(1, int(px)) for key, px in kept.get("widths", {}).items()}
        except (ValueError, TypeError, AttributeError):
            # Not worth stopping for: the columns are shown as they come.
            self._order, self._hidden, self._widths = [], [], {}

    def _write(self) -> None:
        kept = {"order": self._order, "hidden": self._hidden, "widths": self._widths}
        self._settings.set_text(self._key, json.dumps(kept))


def _always() -> bool:
    return True
