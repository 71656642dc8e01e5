"""The form of a node by mouse and keys: its fields, its money, its indicators, its goals."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import plans as commands
from synergy_desktop.domain.vocabulary import Nature, NodeState
from synergy_desktop.errors import DossierError
from synergy_desktop.ui.plan.growing_edit import GrowingEdit
from synergy_desktop.ui.plan_tab import PlanTab
from ui.plan_samples import (
    LEFT,
    NO_SCREEN,
    choose,
    in_file,
    last_step,
    node_id,
    open_plan_form,
    press,
)

KEY = Qt.Key
pytestmark = NO_SCREEN


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[PlanTab]:
    with open_plan_form(qtbot, tmp_path) as opened:
        yield opened


def line(tab: PlanTab, name: str) -> QLineEdit:
    editor = tab.form.fields[name].focusProxy()
    assert isinstance(editor, QLineEdit)
    return editor


def text(tab: PlanTab, name: str) -> GrowingEdit:
    editor = tab.form.fields[name].focusProxy()
    assert isinstance(editor, GrowingEdit)
    return editor


def combo(tab: PlanTab, name: str) -> QComboBox:
    editor = tab.form.fields[name].focusProxy()
    assert isinstance(editor, QComboBox)
    return editor


def retype(editor: QLineEdit, words: str) -> None:
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, words)


def leave(widget: QWidget) -> None:
    press(widget, KEY.Key_Tab)


def shown_fields(tab: PlanTab) -> set[str]:
    return {name for name, field in tab.form.fields.items() if field.isVisible()}


def test_the_form_shows_the_node(tab: PlanTab) -> None:
    assert line(tab, "code").text() == "A 1.1"
    assert text(tab, "title").toPlainText() == "Ouvrir des jardins partagés"
    assert line(tab, "progress").text() == "40\u00a0%"
    assert combo(tab, "state").currentText() == "En cours"
    assert combo(tab, "nature").currentText() == "—"
    path = tab.form.findChild(QLabel, "planPath")
    assert isinstance(path, QLabel)
    assert path.text() == "externe / OS 1 / O.O.1"


def test_a_kind_has_the_fields_that_make_sense_for_it(tab: PlanTab) -> None:
    assert {"nature", "deadline", "staff", "reserve", "state"} <= shown_fields(tab)
    choose(tab, "externe")
    assert shown_fields(tab) == {"code", "title", "note"}
    assert not tab.form.sdgs.isVisible()
    choose(tab, "OS 1")
    assert "political_lead" in shown_fields(tab)
    assert "reserve" not in shown_fields(tab)
    commands.set_node_text(tab.session.dossier, node_id(tab, "OS 1"), "reserve", "À voir")
    assert "reserve" in shown_fields(tab)


def test_typing_saves_itself_and_is_one_step_to_undo(tab: PlanTab, qtbot: QtBot) -> None:
    editor = line(tab, "deadline")
    retype(editor, "Mi")
    qtbot.waitUntil(lambda: in_file(tab).deadline == "Mi")
    QTest.keyClicks(editor, "-2028")
    qtbot.waitUntil(lambda: in_file(tab).deadline == "Mi-2028")
    assert tab.model.index_of(node_id(tab, "A 1.1"), 1).data() == "Mi-2028"
    press(editor, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert in_file(tab).deadline == "Fin 2027"
    assert editor.text() == "Fin 2027"
    assert editor.hasFocus()


def test_two_visits_to_a_field_are_two_steps(tab: PlanTab) -> None:
    for words in ("Un", "Deux"):
        retype(line(tab, "agent"), words)
        leave(line(tab, "agent"))
    tab.session.dossier.history.undo()
    assert in_file(tab).agent == "Un"


def test_undo_while_typing_saves_first_then_takes_it_back(tab: PlanTab) -> None:
    editor = line(tab, "service")
    retype(editor, "Environnement")
    press(editor, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.text() == "Service des espaces verts"
    tab.session.dossier.history.redo()
    assert in_file(tab).service == "Environnement"


def test_the_cursor_stays_where_it_is_when_the_field_is_refreshed(tab: PlanTab) -> None:
    editor = text(tab, "title")
    editor.setFocus()
    cursor = editor.textCursor()
    cursor.setPosition(6)
    editor.setTextCursor(cursor)
    commands.rename_node(tab.session.dossier, node_id(tab, "A 1.1"), "Ouvrir dix jardins")
    assert editor.toPlainText() == "Ouvrir dix jardins"
    assert editor.textCursor().position() == 6
    assert editor.hasFocus()


def test_what_is_typed_survives_a_change_elsewhere(tab: PlanTab) -> None:
    editor = text(tab, "note")
    editor.setFocus()
    QTest.keyClicks(editor, "Voir le conseil")
    commands.set_state(tab.session.dossier, node_id(tab, "A 1.1"), NodeState.FINISHED)
    assert editor.toPlainText() == "Voir le conseil"
    assert combo(tab, "state").currentText() == "Finalisé"
    choose(tab, "A 1.2")
    assert in_file(tab, "A 1.1").note == "Voir le conseil"
    assert text(tab, "note").toPlainText() == ""


def test_typing_in_a_node_that_is_deleted_is_dropped(tab: PlanTab) -> None:
    QTest.keyClicks(text(tab, "note"), "Perdu")
    commands.delete_node(tab.session.dossier, node_id(tab, "A 1.1"))
    tab.commit_pending()
    assert last_step(tab) == "Supprimer « A 1.1 »"
    assert line(tab, "code").text() == "A 1.2"


def test_what_cannot_be_written_waits_for_another_try(
    tab: PlanTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    problems = QSignalSpy(tab.session.problem)

    def refuse(*_arguments: object) -> None:
        raise DossierError("Le disque est plein.")

    with monkeypatch.context() as full_disk:
        full_disk.setattr(commands, "set_node_text", refuse)
        retype(line(tab, "agent"), "Coordinatrice")
        tab.commit_pending()
        assert problems.at(0)[0] == "Le disque est plein."
    commands.set_state(tab.session.dossier, node_id(tab, "A 1.1"), NodeState.FINISHED)
    assert line(tab, "agent").text() == "Coordinatrice"
    tab.commit_pending()
    assert in_file(tab).agent == "Coordinatrice"


def test_a_long_text_grows_its_editor(tab: PlanTab) -> None:
    editor = text(tab, "reserve")
    before = editor.height()
    editor.insertPlainText("Sous réserve de moyens complémentaires.\n" * 4)
    assert editor.height() > before + 3 * editor.fontMetrics().lineSpacing()
    assert not editor.verticalScrollBar().isVisible()


def test_the_human_resources_are_kept_as_typed(tab: PlanTab) -> None:
    text(tab, "staff").insertPlainText("2 ETP")
    tab.commit_pending()
    assert in_file(tab).staff == "2 ETP"
    undo = tab.session.dossier.history.undo_label or ""
    assert undo.startswith("Modifier les ressources humaines")


def test_a_title_stays_one_paragraph(tab: PlanTab) -> None:
    editor = text(tab, "title")
    editor.selectAll()
    QApplication.clipboard().setText("Ouvrir\ndes  vergers")
    editor.paste()
    press(editor, KEY.Key_Return)
    assert editor.toPlainText() == "Ouvrir des vergers"


def test_choices_are_written_at_once_and_can_be_taken_back(tab: PlanTab) -> None:
    for name, key in (("nature", KEY.Key_Down), ("state", KEY.Key_Down), ("health", KEY.Key_Up)):
        combo(tab, name).setFocus()
        press(combo(tab, name), key)
    node = in_file(tab)
    assert node.nature is Nature.MAINTAINED
    assert node.state is NodeState.FINISHED
    assert node.health is not None
    combo(tab, "nature").setFocus()
    press(combo(tab, "nature"), KEY.Key_Home)
    assert in_file(tab).nature is None


def test_progress_goes_by_fives_and_takes_figures(tab: PlanTab) -> None:
    editor = line(tab, "progress")
    editor.setFocus()
    press(editor, KEY.Key_Up)
    press(editor, KEY.Key_Up)
    assert editor.text() == "50\u00a0%"
    retype(editor, "1234")
    assert editor.text() == "12"
    leave(editor)
    assert in_file(tab).progress == 12
    assert editor.text() == "12\u00a0%"
    editor.setFocus()
    press(editor, KEY.Key_Down)
    assert editor.text() == "10\u00a0%"
    editor.clear()
    leave(editor)
    assert in_file(tab).progress is None
    press(editor, KEY.Key_Up)
    assert editor.text() == "0\u00a0%"


def test_a_name_met_elsewhere_in_the_plan_is_proposed(tab: PlanTab) -> None:
    choose(tab, "A 1.2")
    editor = line(tab, "political_lead")
    editor.setFocus()
    QTest.keyClicks(editor, "lamb")
    press(editor, KEY.Key_Return)
    leave(editor)
    assert in_file(tab, "A 1.2").political_lead == "M. Lambert"


def test_a_name_typed_a_moment_ago_is_proposed_for_the_next_node(tab: PlanTab) -> None:
    choose(tab, "A 1.2")
    retype(line(tab, "agent"), "Nadia Renard")
    leave(line(tab, "agent"))
    choose(tab, "A 1.3")
    retype(line(tab, "agent"), "renar")
    press(line(tab, "agent"), KEY.Key_Return)
    leave(line(tab, "agent"))
    assert in_file(tab, "A 1.3").agent == "Nadia Renard"


def test_goals_are_pressed_by_mouse_and_keys(tab: PlanTab) -> None:
    first = tab.form.sdgs.findChild(QPushButton, "planSdg1")
    assert isinstance(first, QPushButton)
    QTest.mouseClick(first, LEFT)
    assert in_file(tab).sdgs == (1, 11, 15)
    press(first, KEY.Key_Right)
    second = QApplication.focusWidget()
    assert isinstance(second, QPushButton)
    press(second, KEY.Key_Space)
    assert in_file(tab).sdgs == (1, 2, 11, 15)
    assert second.toolTip() == "2. Faim «\u00a0zéro\u00a0»"
    tab.session.dossier.history.undo()
    assert not second.isChecked()
