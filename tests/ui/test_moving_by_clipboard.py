"""Rows cut in one place and pasted in another, and tables copied and pasted back, lose nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import synergies as commands
from synergy_desktop.domain.model import Contracts, Service, Synergy
from synergy_desktop.domain.vocabulary import Mode, ObjectiveKind, Side, Status
from synergy_desktop.store import queries
from synergy_desktop.ui.contracts_tab import ContractsTab
from synergy_desktop.ui.dashboard_tab import DashboardTab
from synergy_desktop.ui.pasting.dialog import PasteDialog
from synergy_desktop.ui.planning_tab import PlanningTab
from synergy_desktop.ui.tab import Tab
from ui.keys import press
from ui.synergy_samples import opened
from ui.window_parts import child

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def leave_the_clipboard_empty() -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[DashboardTab]:
    with opened(qtbot, DashboardTab, tmp_path) as opened_tab:
        yield opened_tab


@pytest.fixture
def planning(qtbot: QtBot, tmp_path: Path) -> Iterator[PlanningTab]:
    with opened(qtbot, PlanningTab, tmp_path) as opened_tab:
        yield opened_tab


@pytest.fixture
def contracts(qtbot: QtBot, tmp_path: Path) -> Iterator[ContractsTab]:
    with opened(qtbot, ContractsTab, tmp_path) as opened_tab:
        yield opened_tab


def service(tab: Tab, name: str) -> Service:
    report = queries.report(tab.session.dossier, tab.session.report_id)
    return next(each for each in report.services if each.name == name)


def row(tab: Tab, title: str) -> Synergy:
    report = queries.report(tab.session.dossier, tab.session.report_id)
    rows = [each for found in report.services for each in found.synergies]
    return next(each for each in rows if each.title == title)


def enrich(tab: Tab, title: str) -> Synergy:
    """Give a row something in every field, those that its table does not show included."""
    dossier, at = tab.session.dossier, row(tab, title).id
    commands.set_objective_text(dossier, at, "Un seul règlement")
    commands.set_objective_kinds(dossier, at, [ObjectiveKind.CITIZEN, ObjectiveKind.MEANS])
    commands.set_mode(dossier, at, list(Mode))
    commands.set_pilot(dossier, at, list(Side))
    commands.set_responsible(dossier, at, ["DRH", "Juriste"])
    commands.set_results(dossier, at, "Un texte")
    commands.set_means_kinds(dossier, at, human=True, financial=False, logistic=True)
    commands.set_means_text(dossier, at, "Trois jours")
    commands.set_expected_result(dossier, at, "Adopté")
    commands.set_deadline(dossier, at, "2026-2027")
    commands.set_actions(dossier, at, ["A 2.1", "Pe8"])
    return row(tab, title)


def accept(qtbot: QtBot, tab: Tab) -> None:
    dialog = child(tab, PasteDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    with qtbot.waitSignal(dialog.accepted):
        press(Key.Key_Return, CONTROL)


def test_rows_cut_here_go_there_with_all_that_they_hold(qtbot: QtBot, tab: DashboardTab) -> None:
    rich = enrich(tab, "Règlement unique")
    before = queries.content(tab.session.dossier)
    tab.grid.go_to(rich.id, "title")
    press(Key.Key_Space, SHIFT)
    with qtbot.waitSignal(tab.session.noted) as told:
        press(Key.Key_X, CONTROL)
    assert told.args == ["Collez (Ctrl+V) la ligne coupée là où elle doit aller."]
    assert queries.content(tab.session.dossier) == before
    tab.session.show_service(service(tab, "Archives").id)
    tab.grid.setFocus()
    press(Key.Key_V, CONTROL)
    assert service(tab, "Archives").synergies == (rich,)
    assert tab.grid.selected_ids() == [rich.id]
    assert tab.session.dossier.history.undo_label == "Déplacer une synergie"
    tab.session.dossier.history.undo()
    assert queries.content(tab.session.dossier) == before


def test_rows_cut_keep_their_status_where_the_keyboard_only_happens_to_be(
    tab: DashboardTab,
) -> None:
    tab.grid.go_to(row(tab, "Règlement unique").id, "title")
    press(Key.Key_Space, SHIFT)
    press(Key.Key_X, CONTROL)
    tab.session.show_service(service(tab, "Archives").id)
    tab.session.show_service(service(tab, "Ressources humaines").id)
    assert tab.grid.current_row == 1
    press(Key.Key_V, CONTROL)
    ongoing = service(tab, "Ressources humaines").with_status(Status.ONGOING)
    assert [each.title for each in ongoing] == ["Règlement unique"]


def test_rows_cut_go_under_the_status_where_the_keyboard_is(tab: DashboardTab) -> None:
    tab.grid.go_to(row(tab, "Réserve unique").id, "title")
    press(Key.Key_Down, SHIFT)
    press(Key.Key_Space, SHIFT)
    press(Key.Key_X, CONTROL)
    tab.grid.go_to(row(tab, "Règlement unique").id, "mode")
    press(Key.Key_V, CONTROL)
    staff = service(tab, "Ressources humaines")
    ongoing = staff.with_status(Status.ONGOING)
    assert [each.title for each in ongoing] == [
        *("Règlement unique", "Réserve unique", "Accueil partagé"),
    ]
    # What they were merged with stays behind: its words come along.
    assert ongoing[1].objective.text == "Mêmes règles pour tous"
    assert [each.objective.as_above for each in ongoing] == [False, False, True]


def test_planned_rows_take_the_status_of_the_table_that_they_come_to(
    planning: PlanningTab,
) -> None:
    rich = enrich(planning, "Télétravail")
    planning.grid.go_to(rich.id, "title")
    press(Key.Key_Space, SHIFT)
    press(Key.Key_X, CONTROL)
    planning.session.show_service(service(planning, "Archives").id)
    planning.grid.setFocus()
    press(Key.Key_V, CONTROL)
    assert service(planning, "Archives").synergies == (rich,)
    # The same rows do not come twice: what is left to paste is a copy, seen first.
    press(Key.Key_V, CONTROL)
    assert child(planning, PasteDialog).isVisible()


def test_contracts_that_are_cut_change_lists(contracts: ContractsTab) -> None:
    def saved() -> Contracts:
        return queries.contracts(contracts.session.dossier, contracts.session.report_id)

    before = saved()
    contracts.grid.go_to(before.joint[0].id, "title")
    press(Key.Key_Space, SHIFT)
    press(Key.Key_X, CONTROL)
    contracts.grid.go_to(before.candidates[0].id, "title")
    press(Key.Key_V, CONTROL)
    assert saved().joint == before.joint[1:]
    assert saved().candidates == (*before.candidates, before.joint[0])
    contracts.session.dossier.history.undo()
    assert saved() == before


def test_cells_that_are_cut_are_emptied_at_once(tab: DashboardTab) -> None:
    tab.grid.go_to(row(tab, "Réserve unique").id, "results")
    press(Key.Key_X, CONTROL)
    assert row(tab, "Réserve unique").results.text == ""


def test_a_table_of_two_statuses_comes_back_under_the_same(qtbot: QtBot, tab: DashboardTab) -> None:
    commands.set_actions(tab.session.dossier, row(tab, "Règlement unique").id, ["A 2.1", "Pe8"])
    shown = [
        (each.status, each.title, each.objective, each.mode, each.responsible, each.actions)
        for each in service(tab, "Ressources humaines").synergies
        if each.status is not Status.PLANNED
    ]
    tab.grid.setFocus()
    press(Key.Key_A, CONTROL)
    press(Key.Key_C, CONTROL)
    tab.session.show_service(service(tab, "Archives").id)
    tab.grid.setFocus()
    press(Key.Key_V, CONTROL)
    accept(qtbot, tab)
    assert shown == [
        (each.status, each.title, each.objective, each.mode, each.responsible, each.actions)
        for each in service(tab, "Archives").synergies
    ]


def test_both_lists_of_contracts_come_back_as_they_were(
    qtbot: QtBot, contracts: ContractsTab
) -> None:
    def told() -> list[list[tuple[object, ...]]]:
        saved = queries.contracts(contracts.session.dossier, contracts.session.report_id)
        return [
            [
                (each.title, each.kind, each.procedures, each.amount, each.award_date)
                for each in some
            ]
            for some in (saved.joint, saved.candidates)
        ]

    joint, candidates = told()
    contracts.grid.setFocus()
    press(Key.Key_A, CONTROL)
    press(Key.Key_C, CONTROL)
    contracts.grid.clearSelection()
    press(Key.Key_V, CONTROL)
    accept(qtbot, contracts)
    assert told() == [joint + joint, candidates + candidates]


def picture() -> QMimeData:
    data = QMimeData()
    data.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    return data


def files() -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl("file:///rapport.docx")])
    return data


@pytest.mark.parametrize(
    ("offered", "sentence"),
    [
        (QMimeData, "Le presse-papiers est vide\u00a0: il n’y a rien à coller."),
        (picture, "Le presse-papiers ne contient qu’une image\u00a0: "),
        (files, "Le presse-papiers ne contient ni texte ni tableau\u00a0: "),
    ],
)
def test_what_cannot_be_pasted_is_said(
    qtbot: QtBot, tab: DashboardTab, offered: type[QMimeData], sentence: str
) -> None:
    QGuiApplication.clipboard().setMimeData(offered())
    tab.grid.go_to(row(tab, "Jurys communs").id, "title")
    with qtbot.waitSignal(tab.session.noted) as told:
        press(Key.Key_V, CONTROL)
    assert told.args is not None
    assert told.args[0].startswith(sentence)
    assert tab.session.dossier.history.undo_label is None
