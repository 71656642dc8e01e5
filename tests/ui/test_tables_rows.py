import string

from hypothesis import given
from hypothesis import strategies as st

from synergy_desktop.ui.row_edits import Move, Remove, Run, apply_edit, edits
from synergy_desktop.ui.tables.columns import Group
from synergy_desktop.ui.tables.rows import Row, RowKind, lay_out, merged_runs
from synergy_desktop.ui.tables.widths import resize, spread

GROUPS = (Group("a", "A", "rien", "+"), Group("b", "", "rien", "+"))

orders = st.lists(st.sampled_from(string.ascii_lowercase), unique=True)


def items(names: list[str]) -> list[Row]:
    return [Row(RowKind.ITEM, name) for name in names]


def test_a_group_has_its_heading_and_stands_in_for_no_item() -> None:
    rows = lay_out(GROUPS, {"a": ["x"], "b": []}, set())
    assert rows == [Row(RowKind.GROUP, "a"), Row(RowKind.ITEM, "x"), Row(RowKind.EMPTY, "b")]


def test_a_folded_group_keeps_its_heading_only() -> None:
    rows = lay_out(GROUPS, {"a": ["x"], "b": ["y"]}, {"a"})
    assert rows == [Row(RowKind.GROUP, "a"), Row(RowKind.ITEM, "y")]


@given(orders, orders)
def test_edits_turn_one_order_into_the_other(old: list[str], new: list[str]) -> None:
    rows = items(old)
    for edit in edits(list(rows), items(new)):
        apply_edit(rows, edit, items(new))
    assert rows == items(new)


@given(orders, st.data())
def test_one_row_that_moves_is_one_move(order: list[str], data: st.DataObject) -> None:
    if not order:
        return
    moved = data.draw(st.sampled_from(order))
    rest = [name for name in order if name != moved]
    at = data.draw(st.integers(0, len(rest)))
    done = list(edits(items(order), items([*rest[:at], moved, *rest[at:]])))
    assert len(done) <= 1
    assert all(isinstance(edit, Move) for edit in done)


def test_rows_that_stay_are_never_taken_out() -> None:
    done = list(edits(items(list("abcd")), items(list("dbx"))))
    assert sum(isinstance(edit, Remove) for edit in done) == 2


def test_merged_cells_are_found_with_the_one_they_join() -> None:
    assert list(merged_runs([False, True, True, False, False, True])) == [Run(0, 2), Run(4, 5)]


columns = st.lists(st.tuples(st.integers(1, 500), st.integers(10, 200)), min_size=1, max_size=9)


@given(columns, st.integers(0, 3000))
def test_columns_fill_the_width_and_none_is_too_narrow(
    columns: list[tuple[int, int]], total: int
) -> None:
    least = [narrowest for _, narrowest in columns]
    widths = spread([weight for weight, _ in columns], total, least)
    assert sum(widths) == max(total, sum(least))
    assert all(width >= narrowest - 1 for width, narrowest in zip(widths, least, strict=True))


@given(st.integers(0, 4), st.integers(-50, 2000))
def test_a_dragged_border_moves_only_the_columns_after_it(column: int, width: int) -> None:
    before, least = [200, 150, 100, 120, 300], [60, 60, 90, 110, 60]
    after = resize(before, column, width, least)
    assert after[:column] == before[:column]
    assert sum(after) == sum(before)
    assert all(width >= narrowest - 1 for width, narrowest in zip(after, least, strict=True))
