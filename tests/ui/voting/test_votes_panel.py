"""The votes of the two councils are taken from the keyboard, and written at each key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QScrollArea, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import attendance, voting
from synergy_desktop.domain.sitting_words import Manner, MovementKind, Outcome, Presence, SlideKind
from synergy_desktop.domain.sittings import Counts, Slide, Vote
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.domain.voting import Question
from synergy_desktop.store import queries, sitting_queries
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.voting.council_box import CouncilBox
from synergy_desktop.ui.voting.name_list import NameList
from synergy_desktop.ui.voting.panel import VotesPanel
from ui.keys import press, type_text
from ui.named_parts import mute, nameless, wrong_commands
from ui.vote_parts import COMMUNE, CPAS, counts, result, undo, vote
from ui.vote_samples import question
from ui.window_parts import button, child, label

CTRL = Qt.KeyboardModifier.ControlModifier
COLUMN = 388
"""How much room the page of a point has for its panels, in pixels."""


def test_two_keys_record_the_unanimity_of_both_councils(
    panel: VotesPanel, session: Session
) -> None:
    panel.take_focus()
    press(Qt.Key.Key_U)
    press(Qt.Key.Key_U)
    assert result(panel, Side.COMMUNE) == result(panel, Side.CPAS) == "Adopté à l’unanimité"
    assert counts(session, COMMUNE) == Counts(in_favour=5)
    assert counts(session, CPAS) == Counts(in_favour=3)
    undo(session)
    assert vote(session, CPAS) is None
    assert not result(panel, Side.CPAS)


@pytest.mark.usefixtures("panel")
def test_they_can_be_recorded_without_leaving_the_notes(host: QWidget, session: Session) -> None:
    for _ in range(2):
        press(Qt.Key.Key_U, CTRL)
    assert counts(session, COMMUNE) == Counts(in_favour=5)
    assert counts(session, CPAS) == Counts(in_favour=3)
    assert child(host, QLineEdit, "elsewhere").hasFocus()


def test_members_are_called_by_one_key_each(panel: VotesPanel, session: Session) -> None:
    panel.take_focus()
    press(Qt.Key.Key_N)
    for key in (Qt.Key.Key_P, Qt.Key.Key_C, Qt.Key.Key_A):
        press(key)
    assert counts(session, COMMUNE) == Counts(in_favour=1, against=1, abstentions=1)
    undo(session)
    assert counts(session, COMMUNE) == Counts(in_favour=1, against=1)
    press(Qt.Key.Key_R)
    assert result(panel, Side.COMMUNE) == "Adopté par 4\u00a0voix pour et 1\u00a0contre"
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Delete)
    assert counts(session, COMMUNE) == Counts(in_favour=3, against=1)


@pytest.mark.parametrize("manner", Manner)
def test_each_manner_is_chosen_by_the_mouse(
    panel: VotesPanel, session: Session, manner: Manner
) -> None:
    for _ in range(2):
        mouse = child(panel, QToolButton, f"cpas_{manner.value}")
        QTest.mouseClick(mouse, Qt.MouseButton.LeftButton)
        taken = vote(session, CPAS)
        assert taken is not None
        assert (taken.manner, mouse.isChecked()) == (manner, True)


def test_the_rest_the_ballot_and_the_bin_take_the_mouse(
    panel: VotesPanel, session: Session
) -> None:
    def click(name: str) -> Vote | None:
        QTest.mouseClick(child(panel, QWidget, f"commune_{name}"), Qt.MouseButton.LeftButton)
        return vote(session, COMMUNE)

    click("names")
    rest = click("rest")
    assert rest is not None
    assert rest.counts.in_favour > 0
    click("count")
    ballot = click("secret")
    assert ballot is not None
    assert ballot.secret
    assert click("delete") is None


def test_an_answer_is_noted_by_a_click(panel: VotesPanel, session: Session) -> None:
    voting.choose_manner(session.dossier, CPAS, Manner.NAMES, "20:15")
    names = child(panel, NameList, "cpas_names")
    tester = QAbstractItemModelTester(names.model())
    place = names.visualRect(names.names.index(1, 2)).center()
    QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert counts(session, CPAS) == Counts(against=1)
    undo(session)
    assert counts(session, CPAS) == Counts()
    voting.choose_manner(session.dossier, CPAS, Manner.GROUPS, "20:15")
    assert not names.isVisible()
    tester.deleteLater()


def test_a_vote_is_deleted_by_a_key_and_comes_back(panel: VotesPanel, session: Session) -> None:
    panel.take_focus()
    press(Qt.Key.Key_V)
    type_text("0")
    press(Qt.Key.Key_Delete, CTRL)
    assert vote(session, COMMUNE) is None
    undo(session)
    assert counts(session, COMMUNE) == Counts(in_favour=5)


def test_a_quorum_that_is_not_reached_is_said_before_the_vote(
    panel: VotesPanel, session: Session
) -> None:
    assert label(panel, "commune_there") == "5\u00a0présents sur 5 – quorum\u00a0: 3"
    gone = [f"commune{place}" for place in range(3)]
    attendance.set_presence(session.dossier, gone, Presence.EXCUSED)
    assert label(panel, "commune_there") == (
        "Quorum non atteint\u00a0: 2\u00a0présents sur 5, il en faut 3"
    )


def test_nobody_is_missing_before_the_roll(panel: VotesPanel, session: Session) -> None:
    found = session.desk.sitting
    assert found is not None
    called = [each.id for each in found.of(Side.COMMUNE)]
    attendance.set_presence(session.dossier, called, None)
    assert label(panel, "commune_there") == "L’appel n’est pas encore fait"
    attendance.remove_members(session.dossier, called)
    assert label(panel, "commune_there").startswith("Personne n’est convoqué")


def test_who_leaves_meanwhile_is_told_and_taken_out(panel: VotesPanel, session: Session) -> None:
    press(Qt.Key.Key_U, CTRL)
    recount = child(panel, QToolButton, "commune_recount")
    assert not recount.isVisible()
    attendance.note_movements(
        session.dossier, ["commune0"], MovementKind.DEPARTURE, "report", "20:20"
    )
    assert "5\u00a0présents, la séance 4" in label(panel, "commune_faults")
    assert recount.isVisible()
    recount.click()
    assert counts(session, COMMUNE) == Counts(in_favour=4)
    assert not recount.isVisible()


def test_the_outcome_is_offered_once_both_have_voted(panel: VotesPanel, session: Session) -> None:
    offer = button(panel, "voteOutcome")
    press(Qt.Key.Key_U, CTRL)
    assert not offer.isVisible()
    press(Qt.Key.Key_U, CTRL)
    assert offer.text() == "Inscrire l’issue du point\u00a0: Adopté"
    panel.take_focus()
    press(Qt.Key.Key_I)
    point = sitting_queries.sitting(session.dossier, "sitting").points[0]
    assert point.outcome is Outcome.ADOPTED
    assert not offer.isVisible()


def test_the_dates_of_adoption_are_written_when_asked(panel: VotesPanel, session: Session) -> None:
    offer = button(panel, "voteAdoption")
    for _ in range(2):
        press(Qt.Key.Key_U, CTRL)
    assert offer.text() == "Inscrire la date d’adoption\u00a0: 26/11/2026"
    procedure = queries.procedure(session.dossier, session.report_id)
    assert (procedure.commune_adoption, procedure.cpas_adoption) == (None, None)
    panel.take_focus()
    press(Qt.Key.Key_D)
    procedure = queries.procedure(session.dossier, session.report_id)
    assert procedure.commune_adoption == procedure.cpas_adoption == "2026-11-26"
    assert not offer.isVisible()


def test_minutes_adopt_no_report(panel: VotesPanel) -> None:
    for point in ("report", "minutes"):
        panel.show_point("sitting", point)
        for _ in range(2):
            press(Qt.Key.Key_U, CTRL)
    assert button(panel, "voteOutcome").isVisible()
    assert not button(panel, "voteAdoption").isVisible()


def test_a_point_of_one_council_asks_the_other_only_on_request(
    panel: VotesPanel, session: Session
) -> None:
    panel.show_point("sitting", "commune-only")
    for _ in range(2):
        press(Qt.Key.Key_U, CTRL)
    assert vote(session, question(Side.CPAS, "commune-only")) is None
    link = button(panel, "voteOther")
    assert link.text() == "Conseil de l’action sociale\u00a0: voter aussi sur ce point"
    link.click()
    press(Qt.Key.Key_U)
    assert counts(session, question(Side.CPAS, "commune-only")) == Counts(in_favour=3)


def test_an_amendment_has_votes_of_its_own(panel: VotesPanel, session: Session) -> None:
    panel.show_amendment("sitting", "amendment")
    panel.take_focus()
    press(Qt.Key.Key_U)
    asked = Question(sitting="sitting", council=Side.COMMUNE, amendment="amendment")
    assert counts(session, asked) == Counts(in_favour=5)
    assert vote(session, COMMUNE) is None
    assert not button(panel, "voteOutcome").isVisible()


def test_a_key_puts_the_result_on_the_wall(
    qtbot: QtBot, panel: VotesPanel, session: Session
) -> None:
    panel.take_focus()
    press(Qt.Key.Key_E)
    voting.vote_unanimously(session.dossier, CPAS, "20:15")
    with qtbot.waitSignal(session.projection_requested) as asked:
        press(Qt.Key.Key_E)
    taken = vote(session, CPAS)
    assert taken is not None
    assert asked.args == [Slide(kind=SlideKind.VOTE, target=taken.id)]


def test_a_vote_is_gone_to(panel: VotesPanel, session: Session) -> None:
    voting.choose_manner(session.dossier, CPAS, Manner.COUNT, "20:15")
    taken = vote(session, CPAS)
    assert taken is not None
    assert panel.jump(taken.id)
    press(Qt.Key.Key_U)
    assert counts(session, CPAS) == Counts(in_favour=3)
    assert vote(session, COMMUNE) is None
    assert not panel.jump("elsewhere")


def test_the_keyboard_is_in_sight_in_a_low_window(
    qtbot: QtBot, panel: VotesPanel, host: QWidget
) -> None:
    scroll = QScrollArea()
    qtbot.addWidget(scroll)
    scroll.setWidgetResizable(True)
    scroll.setWidget(host)
    scroll.resize(400, 260)
    with qtbot.waitActive(scroll):
        scroll.show()
    panel.take_focus()
    for key in (Qt.Key.Key_U, Qt.Key.Key_N):
        press(key)
    names = child(panel, NameList, "cpas_names")
    assert names.hasFocus()
    qtbot.waitUntil(lambda: names.visibleRegion().boundingRect().height() > names.height() // 2)
    scroll.takeWidget()


@pytest.mark.parametrize("manner", Manner)
def test_every_part_has_a_name(panel: VotesPanel, session: Session, manner: Manner) -> None:
    voting.choose_manner(session.dossier, COMMUNE, manner, "20:15")
    assert not nameless(panel)
    assert not mute(panel)
    assert not wrong_commands(panel)
    assert panel.minimumSizeHint().width() <= COLUMN


def test_a_sitting_that_is_gone_shows_nothing(panel: VotesPanel) -> None:
    shown = child(panel, CouncilBox)
    panel.show_point("", "")
    assert not shown.isVisible()
    panel.show_point("nowhere", "report")
    assert not shown.isVisible()
    panel.show_point("sitting", "report")
    assert shown.isVisible()


def test_what_was_voted_while_nobody_looked_is_shown(panel: VotesPanel, session: Session) -> None:
    panel.hide()
    voting.vote_unanimously(session.dossier, CPAS, "20:15")
    assert not result(panel, Side.CPAS)
    panel.show()
    assert result(panel, Side.CPAS) == "Adopté à l’unanimité"
