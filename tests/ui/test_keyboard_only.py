"""The window without a mouse: where the keyboard is when one opens a dossier or turns to a tab."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QMenu,
    QPushButton,
    QTableView,
)
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import plans
from synergy_desktop.domain.model import DossierContent, Institution
from synergy_desktop.domain.vocabulary import NodeKind, PlanOwner
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.conformity_watch import ConformityWatch
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.plan.tree_view import PlanTree
from synergy_desktop.ui.tab import TabName
from ui.keys import press, type_text
from ui.window_parts import child, service, session, shown, strip

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
DIGITS = (
    Qt.Key.Key_1,
    Qt.Key.Key_2,
    Qt.Key.Key_3,
    Qt.Key.Key_4,
    Qt.Key.Key_5,
    Qt.Key.Key_6,
    Qt.Key.Key_7,
    Qt.Key.Key_8,
    Qt.Key.Key_9,
)
TAB_KEYS = (*DIGITS, Qt.Key.Key_F2)


@pytest.fixture
def active(qtbot: QtBot, open_window: MainWindow) -> MainWindow:
    open_window.activateWindow()
    qtbot.waitUntil(open_window.isActiveWindow)
    return open_window


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.objectName() if widget is not None else ""


def management(window: MainWindow) -> int | None:
    shown_service = queries.service(session(window).dossier, service(window, "Ressources humaines"))
    return shown_service.matrix.management if shown_service.matrix else None


def test_an_opened_dossier_has_the_keyboard_in_its_table(active: MainWindow) -> None:
    assert focused() == "dashboardGrid"


def test_a_tab_chosen_by_its_key_has_the_keyboard_in_its_editor(active: MainWindow) -> None:
    editors = {}
    for tab, key in zip(TabName, TAB_KEYS, strict=True):
        press(key, CONTROL)
        editors[tab] = focused()
    assert editors[TabName.PLANNING] == "planningGrid"
    assert editors[TabName.MATRICES] == "matrixGrid"
    assert editors[TabName.CONTRACTS] == "contractsGrid"
    assert editors[TabName.SOCIAL] == "socialTree"
    assert editors[TabName.TEXTS] == "chapterBody"
    assert editors[TabName.REPORT] == "reportPages"
    assert editors[TabName.SUMMARY] == "supportGrid"


def test_a_level_is_given_right_after_the_key_of_the_matrices(active: MainWindow) -> None:
    press(DIGITS[2], CONTROL)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_1)
    assert management(active) == 1


def test_the_key_of_the_tab_shown_leads_back_to_its_editor(active: MainWindow) -> None:
    child(shown(active), QListView, "services").setFocus()
    press(DIGITS[0], CONTROL)
    assert focused() == "dashboardGrid"


def test_the_key_of_a_tab_leaves_the_row_of_tabs(active: MainWindow) -> None:
    strip(active).setFocus()
    press(Qt.Key.Key_Right)
    assert strip(active).hasFocus()
    press(DIGITS[3], CONTROL)
    assert focused() == "supportGrid"


@pytest.mark.parametrize("key", [Qt.Key.Key_F8, Qt.Key.Key_Escape])
def test_the_keyboard_comes_back_from_the_list_of_what_is_missing(
    key: Qt.Key, active: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(child(active, ConformityWatch).found):
        pass
    press(Qt.Key.Key_F8)
    assert focused() == "findings"
    press(key)
    assert focused() == "dashboardGrid"


def test_levels_are_given_from_service_to_service_without_leaving_the_matrix(
    active: MainWindow,
) -> None:
    press(DIGITS[2], CONTROL)
    for name in ("Informatique", "Archives", "Crèches", "Crèches"):
        press(Qt.Key.Key_PageDown, CONTROL)
        assert session(active).services.name(session(active).service_id) == name
        assert focused() == "matrixGrid"
    for name in ("Archives", "Informatique", "Ressources humaines", "Ressources humaines"):
        press(Qt.Key.Key_PageUp, CONTROL)
        assert session(active).services.name(session(active).service_id) == name
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_1)
    assert management(active) == 1


def test_a_tab_without_services_stays_at_the_service_chosen(active: MainWindow) -> None:
    press(DIGITS[4], CONTROL)
    press(Qt.Key.Key_PageDown, CONTROL)
    assert session(active).service_id == service(active, "Ressources humaines")


@pytest.mark.parametrize(
    ("key", "held"), [(Qt.Key.Key_F10, SHIFT), (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier)]
)
def test_a_menu_opens_by_its_keys_where_the_keyboard_is(
    key: Qt.Key,
    held: Qt.KeyboardModifier,
    active: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    places: list[QPoint] = []
    monkeypatch.setattr(QMenu, "popup", lambda _menu, at: places.append(at))
    for name in ("services", "dashboardGrid"):
        view = child(shown(active), QAbstractItemView, name)
        view.setFocus()
        press(Qt.Key.Key_Down)
        press(key, held)
        cell = view.visualRect(view.currentIndex())
        assert cell.contains(view.viewport().mapFromGlobal(places.pop()))


def test_a_button_in_the_look_of_a_link_answers_enter(active: MainWindow) -> None:
    before = len(session(active).services.ids())
    child(shown(active), QPushButton, "addService").setFocus()
    press(Qt.Key.Key_Return)
    assert len(session(active).services.ids()) == before + 1
    press(Qt.Key.Key_Escape)


def test_a_service_is_added_by_a_key_in_the_list(active: MainWindow) -> None:
    child(shown(active), QListView, "services").setFocus()
    press(Qt.Key.Key_Insert)
    assert focused() == "serviceName"
    type_text("Sports")
    press(Qt.Key.Key_Return)
    QCoreApplication.processEvents()
    assert session(active).services.name(session(active).service_id) == "Sports"


def walk(times: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> list[str]:
    seen = []
    for _ in range(times):
        press(Qt.Key.Key_F6, held)
        seen.append(focused())
    return seen


@pytest.mark.parametrize(
    ("number", "panes"),
    [
        (0, ["services", "dashboardGrid"]),
        (1, ["services", "planningGrid"]),
        (2, ["matrixNote", "services", "matrixGrid"]),
        (3, ["otherGrid", "history", "supportGrid"]),
        (4, ["awardedGrid", "contractsGrid"]),
        (6, ["socialBeginDeclarationButton", "socialTree"]),
        (7, ["chapters", "chapterTitle", "chapterBody"]),
        (9, ["reportParts", "reportPages"]),
    ],
)
def test_f6_goes_through_the_panes_of_a_tab_and_back(
    number: int, panes: list[str], active: MainWindow
) -> None:
    press(TAB_KEYS[number], CONTROL)
    start = focused()
    assert walk(len(panes)) == panes
    assert start == panes[-1]
    back = [*panes[-2::-1], start]
    assert walk(len(panes), Qt.KeyboardModifier.ShiftModifier) == back


def test_f6_reaches_the_form_of_the_plan_and_comes_back_to_its_field(active: MainWindow) -> None:
    dossier = session(active).dossier
    plan = plans.add_plan(dossier, PlanOwner.COMMUNE, "PST", "2024-2030")
    plans.add_node(dossier, plan, None, NodeKind.OS, "Une commune solidaire")
    press(DIGITS[5], CONTROL)
    press(Qt.Key.Key_F6)
    fields = [focused()]
    press(Qt.Key.Key_Tab)
    fields.append(focused())
    assert walk(2) == ["planTree", fields[1]]
    assert fields[0] != fields[1]


def test_f6_reaches_the_panel_at_the_right(active: MainWindow) -> None:
    press(Qt.Key.Key_F, CONTROL)
    search = focused()
    press(DIGITS[0], CONTROL)
    assert walk(3, Qt.KeyboardModifier.ShiftModifier) == ["services", search, "dashboardGrid"]


def test_a_name_that_is_being_typed_is_kept_when_the_dossier_is_closed(
    active: MainWindow,
) -> None:
    dossier = session(active).dossier
    child(shown(active), QListView, "services").setFocus()
    press(Qt.Key.Key_F2)
    type_text("Personnel")
    path = dossier.path
    active.close_dossier()
    with closing(Dossier.open(path)) as closed:
        heads = queries.service_heads(closed, queries.report_heads(closed)[-1].id)
    assert "Personnel" in {head.name for head in heads}


def test_a_plan_is_begun_by_keys_alone(active: MainWindow) -> None:
    press(DIGITS[5], CONTROL)
    press(Qt.Key.Key_Return)
    dossier = session(active).dossier
    assert len(queries.plan_heads(dossier)) == 1
    press(Qt.Key.Key_Return)
    plan = queries.plan(dossier, queries.plan_heads(dossier)[0].id)
    assert len(plan.nodes) == 1
    focus = QApplication.focusWidget()
    tree = child(active, PlanTree)
    assert focus is not None
    assert focus is tree or tree.isAncestorOf(focus)


def test_a_first_year_is_asked_for_by_keys_alone(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    bare = DossierContent(commune=Institution(name="Ath"), cpas=Institution(name="CPAS d’Ath"))
    window.show_dossier(Dossier.create(tmp_path / "Ath.synergie", bare))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert focused() == "newYearButton"
    press(DIGITS[5], CONTROL)
    press(DIGITS[3], CONTROL)
    assert focused() == "newYearButton"
    window.action("newYear").triggered.disconnect()
    with qtbot.waitSignal(window.action("newYear").triggered):
        press(Qt.Key.Key_Return)


def test_f6_brings_the_pane_into_sight(active: MainWindow) -> None:
    active.resize(1366, 560)
    press(DIGITS[3], CONTROL)
    history = child(shown(active), QTableView, "history")
    assert history.visibleRegion().isEmpty()
    walk(2)
    assert history.hasFocus()
    assert not history.visibleRegion().isEmpty()
