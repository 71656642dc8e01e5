"""The tab of the plans by mouse and keys: the tree's gestures, the filter, the plans themselves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import numbering
from synergy_desktop.commands import plans as commands
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.model import Plan
from synergy_desktop.domain.vocabulary import Nature, PlanOwner
from synergy_desktop.ui.plan.growing_edit import GrowingEdit
from synergy_desktop.ui.plan.title_dialog import PlanTitleDialog
from synergy_desktop.ui.plan.tree_cells import Column
from synergy_desktop.ui.plan_tab import PlanTab
from ui.plan_samples import (
    ALT,
    COMMUNE,
    CONTROL,
    CPAS,
    LEFT,
    NO_SCREEN,
    choose,
    current_code,
    last_step,
    node_id,
    open_plan_tab,
    outline,
    plain,
    press,
    undo,
)

KEY = Qt.Key
pytestmark = NO_SCREEN


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[PlanTab]:
    with open_plan_tab(qtbot, tmp_path, COMMUNE, CPAS) as opened:
        yield opened


def title_editor(tab: PlanTab) -> GrowingEdit:
    editor = tab.tree.viewport().findChild(GrowingEdit, "titleEditor")
    assert isinstance(editor, GrowingEdit)
    return editor


def counts(tab: PlanTab) -> str:
    return plain(tab.bar.counts.text())


def menu_entry(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()


def open_menu(tab: PlanTab) -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_the_first_plan_is_shown_down_to_its_actions(tab: PlanTab) -> None:
    assert tab.bar.plans.currentText() == "PST communal – Commune · 2024-2030"
    assert counts(tab) == "2 OS · 2 OO · 4 actions"
    assert current_code(tab) == "externe"
    assert tab.tree.isExpanded(tab.model.index_of(node_id(tab, "O.O.1")))


def test_insert_adds_a_sibling_with_its_code_and_opens_its_title(tab: PlanTab) -> None:
    choose(tab, "A 1.1")
    press(tab.tree, KEY.Key_Insert)
    assert outline(tab.model)[3:6] == ["      A 1.1", "      A 1.4", "      A 1.2"]
    assert current_code(tab) == "A 1.4"
    editor = title_editor(tab)
    QTest.keyClicks(editor, "Composter au village")
    press(editor, KEY.Key_Return)
    assert tab.model.index_of(node_id(tab, "A 1.4")).data() == "A 1.4 Composter au village"
    assert counts(tab) == "2 OS · 2 OO · 5 actions"
    undo(tab)
    undo(tab)
    assert counts(tab) == "2 OS · 2 OO · 4 actions"


def test_control_insert_adds_inside(tab: PlanTab) -> None:
    choose(tab, "O.O.2")
    press(tab.tree, KEY.Key_Insert, CONTROL)
    assert current_code(tab) == "A 2.2"
    choose(tab, "A 2.1")
    press(tab.tree, KEY.Key_Insert, CONTROL)
    assert current_code(tab) == "A 2.1.1"
    assert not tab.actions_by_name["planAddChild"].isEnabled()


def test_a_level_that_takes_several_kinds_asks_which(tab: PlanTab) -> None:
    choose(tab, "OS 1")
    press(tab.tree, KEY.Key_Insert)
    menu = open_menu(tab)
    assert [each.text() for each in menu.actions()] == ["Objectif stratégique OS 3", "Domaine"]
    press(menu, KEY.Key_Return)
    assert current_code(tab) == "OS 3"
    assert outline(tab.model)[-2:] == ["  OS 3", "  OS 2"]


def test_a_cpas_chooses_between_project_and_maintained(tab: PlanTab) -> None:
    tab.bar.plans.setCurrentIndex(1)
    tab.bar.plans.activated.emit(1)
    choose(tab, "Me1")
    press(tab.tree, KEY.Key_Insert)
    menu_entry(open_menu(tab), "Action Me2 (maintien)")
    node = tab.model.node_by_id(tab.tree.current_id())
    assert node is not None
    assert (node.code, node.nature) == ("Me2", Nature.MAINTAINED)


def test_the_button_offers_what_fits_the_current_node(tab: PlanTab) -> None:
    choose(tab, "O.O.1")
    menu = tab.bar.add_button.menu()
    menu.aboutToShow.emit()
    offered = [plain(each.text()) for each in menu.actions()]
    assert offered == [
        "Dans « O.O.1 »",
        "Action A 1.4",
        "Après « O.O.1 »",
        "Objectif opérationnel O.O.3",
        "",
        "Coller",
    ]
    menu_entry(menu, "Objectif opérationnel O.O.3")
    assert outline(tab.model)[5:8] == ["      A 1.3", "    O.O.3", "    O.O.2"][:3]


def test_what_is_typed_is_in_the_file_before_a_node_is_added(tab: PlanTab) -> None:
    choose(tab, "A 1.1")
    note = tab.form.fields["note"].focusProxy()
    assert note is not None
    note.setFocus()
    QTest.keyClicks(note, "Voir le conseil")
    menu = tab.bar.add_button.menu()
    menu.aboutToShow.emit()
    menu_entry(menu, "Action A 1.4")
    assert last_step(tab) == "Ajouter : action"
    undo(tab)
    assert last_step(tab) == "Modifier la note"


@pytest.mark.parametrize("key", [KEY.Key_F2, KEY.Key_Return])
def test_f2_or_enter_renames_and_escape_gives_up(tab: PlanTab, key: Qt.Key) -> None:
    choose(tab, "A 2.1")
    press(tab.tree, key)
    assert title_editor(tab).toPlainText() == "Poser des citernes"
    assert title_editor(tab).textCursor().selectedText() == "Poser des citernes"
    QTest.keyClicks(title_editor(tab), "Autre")
    press(title_editor(tab), KEY.Key_Escape)
    assert tab.model.index_of(node_id(tab, "A 2.1")).data() == "A 2.1 Poser des citernes"
    assert last_step(tab) == ""


def test_a_title_left_as_it_was_is_no_step(tab: PlanTab) -> None:
    choose(tab, "A 2.1")
    commands.rename_node(tab.session.dossier, node_id(tab, "A 2.1"), "Où\u00a0?")
    undo(tab)
    tab.session.dossier.history.redo()
    press(tab.tree, KEY.Key_F2)
    press(title_editor(tab), KEY.Key_Return)
    assert tab.session.dossier.history.redo_label is None
    undo(tab)
    assert last_step(tab) == ""


def test_an_open_title_is_written_before_the_tab_is_left(tab: PlanTab) -> None:
    choose(tab, "A 2.1")
    press(tab.tree, KEY.Key_F2)
    QTest.keyClicks(title_editor(tab), "Garder la pluie")
    tab.commit_pending()
    assert tab.model.index_of(node_id(tab, "A 2.1")).data() == "A 2.1 Garder la pluie"


def test_alt_arrows_move_within_and_across_objectives(tab: PlanTab) -> None:
    choose(tab, "A 1.3")
    press(tab.tree, KEY.Key_Up, ALT)
    assert outline(tab.model)[3:6] == ["      A 1.1", "      A 1.3", "      A 1.2"]
    press(tab.tree, KEY.Key_Down, ALT)
    press(tab.tree, KEY.Key_Down, ALT)
    assert outline(tab.model)[5:8] == ["    O.O.2", "      A 1.3", "      A 2.1"]
    assert current_code(tab) == "A 1.3"
    press(tab.tree, KEY.Key_Up, ALT)
    assert outline(tab.model)[3:6] == ["      A 1.1", "      A 1.2", "      A 1.3"]


def test_alt_sideways_changes_the_level_where_kinds_allow(tab: PlanTab) -> None:
    choose(tab, "OS 2")
    assert not tab.actions_by_name["planDemote"].isEnabled()
    press(tab.tree, KEY.Key_Left, ALT)
    assert outline(tab.model)[-1] == "OS 2"
    press(tab.tree, KEY.Key_Right, ALT)
    assert outline(tab.model)[-1] == "  OS 2"
    choose(tab, "A 1.1")
    assert not tab.actions_by_name["planPromote"].isEnabled()


def test_delete_takes_the_branch_and_undo_shows_it_again(tab: PlanTab) -> None:
    choose(tab, "O.O.1")
    press(tab.tree, KEY.Key_Delete)
    assert counts(tab) == "2 OS · 1 OO · 1 action"
    assert last_step(tab) == "Supprimer « O.O.1 »"
    assert current_code(tab) == "O.O.2"
    undo(tab)
    assert counts(tab) == "2 OS · 2 OO · 4 actions"
    assert current_code(tab) == "O.O.1"
    assert tab.form.node_id == node_id(tab, "O.O.1")


def test_a_branch_comes_back_as_open_as_it_was(tab: PlanTab) -> None:
    branch, folded = node_id(tab, "OS 1"), node_id(tab, "O.O.2")
    inner = node_id(tab, "O.O.1")
    tab.tree.expand(tab.model.index_of(inner))
    tab.tree.collapse(tab.model.index_of(folded))
    choose(tab, "OS 1")
    press(tab.tree, KEY.Key_Delete)
    undo(tab)
    assert tab.tree.isExpanded(tab.model.index_of(branch))
    assert tab.tree.isExpanded(tab.model.index_of(inner))
    assert not tab.tree.isExpanded(tab.model.index_of(folded))


def drop(
    tab: PlanTab,
    mime: QMimeData,
    place: QPoint,
    actions: Qt.DropAction = Qt.DropAction.MoveAction,
) -> None:
    """Bring ``mime`` to ``place`` in the tree and let go of it."""
    viewport = tab.tree.viewport()
    none = Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(place, actions, mime, LEFT, none),
        QDragMoveEvent(place, actions, mime, LEFT, none),
        QDropEvent(QPointF(place), actions, mime, LEFT, none),
    ):
        QApplication.sendEvent(viewport, event)


def test_a_node_is_dropped_on_another(tab: PlanTab) -> None:
    mime = tab.model.mimeData([tab.model.index_of(node_id(tab, "A 1.2"))])
    target = tab.tree.visualRect(tab.model.index_of(node_id(tab, "O.O.2"))).center()
    drop(tab, mime, target)
    assert outline(tab.model)[5:8] == ["    O.O.2", "      A 2.1", "      A 1.2"]
    wrong = tab.tree.visualRect(tab.model.index_of(node_id(tab, "OS 1"))).center()
    drop(tab, mime, wrong)
    assert outline(tab.model)[5:8] == ["    O.O.2", "      A 2.1", "      A 1.2"]


def test_an_action_that_is_copied_onto_another_objective_stands_in_both(tab: PlanTab) -> None:
    mime = tab.model.mimeData([tab.model.index_of(node_id(tab, "A 1.2"))])
    target = tab.tree.visualRect(tab.model.index_of(node_id(tab, "O.O.2"))).center()
    drop(tab, mime, target, Qt.DropAction.CopyAction)
    assert outline(tab.model)[3:9] == [
        "      A 1.1",
        "      A 1.2",
        "      A 1.3",
        "    O.O.2",
        "      A 2.1",
        "      A 1.2",
    ]
    assert last_step(tab) == "Placer aussi ailleurs « A 1.2 »"


def test_a_plan_comes_is_renamed_and_goes(tab: PlanTab, monkeypatch: pytest.MonkeyPatch) -> None:
    owners = tab.findChild(QMenu, "planOwnersMenu")
    assert isinstance(owners, QMenu)
    menu_entry(owners, "Plan commun aux deux")
    assert tab.bar.plans.currentText() == "PST commun · 2024-2030"
    assert tab.model.rowCount() == 0
    monkeypatch.setattr(PlanTitleDialog, "ask", lambda *_: "PST partagé")
    tab.actions_by_name["planRenamePlan"].trigger()
    assert tab.bar.plans.currentText() == "PST partagé – Commun · 2024-2030"
    tab.actions_by_name["planDelete"].trigger()
    assert last_step(tab) == "Supprimer le plan « PST partagé »"
    assert tab.bar.plans.count() == 2
    assert tab.bar.plans.currentText() == "PST communal – Commune · 2024-2030"
    undo(tab)
    assert tab.bar.plans.currentText() == "PST partagé – Commun · 2024-2030"


def test_a_dossier_without_a_plan_offers_one(qtbot: QtBot, tmp_path: Path) -> None:
    with open_plan_tab(qtbot, tmp_path) as tab:
        words = [label.text() for label in tab.findChildren(QLabel) if label.isVisible()]
        assert "Ce dossier ne contient pas encore de plan." in words
        button = tab.findChild(QPushButton, "planAddCommuneButton")
        assert isinstance(button, QPushButton)
        QTest.mouseClick(button, LEFT)
        assert tab.bar.plans.currentText() == "PST communal – Commune · 2024-2030"


def test_an_empty_plan_offers_its_first_volet(qtbot: QtBot, tmp_path: Path) -> None:
    with open_plan_tab(qtbot, tmp_path, Plan(institution=PlanOwner.CPAS, title="PST")) as tab:
        button = tab.findChild(QPushButton, "planAddFirstButton")
        assert isinstance(button, QPushButton)
        assert button.isVisible()
        QTest.mouseClick(button, LEFT)
        assert tab.model.index(0, 0).data() == "externe Volet externe"
        assert tab.tree.isVisible()
        tab.tree.setFocus()
        press(tab.tree, KEY.Key_Insert, CONTROL)
        menu_entry(open_menu(tab), "Objectif stratégique OSe1")
        assert outline(tab.model) == ["externe", "  OSe1"]
        menu = tab.bar.add_button.menu()
        choose(tab, "externe")
        menu.aboutToShow.emit()
        menu_entry(menu, "Volet interne")
        assert outline(tab.model) == ["externe", "  OSe1", "interne"]


def test_a_jump_turns_to_the_plan_the_node_and_the_field(tab: PlanTab) -> None:
    other = tab.bar.plans.itemData(1)
    tab.bar.plan_chosen.emit(other)
    wanted = node_id(tab, "Me1")
    tab.bar.plan_chosen.emit(tab.bar.plans.itemData(0))
    tab.jump(Place(part=Part.PLAN, row_id=wanted, field="deadline"))
    assert current_code(tab) == "Me1"
    field = QApplication.focusWidget()
    assert field is not None
    assert field.objectName() == "plan_deadline"


def test_a_linked_synergy_is_listed_and_a_click_goes_there(tab: PlanTab) -> None:
    jumps = QSignalSpy(tab.session.jump_requested)
    choose(tab, "A 1.1")
    listed = tab.form.synergies.view
    assert listed.item(0).text() == "A 1.1\u2002Jardins du CPAS (Espaces verts, projetée)"
    QTest.mouseClick(listed.viewport(), LEFT, pos=listed.visualItemRect(listed.item(0)).center())
    press(listed, KEY.Key_Return)
    assert jumps.count() == 2
    assert jumps.at(0)[0] == jumps.at(1)[0]
    place = jumps.at(0)[0]
    assert place.part is Part.PLANNING
    assert place.report_id == tab.session.report_id
    choose(tab, "A 1.2")
    assert listed.count() == 0


def test_everything_has_a_name(tab: PlanTab) -> None:
    for action in tab.actions_by_name:
        assert action.objectName()
        assert action.toolTip()
        keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        assert keys in action.toolTip()
    for field in tab.form.fields.values():
        editor = field.focusProxy()
        assert editor is not None
        assert editor.accessibleName()


def test_what_people_type_is_never_markup_and_never_too_long(tab: PlanTab) -> None:
    dossier, node = tab.session.dossier, node_id(tab, "A 1.1")
    numbering.set_code(dossier, node, "<b>A</b> & co")
    commands.set_node_text(dossier, node, "deadline", "<i>tôt</i> 🌱")
    commands.rename_node(dossier, node, "x" * 100_000)
    index = tab.model.index_of(node)
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<span>Action &lt;b&gt;A&lt;/b&gt; &amp; co</span>"
    assert index.siblingAtColumn(1).data() == "<i>tôt</i> 🌱"
    assert tab.tree.visualRect(index).height() < tab.height()
    tab.tree.show_node(node)
    menu = tab.bar.add_button.menu()
    menu.aboutToShow.emit()
    assert plain(menu.actions()[0].text()) == "Dans « <b>A</b> && co »"
    assert tab.grab().height() == tab.height()


def test_beside_a_panel_columns_give_way_before_titles_are_broken(tab: PlanTab) -> None:
    header = tab.tree.header()
    tab.resize(1366, 640)
    assert not header.hiddenSectionCount()
    tab.resize(940, 640)
    assert header.isSectionHidden(Column.DEADLINE)
    assert not header.isSectionHidden(Column.PROGRESS)
    assert header.sectionSize(Column.TITLE) >= 260
    assert tab.bar.filter.width() >= 110
    tab.resize(1366, 640)
    assert not header.hiddenSectionCount()
