"""What every editor of words leaves in the file: just what was typed, and nothing if only read."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from synergy_desktop.domain.model import PlanNode
from synergy_desktop.store import queries
from synergy_desktop.ui.plan.growing_edit import GrowingEdit
from synergy_desktop.ui.plan_tab import PlanTab
from synergy_desktop.ui.tables.editor import CellEditor
from synergy_desktop.ui.tables.view import GridView
from ui.keys import press, type_text
from ui.plan_samples import COMMUNE, NO_SCREEN, choose, node_id, open_plan_tab
from ui.table_samples import Shelf, Thing, shelf

pytestmark = NO_SCREEN
KEY = Qt.Key
FRENCH = "Volet externe\u00a0: l’accueil à 9\u202f640\u00a0habitants"


# Cells of a table


@pytest.fixture
def french_shelf() -> Shelf:
    return shelf(new=[Thing("a", FRENCH, price="12")])


@pytest.fixture
def table(qtbot: QtBot, french_shelf: Shelf) -> GridView:
    view = GridView(french_shelf.model)
    qtbot.addWidget(view)
    view.resize(900, 500)
    with qtbot.waitActive(view):
        view.show()
    view.setFocus()
    return view


def edit(view: GridView, column: int) -> CellEditor:
    view.setCurrentIndex(view.model().index(1, column))
    press(KEY.Key_F2)
    editor = view.open_editor()
    assert editor is not None
    return editor


def test_a_cell_that_is_only_looked_at_is_not_written(table: GridView, french_shelf: Shelf) -> None:
    for text in (FRENCH, "fin de ligne \n", "deux\r\nlignes"):
        french_shelf.change(replace(french_shelf.thing("a"), title=text))
        edit(table, 0)
        press(KEY.Key_Tab)
        assert table.open_editor() is None
    assert french_shelf.written == []


def test_a_cell_keeps_the_spaces_that_french_wants(table: GridView, french_shelf: Shelf) -> None:
    edit(table, 0)
    type_text("\u00a0!")
    press(KEY.Key_Tab)
    assert french_shelf.thing("a").title == f"{FRENCH}\u00a0!"


def test_no_empty_line_stays_behind_what_was_typed(table: GridView, french_shelf: Shelf) -> None:
    edit(table, 0)
    press(KEY.Key_Return)
    type_text("Fin.")
    press(KEY.Key_Return)
    press(KEY.Key_Space)
    press(KEY.Key_Tab)
    assert french_shelf.thing("a").title == f"{FRENCH}\nFin."


def test_enter_ends_a_cell_that_cannot_have_a_second_line(
    table: GridView, french_shelf: Shelf
) -> None:
    edit(table, 3)
    type_text("5")
    press(KEY.Key_Return)
    assert table.open_editor() is None
    assert french_shelf.thing("a").price == "125"
    assert french_shelf.refusals == []


# The plan


@pytest.fixture
def plan(qtbot: QtBot, tmp_path: Path) -> Iterator[PlanTab]:
    with open_plan_tab(qtbot, tmp_path, replace(COMMUNE, nodes=_french_nodes())) as opened:
        choose(opened, "externe")
        yield opened


def _french_nodes() -> tuple[PlanNode, ...]:
    volet, *others = COMMUNE.nodes
    return (replace(volet, title=FRENCH, note="Voir l’annexe\u00a0; elle suit."), *others)


def test_a_node_that_is_only_looked_at_is_not_written(plan: PlanTab) -> None:
    choose(plan, "A 1.1")
    plan.commit_pending()
    plan.tree.setFocus()
    choose(plan, "externe")
    press(KEY.Key_F2)
    press(KEY.Key_Return)
    assert plan.session.dossier.history.undo_label is None


def test_a_field_of_the_plan_keeps_the_spaces_that_french_wants(plan: PlanTab) -> None:
    editor = plan.form.fields["title"].focusProxy()
    assert isinstance(editor, GrowingEdit)
    editor.setFocus()
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    type_text("\u00a0!")
    plan.commit_pending()
    written = queries.node(plan.session.dossier, node_id(plan, "externe"))
    assert written.title == f"{FRENCH}\u00a0!"
