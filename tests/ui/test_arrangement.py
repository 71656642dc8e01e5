"""Columns hidden, moved and widened, and found again as they were left."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from synergy_desktop.settings import Settings
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.tables.arrangement import Arrangement
from synergy_desktop.ui.tables.view import GridView
from ui.keys import press, type_text
from ui.table_samples import Shelf, Show, Thing, shelf
from ui.window_parts import child

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def things() -> Shelf:
    return shelf(new=[Thing("a", "Une", note="Note"), Thing("b", "Deux", joined=True)])


def arranged(view: GridView, things: Shelf, file: Path) -> Arrangement:
    view.setObjectName("things")
    return Arrangement(Settings(file), things.model, view)


def keys(things: Shelf) -> list[str]:
    return [column.key for column in things.model.columns]


def pick(arrangement: Arrangement, name: str) -> None:
    arrangement.menu.aboutToShow.emit()
    action = arrangement.menu.findChild(QAction, name)
    assert action is not None
    action.trigger()


def test_a_hidden_column_comes_back_and_the_first_one_stays(
    show: Show, things: Shelf, tmp_path: Path
) -> None:
    view = show(things)
    arrangement = arranged(view, things, tmp_path / "s.json")
    view.setCurrentIndex(things.model.index(1, 3))
    pick(arrangement, "column_note")
    assert keys(things) == ["title", "sizes", "price"]
    assert view.currentIndex().column() == 2
    assert sum(view.header.widths) == view.viewport().width()
    pick(arrangement, "column_title")
    assert keys(things) == ["title", "sizes", "price"]
    type_text("12")
    press(Key.Key_Tab)
    assert things.thing("a").price == "12"
    pick(arrangement, "column_note")
    assert keys(things) == ["title", "note", "sizes", "price"]
    assert view.rowSpan(1, 1) == 2


def test_a_column_moves_with_the_keyboard_in_it(show: Show, things: Shelf, tmp_path: Path) -> None:
    view = show(things)
    arrangement = arranged(view, things, tmp_path / "s.json")
    view.setCurrentIndex(things.model.index(1, 1))
    arrangement.move_right()
    assert keys(things) == ["title", "sizes", "note", "price"]
    assert view.currentIndex().column() == 2
    for _ in range(4):
        arrangement.move_left()
    assert keys(things) == ["note", "title", "sizes", "price"]


def test_columns_are_widened_and_narrowed_by_keys_and_found_so_again(
    open_window: MainWindow,
) -> None:
    grid = child(open_window, GridView)
    grid.setFocus()
    before = grid.header.widths
    grid.setCurrentIndex(grid.model().index(1, 0))
    press(Key.Key_Right, ALT | SHIFT)
    press(Key.Key_Right, ALT | SHIFT)
    press(Key.Key_Left, ALT | SHIFT)
    assert grid.header.widths[0] == before[0] + 24
    last = len(before) - 1
    narrower = grid.header.widths[last]
    grid.setCurrentIndex(grid.model().index(1, last))
    press(Key.Key_Right, ALT | SHIFT)
    assert grid.header.widths[last] > narrower
    assert sum(grid.header.widths) == sum(before)
    kept = open_window.settings.text("columns.dashboardGrid", "")
    assert f'"title": {before[0] + 24}' in kept


def test_a_heading_is_dragged_to_another_place(
    show: Show, qtbot: QtBot, things: Shelf, tmp_path: Path
) -> None:
    view = show(things)
    arranged(view, things, tmp_path / "s.json")
    view.header.moveSection(3, 1)
    qtbot.waitUntil(lambda: keys(things) == ["title", "price", "note", "sizes"])
    assert [view.header.visualIndex(column) for column in range(4)] == [0, 1, 2, 3]
    assert view.columnSpan(0, 0) == 4


def test_columns_are_found_again_as_they_were_left(
    show: Show, things: Shelf, tmp_path: Path
) -> None:
    file = tmp_path / "s.json"
    view = show(things)
    arrangement = arranged(view, things, file)
    border = QPoint(view.columnViewportPosition(1) - 1, 8)
    QTest.mousePress(view.header.viewport(), LEFT, pos=border)
    QTest.mouseMove(view.header.viewport(), border + QPoint(60, 0))
    QTest.mouseRelease(view.header.viewport(), LEFT, pos=border + QPoint(60, 0))
    wide = view.columnWidth(0)
    pick(arrangement, "column_sizes")
    view.setCurrentIndex(things.model.index(1, 2))
    arrangement.move_left()

    again = shelf(new=[Thing("a")])
    other = show(again)
    restored = arranged(other, again, file)
    assert keys(again) == ["title", "price", "note"]
    assert other.columnWidth(0) > wide
    pick(restored, "resetColumns")
    assert keys(again) == ["title", "note", "sizes", "price"]
    assert other.columnWidth(0) < wide


@pytest.mark.parametrize("kept", ["", "x", "[]", '{"order": 3}', '{"widths": {"title": "wide"}}'])
def test_what_cannot_be_read_is_left_aside(show: Show, things: Shelf, kept: str) -> None:
    view = show(things)
    view.setObjectName("things")
    settings = Settings(None)
    settings.set_text("columns.things", kept)
    Arrangement(settings, things.model, view)
    assert keys(things) == ["title", "note", "sizes", "price"]


def test_the_window_remembers_and_every_gesture_has_its_key(open_window: MainWindow) -> None:
    grid = child(open_window, GridView, "dashboardGrid")
    button = child(open_window, QToolButton, "columnsButton")
    assert "Ctrl+Maj+O" in button.toolTip() or "Ctrl+Shift+O" in button.toolTip()
    grid.setFocus()
    row = next(at for at in range(grid.model().rowCount()) if grid.model().index(at, 1).data())
    grid.setCurrentIndex(grid.model().index(row, 1))
    moved = child(grid, QAction, "moveColumnRight")
    moved.trigger()
    assert "objective" in open_window.settings.text("columns.dashboardGrid")
