"""Doubtful words are underlined as one types, with suggestions, and the dossier learns words."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import attendance, institutions, sittings, texts
from synergy_desktop.domain.sitting_words import Body
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.errors import SpellingError
from synergy_desktop.spelling.process import SILENT, SpellingProcess
from synergy_desktop.store import queries
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.plan.growing_edit import GrowingEdit
from synergy_desktop.ui.plan_tab import PlanTab
from synergy_desktop.ui.rich_text.editor import RichEdit
from synergy_desktop.ui.service_list import ServiceList
from synergy_desktop.ui.spelling import speller
from synergy_desktop.ui.spelling.marks import Editor
from synergy_desktop.ui.tab import TabName
from synergy_desktop.ui.tables.view import GridView
from synergy_desktop.ui.typed_text import typed_text
from ui.keys import press
from ui.plan_samples import NO_SCREEN, in_file
from ui.plan_samples import choose as choose_node
from ui.window_parts import banner, child, session, shown, strip

pytestmark = NO_SCREEN


@pytest.fixture
def window_in_use(open_window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Give the window with the dossier of two years, the keyboard in it."""
    with qtbot.waitActive(open_window):
        open_window.activateWindow()
    return open_window


@pytest.fixture
def body(window_in_use: MainWindow) -> RichEdit:
    """Give the text of a chapter, empty, the keyboard in it."""
    strip(window_in_use).choose(TabName.TEXTS)
    editor = child(shown(window_in_use), RichEdit, "chapterBody")
    editor.setFocus()
    editor.selectAll()
    press(Qt.Key.Key_Delete)
    return editor


def marked(editor: Editor) -> list[str]:
    return [mark.cursor.selectedText() for mark in editor.extraSelections()]


def write(editor: Editor, text: str) -> None:
    QTest.keyClicks(editor, text)


def wait_for_marks(qtbot: QtBot, editor: Editor, *words: str) -> None:
    qtbot.waitUntil(lambda: marked(editor) == list(words))


def open_menu(qtbot: QtBot, editor: Editor) -> QMenu:
    """Press Shift+F10, and wait for what is found."""
    press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    return found_menu(qtbot, editor)


def found_menu(qtbot: QtBot, editor: Editor) -> QMenu:
    (menu,) = (each for each in editor.findChildren(QMenu, "wordMenu") if each.isVisible())
    assert isinstance(menu, QMenu)
    qtbot.waitUntil(lambda: "Recherche de suggestions…" not in offered(menu))
    return menu


def go_to(qtbot: QtBot, editor: Editor, word: str) -> None:
    press(Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: editor.textCursor().selectedText() == word)


def offered(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def choose(menu: QMenu, name: str) -> None:
    action = next(action for action in menu.actions() if action.objectName() == name)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def test_a_doubtful_word_is_underlined_once_it_is_left(qtbot: QtBot, body: Editor) -> None:
    write(body, "la zwx, une synnergie")
    wait_for_marks(qtbot, body, "zwx")
    write(body, " de plus")
    wait_for_marks(qtbot, body, "zwx", "synnergie")


def test_the_word_being_typed_is_underlined_when_the_text_is_left(
    qtbot: QtBot, body: Editor
) -> None:
    write(body, "une synnergie")
    press(Qt.Key.Key_Backtab)
    wait_for_marks(qtbot, body, "synnergie")


def test_underlines_stand_behind_signs_that_count_twice(qtbot: QtBot, body: Editor) -> None:
    body.insertPlainText("🏛️ synnergie 🏛️ acceuil ")
    wait_for_marks(qtbot, body, "synnergie", "acceuil")


def test_to_underline_changes_nothing(qtbot: QtBot, window_in_use: MainWindow) -> None:
    at = session(window_in_use)
    texts.set_text(at.dossier, at.report_id, "context", "Contexte", "une synnergie")
    before, label = queries.content(at.dossier), at.dossier.history.undo_label
    strip(window_in_use).choose(TabName.TEXTS)
    editor = child(shown(window_in_use), RichEdit, "chapterBody")
    editor.setFocus()
    edits: list[str] = []
    editor.textChanged.connect(lambda: edits.append(typed_text(editor)))
    wait_for_marks(qtbot, editor, "synnergie")
    assert edits == []
    assert queries.content(at.dossier) == before
    assert at.dossier.history.undo_label == label


def test_of_a_long_text_just_what_shows_is_underlined(qtbot: QtBot, body: Editor) -> None:
    body.setPlainText("\n".join(["une synnergie", *["tout va bien"] * 1000, "un acceuil"]))
    wait_for_marks(qtbot, body, "synnergie")
    body.moveCursor(QTextCursor.MoveOperation.End)
    wait_for_marks(qtbot, body, "acceuil")
    go_to(qtbot, body, "synnergie")


def test_of_a_long_paragraph_just_what_shows_is_underlined(qtbot: QtBot, body: Editor) -> None:
    body.setPlainText(f"une synnergie 🏛️ {'tout va bien ' * 4000}🏛️ un acceuil et zwx")
    wait_for_marks(qtbot, body, "synnergie")
    body.moveCursor(QTextCursor.MoveOperation.End)
    wait_for_marks(qtbot, body, "acceuil", "zwx")
    body.moveCursor(QTextCursor.MoveOperation.Start)
    for word in ("synnergie", "acceuil", "zwx", "synnergie"):
        go_to(qtbot, body, word)


def test_the_names_that_the_dossier_bears_are_let_pass(
    qtbot: QtBot, open_window: MainWindow, body: Editor
) -> None:
    body.insertPlainText("De Valprée à Zwxée ")
    wait_for_marks(qtbot, body, "Zwxée")
    institutions.set_institution(session(open_window).dossier, Side.CPAS, "name", "CPAS de Zwxée")
    wait_for_marks(qtbot, body)


def test_who_is_called_to_a_sitting_is_let_pass_by_name(
    qtbot: QtBot, open_window: MainWindow, body: Editor
) -> None:
    used = session(open_window)
    body.insertPlainText("Vu par Zwxée ")
    wait_for_marks(qtbot, body, "Zwxée")
    held = sittings.add_sitting(used.dossier, used.report_id, Body.JOINT_COUNCIL)
    attendance.add_member(used.dossier, held, Side.COMMUNE, name="Anne Zwxée")
    wait_for_marks(qtbot, body)


def test_a_suggestion_takes_the_place_of_the_word(
    qtbot: QtBot, open_window: MainWindow, body: Editor
) -> None:
    write(body, "l'acceuil commun")
    wait_for_marks(qtbot, body, "acceuil")
    go_to(qtbot, body, "acceuil")
    menu = open_menu(qtbot, body)
    assert offered(menu)[0] == "accueil"
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert typed_text(body) == "l'accueil commun"
    wait_for_marks(qtbot, body)
    shown_session = session(open_window)
    assert open_window.workspace is not None
    open_window.workspace.commit_pending()
    (text,) = queries.texts(shown_session.dossier, shown_session.report_id)
    assert text.body == "l'accueil commun"


def test_the_menu_key_and_the_right_button_ask_for_the_word_they_point_at(
    qtbot: QtBot, body: Editor
) -> None:
    write(body, "synnergie et acceuil, zwx")
    wait_for_marks(qtbot, body, "synnergie", "acceuil")
    body.moveCursor(QTextCursor.MoveOperation.Start)
    keyboard = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(body, keyboard)
    menu = found_menu(qtbot, body)
    assert offered(menu)[0] == "synergie"
    menu.close()
    body.moveCursor(QTextCursor.MoveOperation.End)
    where = body.cursorRect(body.document().find("acceuil")).center()
    mouse = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, where, body.viewport().mapToGlobal(where)
    )
    QApplication.sendEvent(body.viewport(), mouse)
    menu = found_menu(qtbot, body)
    assert offered(menu)[0] == "accueil"
    choose(menu, "suggestion_1")
    assert typed_text(body) == "synnergie et accueil, zwx"


def test_the_dossier_learns_a_word_and_forgets_it(
    qtbot: QtBot, open_window: MainWindow, body: Editor
) -> None:
    dossier = session(open_window).dossier
    write(body, "le Zwxree et les zwx aussi")
    wait_for_marks(qtbot, body, "Zwxree", "zwx")
    go_to(qtbot, body, "Zwxree")
    choose(open_menu(qtbot, body), "learnWord")
    assert queries.learnt_words(dossier) == ("Zwxree",)
    assert dossier.history.undo_label == "Apprendre le mot «\u00a0Zwxree\u00a0»"
    wait_for_marks(qtbot, body, "zwx")
    choose(open_menu(qtbot, body), "forgetWord")
    assert queries.learnt_words(dossier) == ()
    wait_for_marks(qtbot, body, "Zwxree", "zwx")
    dossier.history.undo()
    wait_for_marks(qtbot, body, "zwx")


def test_an_ignored_word_is_let_pass_without_a_step(
    qtbot: QtBot, open_window: MainWindow, body: Editor
) -> None:
    write(body, "zwx et puis zwx encore")
    wait_for_marks(qtbot, body, "zwx", "zwx")
    go_to(qtbot, body, "zwx")
    choose(open_menu(qtbot, body), "ignoreWord")
    wait_for_marks(qtbot, body)
    assert queries.learnt_words(session(open_window).dossier) == ()


def test_f7_goes_from_doubt_to_doubt_and_around(qtbot: QtBot, body: Editor) -> None:
    write(body, "zwx et vbk aussi")
    wait_for_marks(qtbot, body, "zwx", "vbk")
    for word in ("zwx", "vbk", "zwx"):
        go_to(qtbot, body, word)


def test_f7_says_when_there_is_nothing_to_go_to(
    qtbot: QtBot, open_window: MainWindow, body: Editor
) -> None:
    write(body, "tout va bien")
    press(Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: banner(open_window) == "Aucun mot douteux dans ce texte.")
    assert child(open_window, QLabel, "bannerMark").accessibleName() == "Information"
    press(Qt.Key.Key_Backtab)
    press(Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: banner(open_window).startswith("Placez d’abord le curseur"))


def test_checking_is_switched_off_and_stays_so(
    qtbot: QtBot, open_window: MainWindow, body: Editor
) -> None:
    write(body, "zwx et")
    wait_for_marks(qtbot, body, "zwx")
    press(Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert marked(body) == []
    press(Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: "désactivée" in banner(open_window))
    again = MainWindow(open_window.settings)
    qtbot.addWidget(again)
    again.furnish()
    assert not again.action("checkSpelling").isChecked()
    open_window.action("checkSpelling").trigger()
    wait_for_marks(qtbot, body, "zwx")


def test_a_cell_of_a_table_is_checked_too(qtbot: QtBot, window_in_use: MainWindow) -> None:
    strip(window_in_use).choose(TabName.DASHBOARD)
    child(shown(window_in_use), GridView).setFocus()
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QPlainTextEdit)
    editor.selectAll()
    write(editor, "zwx ensemble")
    wait_for_marks(qtbot, editor, "zwx")
    go_to(qtbot, editor, "zwx")
    menu = open_menu(qtbot, editor)
    assert menu.isVisible()
    choose(menu, "ignoreWord")
    wait_for_marks(qtbot, editor)


def test_the_title_of_a_chapter_is_checked_and_stays_one_line(
    qtbot: QtBot, window_in_use: MainWindow, body: Editor
) -> None:
    title = child(shown(window_in_use), GrowingEdit, "chapterTitle")
    title.setFocus(Qt.FocusReason.TabFocusReason)
    write(title, "Une synnergie")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)
    assert not title.hasFocus()
    assert typed_text(title) == "Une synnergie"
    wait_for_marks(qtbot, title, "synnergie")
    title.setFocus()
    go_to(qtbot, title, "synnergie")
    choose(open_menu(qtbot, title), "suggestion_1")
    at = session(window_in_use)
    assert window_in_use.workspace is not None
    window_in_use.workspace.commit_pending()
    assert queries.texts(at.dossier, at.report_id)[0].title == "Une synergie"


def test_the_name_of_a_service_is_checked_while_it_is_edited(
    qtbot: QtBot, window_in_use: MainWindow
) -> None:
    strip(window_in_use).choose(TabName.MATRICES)
    names = child(shown(window_in_use), ServiceList).view
    names.setFocus()
    press(Qt.Key.Key_F2)
    editor = child(names, GrowingEdit, "serviceName")
    write(editor, "Acceuil des synnergies")
    wait_for_marks(qtbot, editor, "Acceuil")
    write(editor, " ")
    wait_for_marks(qtbot, editor, "Acceuil", "synnergies")
    go_to(qtbot, editor, "Acceuil")
    choose(open_menu(qtbot, editor), "suggestion_1")
    press(Qt.Key.Key_Return)
    assert names.currentIndex().data() == "Accueil des synnergies"


def test_what_an_indicator_measures_is_checked(qtbot: QtBot, valpree: MainWindow) -> None:
    with qtbot.waitActive(valpree):
        valpree.activateWindow()
    strip(valpree).choose(TabName.PLAN)
    tab = shown(valpree)
    assert isinstance(tab, PlanTab)
    choose_node(tab, "A 1.1")
    child(tab, QPushButton, "planIndicatorsAdd").click()
    editor = child(tab.form.indicators, GrowingEdit, "planLineEditor")
    write(editor, "Plans synnergiques communs")
    wait_for_marks(qtbot, editor, "synnergiques")
    go_to(qtbot, editor, "synnergiques")
    choose(open_menu(qtbot, editor), "ignoreWord")
    wait_for_marks(qtbot, editor)
    press(Qt.Key.Key_Return)
    assert in_file(tab).indicators[-1].title == "Plans synnergiques communs"


@pytest.mark.parametrize(
    ("failure", "told"),
    [
        (SpellingError("Pas de dictionnaire."), "Pas de dictionnaire."),
        (RuntimeError("no process"), SILENT),
    ],
    ids=["told", "unforeseen"],
)
def test_without_a_dictionary_one_types_on(
    failure: Exception,
    told: str,
    qtbot: QtBot,
    window_in_use: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Missing(SpellingProcess):
        def known(self, words: tuple[str, ...]) -> tuple[bool, ...]:
            raise failure

    monkeypatch.setattr("synergy_desktop.spelling.process.shared_process", Missing)
    strip(window_in_use).choose(TabName.TEXTS)
    editor = child(shown(window_in_use), RichEdit, "chapterBody")
    editor.setFocus()
    qtbot.waitUntil(lambda: banner(window_in_use) == told)
    editor.selectAll()
    write(editor, "zwx et")
    assert marked(editor) == []
    assert speller.__name__ in caplog.text
