"""The letters of a table made larger and smaller."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtWidgets import QApplication

from synergy_desktop.settings import Settings
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.tables.view import GridView
from synergy_desktop.ui.tables.zoom import Zoom
from ui.keys import press
from ui.table_samples import LONG, Show, Thing, shelf
from ui.window_parts import child

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def turn(view: GridView, by: int, held: Qt.KeyboardModifier = CONTROL) -> None:
    place = QPointF(view.viewport().rect().center())
    wheel = QWheelEvent(
        place,
        view.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), wheel)


def test_the_wheel_with_control_enlarges_rows_titles_and_the_editor(
    show: Show, tmp_path: Path
) -> None:
    view = show(shelf(new=[Thing("a", LONG)]))
    Zoom(Settings(tmp_path / "s.json"), view)
    row, title = view.rowHeight(1), view.header.sizeHint().height()
    turn(view, 120)
    turn(view, 120)
    assert view.rowHeight(1) > row
    assert view.header.sizeHint().height() > title
    view.setCurrentIndex(view.model().index(1, 0))
    press(Key.Key_F2)
    editor = view.open_editor()
    assert editor is not None
    assert editor.field is not None
    assert editor.field.font().pointSizeF() == pytest.approx(9.75 * 1.25, abs=0.1)
    view.commit_pending()
    turn(view, -120)
    turn(view, -120)
    assert view.rowHeight(1) == row


def test_without_control_the_wheel_changes_no_size(show: Show) -> None:
    view = show(shelf(new=[Thing("a", LONG)]))
    Zoom(Settings(None), view)
    row = view.rowHeight(1)
    turn(view, 120, Qt.KeyboardModifier.NoModifier)
    assert view.rowHeight(1) == row


def test_sizes_end_somewhere_and_are_found_again(show: Show, tmp_path: Path) -> None:
    file = tmp_path / "s.json"
    view = show(shelf(new=[Thing("a", LONG)]))
    zoom = Zoom(Settings(file), view)
    usual = view.rowHeight(1)
    for _ in range(20):
        zoom.enlarge()
    largest = view.rowHeight(1)
    zoom.enlarge()
    assert view.rowHeight(1) == largest > 2 * usual
    other = show(shelf(new=[Thing("a", LONG)]))
    restored = Zoom(Settings(file), other)
    assert other.rowHeight(1) == largest
    restored.reset()
    assert other.rowHeight(1) == usual
    for _ in range(20):
        restored.reduce()
    assert other.rowHeight(1) < usual


def test_other_tables_follow_when_they_are_shown(open_window: MainWindow) -> None:
    child(open_window, QAction, "tab2").trigger()
    planning = child(open_window, GridView, "planningGrid")
    title = planning.header.sizeHint().height()
    child(open_window, QAction, "tab1").trigger()
    grid = child(open_window, GridView, "dashboardGrid")
    child(grid, QAction, "enlargeTable").trigger()
    child(grid, QAction, "enlargeTable").trigger()
    child(open_window, QAction, "tab2").trigger()
    assert planning.header.sizeHint().height() > title
    assert open_window.settings.text("tables.zoom") == "125"
