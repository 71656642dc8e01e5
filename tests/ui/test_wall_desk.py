"""The slides of a sitting gone through, and the desk that shows what the room sees and will see."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPushButton
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import agenda, sittings
from synergy_desktop.domain.sitting_words import Body, SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.store import queries
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.matrix_grid import MatrixGrid
from synergy_desktop.ui.projector.canvas import SlideCanvas
from ui.keys import press, type_text
from ui.wall_parts import projector, seen
from ui.window_parts import button, child, menu, session


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


def test_the_list_tells_when_the_room_sees_something_else(qtbot: QtBot, room: MainWindow) -> None:
    press(Qt.Key.Key_F5, Qt.KeyboardModifier.ControlModifier)
    queue = child(room, QListView, "wallQueue")

    def marked(sign: str) -> bool:
        return str(queue.currentIndex().data()).strip().startswith(sign)

    press(Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: marked("▶"))
    projector(room).project(Slide(kind=SlideKind.MESSAGE, text="Pause"))
    qtbot.waitUntil(lambda: marked("▷"))
    projector(room).project(projector(room).order.slides[0])
    qtbot.waitUntil(lambda: marked("▶"))


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


def test_a_slide_of_the_sitting_is_projected_in_its_place(room: MainWindow) -> None:
    slides = projector(room).order.slides
    session(room).projection_requested.emit(slides[1])
    room.action("nextSlide").trigger()
    assert projector(room).state.at == slides[2].id


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
