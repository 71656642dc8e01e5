"""Showing only some synergies: what is hidden stays in the file, and merged cells keep true."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import synergies
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.store import queries, synergy_queries
from synergy_desktop.ui.dashboard_tab import DashboardTab
from synergy_desktop.ui.planning_tab import PlanningTab
from ui.dashboard_parts import shown, titles
from ui.keys import press, type_text
from ui.synergy_samples import opened
from ui.window_parts import child, label

Key = Qt.Key
ALL = ["Jurys communs", "Réserve unique", "Accueil partagé"]


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[DashboardTab]:
    with opened(qtbot, DashboardTab, tmp_path) as opened_tab:
        tester = QAbstractItemModelTester(
            opened_tab.model, QAbstractItemModelTester.FailureReportingMode.Fatal
        )
        toggle(opened_tab)
        yield opened_tab
        del tester


def toggle(tab: DashboardTab | PlanningTab) -> None:
    tab.verbs.refresh()
    next(each for each in tab.actions() if each.objectName() == "filterSynergies").trigger()


def choose(tab: QWidget, name: str, words: str) -> None:
    combo = child(tab, QComboBox, name)
    combo.setCurrentText(words)
    assert combo.currentText() == words
    combo.activated.emit(combo.currentIndex())


def words(tab: QWidget) -> QLineEdit:
    return child(tab, QLineEdit, "filterWords")


def look_for(tab: DashboardTab, qtbot: QtBot, wanted: str) -> None:
    with qtbot.waitSignal(tab.filter_bar.changed):
        words(tab).setText(wanted)


def id_of(tab: DashboardTab, title: str) -> str:
    service = queries.service(tab.session.dossier, tab.model.service_id)
    return next(each.id for each in service.synergies if each.title == title)


def objective(tab: DashboardTab, title: str) -> str:
    row = tab.model.row_of_item(id_of(tab, title))
    return str(tab.model.index(row, 1).data())


@pytest.mark.parametrize(
    ("name", "words", "rows"),
    [
        ("filterPilot", "Ville", ["Réserve unique"]),
        ("filterPilot", "Sans pilote", ["Jurys communs", "Accueil partagé", "Règlement unique"]),
        ("filterMode", "Coopératif", ["Réserve unique"]),
        ("filterMode", "Sans mode", ["Jurys communs", "Accueil partagé", "Règlement unique"]),
        ("filterResponsible", "DRH", ["Réserve unique"]),
        ("filterStatus", "En cours", ["Règlement unique"]),
    ],
)
def test_each_criterion_hides_the_other_rows(
    tab: DashboardTab, name: str, words: str, rows: list[str]
) -> None:
    choose(tab, name, words)
    known = [*ALL, "Règlement unique"]
    assert [each for each in shown(tab) if each in known] == rows
    assert label(tab, "filterCount") == f"{len(rows)} sur 4"
    choose(tab, name, child(tab, QComboBox, name).itemText(0))
    assert len(shown(tab)) == 6
    assert child(tab, QWidget, "filterChips").isHidden()


def test_words_are_found_anywhere_in_the_row_whatever_their_accents(
    tab: DashboardTab, qtbot: QtBot
) -> None:
    look_for(tab, qtbot, "reserve FONCTION")
    assert shown(tab) == [
        "Réalisées · 1 sur 3",
        "Réserve unique",
        "En cours · 0 sur 1",
        "Aucune ligne ne répond au filtre.",
    ]
    assert child(tab, QWidget, "filterChips").isVisible()


def test_a_row_merged_with_a_hidden_one_shows_and_edits_its_words(
    tab: DashboardTab, qtbot: QtBot
) -> None:
    look_for(tab, qtbot, "accueil memes regles")
    assert shown(tab)[:2] == ["Réalisées · 1 sur 3", "Accueil partagé"]
    assert objective(tab, "Accueil partagé").startswith("Mêmes règles")
    tab.grid.go_to(id_of(tab, "Accueil partagé"), "objective")
    assert not tab.verbs["mergeAbove"].isEnabled()
    row = tab.model.row_of_item(id_of(tab, "Accueil partagé"))
    assert tab.model.setData(tab.model.index(row, 1), "Un seul accueil")
    assert objective(tab, "Accueil partagé").startswith("Un seul accueil")
    first = synergy_queries.synergy(tab.session.dossier, id_of(tab, "Jurys communs"))
    assert first.objective.text == "Un seul accueil"


def test_what_is_typed_in_a_cell_merged_with_a_hidden_one_goes_by_escape_without_a_step(
    tab: DashboardTab, qtbot: QtBot
) -> None:
    before = queries.content(tab.session.dossier)
    step = tab.session.dossier.history.undo_label
    look_for(tab, qtbot, "accueil memes regles")
    tab.grid.go_to(id_of(tab, "Accueil partagé"), "objective")
    press(Key.Key_F2)
    with qtbot.waitSignal(tab.session.bridge.changed):
        type_text("Tout autre")
    assert queries.content(tab.session.dossier) != before
    press(Key.Key_Escape)
    assert queries.content(tab.session.dossier) == before
    assert tab.session.dossier.history.undo_label == step


def test_rows_of_different_objectives_do_not_merge_when_they_meet(
    tab: DashboardTab, qtbot: QtBot
) -> None:
    synergies.separate_from_above(tab.session.dossier, [id_of(tab, "Réserve unique")], "objective")
    synergies.set_objective_text(tab.session.dossier, id_of(tab, "Réserve unique"), "Autre but")
    choose(tab, "filterPilot", "Sans pilote")
    assert shown(tab)[1:3] == ["Jurys communs", "Accueil partagé"]
    assert objective(tab, "Accueil partagé").startswith("Autre but")
    assert tab.model.run_at(2, 1) == (2, 2)
    tab.grid.go_to(id_of(tab, "Accueil partagé"), "results")
    assert not tab.verbs["mergeAbove"].isEnabled()


def test_what_is_added_or_edited_stays_in_sight(tab: DashboardTab, qtbot: QtBot) -> None:
    choose(tab, "filterPilot", "Ville")
    tab.grid.go_to(id_of(tab, "Réserve unique"))
    tab.verbs["addSynergy"].trigger()
    tab.grid.commit_pending()
    assert titles(tab) == ["Jurys communs", "Réserve unique", "", "Accueil partagé"]
    assert shown(tab)[:3] == ["Réalisées · 2 sur 4", "Réserve unique", "Sans intitulé"]
    synergies.set_pilot(tab.session.dossier, id_of(tab, "Réserve unique"), ())
    assert "Réserve unique" in shown(tab)
    tab.session.dossier.history.undo()
    tab.session.dossier.history.undo()
    assert shown(tab)[:2] == ["Réalisées · 1 sur 3", "Réserve unique"]


def test_rows_move_past_those_in_sight(tab: DashboardTab, qtbot: QtBot) -> None:
    choose(tab, "filterPilot", "Sans pilote")
    tab.grid.go_to(id_of(tab, "Accueil partagé"), "title")
    tab.verbs["moveSynergiesUp"].trigger()
    assert titles(tab) == ["Accueil partagé", "Jurys communs", "Réserve unique"]
    assert not tab.verbs["moveSynergiesUp"].isEnabled()
    tab.verbs["moveSynergiesDown"].trigger()
    assert shown(tab)[1:3] == ["Jurys communs", "Accueil partagé"]


def test_the_row_in_sight_follows_a_deleted_one(tab: DashboardTab) -> None:
    choose(tab, "filterPilot", "Sans pilote")
    tab.grid.go_to(id_of(tab, "Jurys communs"), "title")
    tab.verbs["deleteSynergies"].trigger()
    assert tab.grid.currentIndex().data() == "Accueil partagé"
    assert titles(tab) == ["Réserve unique", "Accueil partagé"]


def test_folded_rows_are_filtered_too(tab: DashboardTab) -> None:
    tab.model.toggle_group("done")
    choose(tab, "filterPilot", "Ville")
    tab.model.toggle_group("done")
    assert shown(tab)[:2] == ["Réalisées · 1 sur 3", "Réserve unique"]


def test_the_filter_stays_with_another_service(tab: DashboardTab) -> None:
    choose(tab, "filterResponsible", "DRH")
    archives = queries.service_heads(tab.session.dossier, tab.session.report_id)[1].id
    here = tab.model.service_id
    tab.session.show_service(archives)
    assert label(tab, "filterCount") == "0 sur 0"
    assert child(tab, QComboBox, "filterResponsible").currentText() == "DRH"
    tab.session.show_service(here)
    assert shown(tab)[1] == "Réserve unique"


def test_going_to_a_hidden_row_shows_everything(tab: DashboardTab) -> None:
    choose(tab, "filterPilot", "Ville")
    wanted = id_of(tab, "Accueil partagé")
    tab.jump(Place(part=Part.DASHBOARD, row_id=wanted, field="title"))
    assert tab.grid.currentIndex().data() == "Accueil partagé"
    assert len(shown(tab)) == 6


def test_going_to_a_folded_row_unfolds_it(tab: DashboardTab) -> None:
    tab.model.toggle_group("done")
    tab.jump(Place(part=Part.DASHBOARD, row_id=id_of(tab, "Accueil partagé"), field="title"))
    assert tab.grid.currentIndex().data() == "Accueil partagé"


def test_the_keyboard_alone_opens_clears_and_leaves(tab: DashboardTab, qtbot: QtBot) -> None:
    assert words(tab).hasFocus()
    look_for(tab, qtbot, "réserve")
    QTest.keyClick(words(tab), Key.Key_Return)
    assert tab.grid.hasFocus()
    assert shown(tab)[1] == "Réserve unique"
    tab.filter_bar.take_focus()
    QTest.keyClick(words(tab), Key.Key_Escape)
    assert tab.grid.hasFocus()
    assert len(shown(tab)) == 6
    look_for(tab, qtbot, "réserve")
    toggle(tab)
    assert tab.filter_bar.isHidden()
    assert len(shown(tab)) == 6


def test_the_keyboard_stays_on_its_row(tab: DashboardTab, qtbot: QtBot) -> None:
    tab.grid.go_to(id_of(tab, "Réserve unique"), "mode")
    choose(tab, "filterPilot", "Ville")
    index = tab.grid.currentIndex()
    assert (index.row(), index.column()) == (1, 2)
    QTest.mouseClick(child(tab, QPushButton, "clearFilter"), Qt.MouseButton.LeftButton)
    assert tab.grid.currentIndex().row() == 2


def test_planned_synergies_have_no_choice_of_status(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, PlanningTab, tmp_path) as tab:
        toggle(tab)
        assert child(tab, QComboBox, "filterStatus").isHidden()
        choose(tab, "filterMode", "Coopératif")
        assert label(tab, "filterCount") == "0 sur 1"
