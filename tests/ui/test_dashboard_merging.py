"""Objectives and results merged with those above, and parted, in the dashboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import synergies
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.ui.dashboard_tab import DashboardTab
from ui.dashboard_parts import dashboard, put_on, saved, undo
from ui.keys import press
from ui.synergy_samples import AS_ABOVE, RULES

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[DashboardTab]:
    with dashboard(qtbot, tmp_path) as opened_tab:
        yield opened_tab


def test_one_cell_is_merged_with_the_one_above(tab: DashboardTab) -> None:
    put_on(tab, "Réserve unique", "results")
    press(Key.Key_M, CONTROL)
    assert saved(tab)[1].results.as_above
    assert saved(tab)[0].results.text == "Une réserve par fonction."
    assert tab.grid.rowSpan(1, 5) == 2


def test_the_cells_selected_are_parted_and_merged_in_one_step(tab: DashboardTab) -> None:
    steps = len(tab.session.dossier.history.past())
    put_on(tab, "Jurys communs", "objective")
    press(Key.Key_M, CONTROL | SHIFT)
    assert [each.objective for each in saved(tab)] == [RULES] * 3
    for _ in range(2):
        press(Key.Key_Down, SHIFT)
    press(Key.Key_M, CONTROL)
    assert [each.objective for each in saved(tab)] == [RULES, AS_ABOVE, AS_ABOVE]
    assert tab.grid.rowSpan(1, 1) == 3
    assert len(tab.session.dossier.history.past()) == steps + 2
    undo(tab)
    assert [each.objective for each in saved(tab)] == [RULES] * 3
    undo(tab)
    assert tab.grid.rowSpan(1, 1) == 3


def test_merging_says_which_words_went(qtbot: QtBot, tab: DashboardTab) -> None:
    for synergy, text in zip(saved(tab), ("Un", "Deux", ""), strict=True):
        synergies.set_results(tab.session.dossier, synergy.id, text)
    put_on(tab, "Jurys communs", "results")
    press(Key.Key_Down, CONTROL | SHIFT)
    with qtbot.waitSignal(tab.session.noted) as told:
        press(Key.Key_M, CONTROL)
    assert "1\u00a0autre texte retiré" in told.args[0]
    assert [each.results.text for each in saved(tab)] == ["Un", "", ""]


def test_cells_on_both_sides_of_a_heading_do_not_merge(tab: DashboardTab) -> None:
    put_on(tab, "Accueil partagé", "results")
    press(Key.Key_Down, SHIFT)
    assert tab.grid.selected_ids() == [saved(tab)[2].id, saved(tab, Status.ONGOING)[0].id]
    assert not tab.verbs["mergeAbove"].isEnabled()


def test_only_the_cell_where_the_keyboard_is_merges(qtbot: QtBot, tab: DashboardTab) -> None:
    before = saved(tab)
    put_on(tab, "Réserve unique")
    for held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        with qtbot.waitSignal(tab.session.noted) as told:
            press(Key.Key_M, Qt.KeyboardModifier.ControlModifier | held)
        assert told.args == ["Placez-vous d’abord dans la colonne Objectif ou Résultats."]
    assert saved(tab) == before


def test_the_first_cell_of_a_group_merges_with_nothing(tab: DashboardTab) -> None:
    put_on(tab, "Jurys communs", "results")
    assert not tab.verbs["mergeAbove"].isEnabled()
    put_on(tab, "Jurys communs", "objective")
    tab.verbs["separateAbove"].trigger()
    assert [synergy.objective.as_above for synergy in saved(tab)] == [False, False, False]
