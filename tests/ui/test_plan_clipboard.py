"""Branches of the plan, and plans of office programs, copied and pasted by keys in the tree."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.plans import lineage
from synergy_desktop.domain.vocabulary import BudgetService, Nature, NodeKind, PlanOwner
from synergy_desktop.store import queries
from synergy_desktop.ui.pasting.dialog import PasteDialog
from synergy_desktop.ui.plan_tab import PlanTab
from ui.keys import press as press_here
from ui.plan_samples import (
    COMMUNE,
    CONTROL,
    CPAS,
    NO_SCREEN,
    choose,
    current_code,
    in_file,
    last_step,
    node_id,
    open_plan_tab,
    outline,
    plain,
    press,
    undo,
)
from ui.window_parts import child, label

KEY = Qt.Key
WARNING = QAbstractItemModelTester.FailureReportingMode.Warning
pytestmark = NO_SCREEN

TABLE = (
    "Code\tIntitulé\tÉchéance\tService\tAgent\tPilote\tBudget\tFax\r\n"
    "O.O.3\tSoigner les haies\t\t\t\t\t\t\r\n"
    "A 3.1\tTailler deux fois l’an\tjanv-27\tParcs\tChef jardinier\tVille"
    "\t73.500 € (Article 766/124-02 Outils)\t\r\n"
    "A 3.2\tReplanter\tRécurrent\t\t\t\t/\tnon\r\n"
)


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[PlanTab]:
    with open_plan_tab(qtbot, tmp_path, COMMUNE, CPAS) as opened:
        yield opened
    QApplication.clipboard().clear()


def put(text: str, html: str = "") -> None:
    offered = QMimeData()
    offered.setText(text)
    if html:
        offered.setHtml(html)
    QApplication.clipboard().setMimeData(offered)


def paste(qtbot: QtBot, tab: PlanTab) -> PasteDialog:
    press(tab.tree, KEY.Key_V, CONTROL)
    dialog = child(tab, PasteDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def accept(qtbot: QtBot, dialog: PasteDialog) -> None:
    with qtbot.waitSignal(dialog.accepted):
        press_here(KEY.Key_Return, CONTROL)


def branch(tab: PlanTab, code: str) -> PlanNode:
    """A node with all below it, as the file has it."""
    assert tab.model.plan is not None
    plan = queries.plan(tab.session.dossier, tab.model.plan.id)
    return lineage(plan, node_id(tab, code))[-1]


def shown(dialog: PasteDialog) -> list[list[str]]:
    model = dialog.preview.model()
    return [
        [model.index(row, column).data().strip() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_a_list_indented_by_tabs_is_a_title_in_each_line(qtbot: QtBot, tab: PlanTab) -> None:
    choose(tab, "externe")
    put("OS 9. Fleurir\n\tO.O.9 Planter\n\t\tA 9.1 Bêcher\n\t\tA 9.2 Arroser")
    dialog = paste(qtbot, tab)
    preview = dialog.preview
    assert [row[0] for row in shown(dialog)] == ["OS", "OO", "Action", "Action"]
    assert [preview.columnSpan(0, column) for column in (1, 2, 3)] == [3, 3, 3]
    assert [preview.columnSpan(2, column) for column in (1, 2, 3)] == [2, 2, 1]
    accept(qtbot, dialog)
    assert outline(tab.model)[-4:] == ["  OS 9", "    O.O.9", "      A 9.1", "      A 9.2"]


def test_a_table_is_seen_then_pasted_in_one_step(qtbot: QtBot, tab: PlanTab) -> None:
    before = outline(tab.model)
    choose(tab, "O.O.1")
    put(TABLE)
    dialog = paste(qtbot, tab)
    QAbstractItemModelTester(dialog.preview.model(), WARNING, dialog)
    assert plain(label(dialog, "pasteCounts")) == "3 lignes comprises, 1 cellule à vérifier"
    assert [row[:3] for row in shown(dialog)] == [
        ["OO", "O.O.3", "Soigner les haies"],
        ["Action", "A 3.1", "Tailler deux fois l’an"],
        ["Action", "A 3.2", "Replanter"],
    ]
    assert "« non »" in plain(label(dialog, "pasteNote"))
    assert outline(tab.model) == before
    accept(qtbot, dialog)
    assert outline(tab.model)[5:10] == [
        "      A 1.3",
        "    O.O.3",
        "      A 3.1",
        "      A 3.2",
        "    O.O.2",
    ]
    action = in_file(tab, "A 3.1")
    assert (action.deadline, action.service, action.agent) == ("janv-27", "Parcs", "Chef jardinier")
    assert action.carrier == "Ville"
    (line,) = action.budget
    assert (line.amount, line.article, line.label) == (7_350_000, "766/124-02", "Outils")
    assert in_file(tab, "A 3.2").budget == ()
    assert last_step(tab) == "Coller 3 éléments du PST"
    assert current_code(tab) == "O.O.3"
    undo(tab)
    assert outline(tab.model) == before


def test_a_list_of_a_cpas_finds_its_levels_by_its_codes(qtbot: QtBot, tab: PlanTab) -> None:
    tab.bar.plans.setCurrentIndex(1)
    tab.bar.plans.activated.emit(1)
    choose(tab, "Me1")
    put("OSe2 Un toit pour tous\nOOe2 – Rénover\nMe21 Louer\nPe25 : Bâtir\nPe25.1 Chercher un lieu")
    accept(qtbot, paste(qtbot, tab))
    assert outline(tab.model) == [
        *("externe", "  OSe1", "    OOe1", "      Me1"),
        *("  OSe2", "    OOe2", "      Me21", "      Pe25", "        Pe25.1"),
    ]
    assert in_file(tab, "Me21").nature is Nature.MAINTAINED
    assert (in_file(tab, "Pe25").nature, in_file(tab, "Pe25").title) == (Nature.PROJECT, "Bâtir")


WORD_LIST = """<html><body><!--StartFragment-->
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
 style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>Soigner les haies</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
 style='mso-list:Ignore'>a.<span>&nbsp;</span></span><![endif]>Tailler</p>
<!--EndFragment--></body></html>"""
NESTED_LIST = "<ol><li><p>Soigner les haies</p><ol><li><p>Tailler</p></li></ol></li></ol>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("1.\tSoigner les haies\na.\tTailler", WORD_LIST),
        ("1. Soigner les haies\n  1. Tailler", NESTED_LIST),
        ("Soigner les haies\n\tTailler", ""),
        ("1. Soigner les haies\n1.1 Tailler", ""),
    ],
    ids=["Word", "LibreOffice", "tabs", "numbers"],
)
def test_an_indented_list_goes_below_the_current_node(
    qtbot: QtBot, tab: PlanTab, text: str, html: str
) -> None:
    choose(tab, "OS 2")
    put(text, html)
    accept(qtbot, paste(qtbot, tab))
    (objective,) = branch(tab, "OS 2").children
    assert (objective.kind, objective.code) == (NodeKind.OO, "O.O.3")
    assert objective.title == "Soigner les haies"
    assert [(each.kind, each.code, each.title) for each in objective.children] == [
        (NodeKind.ACTION, "A 3.1", "Tailler")
    ]


def test_what_nothing_can_hold_is_told_and_left_out(qtbot: QtBot, tab: PlanTab) -> None:
    choose(tab, "OS 2")
    put("A 9.1 Perdue\nO.O.9 Une place\nA 9.2 Trouvée")
    dialog = paste(qtbot, tab)
    assert "Rien au-dessus ne peut contenir" in label(dialog, "pasteNote")
    accept(qtbot, dialog)
    assert outline(tab.model)[-3:] == ["  OS 2", "    O.O.9", "      A 9.2"]


def test_the_meaning_of_a_column_is_chosen(qtbot: QtBot, tab: PlanTab) -> None:
    choose(tab, "O.O.2")
    put("Creuser une mare\tau printemps\nCurer le ruisseau\ten automne")
    dialog = paste(qtbot, tab)
    dialog.preview.meanings.chosen.emit(1, "deadline")
    accept(qtbot, dialog)
    made = branch(tab, "O.O.2").children[-2:]
    assert [(each.title, each.deadline) for each in made] == [
        ("Creuser une mare", "au printemps"),
        ("Curer le ruisseau", "en automne"),
    ]


def test_a_branch_goes_whole_into_the_other_plan_and_back(tab: PlanTab) -> None:
    choose(tab, "O.O.1")
    original = branch(tab, "O.O.1")
    press(tab.tree, KEY.Key_C, CONTROL)
    tab.bar.plans.setCurrentIndex(1)
    tab.bar.plans.activated.emit(1)
    choose(tab, "OSe1")
    press(tab.tree, KEY.Key_V, CONTROL)
    assert current_code(tab) == "O.O.1"
    copy = branch(tab, "O.O.1")
    assert [each.title for each in copy.children] == [each.title for each in original.children]
    gardens = copy.children[0]
    assert (gardens.progress, gardens.sdgs, gardens.health_note) == (
        40,
        (11, 15),
        "Le terrain reste à acquérir.",
    )
    assert [line.article for line in gardens.budget] == ["766/721-60", ""]
    assert gardens.indicators[0].target == "6"
    undo(tab)
    assert outline(tab.model) == ["externe", "  OSe1", "    OOe1", "      Me1"]


def test_a_copied_branch_is_a_table_that_pastes_too(qtbot: QtBot, tab: PlanTab) -> None:
    choose(tab, "O.O.1")
    press(tab.tree, KEY.Key_C, CONTROL)
    offered = QApplication.clipboard().mimeData()
    html, text = offered.html(), offered.text()
    assert text.splitlines()[0].startswith("Niveau\tCode\tIntitulé\tPolitique en charge")
    choose(tab, "OS 2")
    put(text, html)
    dialog = paste(qtbot, tab)
    assert plain(label(dialog, "pasteCounts")) == "4 lignes comprises, rien à vérifier"
    accept(qtbot, dialog)
    (copy,) = branch(tab, "OS 2").children
    gardens = copy.children[0]
    assert (gardens.code, gardens.deadline, gardens.progress) == ("A 1.1", "Fin 2027", 40)
    assert {(line.service, line.amount, line.funder) for line in gardens.budget} == {
        (BudgetService.ORDINARY, 7_350_000, "Wallonie"),
        (BudgetService.EXTRAORDINARY, 1_250_050, "Ville"),
    }


def test_a_branch_without_a_place_is_refused_in_words(tab: PlanTab) -> None:
    choose(tab, "A 1.2")
    press(tab.tree, KEY.Key_C, CONTROL)
    choose(tab, "OS 2")
    problems = QSignalSpy(tab.session.problem)
    press(tab.tree, KEY.Key_V, CONTROL)
    assert problems.count() == 1
    assert "n’a pas sa place" in problems.at(0)[0]
    QApplication.clipboard().clear()
    notes = QSignalSpy(tab.session.noted)
    press(tab.tree, KEY.Key_V, CONTROL)
    assert "ne contient rien" in notes.at(0)[0]


def test_an_empty_plan_takes_a_list_from_the_menu_of_its_button(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with open_plan_tab(qtbot, tmp_path, Plan(institution=PlanOwner.COMMON)) as empty:
        put("Volet externe : le territoire\nO.S.1 Verdir\nO.O.1 Planter\nA 1.1 Des haies")
        menu = empty.bar.add_button.menu()
        menu.aboutToShow.emit()
        next(each for each in menu.actions() if each.text() == "Coller").trigger()
        dialog = child(empty, PasteDialog)
        qtbot.waitUntil(dialog.isActiveWindow)
        accept(qtbot, dialog)
        assert outline(empty.model) == ["externe", "  O.S.1", "    O.O.1", "      A 1.1"]
    QApplication.clipboard().clear()


def test_an_empty_plan_takes_a_list_by_the_key_that_its_page_offers(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with open_plan_tab(qtbot, tmp_path, Plan(institution=PlanOwner.COMMON)) as empty:
        put("Volet externe : le territoire\nO.S.1 Verdir")
        empty.setFocus()
        assert child(empty, QPushButton, "planPasteButton").isVisible()
        press_here(KEY.Key_V, CONTROL)
        dialog = child(empty, PasteDialog)
        qtbot.waitUntil(dialog.isActiveWindow)
        assert not label(dialog, "pasteNewServices")
        accept(qtbot, dialog)
        assert outline(empty.model) == ["externe", "  O.S.1"]
        empty.activateWindow()
        qtbot.waitUntil(empty.tree.hasFocus)
    QApplication.clipboard().clear()
