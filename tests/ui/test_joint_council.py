"""The sample dossier's joint council, whole, by keys alone, the wall right throughout."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from synergy_desktop.domain.sitting_words import AmendmentState, Outcome
from synergy_desktop.domain.sittings import Sitting
from synergy_desktop.domain.vocabulary import Register, Side
from synergy_desktop.store import queries
from synergy_desktop.store.sitting_queries import amendments
from synergy_desktop.ui.amending.dialogs import AmendDialog
from synergy_desktop.ui.amending.vote_dialog import VoteDialog
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.sitting import clock
from ui.projector_pictures import words_of
from ui.wall_parts import projector, words
from ui.window_parts import child, label, session

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
KEY = Qt.Key


@pytest.fixture
def hall(qtbot: QtBot, valpree: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """The sample dossier in an active window, at a quarter past seven."""
    monkeypatch.setattr(clock, "now", lambda: "19:15")
    valpree.activateWindow()
    qtbot.waitUntil(valpree.isActiveWindow)
    return valpree


def evening(window: MainWindow) -> Sitting:
    found = session(window).desk.sitting
    assert found is not None
    return found


def on_the_wall(window: MainWindow) -> list[str]:
    picture = projector(window).on_wall.picture
    assert picture is not None
    return words_of(picture)


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key in the dialog that is open, else where the keyboard is.

    On the tests' platform, a dialog beside the wall is not made the active window.
    """
    dialog = QApplication.activeModalWidget()
    focused = dialog.focusWidget() if dialog else QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)


def type_text(text: str) -> None:
    for letter in text:
        dialog = QApplication.activeModalWidget()
        focused = dialog.focusWidget() if dialog else QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, letter)


def amend(change: str, author: str, ending: str = "") -> None:
    """Propose what is typed, by somebody, where the keyboard is."""
    press(KEY.Key_T, CONTROL | SHIFT)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AmendDialog)
    if ending:
        press(KEY.Key_End, CONTROL)
    type_text(change + ending)
    proposer = child(dialog, QLineEdit, "amendProposer")
    for _ in range(9):
        if dialog.focusWidget() is not proposer:
            press(KEY.Key_Tab)
    type_text(author)
    press(KEY.Key_Return)
    assert not dialog.isVisible()


def vote(*keys: Qt.Key) -> None:
    """Let both councils vote on the amendment that the keyboard is on."""
    press(KEY.Key_O, ALT)
    assert isinstance(QApplication.activeModalWidget(), VoteDialog)
    for key in keys:
        press(key)
    press(KEY.Key_Escape)


def open_and_call_the_roll(window: MainWindow) -> None:
    press(KEY.Key_9, CONTROL)
    press(KEY.Key_D, CONTROL | SHIFT)
    press(KEY.Key_F5)
    assert words(window) == "Au mur\u00a0: Page de titre"
    press(KEY.Key_F4)
    for place in range(len(evening(window).of(Side.COMMUNE))):
        press(KEY.Key_A if place == 3 else KEY.Key_P)
    for _ in evening(window).of(Side.CPAS):
        press(KEY.Key_P)
    press(KEY.Key_PageDown, CONTROL | SHIFT)
    assert "En cours" in on_the_wall(window)


def come_late(window: MainWindow, beginning: str) -> None:
    press(KEY.Key_M, CONTROL | SHIFT)
    type_text(beginning)
    press(KEY.Key_Return)
    press(KEY.Key_R)
    press(KEY.Key_F4)
    assert label(window, "commune_quorum") == "23 présents sur 23 – quorum atteint (12)"


def test_the_joint_council_from_its_opening_to_its_close(hall: MainWindow) -> None:
    open_and_call_the_roll(hall)
    press(KEY.Key_F12)
    press(KEY.Key_1, ALT)
    press(KEY.Key_PageDown, CONTROL | SHIFT)
    assert words(hall).startswith("Au mur\u00a0: Matrice")
    press(KEY.Key_F12)
    come_late(hall, "dardin")
    service = session(hall).service_id
    press(KEY.Key_3, CONTROL)
    amend("5", "Lucie Bovignart")
    press(KEY.Key_Right)
    amend("4", "Groupe Ensemble")
    press(KEY.Key_8, CONTROL)
    amend("", "Sarah Mostarda", ending=" Fin.")
    assert words(hall).startswith("Au mur\u00a0: Matrice"), "nothing changes there by itself"
    press(KEY.Key_9, CONTROL)
    press(KEY.Key_M, ALT)
    press(KEY.Key_P, ALT)
    assert "○ Proposé" in on_the_wall(hall)
    vote(KEY.Key_U, KEY.Key_U)
    press(KEY.Key_A, ALT)
    assert "✓ Adopté" in on_the_wall(hall)
    assert "Conseil communal\u00a0: Adopté à l’unanimité" in "\n".join(on_the_wall(hall))
    press(KEY.Key_Down)
    press(KEY.Key_P, ALT)
    press(KEY.Key_R, ALT)
    assert "✗ Rejeté" in on_the_wall(hall)
    press(KEY.Key_Down)
    press(KEY.Key_P, ALT)
    press(KEY.Key_A, ALT)
    assert "✓ Adopté" in on_the_wall(hall)
    for _ in range(2):
        press(KEY.Key_F12)
    for council in ("communal", "de l’action sociale"):
        press(KEY.Key_F12) if council != "communal" else None
        press(KEY.Key_U, CONTROL)
        press(KEY.Key_V, ALT)
        press(KEY.Key_I)
        press(KEY.Key_E)
        assert "Adopté à l’unanimité" in on_the_wall(hall)
    press(KEY.Key_F, CONTROL | SHIFT)
    there = evening(hall)
    dossier, report = session(hall).dossier, session(hall).report_id
    assert (there.opened, there.closed) == ("19:15", "19:15")
    assert [each.outcome for each in there.points[-2:]] == [Outcome.AMENDED, Outcome.AMENDED]
    assert [(each.proposer, each.state) for each in amendments(dossier, report)] == [
        ("Lucie Bovignart", AmendmentState.ADOPTED),
        ("Groupe Ensemble", AmendmentState.REJECTED),
        ("Sarah Mostarda", AmendmentState.ADOPTED),
    ]
    (context,) = (each for each in queries.texts(dossier, report) if "Fin." in each.body)
    assert context.title == "Contexte"
    matrix = queries.service(dossier, service).matrix
    assert matrix is not None
    assert matrix.level(Register.OPERATION) == 5
    assert matrix.level(Register.MANAGEMENT) == 3
