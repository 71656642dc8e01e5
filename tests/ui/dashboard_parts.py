"""The rows of the dashboard: what the file has, what is shown, where the keyboard is."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from synergy_desktop.domain.model import Synergy
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.store import queries
from synergy_desktop.ui.dashboard_tab import DashboardTab
from ui.synergy_samples import opened


@contextmanager
def dashboard(qtbot: QtBot, folder: Path) -> Iterator[DashboardTab]:
    """Open the dashboard on the sample dossier, its model watched by Qt's tester."""
    with opened(qtbot, DashboardTab, folder) as tab:
        tester = QAbstractItemModelTester(
            tab.model, QAbstractItemModelTester.FailureReportingMode.Warning
        )
        yield tab
        del tester


def saved(tab: DashboardTab, status: Status = Status.DONE) -> list[Synergy]:
    """The synergies of the service shown that are at ``status``, as the file has them."""
    service = queries.service(tab.session.dossier, tab.model.service_id)
    return list(service.with_status(status))


def shown(tab: DashboardTab) -> list[str]:
    """The first cell of each row, headings included."""
    return [str(tab.model.index(row, 0).data()) for row in range(tab.model.rowCount())]


def titles(tab: DashboardTab, status: Status = Status.DONE) -> list[str]:
    return [synergy.title for synergy in saved(tab, status)]


def put_on(tab: DashboardTab, title: str, column: str = "title") -> None:
    """Put the keyboard on a cell of the row that bears this title."""
    everything = [each for status in Status for each in saved(tab, status)]
    tab.grid.go_to(next(each.id for each in everything if each.title == title), column)


def selected_titles(tab: DashboardTab) -> list[str]:
    ids = tab.grid.selected_ids()
    return [each.title for each in saved(tab) if each.id in ids]


def undo(tab: DashboardTab) -> None:
    tab.session.dossier.history.undo()
