"""The projection from the operator's window, where there is one screen: the wall is a window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import reports
from synergy_desktop.domain.projection import IN_WINDOW
from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.matrix_grid import MatrixGrid
from synergy_desktop.ui.projector.wall import Wall
from synergy_desktop.ui.projector.window_place import first_place
from synergy_desktop.ui.status_line import StatusLine
from synergy_desktop.ui.tab import TabName
from ui.keys import press
from ui.wall_parts import Paints, badges, click_level, kept, projector, seen, wall, words
from ui.window_parts import banner, child, session, strip, tool
from ui.year_samples import CONTENT


def test_nothing_is_projected_before_one_asks(room: MainWindow) -> None:
    assert wall(room) is None
    assert not room.action("freezeWall").isEnabled()
    assert room.action("projectThis").isEnabled()


def test_f5_projects_the_matrix_that_is_shown(qtbot: QtBot, room: MainWindow) -> None:
    press(Qt.Key.Key_F5)
    assert wall(room) is not None
    assert "Ressources humaines" in words(room)
    assert seen(qtbot, room).pixelColor(2, 2) == QColor("#FFFFFF")
    assert tool(room, "wallPlace").text() == "Dans une fenêtre"


def test_a_wall_in_a_window_leaves_what_directs_it_in_sight(room: MainWindow) -> None:
    press(Qt.Key.Key_F5)
    shown, bar, status = wall(room), child(room, QWidget, "wallBar"), child(room, StatusLine)
    assert shown is not None
    free = shown.screen().availableGeometry().bottom() - shown.geometry().bottom()
    assert free >= bar.height() + status.height()


def test_a_wall_in_a_window_stays_above_the_operator_s(room: MainWindow) -> None:
    press(Qt.Key.Key_F5)
    shown = wall(room)
    assert shown is not None
    assert shown.parentWidget() is room
    assert shown.isWindow()


def test_a_wall_in_a_window_comes_back_where_it_was_put(room: MainWindow) -> None:
    press(Qt.Key.Key_F5)
    first = wall(room)
    assert first is not None
    came = first.geometry()
    press(Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert not room.settings.text("wallWindow"), "nobody has chosen that place"
    press(Qt.Key.Key_F5)
    put = came.translated(-120, -90).adjusted(0, 0, 40, 30)
    first.setGeometry(put)
    press(Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    first.setGeometry(came)
    press(Qt.Key.Key_F5)
    again = wall(room)
    assert again is not None
    assert again.geometry() == put


@pytest.mark.parametrize("kept", ["", "nowhere", "4000 30 400 225", "100 -500 400 225"])
def test_a_place_that_no_screen_shows_is_left_for_the_first(room: MainWindow, kept: str) -> None:
    room.settings.set_text("wallWindow", kept)
    press(Qt.Key.Key_F5)
    shown = wall(room)
    assert shown is not None
    assert shown.screen().availableGeometry().contains(shown.geometry())


@pytest.mark.parametrize(
    "taken",
    [QRect(0, 0, 1280, 1050), QRect(800, 20, 1120, 1000), QRect(0, 0, 1920, 500)],
    ids=["left", "right", "above"],
)
def test_a_wall_in_a_window_first_stands_beside_the_operator_s(taken: QRect) -> None:
    screen = QRect(0, 0, 1920, 1050)
    place = first_place(screen, taken)
    assert screen.contains(place)
    assert not place.intersects(taken)
    assert place.width() > 500


def test_a_wall_in_a_window_takes_little_of_a_window_that_fills_the_screen() -> None:
    screen = QRect(0, 0, 1366, 728)
    place = first_place(screen, screen)
    assert place.width() * place.height() < screen.width() * screen.height() / 20
    assert screen.adjusted(0, 0, 0, -70).contains(place)


def test_the_keyboard_stays_with_the_operator(room: MainWindow) -> None:
    grid = child(room, MatrixGrid)
    press(Qt.Key.Key_F5)
    assert QApplication.focusWidget() is grid
    assert QApplication.activeWindow() is room


def test_a_click_in_the_matrix_changes_the_wall_in_the_same_turn(
    qtbot: QtBot, room: MainWindow
) -> None:
    press(Qt.Key.Key_F5)
    before = seen(qtbot, room)
    shown = wall(room)
    assert shown is not None
    painted: list[object] = []
    shown.canvas.installEventFilter(filter_ := Paints(painted))
    click_level(room, 0, 1)
    assert painted
    shown.canvas.removeEventFilter(filter_)
    assert seen(qtbot, room) != before
    room.action("undo").trigger()
    assert seen(qtbot, room) == before


def test_another_tab_service_or_year_leaves_the_wall_alone(qtbot: QtBot, room: MainWindow) -> None:
    press(Qt.Key.Key_F5)
    before = seen(qtbot, room)
    services = queries.service_heads(session(room).dossier, session(room).report_id)
    session(room).show_service(services[1].id)
    for name in TabName:
        strip(room).choose(name)
    session(room).show_report(queries.report_heads(session(room).dossier)[0].id)
    assert seen(qtbot, room) == before
    assert "Ressources humaines" in words(room)


def test_a_frozen_wall_keeps_its_picture_until_it_is_released(
    qtbot: QtBot, room: MainWindow
) -> None:
    press(Qt.Key.Key_F5)
    before = seen(qtbot, room)
    press(Qt.Key.Key_F5, Qt.KeyboardModifier.AltModifier)
    assert badges(room) == ["FIGÉ"]
    click_level(room, 0, 1)
    assert seen(qtbot, room) == before
    projector(room).project(Slide(kind=SlideKind.MESSAGE, text="Pause"))
    assert seen(qtbot, room) == before
    assert words(room).endswith("préparé\u00a0: Pause")
    press(Qt.Key.Key_F5, Qt.KeyboardModifier.AltModifier)
    assert badges(room) == []
    assert seen(qtbot, room) != before


def test_a_black_wall_says_so_and_comes_back(qtbot: QtBot, room: MainWindow) -> None:
    press(Qt.Key.Key_F5)
    before = seen(qtbot, room)
    black = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(Qt.Key.Key_F5, black)
    assert seen(qtbot, room).pixelColor(100, 50) == QColor("black")
    assert badges(room) == ["NOIR"]
    press(Qt.Key.Key_F5, black)
    assert seen(qtbot, room) == before


def test_the_wall_is_written_larger_and_scrolled_by_keys(qtbot: QtBot, room: MainWindow) -> None:
    long = "\n".join(f"Ligne {number}" for number in range(60))
    projector(room).project(Slide(kind=SlideKind.MESSAGE, text=long))
    before = seen(qtbot, room)
    press(Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    assert badges(room) == ["115\u00a0%"]
    larger = seen(qtbot, room)
    assert larger != before
    down = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    for _ in range(50):
        press(Qt.Key.Key_PageDown, down)
    assert seen(qtbot, room) != larger
    assert not room.action("scrollWallDown").isEnabled()
    assert room.action("scrollWallUp").isEnabled()


def test_a_projector_is_written_on_as_large_as_the_last_time(
    room: MainWindow, tmp_path: Path
) -> None:
    larger = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    press(Qt.Key.Key_F5)
    press(Qt.Key.Key_PageUp, larger)
    press(Qt.Key.Key_PageUp, larger)
    assert projector(room).state.zoom == 130
    room.show_dossier(Dossier.create(tmp_path / "autre.synergie", CONTENT))
    room.action("projection").trigger()
    assert projector(room).state.zoom == 130


def test_the_room_may_be_dark_and_last_year_hidden(qtbot: QtBot, room: MainWindow) -> None:
    press(Qt.Key.Key_F5)
    light = seen(qtbot, room)
    room.action("lastYearOnWall").trigger()
    without = seen(qtbot, room)
    assert without != light
    room.action("darkRoom").trigger()
    assert seen(qtbot, room).pixelColor(2, 2).lightness() < 60


def test_a_frozen_wall_comes_back_frozen(qtbot: QtBot, room: MainWindow, tmp_path: Path) -> None:
    press(Qt.Key.Key_F5)
    room.action("freezeWall").trigger()
    before = seen(qtbot, room)
    click_level(room, 0, 1)
    qtbot.waitUntil(lambda: kept(room).is_frozen)
    # What the disk holds when the power goes.
    copy = tmp_path / "copie.synergie"
    copy.write_bytes(session(room).dossier.path.read_bytes())
    room.open_dossier(copy)
    assert projector(room).state.is_frozen
    assert seen(qtbot, room) == before
    room.action("freezeWall").trigger()
    assert seen(qtbot, room) != before


def test_the_wall_outlives_what_it_shows(qtbot: QtBot, room: MainWindow) -> None:
    press(Qt.Key.Key_F5)
    before = seen(qtbot, room)
    reports.delete_report(session(room).dossier, session(room).report_id)
    assert seen(qtbot, room) != before
    room.action("undo").trigger()
    assert seen(qtbot, room) == before


def test_from_a_tab_without_a_slide_one_is_told_of_the_desk(room: MainWindow) -> None:
    strip(room).choose(TabName.CONTRACTS)
    press(Qt.Key.Key_F5)
    assert wall(room) is None
    assert "Pupitre" in banner(room) or "pupitre" in banner(room)


@pytest.mark.parametrize(
    ("tab", "kind"),
    [
        (TabName.DASHBOARD, SlideKind.SYNERGY),
        (TabName.PLANNING, SlideKind.SERVICE),
        (TabName.SUMMARY, SlideKind.SUMMARY),
    ],
)
def test_each_tab_projects_what_it_shows(room: MainWindow, tab: TabName, kind: SlideKind) -> None:
    strip(room).choose(tab)
    press(Qt.Key.Key_F5)
    slide = projector(room).state.slide
    assert slide is not None
    assert slide.kind is kind


def test_the_wall_goes_with_its_window_and_with_the_dossier(room: MainWindow) -> None:
    press(Qt.Key.Key_F5)
    shown = wall(room)
    assert shown is not None
    shown.close()
    assert not projector(room).state.is_on
    press(Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert wall(room) is not None
    room.show_welcome()
    assert wall(room) is None


def test_the_screens_are_kept_lit_while_something_is_projected(
    room: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(f"{Wall.__module__}.keep_awake", lambda *, wanted: asked.append(wanted))
    press(Qt.Key.Key_F5)
    press(Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert asked == [True, False]


def test_what_is_projected_is_kept_and_is_no_change(qtbot: QtBot, room: MainWindow) -> None:
    past = session(room).dossier.history.past()
    press(Qt.Key.Key_F5)
    room.action("darkRoom").trigger()
    qtbot.waitUntil(lambda: kept(room).is_dark)
    assert kept(room).is_on
    assert kept(room).screen == IN_WINDOW
    press(Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert not kept(room).is_on
    assert session(room).dossier.history.past() == past
