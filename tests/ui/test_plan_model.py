"""The tree of a plan for Qt: every command, undone and redone, under Qt's own model tester."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import places
from synergy_desktop.commands import plans as commands
from synergy_desktop.domain.model import PlanNode
from synergy_desktop.domain.plans import free_places, walk
from synergy_desktop.domain.vocabulary import NodeKind
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.plan.tree_model import PlanTreeModel
from synergy_desktop.ui.plan_tab import PlanTab
from synergy_desktop.ui.session import Session
from ui.plan_samples import COMMUNE, CPAS, content, last_step, node_id, open_plan_tab, outline

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
FILE = [
    "externe",
    "  OS 1",
    "    O.O.1",
    "      A 1.1",
    "      A 1.2",
    "      A 1.3",
    "    O.O.2",
    "      A 2.1",
    "  OS 2",
]


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[PlanTab]:
    with open_plan_tab(qtbot, tmp_path, COMMUNE, CPAS) as opened:
        tester = QAbstractItemModelTester(opened.model, FATAL)
        yield opened
        del tester


@pytest.fixture
def dossier(tab: PlanTab) -> Dossier:
    return tab.session.dossier


def as_in_the_file(session: Session, model: PlanTreeModel) -> bool:
    """Whether a model that follows says what a fresh one reads."""
    assert model.plan is not None
    fresh = PlanTreeModel(session)
    fresh.show_plan(model.plan.id)
    return outline(model) == outline(fresh)


def undone_and_redone(tab: PlanTab, change: Callable[[], object]) -> None:
    """Carry out a change, undo it and redo it; the model follows each time."""
    before = outline(tab.model)
    change()
    after = outline(tab.model)
    assert after != before
    assert as_in_the_file(tab.session, tab.model)
    tab.session.dossier.history.undo()
    assert outline(tab.model) == before
    tab.session.dossier.history.redo()
    assert outline(tab.model) == after


def test_the_tree_shows_the_plan(tab: PlanTab) -> None:
    assert outline(tab.model) == FILE
    first = tab.model.index(0, 0)
    assert first.data() == "externe Volet externe"
    gardens = tab.model.index_of(node_id(tab, "A 1.1"))
    row = [gardens.siblingAtColumn(column).data() for column in range(1, 5)]
    assert row == ["Fin 2027", "En cours", "40\u00a0%", "Risque"]
    assert gardens.parent().data() == "O.O.1 Rapprocher la nature des habitants"


def test_a_node_is_inserted_where_it_belongs(tab: PlanTab, dossier: Dossier) -> None:
    inserted = QSignalSpy(tab.model.rowsInserted)
    plan, parent, before = (
        tab.model.plan,
        node_id(tab, "O.O.1"),
        node_id(tab, "A 1.2"),
    )
    assert plan is not None
    undone_and_redone(
        tab,
        lambda: commands.add_node(
            dossier, plan.id, parent, NodeKind.ACTION, "Neuve", before, "A 1.9"
        ),
    )
    assert outline(tab.model)[3:6] == ["      A 1.1", "      A 1.9", "      A 1.2"]
    assert inserted.at(0)[1:] == [1, 1]


def test_a_deleted_branch_goes_as_one_row_and_comes_back_whole(
    tab: PlanTab, dossier: Dossier
) -> None:
    removed, inserted = QSignalSpy(tab.model.rowsRemoved), QSignalSpy(tab.model.rowsInserted)
    undone_and_redone(tab, lambda: commands.delete_node(dossier, node_id(tab, "OS 1")))
    assert outline(tab.model) == ["externe", "  OS 2"]
    assert removed.count() == 2
    assert inserted.count() == 1


def test_a_node_moves_among_its_siblings_in_one_move(tab: PlanTab, dossier: Dossier) -> None:
    moved = QSignalSpy(tab.model.rowsMoved)
    parent = node_id(tab, "O.O.1")
    undone_and_redone(tab, lambda: commands.move_node(dossier, node_id(tab, "A 1.1"), parent))
    assert outline(tab.model)[3:6] == ["      A 1.2", "      A 1.3", "      A 1.1"]
    assert moved.count() == 3


def test_a_node_moves_down_between_two_others(tab: PlanTab, dossier: Dossier) -> None:
    parent, before = node_id(tab, "O.O.1"), node_id(tab, "A 1.3")
    moving = node_id(tab, "A 1.1")
    undone_and_redone(tab, lambda: commands.move_node(dossier, moving, parent, before))
    assert outline(tab.model)[3:6] == ["      A 1.2", "      A 1.1", "      A 1.3"]


def test_a_node_moves_to_another_parent_and_keeps_its_index(tab: PlanTab, dossier: Dossier) -> None:
    gardens = node_id(tab, "A 1.1")
    held = QPersistentModelIndex(tab.model.index_of(gardens))
    undone_and_redone(
        tab,
        lambda: commands.move_node(dossier, gardens, node_id(tab, "O.O.2"), node_id(tab, "A 2.1")),
    )
    assert outline(tab.model)[5:8] == ["    O.O.2", "      A 1.1", "      A 2.1"]
    assert held.isValid()
    assert held.row() == 0
    assert held.parent().data() == "O.O.2 Épargner l’eau"


def test_what_changes_in_a_node_repaints_it_and_those_above(tab: PlanTab, dossier: Dossier) -> None:
    changed = QSignalSpy(tab.model.dataChanged)
    commands.set_progress(dossier, node_id(tab, "A 1.2"), 80)
    repainted = {changed.at(at)[0].data() for at in range(changed.count())}
    assert "A 1.2 Planter mille arbres" in repainted
    assert "O.O.1 Rapprocher la nature des habitants" in repainted
    assert "A 1.1 Ouvrir des jardins partagés" not in repainted
    objective = tab.model.index_of(node_id(tab, "O.O.1"), 3)
    assert objective.data() == "40\u00a0%"


def test_a_change_in_another_plan_leaves_the_tree_alone(tab: PlanTab, dossier: Dossier) -> None:
    assert tab.model.plan is not None
    shown = tab.model.plan.id
    other = next(
        tab.bar.plans.itemData(at)
        for at in range(tab.bar.plans.count())
        if tab.bar.plans.itemData(at) != shown
    )
    signals = [QSignalSpy(tab.model.dataChanged), QSignalSpy(tab.model.rowsInserted)]
    commands.add_node(dossier, other, None, NodeKind.VOLET, "Interne")
    assert [spy.count() for spy in signals] == [0, 0]
    assert outline(tab.model) == FILE


def test_renaming_in_the_model_is_one_step(tab: PlanTab, dossier: Dossier) -> None:
    index = tab.model.index_of(node_id(tab, "A 2.1"))
    assert tab.model.setData(index, "Récolter l’eau de pluie")
    assert index.data() == "A 2.1 Récolter l’eau de pluie"
    assert last_step(tab) == "Intitulé « Récolter l’eau de pluie »"
    assert not tab.model.setData(index, "Récolter l’eau de pluie")


def dragged(tab: PlanTab, code: str) -> QMimeData:
    return tab.model.mimeData([tab.model.index_of(node_id(tab, code))])


def test_a_drop_is_taken_only_where_the_level_allows_it(tab: PlanTab) -> None:
    action = Qt.DropAction.MoveAction

    def taken(code: str, parent: str) -> bool:
        above = tab.model.index_of(node_id(tab, parent)) if parent else QModelIndex()
        return tab.model.canDropMimeData(dragged(tab, code), action, -1, 0, above)

    assert taken("A 1.1", "O.O.2")
    assert taken("O.O.1", "OS 2")
    assert taken("OS 2", "")
    assert not taken("A 1.1", "OS 1")
    assert not taken("A 1.1", "A 1.2")
    assert not taken("OS 1", "O.O.1")
    assert not tab.model.canDropMimeData(QMimeData(), action, -1, 0, QModelIndex())


def test_a_dropped_node_moves(tab: PlanTab, dossier: Dossier) -> None:
    parent = tab.model.index_of(node_id(tab, "O.O.2"))
    mime = dragged(tab, "A 1.3")
    assert tab.model.dropMimeData(mime, Qt.DropAction.MoveAction, 0, 0, parent)
    assert outline(tab.model)[5:] == ["    O.O.2", "      A 1.3", "      A 2.1", "  OS 2"]
    assert last_step(tab) == "Déplacer « A 1.3 »"
    refused = tab.model.index_of(node_id(tab, "OS 1"))
    assert not tab.model.dropMimeData(mime, Qt.DropAction.MoveAction, 0, 0, refused)


ROLLS = st.lists(st.tuples(*[st.integers(0, 999)] * 3), min_size=1, max_size=8)


@settings(max_examples=12)
@given(ROLLS)
def test_any_run_of_commands_leaves_the_tree_as_in_the_file(
    qapp: QApplication, tmp_path: Path, rolls: list[tuple[int, int, int]]
) -> None:
    dossier = Dossier.create(tmp_path / "Rolls.synergie", content(COMMUNE), replace=True)
    session = Session(dossier)
    model = PlanTreeModel(session)
    model.show_plan(queries.plan_heads(dossier)[0].id)
    session.bridge.changed.connect(model.apply_changes)
    tester = QAbstractItemModelTester(model, FATAL)
    for verb, first, second in rolls:
        VERBS[verb % len(VERBS)](dossier, model, first, second)
        assert as_in_the_file(session, model)
    del tester
    session.close()
    dossier.close()


def nodes_of(model: PlanTreeModel) -> tuple[PlanNode, ...]:
    assert model.plan is not None
    return tuple(walk(model.plan.nodes))


def roll_add(dossier: Dossier, model: PlanTreeModel, first: int, second: int) -> None:
    spots = [None, *(each.id for each in nodes_of(model))]
    assert model.plan is not None
    parent = spots[first % len(spots)]
    commands.add_node(dossier, model.plan.id, parent, NodeKind.ACTION, "Neuve")


def roll_move(dossier: Dossier, model: PlanTreeModel, first: int, second: int) -> None:
    nodes = nodes_of(model)
    if not nodes:
        return
    moving = nodes[first % len(nodes)]
    under = {each.id for each in walk((moving,))}
    holder = nodes[second % len(nodes)]
    if holder.id in under:
        return
    spots = [None, *(each.id for each in holder.children if each.id != moving.id)]
    commands.move_node(dossier, moving.id, holder.id, spots[(first + second) % len(spots)])


def roll_delete(dossier: Dossier, model: PlanTreeModel, first: int, second: int) -> None:
    nodes = nodes_of(model)
    if nodes:
        commands.delete_node(dossier, nodes[first % len(nodes)].id)


def roll_undo(dossier: Dossier, model: PlanTreeModel, first: int, second: int) -> None:
    if dossier.history.undo_label:
        dossier.history.undo()


def roll_redo(dossier: Dossier, model: PlanTreeModel, first: int, second: int) -> None:
    if dossier.history.redo_label:
        dossier.history.redo()


def roll_place(dossier: Dossier, model: PlanTreeModel, first: int, second: int) -> None:
    assert model.plan is not None
    actions = [each for each in nodes_of(model) if free_places(model.plan, each.id)]
    if actions:
        action = actions[first % len(actions)]
        free = free_places(model.plan, action.id)
        places.add_place(dossier, action.id, free[second % len(free)].id)


VERBS = (roll_place, roll_add, roll_move, roll_move, roll_delete, roll_undo, roll_undo, roll_redo)
