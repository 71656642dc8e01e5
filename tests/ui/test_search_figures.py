"""Finding dates, years and amounts as they are shown, and going where they stand."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from data.contents import SMALL
from synergy_desktop.commands import budgets, contracts, institutions, plans, reports
from synergy_desktop.domain.vocabulary import Awarder, NodeKind, PlanOwner
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.procedure_dialog import ProcedureDialog
from synergy_desktop.ui.search.hits_model import HitRole
from synergy_desktop.ui.search.searcher import Searcher
from synergy_desktop.ui.tab import TabName
from synergy_desktop.ui.tables.view import GridView
from ui.plan_samples import plain
from ui.window_parts import button, child, session, shown, strip

Key = Qt.Key


@pytest.fixture
def searching(window: MainWindow, tmp_path: Path) -> MainWindow:
    """Show a dossier with a date, an amount and a count that nothing else says; open the search."""
    dossier = Dossier.create(tmp_path / "Petit.synergie", SMALL)
    (head,) = queries.report_heads(dossier)
    institutions.set_legislature(dossier, "2031-2037")
    reports.set_procedure_date(dossier, head.id, "concertation", "2031-01-16")
    contract = queries.contracts(dossier, head.id).joint[0].id
    contracts.set_contract_amount(dossier, contract, 101_208_540)
    contracts.set_contract_award_date(dossier, contract, "2033-03-09")
    contracts.set_awarded(dossier, head.id, Awarder.CPAS, 2032, 93)
    plan = plans.add_plan(dossier, PlanOwner.CPAS, "Plan", "")
    objective = plans.add_node(dossier, plan, None, NodeKind.OS, code="OS 9")
    line = budgets.add_budget_line(dossier, objective)
    budgets.set_budget_line(dossier, line, amount=7_777_700)
    window.show_dossier(dossier)
    window.activateWindow()
    window.action("replace").trigger()
    whole = child(window, QComboBox, "searchScope")
    whole.setCurrentIndex(1)
    whole.activated.emit(1)
    return window


def search(window: MainWindow, qtbot: QtBot, wanted: str) -> list[tuple[str, str]]:
    """Look for words; give where they stand and what is said there."""
    child(window, QLineEdit, "searchWords").setText(wanted)
    searcher = child(window, Searcher)
    with qtbot.waitSignal(searcher.progressed, check_params_cb=lambda: searcher.is_done):
        pass
    model = child(window, QListView, "searchHits").model()
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    found = [row for row in rows if not row.data(HitRole.IS_HEADING)]
    return [(plain(row.data()), plain("".join(row.data(HitRole.EXCERPT)))) for row in found]


def go(window: MainWindow) -> None:
    """Click on the last place that is listed."""
    view = child(window, QListView, "searchHits")
    last = view.model().index(view.model().rowCount() - 1, 0)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(last).center())


@pytest.mark.parametrize("wanted", ["16/01/2031", "16 janvier 2031"])
def test_a_date_of_the_procedure(searching: MainWindow, qtbot: QtBot, wanted: str) -> None:
    assert search(searching, qtbot, wanted) == [
        ("Comité de concertation", "16/01/2031 (16 janvier 2031)")
    ]
    go(searching)
    dialog = child(searching, ProcedureDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    field = QApplication.focusWidget()
    assert field is not None
    assert field.objectName() == "procedure_concertation"


def test_a_date_in_two_ways_is_one_place(searching: MainWindow, qtbot: QtBot) -> None:
    assert [where for where, _ in search(searching, qtbot, "2031")] == [
        "Comité de concertation",
        "Législature",
    ]


def test_the_legislature(searching: MainWindow, qtbot: QtBot) -> None:
    assert search(searching, qtbot, "2031-2037") == [("Législature", "2031-2037")]
    go(searching)
    dialog = child(searching, ProcedureDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    field = QApplication.focusWidget()
    assert field is not None
    assert field.objectName() == "legislature"


@pytest.mark.parametrize(
    ("wanted", "column"), [("1 012 085,40", "amount"), ("09/03/2033", "award_date")]
)
def test_the_cell_of_a_contract(
    searching: MainWindow, qtbot: QtBot, wanted: str, column: str
) -> None:
    assert len(search(searching, qtbot, wanted)) == 1
    go(searching)
    grid = child(shown(searching), GridView, "contractsGrid")
    assert strip(searching).current() is TabName.CONTRACTS
    model = grid.model()
    at = [each.key for each in model.columns].index(column)  # type: ignore[attr-defined]  # a GridModel
    assert grid.currentIndex().column() == at


def test_the_year_of_a_count_and_the_year_itself(searching: MainWindow, qtbot: QtBot) -> None:
    assert search(searching, qtbot, "2032") == [("CPAS 2032 · Marchés attribués", "2032 : 93")]
    (head,) = queries.report_heads(session(searching).dossier)
    assert ("Exercice", head.year) in search(searching, qtbot, head.year)


def test_the_money_of_a_plan(searching: MainWindow, qtbot: QtBot) -> None:
    assert search(searching, qtbot, "77 777,00") == [("OS 9 · Budget", "77 777,00 €")]
    go(searching)
    assert strip(searching).current() is TabName.PLAN


def test_what_is_no_text_is_found_but_never_replaced(searching: MainWindow, qtbot: QtBot) -> None:
    assert search(searching, qtbot, "2033")
    assert not button(searching, "replaceAll").isEnabled()
    before = queries.content(session(searching).dossier)
    (head,) = queries.report_heads(session(searching).dossier)
    contract = queries.contracts(session(searching).dossier, head.id).joint[0].id
    contracts.set_contract_title(session(searching).dossier, contract, "Marché de 2033")
    search(searching, qtbot, "2033")
    assert button(searching, "replaceAll").text().endswith("(1)")
    child(searching, QLineEdit, "replaceWords").setText("2034")
    button(searching, "replaceAll").click()
    after = queries.contracts(session(searching).dossier, head.id).joint[0]
    assert (after.title, after.award_date) == ("Marché de 2034", "2033-03-09")
    assert before.legislature == queries.legislature(session(searching).dossier)
