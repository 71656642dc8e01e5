"""A choice made by typing the first letters of its words into its cell."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from synergy_desktop.ui.tables.letters import Letters
from ui.keys import press, type_text
from ui.table_samples import Show, Thing, shelf

PROCEDURES = {
    "open": "PO – procédure ouverte",
    "negotiated": "PNSPP – sans publication",
    "direct": "PNDAPP – avec publication",
    "means": "Équipement",
}


@pytest.mark.parametrize(("typed", "size"), [("g", "l"), ("P", "s"), ("grznd p", "l")])
def test_the_first_letter_typed_in_a_cell_chooses(
    typed: str, size: str, qtbot: QtBot, show: Show
) -> None:
    sample = shelf(new=[Thing("a")])
    view = show(sample)
    view.setCurrentIndex(view.model().index(1, 2))
    type_text(typed.replace(" ", ""))
    assert sample.thing("a").sizes == (size,)
    press(Qt.Key.Key_Return)
    assert view.open_editor() is None


def test_boxes_after_a_text_are_ticked_by_their_letters(qtbot: QtBot, show: Show) -> None:
    sample = shelf(new=[Thing("a")])
    view = show(sample)
    view.setCurrentIndex(view.model().index(1, 1))
    type_text("mot")
    press(Qt.Key.Key_Tab)
    type_text("br")
    assert sample.thing("a").tags == ("red", "blue")
    press(Qt.Key.Key_Space)
    assert sample.thing("a").tags == ("blue",)
    type_text("b")
    assert sample.thing("a").tags == ("blue",)
    assert sample.thing("a").note == "mot"


def test_letters_are_read_together_until_one_begins_another_word() -> None:
    letters = Letters(one=False)
    assert letters.found("p", PROCEDURES) == ["open", "negotiated", "direct"]
    assert letters.found("N", PROCEDURES) == ["negotiated", "direct"]
    assert letters.found("d", PROCEDURES) == ["direct"]
    assert letters.found("e", PROCEDURES) == ["means"]
    assert letters.found("z", PROCEDURES) == []
    letters.forget()
    assert letters.found("p", PROCEDURES) == ["open", "negotiated", "direct"]


def test_a_slip_leaves_the_one_choice_as_it_is() -> None:
    letters = Letters(one=True)
    assert letters.found("é", PROCEDURES) == ["means"]
    assert letters.found("p", PROCEDURES) == []
    assert letters.found("q", PROCEDURES) == ["means"]
