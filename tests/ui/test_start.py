"""The start of the program, the signal of a step, and what happens to a fault."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synergy_desktop import faults, paths
from synergy_desktop.commands import reports
from synergy_desktop.settings import Settings
from synergy_desktop.store.changes import Changes
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.bridge import Bridge
from synergy_desktop.ui.failures import watch_failures
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.tables.view import GridView
from ui.window_parts import banner, child, session
from ui.year_samples import CONTENT

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from synergy_desktop import app, cli

event_loop = QApplication.exec

def look():
    (window,) = (w for w in QApplication.topLevelWidgets() if w.objectName() == "mainWindow")
    if window.centralWidget().objectName() == "opening":
        parts = ("domain.model", "report.blocks", "store.dossier", "ui.workspace")
        slow = {"peewee", *(f"synergy_desktop.{part}" for part in parts)}
        print("visible" if window.isVisible() else "hidden", slow & set(sys.modules))
        QTimer.singleShot(0, look)
        return
    print(window.windowTitle(), "|", type(window.workspace).__name__)
    window.close()

def watched(*_):
    # A timer needs the application, so the window is looked at from its own event loop.
    QTimer.singleShot(0, look)
    return event_loop()

QApplication.exec = staticmethod(watched)
sys.exit(app.run(Path(sys.argv[1]) if sys.argv[1:] else None))
"""


def start(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM, *arguments],
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def test_the_window_is_on_the_screen_before_the_rest_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "Valprée.synergie"
    Dossier.create(path, CONTENT).close()
    done = start(str(path))
    assert done.returncode == 0, done.stderr
    said = done.stdout.splitlines()
    assert said[0] == "visible set()"
    assert said[-1] == "Valprée – Synergies | Workspace"


def test_the_program_starts_on_the_welcome_page() -> None:
    done = start()
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "Synergies | NoneType"


def test_each_step_is_told_once_until_the_bridge_is_closed(
    two_years: Dossier, qtbot: QtBot
) -> None:
    bridge = Bridge(two_years)
    told: list[Changes] = []
    bridge.changed.connect(told.append)
    reports.add_report(two_years, "2027")
    two_years.history.undo()
    assert [changes.kind for changes in told] == ["do", "undo"]
    assert told[0].touches("report")
    bridge.close()
    two_years.history.redo()
    assert len(told) == 2


def test_a_fault_is_noted_and_told_and_the_work_goes_on(
    open_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    watch_failures(open_window.say)
    fault = ZeroDivisionError("a fault of the program")
    sys.excepthook(type(fault), fault, None)
    log = paths.error_log()
    assert log is not None
    assert "a fault of the program" in log.read_text(encoding="utf-8")
    assert banner(open_window).startswith("Une erreur inattendue s’est produite.")
    assert "Traceback" not in banner(open_window)
    reports.rename_report(session(open_window).dossier, session(open_window).report_id, "2030")
    assert session(open_window).dossier.history.undo_label


def test_a_key_that_interrupts_is_no_fault(
    open_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    interrupted: list[object] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "__excepthook__", lambda *parts: interrupted.append(parts[0]))
    watch_failures(open_window.say)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert interrupted == [KeyboardInterrupt]
    assert banner(open_window) == ""


def test_a_fault_is_told_even_if_it_cannot_be_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "error_log", lambda: None)
    assert faults.note(ValueError("x")) == "Une erreur inattendue s’est produite."
    monkeypatch.setattr(paths, "error_log", lambda: Path(os.devnull) / "x")
    assert faults.note(ValueError("x")) == "Une erreur inattendue s’est produite."


def test_the_keyboard_is_in_the_table_of_a_dossier_that_the_first_picture_gives_way_to(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "Valprée.synergie"
    Dossier.create(path, CONTENT).close()
    window = MainWindow(Settings(tmp_path / "settings.json"))
    qtbot.addWidget(window)
    opening = window.announce(None)
    opening.painted.connect(window.furnish)
    opening.painted.connect(lambda: window.open_dossier(path))
    window.show()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is child(window, GridView))
    window.close_dossier()
