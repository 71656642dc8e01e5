from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from synergy_desktop.ui.tables.editor import CellEditor
from synergy_desktop.ui.tables.view import GridView
from ui.keys import press, type_text
from ui.table_samples import LONG, Show, Thing, shelf

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def put_on(view: GridView, row: int, column: int) -> None:
    view.setCurrentIndex(view.model().index(row, column))


def editor_of(view: GridView) -> CellEditor:
    editor = view.open_editor()
    assert editor is not None
    return editor


def centre(view: GridView, row: int, column: int) -> QPoint:
    return view.visualRect(view.model().index(row, column)).center()


# Text


def test_typing_replaces_the_text_and_is_saved_while_the_editor_is_open(
    qtbot: QtBot, show: Show
) -> None:
    sample = shelf(new=[Thing("a", "Avant")])
    view = show(sample)
    put_on(view, 1, 0)
    type_text("Neuf")
    qtbot.waitUntil(lambda: sample.thing("a").title == "Neuf")
    assert editor_of(view).text == "Neuf"
    type_text(" et mieux")
    press(Key.Key_Return, CONTROL)
    assert sample.thing("a").title == "Neuf et mieux"
    assert view.open_editor() is None
    assert len({typing for _, _, typing in sample.written}) == 1


def test_f2_edits_the_text_and_escape_leaves_it_unchanged(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing("a", "Avant")])
    view = show(sample)
    put_on(view, 1, 0)
    press(Key.Key_F2)
    type_text("!")
    qtbot.waitUntil(lambda: sample.thing("a").title == "Avant!")
    press(Key.Key_Escape)
    assert sample.thing("a").title == "Avant"
    assert view.open_editor() is None
    assert view.hasFocus()


def test_enter_begins_a_line_and_tab_goes_to_the_next_cell(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing("a", "Une")])
    view = show(sample)
    put_on(view, 1, 0)
    press(Key.Key_Return)
    press(Key.Key_Return)
    type_text("deux")
    press(Key.Key_Tab)
    assert sample.thing("a").title == "Une\ndeux"
    assert (view.currentIndex().row(), view.currentIndex().column()) == (1, 1)


def test_alt_and_enter_begin_a_line_as_in_a_spreadsheet(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing("a", "Une")])
    view = show(sample)
    put_on(view, 1, 0)
    press(Key.Key_F2)
    press(Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    type_text("deux")
    press(Key.Key_Return, CONTROL)
    assert sample.thing("a").title == "Une\ndeux"


def test_a_double_click_edits_and_a_click_elsewhere_commits(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing("a", "Une"), Thing("b")])
    view = show(sample)
    QTest.mouseClick(view.viewport(), LEFT, pos=centre(view, 1, 0))
    QTest.mouseDClick(view.viewport(), LEFT, pos=centre(view, 1, 0))
    type_text(" autre")
    QTest.mouseClick(view.viewport(), LEFT, pos=centre(view, 2, 3))
    assert sample.thing("a").title == "Une autre"
    assert view.open_editor() is None


def test_the_editor_grows_with_its_text_over_the_cells_below(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing("a"), Thing("b")])
    view = show(sample)
    put_on(view, 1, 0)
    press(Key.Key_F2)
    low = editor_of(view).height()
    field = editor_of(view).field
    assert field is not None
    field.setPlainText(LONG)
    assert editor_of(view).height() > 3 * low
    assert view.viewport().rect().contains(editor_of(view).geometry())


def test_delete_empties_the_selected_cells_at_once(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing("a", "Une", note="N", tags=("red",)), Thing("b", "Deux", price="3")])
    view = show(sample)
    view.selectAll()
    press(Key.Key_Delete)
    assert [sorted(cells) for cells in sample.cleared] == [
        [("a", "note"), ("a", "title"), ("b", "price"), ("b", "title")]
    ]
    assert (sample.thing("a"), sample.thing("b")) == (Thing("a"), Thing("b"))
    press(Key.Key_Backspace)
    assert len(sample.cleared) == 1


def test_keys_in_an_open_list_of_boxes_reach_no_other_cell(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing("a", "Une", sizes=("s",)), Thing("b", "Deux", sizes=("l",))])
    view = show(sample)
    put_on(view, 1, 2)
    press(Key.Key_F2)
    press(Key.Key_A, CONTROL)
    assert len(view.selectedIndexes()) == 1
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Home):
        press(key)
    press(Key.Key_Delete)
    assert editor_of(view).chosen == ()
    assert (sample.thing("a"), sample.thing("b")) == (
        Thing("a", "Une"),
        Thing("b", "Deux", sizes=("l",)),
    )


def test_a_text_that_is_refused_stays_in_its_editor(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing("a", price="3")])
    view = show(sample)
    put_on(view, 1, 3)
    type_text("cher")
    press(Key.Key_Tab)
    assert sample.refusals == ["« cher » n’est pas un prix."]
    assert editor_of(view).text == "cher"
    press(Key.Key_Escape)
    assert view.open_editor() is None
    assert sample.thing("a").price == "3"


def test_what_an_open_editor_holds_can_be_written_down(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing("a")])
    view = show(sample)
    put_on(view, 1, 0)
    type_text("vite")
    view.commit_pending()
    assert sample.thing("a").title == "vite"
    assert view.open_editor() is None


def test_an_open_editor_follows_a_change_from_elsewhere(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing("a", "Avant")])
    view = show(sample)
    put_on(view, 1, 0)
    press(Key.Key_F2)
    sample.change(Thing("a", "Ailleurs"))
    assert editor_of(view).text == "Ailleurs"


# Check boxes


def test_boxes_are_ticked_by_mouse_and_written_at_once(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing("a")])
    view = show(sample)
    QTest.mouseClick(view.viewport(), LEFT, pos=centre(view, 1, 1))
    QTest.mouseDClick(view.viewport(), LEFT, pos=centre(view, 1, 1))
    QTest.mouseClick(editor_of(view).boxes["blue"], LEFT, pos=QPoint(12, 10))
    assert sample.thing("a").tags == ("blue",)
    assert editor_of(view).chosen == ("blue",)


def test_boxes_are_reached_from_the_text_by_tab(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing("a")])
    view = show(sample)
    put_on(view, 1, 1)
    type_text("mot")
    press(Key.Key_Tab)
    press(Key.Key_Space)
    press(Key.Key_Tab)
    press(Key.Key_Space)
    assert (sample.thing("a").note, sample.thing("a").tags) == ("mot", ("red", "blue"))
    press(Key.Key_Return)
    assert view.open_editor() is None
    assert view.hasFocus()


def test_the_keyboard_begins_on_the_first_thing_rather_than_on_its_heading(
    qtbot: QtBot, show: Show
) -> None:
    sample = shelf(old=[Thing("a"), Thing("b")])
    view = show(sample)
    view.clearFocus()
    view.setFocus()
    assert sample.model.item(view.current_row) == Thing("a")
    view.go_to("b")
    sample.model.show_items({"new": [], "old": [Thing("c")]})
    assert sample.model.item(view.current_row) == Thing("c")
    sample.model.show_items({"new": [], "old": []})
    assert view.current_row == 0


def test_of_exclusive_boxes_the_last_one_ticked_stays(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing("a", sizes=("s",))])
    view = show(sample)
    put_on(view, 1, 2)
    press(Key.Key_F2)
    press(Key.Key_Down)
    press(Key.Key_Space)
    assert sample.thing("a").sizes == ("l",)
    press(Key.Key_Space)
    assert sample.thing("a").sizes == ()
    press(Key.Key_Tab)
    assert view.currentIndex().column() == 3


# Groups


def test_a_heading_folds_by_click_and_by_keys(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing("a"), Thing("b")], old=[Thing("c")])
    view = show(sample)
    QTest.mouseClick(view.viewport(), LEFT, pos=centre(view, 0, 0))
    assert sample.model.rowCount() == 3
    put_on(view, 0, 0)
    press(Key.Key_Right)
    assert sample.model.rowCount() == 5
    press(Key.Key_Space)
    assert sample.model.rowCount() == 3


def test_the_links_of_headings_and_of_empty_groups_ask_for_an_item(
    qtbot: QtBot, show: Show
) -> None:
    sample = shelf(new=[Thing("a")])
    view = show(sample)
    for row, key in ((0, "new"), (3, "old")):
        with qtbot.waitSignal(view.add_requested) as asked:
            QTest.mouseClick(view.viewport(), LEFT, pos=view.link_rect(row).center())
        assert asked.args == [key]
    put_on(view, 3, 0)
    with qtbot.waitSignal(view.add_requested):
        press(Key.Key_Return)
    assert sample.model.rowCount() == 4


def test_an_empty_group_offers_its_link_once(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing("a")])
    view = show(sample)
    assert view.link_rect(2).isEmpty()
    sample.model.toggle_group("old")
    assert not view.link_rect(2).isEmpty()


def test_headings_span_the_table_and_merged_cells_their_rows(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing("a", note="N"), Thing("b", joined=True)], old=[Thing("c")])
    view = show(sample)
    assert view.columnSpan(0, 0) == 4
    assert view.rowSpan(1, 1) == 2
    sample.arrange(new=[Thing("a", note="N")], old=[Thing("c"), Thing("b", joined=True)])
    assert view.rowSpan(1, 1) == 1
    assert view.rowSpan(3, 1) == 2
    sample.change(Thing("b"))
    assert view.rowSpan(3, 1) == 1


# Rows that are carried


def carry(view: GridView, row: int, to: QPoint) -> None:
    grip = view.visualRect(view.model().index(row, 0)).topLeft() + QPoint(4, 8)
    assert view.row_drag.is_on_grip(grip)
    QTest.mousePress(view.viewport(), LEFT, pos=grip)
    QTest.mouseMove(view.viewport(), to)
    QTest.mouseRelease(view.viewport(), LEFT, pos=to)


def test_a_row_is_carried_by_its_grip_to_another_place_or_group(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing("a"), Thing("b"), Thing("c")], old=[Thing("d")])
    view = show(sample)
    top = QPoint(0, view.rowHeight(1) // 2 - 4)
    for target, expected in (
        (centre(view, 1, 2) - top, [["c"], "new", "a"]),
        (centre(view, 5, 2) - top, [["c"], "old", "d"]),
        (centre(view, 5, 2) + top, [["c"], "old", None]),
        (centre(view, 4, 2), [["c"], "old", "d"]),
    ):
        with qtbot.waitSignal(view.row_drag.dropped) as dropped:
            carry(view, 3, target)
        assert dropped.args == expected


def test_a_row_that_is_dropped_beside_itself_stays(qtbot: QtBot, show: Show) -> None:
    view = show(shelf(new=[Thing("a"), Thing("b")]))
    with qtbot.assertNotEmitted(view.row_drag.dropped):
        carry(view, 1, centre(view, 1, 2) + QPoint(0, 6))
        carry(view, 1, centre(view, 1, 0) - QPoint(0, 6))


def test_selected_rows_are_carried_together(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing("a"), Thing("b"), Thing("c")], old=[Thing("d")])
    view = show(sample)
    top = QPoint(0, view.rowHeight(1) // 2 - 4)
    view.select_items(["a", "c"])
    for target, expected in (
        (centre(view, 5, 2) - top, [["a", "c"], "old", "d"]),
        (centre(view, 2, 2) - top, [["a", "c"], "new", "b"]),
        (centre(view, 3, 2) - top, [["a", "c"], "new", None]),
    ):
        with qtbot.waitSignal(view.row_drag.dropped) as dropped:
            carry(view, 1, target)
        assert dropped.args == expected
        assert view.selected_ids() == ["a", "c"]
    with qtbot.waitSignal(view.row_drag.dropped) as dropped:
        carry(view, 2, centre(view, 5, 2) + top)
    assert dropped.args == [["b"], "old", None]


def test_selected_rows_that_stand_together_stay_when_dropped_among_themselves(
    qtbot: QtBot, show: Show
) -> None:
    view = show(shelf(new=[Thing("a"), Thing("b"), Thing("c")]))
    view.select_items(["a", "b"])
    with qtbot.assertNotEmitted(view.row_drag.dropped):
        carry(view, 1, centre(view, 2, 0) - QPoint(0, 6))
        carry(view, 1, centre(view, 2, 0) + QPoint(0, 6))


def test_a_click_on_the_grip_of_a_selected_row_chooses_it_alone(show: Show) -> None:
    view = show(shelf(new=[Thing("a"), Thing("b"), Thing("c")]))
    view.select_items(["a", "b"])
    grip = view.visualRect(view.model().index(2, 0)).topLeft() + QPoint(4, 8)
    QTest.mouseClick(view.viewport(), LEFT, pos=grip)
    assert view.selected_ids() == ["b"]


# Keys


def test_tab_skips_headings_and_covered_cells_and_leaves_at_the_end(
    qtbot: QtBot, show: Show
) -> None:
    sample = shelf(new=[Thing("a", note="N"), Thing("b", joined=True)], old=[Thing("c")])
    view = show(sample)
    seen = []
    put_on(view, 1, 0)
    for _ in range(9):
        press(Key.Key_Tab)
        seen.append((view.currentIndex().row(), view.currentIndex().column()))
    assert seen == [(1, 1), (1, 2), (1, 3), (2, 0), (2, 2), (2, 3), (4, 0), (4, 1), (4, 2)]


def test_editing_a_covered_cell_edits_the_merged_one(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing("a", note="N"), Thing("b", joined=True)])
    view = show(sample)
    put_on(view, 2, 1)
    press(Key.Key_F2)
    type_text("B")
    assert editor_of(view).geometry().top() == view.rowViewportPosition(1)
    view.commit_pending()
    assert sample.thing("a").note == "NB"


def test_a_click_on_a_merged_cell_selects_its_first_row_only(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing("a", note="N"), Thing("b", joined=True)])
    view = show(sample)
    QTest.mouseClick(view.viewport(), LEFT, pos=centre(view, 1, 1))
    assert view.selected_ids() == ["a"]
