"""Words offered while one types, in a cell and in a field."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import synergies
from synergy_desktop.domain.model import Synergy
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.store import queries
from synergy_desktop.ui.completion import matches
from synergy_desktop.ui.dashboard_tab import DashboardTab
from ui.keys import press, type_text
from ui.synergy_samples import opened

Key = Qt.Key


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[DashboardTab]:
    with opened(qtbot, DashboardTab, tmp_path) as opened_tab:
        yield opened_tab


def synergy(tab: DashboardTab, title: str) -> Synergy:
    service = queries.service(tab.session.dossier, tab.session.service_id)
    return next(each for each in service.synergies if each.title == title)


def edit(tab: DashboardTab, title: str, typed: str) -> None:
    tab.grid.go_to(synergy(tab, title).id, "responsible")
    type_text(typed)


def list_of(tab: DashboardTab) -> QListWidget | None:
    lists = tab.findChildren(QListWidget, "completions")
    return next((each for each in lists if not each.isHidden()), None)


def offered(tab: DashboardTab) -> list[str]:
    shown = list_of(tab)
    return [shown.item(row).text() for row in range(shown.count())] if shown else []


def people(tab: DashboardTab, title: str) -> tuple[str, ...]:
    tab.grid.commit_pending()
    return synergy(tab, title).responsible


def test_a_word_of_the_name_is_enough_whatever_its_accents_and_capitals() -> None:
    words = ("Chef de bureau", "Directrice générale", "Généraliste", "Régénération")
    assert matches(words, "GENE") == ["Généraliste", "Directrice générale"]
    assert matches(words, "chef de b") == ["Chef de bureau"]
    assert matches(words, "Généraliste") == []
    assert matches(words, "généraliste") == ["Généraliste"]
    assert matches(words, "") == []


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Return])
def test_a_key_takes_what_is_offered_and_the_editor_stays(tab: DashboardTab, key: Qt.Key) -> None:
    edit(tab, "Jurys communs", "dir")
    assert offered(tab) == ["Directeur général"]
    press(key)
    assert offered(tab) == []
    editor = tab.grid.open_editor()
    assert editor is not None
    assert editor.text == "Directeur général"
    assert people(tab, "Jurys communs") == ("Directeur général",)


def test_each_line_and_each_part_is_completed_by_itself(tab: DashboardTab) -> None:
    edit(tab, "Jurys communs", "dr")
    press(Key.Key_Return)
    press(Key.Key_Return)
    type_text("Chef ; gener")
    press(Key.Key_Tab)
    assert people(tab, "Jurys communs") == ("DRH", "Chef", "Directeur général")


def test_escape_sends_away_the_list_then_leaves_the_cell(tab: DashboardTab) -> None:
    edit(tab, "Jurys communs", "dir")
    press(Key.Key_Escape)
    assert offered(tab) == []
    assert tab.grid.open_editor() is not None
    press(Key.Key_Return)
    type_text("x")
    assert people(tab, "Jurys communs") == ("dir", "x")
    edit(tab, "Jurys communs", "dir")
    press(Key.Key_Escape)
    press(Key.Key_Escape)
    assert tab.grid.open_editor() is None
    assert synergy(tab, "Jurys communs").responsible == ("dir", "x")


def test_nothing_is_offered_where_nothing_matches_and_keys_do_as_always(tab: DashboardTab) -> None:
    edit(tab, "Jurys communs", "zz")
    assert offered(tab) == []
    press(Key.Key_Tab)
    assert synergy(tab, "Jurys communs").responsible == ("zz",)
    assert tab.grid.open_editor() is None


def test_arrows_and_the_mouse_choose(tab: DashboardTab) -> None:
    synergies.set_responsible(
        tab.session.dossier, synergy(tab, "Règlement unique").id, ("Directrice",)
    )
    edit(tab, "Jurys communs", "d")
    words = offered(tab)
    assert set(words) == {"DRH", "Directeur général", "Directrice"}
    press(Key.Key_Down)
    press(Key.Key_Tab)
    assert people(tab, "Jurys communs") == (words[1],)
    edit(tab, "Jurys communs", "d")
    shown = list_of(tab)
    assert shown is not None
    last = offered(tab)[-1]
    place = shown.visualItemRect(shown.item(shown.count() - 1)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert people(tab, "Jurys communs") == (last,)


def test_alt_down_shows_the_words_before_any_is_typed(tab: DashboardTab) -> None:
    tab.grid.go_to(synergy(tab, "Jurys communs").id, "responsible", edit=True)
    press(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert set(offered(tab)) == {"DRH", "Directeur général"}


def test_what_is_written_while_it_is_typed_is_not_offered(tab: DashboardTab, qtbot: QtBot) -> None:
    edit(tab, "Jurys communs", "Secret")
    qtbot.waitUntil(lambda: synergy(tab, "Jurys communs").responsible == ("Secret",))
    press(Key.Key_Backspace)
    assert offered(tab) == []


def test_words_of_another_year_and_of_a_new_row_are_known(tab: DashboardTab) -> None:
    edit(tab, "Jurys communs", "Facilitateur")
    tab.grid.commit_pending()
    made = synergies.add_synergy(tab.session.dossier, tab.session.service_id, Status.DONE)
    tab.grid.go_to(made, "responsible")
    type_text("fac")
    assert offered(tab) == ["Facilitateur"]
