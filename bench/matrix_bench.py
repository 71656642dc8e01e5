"""A click in a matrix of the sample dossier, in the real window, up to the end of its repaint.

The click runs through everything: the widget, the command, the journal, the commit, the listeners
of the window, the paint of the matrix. The commit is timed inside the same click, so that what is
left is the program's own part. The rest of the window (the header, the list of services, the
panels) follows in the same turn of the event loop, and is told apart.
"""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import peewee

from common import SAMPLE, Figure, percentile
from window import Call, timed, window_on

if TYPE_CHECKING:
    from synergy_desktop.ui.main_window import MainWindow

CLICKS = 300
WARM_UP = 30


def figures() -> list[Figure]:
    """The times of ``CLICKS`` clicks, after ``WARM_UP`` more."""
    from synergy_desktop.exchange.interchange import read_json
    from synergy_desktop.ui.matrix_grid import MatrixGrid
    from synergy_desktop.ui.tab import TabName

    with (
        tempfile.TemporaryDirectory() as folder,
        timed(MatrixGrid, "paintEvent") as paints,
        timed(peewee.SqliteDatabase, "commit") as saves,
        window_on(Path(folder) / "b.synergie", read_json(SAMPLE), TabName.MATRICES) as window,
    ):
        times = list(_clicks(window, paints, saves))[WARM_UP:]
    painted, whole, commits = zip(*times, strict=True)
    own = [paint - commit for paint, _, commit in times]
    return [
        Figure("click in a matrix to its repaint, p95", percentile(painted, 95), "ms"),
        Figure("  the commit in it, p95", percentile(commits, 95), "ms"),
        Figure("  all but the commit, median", percentile(own, 50), "ms"),
        Figure("  all but the commit, p95", percentile(own, 95), "ms", 2.0),
        Figure("click to the whole window repainted, p95", percentile(whole, 95), "ms"),
    ]


def _clicks(
    window: "MainWindow", paints: list[Call], saves: list[Call]
) -> Iterator[tuple[float, float, float]]:
    """Click ``WARM_UP + CLICKS`` times.

    Gives the milliseconds up to the matrix's repaint, to that of the whole window, and those of
    the commit among them.
    """
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
        # Twice: the list of services is asked to repaint in the first turn, and does in the second,
        # so that the next click falls on a window at rest.
        QCoreApplication.processEvents()
        QCoreApplication.processEvents()
        whole = time.perf_counter() - start
        if number >= WARM_UP and not (paints and saves):
            raise RuntimeError(f"click {number}: {len(saves)} commits, {len(paints)} paints")
        painted = paints[0].end - start if paints else whole
        yield 1000 * painted, 1000 * whole, 1000 * sum(save.lasted for save in saves)
