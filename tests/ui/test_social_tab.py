"""The tab of the social policy: both papers as a tree, edited by keys and mouse, in the file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from data.contents import DECLARATION
from synergy_desktop.commands import social_policy as commands
from synergy_desktop.commands import social_tables as tables
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.search import Span
from synergy_desktop.store import social_queries
from synergy_desktop.ui.plan.growing_edit import GrowingEdit
from synergy_desktop.ui.social.tree_model import SocialTreeModel
from synergy_desktop.ui.social_tab import SocialTab
from ui.keys import press, type_text
from ui.social_parts import AXIS, ROOT, TREE, declared, go_to, outline, projected, social_tab
from ui.window_parts import child, label


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[SocialTab]:
    with social_tab(qtbot, tmp_path) as opened_tab:
        yield opened_tab


def test_both_papers_are_shown_with_their_numbers(tab: SocialTab) -> None:
    assert outline(tab.model) == TREE
    assert label(tab, "socialSummary") == "2\u00a0axes, 2\u00a0mesures"


def test_an_axis_is_added_named_and_filled_by_keys_alone(tab: SocialTab) -> None:
    go_to(tab, ROOT, AXIS)
    press(Qt.Key.Key_Insert)
    assert child(tab, GrowingEdit, "titleEditor").isVisible()
    type_text("Accueillir")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Insert, Qt.KeyboardModifier.ControlModifier)
    type_text("Un guichet")
    press(Qt.Key.Key_Return)
    axis = declared(tab).axes[1]
    assert (axis.title, axis.children[0].title) == ("Accueillir", "Un guichet")
    tab.text_page.body.setFocus()
    type_text("Ouvert le soir.")
    tab.commit_pending()
    assert declared(tab).axes[1].children[0].body == "Ouvert le soir."
    for _ in range(5):
        tab.session.dossier.history.undo()
    assert declared(tab) == DECLARATION
    assert outline(tab.model) == TREE


@pytest.mark.parametrize(
    ("path", "key", "after"),
    [
        ((AXIS, "Garantie locative"), Qt.Key.Key_Up, "    1.1 Garantie locative"),
        ((AXIS, "Maisons de transit"), Qt.Key.Key_Down, "    1.2 Maisons de transit"),
        ((AXIS, "Garantie locative"), Qt.Key.Key_Left, "  2 Garantie locative"),
        ((AXIS, "Garantie locative"), Qt.Key.Key_Right, "      1.1.2 Garantie locative"),
        (("Le droit à l’emploi",), Qt.Key.Key_Up, "  1 Le droit à l’emploi"),
        (("Le droit à l’emploi",), Qt.Key.Key_Right, "    1.3 Le droit à l’emploi"),
    ],
)
def test_a_row_moves_by_keys_and_comes_back(
    tab: SocialTab, path: tuple[str, ...], key: Qt.Key, after: str
) -> None:
    go_to(tab, ROOT, *path)
    press(key, Qt.KeyboardModifier.AltModifier)
    assert after in outline(tab.model)
    assert tab.tree.currentIndex().data(Qt.ItemDataRole.EditRole) == path[-1]
    tab.session.dossier.history.undo()
    assert outline(tab.model) == TREE


def test_an_axis_that_is_too_deep_cannot_go_into_another(tab: SocialTab) -> None:
    go_to(tab, ROOT, "Le droit à l’emploi")
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    go_to(tab, ROOT, AXIS)
    assert not tab.actions_by_name["socialDemote"].isEnabled()
    assert not tab.model.can_move("toit", declared(tab).axes[0].id)


def test_a_row_is_dragged_onto_another(tab: SocialTab) -> None:
    measure = declared(tab).axes[0].children[1]
    emploi = declared(tab).axes[1]
    mime = tab.model.mimeData([tab.model.index_of(measure.id)])
    target = tab.model.index_of(emploi.id)
    move = Qt.DropAction.MoveAction
    assert tab.model.canDropMimeData(mime, move, -1, -1, target)
    assert tab.model.dropMimeData(mime, move, -1, -1, target)
    assert declared(tab).axes[1].children[0].title == "Garantie locative"
    projection = tab.model.index_of(projected(tab).axes[0].id)
    assert not tab.model.canDropMimeData(mime, move, -1, -1, projection)


def test_the_title_and_the_texts_are_written_as_one_types(tab: SocialTab) -> None:
    go_to(tab, ROOT, AXIS)
    press(Qt.Key.Key_Return)
    type_text("Un logement")
    press(Qt.Key.Key_Return)
    assert declared(tab).axes[0].title == "Un logement"
    tab.text_page.title.setFocus()
    tab.text_page.title.selectAll()
    type_text("Se loger")
    go_to(tab, ROOT, "Conclusion")
    assert declared(tab).axes[0].title == "Se loger"
    assert not tab.text_page.title.isVisible()
    tab.text_page.body.setFocus()
    tab.text_page.body.selectAll()
    type_text("Fin.")
    tab.commit_pending()
    assert declared(tab).conclusion == "Fin."
    tab.session.dossier.history.undo()
    assert tab.text_page.body.toPlainText() == DECLARATION.conclusion


def test_a_deletion_is_undone_and_shown(tab: SocialTab) -> None:
    go_to(tab, ROOT, AXIS)
    press(Qt.Key.Key_Delete)
    assert "  1 Le droit à l’emploi" in outline(tab.model)
    go_to(tab, "Projection 2027")
    tab.session.dossier.history.undo()
    assert outline(tab.model) == TREE
    assert tab.tree.currentIndex().data(Qt.ItemDataRole.EditRole) == AXIS


def test_what_is_not_begun_says_so_and_begins_by_a_button(tab: SocialTab) -> None:
    go_to(tab, ROOT)
    press(Qt.Key.Key_Delete)
    assert social_queries.declaration(tab.session.dossier) is None
    child(tab, QPushButton, "socialBeginDeclarationButton").click()
    assert declared(tab).title == "Déclaration de politique sociale 2024-2030"
    assert tab.text_page.body.hasFocus()
    type_text("Nous voulons")
    tab.commit_pending()
    assert declared(tab).introduction == "Nous voulons"
    go_to(tab, "Projection 2027")
    press(Qt.Key.Key_Delete)
    child(tab, QPushButton, "socialBeginProjectionButton").click()
    assert projected(tab).title == "Projection de la politique sociale"


def test_an_axis_shows_what_carries_it_out_and_goes_there(qtbot: QtBot, tab: SocialTab) -> None:
    go_to(tab, ROOT, AXIS)
    view = tab.text_page.links.view
    assert view.item(0).text() == "OSe1\u2002Loger (PST du CPAS)"
    with qtbot.waitSignal(tab.session.jump_requested) as jumped:
        view.setCurrentRow(0)
        view.setFocus()
        press(Qt.Key.Key_Return)
    assert jumped.args == [Place(part=Part.PLAN, row_id="loger")]
    go_to(tab, ROOT, AXIS, "Garantie locative")
    assert not view.isVisible()


def test_an_axis_of_the_projection_carries_one_of_the_declaration_on(tab: SocialTab) -> None:
    go_to(tab, "Projection 2027", "Loger en 2027")
    axes = tab.text_page.links.axes
    assert axes.currentText() == "1. Un toit pour chacun"
    assert label(tab, "socialCarriedOut").endswith("comme l’axe de la déclaration")
    assert tab.text_page.links.view.count() == 1
    axes.setFocus()
    press(Qt.Key.Key_Down)
    assert projected(tab).axes[0].axis == declared(tab).axes[1].id


def test_another_year_shows_its_own_projection(tab: SocialTab) -> None:
    tab.set_report("")
    assert outline(tab.model) == TREE[:8]
    go_to(tab, ROOT, "Introduction")
    tab.set_report(tab.session.report_id)
    assert outline(tab.model) == TREE
    assert tab.tree.currentIndex().data() == "Introduction"


def test_a_place_leads_to_its_row_and_field(tab: SocialTab) -> None:
    at = declared(tab)
    tab.jump(Place(part=Part.SOCIAL, row_id=at.id, field="conclusion"))
    assert tab.tree.currentIndex().data() == "Conclusion"
    table = projected(tab).tables[0]
    tab.jump(Place(part=Part.SOCIAL, report_id="x", row_id=table.id, field="figures"))
    assert tab.table_page.grid.hasFocus()
    tab.jump(Place(part=Part.SOCIAL, row_id="toit", field="title"))
    assert tab.tree.currentIndex().data() == f"1 {AXIS}"
    tab.jump(Place(part=Part.SOCIAL, row_id="gone"))
    assert tab.tree.currentIndex().data() == ROOT


def test_what_was_open_stays_so_when_a_paper_begins(tab: SocialTab) -> None:
    go_to(tab, ROOT, AXIS)
    tab.tree.expand(tab.tree.currentIndex())
    axis = tab.tree.current_id()
    go_to(tab, "Projection 2027")
    press(Qt.Key.Key_Delete)
    child(tab, QPushButton, "socialBeginProjectionButton").click()
    assert tab.tree.isExpanded(tab.model.index_of(axis))
    assert tab.tree.isExpanded(tab.model.index(1, 0))


def test_the_tree_follows_every_command(tab: SocialTab) -> None:
    dossier = tab.session.dossier
    new = commands.add_item(dossier, declared(tab).id, None, "toit", "Avant")
    commands.move_item(dossier, new, None)
    commands.delete_item(dossier, declared(tab).axes[0].id)
    table = tables.add_table(dossier, projected(tab).id, ["2026"])
    tables.move_table(dossier, table, projected(tab).tables[0].id)
    fresh = SocialTreeModel(tab.session)
    fresh.show_year(tab.session.report_id)
    assert outline(tab.model) == outline(fresh)
    for _ in range(5):
        dossier.history.undo()
    assert outline(tab.model) == TREE


def test_found_words_are_selected_where_they_stand(tab: SocialTab) -> None:
    measure = declared(tab).axes[0].children[0]
    tab.jump(Place(part=Part.SOCIAL, row_id=measure.id, field="body"))
    tab.select_words("body", Span(5, 11))
    assert tab.text_page.body.textCursor().selectedText() == "par an"
    tab.select_words("title", Span(0, 7))
    assert tab.text_page.title.textCursor().selectedText() == "Maisons"
    table = projected(tab).tables[0]
    tab.jump(Place(part=Part.SOCIAL, report_id="x", row_id=table.id, field="source"))
    tab.select_words("source", Span(0, 3))
    assert tab.table_page.source.textCursor().selectedText() == "SPP"
    tab.select_words("unit", Span(0, 4))
    assert tab.table_page.unit.selectedText() == "pers"
