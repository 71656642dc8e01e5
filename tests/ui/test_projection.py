"""The projection from the operator's window, where there is one screen: the wall is a window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QPushButton
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import agenda, reports, sittings
from synergy_desktop.domain.projection import IN_WINDOW, Projection, decode
from synergy_desktop.domain.sitting_words import Body, SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.store import queries, sitting_queries
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.matrix_grid import MatrixGrid
from synergy_desktop.ui.projector.canvas import SlideCanvas
from synergy_desktop.ui.projector.projector import Projector
from synergy_desktop.ui.projector.wall import Wall
from synergy_desktop.ui.projector.window import WallWindow
from synergy_desktop.ui.tab import TabName
from ui.keys import press, type_text
from ui.window_parts import banner, button, child, label, menu, session, strip, tool


@pytest.fixture
def room(qtbot: QtBot, open_window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """Plan a joint council in the dossier of two years, and turn to its matrices."""
    monkeypatch.setattr(f"{SlideCanvas.__module__}._PASSAGE", 40)
    sittings.add_sitting(
        session(open_window).dossier, session(open_window).report_id, Body.JOINT_COUNCIL
    )
    strip(open_window).choose(TabName.MATRICES)
    return open_window


def projector(window: MainWindow) -> Projector:
    assert window.workspace is not None
    return window.workspace.projector


def wall(window: MainWindow) -> WallWindow | None:
    walls = [each for each in QApplication.topLevelWidgets() if isinstance(each, WallWindow)]
    return next((each for each in walls if each.isVisible()), None)


def seen(qtbot: QtBot, window: MainWindow) -> QImage:
    """What the room sees, once it is at rest."""
    shown = wall(window)
    assert shown is not None
    qtbot.waitUntil(lambda: shown.windowHandle().isExposed() and not shown.canvas.is_passing)
    return shown.canvas.grab().toImage()


def words(window: MainWindow) -> str:
    return label(window, "wallWords")


def badges(window: MainWindow) -> list[str]:
    names = ("wallFrozen", "wallBlack", "wallWaiting", "wallZoom")
    found = [child(window, QLabel, name) for name in names]
    return [each.text() for each in found if not each.isHidden()]


def kept(window: MainWindow) -> Projection:
    """What the file would bring back now."""
    return decode(sitting_queries.projection(session(window).dossier))


def click_level(window: MainWindow, column: int, level: int) -> None:
    grid = child(window, MatrixGrid)
    cell = grid.geometry_of_parts.cell(column, level).center()
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(int(cell.x()), int(cell.y())))


class Paints(QObject):
    """Notes each paint of what it watches."""

    def __init__(self, noted: list[object]) -> None:
        super().__init__()
        self._noted = noted

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._noted.append(watched)
        return False


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
    assert seen(qtbot, room).pixelColor(300, 200) == QColor("black")
    assert badges(room) == ["NOIR"]
    press(Qt.Key.Key_F5, black)
    assert seen(qtbot, room) == before


def test_the_slides_of_the_sitting_are_gone_through_by_keys(room: MainWindow) -> None:
    assert session(room).desk.sitting is not None
    titles = list(projector(room).order.titles().values())
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    shown = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        press(key, held)
        shown.append(projector(room).title)
    assert shown == [*titles[:3], titles[1]]


def test_the_desk_lists_the_slides_and_projects_the_one_chosen(room: MainWindow) -> None:
    press(Qt.Key.Key_F5, Qt.KeyboardModifier.ControlModifier)
    queue = child(room, QListView, "wallQueue")
    assert QApplication.focusWidget() is queue
    lines = [queue.model().index(row, 0).data() for row in range(4)]
    assert lines[0].startswith("1. ")
    press(Qt.Key.Key_PageDown)
    press(Qt.Key.Key_Down)
    assert projector(room).state.at == projector(room).order.slides[0].id
    press(Qt.Key.Key_Return)
    assert projector(room).state.at == projector(room).order.slides[1].id
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is child(room, MatrixGrid)


def test_the_desk_shows_what_the_room_sees_and_will_see(qtbot: QtBot, room: MainWindow) -> None:
    press(Qt.Key.Key_F5, Qt.KeyboardModifier.ControlModifier)
    now, coming = (child(room, SlideCanvas, name) for name in ("wallNow", "wallNextPicture"))
    press(Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: now.scene == projector(room).on_wall)
    slides = projector(room).order.slides
    assert [each.scene.picture and each.scene.picture.slide for each in (now, coming)] == [
        slides[0],
        slides[1],
    ]


def test_a_message_and_a_timer_are_typed_on_the_spot(room: MainWindow) -> None:
    press(Qt.Key.Key_F5, Qt.KeyboardModifier.ControlModifier)
    child(room, QLineEdit, "wallMessage").setFocus()
    type_text("Pause de dix minutes")
    press(Qt.Key.Key_Return)
    assert projector(room).title == "Pause de dix minutes"
    button(room, "projectTimer").click()
    slide = projector(room).state.slide
    assert slide is not None
    assert slide.kind is SlideKind.CLOCK
    assert slide.text.startswith("10@")


def test_other_slides_are_chosen_from_a_menu(room: MainWindow) -> None:
    press(Qt.Key.Key_F5, Qt.KeyboardModifier.ControlModifier)
    assert child(room, QPushButton, "projectOther").menu() is menu(room, "wallOthers")
    menu(room, "wallOthers").actions()[1].trigger()
    slide = projector(room).state.slide
    assert slide is not None
    assert slide.kind is SlideKind.AGENDA


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


def test_the_room_may_be_dark_and_last_year_hidden(qtbot: QtBot, room: MainWindow) -> None:
    press(Qt.Key.Key_F5)
    light = seen(qtbot, room)
    room.action("lastYearOnWall").trigger()
    without = seen(qtbot, room)
    assert without != light
    room.action("darkRoom").trigger()
    assert seen(qtbot, room).pixelColor(2, 2).lightness() < 60


def test_the_next_slide_is_that_of_the_point_the_sitting_has_come_to(
    qtbot: QtBot, room: MainWindow
) -> None:
    sitting = session(room).desk.sitting
    assert sitting is not None
    press(Qt.Key.Key_F5)
    before = seen(qtbot, room)
    point = [each for each in sitting.points if each.slides][-1]
    agenda.go_to_point(session(room).dossier, point.id, "20:00")
    assert seen(qtbot, room) == before
    room.action("nextSlide").trigger()
    assert projector(room).state.at == point.slides[0].id


def test_another_year_does_not_bring_other_slides(room: MainWindow) -> None:
    press(Qt.Key.Key_F5)
    slides = projector(room).order.slides
    former = queries.report_heads(session(room).dossier)[0].id
    sittings.add_sitting(session(room).dossier, former, Body.JOINT_COUNCIL)
    session(room).show_report(former)
    assert projector(room).order.slides == slides
    room.action("nextSlide").trigger()
    assert projector(room).state.report != former
    room.action("projection").trigger()
    assert projector(room).order.report_id == former


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


def test_a_slide_of_the_sitting_is_projected_in_its_place(room: MainWindow) -> None:
    slides = projector(room).order.slides
    session(room).projection_requested.emit(slides[1])
    room.action("nextSlide").trigger()
    assert projector(room).state.at == slides[2].id


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


def test_f6_goes_to_the_desk_and_back(room: MainWindow) -> None:
    press(Qt.Key.Key_F5, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Escape)
    queue = child(room, QListView, "wallQueue")
    visited = []
    for _ in range(5):
        press(Qt.Key.Key_F6)
        visited.append(QApplication.focusWidget())
    assert queue in visited
    assert child(room, MatrixGrid) in visited


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
