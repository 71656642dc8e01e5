"""The list of services: one model, several lists, every change through the file."""

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import matrices, services
from synergy_desktop.domain.vocabulary import Register, Support
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.plan.growing_edit import GrowingEdit
from synergy_desktop.ui.service_list import ServiceList
from synergy_desktop.ui.service_model import ServiceRole
from synergy_desktop.ui.session import Session
from ui.window_parts import child

NOWHERE = QModelIndex()
MOVE = Qt.DropAction.MoveAction


@pytest.fixture
def rail(qtbot: QtBot, year_session: Session) -> ServiceList:
    QAbstractItemModelTester(
        year_session.services,
        QAbstractItemModelTester.FailureReportingMode.Fatal,
        year_session.services,
    )
    shown = ServiceList(year_session)
    qtbot.addWidget(shown)
    shown.resize(shown.width(), 600)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def rows(session: Session) -> list[tuple[str, str]]:
    model = session.services
    return [
        (model.index(row).data(), model.index(row).data(ServiceRole.TOTAL) or "")
        for row in range(model.rowCount())
    ]


def names(session: Session) -> list[str]:
    return [session.services.name(service_id) for service_id in session.services.ids()]


def in_file(session: Session) -> list[str]:
    return [head.name for head in queries.service_heads(session.dossier, session.report_id)]


def current(session: Session) -> str:
    return session.services.name(session.service_id)


def index(session: Session, name: str) -> QModelIndex:
    model = session.services
    found = [model.index(row) for row in range(model.rowCount()) if model.index(row).data() == name]
    return found[0]


def ident(session: Session, name: str) -> str:
    service_id: str = index(session, name).data(ServiceRole.ID)
    return service_id


def click(rail: ServiceList, session: Session, name: str) -> None:
    place = rail.view.visualRect(index(session, name)).center()
    QTest.mouseClick(rail.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def trigger(rail: ServiceList, name: str) -> None:
    child(rail, QAction, name).trigger()


def type_name(rail: ServiceList, name: str) -> None:
    editor = child(rail.view, GrowingEdit, "serviceName")
    editor.selectAll()
    QTest.keyClicks(editor, name)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    # Qt writes down what was typed when it comes back to its event loop.
    QCoreApplication.processEvents()


def dragged(session: Session, name: str) -> QMimeData:
    return session.services.mimeData([index(session, name)])


def test_services_stand_in_two_groups_with_their_totals(
    rail: ServiceList, year_session: Session
) -> None:
    assert rows(year_session) == [
        ("Services de support", "–"),
        ("Ressources humaines", "16\u00a0/\u00a025"),
        ("Informatique", "15\u00a0/\u00a025"),
        ("Autres services", "–"),
        ("Archives", "10\u00a0/\u00a025"),
        ("Crèches", "–"),
    ]


def test_a_total_follows_its_matrix_without_touching_the_other_rows(
    rail: ServiceList, year_session: Session
) -> None:
    redrawn: list[str] = []
    year_session.services.dataChanged.connect(lambda first, _last: redrawn.append(first.data()))
    archives = ident(year_session, "Archives")
    matrices.set_level(year_session.dossier, archives, Register.SKILLS, 5)
    assert redrawn == ["Archives"]
    assert ("Archives", "13\u00a0/\u00a025") in rows(year_session)
    year_session.dossier.history.undo()
    assert ("Archives", "10\u00a0/\u00a025") in rows(year_session)


def test_a_hole_is_told_in_words(rail: ServiceList, year_session: Session) -> None:
    words = Qt.ItemDataRole.AccessibleTextRole
    assert index(year_session, "Ressources humaines").data(words) == (
        "Ressources humaines, 16 sur 25, 1\u00a0registre à coter"
    )
    assert index(year_session, "Crèches").data(words) == ("Crèches, sans matrice de coopération")


def test_a_click_shows_the_service_in_every_list(
    rail: ServiceList, year_session: Session, qtbot: QtBot
) -> None:
    other = ServiceList(year_session)
    qtbot.addWidget(other)
    click(rail, year_session, "Archives")
    assert current(year_session) == "Archives"
    assert other.view.currentIndex().data() == "Archives"


def test_the_arrows_pass_over_the_headings(rail: ServiceList, year_session: Session) -> None:
    click(rail, year_session, "Informatique")
    QTest.keyClick(rail.view, Qt.Key.Key_Down)
    assert current(year_session) == "Archives"
    QTest.keyClick(rail.view, Qt.Key.Key_Up)
    QTest.keyClick(rail.view, Qt.Key.Key_Up)
    QTest.keyClick(rail.view, Qt.Key.Key_Up)
    assert current(year_session) == "Ressources humaines"


def test_a_service_is_added_and_named_at_once(rail: ServiceList, year_session: Session) -> None:
    QTest.mouseClick(child(rail, QPushButton, "addService"), Qt.MouseButton.LeftButton)
    assert current(year_session) == "Nouveau service"
    type_name(rail, "Urbanisme")
    assert in_file(year_session)[-1] == "Urbanisme"
    assert current(year_session) == "Urbanisme"


def test_the_list_grows_with_its_rows(rail: ServiceList, year_session: Session) -> None:
    for _ in range(4):
        rail.add_service()
    QCoreApplication.processEvents()
    last = rail.view.visualRect(index(year_session, "Nouveau service 4"))
    assert rail.view.viewport().rect().contains(last)
    add = child(rail, QPushButton, "addService")
    assert 0 <= add.y() - rail.view.geometry().bottom() < 20


def test_a_second_new_service_has_a_name_of_its_own(
    rail: ServiceList, year_session: Session
) -> None:
    rail.add_service()
    rail.add_service()
    assert in_file(year_session)[-2:] == ["Nouveau service", "Nouveau service 2"]


def test_a_service_is_renamed_in_place(rail: ServiceList, year_session: Session) -> None:
    click(rail, year_session, "Archives")
    trigger(rail, "renameService")
    type_name(rail, "Archives & <b>documentation</b>")
    assert "Archives & <b>documentation</b>" in in_file(year_session)


def test_an_empty_name_is_left_alone(rail: ServiceList, year_session: Session) -> None:
    before = in_file(year_session)
    assert not year_session.services.setData(index(year_session, "Archives"), "  ")
    assert in_file(year_session) == before
    assert year_session.dossier.history.undo_label is None


def test_a_service_moves_up_and_down_in_its_group_only(
    rail: ServiceList, year_session: Session
) -> None:
    click(rail, year_session, "Crèches")
    trigger(rail, "moveServiceUp")
    assert names(year_session)[2:] == ["Crèches", "Archives"]
    trigger(rail, "moveServiceUp")
    assert names(year_session)[2:] == ["Crèches", "Archives"]
    trigger(rail, "moveServiceDown")
    assert names(year_session)[2:] == ["Archives", "Crèches"]
    assert rail.view.currentIndex().data() == "Crèches"


def test_the_chosen_service_stays_chosen_while_it_moves(
    rail: ServiceList, year_session: Session
) -> None:
    click(rail, year_session, "Ressources humaines")
    trigger(rail, "moveServiceDown")
    assert names(year_session)[:2] == ["Informatique", "Ressources humaines"]
    assert current(year_session) == "Ressources humaines"
    year_session.dossier.history.undo()
    assert names(year_session)[:2] == ["Ressources humaines", "Informatique"]


def test_a_service_is_dropped_between_others_of_its_group(
    rail: ServiceList, year_session: Session
) -> None:
    model = year_session.services
    carried = dragged(year_session, "Crèches")
    archives = index(year_session, "Archives").row()
    assert model.canDropMimeData(carried, MOVE, archives, 0, NOWHERE)
    assert model.dropMimeData(carried, MOVE, archives, 0, NOWHERE)
    assert names(year_session)[2:] == ["Crèches", "Archives"]
    assert model.dropMimeData(dragged(year_session, "Crèches"), MOVE, 6, 0, NOWHERE)
    assert names(year_session)[2:] == ["Archives", "Crèches"]


def test_a_service_is_not_dropped_in_the_other_group(
    rail: ServiceList, year_session: Session
) -> None:
    model = year_session.services
    carried = dragged(year_session, "Crèches")
    for row in (-1, 0, 1, 2, 9):
        assert not model.canDropMimeData(carried, MOVE, row, 0, NOWHERE)
        assert not model.dropMimeData(carried, MOVE, row, 0, NOWHERE)
    assert not model.canDropMimeData(QMimeData(), MOVE, 5, 0, NOWHERE)
    assert year_session.dossier.history.undo_label is None


def test_deleting_a_service_shows_its_neighbour(rail: ServiceList, year_session: Session) -> None:
    click(rail, year_session, "Crèches")
    trigger(rail, "deleteService")
    assert in_file(year_session) == ["Ressources humaines", "Informatique", "Archives"]
    assert current(year_session) == "Archives"


def test_deleting_the_last_service_leaves_none_and_undo_brings_it_back(
    rail: ServiceList, year_session: Session
) -> None:
    for _ in range(4):
        trigger(rail, "deleteService")
    assert rows(year_session) == []
    assert year_session.service_id == ""
    trigger(rail, "deleteService")
    year_session.dossier.history.undo()
    assert len(names(year_session)) == 1


def test_a_service_becomes_a_support_service(rail: ServiceList, year_session: Session) -> None:
    click(rail, year_session, "Archives")
    kinds = next(one for one in rail.findChildren(QMenu) if one.title() == "Service de support")
    kinds.aboutToShow.emit()
    assert [action.text() for action in kinds.actions() if action.isChecked()] == [
        "Aucun (autre service)"
    ]
    child(rail, QAction, "support_procurement").trigger()
    support = queries.service(year_session.dossier, year_session.service_id).support
    assert support is Support.PROCUREMENT
    assert [name for name, _ in rows(year_session)] == [
        "Services de support",
        "Ressources humaines",
        "Informatique",
        "Archives",
        "Autres services",
        "Crèches",
    ]
    assert current(year_session) == "Archives"


def test_without_a_year_nothing_can_be_added(rail: ServiceList, year_session: Session) -> None:
    year_session.show_report("")
    assert rows(year_session) == []
    assert not child(rail, QPushButton, "addService").isEnabled()


def test_a_refused_command_is_told_and_changes_nothing(
    rail: ServiceList, year_session: Session, two_years: Dossier, qtbot: QtBot
) -> None:
    crowded = dragged(year_session, "Crèches")
    services.delete_service(two_years, ident(year_session, "Crèches"))
    assert not year_session.services.dropMimeData(crowded, MOVE, 4, 0, NOWHERE)
    assert names(year_session)[-1] == "Archives"
