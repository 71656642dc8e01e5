"""In the sample's joint council, each council adopts the report at its own point, by keys."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import attendance, voting
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.sitting_words import Body, Manner, Outcome
from synergy_desktop.domain.sittings import Sitting
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.domain.voting import Question, answer, result_words
from synergy_desktop.store import queries, sitting_queries
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.sitting import clock
from synergy_desktop.ui.sitting_tab import SittingTab
from synergy_desktop.ui.tab import TabName
from synergy_desktop.ui.voting.panel import VotesPanel
from ui.keys import press
from ui.window_parts import child, session, shown, strip

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def tab(qtbot: QtBot, valpree: MainWindow, monkeypatch: pytest.MonkeyPatch) -> SittingTab:
    """Look at the sample's joint council at a quarter past eight, everybody there."""
    monkeypatch.setattr(clock, "now", lambda: "20:15")
    valpree.activateWindow()
    qtbot.waitUntil(valpree.isActiveWindow)
    desk = session(valpree).desk
    joint = next(each for each in desk.sittings if each.body is Body.JOINT_COUNCIL)
    for side in Side:
        attendance.call_the_rest_present(session(valpree).dossier, joint.id, side)
    strip(valpree).choose(TabName.SITTING)
    desk.show_sitting(joint.id)
    found = shown(valpree)
    assert isinstance(found, SittingTab)
    return found


def sitting(tab: SittingTab) -> Sitting:
    return sitting_queries.sitting(tab.session.dossier, tab.session.desk.sitting_id)


def point_of(tab: SittingTab, words: str) -> str:
    return next(point.id for point in sitting(tab).points if words in point.title)


def test_each_council_adopts_at_its_own_point(tab: SittingTab) -> None:
    for words in ("conseil communal", "conseil de l’action sociale"):
        tab.session.desk.show_point(point_of(tab, words))
        tab.point.notes.setFocus()
        press(Qt.Key.Key_U, CONTROL)
        press(Qt.Key.Key_V, ALT)
        press(Qt.Key.Key_I)
    votes = sitting(tab).votes
    assert [result_words(vote) for vote in votes] == ["Adopté à l’unanimité"] * 2
    assert [(vote.council, vote.time) for vote in votes] == [
        (Side.COMMUNE, "20:15"),
        (Side.CPAS, "20:15"),
    ]
    outcomes = {point.title: point.outcome for point in sitting(tab).points}
    assert list(outcomes.values())[-2:] == [Outcome.ADOPTED] * 2
    press(Qt.Key.Key_D)
    procedure = queries.procedure(tab.session.dossier, tab.session.report_id)
    assert procedure.commune_adoption == procedure.cpas_adoption == sitting(tab).date


def test_what_is_to_be_mended_leads_to_the_vote(tab: SittingTab) -> None:
    point = point_of(tab, "conseil communal")
    asked = Question(sitting=sitting(tab).id, council=Side.COMMUNE, point=point)
    voting.choose_manner(tab.session.dossier, asked, Manner.NAMES, "20:15")
    vote = answer(sitting(tab), asked)
    assert vote is not None
    tab.session.jump(Place(part=Part.SITTING, report_id=tab.session.report_id, row_id=vote.id))
    assert tab.session.desk.point_id == point
    press(Qt.Key.Key_U)
    taken = answer(sitting(tab), asked)
    assert taken is not None
    assert taken.manner is Manner.UNANIMITY
    assert child(tab, VotesPanel).isVisible()
