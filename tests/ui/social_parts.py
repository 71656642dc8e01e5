"""The tab of the social policy, open on a small dossier: its rows, and what the file has."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from data.contents import DECLARATION, PROJECTION, SMALL
from synergy_desktop.domain.social_policy import SocialPolicy
from synergy_desktop.store import queries, social_queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.social.tree_model import SocialTreeModel
from synergy_desktop.ui.social_tab import SocialTab

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
TREE = [
    "Déclaration de politique sociale",
    "  Introduction",
    "  1 Un toit pour chacun",
    "    1.1 Maisons de transit",
    "      1.1.1 Accompagner les ménages",
    "    1.2 Garantie locative",
    "  2 Le droit à l’emploi",
    "  Conclusion",
    "Projection 2027",
    "  Introduction",
    "  1 Loger en 2027",
    "  Conclusion",
    "  T1 Bénéficiaires du RIS",
]
ROOT = DECLARATION.title
AXIS = DECLARATION.axes[0].title
TABLE = PROJECTION.tables[0].title


@contextmanager
def social_tab(qtbot: QtBot, folder: Path) -> Iterator[SocialTab]:
    """Open the tab on a small dossier as it is in the window, its model watched by Qt's tester."""
    dossier = Dossier.create(folder / "Valprée.synergie", SMALL)
    session = Session(dossier)
    session.show_report(queries.report_heads(dossier)[-1].id)
    tab = SocialTab(session)
    qtbot.addWidget(tab)
    session.bridge.changed.connect(tab.apply_changes)
    tab.set_report(session.report_id)
    tester = QAbstractItemModelTester(tab.model, FATAL)
    tab.resize(1366, 686)
    with qtbot.waitActive(tab):
        tab.show()
    tab.setFocus()
    yield tab
    del tester
    session.close()
    dossier.close()


def outline(model: SocialTreeModel, parent: QModelIndex | None = None, depth: int = 0) -> list[str]:
    """The rows from the top down, each as deep as it stands."""
    above = QModelIndex() if parent is None else parent
    found = []
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        found.append("  " * depth + str(index.data()))
        found += outline(model, index, depth + 1)
    return found


def declared(tab: SocialTab) -> SocialPolicy:
    """The declaration, as the file has it."""
    found = social_queries.declaration(tab.session.dossier)
    assert found is not None
    return found


def projected(tab: SocialTab) -> SocialPolicy:
    """The projection of the year shown, as the file has it."""
    found = social_queries.projection(tab.session.dossier, tab.session.report_id)
    assert found is not None
    return found


def go_to(tab: SocialTab, *path: str) -> None:
    """Make the row current that these titles lead to."""
    index = QModelIndex()
    for title in path:
        rows = [tab.model.index(row, 0, index) for row in range(tab.model.rowCount(index))]
        index = next(each for each in rows if each.data(Qt.ItemDataRole.EditRole) == title)
    tab.tree.reveal(tab.model.key(index))
    tab.tree.setFocus()
