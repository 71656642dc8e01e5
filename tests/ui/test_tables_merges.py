"""Which cells are merged, and that only those in sight are looked at, however long the table."""

from collections.abc import Collection, Sequence

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from synergy_desktop.ui.row_edits import Run
from synergy_desktop.ui.tables.items import Outline
from synergy_desktop.ui.tables.view import GridView
from ui.keys import press
from ui.table_samples import Show, Thing, shelf

TITLE, NOTE = 0, 1
MANY = 5000
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier

letters = st.sets(st.sampled_from("abcdefghij"))


class Thousands:
    """The outline of thousands of things; every third one begins a merged cell of three rows."""

    def __init__(self) -> None:
        self.ids = tuple(map(str, range(MANY)))
        self.joined = {each for each in self.ids if int(each) % 3}
        self.read: list[str] = []
        self.asked: list[str] = []

    def outline(self) -> Outline[Thing]:
        return Outline({"new": self.ids, "old": ()}, self.things, self.merged)

    def things(self, ids: Sequence[str]) -> list[Thing]:
        self.read.extend(ids)
        return [Thing(each, f"n° {each}", each, joined=each in self.joined) for each in ids]

    def merged(self, column: str) -> Collection[str]:
        self.asked.append(column)
        return self.joined


def opened(show: Show, things: Thousands) -> GridView:
    sample = shelf()
    view = show(sample)
    sample.model.show_items(things.outline())
    return view


def height_of(view: GridView, rows: Sequence[int]) -> int:
    return sum(map(view.rowHeight, rows))


@given(letters, letters, st.integers(0, 10), st.permutations(range(14)))
def test_a_cell_is_one_with_those_that_show_the_same_words(
    qtbot: QtBot, joined: set[str], hidden: set[str], cut: int, asked: list[int]
) -> None:
    things = [Thing(each, joined=each in joined) for each in "abcdefghij"]
    model = shelf(new=things[:cut], old=things[cut:]).model
    model.set_filter(lambda thing, words: thing.id not in hidden and bool(words()))
    shown_for: dict[str, str] = {}
    for at, name in enumerate("abcdefghij"):
        begins = at in (0, cut) or name not in joined
        shown_for[name] = name if begins else shown_for["abcdefghij"[at - 1]]
    words = [shown_for.get(model.row(at).name, f"row {at}") for at in range(model.rowCount())]
    for at in (each for each in asked if each < len(words)):
        first = words.index(words[at])
        assert model.run_at(at, NOTE) == Run(first, first + words.count(words[at]) - 1)
        assert model.run_at(at, TITLE) == Run(at, at)


def test_what_is_merged_out_of_sight_is_not_asked_for(qtbot: QtBot, show: Show) -> None:
    things = Thousands()
    view = opened(show, things)
    view.grab()
    assert view.rowSpan(1, NOTE) == 3
    assert len(things.read) < 100
    assert not things.asked


def test_the_end_of_a_table_can_be_reached_as_soon_as_it_is_opened(
    qtbot: QtBot, show: Show
) -> None:
    things = Thousands()
    view = opened(show, things)
    view.setCurrentIndex(view.model().index(1, NOTE))
    press(Key.Key_End, CONTROL)
    last = view.model().rowCount() - 1
    # Below it, the heading of the other group and the words that it is empty.
    assert view.currentIndex().row() == last - 2
    press(Key.Key_Home, CONTROL)
    assert view.verticalScrollBar().value() == 0
    view.setCurrentIndex(view.model().index(last - 2, NOTE))
    cell = view.visualRect(view.currentIndex())
    assert view.viewport().rect().contains(cell)
    assert cell == view.visualRect(view.model().index(last - 3, NOTE))
    assert view.rowSpan(last - 2, NOTE) == 2
    assert len(things.read) < 200
    assert things.asked == ["note"]


def test_a_cell_far_down_is_shown_merged(qtbot: QtBot, show: Show) -> None:
    things = Thousands()
    view = opened(show, things)
    view.go_to("3001", "note")
    row = view.currentIndex().row()
    cell = view.visualRect(view.currentIndex())
    assert cell == view.visualRect(view.model().index(row - 1, NOTE))
    assert cell.height() == height_of(view, range(row - 1, row + 2))
    assert view.viewport().rect().contains(cell)


def test_down_leaves_a_merged_cell_that_was_scrolled_away(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing(str(at), joined=at % 3 > 0) for at in range(300)])
    view = show(sample)
    view.setCurrentIndex(view.model().index(1, NOTE))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    sample.change(Thing("299"))
    view.grab()
    press(Key.Key_Down)
    assert view.currentIndex().row() == 4
