"""The budget of a branch in the form, and that of the whole plan in a window of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import budgets
from synergy_desktop.ui.plan.sums_table import SumsModel
from synergy_desktop.ui.plan_tab import PlanTab
from ui.plan_samples import (
    COMMUNE,
    CPAS,
    NO_SCREEN,
    choose,
    node_id,
    open_plan_tab,
    plain,
    press,
)
from ui.window_parts import label

pytestmark = NO_SCREEN


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[PlanTab]:
    with open_plan_tab(qtbot, tmp_path, COMMUNE, CPAS) as opened:
        yield opened


def cells(model: SumsModel) -> list[list[str]]:
    """The headings and the rows of a table of sums."""
    columns = range(model.columnCount())
    horizontal = Qt.Orientation.Horizontal
    return [
        [str(model.headerData(column, horizontal)) for column in columns],
        *(
            [plain(model.index(row, column).data()).strip("\u2003") for column in columns]
            for row in range(model.rowCount())
        ),
    ]


BY_FUNDER = [
    ["Pouvoir subsidiant", "2026", "Sans année", "Total"],
    ["Wallonie", "73 500,00 €", "", "73 500,00 €"],
    ["Ville", "", "12 500,50 €", "12 500,50 €"],
    ["Total", "73 500,00 €", "12 500,50 €", "86 000,50 €"],
]


def test_the_form_adds_up_what_stands_below_an_objective(tab: PlanTab) -> None:
    choose(tab, "O.O.1")
    assert tab.form.funders.isVisible()
    assert cells(tab.form.funders.sums) == BY_FUNDER
    choose(tab, "A 1.1")
    assert not tab.form.funders.isVisible()
    choose(tab, "O.O.2")
    assert not tab.form.funders.isVisible()


def test_the_sums_in_the_form_follow_the_file(tab: PlanTab) -> None:
    choose(tab, "O.O.2")
    line = budgets.add_budget_line(tab.session.dossier, node_id(tab, "A 2.1"))
    budgets.set_budget_line(tab.session.dossier, line, amount=150_050, year=2027)
    assert cells(tab.form.funders.sums)[-1] == ["Total", "1 500,50 €", "1 500,50 €"]
    tab.session.dossier.history.undo()
    assert not tab.form.funders.isVisible()


def test_the_budget_of_the_plan_stays_open_and_follows(tab: PlanTab) -> None:
    QAbstractItemModelTester(tab.budget_view.objectives.sums)
    QAbstractItemModelTester(tab.budget_view.funders.sums)
    tab.actions_by_name["planBudgetView"].trigger()
    view = tab.budget_view
    assert view.isVisible()
    assert label(view, "planBudgetTitle") == "PST communal"
    assert cells(view.funders.sums) == BY_FUNDER
    assert [row[0] for row in cells(view.objectives.sums)[1:]] == [
        "OS 1 Une commune verte",
        "O.O.1 Rapprocher la nature des habitants",
        "Total",
    ]
    line = budgets.add_budget_line(tab.session.dossier, node_id(tab, "A 2.1"))
    budgets.set_budget_line(tab.session.dossier, line, amount=100)
    assert view.objectives.sums.rowCount() == 4
    assert "86 001,50 €" in plain(label(view, "planBudgetTotals"))
    tab.bar.plan_chosen.emit(tab.bar.plans.itemData(1))
    assert label(view, "planBudgetTotals").startswith("Aucune ligne de budget")
    assert not view.objectives.isVisible()


def test_enter_on_an_objective_goes_there(tab: PlanTab) -> None:
    tab.actions_by_name["planBudgetView"].trigger()
    table = tab.budget_view.objectives
    table.selectRow(1)
    press(table, Qt.Key.Key_Return)
    node = tab.model.node_by_id(tab.tree.current_id())
    assert node is not None
    assert node.code == "O.O.1"
    table.selectRow(2)
    press(table, Qt.Key.Key_Return)
    assert tab.tree.current_id() == node.id
