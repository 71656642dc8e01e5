"""A dossier of two years, open in a session, and tabs that follow it as they do in the window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from synergy_desktop import paths
from synergy_desktop.commands import sittings
from synergy_desktop.domain.sitting_words import Body
from synergy_desktop.exchange import interchange
from synergy_desktop.settings import Settings
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.projector.canvas import SlideCanvas
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.tab import Tab, TabName
from synergy_desktop.ui.tables.view import GridView
from ui.table_samples import Shelf, Show
from ui.window_parts import session, strip
from ui.year_samples import CONTENT


@pytest.fixture
def two_years(tmp_path: Path) -> Iterator[Dossier]:
    """Open a dossier of two years."""
    dossier = Dossier.create(tmp_path / "Valprée.synergie", CONTENT)
    yield dossier
    dossier.close()


@pytest.fixture
def year_session(qtbot: QtBot, two_years: Dossier) -> Iterator[Session]:
    """Look at the newest year of the dossier, as the window does."""
    session = Session(two_years)
    _ = session.services
    session.show_report(queries.report_heads(two_years)[-1].id)
    yield session
    session.close()


@pytest.fixture
def open_tab(qtbot: QtBot, year_session: Session) -> Callable[[type[Tab]], Tab]:
    """Give a function that shows a tab on the session's year and lets it follow each change."""

    def opened(kind: type[Tab]) -> Tab:
        tab = kind(year_session)
        qtbot.addWidget(tab)
        year_session.bridge.changed.connect(tab.apply_changes)
        tab.set_report(year_session.report_id)
        tab.resize(1366, 686)
        with qtbot.waitExposed(tab):
            tab.show()
        return tab

    return opened


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """Show the window as it is when the program has just come up, without a dossier."""
    shown = MainWindow(Settings(tmp_path / "settings.json"))
    shown.furnish()
    shown.show_welcome()
    shown.resize(1366, 768)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    yield shown
    shown.close_dossier()


@pytest.fixture
def open_window(window: MainWindow, tmp_path: Path) -> MainWindow:
    """Show the window with the dossier of two years."""
    window.show_dossier(Dossier.create(tmp_path / "Valprée.synergie", CONTENT))
    return window


@pytest.fixture
def valpree(window: MainWindow, tmp_path: Path) -> MainWindow:
    """Show the window with the sample dossier."""
    content = interchange.read_json(paths.db("exemple", "valpree.json"))
    window.show_dossier(Dossier.create(tmp_path / "Valprée.synergie", content))
    return window


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Give a function that shows a table of invented things, the keyboard on it."""
    windows = []

    def shown(sample: Shelf) -> GridView:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        view = GridView(sample.model, window)
        view.resize(900, 500)
        window.resize(900, 500)
        with qtbot.waitActive(window):
            window.show()
        view.setFocus()
        return view

    return shown


@pytest.fixture
def room(qtbot: QtBot, open_window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """Plan a joint council in the dossier of two years, and turn to its matrices."""
    monkeypatch.setattr(f"{SlideCanvas.__module__}._PASSAGE", 40)
    sittings.add_sitting(
        session(open_window).dossier, session(open_window).report_id, Body.JOINT_COUNCIL
    )
    strip(open_window).choose(TabName.MATRICES)
    return open_window
