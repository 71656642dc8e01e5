"""Synergies added, deleted, duplicated and moved in the dashboard, by keys, mouse and menu."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.store import queries
from synergy_desktop.ui.dashboard_tab import DashboardTab
from synergy_desktop.ui.tables.rows import RowKind
from ui.dashboard_parts import dashboard, put_on, saved, selected_titles, shown, titles, undo
from ui.keys import press, type_text

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[DashboardTab]:
    with dashboard(qtbot, tmp_path) as opened_tab:
        yield opened_tab


def test_a_synergy_is_added_under_the_current_one_and_named_at_once(tab: DashboardTab) -> None:
    put_on(tab, "Jurys communs")
    press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    type_text("Nouvelle")
    press(Key.Key_Tab)
    assert titles(tab) == ["Jurys communs", "Nouvelle", "Réserve unique", "Accueil partagé"]
    assert shown(tab)[0] == "Réalisées · 4"


def test_the_button_and_the_links_add_too(tab: DashboardTab) -> None:
    button = tab.findChild(QPushButton, "addSynergyButton")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, LEFT)
    press(Key.Key_Escape)
    assert len(saved(tab)) == 4
    row = shown(tab).index("En cours · 1")
    QTest.mouseClick(tab.grid.viewport(), LEFT, pos=tab.grid.link_rect(row).center())
    press(Key.Key_Escape)
    assert len(saved(tab, Status.ONGOING)) == 2


def test_a_service_without_synergies_says_so_and_offers_one(tab: DashboardTab) -> None:
    archives = tab.session.services.ids()[1]
    tab.session.show_service(archives)
    assert shown(tab)[1] == "Néant – aucune synergie réalisée pour ce service."
    assert tab.model.row(1).kind is RowKind.EMPTY
    QTest.mouseClick(tab.grid.viewport(), LEFT, pos=tab.grid.link_rect(1).center())
    type_text("Jury")
    press(Key.Key_Tab)
    assert shown(tab)[:2] == ["Réalisées · 1", "Jury"]


def test_the_row_below_a_deleted_one_is_selected_the_row_above_the_last(
    tab: DashboardTab,
) -> None:
    put_on(tab, "Réserve unique")
    press(Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert selected_titles(tab) == ["Accueil partagé"]
    press(Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert selected_titles(tab) == ["Jurys communs"]
    press(Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert titles(tab) == selected_titles(tab) == []


def test_rows_are_duplicated_deleted_and_brought_back(tab: DashboardTab) -> None:
    put_on(tab, "Jurys communs")
    press(Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert titles(tab)[:2] == ["Jurys communs", "Jurys communs"]
    press(Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert titles(tab) == ["Jurys communs", "Réserve unique", "Accueil partagé"]
    assert selected_titles(tab) == ["Réserve unique"]
    undo(tab)
    undo(tab)
    assert shown(tab)[1:4] == titles(tab) == ["Jurys communs", "Réserve unique", "Accueil partagé"]


def test_rows_move_within_their_group_only(tab: DashboardTab) -> None:
    put_on(tab, "Accueil partagé")
    assert not tab.verbs["moveSynergiesDown"].isEnabled()
    press(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    press(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert titles(tab) == ["Accueil partagé", "Jurys communs", "Réserve unique"]
    assert not tab.verbs["moveSynergiesUp"].isEnabled()
    press(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert shown(tab)[1:4] == ["Jurys communs", "Accueil partagé", "Réserve unique"]
    undo(tab)
    assert shown(tab)[1] == "Accueil partagé"


def test_a_row_that_is_dropped_moves_there(tab: DashboardTab) -> None:
    first, second, third = (synergy.id for synergy in saved(tab))
    tab.grid.row_drag.dropped.emit([third], "done", second)
    assert [synergy.id for synergy in saved(tab)] == [first, third, second]
    tab.grid.row_drag.dropped.emit([first], "ongoing", None)
    assert shown(tab)[-1] == "Jurys communs"


def test_rows_move_to_another_status_or_service(tab: DashboardTab) -> None:
    put_on(tab, "Jurys communs")
    menu = tab.findChild(QMenu, "moveMenu")
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    action = next(each for each in menu.actions() if each.objectName() == "moveTo_planned")
    action.trigger()
    assert shown(tab)[0] == "Réalisées · 2"
    assert titles(tab, Status.PLANNED) == ["Télétravail", "Jurys communs"]
    put_on(tab, "Règlement unique")
    menu.aboutToShow.emit()
    archives = tab.session.services.ids()[1]
    submenu = menu.findChild(QMenu, "moveToService")
    assert isinstance(submenu, QMenu)
    next(each for each in submenu.actions() if archives in each.objectName()).trigger()
    assert [each.title for each in queries.service(tab.session.dossier, archives).synergies] == [
        "Règlement unique"
    ]
    assert shown(tab)[-1] == "Néant – aucune synergie en cours pour ce service."


def test_rows_of_both_statuses_move_to_another_service_at_once(tab: DashboardTab) -> None:
    tab.grid.select_items([synergy.id for synergy in (saved(tab)[0], *saved(tab, Status.ONGOING))])
    menu = tab.findChild(QMenu, "moveMenu")
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    archives = tab.session.services.ids()[1]
    submenu = menu.findChild(QMenu, "moveToService")
    assert isinstance(submenu, QMenu)
    next(each for each in submenu.actions() if archives in each.objectName()).trigger()
    moved = queries.service(tab.session.dossier, archives).synergies
    assert [(each.title, each.status) for each in moved] == [
        ("Jurys communs", Status.DONE),
        ("Règlement unique", Status.ONGOING),
    ]
    undo(tab)
    assert (len(titles(tab)), len(titles(tab, Status.ONGOING))) == (3, 1)
