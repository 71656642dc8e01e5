"""What the tree of a plan shows: the levels unfolded, the words looked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import plans as commands
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.vocabulary import NodeState
from synergy_desktop.ui.plan_tab import PlanTab
from ui.plan_samples import (
    ALT,
    COMMUNE,
    CPAS,
    NO_SCREEN,
    choose,
    current_code,
    node_id,
    open_plan_tab,
    plain,
    press,
    undo,
)
from ui.window_parts import child

KEY = Qt.Key
pytestmark = NO_SCREEN


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[PlanTab]:
    with open_plan_tab(qtbot, tmp_path, COMMUNE, CPAS) as opened:
        yield opened


def counts(tab: PlanTab) -> str:
    return plain(tab.bar.counts.text())


def visible(tab: PlanTab) -> list[str]:
    """The codes of the rows that are neither hidden nor folded away."""
    codes = []
    index = tab.model.index(0, 0)
    while index.isValid():
        node = tab.model.node(index)
        assert node is not None
        codes.append(node.code)
        index = tab.tree.indexBelow(index)
    return codes


def test_escape_shows_all_again_and_leads_back_to_the_tree(tab: PlanTab) -> None:
    everything = visible(tab)
    tab.bar.filter.setFocus()
    QTest.keyClicks(tab.bar.filter, "rien de tel")
    assert visible(tab) != everything
    press(tab.bar.filter, KEY.Key_Escape)
    assert tab.bar.filter.text() == ""
    assert tab.tree.hasFocus()
    assert visible(tab) == everything


def test_the_levels_unfold_by_keys(tab: PlanTab) -> None:
    tab.tree.setFocus()
    press(tab.tree, KEY.Key_0, ALT)
    assert visible(tab) == ["externe"]
    press(tab.tree, KEY.Key_1, ALT)
    assert visible(tab) == ["externe", "OS 1", "OS 2"]
    press(tab.tree, KEY.Key_2, ALT)
    assert visible(tab) == ["externe", "OS 1", "O.O.1", "O.O.2", "OS 2"]
    press(tab.tree, KEY.Key_4, ALT)
    assert len(visible(tab)) == 9
    press(tab.tree, KEY.Key_Ampersand, ALT)  # a Belgian keyboard has 1 above &
    assert visible(tab) == ["externe", "OS 1", "OS 2"]


def test_the_keyboard_stays_in_the_branch_that_is_folded(tab: PlanTab) -> None:
    choose(tab, "A 1.2")
    press(tab.tree, KEY.Key_3, ALT)
    assert current_code(tab) == "A 1.2"
    press(tab.tree, KEY.Key_2, ALT)
    assert current_code(tab) == "O.O.1"
    press(tab.tree, KEY.Key_Down)
    assert current_code(tab) == "O.O.2"
    press(tab.tree, KEY.Key_0, ALT)
    assert current_code(tab) == "externe"


def test_the_filter_ignores_accents_and_keeps_what_stands_above(tab: PlanTab) -> None:
    QTest.keyClicks(tab.bar.filter, "EPARGNER")
    assert visible(tab) == ["externe", "OS 1", "O.O.2"]
    press(tab.bar.filter, KEY.Key_Return)
    assert current_code(tab) == "O.O.2"
    assert tab.tree.hasFocus()
    assert counts(tab) == "2 OS · 2 OO · 4 actions · 1 trouvé"
    tab.bar.filter.clear()
    QTest.keyClicks(tab.bar.filter, "jardins lambert")
    assert visible(tab) == ["externe", "OS 1", "O.O.1", "A 1.1"]
    tab.bar.filter.setText("jardins mille")
    assert counts(tab).endswith("· 0 trouvé")
    tab.bar.filter.clear()
    assert len(visible(tab)) == 9


def test_a_node_added_under_a_filter_stays_in_sight(tab: PlanTab) -> None:
    tab.bar.filter.setText("citerne")
    choose(tab, "A 2.1")
    press(tab.tree, KEY.Key_Insert)
    assert visible(tab) == ["externe", "OS 1", "O.O.2", "A 2.1", "A 2.2"]


def test_the_filter_follows_changes(tab: PlanTab) -> None:
    tab.bar.filter.setText("citerne")
    assert visible(tab) == ["externe", "OS 1", "O.O.2", "A 2.1"]
    commands.rename_node(tab.session.dossier, node_id(tab, "A 1.2"), "Une citerne par école")
    assert "A 1.2" in visible(tab)
    commands.rename_node(tab.session.dossier, node_id(tab, "A 1.2"), "Planter mille arbres")
    assert "A 1.2" not in visible(tab)
    undo(tab)
    assert "A 1.2" in visible(tab)
    tab.bar.filter.setText("introuvable")
    assert tab.tree.isRowHidden(0, tab.model.index_of(""))


def combo(tab: PlanTab, name: str) -> QComboBox:
    return child(tab, QComboBox, name)


def pick(tab: PlanTab, name: str, words: str) -> None:
    """Choose the entry of a criterion that begins with ``words``."""
    box = combo(tab, name)
    box.setCurrentIndex(box.findText(words, Qt.MatchFlag.MatchStartsWith))
    box.activated.emit(box.currentIndex())


def test_the_criteria_come_by_their_key_and_narrow_the_tree(tab: PlanTab) -> None:
    assert not tab.filters.isVisible()
    tab.actions_by_name["planFilters"].trigger()
    assert tab.filters.isVisible()
    pick(tab, "planFilterState", "En cours")
    assert visible(tab) == ["externe", "OS 1", "O.O.1", "A 1.1"]
    assert counts(tab).endswith("· 1 trouvé")
    pick(tab, "planFilterHealth", "Bon")
    assert tab.tree.isRowHidden(0, tab.model.index_of(""))
    QTest.mouseClick(child(tab, QPushButton, "planFilterClear"), Qt.MouseButton.LeftButton)
    assert len(visible(tab)) == 9


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("planFilterService", "Service"),
        ("planFilterSdg", "15"),
        ("planFilterHealth", "Risque"),
    ],
)
def test_each_criterion_finds_what_has_it(tab: PlanTab, name: str, words: str) -> None:
    tab.actions_by_name["planFilters"].trigger()
    pick(tab, name, words)
    assert visible(tab) == ["externe", "OS 1", "O.O.1", "A 1.1"]


def test_a_deadline_that_has_passed_is_found_until_the_action_is_finished(tab: PlanTab) -> None:
    dossier, planted = tab.session.dossier, node_id(tab, "A 1.2")
    commands.set_node_text(dossier, planted, "deadline", "janv-20")
    tab.actions_by_name["planFilters"].trigger()
    child(tab, QCheckBox, "planFilterOverdue").click()
    assert visible(tab) == ["externe", "OS 1", "O.O.1", "A 1.2"]
    commands.set_state(dossier, planted, NodeState.FINISHED)
    assert tab.tree.isRowHidden(0, tab.model.index_of(""))
    assert counts(tab).endswith("· 0 trouvé")


def test_the_services_offered_follow_the_plan(tab: PlanTab) -> None:
    dossier = tab.session.dossier
    commands.set_node_text(dossier, node_id(tab, "A 1.2"), "agent", "L’éco-conseillère")
    tab.actions_by_name["planFilters"].trigger()
    pick(tab, "planFilterAgent", "L")
    assert visible(tab) == ["externe", "OS 1", "O.O.1", "A 1.2"]
    undo(tab)
    assert combo(tab, "planFilterAgent").count() == 1
    assert len(visible(tab)) == 9


def test_hidden_criteria_do_not_count(tab: PlanTab) -> None:
    tab.actions_by_name["planFilters"].trigger()
    pick(tab, "planFilterState", "En cours")
    tab.actions_by_name["planFilters"].trigger()
    assert not tab.filters.isVisible()
    assert len(visible(tab)) == 9


def test_a_jump_clears_the_criteria(tab: PlanTab) -> None:
    tab.actions_by_name["planFilters"].trigger()
    pick(tab, "planFilterState", "En cours")
    tab.jump(Place(part=Part.PLAN, row_id=node_id(tab, "A 2.1")))
    assert current_code(tab) == "A 2.1"
    assert len(visible(tab)) == 9
