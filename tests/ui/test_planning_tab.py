from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from synergy_desktop.domain.model import Means, Synergy
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.store import queries
from synergy_desktop.ui.planning_tab import PlanningTab
from synergy_desktop.ui.tables.delegate import GridDelegate
from synergy_desktop.ui.tables.typesetting import PAD_X
from ui.keys import press, type_text
from ui.synergy_samples import opened

Key = Qt.Key


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[PlanningTab]:
    with opened(qtbot, PlanningTab, tmp_path) as opened_tab:
        yield opened_tab


def planned(tab: PlanningTab) -> list[Synergy]:
    service = queries.service(tab.session.dossier, tab.model.service_id)
    return list(service.with_status(Status.PLANNED))


def test_planned_synergies_show_their_own_columns(tab: PlanningTab) -> None:
    titles = [
        tab.model.headerData(column, Qt.Orientation.Horizontal)
        for column in range(tab.model.columnCount())
    ]
    assert titles[5:] == ["Moyens dégagés", "Résultat attendu", "Délai"]
    assert tab.model.index(0, 0).data() == "Projetées · 1"
    assert [tab.model.index(1, column).data() for column in (5, 6, 7)] == [
        "Deux agents\nHumains",
        "",
        "2027",
    ]


def test_the_words_of_an_empty_cell_are_not_cut(tab: PlanningTab) -> None:
    delegate = tab.grid.itemDelegate()
    assert isinstance(delegate, GridDelegate)
    *others, deadline = tab.model.columns
    tab.model.set_columns([*others, replace(deadline, placeholder="À déterminer ultérieurement")])
    tab.resize(700, 500)
    assert tab.grid.columnWidth(7) > delegate.typesetter.width("ultérieurement") + PAD_X


def test_means_are_text_and_boxes(tab: PlanningTab) -> None:
    tab.grid.go_to(planned(tab)[0].id, "means")
    type_text("Un local")
    editor = tab.grid.open_editor()
    assert editor is not None
    for code in ("human", "logistic"):
        QTest.mouseClick(editor.boxes[code], Qt.MouseButton.LeftButton, pos=QPoint(12, 10))
    press(Key.Key_Return)
    assert planned(tab)[0].means == Means(logistic=True, text="Un local")


def test_expected_result_and_deadline_are_free_text(tab: PlanningTab) -> None:
    tab.grid.go_to(planned(tab)[0].id, "expected_result")
    type_text("Moins de trajets")
    press(Key.Key_Tab)
    type_text("fin 2028")
    press(Key.Key_Tab)
    assert (planned(tab)[0].expected_result, planned(tab)[0].deadline) == (
        "Moins de trajets",
        "fin 2028",
    )
    tab.grid.go_to(planned(tab)[0].id, "deadline")
    press(Key.Key_Delete)
    assert tab.model.index(1, 7).data() == "À déterminer"


def test_a_synergy_is_added_as_planned(tab: PlanningTab) -> None:
    tab.verbs["addSynergy"].trigger()
    type_text("Autre projet")
    press(Key.Key_Tab)
    assert [synergy.title for synergy in planned(tab)] == ["Télétravail", "Autre projet"]


def test_the_link_counts_what_has_begun(tab: PlanningTab) -> None:
    link = tab.findChild(QPushButton, "otherTabLink")
    assert isinstance(link, QPushButton)
    assert link.text() == "Réalisées\u00a0: 3 · En cours\u00a0: 1 – voir le tableau de bord"
