"""Finding and replacing in the panel at the right: as typed, with the keys, in one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot

from data.contents import SMALL
from synergy_desktop.commands import matrices, synergies, texts
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.passages import Passage
from synergy_desktop.domain.rich_text import MARK
from synergy_desktop.domain.search import Span
from synergy_desktop.domain.vocabulary import Register, Status
from synergy_desktop.store import queries, synergy_queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.conformity_panel import ConformityPanel
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.rich_text.editor import RichEdit
from synergy_desktop.ui.search.hits_model import MOST_SHOWN, HitRole, HitsModel
from synergy_desktop.ui.search.panel import SearchPanel
from synergy_desktop.ui.search.searcher import MOST_HITS, Hit, Searcher
from synergy_desktop.ui.tab import TabName
from synergy_desktop.ui.tables.view import GridView
from ui.window_parts import banner, button, child, label, session, shown, strip, tool

Key = Qt.Key


@pytest.fixture
def searching(window: MainWindow, tmp_path: Path) -> MainWindow:
    """Show the small dossier with the search open."""
    window.show_dossier(Dossier.create(tmp_path / "Petit.synergie", SMALL))
    window.activateWindow()
    window.action("find").trigger()
    return window


def words(window: MainWindow) -> QLineEdit:
    return child(window, QLineEdit, "searchWords")


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the search that is due has ended."""
    searcher = child(window, Searcher)
    with qtbot.waitSignal(searcher.progressed, check_params_cb=lambda: searcher.is_done):
        pass


def search(window: MainWindow, qtbot: QtBot, wanted: str) -> None:
    words(window).setText(wanted)
    settle(window, qtbot)


def hits(window: MainWindow) -> list[str]:
    model = child(window, QListView, "searchHits").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def excerpts(window: MainWindow) -> list[tuple[str, str, str]]:
    model = child(window, QListView, "searchHits").model()
    found = [model.index(row, 0).data(HitRole.EXCERPT) for row in range(model.rowCount())]
    return [each for each in found if each]


def current(window: MainWindow) -> QModelIndex:
    """The cell of the grid where a jump has led."""
    return child(shown(window), GridView).currentIndex()


def click(window: MainWindow, line: str) -> None:
    view = child(window, QListView, "searchHits")
    at = view.visualRect(view.model().index(hits(window).index(line), 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_what_is_typed_is_found_and_listed_by_place(searching: MainWindow, qtbot: QtBot) -> None:
    search(searching, qtbot, "TELETRAVAIL")
    assert hits(searching) == [
        "Tableau de bord · Personnel · 2026",
        "Télétravail · Synergie",
        "Télétravail · Objectif",
        "Télétravail · Résultats",
    ]
    assert excerpts(searching) == [
        ("", "Télétravail", ""),
        ("But de ", "Télétravail", ""),
        ("Bilan de ", "Télétravail", ""),
    ]
    assert label(searching, "searchCount") == "3\u00a0résultats"
    search(searching, qtbot, "rien de tel")
    assert hits(searching) == []
    assert label(searching, "searchCount") == "Aucun résultat"


def test_enter_and_f3_go_through_and_round(searching: MainWindow, qtbot: QtBot) -> None:
    search(searching, qtbot, "télétravail")
    seen = []
    for _ in range(4):
        QTest.keyClick(words(searching), Key.Key_Return)
        assert words(searching).hasFocus()
        seen.append((current(searching).column(), label(searching, "searchCount")))
    assert seen == [(0, "1 sur 3"), (1, "2 sur 3"), (5, "3 sur 3"), (0, "1 sur 3")]
    searching.action("findPrevious").trigger()
    assert current(searching).column() == 5
    shown(searching).setFocus()
    searching.action("findNext").trigger()
    assert current(searching).column() == 0
    assert child(shown(searching), GridView).hasFocus()


def test_the_first_place_is_one_where_the_user_is(searching: MainWindow, qtbot: QtBot) -> None:
    here = session(searching)
    texts.set_text(here.dossier, here.report_id, "context", "Contexte", "Le télétravail.")
    for tab, count in ((TabName.TEXTS, "4 sur 4"), (TabName.CONTRACTS, "1 sur 4")):
        strip(searching).choose(tab)
        search(searching, qtbot, "télé")
        search(searching, qtbot, "télétravail")
        searching.action("findNext").trigger()
        assert label(searching, "searchCount") == count
    assert strip(searching).current() is TabName.DASHBOARD


def test_enter_waits_for_what_is_still_searched(searching: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClicks(words(searching), "examens")
    QTest.keyClick(words(searching), Key.Key_Return)
    qtbot.waitUntil(lambda: label(searching, "searchCount") == "1 sur 1")
    assert current(searching).data() == "Examens"


def test_a_click_goes_to_the_place_and_leaves_the_panel(
    searching: MainWindow, qtbot: QtBot
) -> None:
    child(searching, QComboBox, "searchScope").setCurrentIndex(1)
    for wanted, line, tab in (
        ("formation", "Note – Compétences et formation du personnel", TabName.MATRICES),
        ("ascenseurs", "Ascenseurs · Intitulé", TabName.CONTRACTS),
        ("le notre", "Contexte · Texte", TabName.TEXTS),
        ("acheter", "Pe1 Acheter · Intitulé", TabName.PLAN),
    ):
        search(searching, qtbot, wanted)
        click(searching, line)
        assert strip(searching).current() is tab
        assert not child(searching, SearchPanel).isHidden()
        assert not words(searching).hasFocus()
        searching.action("find").trigger()
        assert words(searching).selectedText() == wanted


BULLETS = "Avant la mobilité.\n\n- 🏛️ un\n- la Mobilité ici"
TABLE = f"{MARK}\n# Titre\n\nAvant\n\n|a|*🏛️ mobilité* ici|\n\nla mobilité"


@pytest.mark.parametrize(
    ("body", "before"),
    [
        (BULLETS, ["Avant la ", "la "]),
        (TABLE, ["🏛️ ", "la "]),
    ],
)
def test_what_is_found_in_a_chapter_is_selected(
    searching: MainWindow, qtbot: QtBot, body: str, before: list[str]
) -> None:
    here = session(searching)
    texts.set_text(here.dossier, here.report_id, "legal_frame", "La mobilité", body)
    search(searching, qtbot, "mobilité")
    click(searching, "La mobilité · Titre")
    title = child(shown(searching), QPlainTextEdit, "chapterTitle")
    assert title.hasFocus()
    assert title.textCursor().selectedText() == "mobilité"
    editor = child(shown(searching), RichEdit)
    for text in before:
        searching.action("findNext").trigger()
        cursor = editor.textCursor()
        assert cursor.selectedText().lower() == "mobilité"
        line = cursor.block().text().encode("utf-16-le")
        start = cursor.selectionStart() - cursor.block().position()
        assert line[: 2 * start].decode("utf-16-le") == text


def test_what_is_found_in_a_note_is_selected(searching: MainWindow, qtbot: QtBot) -> None:
    here = session(searching)
    note = "Le 🏛️ vélo aussi"
    matrices.set_note(here.dossier, here.service_id, Register.MANAGEMENT, note)
    search(searching, qtbot, "velo")
    click(searching, f"Note – {Register.MANAGEMENT.label}")
    editor = child(shown(searching), QPlainTextEdit, "matrixNote")
    assert editor.hasFocus()
    assert editor.textCursor().selectedText() == "vélo"


def test_the_year_or_the_whole_dossier(searching: MainWindow, qtbot: QtBot) -> None:
    search(searching, qtbot, "logements")
    assert hits(searching) == []
    child(searching, QComboBox, "searchScope").setCurrentIndex(1)
    settle(searching, qtbot)
    assert hits(searching) == [
        "PST · PST du CPAS",
        "OOe1 Plus de logements · Intitulé",
        "Pe1 Acheter · Indicateur",
    ]


def test_accents_case_and_whole_words_count_on_request(searching: MainWindow, qtbot: QtBot) -> None:
    for box, wanted in (
        ("searchAccents", "teletravail"),
        ("searchCase", "télétravail"),
        ("searchWholeWords", "télé"),
    ):
        search(searching, qtbot, wanted)
        assert len(excerpts(searching)) == 3
        child(searching, QCheckBox, box).click()
        settle(searching, qtbot)
        assert not excerpts(searching)
        child(searching, QCheckBox, box).click()


def test_the_list_follows_the_dossier(searching: MainWindow, qtbot: QtBot) -> None:
    search(searching, qtbot, "mobilité")
    here = session(searching)
    texts.set_text(here.dossier, here.report_id, "intro", "Mobilité", "La mobilité.")
    settle(searching, qtbot)
    assert hits(searching) == ["Textes · 2026", "Mobilité · Titre", "Mobilité · Texte"]


def test_replacing_one_goes_on_to_the_next(searching: MainWindow, qtbot: QtBot) -> None:
    searching.action("replace").trigger()
    search(searching, qtbot, "examens")
    here = session(searching)
    done = queries.service(here.dossier, here.service_id).with_status(Status.DONE)
    synergies.set_title(here.dossier, done[2].id, "Examens, examens et examens")
    settle(searching, qtbot)
    box = child(searching, QLineEdit, "replaceWords")
    box.setFocus()
    QTest.keyClicks(box, "examens !")
    QTest.keyClick(box, Key.Key_Return)
    assert label(searching, "searchCount") == "1 sur 3"
    QTest.keyClick(box, Key.Key_Return)
    settle(searching, qtbot)
    assert label(searching, "searchCount") == "2 sur 3"
    QTest.keyClick(box, Key.Key_Return)
    settle(searching, qtbot)
    title = synergy_queries.synergy(here.dossier, done[2].id).title
    assert title == "examens !, examens ! et examens"
    assert box.hasFocus()


def test_replacing_all_is_one_step(searching: MainWindow, qtbot: QtBot) -> None:
    searching.action("replace").trigger()
    search(searching, qtbot, "drh")
    dossier = session(searching).dossier
    before = queries.content(dossier)
    everywhere = button(searching, "replaceAll")
    assert everywhere.text() == "Tout remplacer (4)"
    QTest.keyClicks(child(searching, QLineEdit, "replaceWords"), "Chef")
    QTest.mouseClick(everywhere, Qt.MouseButton.LeftButton)
    settle(searching, qtbot)
    assert label(searching, "searchCount") == "Aucun résultat"
    assert not everywhere.isEnabled()
    box = child(searching, QLineEdit, "replaceWords")
    assert box.hasFocus()
    QTest.keyClick(box, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert queries.content(dossier) == before
    settle(searching, qtbot)
    assert len(excerpts(searching)) == 4


def test_a_text_that_changed_meanwhile_is_left_and_said(
    searching: MainWindow, qtbot: QtBot
) -> None:
    searching.action("replace").trigger()
    search(searching, qtbot, "télétravail")
    panel = child(searching, SearchPanel)
    here = session(searching)
    ongoing = queries.service(here.dossier, here.service_id).with_status(Status.ONGOING)[0]
    # Somebody is still typing in the cell: what is typed is written first.
    panel.replacing.connect(lambda: synergies.set_title(here.dossier, ongoing.id, "Bureau partagé"))
    QTest.mouseClick(button(searching, "replaceAll"), Qt.MouseButton.LeftButton)
    assert "changé" in banner(searching)
    assert synergy_queries.synergy(here.dossier, ongoing.id).results.text == "Bilan de Télétravail"


def test_escape_closes_and_gives_the_keyboard_back(searching: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(words(searching), Key.Key_Escape)
    assert child(searching, SearchPanel).isHidden()
    assert shown(searching).isAncestorOf(QApplication.focusWidget() or words(searching))
    searching.action("findNext").trigger()
    assert words(searching).hasFocus()
    QTest.mouseClick(tool(searching, "closeSearch"), Qt.MouseButton.LeftButton)
    assert child(searching, SearchPanel).isHidden()


def test_the_panel_is_called_by_what_it_was_opened_for(searching: MainWindow) -> None:
    assert label(searching, "searchTitle") == "Rechercher"
    searching.action("replace").trigger()
    assert label(searching, "searchTitle") == "Remplacer"
    searching.action("find").trigger()
    assert label(searching, "searchTitle") == "Rechercher"


def test_one_panel_at_a_time(searching: MainWindow) -> None:
    searching.action("findings").trigger()
    assert child(searching, SearchPanel).isHidden()
    searching.action("find").trigger()
    assert child(searching, ConformityPanel).isHidden()


def test_only_the_first_of_very_many_are_listed(qtbot: QtBot) -> None:
    model = HitsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    place = Place(part=Part.TEXTS)
    passage = Passage("text", "1", "body", "mot " * 2000, "Texte", ("2026",), "Contexte", place)
    found = [Hit(passage, Span(at, at + 3)) for at in range(0, 8000, 4)]
    model.show_more(found[:300])
    model.show_more(found)
    assert model.rowCount() == MOST_SHOWN + 1
    assert model.index(0).data(HitRole.COUNT) == MOST_SHOWN
    assert model.row_of(MOST_SHOWN) == -1
    assert model.number(model.index(1)) == 0
    assert model.number(model.index(0)) == -1
    before, marked, after = model.index(900).data(HitRole.EXCERPT)
    assert before.startswith("…mot ")
    assert (marked, after[-1]) == ("mot", "…")
    model.start_anew()
    assert model.rowCount() == 0
    del tester


def test_a_search_that_finds_too_much_ends_and_says_so(searching: MainWindow, qtbot: QtBot) -> None:
    here = session(searching)
    body = "mot " * MOST_HITS
    texts.set_text(here.dossier, here.report_id, "context", "Contexte", body)
    searching.action("replace").trigger()
    search(searching, qtbot, "mot")
    assert "précisez" in label(searching, "searchCount")
    assert not button(searching, "replaceAll").isEnabled()
    assert len(excerpts(searching)) == MOST_SHOWN


def test_tab_leads_from_the_words_to_those_that_replace_them(
    searching: MainWindow, qtbot: QtBot
) -> None:
    searching.action("replace").trigger()
    search(searching, qtbot, "Télétravail")
    words(searching).setFocus()
    seen = []
    for _ in range(4):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Key.Key_Tab)
        after = QApplication.focusWidget()
        seen.append(after.objectName() if after else "")
    assert seen == ["replaceWords", "replaceOne", "replaceAll", "searchScope"]
