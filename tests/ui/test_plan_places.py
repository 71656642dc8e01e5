"""The same action shown under several objectives of the plan's tree."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from synergy_desktop.commands import places, plans
from synergy_desktop.domain.model import Plan
from synergy_desktop.domain.plans import lineage
from synergy_desktop.domain.vocabulary import NodeKind, PlanOwner
from synergy_desktop.ui.plan.place_chooser import PlaceChooser
from synergy_desktop.ui.plan_tab import PlanTab
from ui.plan_samples import (
    COMMUNE,
    CONTROL,
    NO_SCREEN,
    choose,
    node,
    node_id,
    open_plan_tab,
    outline,
    plain,
    press,
)

pytestmark = NO_SCREEN
KEY = Qt.Key
COPY, MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def tab(qtbot: QtBot, tmp_path: Path) -> Iterator[PlanTab]:
    with open_plan_tab(qtbot, tmp_path, COMMUNE) as opened:
        tester = QAbstractItemModelTester(
            opened.model, QAbstractItemModelTester.FailureReportingMode.Fatal
        )
        yield opened
        del tester


def under(tab: PlanTab, objective: str) -> list[str]:
    """What the rows directly under an objective say."""
    parent = tab.model.index_of(node_id(tab, objective))
    return [
        str(tab.model.index(row, 0, parent).data()) for row in range(tab.model.rowCount(parent))
    ]


def further_row(tab: PlanTab, objective: str = "O.O.2") -> QModelIndex:
    """The last row under an objective."""
    parent = tab.model.index_of(node_id(tab, objective))
    return tab.model.index(tab.model.rowCount(parent) - 1, 0, parent)


def placed(tab: PlanTab) -> QModelIndex:
    """Place A 1.1 under O.O.2 too; give its row there, with the keyboard on it."""
    places.add_place(tab.session.dossier, node_id(tab, "A 1.1"), node_id(tab, "O.O.2"))
    row = further_row(tab)
    tab.tree.expand(row.parent())
    tab.tree.setCurrentIndex(row)
    tab.tree.setFocus()
    return row


def test_an_objective_is_chosen_by_a_key(tab: PlanTab, monkeypatch: pytest.MonkeyPatch) -> None:
    def accept(dialog: PlaceChooser) -> int:
        words = [dialog.view.item(row).text() for row in range(dialog.view.count())]
        assert words == ["OS 1 / O.O.2\u2002Épargner l’eau"]
        dialog.show()
        press(dialog.view, KEY.Key_Return)
        return dialog.result()

    monkeypatch.setattr(PlaceChooser, "exec", accept)
    choose(tab, "A 1.1")
    press(tab.tree, KEY.Key_U, CONTROL | SHIFT)
    assert under(tab, "O.O.2") == ["A 2.1 Poser des citernes", "A 1.1 Ouvrir des jardins partagés"]
    assert not tab.actions_by_name["planPlaceAlso"].isEnabled()
    tab.session.dossier.history.undo()
    assert under(tab, "O.O.2") == ["A 2.1 Poser des citernes"]
    tab.session.dossier.history.redo()
    assert len(under(tab, "O.O.2")) == 2


def test_objectives_are_looked_for_by_words(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    objectives = (node(NodeKind.OO, f"O.O.{n}", f"Objet {n}") for n in range(2, 5))
    school = node(NodeKind.OO, "O.O.5", "Égayer l’école")
    action = node(NodeKind.ACTION, "A 1.1", "Peindre")
    first = node(NodeKind.OO, "O.O.1", "Embellir", action)
    top = node(NodeKind.OS, "OS 1", "Vivre", first, *objectives, school)

    def search(dialog: PlaceChooser) -> int:
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        assert dialog.search.hasFocus()
        QTest.keyClicks(dialog.search, "rien de tel")
        press(dialog.search, KEY.Key_Return)
        assert not dialog.result()
        dialog.search.clear()
        QTest.keyClicks(dialog.search, "ECOLE egayer")
        hidden = [dialog.view.item(row).isHidden() for row in range(dialog.view.count())]
        assert hidden == [True, True, True, False]
        press(dialog.search, KEY.Key_Return)
        return dialog.result()

    monkeypatch.setattr(PlaceChooser, "exec", search)
    plan = Plan(institution=PlanOwner.COMMUNE, nodes=(top,))
    with open_plan_tab(qtbot, tmp_path, plan) as opened:
        choose(opened, "A 1.1")
        press(opened.tree, KEY.Key_U, CONTROL | SHIFT)
        assert under(opened, "O.O.5") == ["A 1.1 Peindre"]


def test_each_row_says_where_the_action_stands_too(tab: PlanTab) -> None:
    there = placed(tab)
    here = tab.model.index_of(node_id(tab, "A 1.1"))
    role = Qt.ItemDataRole.ToolTipRole
    assert plain(there.data(role)).endswith("\nAussi sous O.O.1")
    assert plain(here.data(role)).endswith("\nAussi sous O.O.2")
    assert there.data(Qt.ItemDataRole.AccessibleTextRole).endswith(", Aussi sous O.O.1")
    path = tab.form.findChild(QLabel, "planPath")
    assert isinstance(path, QLabel)
    assert path.text().endswith("O.O.1 · Aussi sous O.O.2")


def test_what_is_written_in_one_place_stands_in_all(tab: PlanTab) -> None:
    there = placed(tab)
    assert tab.form.node_id == node_id(tab, "A 1.1")
    assert tab.model.setData(there, "Ouvrir dix jardins")
    assert tab.model.index_of(node_id(tab, "A 1.1")).data() == "A 1.1 Ouvrir dix jardins"
    assert further_row(tab).data() == "A 1.1 Ouvrir dix jardins"


def test_deleting_a_further_row_leaves_the_action(tab: PlanTab) -> None:
    before = outline(tab.model)
    placed(tab)
    for name in ("planMoveUp", "planPromote", "planAddSibling"):
        assert not tab.actions_by_name[name].isEnabled()
    press(tab.tree, KEY.Key_Delete)
    assert outline(tab.model) == before


def test_deleting_its_own_row_leaves_the_other(tab: PlanTab) -> None:
    placed(tab)
    choose(tab, "A 1.1")
    press(tab.tree, KEY.Key_Delete)
    assert under(tab, "O.O.2") == ["A 2.1 Poser des citernes", "A 1.1 Ouvrir des jardins partagés"]
    assert len(under(tab, "O.O.1")) == 2
    tab.session.dossier.history.undo()
    assert (len(under(tab, "O.O.1")), len(under(tab, "O.O.2"))) == (3, 2)


def test_dragging_with_ctrl_places_and_a_further_row_is_dragged_alone(tab: PlanTab) -> None:
    model = tab.model
    objective = model.index_of(node_id(tab, "O.O.2"))
    mime = model.mimeData([model.index_of(node_id(tab, "A 1.2"))])
    assert model.supportedDropActions() & COPY
    assert not model.canDropMimeData(mime, COPY, -1, 0, model.index_of(node_id(tab, "O.O.1")))
    assert model.dropMimeData(mime, COPY, -1, 0, objective)
    assert under(tab, "O.O.2")[1:] == ["A 1.2 Planter mille arbres"]
    assert not model.canDropMimeData(mime, COPY, -1, 0, objective)
    carried = model.mimeData([further_row(tab)])
    assert not model.canDropMimeData(carried, MOVE, -1, 0, model.index_of(node_id(tab, "OS 2")))
    assert model.plan is not None
    strategic, dossier = node_id(tab, "OS 2"), tab.session.dossier
    plans.add_node(dossier, model.plan.id, strategic, NodeKind.OO, "Écouter", code="O.O.3")
    assert model.dropMimeData(carried, MOVE, -1, 0, model.index_of(node_id(tab, "O.O.3")))
    assert under(tab, "O.O.2") == ["A 2.1 Poser des citernes"]
    assert under(tab, "O.O.3") == ["A 1.2 Planter mille arbres"]
    way = lineage(model.plan, node_id(tab, "A 1.2"))
    assert [each.code for each in way] == ["externe", "OS 1", "O.O.1", "A 1.2"]


def test_a_filter_counts_it_once_and_shows_each_place(tab: PlanTab) -> None:
    there = placed(tab)
    tab.bar.filter.setText("jardins")
    assert plain(tab.bar.counts.text()).endswith("· 1 trouvé")
    assert not tab.tree.isRowHidden(there.row(), there.parent())
    assert tab.tree.isRowHidden(0, there.parent())
