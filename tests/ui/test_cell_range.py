"""Several cells and rows selected at once, by keys and by mouse."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from synergy_desktop.ui.tables.view import GridView
from ui.keys import press
from ui.table_samples import Shelf, Show, Thing, shelf

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def sample() -> Shelf:
    return shelf(
        new=[Thing("a", "A", price="1"), Thing("b", "B", price="2")],
        old=[Thing("c", "C", price="3"), Thing("d", "D", price="4")],
    )


def put_on(view: GridView, row: int, column: int) -> None:
    view.setCurrentIndex(view.model().index(row, column))


def selected(view: GridView, things: Shelf) -> set[tuple[str, int]]:
    """The selected cells of things: the thing and the column of each."""
    cells = ((index, things.model.item(index.row())) for index in view.selectedIndexes())
    return {(thing.id, index.column()) for index, thing in cells if thing}


def test_shift_and_arrows_widen_the_selection_past_a_heading(show: Show) -> None:
    things = sample()
    view = show(things)
    put_on(view, 2, 2)
    press(Key.Key_Down, SHIFT)
    press(Key.Key_Right, SHIFT)
    assert selected(view, things) == {("b", 2), ("b", 3), ("c", 2), ("c", 3)}
    press(Key.Key_Left, SHIFT)
    press(Key.Key_Up, SHIFT)
    assert selected(view, things) == {("b", 2)}
    press(Key.Key_Up, SHIFT)
    assert view.selected_ids() == ["a", "b"]


def test_with_control_the_selection_goes_to_the_edge(show: Show) -> None:
    things = sample()
    view = show(things)
    put_on(view, 1, 0)
    press(Key.Key_Down, SHIFT | CONTROL)
    press(Key.Key_Right, SHIFT | CONTROL)
    assert len(selected(view, things)) == 16
    put_on(view, 2, 3)
    press(Key.Key_Space, SHIFT)
    assert selected(view, things) == {("b", column) for column in range(4)}


def test_control_alone_goes_to_the_edge_and_takes_the_selection_along(show: Show) -> None:
    things = sample()
    view = show(things)
    put_on(view, 2, 1)
    for key, cell in {
        Key.Key_Right: ("b", 3),
        Key.Key_Down: ("d", 3),
        Key.Key_Left: ("d", 0),
        Key.Key_Up: ("a", 0),
        Key.Key_End: ("d", 3),
        Key.Key_Home: ("a", 0),
    }.items():
        press(key, CONTROL)
        assert selected(view, things) == {cell}


def test_shift_with_home_and_end_widens_to_the_ends_of_the_row_or_of_the_table(show: Show) -> None:
    things = sample()
    view = show(things)
    put_on(view, 2, 1)
    press(Key.Key_End, SHIFT)
    assert selected(view, things) == {("b", column) for column in (1, 2, 3)}
    press(Key.Key_Home, SHIFT)
    assert selected(view, things) == {("b", 0), ("b", 1)}
    press(Key.Key_End, SHIFT | CONTROL)
    assert selected(view, things) == {(name, at) for name in "bcd" for at in (1, 2, 3)}


def test_control_and_space_select_the_columns(show: Show) -> None:
    things = sample()
    view = show(things)
    put_on(view, 2, 2)
    press(Key.Key_Right, SHIFT)
    press(Key.Key_Space, CONTROL)
    assert view.open_editor() is None
    assert selected(view, things) == {(name, at) for name in "abcd" for at in (2, 3)}


def test_a_row_that_is_gone_to_with_control_held_is_selected_alone(show: Show) -> None:
    things = sample()
    view = show(things)
    go = QAction(view)
    go.setShortcut("Ctrl+Return")
    go.triggered.connect(lambda: view.go_to("c", "title"))
    view.addAction(go)
    put_on(view, 1, 2)
    press(Key.Key_Return, CONTROL)
    assert selected(view, things) == {("c", 0)}


def test_merged_cells_are_selected_whole_and_stepped_over(show: Show) -> None:
    things = shelf(new=[Thing("a", note="N"), Thing("b", joined=True), Thing("c", note="M")])
    view = show(things)
    put_on(view, 1, 1)
    press(Key.Key_Down, SHIFT)
    assert selected(view, things) == {("a", 1), ("c", 1)}
    put_on(view, 2, 0)
    press(Key.Key_Right, SHIFT)
    assert selected(view, things) == {("b", 0), ("a", 1)}


def test_the_rows_of_a_merged_cell_are_selected_together(show: Show) -> None:
    things = shelf(new=[Thing("a", note="N"), Thing("b", joined=True), Thing("c", note="M")])
    view = show(things)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(things.model.index(1, 1)).center())
    press(Key.Key_Space, SHIFT)
    assert view.selected_ids() == ["a", "b"]
    put_on(view, 2, 1)
    assert view.selected_ids() == ["b"]
    press(Key.Key_Space, SHIFT)
    assert view.selected_ids() == ["b"]


def test_a_click_with_shift_selects_to_there_and_one_with_control_adds(show: Show) -> None:
    things = sample()
    view = show(things)

    def click(row: int, column: int, held: Qt.KeyboardModifier) -> None:
        rect = view.visualRect(things.model.index(row, column))
        QTest.mouseClick(view.viewport(), LEFT, held, rect.topLeft() + QPoint(40, 8))

    click(1, 2, Qt.KeyboardModifier.NoModifier)
    click(4, 3, SHIFT)
    assert selected(view, things) == {(each, column) for each in "abc" for column in (2, 3)}
    click(5, 0, CONTROL)
    assert ("d", 0) in selected(view, things)
    assert len(selected(view, things)) == 7


def test_all_cells_are_selected_and_emptied_at_once(show: Show) -> None:
    things = sample()
    view = show(things)
    put_on(view, 1, 0)
    press(Key.Key_A, CONTROL)
    press(Key.Key_Delete)
    assert len(things.cleared) == 1
    assert things.thing("d") == Thing("d")


def test_a_new_selection_begins_where_the_keyboard_is(show: Show) -> None:
    things = sample()
    view = show(things)
    put_on(view, 1, 0)
    press(Key.Key_Down, SHIFT)
    put_on(view, 2, 0)
    press(Key.Key_Right, SHIFT)
    assert selected(view, things) == {("b", 0), ("b", 1)}


def test_whole_rows_are_widened_by_whole_rows(show: Show) -> None:
    things = sample()
    view = show(things)
    put_on(view, 2, 1)
    press(Key.Key_Space, SHIFT)
    press(Key.Key_Down, SHIFT)
    assert selected(view, things) == {(name, column) for name in "bc" for column in range(4)}
    press(Key.Key_Up, SHIFT)
    press(Key.Key_Up, SHIFT)
    assert selected(view, things) == {(name, column) for name in "ab" for column in range(4)}
    press(Key.Key_Down, SHIFT | CONTROL)
    assert selected(view, things) == {(name, column) for name in "bcd" for column in range(4)}
