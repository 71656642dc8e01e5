"""A click in a matrix of the sample dossier, in the real window, up to the end of its repaint.

The click runs through everything: the widget, the command, the journal, the commit, the listeners
of the window, the paint events. The commit is timed inside the same click, so that what is left
is the program's own part.
"""

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import peewee

from common import SAMPLE, Figure, percentile

if TYPE_CHECKING:
    from synergy_desktop.ui.main_window import MainWindow

CLICKS = 300
WARM_UP = 30


def figures() -> list[Figure]:
    """The times of ``CLICKS`` clicks, after ``WARM_UP`` more."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from synergy_desktop.ui.matrix_grid import MatrixGrid

    app = QApplication.instance() or QApplication([])
    with (
        tempfile.TemporaryDirectory() as folder,
        # Before the first paint: PySide looks a method up once.
        _timed(MatrixGrid, "paintEvent") as paints,
        _timed(peewee.SqliteDatabase, "commit") as saves,
    ):
        window = _window(Path(folder) / "bench.synergie")
        times = list(_clicks(window, paints, saves))[WARM_UP:]
        window.close()
    del app
    whole, commits = zip(*times, strict=True)
    rest = [click - commit for click, commit in times]
    return [
        Figure("click in a matrix to its repaint, p95", percentile(whole, 95), "ms"),
        Figure("  the commit in it, p95", percentile(commits, 95), "ms"),
        Figure("  all but the commit, p95", percentile(rest, 95), "ms", 2.0),
    ]


def _window(path: Path) -> "MainWindow":
    """The program's window on the sample dossier, its matrices shown and painted."""
    from PySide6.QtWidgets import QApplication

    from synergy_desktop.exchange.interchange import read_json
    from synergy_desktop.settings import Settings
    from synergy_desktop.store.dossier import Dossier
    from synergy_desktop.ui.main_window import MainWindow
    from synergy_desktop.ui.tab import TabName
    from synergy_desktop.ui.theme import apply_theme

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("no application")
    apply_theme(app)
    window = MainWindow(Settings(None))
    window.furnish()
    window.resize(1366, 768)
    window.show_dossier(Dossier.create(path, read_json(SAMPLE)))
    if window.workspace is None:
        raise RuntimeError("no workspace")
    window.workspace.strip.choose(TabName.MATRICES)
    window.show()
    app.processEvents()
    return window


def _clicks(
    window: "MainWindow", paints: list[float], saves: list[float]
) -> Iterator[tuple[float, float]]:
    """Click ``WARM_UP + CLICKS`` times: the time of each and of its commit, in milliseconds."""
    from PySide6.QtCore import QCoreApplication, QPoint, Qt
    from PySide6.QtTest import QTest

    from synergy_desktop.ui.matrix_grid import MatrixGrid

    (grid,) = window.findChildren(MatrixGrid)
    for number in range(WARM_UP + CLICKS):
        # A walk over the grid on which each click asks its column for another level.
        cell = grid.geometry_of_parts.cell(number % 5, (number // 5) % 6).center()
        paints.clear()
        saves.clear()
        start = time.perf_counter()
        QTest.mouseClick(
            grid,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QPoint(int(cell.x()), int(cell.y())),
        )
        QCoreApplication.processEvents()
        whole = time.perf_counter() - start
        if number >= WARM_UP and not (paints and saves):
            raise RuntimeError(f"click {number}: {len(saves)} commits, {len(paints)} paints")
        yield 1000 * whole, 1000 * sum(saves)


@contextmanager
def _timed(owner: type, name: str) -> Iterator[list[float]]:
    """Note how long each call of a method takes, in seconds."""
    times: list[float] = []
    method = getattr(owner, name)

    def timed(*arguments: object) -> object:
        start = time.perf_counter()
        try:
            return method(*arguments)
        finally:
            times.append(time.perf_counter() - start)

    setattr(owner, name, timed)
    try:
        yield times
    finally:
        setattr(owner, name, method)
