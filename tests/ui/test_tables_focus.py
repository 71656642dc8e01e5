"""What a table shows of where the keyboard is, and what it paints for that."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from synergy_desktop.ui import theme
from synergy_desktop.ui.tables.view import GridView
from ui.table_samples import Show, Thing, shelf


class PaintWatch(QObject):
    """Notes what is painted anew in a view."""

    def __init__(self, view: GridView) -> None:
        super().__init__(view)
        self.areas: list[QRect] = []
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.areas.append(event.region().boundingRect())
        return False


def is_ringed(view: GridView, row: int, column: int) -> bool:
    cell = view.visualRect(view.model().index(row, column))
    corner = view.viewport().grab(cell).toImage().pixelColor(1, 1)
    return corner == QColor(theme.ACCENT)


def test_the_cell_that_the_keys_act_on_is_ringed_with_those_it_is_merged_with(
    qtbot: QtBot, show: Show
) -> None:
    things = [Thing("a", note="Commune"), Thing("b", joined=True), Thing("c")]
    view = show(shelf(new=things))
    view.setCurrentIndex(view.model().index(2, 1))
    assert is_ringed(view, 1, 1)
    view.clearFocus()
    assert not is_ringed(view, 1, 1)
    view.setFocus()
    view.setCurrentIndex(view.model().index(3, 0))
    assert is_ringed(view, 3, 0)
    assert not is_ringed(view, 1, 1)


@pytest.mark.parametrize("turn", [QWidget.clearFocus, QWidget.setFocus])
def test_the_focus_paints_no_other_cell_anew(
    qtbot: QtBot, show: Show, turn: Callable[[QWidget], None]
) -> None:
    view = show(shelf(new=[Thing(str(number)) for number in range(20)]))
    view.setCurrentIndex(view.model().index(4, 1))
    if turn is QWidget.setFocus:
        view.clearFocus()
    QCoreApplication.processEvents()
    watch = PaintWatch(view)
    turn(view)
    qtbot.waitUntil(lambda: bool(watch.areas))
    cell = view.visualRect(view.currentIndex())
    assert all(cell.contains(area) for area in watch.areas)


def test_dead_keys_compose_where_something_can_be_written(qtbot: QtBot, show: Show) -> None:
    view = show(shelf(new=[Thing("a")]))
    composes = Qt.WidgetAttribute.WA_InputMethodEnabled
    for row, expected in ((0, False), (1, True)):
        view.clearFocus()
        view.setCurrentIndex(view.model().index(row, 0))
        view.setAttribute(composes, not expected)
        view.setFocus()
        assert view.testAttribute(composes) is expected
