"""The sample dossier's joint council is played from the keyboard, and survives a restart."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import attendance, sittings
from synergy_desktop.domain.sitting_words import Body, MovementKind, Outcome, Presence
from synergy_desktop.domain.sittings import Sitting
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.ui import theme
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.sitting import clock
from synergy_desktop.ui.sitting.agenda_list import AgendaList
from synergy_desktop.ui.sitting_tab import SittingTab
from synergy_desktop.ui.tab import TabName
from ui.keys import press, type_text
from ui.window_parts import button, child, label, session, shown

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def hall(qtbot: QtBot, valpree: MainWindow) -> MainWindow:
    """The sample dossier in an active window."""
    valpree.activateWindow()
    qtbot.waitUntil(valpree.isActiveWindow)
    return valpree


def evening(window: MainWindow) -> Sitting:
    found = session(window).desk.sitting
    assert found is not None
    return found


def current_tab(window: MainWindow) -> TabName:
    assert window.workspace is not None
    return window.workspace.strip.current()


def call_the_roll(window: MainWindow) -> None:
    """Excuse the third councillor, miss the fourth, and go on to the other council."""
    press(Qt.Key.Key_F4)
    for place in range(len(evening(window).of(Side.COMMUNE))):
        press({2: Qt.Key.Key_E, 3: Qt.Key.Key_A}.get(place, Qt.Key.Key_P))
    for _ in evening(window).of(Side.CPAS):
        press(Qt.Key.Key_P)


def test_the_whole_evening_is_led_by_keys(
    hall: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    hours = iter(["19:04", "19:15", "19:41", "19:58", "20:10", "20:20", "20:30", "20:45"])
    monkeypatch.setattr(clock, "now", lambda: next(hours))
    press(Qt.Key.Key_9, CONTROL)
    press(Qt.Key.Key_D, CONTROL | SHIFT)
    call_the_roll(hall)
    assert label(hall, "commune_quorum") == "21 présents sur 23 – quorum atteint (12)"
    assert label(hall, "cpas_quorum") == "11 présents sur 11 – quorum atteint (6)"
    press(Qt.Key.Key_F12)
    type_text("Presentation par le directeur.")
    press(Qt.Key.Key_1, ALT)
    press(Qt.Key.Key_F12)
    press(Qt.Key.Key_M, CONTROL | SHIFT)
    type_text("dardin")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_R)
    assert label(hall, "commune_quorum") == "22 présents sur 23 – quorum atteint (12)"
    press(Qt.Key.Key_F4)
    for _ in range(3):
        press(Qt.Key.Key_F12)
    press(Qt.Key.Key_2, ALT)
    press(Qt.Key.Key_F, CONTROL | SHIFT)
    there = evening(hall)
    assert (there.opened, there.closed) == ("19:04", "20:45")
    assert there.points[1].notes == "Presentation par le directeur."
    assert there.points[1].outcome is Outcome.NOTED
    assert there.points[-1].outcome is Outcome.ADOPTED
    assert [point.opened for point in there.points] == [
        "19:04",
        "19:15",
        "19:41",
        "20:10",
        "20:20",
        "20:30",
    ]
    (movement,) = there.movements
    assert (movement.kind, movement.time) == (MovementKind.ARRIVAL, "19:58")
    assert movement.point == there.points[2].id
    calls = [member.presence for member in there.of(Side.COMMUNE)]
    assert calls.count(Presence.EXCUSED) == calls.count(Presence.ABSENT) == 1


def test_a_sitting_under_way_is_there_again_after_a_restart(hall: MainWindow) -> None:
    press(Qt.Key.Key_9, CONTROL)
    press(Qt.Key.Key_D, CONTROL | SHIFT)
    press(Qt.Key.Key_F12)
    path = session(hall).dossier.path
    second = evening(hall).points[1]
    first = evening(hall).of(Side.COMMUNE)[0].id
    attendance.set_presence(session(hall).dossier, [first], Presence.PRESENT)
    sittings.add_sitting(session(hall).dossier, session(hall).report_id, Body.CONCERTATION)
    hall.close_dossier()
    hall.open_dossier(path)
    assert current_tab(hall) is TabName.SITTING
    tab = shown(hall)
    assert isinstance(tab, SittingTab)
    assert tab.point.title.toPlainText() == second.title
    assert button(tab, "nextPointButton").isVisible()
    assert QApplication.focusWidget() is tab.rail.agenda
    quorum = child(tab, QLabel, "commune_quorum").palette().windowText().color()
    assert quorum == QColor(theme.WARNING), "seen at once, not after the next step"


def test_the_last_point_is_in_sight_when_the_list_grows_shorter(
    qtbot: QtBot, hall: MainWindow
) -> None:
    press(Qt.Key.Key_9, CONTROL)
    press(Qt.Key.Key_D, CONTROL | SHIFT)
    for _ in evening(hall).points[1:]:
        press(Qt.Key.Key_F12)
    hall.resize(hall.width(), 600)
    agenda = child(hall, AgendaList)
    qtbot.waitUntil(lambda: agenda.verticalScrollBar().maximum() > 0)
    assert agenda.viewport().rect().contains(agenda.visualRect(agenda.currentIndex()))


def test_a_closed_sitting_does_not_come_before_the_report(hall: MainWindow) -> None:
    press(Qt.Key.Key_9, CONTROL)
    press(Qt.Key.Key_D, CONTROL | SHIFT)
    press(Qt.Key.Key_F, CONTROL | SHIFT)
    path = session(hall).dossier.path
    hall.close_dossier()
    hall.open_dossier(path)
    assert current_tab(hall) is TabName.DASHBOARD
