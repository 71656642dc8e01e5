"""Ctrl+Z in a text field takes back a step of the dossier, as everywhere else."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import texts
from synergy_desktop.domain.rich_text import Paragraph, Run, TableBlock
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.store import queries
from synergy_desktop.store.history import History
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.procedure_dialog import ProcedureDialog
from synergy_desktop.ui.rich_text.editor import RichEdit
from synergy_desktop.ui.service_list import ServiceList
from synergy_desktop.ui.tab import TabName
from synergy_desktop.ui.tables.view import GridView
from synergy_desktop.ui.texts_tab import TextsTab
from synergy_desktop.ui.typed_text import typed_text
from ui.keys import press, type_text
from ui.plan_samples import NO_SCREEN
from ui.window_parts import child, service, session, shown, strip

pytestmark = NO_SCREEN
KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(open_window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Give the window with the dossier of two years, the keyboard in it."""
    with qtbot.waitActive(open_window):
        open_window.activateWindow()
    return open_window


@pytest.fixture
def body(window: MainWindow) -> RichEdit:
    """Give a chapter that says « Un début. », the caret behind it."""
    at = session(window)
    texts.set_text(at.dossier, at.report_id, "context", "Contexte", "Un début.")
    strip(window).choose(TabName.TEXTS)
    editor = child(shown(window), RichEdit, "chapterBody")
    editor.setFocus()
    editor.moveCursor(QTextCursor.MoveOperation.End)
    return editor


def history(window: MainWindow) -> History:
    return session(window).dossier.history


def context_menu(editor: QWidget) -> QMenu:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(editor, event)
    (menu,) = (each for each in editor.findChildren(QMenu, "textMenu") if each.isVisible())
    return menu


def open_note(window: MainWindow) -> QPlainTextEdit:
    strip(window).choose(TabName.MATRICES)
    session(window).show_service(service(window, "Informatique"))
    note = child(shown(window), QPlainTextEdit, "matrixNote")
    note.setFocus()
    return note


def test_typing_in_a_row_is_one_step_and_the_caret_stays_by_it(
    window: MainWindow, body: RichEdit
) -> None:
    body.moveCursor(QTextCursor.MoveOperation.Start)
    type_text("Voici. ")
    label = history(window).undo_label
    press(KEY.Key_Z, CTRL)
    assert typed_text(body) == "Un début."
    assert body.textCursor().position() == 0
    assert history(window).undo_label == label
    for keys in (CTRL, CTRL | SHIFT):
        press(KEY.Key_Y if keys == CTRL else KEY.Key_Z, keys)
        assert typed_text(body) == "Voici. Un début."
        assert body.textCursor().position() == len("Voici. ")
        press(KEY.Key_Z, CTRL)
        assert typed_text(body) == "Un début."


def test_a_gesture_is_undone_apart_from_what_is_typed_around_it(
    window: MainWindow, body: RichEdit
) -> None:
    type_text(" Puis")
    press(KEY.Key_Return)
    type_text("la fin")
    press(KEY.Key_Left, SHIFT)
    press(KEY.Key_B, CTRL)
    first, second = Paragraph((Run("Un début. Puis"),)), Paragraph((Run("la fin"),))
    assert body.blocks() == (first, Paragraph((Run("la fi"), Run("n", bold=True))))
    for left in ((first, second), (first,), (Paragraph((Run("Un début."),)),)):
        press(KEY.Key_Z, CTRL)
        assert body.blocks() == left


def test_rows_and_columns_of_a_table_in_a_text_are_undone(
    window: MainWindow, body: RichEdit
) -> None:
    press(KEY.Key_G, CTRL | SHIFT)
    type_text("a")
    press(KEY.Key_Tab)
    press(KEY.Key_Down, ALT | SHIFT)
    press(KEY.Key_Left, ALT | SHIFT)
    sizes = []
    for _ in range(4):
        sizes += [(len(b.rows), len(b.rows[0])) for b in body.blocks() if type(b) is TableBlock]
        press(KEY.Key_Z, CTRL)
    assert sizes == [(4, 2), (4, 3), (3, 3), (3, 3)]
    assert body.blocks() == (Paragraph((Run("Un début."),)),)


def test_what_is_undone_in_another_chapter_is_shown(window: MainWindow, body: RichEdit) -> None:
    tab = child(window, TextsTab)
    type_text(" Suite.")
    tab.list.setCurrentIndex(tab.list.chapters.index(tab.list.chapters.row_of("legal_frame")))
    assert not typed_text(body).startswith("Un début.")
    press(KEY.Key_Z, CTRL)
    assert typed_text(body) == "Un début."


def test_the_menu_of_a_text_names_the_steps_of_the_dossier(
    window: MainWindow, body: RichEdit
) -> None:
    menu = context_menu(body)
    first, second, *_ = menu.actions()
    assert first.text() == "Annuler «\u00a0Modifier le texte “Contexte”\u00a0»"
    assert (first, second) == (window.action("undo"), window.action("redo"))
    assert not [each for each in menu.actions() if each.objectName().startswith("edit-undo")]
    menu.close()


def test_a_note_is_undone_while_it_is_typed_and_after_it_is_left(window: MainWindow) -> None:
    note = open_note(window)
    type_text("abc")
    press(KEY.Key_Z, CTRL)
    assert typed_text(note) == ""
    press(KEY.Key_Y, CTRL)
    assert typed_text(note) == "abc"
    press(KEY.Key_Backtab)
    press(KEY.Key_Z, CTRL)
    assert typed_text(note) == ""


def test_a_cell_being_typed_is_undone_as_one_step(window: MainWindow) -> None:
    strip(window).choose(TabName.DASHBOARD)
    child(shown(window), GridView).setFocus()
    press(KEY.Key_Return, CTRL)
    before = history(window).undo_label
    type_text("zwx")
    press(KEY.Key_Z, CTRL)
    assert history(window).undo_label == before
    assert history(window).redo_label is not None


def test_a_cell_stays_open_while_its_words_are_undone(window: MainWindow) -> None:
    strip(window).choose(TabName.DASHBOARD)
    grid = child(shown(window), GridView)
    grid.setFocus()
    press(KEY.Key_Return, CTRL)
    type_text("Un achat")
    press(KEY.Key_Return, CTRL)
    cell = grid.currentIndex()
    press(KEY.Key_F2)
    press(KEY.Key_Home)
    type_text("abc")
    press(KEY.Key_Z, CTRL)
    assert cell.data() == "Un achat"
    type_text("Ici, ")
    grid.commit_pending()
    assert cell.data() == "Ici, Un achat"
    press(KEY.Key_F2)
    for _ in range(3):
        press(KEY.Key_Z, CTRL)
    assert grid.open_editor() is None


def test_an_amount_that_is_refused_is_taken_back_before_any_step(window: MainWindow) -> None:
    strip(window).choose(TabName.CONTRACTS)
    grid = child(shown(window), GridView, "contractsGrid")
    grid.setFocus()
    press(KEY.Key_Return, CTRL)
    type_text("Du sel")
    press(KEY.Key_Return, CTRL)
    label = history(window).undo_label
    grid.setCurrentIndex(grid.currentIndex().siblingAtColumn(3))
    type_text("beaucoup")
    press(KEY.Key_Y, CTRL)
    press(KEY.Key_Z, CTRL)
    editor = grid.open_editor()
    assert editor is not None
    assert editor.text == ""
    assert history(window).undo_label == label
    press(KEY.Key_Z, CTRL)
    assert history(window).undo_label != label


def test_a_name_being_typed_in_a_list_is_undone_as_one_step(window: MainWindow) -> None:
    strip(window).choose(TabName.MATRICES)
    names = child(shown(window), ServiceList)
    names.view.setFocus()
    first = names.view.currentIndex().data()
    press(KEY.Key_F2)
    type_text("Un autre nom")
    press(KEY.Key_Z, CTRL)
    assert names.view.currentIndex().data() == first
    assert history(window).redo_label is not None
    press(KEY.Key_Y, CTRL)
    assert names.view.currentIndex().data() == "Un autre nom"


def test_a_line_that_the_dossier_does_not_know_undoes_its_own_words_first(
    window: MainWindow, body: RichEdit
) -> None:
    press(KEY.Key_F, CTRL)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    type_text("mot")
    press(KEY.Key_Z, CTRL)
    assert line.text() == ""
    assert typed_text(body) == "Un début."
    line.setText("mot")
    press(KEY.Key_Z, CTRL)
    assert "Un début." not in typed_text(body)


def test_the_names_of_the_institutions_are_undone_in_their_dialog(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.action("procedure").trigger()
    dialog = child(window, ProcedureDialog)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    line = child(dialog, QLineEdit, "commune_name")
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    before = line.text()
    press(KEY.Key_End)
    type_text("x")
    press(KEY.Key_Tab)
    dossier = session(window).dossier
    assert queries.institution(dossier, Side.COMMUNE).name == f"{before}x"
    press(KEY.Key_Z, CTRL)
    assert line.text() == before
    dialog.close()
