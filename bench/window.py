"""The real window of the program, offscreen, for the benchmarks that use it as a person does."""

import gc
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from synergy_desktop.domain.model import DossierContent
    from synergy_desktop.ui.main_window import MainWindow
    from synergy_desktop.ui.tab import TabName


@contextmanager
def window_on(path: Path, content: "DossierContent", tab: "TabName") -> "Iterator[MainWindow]":
    """Show a new dossier at ``path`` in the program's window, turned to ``tab``."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from synergy_desktop.settings import Settings
    from synergy_desktop.store.dossier import Dossier
    from synergy_desktop.ui.main_window import MainWindow
    from synergy_desktop.ui.smoothness import keep_smooth
    from synergy_desktop.ui.theme import apply_theme

    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError("no application")
    apply_theme(app)
    window = MainWindow(Settings(None))
    window.furnish()
    window.resize(1366, 768)
    window.show_dossier(Dossier.create(path, content))
    if window.workspace is None:
        raise RuntimeError("no workspace")
    window.workspace.strip.choose(tab)
    window.show()
    window.activateWindow()
    app.processEvents()
    thresholds, thread_turn = gc.get_threshold(), sys.getswitchinterval()
    # As the program does once it has come up.
    keep_smooth(window)
    yield window
    window.close()
    gc.set_threshold(*thresholds)
    gc.unfreeze()
    sys.setswitchinterval(thread_turn)


def settle(seconds: float = 0.6) -> None:
    """Let the window do all that it does by and by."""
    turns(seconds)


def turns(seconds: float) -> list[float]:
    """Run the event loop for so long; gives the milliseconds of each of its turns."""
    times: list[float] = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        times.append(turn())
        time.sleep(0.005)
    return times


def turn() -> float:
    """Run the event loop until nothing waits, paints included; gives the milliseconds."""
    from PySide6.QtCore import QCoreApplication

    start = time.perf_counter()
    QCoreApplication.processEvents()
    return 1000 * (time.perf_counter() - start)


class Call(NamedTuple):
    """When a call ended, and how long it lasted, in seconds."""

    end: float
    lasted: float


@contextmanager
def timed(owner: type, name: str) -> Iterator[list[Call]]:
    """Note each call of a method; before its first one, for PySide looks a method up once."""
    times: list[Call] = []
    method = getattr(owner, name)

    def noting(*arguments: object) -> object:
        start = time.perf_counter()
        try:
            return method(*arguments)
        finally:
            end = time.perf_counter()
            times.append(Call(end, end - start))

    setattr(owner, name, noting)
    try:
        yield times
    finally:
        setattr(owner, name, method)
