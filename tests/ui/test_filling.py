"""Cells filled from the row above and downwards, in the tables of synergies and of contracts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from synergy_desktop.domain.model import Objective, Synergy
from synergy_desktop.domain.vocabulary import Mode, ObjectiveKind, Side
from synergy_desktop.store import queries
from synergy_desktop.ui.contracts_tab import ContractsTab
from synergy_desktop.ui.dashboard_tab import DashboardTab
from ui.keys import press, type_text
from ui.synergy_samples import AS_ABOVE, RULES, opened

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[DashboardTab]:
    with opened(qtbot, DashboardTab, tmp_path) as opened_tab:
        yield opened_tab


def synergy(tab: DashboardTab, title: str) -> Synergy:
    service = queries.service(tab.session.dossier, tab.session.service_id)
    return next(each for each in service.synergies if each.title == title)


def go(tab: DashboardTab, title: str, column: str) -> None:
    tab.grid.go_to(synergy(tab, title).id, column)


def undo(tab: DashboardTab | ContractsTab) -> None:
    tab.session.dossier.history.undo()


def test_f4_takes_the_cell_above_with_its_text_and_ticks(tab: DashboardTab) -> None:
    before = synergy(tab, "Accueil partagé")
    for column in ("mode", "pilot", "responsible", "results"):
        go(tab, "Accueil partagé", column)
        press(Key.Key_F4)
    after = synergy(tab, "Accueil partagé")
    assert (after.mode, after.pilot) == ((Mode.COOPERATIVE,), (Side.COMMUNE,))
    assert after.responsible == ("DRH", "Directeur général")
    assert after.results.text == "Une réserve par fonction."
    for _ in range(4):
        undo(tab)
    assert synergy(tab, "Accueil partagé") == before


def test_f4_looks_past_a_heading_and_reads_merged_cells_as_they_are_shown(
    tab: DashboardTab,
) -> None:
    go(tab, "Règlement unique", "objective")
    press(Key.Key_F4)
    objective = synergy(tab, "Règlement unique").objective
    assert (objective.text, objective.kinds) == (
        "Mêmes règles pour tous",
        (ObjectiveKind.PERFORMANCE,),
    )
    assert not objective.as_above


def objectives(tab: DashboardTab) -> list[Objective]:
    service = queries.service(tab.session.dossier, tab.session.service_id)
    return [each.objective for each in service.synergies]


def test_a_merged_cell_entered_from_a_lower_row_acts_for_that_row(tab: DashboardTab) -> None:
    go(tab, "Réserve unique", "objective")
    assert tab.grid.selected_ids() == [synergy(tab, "Réserve unique").id]
    press(Key.Key_Delete)
    assert objectives(tab)[0] == Objective()


def test_rows_leave_a_merged_cell_alone_that_begins_above_them(tab: DashboardTab) -> None:
    before = objectives(tab)
    go(tab, "Accueil partagé", "title")
    press(Key.Key_Space, SHIFT)
    for key in (Key.Key_F4, Key.Key_Delete):
        press(key)
        assert objectives(tab) == before


def test_rows_are_filled_down_with_what_a_merged_cell_of_the_first_one_says(
    tab: DashboardTab,
) -> None:
    go(tab, "Accueil partagé", "title")
    press(Key.Key_Down, SHIFT)
    press(Key.Key_Space, SHIFT)
    press(Key.Key_B, CONTROL)
    assert objectives(tab)[:4] == [RULES, AS_ABOVE, AS_ABOVE, RULES]


def test_f4_while_typing_is_one_step_and_the_editor_stays(tab: DashboardTab) -> None:
    go(tab, "Accueil partagé", "results")
    press(Key.Key_F2)
    press(Key.Key_F4)
    editor = tab.grid.open_editor()
    assert editor is not None
    assert editor.text == "Une réserve par fonction."
    type_text(" Oui.")
    tab.grid.commit_pending()
    assert synergy(tab, "Accueil partagé").results.text == "Une réserve par fonction. Oui."
    undo(tab)
    undo(tab)
    assert synergy(tab, "Accueil partagé").results.text == ""


def test_f4_on_the_first_row_changes_nothing(tab: DashboardTab) -> None:
    step = tab.session.dossier.history.undo_label
    go(tab, "Jurys communs", "results")
    press(Key.Key_F4)
    assert tab.session.dossier.history.undo_label == step


def test_filling_down_writes_every_column_of_the_selection_as_one_step(tab: DashboardTab) -> None:
    before = [synergy(tab, title) for title in ("Accueil partagé", "Règlement unique")]
    go(tab, "Réserve unique", "mode")
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Down, Key.Key_Down):
        press(key, SHIFT)
    press(Key.Key_B, CONTROL)
    for title in ("Accueil partagé", "Règlement unique"):
        assert synergy(tab, title).mode == (Mode.COOPERATIVE,)
        assert synergy(tab, title).pilot == (Side.COMMUNE,)
        assert synergy(tab, title).responsible == ()
    assert tab.session.dossier.history.undo_label == "Recopier 4\u00a0cellules"
    undo(tab)
    assert [synergy(tab, title) for title in ("Accueil partagé", "Règlement unique")] == before


def test_contracts_are_filled_too(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, ContractsTab, tmp_path) as tab:
        contracts = queries.contracts(tab.session.dossier, tab.session.report_id)
        tab.grid.go_to(contracts.joint[1].id, "amount")
        press(Key.Key_F4)
        tab.grid.go_to(contracts.joint[1].id, "award_date")
        press(Key.Key_Down, SHIFT)
        press(Key.Key_Down, SHIFT)
        press(Key.Key_B, CONTROL)
        after = queries.contracts(tab.session.dossier, tab.session.report_id)
        assert after.joint[1].amount == 1_550_000
        assert after.candidates[0].award_date == "2025-04-13"
        tab.counts.go_to("2025", "joint", edit=True)
        press(Key.Key_F4)
        assert tab.counts.open_editor() is not None
        tab.counts.commit_pending()
        assert queries.contracts(tab.session.dossier, tab.session.report_id) == after
