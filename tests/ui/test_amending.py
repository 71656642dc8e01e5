"""An amendment is proposed from where one is, or of what was just done, by mouse and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import amending, sittings
from synergy_desktop.domain.sittings import Amendment
from synergy_desktop.domain.vocabulary import Register, Status
from synergy_desktop.store import queries, synergy_queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.sitting_queries import amendments
from synergy_desktop.ui.amending.dialogs import AmendDialog, StepsDialog
from synergy_desktop.ui.contracts_tab import ContractsTab
from synergy_desktop.ui.dashboard_tab import DashboardTab
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.matrix_tab import MatrixTab
from synergy_desktop.ui.plan_tab import PlanTab
from synergy_desktop.ui.tab import TabName
from ui.keys import press, type_text
from ui.plan_samples import choose
from ui.window_parts import banner, button, child, label, session, shown, strip


def dossier_of(window: MainWindow) -> Dossier:
    return session(window).dossier


def proposed(window: MainWindow) -> Amendment:
    (found,) = amendments(dossier_of(window), session(window).report_id)
    return found


def amend(qtbot: QtBot, window: MainWindow) -> AmendDialog:
    """Ask for an amendment by the key."""
    window.action("amend").trigger()
    dialog = child(window, AmendDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def accept(dialog: QWidget) -> None:
    QTest.mouseClick(child(dialog, QPushButton, "accept"), Qt.MouseButton.LeftButton)


def compared(dialog: QWidget) -> str:
    return child(dialog, QTextEdit, "amendCompared").toPlainText()


def turn_to(dialog: QWidget, words: str) -> None:
    subject = child(dialog, QComboBox, "amendSubject")
    found = [at for at in range(subject.count()) if subject.itemText(at).startswith(words)]
    subject.setCurrentIndex(found[0])


def test_a_level_is_proposed_by_its_digit(qtbot: QtBot, valpree: MainWindow) -> None:
    strip(valpree).choose(TabName.MATRICES)
    tab = shown(valpree)
    assert isinstance(tab, MatrixTab)
    tab.grid.set_current_register(Register.MANAGEMENT)
    service = session(valpree).service_id
    before = queries.service(dossier_of(valpree), service).matrix
    assert before is not None
    dialog = amend(qtbot, valpree)
    assert compared(dialog).startswith("Rien ne change")
    assert dialog.height() < 700, "a laptop's screen is 768 high"
    press(Qt.Key.Key_1)
    qtbot.waitUntil(lambda: "1 – Initial" in compared(dialog))
    child(dialog, QLineEdit, "amendProposer").setText("Bob Mahy")
    child(dialog, QPlainTextEdit, "amendReason").setPlainText("Trop optimiste.")
    accept(dialog)
    assert not dialog.isVisible()
    made = proposed(valpree)
    assert (made.number, made.proposer, made.reason) == (1, "Bob Mahy", "Trop optimiste.")
    assert made.title.endswith("Management – niveau")
    (row,) = made.rows
    assert (row.row, row.after) == (f"{service}/management", {"level": 1})
    assert queries.service(dossier_of(valpree), service).matrix == before
    assert dossier_of(valpree).history.undo_label == "Proposer l’amendement 1"
    assert "Management → 1 (amendement 1)" in label(valpree, "matrixHint")
    amending.reject(dossier_of(valpree), made.id)
    assert "amendement" not in label(valpree, "matrixHint")


def test_nothing_is_proposed_while_nothing_changes(qtbot: QtBot, valpree: MainWindow) -> None:
    strip(valpree).choose(TabName.MATRICES)
    dialog = amend(qtbot, valpree)
    offered = child(dialog, QPushButton, "accept")
    assert offered.property("tone") == "idle"
    accept(dialog)
    assert dialog.isVisible()
    assert label(dialog, "problem").startswith("Rien ne change")
    dialog.editor.setFocus()
    press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "Rien" not in compared(dialog))
    assert offered.property("tone") == ""
    press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert amendments(dossier_of(valpree), session(valpree).report_id) == ()


def on_first_synergy(window: MainWindow, column: str) -> str:
    strip(window).choose(TabName.DASHBOARD)
    tab = shown(window)
    assert isinstance(tab, DashboardTab)
    service = queries.service(dossier_of(window), session(window).service_id)
    tab.grid.go_to(service.synergies[0].id, column)
    return service.synergies[0].id


def test_the_words_of_a_cell_are_compared_while_they_are_typed(
    qtbot: QtBot, valpree: MainWindow
) -> None:
    synergy = on_first_synergy(valpree, "title")
    before = synergy_queries.synergy(dossier_of(valpree), synergy).title
    dialog = amend(qtbot, valpree)
    press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    type_text(" bis")
    qtbot.waitUntil(lambda: "bis" in compared(dialog))
    assert child(dialog, QLineEdit, "amendTitle").text().endswith("– synergie")
    accept(dialog)
    (row,) = proposed(valpree).rows
    assert row.after == {"title": f"{before} bis"}
    assert synergy_queries.synergy(dossier_of(valpree), synergy).title == before


def test_the_menu_of_a_row_leads_there_too(qtbot: QtBot, valpree: MainWindow) -> None:
    on_first_synergy(valpree, "title")
    tab = shown(valpree)
    assert isinstance(tab, DashboardTab)
    tab.verbs["amendSynergies"].trigger()
    assert child(valpree, AmendDialog).isVisible()


def test_a_row_is_proposed_to_go_and_another_to_come(qtbot: QtBot, valpree: MainWindow) -> None:
    synergy = on_first_synergy(valpree, "title")
    dialog = amend(qtbot, valpree)
    turn_to(dialog, "Supprimer")
    assert "Suppression" in compared(dialog)
    accept(dialog)
    assert ("delete", synergy) in {(each.operation, each.row) for each in proposed(valpree).rows}
    dossier_of(valpree).history.undo()
    dialog.deleteLater()
    qtbot.waitUntil(lambda: valpree.findChild(AmendDialog) is None)
    dialog = amend(qtbot, valpree)
    turn_to(dialog, "Ajouter une ligne")
    fields = dialog.editor.findChildren(QPlainTextEdit)
    fields[0].setPlainText("Une salle commune")
    accept(dialog)
    (row,) = proposed(valpree).rows
    assert (row.operation, row.after["title"]) == ("insert", "Une salle commune")
    assert row.after["status"] == Status.DONE.value


def test_an_amount_that_is_none_is_refused_in_words(qtbot: QtBot, valpree: MainWindow) -> None:
    strip(valpree).choose(TabName.CONTRACTS)
    tab = shown(valpree)
    assert isinstance(tab, ContractsTab)
    contract = queries.contracts(dossier_of(valpree), session(valpree).report_id).joint[0]
    tab.grid.go_to(contract.id, "amount")
    dialog = amend(qtbot, valpree)
    field = child(dialog.editor, QPlainTextEdit, "amendText")
    field.setPlainText("beaucoup")
    accept(dialog)
    assert dialog.isVisible()
    assert "beaucoup" in label(dialog, "problem")
    field.setPlainText("1 500")
    accept(dialog)
    (row,) = proposed(valpree).rows
    assert row.after == {"amount": 150_000}


def test_a_field_of_the_plan_and_a_new_node_are_proposed(qtbot: QtBot, valpree: MainWindow) -> None:
    strip(valpree).choose(TabName.PLAN)
    tab = shown(valpree)
    assert isinstance(tab, PlanTab)
    choose(tab, "A 1.1")
    dialog = amend(qtbot, valpree)
    turn_to(dialog, "Échéance")
    child(dialog.editor, QLineEdit, "plan_deadline").setText("2031")
    accept(dialog)
    made = proposed(valpree)
    assert [dict(row.after) for row in made.rows] == [{"deadline": "2031"}]


def test_a_chapter_is_proposed_with_its_title(qtbot: QtBot, valpree: MainWindow) -> None:
    strip(valpree).choose(TabName.TEXTS)
    dialog = amend(qtbot, valpree)
    press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    type_text("Bref. ")
    qtbot.waitUntil(lambda: "Bref." in compared(dialog))
    accept(dialog)
    (row,) = proposed(valpree).rows
    assert row.table == "text"
    assert "Bref. " in str(row.after["body"])


def test_where_nothing_can_be_amended_the_window_says_so(valpree: MainWindow) -> None:
    strip(valpree).choose(TabName.REPORT)
    valpree.action("amend").trigger()
    assert banner(valpree).startswith("Placez-vous d’abord")
    valpree.action("amendSteps").trigger()
    assert banner(valpree).startswith("Il n’y a pas d’étape")


def test_the_terms_begin_with_the_sitting_and_complete_its_members(
    qtbot: QtBot, valpree: MainWindow
) -> None:
    desk = session(valpree).desk
    assert desk.sitting is not None
    strip(valpree).choose(TabName.MATRICES)
    dialog = amend(qtbot, valpree)
    sitting, point = (child(dialog, QComboBox, f"amend{each}") for each in ("Sitting", "Point"))
    debate = next(each for each in desk.sitting.points if "débat" in each.title)
    assert (sitting.currentData(), point.currentData()) == (desk.sitting_id, debate.id)
    proposer = child(dialog, QLineEdit, "amendProposer")
    member = desk.sitting.members[0]
    proposer.setFocus()
    type_text(member.name[:4])
    press(Qt.Key.Key_Tab)
    taken = proposer.text()
    assert member.name[:4] in taken
    assert len(taken) > 4
    type_text("Parce que")
    assert (proposer.text(), child(dialog, QPlainTextEdit, "amendReason").toPlainText()) == (
        taken,
        "Parce que",
    )
    press(Qt.Key.Key_Escape)


def test_once_the_sitting_is_open_an_amendment_is_of_its_point(
    qtbot: QtBot, valpree: MainWindow
) -> None:
    desk = session(valpree).desk
    sittings.open_sitting(dossier_of(valpree), desk.sitting_id, "19:00")
    strip(valpree).choose(TabName.MATRICES)
    dialog = amend(qtbot, valpree)
    assert child(dialog, QComboBox, "amendPoint").currentData() == desk.point_id
    press(Qt.Key.Key_Escape)


@pytest.mark.parametrize("door", ["menu", "history"])
def test_the_last_steps_become_an_amendment(qtbot: QtBot, valpree: MainWindow, door: str) -> None:
    strip(valpree).choose(TabName.MATRICES)
    tab = shown(valpree)
    assert isinstance(tab, MatrixTab)
    service = session(valpree).service_id
    before = queries.service(dossier_of(valpree), service)
    tab.grid.setFocus()
    press(Qt.Key.Key_1)
    assert queries.service(dossier_of(valpree), service) != before
    if door == "menu":
        valpree.action("amendSteps").trigger()
    else:
        valpree.action("history").trigger()
        QTest.mouseClick(button(valpree, "amendSinceStep"), Qt.MouseButton.LeftButton)
    dialog = child(valpree, StepsDialog)
    assert "1 – Initial" in compared(dialog)
    accept(dialog)
    assert queries.service(dossier_of(valpree), service) == before
    assert proposed(valpree).number == 1
    valpree.action("undo").trigger()
    assert queries.service(dossier_of(valpree), service) != before


def test_enter_proposes_wherever_the_keyboard_has_passed(qtbot: QtBot, valpree: MainWindow) -> None:
    strip(valpree).choose(TabName.MATRICES)
    dialog = amend(qtbot, valpree)
    press(Qt.Key.Key_5)
    press(Qt.Key.Key_Tab)
    type_text("Bob Mahy")
    assert child(dialog, QLineEdit, "amendProposer").text() == "Bob Mahy", "asked next"
    for name in ("amendReason", "amendTitle", "amendSitting", "amendPoint", "amendCompared"):
        press(Qt.Key.Key_Tab)
        focused = dialog.focusWidget()
        assert focused is not None
        assert focused.objectName() == name
    button(dialog, "cancel").setFocus()
    child(dialog, QLineEdit, "amendTitle").setFocus()
    press(Qt.Key.Key_Return)
    assert proposed(valpree).proposer == "Bob Mahy"


def test_control_and_enter_propose_from_within_a_text(qtbot: QtBot, valpree: MainWindow) -> None:
    strip(valpree).choose(TabName.TEXTS)
    dialog = amend(qtbot, valpree)
    press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    type_text(" Ajout.")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    (row,) = proposed(valpree).rows
    assert str(row.after["body"]).endswith(" Ajout.")
