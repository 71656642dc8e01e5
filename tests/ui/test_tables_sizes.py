"""How high rows and how wide columns are, and what is measured and painted."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from synergy_desktop.ui.tables.view import GridView
from ui.table_samples import LONG, Shelf, Show, Thing, shelf

LEFT = Qt.MouseButton.LeftButton


def test_rows_are_as_high_as_their_text(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing("a", "court"), Thing("b", LONG)])
    view = show(sample)
    assert view.rowHeight(2) > 4 * view.rowHeight(1)
    sample.change(Thing("a", LONG))
    qtbot.waitUntil(lambda: view.rowHeight(1) == view.rowHeight(2))


def test_the_last_row_of_merged_cells_makes_room_for_their_text(qtbot: QtBot, show: Show) -> None:
    alone = show(shelf(new=[Thing("a", note=LONG)]))
    merged = show(shelf(new=[Thing("a", note=LONG), Thing("b", joined=True)]))
    assert merged.rowHeight(1) < alone.rowHeight(1)
    assert merged.rowHeight(1) + merged.rowHeight(2) == alone.rowHeight(1)


def test_the_last_row_of_merged_cells_gives_way_when_a_row_above_it_grows(
    qtbot: QtBot, show: Show
) -> None:
    sample = shelf(new=[Thing("a", note=LONG), Thing("b", joined=True), Thing("c", joined=True)])
    view = show(sample)
    at_first, grown = view.rowHeight(3), view.rowHeight(2)
    sample.change(Thing("b", LONG[: len(LONG) // 2], joined=True))
    qtbot.waitUntil(lambda: view.rowHeight(2) > grown)
    assert view.rowHeight(3) < at_first
    assert sum(view.rowHeight(row) for row in (1, 2, 3)) == 2 * grown + at_first


def test_only_rows_in_sight_are_measured(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing(str(number), LONG) for number in range(5000)])
    view = show(sample)
    view.grab()
    assert len(sample.looked_at) < 40
    sample.looked_at.clear()
    view.go_to("4000", "title")
    view.grab()
    shown = view.visualRect(sample.model.index(sample.model.row_of_item("4000"), 0))
    assert view.viewport().rect().contains(shown)
    assert len(sample.looked_at) < 80


def test_scrolling_up_keeps_the_rows_in_sight_where_they_are(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing(str(number), LONG) for number in range(200)])
    view = show(sample)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    row = view.rowAt(0)
    for _ in range(20):
        before = view.rowViewportPosition(row)
        bar.setValue(bar.value() - 30)
        assert view.rowViewportPosition(row) == before + 30


def test_the_text_of_merged_cells_stays_in_sight(qtbot: QtBot, show: Show) -> None:
    things = [Thing(str(number), joined=number > 0) for number in range(60)]
    sample = shelf(new=[replace(things[0], note="Toujours en vue", tags=("red",)), *things[1:]])
    view = show(sample)
    cell = view.visualRect(sample.model.index(1, 1))
    inked = cell.adjusted(2, 2, -2, 0)
    inked.setHeight(50)
    at_first = view.viewport().grab(inked).toImage()
    view.verticalScrollBar().setValue(700)
    inked.moveTop(2)
    assert view.viewport().grab(inked).toImage() == at_first


def on_screen(view: GridView) -> QImage:
    """What of the table stands on the screen, once all that waits is done."""
    QCoreApplication.processEvents()
    seen = view.screen().grabWindow(view.window().winId()).toImage()
    own = view.viewport().rect().translated(view.viewport().mapTo(view.window(), QPoint()))
    return seen.copy(own)


def painted_anew(view: GridView) -> QImage:
    return view.viewport().grab().toImage().convertToFormat(on_screen(view).format())


def many_merged() -> Shelf:
    things = [Thing(str(number), LONG, joined=number % 5 in (1, 2, 3)) for number in range(60)]
    return shelf(new=[replace(thing, note=f"{thing.id} {LONG}", tags=("red",)) for thing in things])


def test_what_is_on_the_screen_after_scrolling_is_what_would_be_painted_anew(
    qtbot: QtBot, show: Show
) -> None:
    view = show(many_merged())
    bar = view.verticalScrollBar()
    for by in (7, 40, -25, 300, -3, -120, 2000, 1, -60, 90, -700):
        bar.setValue(bar.value() + by)
        assert on_screen(view) == painted_anew(view), bar.value()


def test_what_is_on_the_screen_after_a_change_is_what_would_be_painted_anew(
    qtbot: QtBot, show: Show
) -> None:
    sample = many_merged()
    view = show(sample)
    bar = view.verticalScrollBar()
    gestures = ((90, 1, ""), (200, 3, 3 * LONG), (0, 4, ""), (900, 9, "Autre"), (-50, 8, "Bref"))
    for by, at, words in gestures:
        bar.setValue(bar.value() + by)
        before = on_screen(view)
        thing = sample.thing(sample.model.row(view.rowAt(40 * at)).name)
        sample.change(replace(thing, title=words))
        assert on_screen(view) == painted_anew(view), (by, at)
        assert on_screen(view) != before


def test_columns_fill_the_table_whatever_its_width(qtbot: QtBot, show: Show) -> None:
    view = show(shelf(new=[Thing("a")]))
    for width in (700, 1200):
        view.resize(width, 500)
        total = sum(view.columnWidth(column) for column in range(4))
        assert total == view.viewport().width()
    header, at_first = view.horizontalHeader(), view.columnWidth(0)
    header.resizeSection(0, 450)
    assert view.columnWidth(0) == 450
    assert sum(view.columnWidth(column) for column in range(4)) == view.viewport().width()
    border = QPoint(view.columnViewportPosition(1), 6)
    QTest.mouseDClick(header.viewport(), LEFT, pos=border)
    assert view.columnWidth(0) == at_first


def test_a_narrow_table_leaves_room_for_its_scroll_bar_below_the_rows(
    qtbot: QtBot, show: Show
) -> None:
    view = show(shelf(new=[Thing(str(number)) for number in range(8)]))
    view.resize(200, 900)
    view.grab()
    bar, heading = view.horizontalScrollBar(), view.header.height()
    assert bar.maximum() > 0
    assert view.maximumHeight() == heading + view.verticalHeader().length() + bar.height()


@pytest.mark.parametrize(
    "text", ["<b>gras</b> & co", "🙂 \x01\x02", "x" * 100_000, "a\n\nb", "\u2028"], ids=str.__len__
)
def test_any_text_is_painted(qtbot: QtBot, show: Show, text: str) -> None:
    sample = shelf(new=[Thing("a", text, note=text, tags=("red", "blue"))])
    view = show(sample)
    empty = show(shelf(new=[Thing("a")]))
    assert view.grab().toImage() != empty.grab().toImage()
    assert sample.model.index(1, 0).data(Qt.ItemDataRole.EditRole) == text


def test_an_open_editor_shows_its_lines_from_their_first_letter(qtbot: QtBot, show: Show) -> None:
    view = show(shelf(new=[Thing("a", LONG)]))
    for width in range(500, 620, 7):
        view.resize(width, 500)
        view.setCurrentIndex(view.model().index(1, 0))
        QTest.keyClick(view, Qt.Key.Key_F2)
        editor = view.open_editor()
        assert editor is not None
        assert editor.field is not None
        assert editor.field.horizontalScrollBar().value() == 0, width
        QTest.keyClick(editor.field, Qt.Key.Key_Escape)
