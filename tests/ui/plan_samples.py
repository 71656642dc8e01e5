"""A dossier with a commune's plan and a CPAS's, and the tab of the plans open on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from synergy_desktop.domain.model import (
    BudgetLine,
    DossierContent,
    Indicator,
    Institution,
    Plan,
    PlanNode,
    Report,
    Service,
    Synergy,
)
from synergy_desktop.domain.plans import walk
from synergy_desktop.domain.vocabulary import (
    BudgetService,
    Health,
    Nature,
    NodeKind,
    NodeState,
    PlanOwner,
    Status,
)
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.plan.tree_model import PlanTreeModel
from synergy_desktop.ui.plan_tab import PlanTab
from synergy_desktop.ui.session import Session

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier

NO_SCREEN = pytest.mark.qt_log_ignore(r"does not support (raise\(\)|grabbing the keyboard)")
"""A screen that is not there can neither raise a menu nor give it the keyboard."""


def node(kind: NodeKind, code: str, title: str, *children: PlanNode) -> PlanNode:
    """A node with nothing but its code and its title."""
    return PlanNode(kind=kind, code=code, title=title, children=children)


GARDENS = PlanNode(
    kind=NodeKind.ACTION,
    code="A 1.1",
    title="Ouvrir des jardins partagés",
    political_lead="M. Lambert",
    service="Service des espaces verts",
    deadline="Fin 2027",
    state=NodeState.ONGOING,
    progress=40,
    health=Health.RISK,
    health_note="Le terrain reste à acquérir.",
    indicators=(Indicator(title="Jardins ouverts", target="6", reached="2"),),
    budget=(
        BudgetLine(year=2026, funder="Wallonie", amount=7_350_000, article="766/721-60"),
        BudgetLine(service=BudgetService.EXTRAORDINARY, funder="Ville", amount=1_250_050),
    ),
    sdgs=(11, 15),
)
COMMUNE = Plan(
    institution=PlanOwner.COMMUNE,
    title="PST communal",
    legislature="2024-2030",
    nodes=(
        node(
            NodeKind.VOLET,
            "externe",
            "Volet externe",
            node(
                NodeKind.OS,
                "OS 1",
                "Une commune verte",
                node(
                    NodeKind.OO,
                    "O.O.1",
                    "Rapprocher la nature des habitants",
                    GARDENS,
                    node(NodeKind.ACTION, "A 1.2", "Planter mille arbres"),
                    node(NodeKind.ACTION, "A 1.3", "Fleurir les entrées de village"),
                ),
                node(
                    NodeKind.OO,
                    "O.O.2",
                    "Épargner l’eau",
                    node(NodeKind.ACTION, "A 2.1", "Poser des citernes"),
                ),
            ),
            node(NodeKind.OS, "OS 2", "Une commune proche"),
        ),
    ),
)
CPAS = Plan(
    institution=PlanOwner.CPAS,
    title="PST du CPAS",
    nodes=(
        node(
            NodeKind.VOLET,
            "externe",
            "Volet externe",
            node(
                NodeKind.OS,
                "OSe1",
                "Des droits pour chacun",
                node(
                    NodeKind.OO,
                    "OOe1",
                    "Aller vers",
                    PlanNode(
                        kind=NodeKind.ACTION,
                        code="Me1",
                        title="Tenir des permanences",
                        nature=Nature.MAINTAINED,
                    ),
                ),
            ),
        ),
    ),
)
SYNERGY = Synergy(status=Status.PLANNED, title="Jardins du CPAS", actions=("A 1.1",))


def content(*plans: Plan) -> DossierContent:
    """A dossier of one year with ``plans``."""
    service = Service(name="Espaces verts", synergies=(SYNERGY,))
    return DossierContent(
        legislature="2024-2030",
        commune=Institution(name="Valprée"),
        cpas=Institution(name="CPAS de Valprée"),
        reports=(Report(year="2026", services=(service,)),),
        plans=plans,
    )


@contextmanager
def open_plan_tab(qtbot: QtBot, folder: Path, *plans: Plan) -> Iterator[PlanTab]:
    """Show the tab of a dossier with ``plans``, following its changes as in the window."""
    dossier = Dossier.create(folder / "Plans.synergie", content(*plans))
    session = Session(dossier)
    session.report_id = queries.report_heads(dossier)[-1].id
    tab = PlanTab(session)
    qtbot.addWidget(tab)
    session.bridge.changed.connect(tab.apply_changes)
    tab.set_report(session.report_id)
    tab.resize(1366, 660)
    tab.show()
    tab.activateWindow()
    qtbot.waitUntil(tab.isActiveWindow)
    try:
        yield tab
    finally:
        session.close()
        dossier.close()


@contextmanager
def open_plan_form(qtbot: QtBot, folder: Path) -> Iterator[PlanTab]:
    """Show the form of an action: Ctrl+Z takes back as in the window, its tables are tested."""
    with open_plan_tab(qtbot, folder, COMMUNE, CPAS) as opened:
        taking_back = QAction(opened)
        taking_back.setShortcut(QKeySequence("Ctrl+Z"))
        taking_back.triggered.connect(opened.session.dossier.history.undo)
        opened.addAction(taking_back)
        choose(opened, "A 1.1")
        testers = [
            QAbstractItemModelTester(
                table.model, QAbstractItemModelTester.FailureReportingMode.Fatal
            )
            for table in (opened.form.budget, opened.form.indicators)
        ]
        yield opened
        del testers


def in_file(tab: PlanTab, code: str = "A 1.1") -> PlanNode:
    """The node that bears ``code``, as the file has it."""
    return queries.node(tab.session.dossier, node_id(tab, code))


def undo(tab: PlanTab) -> None:
    """Take the last step back."""
    tab.session.dossier.history.undo()


def current_code(tab: PlanTab) -> str:
    """The code of the node that is current in the tree, "" for none."""
    node = tab.model.node_by_id(tab.tree.current_id())
    return node.code if node else ""


def node_id(tab: PlanTab, code: str) -> str:
    """The id of the node that bears ``code`` in the plan shown."""
    assert tab.model.plan is not None
    return next(each.id for each in walk(tab.model.plan.nodes) if each.code == code)


def plain(text: str | None) -> str:
    """``text`` with ordinary spaces, "" for none: what a reader compares."""
    return (text or "").replace("\u00a0", " ")


def last_step(tab: PlanTab) -> str:
    """The name of the step that would be undone."""
    return plain(tab.session.dossier.history.undo_label)


def choose(tab: PlanTab, code: str) -> None:
    """Make a node current and put the keyboard in the tree."""
    tab.tree.show_node(node_id(tab, code))
    tab.tree.setFocus()


def press(widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    """Press a key in ``widget``."""
    QTest.keyClick(widget, key, held or Qt.KeyboardModifier.NoModifier)


def outline(model: PlanTreeModel) -> list[str]:
    """The codes (or titles) that a tree's model holds, indented by level."""
    lines: list[str] = []

    def add(parent: QModelIndex, depth: int) -> None:
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            child = model.node(index)
            assert child is not None
            lines.append("  " * depth + (child.code or child.title))
            add(index, depth + 1)

    add(QModelIndex(), 0)
    return lines
