from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.voting.panel import VotesPanel
from ui.vote_samples import CONTENT
from ui.window_parts import child


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    """Look at the year of the sitting."""
    dossier = Dossier.create(tmp_path / "Valprée.synergie", CONTENT)
    session = Session(dossier)
    session.show_report(queries.report_heads(dossier)[-1].id)
    yield session
    session.close()
    dossier.close()


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """Make a window with a field in which something else is typed."""
    window = QWidget()
    qtbot.addWidget(window)
    elsewhere = QLineEdit()
    elsewhere.setObjectName("elsewhere")
    QVBoxLayout(window).addWidget(elsewhere)
    return window


@pytest.fixture
def panel(qtbot: QtBot, session: Session, host: QWidget) -> VotesPanel:
    """Show the votes on the report below the field, in which the keyboard is."""
    shown = VotesPanel(session)
    layout = host.layout()
    assert layout is not None
    layout.addWidget(shown)
    session.bridge.changed.connect(shown.apply_changes)
    shown.show_point("sitting", "report")
    host.resize(400, 900)
    with qtbot.waitActive(host):
        host.show()
    child(host, QLineEdit, "elsewhere").setFocus()
    return shown
