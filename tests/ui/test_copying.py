"""Cells copied and cut, as office programs and this one read them back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from synergy_desktop.exchange.clipboard.grid import Grid
from synergy_desktop.exchange.clipboard.html_reader import read_html
from synergy_desktop.exchange.clipboard.tab_text import read_text
from synergy_desktop.ui.tables.copying import Copying
from synergy_desktop.ui.tables.verbs import Verbs
from synergy_desktop.ui.tables.view import GridView
from ui.keys import press
from ui.table_samples import Shelf, Show, Thing, shelf

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def shown(show: Show, things: Shelf, row: int, column: int) -> GridView:
    view = show(things)
    Verbs(view, Copying(things.model, view).verbs())
    view.setCurrentIndex(things.model.index(row, column))
    return view


def merged() -> Shelf:
    return shelf(
        new=[
            Thing("a", "Un & deux", note="Note", tags=("red", "blue")),
            Thing("b", "B", joined=True, price="12"),
        ],
        old=[Thing("c", "<C>\n« fin »", note="Autre")],
    )


def copied_table() -> Grid:
    return read_html(QGuiApplication.clipboard().mimeData().html())


def texts(grid: Grid) -> list[list[str]]:
    return [[grid.text(row, at) for at in range(grid.width)] for row in range(len(grid.rows))]


def test_cells_go_out_as_a_table_with_its_merges_past_a_heading(show: Show) -> None:
    shown(show, merged(), 1, 0)
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Left, Key.Key_Down, Key.Key_Right):
        press(key, SHIFT)
    press(Key.Key_C, CONTROL)
    table = copied_table()
    note = "Note\nRouge, Bleu"
    assert texts(table) == [["Un & deux", note], ["B", note], ["<C>\n« fin »", "Autre"]]
    assert table.span(0, 1) == (2, 1)
    text = read_text(QGuiApplication.clipboard().text())
    assert texts(text) == [["Un & deux", note], ["B", ""], ["<C>\n« fin »", "Autre"]]


def test_the_keys_act_on_a_cell_that_is_ringed_though_nobody_selected_it(
    qtbot: QtBot, show: Show
) -> None:
    things = merged()
    view = shown(show, things, 1, 0)
    copies = next(each for each in view.actions() if each.objectName() == "copyCells")
    things.model.show_items(things.things)
    assert not view.selectedIndexes()
    assert copies.isEnabled()
    press(Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "Un & deux"
    assert view.selected_ids() == ["a"]
    press(Key.Key_Delete)
    assert things.cleared == [[("a", "title")]]
    press(Key.Key_Space, SHIFT)
    assert len(view.selectedIndexes()) == 4
    things.model.show_items(things.things)
    view.clearFocus()
    assert view.selected_ids() == []
    qtbot.waitUntil(lambda: not copies.isEnabled())


def test_the_whole_table_takes_its_titles_along_and_no_stand_in(show: Show) -> None:
    shown(show, merged(), 1, 0)
    press(Key.Key_A, CONTROL)
    press(Key.Key_C, CONTROL)
    table = copied_table()
    rows = texts(table)
    assert rows[0] == ["Intitulé", "Note", "Taille", "Prix"]
    assert [row[0] for row in rows[1:]] == [
        *("Nouvelles", "Un & deux", "B"),
        *("Anciennes", "<C>\n« fin »"),
    ]
    assert table.span(1, 0) == (1, 4)
    assert table.span(2, 1) == (2, 1)
    lines = texts(read_text(QGuiApplication.clipboard().text()))
    assert lines[4] == ["Anciennes", "", "", ""]


def test_rows_of_one_group_take_no_title_along(show: Show) -> None:
    shown(show, merged(), 1, 0)
    press(Key.Key_Down, SHIFT)
    press(Key.Key_Space, SHIFT)
    press(Key.Key_C, CONTROL)
    assert [row[0] for row in texts(copied_table())] == ["Un & deux", "B"]


def test_a_row_takes_the_words_along_of_a_cell_that_is_merged_with_one_left_behind(
    show: Show,
) -> None:
    shown(show, merged(), 2, 0)
    press(Key.Key_Space, SHIFT)
    press(Key.Key_C, CONTROL)
    assert texts(copied_table()) == [["B", "Note\nRouge, Bleu", "", "12"]]


def test_one_cell_goes_as_its_words(show: Show) -> None:
    shown(show, merged(), 4, 0)
    press(Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "<C>\n« fin »"
    assert not QGuiApplication.clipboard().mimeData().hasHtml()


def test_cutting_copies_and_empties_at_once(show: Show) -> None:
    things = merged()
    shown(show, things, 1, 0)
    press(Key.Key_Down, SHIFT)
    press(Key.Key_X, CONTROL)
    assert texts(copied_table()) == [["Un & deux"], ["B"]]
    assert [sorted(cells) for cells in things.cleared] == [[("a", "title"), ("b", "title")]]


def test_nothing_is_copied_from_a_heading(show: Show) -> None:
    QGuiApplication.clipboard().setText("avant")
    shown(show, merged(), 0, 0)
    press(Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "avant"
