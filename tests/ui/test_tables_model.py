from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from synergy_desktop.ui.row_edits import Run
from synergy_desktop.ui.tables.columns import Typed
from synergy_desktop.ui.tables.items import Outline
from synergy_desktop.ui.tables.model import CHOSEN_ROLE
from synergy_desktop.ui.tables.rows import Row, RowKind
from ui.table_samples import Shelf, Thing, shelf

TITLE, NOTE = 0, 1
WARNING = QAbstractItemModelTester.FailureReportingMode.Warning

names = st.lists(st.sampled_from("abcdefgh"), unique=True)
splits = st.tuples(names, st.integers(0, 8))


def texts(sample: Shelf, column: int = 0) -> list[str]:
    model = sample.model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


@given(st.lists(splits, min_size=1, max_size=4), st.sets(st.sampled_from("abcdefgh")))
@settings(max_examples=60)
def test_qt_is_told_of_every_row_that_comes_goes_or_moves(
    qtbot: QtBot, arrangements: list[tuple[list[str], int]], joined: set[str]
) -> None:
    sample = shelf(new=[Thing("a", "A"), Thing("b", "B")], old=[Thing("c", "C")])
    QAbstractItemModelTester(sample.model, WARNING, sample.model)
    for order, cut in arrangements:
        things = [Thing(name, name.upper(), joined=name in joined) for name in order]
        sample.arrange(new=things[:cut], old=things[cut:])
        expected = [f"Nouvelles · {len(things[:cut])}", *(order[:cut] or ["Néant – rien de neuf."])]
        expected += [
            f"Anciennes · {len(things[cut:])}",
            *(order[cut:] or ["Néant – rien d’ancien."]),
        ]
        assert [text.lower() for text in texts(sample)] == [text.lower() for text in expected]


def test_a_heading_is_told_to_count_anew(qtbot: QtBot) -> None:
    sample = shelf(new=[Thing("a")], old=[Thing("b")])
    with qtbot.waitSignal(sample.model.dataChanged) as told:
        sample.arrange(new=[Thing("a"), Thing("c")], old=[Thing("b")])
    assert told.args is not None
    assert [index.row() for index in told.args[:2]] == [0, 0]


def test_a_folded_group_comes_back_as_it_is_by_then(qtbot: QtBot) -> None:
    sample = shelf(new=[Thing("a", "A")], old=[Thing("b", "B")])
    QAbstractItemModelTester(sample.model, WARNING, sample.model)
    sample.model.toggle_group("new")
    sample.arrange(new=[Thing("c", "C"), Thing("a", "A")], old=[])
    assert texts(sample)[0] == "Nouvelles · 2"
    sample.model.toggle_group("new")
    assert texts(sample)[1:3] == ["C", "A"]


def test_an_edit_writes_once_and_shows_what_comes_back(qtbot: QtBot) -> None:
    sample = shelf(new=[Thing("a", "A")])
    index = sample.model.index(1, 0)
    assert sample.model.setData(index, "B")
    assert sample.model.setData(index, Typed("C", "now"))
    assert sample.model.setData(index, "C")
    assert sample.written == [("a", "B", None), ("a", "C", "now")]
    assert index.data() == "C"


def test_a_refused_edit_changes_nothing(qtbot: QtBot) -> None:
    sample = shelf(new=[Thing("a", price="3")])
    assert not sample.model.setData(sample.model.index(1, 3), "cher")
    assert sample.refusals == ["« cher » n’est pas un prix."]
    assert sample.model.index(1, 3).data() == "3"


def test_merged_cells_show_and_edit_the_first_of_them(qtbot: QtBot) -> None:
    sample = shelf(new=[Thing("a", note="N", tags=("red",)), Thing("b", joined=True)])
    model = sample.model
    assert model.index(2, 1).data() == "N\nRouge"
    assert model.index(2, 1).data(CHOSEN_ROLE) == ("red",)
    assert model.setData(model.index(2, 1), "M")
    assert sample.written == [("a", "M", None)]


def test_no_cell_joins_a_heading_or_another_group(qtbot: QtBot) -> None:
    sample = shelf(new=[Thing("a", joined=True)], old=[Thing("b", joined=True)])
    rows = range(sample.model.rowCount())
    assert [sample.model.run_at(row, NOTE) for row in rows] == [Run(row, row) for row in rows]


def test_parting_cells_is_told_once(qtbot: QtBot) -> None:
    sample = shelf(new=[Thing("a", note="N"), Thing("b", joined=True)])
    with qtbot.waitSignals([sample.model.merges_changed, sample.model.dataChanged]):
        sample.change(Thing("b", note="M"))
    assert [sample.model.index(row, 1).data() for row in (1, 2)] == ["N", "M"]


def test_a_step_that_parts_many_cells_lays_them_out_once(qtbot: QtBot) -> None:
    names = "abcd"
    model = shelf(new=[Thing(each, joined=each != "a") for each in names]).model
    told: list[int] = []
    model.merges_changed.connect(lambda: told.append(model.run_at(1, NOTE).last))
    model.refresh_items([Thing(each) for each in names])
    assert told == [1]
    assert [model.run_at(row, NOTE) for row in range(1, 5)] == [Run(at, at) for at in range(1, 5)]


def test_headings_cannot_be_edited(qtbot: QtBot) -> None:
    sample = shelf(new=[Thing("a")])
    assert not sample.model.flags(sample.model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert not sample.model.setData(sample.model.index(0, 0), "x")
    assert sample.model.flags(sample.model.index(1, 0)) & Qt.ItemFlag.ItemIsEditable


def test_a_cell_says_its_column_to_a_screen_reader(qtbot: QtBot) -> None:
    sample = shelf(new=[Thing("a", "Chaise")])
    spoken = sample.model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Intitulé\u00a0: Chaise"
    assert sample.model.index(1, 3).data() == "À déterminer"


def test_rows_are_found_by_what_they_show(qtbot: QtBot) -> None:
    sample = shelf(new=[Thing("a")], old=[Thing("b")])
    assert sample.model.row_of_item("b") == 3
    assert sample.model.row_of_item("nobody") == -1
    assert sample.model.row(2) == Row(RowKind.GROUP, "old")
    assert sample.model.group_at(3).key == "old"


def test_an_outline_is_read_where_one_looks_and_again_where_it_has_changed(qtbot: QtBot) -> None:
    names = tuple(f"t{number}" for number in range(500))
    titles = dict.fromkeys(names, "Avant")
    joined = {"t7", "t8", "t300"}
    read: list[str] = []

    def outline(ids: tuple[str, ...]) -> Outline[Thing]:
        return Outline({"new": ids, "old": ()}, things, lambda _column: joined)

    def things(ids: Sequence[str]) -> list[Thing]:
        read.extend(ids)
        return [Thing(each, titles[each], joined=each in joined) for each in ids]

    model = shelf().model
    QAbstractItemModelTester(model, WARNING, model)
    model.show_items(outline(names))
    assert model.rowCount() == 503
    assert model.run_at(model.row_of_item("t7"), NOTE) == Run(7, 9)
    assert len(read) < 100
    read.clear()
    assert model.cell(model.row_of_item("t250"), TITLE).text == "Avant"
    assert "t250" in read
    assert len(read) < 100
    titles["t250"] = titles["t499"] = "Après"
    read.clear()
    model.update_items(outline(names[1:]), titles)
    assert model.rowCount() == 502
    assert "t250" in read
    assert len(read) < 100
    for name in ("t250", "t499"):
        assert model.cell(model.row_of_item(name), TITLE).text == "Après"
    model.refresh_items([Thing("t300", "Seul")])
    assert model.run_at(model.row_of_item("t300"), NOTE).first == model.row_of_item("t300")
    assert not model.holds("t0")
