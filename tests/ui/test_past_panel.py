"""The panel of the past: going back to a step, and seeing what has changed since one."""

import re
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QTabBar
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import matrices, plans, reports, services, synergies
from synergy_desktop.domain.dates import format_date, format_long_date
from synergy_desktop.domain.vocabulary import NodeKind, PlanOwner, Register, Status
from synergy_desktop.store import queries, synergy_queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.history import Standing
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.past.differences_model import LINE, DifferenceRole, DifferencesModel
from synergy_desktop.ui.past.differences_view import DifferencesView
from synergy_desktop.ui.past.panel import PastPanel
from synergy_desktop.ui.past.steps_model import StepRole, StepsModel
from synergy_desktop.ui.past.steps_view import StepsView
from synergy_desktop.ui.synergies.tab import SynergyTab
from synergy_desktop.ui.tab import TabName
from ui.keys import press, type_text
from ui.window_parts import button, child, label, service, session, shown, strip, tool


@pytest.fixture
def dossier(qtbot: QtBot, open_window: MainWindow) -> Dossier:
    """Give the dossier of the window, in which three services have been renamed."""
    with qtbot.waitActive(open_window):
        open_window.activateWindow()
    dossier = session(open_window).dossier
    for old, new in (("Archives", "Un"), ("Crèches", "Deux"), ("Informatique", "Trois")):
        services.rename_service(dossier, service(open_window, old), new)
    return dossier


def names(dossier: Dossier) -> list[str]:
    report = queries.report_heads(dossier)[-1]
    return [head.name for head in queries.service_heads(dossier, report.id)]


LEFT = Qt.MouseButton.LeftButton
RENAMED = ["Ressources humaines", "Trois", "Un", "Deux"]
AT_FIRST = ["Ressources humaines", "Informatique", "Archives", "Crèches"]


@pytest.fixture
def steps(qtbot: QtBot, open_window: MainWindow, dossier: Dossier) -> StepsView:
    """Open the list of steps, with the keyboard in it."""
    open_window.action("history").trigger()
    view = child(open_window, StepsView)
    QAbstractItemModelTester(view.steps, view)
    qtbot.waitUntil(view.hasFocus)
    return view


def words(model: StepsModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def standings(model: StepsModel) -> list[Standing | None]:
    return [model.index(row).data(StepRole.STANDING) for row in range(model.rowCount())]


def middle(view: StepsView | DifferencesView, row: int) -> QPoint:
    index = view.model().index(row, 0)
    view.scrollTo(index)
    return view.visualRect(index).center()


def test_steps_are_listed_with_author_and_time_under_their_day(
    steps: StepsView, dossier: Dossier
) -> None:
    listed = words(steps.steps)
    assert [line for line in listed if " dès " not in line] == [
        *(step.label for step in dossier.history.past()[:3]),
        "Créer le dossier",
    ]
    author = dossier.history.past()[0].author
    detail = steps.steps.index(1).data(StepRole.DETAIL)
    assert re.fullmatch(rf"\d\d:\d\d – {author} – état actuel", detail)
    assert steps.currentIndex().row() == 1


def test_enter_goes_back_to_a_step_and_forward_again(
    qtbot: QtBot, steps: StepsView, dossier: Dossier
) -> None:
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Return)
    assert names(dossier) == AT_FIRST
    qtbot.waitUntil(lambda: Standing.UNDONE in standings(steps.steps))
    assert standings(steps.steps).count(Standing.UNDONE) == 3
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Return)
    assert names(dossier) == RENAMED


def test_the_list_stays_on_the_current_state_unless_another_step_is_chosen(
    qtbot: QtBot, open_window: MainWindow, steps: StepsView, dossier: Dossier
) -> None:
    dossier.history.undo()
    qtbot.waitUntil(lambda: Standing.UNDONE in standings(steps.steps))
    assert steps.currentIndex().row() == 2
    services.rename_service(dossier, service(open_window, "Un"), "Autre")
    qtbot.waitUntil(lambda: Standing.ABANDONED in standings(steps.steps))
    assert steps.currentIndex().data() == dossier.history.undo_label
    press(Qt.Key.Key_End)
    dossier.history.undo()
    qtbot.waitUntil(lambda: Standing.UNDONE in standings(steps.steps))
    assert steps.currentIndex().data() == "Créer le dossier"


def test_a_double_click_goes_to_a_step(qtbot: QtBot, steps: StepsView, dossier: Dossier) -> None:
    for click in (QTest.mouseClick, QTest.mouseDClick):
        click(
            steps.viewport(),
            LEFT,
            Qt.KeyboardModifier.NoModifier,
            middle(steps, 2),
        )
    assert names(dossier) == ["Ressources humaines", "Informatique", "Un", "Deux"]


def test_the_button_goes_to_a_step_that_was_left_for_another(
    qtbot: QtBot, open_window: MainWindow, steps: StepsView, dossier: Dossier
) -> None:
    assert not button(open_window, "goToStep").isEnabled()
    dossier.history.undo()
    services.rename_service(dossier, service(open_window, "Un"), "Autre")
    qtbot.waitUntil(lambda: Standing.ABANDONED in standings(steps.steps))
    steps.setCurrentIndex(steps.steps.index(standings(steps.steps).index(Standing.ABANDONED)))
    assert button(open_window, "goToStep").text() == "Rétablir jusqu’ici"
    QTest.mouseClick(button(open_window, "goToStep"), LEFT)
    assert names(dossier) == RENAMED


def test_the_step_selected_tells_what_it_did_and_where(
    qtbot: QtBot, open_window: MainWindow, steps: StepsView, dossier: Dossier
) -> None:
    details = child(open_window, DifferencesView, "stepDifferences")
    QAbstractItemModelTester(details.differences, details)
    press(Qt.Key.Key_Down)
    told = ["Deux – Nom du service\u00a0: Crèches → Deux"]
    qtbot.waitUntil(lambda: lines(details.differences) == told)
    row = details.differences.rowCount() - 1
    QTest.mouseClick(details.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, middle(details, row))
    assert session(open_window).service_id == service(open_window, "Deux")
    steps.setFocus()
    press(Qt.Key.Key_End)
    qtbot.waitUntil(details.isHidden)


def test_what_is_being_typed_is_a_step_to_come_back_to(
    qtbot: QtBot, open_window: MainWindow, steps: StepsView, dossier: Dossier
) -> None:
    tab = shown(open_window)
    assert isinstance(tab, SynergyTab)
    session(open_window).show_service(service(open_window, "Ressources humaines"))
    row = queries.service(dossier, service(open_window, "Ressources humaines")).synergies[0]
    tab.grid.go_to(row.id, "title")
    press(Qt.Key.Key_F2)
    type_text("Neuf")
    steps.chosen.emit(dossier.history.past()[-1].id)
    assert names(dossier) == AT_FIRST
    newest = dossier.history.past()[0]
    assert newest.standing is Standing.UNDONE
    dossier.history.go_to(newest.id)
    assert "Neuf" in synergy_queries.synergy(dossier, row.id).title


def test_the_panel_opens_and_closes_by_its_action_and_by_escape(
    open_window: MainWindow, steps: StepsView
) -> None:
    panel = child(open_window, PastPanel)
    open_window.action("history").trigger()
    assert panel.isHidden()
    tool(open_window, "historyButton").click()
    assert panel.isVisible()
    open_window.action("changesSince").trigger()
    assert panel.isVisible()
    assert panel.shows_changes
    press(Qt.Key.Key_Escape)
    assert panel.isHidden()
    open_window.action("history").trigger()
    open_window.action("findings").trigger()
    assert panel.isHidden()


def test_holding_the_undo_button_shows_the_steps_and_undoes_nothing(
    qtbot: QtBot, open_window: MainWindow, dossier: Dossier
) -> None:
    undo = tool(open_window, "undoButton")
    QTest.mousePress(undo, LEFT)
    qtbot.waitUntil(lambda: open_window.findChild(PastPanel) is not None)
    QTest.mouseRelease(undo, LEFT)
    assert names(dossier) == RENAMED
    QTest.mouseClick(undo, LEFT)
    assert names(dossier) != RENAMED


def lines(model: DifferencesModel) -> list[str]:
    listed = [model.index(row) for row in range(model.rowCount())]
    return [each.data() for each in listed if each.data(DifferenceRole.LEVEL) == LINE]


@pytest.fixture
def changes(qtbot: QtBot, open_window: MainWindow, dossier: Dossier) -> DifferencesView:
    """Open the list of what has changed since the dossier was opened."""
    open_window.action("changesSince").trigger()
    view = child(open_window, DifferencesView, "differences")
    QAbstractItemModelTester(view.differences, view)
    return view


def test_changes_are_listed_by_place_and_follow_the_dossier(
    qtbot: QtBot, open_window: MainWindow, changes: DifferencesView, dossier: Dossier
) -> None:
    assert child(open_window, QComboBox, "since").currentText() == "l’ouverture du dossier"
    assert label(open_window, "changeCount") == "3\u00a0changements"
    assert [changes.differences.index(row).data() for row in range(3)] == [
        "Tableau de bord",
        "Exercice 2026",
        "Trois – Nom du service\u00a0: Informatique → Trois",
    ]
    dossier.history.undo()
    qtbot.waitUntil(lambda: len(lines(changes.differences)) == 2)


def test_a_click_on_a_change_shows_its_place(
    qtbot: QtBot, open_window: MainWindow, changes: DifferencesView, dossier: Dossier
) -> None:
    service_id = service(open_window, "Deux")
    matrices.set_level(dossier, service_id, Register.SKILLS, 4)
    qtbot.waitUntil(lambda: any("4 – Maîtrisé" in line for line in lines(changes.differences)))
    QTest.mouseClick(
        changes.viewport(),
        LEFT,
        Qt.KeyboardModifier.NoModifier,
        middle(changes, changes.differences.rowCount() - 1),
    )
    assert strip(open_window).current() is TabName.MATRICES
    assert session(open_window).service_id == service_id


def test_enter_on_a_row_that_went_shows_where_it_stood(
    qtbot: QtBot, open_window: MainWindow, changes: DifferencesView, dossier: Dossier
) -> None:
    service_id = service(open_window, "Ressources humaines")
    (row,) = queries.service(dossier, service_id).synergies
    synergies.delete_synergies(dossier, [row.id])
    gone = f"{row.title} – Suppression"
    qtbot.waitUntil(lambda: gone in lines(changes.differences))
    changes.setFocus()
    found = changes.differences.match(changes.differences.index(0), 0, gone)
    changes.setCurrentIndex(found[0])
    press(Qt.Key.Key_Return)
    assert session(open_window).service_id == service_id
    assert strip(open_window).current() is TabName.DASHBOARD


def test_changes_since_the_step_selected(
    qtbot: QtBot, open_window: MainWindow, steps: StepsView
) -> None:
    press(Qt.Key.Key_Down)
    QTest.mouseClick(button(open_window, "changesSinceStep"), LEFT)
    assert child(open_window, QComboBox, "since").currentText().startswith("l’étape")
    assert lines(child(open_window, DifferencesView, "differences").differences) == [
        "Trois – Nom du service\u00a0: Informatique → Trois"
    ]
    child(open_window, QTabBar, "pastViews").setCurrentIndex(0)
    assert steps.isVisible()


def choose_date(open_window: MainWindow) -> QLineEdit:
    since = child(open_window, QComboBox, "since")
    since.setFocus()
    press(Qt.Key.Key_End)
    return child(open_window, QLineEdit, "sinceDate")


def test_changes_since_a_date_that_is_typed(
    qtbot: QtBot, open_window: MainWindow, changes: DifferencesView
) -> None:
    today = datetime.now().astimezone()
    field = choose_date(open_window)
    for days, is_before in ((1, False), (-1, True)):
        moment = today + timedelta(days=days)
        field.setFocus()
        field.selectAll()
        type_text(f"{format_date(moment.date().isoformat())} 7h30")
        press(Qt.Key.Key_Return)
        assert bool(lines(changes.differences)) is is_before
    field.selectAll()
    type_text("demain")
    press(Qt.Key.Key_Return)
    assert lines(changes.differences) == []
    assert field.property("tone") == "danger"


def test_changes_since_the_procedure_and_the_adoption_before(
    open_window: MainWindow, dossier: Dossier
) -> None:
    former, current = (head.id for head in queries.report_heads(dossier))
    reports.set_procedure_date(dossier, former, "cpas_adoption", "2025-12-18")
    reports.set_procedure_date(dossier, current, "management_committees", "2026-01-05")
    reports.set_procedure_date(dossier, current, "concertation", "2999-01-05")
    open_window.action("changesSince").trigger()
    since = child(open_window, QComboBox, "since")
    adoption = "adoption par le conseil de l’action sociale"
    assert [since.itemText(at) for at in range(since.count())] == [
        "l’ouverture du dossier",
        f"le {format_long_date('2026-01-05')} (réunion conjointe des comités de direction)",
        f"le {format_long_date('2025-12-18')} ({adoption}, exercice précédent)",
        "la création du dossier",
        "une date…",
    ]


def test_every_tab_follows_a_way_back_and_forward(
    open_window: MainWindow, dossier: Dossier
) -> None:
    for name in TabName:
        if name is not TabName.REPORT:
            strip(open_window).choose(name)
    plan_id = plans.add_plan(dossier, PlanOwner.COMMUNE, "Plan", "2024-2030")
    first, second = (plans.add_node(dossier, plan_id, None, NodeKind.OS) for _ in range(2))
    node = plans.add_node(dossier, plan_id, first, NodeKind.OO, "Objectif")
    there_first = dossier.history.past()[0].id
    plans.move_node(dossier, node, second)
    plans.delete_node(dossier, first)
    old, new = (service(open_window, name) for name in ("Ressources humaines", "Un"))
    rows = [row.id for row in queries.service(dossier, old).synergies]
    synergies.move_synergies(dossier, rows, new, Status.PLANNED)
    services.delete_service(dossier, old)
    reports.add_report(dossier, "2027", queries.report_heads(dossier)[-1].id)
    newest, oldest = dossier.history.past()[0].id, dossier.history.past()[-1].id
    told = queries.content(dossier)
    for step_id in (oldest, newest, there_first, newest, oldest, there_first, newest):
        open_window.workspace.go_to(step_id)  # type: ignore[union-attr]  # a dossier is open
    assert queries.content(dossier) == told
    assert session(open_window).report_id == queries.report_heads(dossier)[-1].id


def test_the_keys_are_those_of_the_guide(open_window: MainWindow) -> None:
    keys = {each.objectName(): each.shortcut().toString() for each in actions(open_window)}
    assert (keys["history"], keys["changesSince"]) == ("Ctrl+Shift+H", "F9")


def actions(window: MainWindow) -> list[QAction]:
    return window.findChildren(QAction)
