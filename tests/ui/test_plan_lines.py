"""The money and the indicators of a node, edited by mouse and keys."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import budgets
from synergy_desktop.domain.vocabulary import BudgetService
from synergy_desktop.ui.plan.growing_edit import GrowingEdit
from synergy_desktop.ui.plan.line_table import LineTable
from synergy_desktop.ui.plan_tab import PlanTab
from ui.plan_samples import (
    COMMUNE,
    NO_SCREEN,
    choose,
    in_file,
    last_step,
    open_plan_form,
    press,
)

KEY = Qt.Key
pytestmark = NO_SCREEN


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[PlanTab]:
    with open_plan_form(qtbot, tmp_path) as opened:
        yield opened


def cells(table: LineTable[Any], row: int) -> list[str]:
    model = table.model
    return [model.index(row, column).data() for column in range(model.columnCount())]


def type_in(table: LineTable[Any], row: int, column: int, words: str) -> None:
    """Open a cell by F2, type, and press Enter."""
    view = table.view
    view.setCurrentIndex(view.model().index(row, column))
    view.setFocus()
    press(view, KEY.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit | GrowingEdit)
    editor.selectAll()
    press(editor, KEY.Key_Delete)
    QTest.keyClicks(editor, words)
    press(editor, KEY.Key_Return)
    QApplication.processEvents()


def summary(tab: PlanTab) -> str:
    return tab.form.budget.summary.text().replace("\u00a0", " ")


def test_the_budget_is_shown_with_its_total(tab: PlanTab) -> None:
    table = tab.form.budget
    amounts = [each.replace("\u00a0", " ") for each in cells(table, 0)]
    assert amounts == ["Ordinaire", "2026", "Wallonie", "73 500,00 €", "766/721-60", "", ""]
    assert summary(tab) == (
        "Total : 86 000,50 € (ordinaire 73 500,00 €, extraordinaire 12 500,50 €)"
    )
    choose(tab, "O.O.1")
    assert summary(tab).startswith("Avec ce qui se trouve en dessous : 86 000,50 €")
    assert not table.view.isVisible()


def test_amounts_are_read_as_belgians_type_them(tab: PlanTab) -> None:
    type_in(tab.form.budget, 0, 3, "1.012.085,4")
    assert in_file(tab).budget[0].amount == 101_208_540
    assert summary(tab).startswith("Total : 1 024 585,90 €")
    type_in(tab.form.budget, 0, 3, "")
    assert in_file(tab).budget[0].amount is None
    assert summary(tab).endswith("· 1 sans montant")


def test_an_amount_or_a_year_that_cannot_be_read_is_refused_in_words(tab: PlanTab) -> None:
    problems = QSignalSpy(tab.session.problem)
    for column, words in ((3, "beaucoup"), (1, "demain")):
        type_in(tab.form.budget, 0, column, words)
        editor = QApplication.focusWidget()
        assert isinstance(editor, GrowingEdit)
        assert editor.toPlainText() == words
        press(editor, KEY.Key_Escape)
    assert in_file(tab).budget == COMMUNE.nodes[0].children[0].children[0].children[0].budget
    said = [problems.at(at)[0].replace("\u00a0", " ") for at in range(problems.count())]
    assert said == [
        "« beaucoup » n’est pas un montant : écrivez par exemple 73.500 € ou 1 500,50.",
        "« demain » n’est pas une année : écrivez par exemple 2025.",
    ]


def test_what_was_refused_stays_to_be_mended(tab: PlanTab) -> None:
    type_in(tab.form.budget, 0, 3, "12 mille")
    editor = QApplication.focusWidget()
    assert isinstance(editor, GrowingEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "12 000")
    press(editor, KEY.Key_Return)
    QApplication.processEvents()
    assert in_file(tab).budget[0].amount == 1_200_000
    assert QApplication.focusWidget() is tab.form.budget.view
    type_in(tab.form.budget, 0, 3, "a determiner")
    assert in_file(tab).budget[0].amount is None


def test_a_funder_is_chosen_or_typed(tab: PlanTab) -> None:
    type_in(tab.form.budget, 0, 2, "Loterie nationale")
    assert in_file(tab).budget[0].funder == "Loterie nationale"
    type_in(tab.form.budget, 0, 2, "federa")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "Fédéral"
    press(editor, KEY.Key_Return)
    QApplication.processEvents()
    assert in_file(tab).budget[0].funder == "Fédéral"
    type_in(tab.form.budget, 0, 4, "844/721-60")
    type_in(tab.form.budget, 0, 1, "2028")
    changed = in_file(tab).budget[0]
    assert (changed.article, changed.year) == ("844/721-60", 2028)


def test_the_service_of_a_line_is_chosen(tab: PlanTab) -> None:
    view = tab.form.budget.view
    view.setCurrentIndex(view.model().index(0, 0))
    view.setFocus()
    press(view, KEY.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QComboBox)
    assert editor.currentText() == "Ordinaire"
    press(editor, KEY.Key_Down)
    assert in_file(tab).budget[0].service is BudgetService.EXTRAORDINARY


def click(tab: PlanTab, name: str) -> None:
    button = tab.form.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.isVisible()
    button.click()


def test_budget_lines_come_and_go(tab: PlanTab) -> None:
    click(tab, "planBudgetAdd")
    assert len(in_file(tab).budget) == 3
    assert tab.form.budget.view.currentIndex().row() == 2
    press(QApplication.focusWidget() or tab, KEY.Key_Escape)
    view = tab.form.budget.view
    view.setFocus()
    selection = view.selectionModel()
    flag = selection.SelectionFlag
    selection.clear()
    for row in (0, 1):
        selection.select(view.model().index(row, 0), flag.Select | flag.Rows)
    press(view, KEY.Key_Delete)
    assert len(in_file(tab).budget) == 1
    assert last_step(tab) == "Supprimer 2 lignes de budget"
    tab.session.dossier.history.undo()
    assert tab.form.budget.model.rowCount() == 3


def test_indicators_come_change_and_go(tab: PlanTab) -> None:
    table = tab.form.indicators
    assert cells(table, 0) == ["Jardins ouverts", "6", "2"]
    click(tab, "planIndicatorsAdd")
    editor = QApplication.focusWidget()
    assert isinstance(editor, GrowingEdit)
    QTest.keyClicks(editor, "Parcelles")
    tab.commit_pending()
    type_in(table, 1, 2, "40")
    added = in_file(tab).indicators[1]
    assert (added.title, added.target, added.reached) == ("Parcelles", "", "40")
    table.view.setCurrentIndex(table.model.index(0, 0))
    click(tab, "planIndicatorsDelete")
    assert [each.title for each in in_file(tab).indicators] == ["Parcelles"]


def test_tab_goes_from_cell_to_cell_and_out_at_the_end(tab: PlanTab) -> None:
    view = tab.form.indicators.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert [each.column() for each in view.selectedIndexes()] == [0]
    press(view, KEY.Key_Insert)
    for words in ("Parcelles", "40", "12"):
        editor = QApplication.focusWidget()
        assert isinstance(editor, GrowingEdit)
        QTest.keyClicks(editor, words)
        press(editor, KEY.Key_Tab)
    added = in_file(tab).indicators[1]
    assert (added.title, added.target, added.reached) == ("Parcelles", "40", "12")
    out = QApplication.focusWidget()
    assert out is not None
    assert out.objectName() == "planIndicatorsAdd"
    view.setFocus()
    view.setCurrentIndex(view.model().index(1, 0))
    press(view, KEY.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    press(editor, KEY.Key_Backtab)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (0, 2)


def test_the_tables_are_as_high_as_their_lines(tab: PlanTab, qtbot: QtBot) -> None:
    view = tab.form.budget.view
    for count in (2, 3):
        lines = sum(view.rowHeight(row) for row in range(count))
        assert abs(view.viewport().height() - lines) <= 2
        click(tab, "planBudgetAdd")
    note = "Achèvement requis avant la fin de l’année 2028, sauf force majeure."
    line_id = tab.form.budget.model.line_id(0)
    budgets.set_budget_line(tab.session.dossier, line_id, note=note)
    tab.resize(1000, 660)
    total = tab.form.budget.summary
    qtbot.waitUntil(lambda: total.geometry().top() > view.geometry().bottom())
    assert view.rowHeight(0) > 4 * view.fontMetrics().height()


def test_what_is_typed_in_the_last_line_is_seen(tab: PlanTab) -> None:
    view = tab.form.budget.view
    view.setCurrentIndex(view.model().index(view.model().rowCount() - 1, 6))
    view.setFocus()
    press(view, KEY.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, GrowingEdit)
    QTest.keyClicks(editor, "Promesse de subvention attendue avant la fin " * 3)
    assert editor.geometry().bottom() <= view.viewport().height()
    assert editor.viewport().rect().intersects(editor.cursorRect())
    press(editor, KEY.Key_Escape)
