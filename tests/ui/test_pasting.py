"""Tables from other programs pasted by keys, seen and mended before they are written."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import services
from synergy_desktop.domain.model import Objective, Synergy
from synergy_desktop.domain.vocabulary import Mode, Side, Status, Support
from synergy_desktop.store import queries
from synergy_desktop.ui.contracts_tab import ContractsTab
from synergy_desktop.ui.dashboard_tab import DashboardTab
from synergy_desktop.ui.planning_tab import PlanningTab
from ui.keys import press
from ui.pasting_parts import (
    accept,
    choose,
    copy_file,
    copy_text,
    paste,
    service,
    shown,
    titles,
    words,
)
from ui.synergy_samples import opened
from ui.window_parts import child

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


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


def test_two_services_of_a_document_come_in_by_two_keys_and_go_by_one_undo(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    before = queries.content(tab.session.dossier)
    copy_file("deux-services")
    dialog = paste(qtbot, tab)
    assert words(dialog, "pasteCounts") == "5 lignes comprises, 2 cellules à vérifier"
    assert words(dialog, "pasteNewServices") == (
        "« Service des achats » et « Service informatique » seront ajoutés aux services."
    )
    accept(qtbot, dialog)
    assert titles(service(tab, "Service des achats").with_status(Status.DONE)) == [
        "Catalogue partagé du mobilier",
        "Dépôt unique des fournitures de bureau",
    ]
    merged = service(tab, "Service informatique").with_status(Status.ONGOING)
    assert [row.objective.as_above for row in merged] == [False, True, True]
    assert tab.model.service_id == service(tab, "Service des achats").id
    assert len(tab.grid.selected_ids()) == 2
    assert tab.session.dossier.history.undo_label == "Coller 5\u00a0synergies"
    tab.session.dossier.history.undo()
    assert queries.content(tab.session.dossier) == before


def test_a_title_leads_to_the_empty_support_service_that_does_what_it_says(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    dossier, report_id = tab.session.dossier, tab.session.report_id
    services.add_service(dossier, report_id, "Informatique", Support.IT)
    services.add_service(dossier, report_id, "Économat central", Support.PROCUREMENT)
    before = queries.content(dossier)
    one = "Service {}\nSynergie\tMode\n{}\tCoop\n"
    names = ("informatique et téléphonie", "des achats", "marchés publics", "RH")
    copy_text("".join(one.format(name, name) for name in names))
    dialog = paste(qtbot, tab)
    places = [row[0].replace("\u00a0", " ") for row in shown(dialog) if "→" in row[0]]
    assert places == [
        (
            "Service informatique et téléphonie → Informatique, renommé "
            "« Service informatique et téléphonie »"
        ),
        "Service des achats → Économat central",
        "Service marchés publics → nouveau service « Service marchés publics »",
        "Service RH → nouveau service « Service RH »",
    ]
    assert words(dialog, "pasteNewServices") == (
        "« Service marchés publics » et « Service RH » seront ajoutés aux services. "
        "« Informatique » s’appellera « Service informatique et téléphonie »."
    )
    accept(qtbot, dialog)
    assert titles(service(tab, "Service informatique et téléphonie").synergies) == [names[0]]
    assert service(tab, "Service informatique et téléphonie").support is Support.IT
    assert titles(service(tab, "Économat central").synergies) == [names[1]]
    assert titles(service(tab, "Service RH").synergies) == [names[3]]
    dossier.history.undo()
    assert queries.content(dossier) == before


def test_escape_writes_nothing(qtbot: QtBot, tab: DashboardTab) -> None:
    before = queries.content(tab.session.dossier)
    copy_file("word")
    dialog = paste(qtbot, tab)
    with qtbot.waitSignal(dialog.rejected):
        press(Key.Key_Escape)
    assert queries.content(tab.session.dossier) == before
    assert tab.session.dossier.history.undo_label is None


def test_rows_without_titles_go_below_the_row_where_the_keyboard_is(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    tab.grid.go_to(service(tab, "Ressources humaines").synergies[3].id, "title")
    copy_text("Atelier\tEntretenir\tCoopératif\tCPAS\r\nGarage\tRéparer\tdélégatif\tVille\r\n")
    dialog = paste(qtbot, tab)
    assert [row[:2] for row in shown(dialog)] == [["En cours", "Atelier"], ["En cours", "Garage"]]
    accept(qtbot, dialog)
    ongoing = service(tab, "Ressources humaines").with_status(Status.ONGOING)
    assert titles(ongoing) == ["Règlement unique", "Atelier", "Garage"]
    assert (ongoing[2].mode, ongoing[2].pilot) == ((Mode.DELEGATIVE,), (Side.COMMUNE,))


def test_service_status_and_meaning_of_columns_can_be_chosen(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    copy_text("Atelier\tEntretenir\r\nGarage\tRéparer")
    dialog = paste(qtbot, tab)
    choose(dialog, "pasteColumn1", "Objectif")
    assert words(dialog, "pasteCounts") == "2 lignes comprises, 2 cellules à vérifier"
    choose(dialog, "pasteColumn2", "Synergie")
    assert words(dialog, "pasteCounts") == "2 lignes comprises, rien à vérifier"
    choose(dialog, "pasteGroup", "Projetées")
    choose(dialog, "pasteService", "Archives")
    assert [row[0] for row in shown(dialog)] == ["Projetées", "Projetées"]
    accept(qtbot, dialog)
    planned = service(tab, "Archives").with_status(Status.PLANNED)
    assert titles(planned) == ["Entretenir", "Réparer"]
    assert planned[0].objective == Objective(text="Atelier")


def test_columns_of_one_status_do_not_hide_rows_of_another(
    qtbot: QtBot, planning: PlanningTab
) -> None:
    copy_file("word")
    dialog = paste(qtbot, planning)
    rows = shown(dialog)
    meals = next(at for at, row in enumerate(rows) if row[1].startswith("Repas"))
    # The objective stands in two columns of the document, merged over both rows.
    assert dialog.preview.columnSpan(meals, 2) == 2
    assert dialog.preview.rowSpan(meals, 2) == 2
    accept(qtbot, dialog)
    kitchen = service(planning, "Cuisine collective")
    assert titles(kitchen.with_status(Status.PLANNED)) == [
        "Repas scolaires cuits au home",
        "Achat groupé de denrées",
    ]


def test_contracts_come_into_their_two_lists_with_the_mouse(
    qtbot: QtBot, contracts: ContractsTab
) -> None:
    copy_file("marches")
    dialog = paste(qtbot, contracts)
    assert words(dialog, "pasteCounts") == "3 lignes comprises, 1 cellule à vérifier"
    assert not child(dialog, QComboBox, "pasteService").isVisible()
    button = child(dialog, QPushButton, "pasteAccept")
    with qtbot.waitSignal(dialog.accepted):
        QTest.mouseClick(
            button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5)
        )
    saved = queries.contracts(contracts.session.dossier, contracts.session.report_id)
    assert [each.title for each in saved.joint][2:] == [
        "Sel de déneigement\n(hiver)",
        "Papier",
    ]
    assert [each.title for each in saved.candidates][1:] == ["Contrôle des extincteurs"]
    contracts.session.dossier.history.undo()
    saved = queries.contracts(contracts.session.dossier, contracts.session.report_id)
    assert (len(saved.joint), len(saved.candidates)) == (2, 1)


def test_what_the_grid_itself_copies_comes_back_the_same(qtbot: QtBot, tab: DashboardTab) -> None:
    def without_ids(name: str) -> list[Synergy]:
        rows = service(tab, name).with_status(Status.DONE)
        return [replace(row, id="") for row in rows]

    done = service(tab, "Ressources humaines").with_status(Status.DONE)
    tab.grid.go_to(done[0].id, "title")
    for _ in range(len(done) - 1):
        press(Key.Key_Down, SHIFT)
    press(Key.Key_Space, SHIFT)
    press(Key.Key_C, CONTROL)
    tab.session.show_service(service(tab, "Archives").id)
    accept(qtbot, paste(qtbot, tab))
    assert without_ids("Archives") == without_ids("Ressources humaines")
