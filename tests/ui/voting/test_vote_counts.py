"""Votes that are counted, for a whole council or by group: nobody is for before he is counted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from synergy_desktop.commands import voting
from synergy_desktop.domain.sitting_words import Manner
from synergy_desktop.domain.sittings import Counts
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.voting.name_list import NameList
from synergy_desktop.ui.voting.panel import VotesPanel
from ui.keys import press, type_text
from ui.vote_parts import COMMUNE, CPAS, counts, result, undo, vote
from ui.window_parts import child, label

CTRL = Qt.KeyboardModifier.ControlModifier
COLUMN = 388
"""How much room the page of a point has for its panels, in pixels."""


def test_counts_are_typed_one_after_the_other_and_the_rest_is_for(
    panel: VotesPanel, session: Session
) -> None:
    press(Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_V)
    type_text("2")
    press(Qt.Key.Key_Return)
    type_text("1")
    assert counts(session, COMMUNE) == Counts(in_favour=2, against=2, abstentions=1)
    assert result(panel, Side.COMMUNE) == (
        "Rejeté (partage des voix\u00a0: 2\u00a0voix pour, 2\u00a0contre et 1\u00a0abstention)"
    )
    undo(session)
    assert counts(session, COMMUNE) == Counts(in_favour=3, against=2)
    assert child(panel, QLineEdit, "commune_in_favour").text() == "3"
    undo(session)
    assert counts(session, COMMUNE) == Counts()


def test_a_count_that_is_come_back_to_is_undone_apart(panel: VotesPanel, session: Session) -> None:
    field = child(panel, QLineEdit, "cpas_against")
    for digit in "12":
        field.setFocus()
        type_text(digit)
        press(Qt.Key.Key_Tab)
    assert counts(session, CPAS) == Counts(in_favour=1, against=2)
    undo(session)
    assert counts(session, CPAS) == Counts(in_favour=2, against=1)


def test_one_key_gives_the_rest_for(panel: VotesPanel, session: Session) -> None:
    child(panel, QLineEdit, "commune_in_favour").setFocus()
    type_text("1")
    press(Qt.Key.Key_Tab)
    type_text("2")
    assert result(panel, Side.COMMUNE) == "Provisoire\u00a0: 1\u00a0voix pour et 2\u00a0contre"
    assert "il en manque 2" in label(panel, "commune_faults")
    press(Qt.Key.Key_R)
    assert counts(session, COMMUNE) == Counts(in_favour=3, against=2)
    assert not label(panel, "commune_faults")


def test_arrows_count_by_one(panel: VotesPanel, session: Session) -> None:
    child(panel, QLineEdit, "cpas_against").setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        press(key)
    assert counts(session, CPAS) == Counts(in_favour=2, against=1)


def test_a_field_that_is_emptied_counts_nothing(panel: VotesPanel, session: Session) -> None:
    voting.vote_unanimously(session.dossier, CPAS, "20:15")
    field = child(panel, QLineEdit, "cpas_in_favour")
    field.setFocus()
    press(Qt.Key.Key_Delete)
    assert counts(session, CPAS) == Counts()
    assert field.text() == ""
    press(Qt.Key.Key_Tab)
    assert field.text() == ""


def test_each_group_is_counted_and_told_apart(panel: VotesPanel, session: Session) -> None:
    panel.take_focus()
    press(Qt.Key.Key_G)
    assert (counts(session, COMMUNE), result(panel, Side.COMMUNE)) == (Counts(), "")
    type_text("1")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    type_text("0")
    assert counts(session, COMMUNE) == Counts(in_favour=2, against=1)
    assert "Demain\u00a0– 2\u00a0présents, 0\u00a0vote compté\u00a0: il en manque 2" in label(
        panel, "commune_faults"
    )
    press(Qt.Key.Key_Tab)
    type_text("2")
    assert result(panel, Side.COMMUNE) == "Rejeté par 3\u00a0voix contre et 2\u00a0pour"


def test_a_ballot_is_counted_without_names(panel: VotesPanel, session: Session) -> None:
    panel.take_focus()
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_P)
    press(Qt.Key.Key_S)
    taken = vote(session, COMMUNE)
    assert taken is not None
    assert (taken.secret, taken.manner, taken.lines) == (True, Manner.COUNT, ())
    assert not child(panel, NameList, "commune_names").isVisible()


def test_enter_alone_counts_nobody_against(panel: VotesPanel, session: Session) -> None:
    panel.take_focus()
    press(Qt.Key.Key_V)
    press(Qt.Key.Key_Tab)
    assert (counts(session, COMMUNE), result(panel, Side.COMMUNE)) == (Counts(), "")
    press(Qt.Key.Key_Return)
    assert counts(session, COMMUNE) == Counts(in_favour=5)
    assert result(panel, Side.COMMUNE) == "Adopté à l’unanimité"


def test_each_group_is_gone_through_by_enter(panel: VotesPanel, session: Session) -> None:
    panel.take_focus()
    press(Qt.Key.Key_G)
    press(Qt.Key.Key_Return)
    assert "Provisoire" in result(panel, Side.COMMUNE)
    for _ in range(3):
        press(Qt.Key.Key_Return)
    assert result(panel, Side.COMMUNE) == "Adopté à l’unanimité"
    undo(session)
    assert "Demain" in label(panel, "commune_faults")


def test_the_votes_for_a_ballot_are_counted_like_the_others(
    panel: VotesPanel, session: Session
) -> None:
    panel.take_focus()
    press(Qt.Key.Key_S)
    press(Qt.Key.Key_V)
    for typed in "301":
        type_text(typed)
        press(Qt.Key.Key_Return)
    assert counts(session, COMMUNE) == Counts(in_favour=3, abstentions=1)
    assert "il en manque 1" in label(panel, "commune_faults")
