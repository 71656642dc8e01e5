"""The plans side by side: read only, what is chosen in one found in the others."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import plans, synergies
from synergy_desktop.domain.plans import walk
from synergy_desktop.domain.vocabulary import PlanOwner
from synergy_desktop.store import queries
from synergy_desktop.ui.plan.compare_dialog import CompareDialog, PlanColumn
from synergy_desktop.ui.plan_tab import PlanTab
from ui.plan_samples import ALT, COMMUNE, CPAS, NO_SCREEN, last_step, open_plan_tab, plain, press

KEY = Qt.Key
pytestmark = NO_SCREEN


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[PlanTab]:
    with open_plan_tab(qtbot, tmp_path, COMMUNE, CPAS) as opened:
        yield opened


@pytest.fixture
def view(tab: PlanTab) -> CompareDialog:
    tab.actions_by_name["planCompare"].trigger()
    assert tab.comparison.isVisible()
    return tab.comparison


def choose(column: PlanColumn, code: str) -> None:
    assert column.model.plan is not None
    nodes = walk(column.model.plan.nodes)
    column.tree.show_node(next(each.id for each in nodes if each.code == code))


def chosen(column: PlanColumn) -> str:
    node = column.model.node_by_id(column.tree.current_id())
    return node.code if node else ""


def test_what_is_chosen_in_one_plan_is_shown_in_the_other(
    tab: PlanTab, view: CompareDialog
) -> None:
    (service,) = queries.report(tab.session.dossier, tab.session.report_id).services
    synergies.set_actions(tab.session.dossier, service.synergies[0].id, ["A 2.1", "Me1"])
    commune, cpas = view.columns
    choose(commune, "A 2.1")
    assert chosen(cpas) == "Me1"
    choose(commune, "A 1.2")
    assert chosen(cpas) == ""
    choose(cpas, "externe")
    assert chosen(commune) == "externe"


def test_each_column_follows_the_file(tab: PlanTab, view: CompareDialog) -> None:
    for column in view.columns:
        QAbstractItemModelTester(column.model)
    commune, cpas = view.columns
    assert commune.model.plan is not None
    first = commune.model.plan.nodes[0]
    plans.rename_node(tab.session.dossier, first.id, "Vers les habitants")
    assert commune.model.index(0, 0).data() == "externe Vers les habitants"
    plans.delete_node(tab.session.dossier, first.id)
    assert commune.model.rowCount() == 0
    tab.session.dossier.history.undo()
    assert commune.model.rowCount() == 1
    assert cpas.model.rowCount() == 1


def test_a_third_plan_joins_and_one_that_is_deleted_leaves(
    tab: PlanTab, view: CompareDialog
) -> None:
    plans.add_plan(tab.session.dossier, PlanOwner.COMMON, "Plan commun", "")
    assert [each.model.plan.title for each in view.columns if each.model.plan] == [
        "PST communal",
        "PST du CPAS",
        "Plan commun",
    ]
    plans.delete_plan(tab.session.dossier, queries.plan_heads(tab.session.dossier)[0].id)
    assert len(view.columns) == 2


def test_the_comparison_is_only_read(tab: PlanTab, view: CompareDialog) -> None:
    commune, _ = view.columns
    choose(commune, "A 1.1")
    commune.tree.setFocus()
    for key in (KEY.Key_Delete, KEY.Key_Insert, KEY.Key_F2):
        press(commune.tree, key)
    press(commune.tree, KEY.Key_Down, ALT)
    assert last_step(tab) == ""
    assert not commune.tree.dragEnabled()


def test_enter_goes_to_the_node_in_the_tab(tab: PlanTab, view: CompareDialog) -> None:
    _, cpas = view.columns
    choose(cpas, "Me1")
    press(cpas.tree, KEY.Key_Return)
    node = tab.model.node_by_id(tab.tree.current_id())
    assert node is not None
    assert node.code == "Me1"


def test_the_filter_narrows_every_plan(view: CompareDialog) -> None:
    QTest.keyClicks(view.filter, "permanences")
    commune, cpas = view.columns
    root = commune.model.index_of("")
    assert commune.tree.isRowHidden(0, root)
    assert not cpas.tree.isRowHidden(0, cpas.model.index_of(""))


def test_one_plan_alone_is_not_compared(tab: PlanTab) -> None:
    assert tab.actions_by_name["planCompare"].isEnabled()
    plans.delete_plan(tab.session.dossier, queries.plan_heads(tab.session.dossier)[1].id)
    assert not tab.actions_by_name["planCompare"].isEnabled()
    assert plain(tab.bar.plans.currentText()).startswith("PST communal")
