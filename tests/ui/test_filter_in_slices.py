"""A filter looks at many rows a few at a time; what happens meanwhile is not lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import synergies
from synergy_desktop.store import queries
from synergy_desktop.ui.dashboard_tab import DashboardTab
from synergy_desktop.ui.tables import sifting
from ui.keys import press
from ui.synergy_samples import opened
from ui.window_parts import child

TITLE, OTHER = "Jurys communs", "Accueil partagé"


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[DashboardTab]:
    """Give a table of more rows than one slice takes, its filter open."""
    monkeypatch.setattr(sifting, "_SLICE", -1.0)
    with opened(qtbot, DashboardTab, tmp_path) as opened_tab:
        dossier = opened_tab.session.dossier
        for _ in range(5):
            service = queries.service(dossier, opened_tab.model.service_id)
            synergies.duplicate_synergies(dossier, [each.id for each in service.synergies])
        next(e for e in opened_tab.actions() if e.objectName() == "filterSynergies").trigger()
        yield opened_tab


def look_for(tab: DashboardTab, words: str) -> None:
    """Type ``words``; the rows that they ask for are still looked for."""
    child(tab, QLineEdit, "filterWords").setText(words)
    press(Qt.Key.Key_Return)


def titles(tab: DashboardTab) -> set[str]:
    items = map(tab.model.item, range(tab.model.rowCount()))
    return {item.title for item in items if item}


def test_all_rows_stay_until_those_that_are_wanted_are_known(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    before = tab.model.rowCount()
    look_for(tab, "jurys")
    assert tab.model.rowCount() == before
    qtbot.waitUntil(lambda: titles(tab) == {TITLE})


def test_the_words_typed_last_count(qtbot: QtBot, tab: DashboardTab) -> None:
    look_for(tab, "jurys")
    child(tab, QLineEdit, "filterWords").setFocus()
    look_for(tab, "accueil")
    qtbot.waitUntil(lambda: titles(tab) == {OTHER})


def test_to_show_everything_ends_the_search(qtbot: QtBot, tab: DashboardTab) -> None:
    everything = titles(tab)
    look_for(tab, "jurys")
    tab.filter_bar.clear()
    qtbot.wait(20)
    assert titles(tab) == everything


def test_rows_that_go_meanwhile_are_passed_over(qtbot: QtBot, tab: DashboardTab) -> None:
    look_for(tab, "jurys")
    ids = [item for group in tab.model.groups for item in tab.model.items_in(group.key)]
    synergies.delete_synergies(tab.session.dossier, ids[50:])
    qtbot.waitUntil(lambda: titles(tab) == {TITLE})


def test_another_service_that_is_shown_meanwhile_is_filtered(
    qtbot: QtBot, tab: DashboardTab
) -> None:
    look_for(tab, "jurys")
    before, (first, second, *_) = tab.model.service_id, tab.session.services.ids()
    tab.session.show_service(second if before == first else first)
    qtbot.waitUntil(lambda: not titles(tab))
    tab.session.show_service(before)
    assert titles(tab) == {TITLE}
