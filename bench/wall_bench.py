"""The wall beside the operator's window: a click painted in both, a change of slide, memory.

The wall is a full-size window of 1920 × 1080 beside the real window of the program with the sample
dossier. A click runs up to the end of the paints of both windows, the durable commit included;
a change of slide up to the end of its first frame on the wall, and apart, the frames of the
passage that follows. Memory is the resident size of whole fresh processes: the program on its
welcome page, against the program with the sample dossier and a matrix on the wall. The same kind
of process opens a dossier whose projection was cut short, up to the paint of its wall.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import peewee

from common import SAMPLE, Figure, interleaved, medians, percentile
from window import Call, settle, timed, turn, window_on

if TYPE_CHECKING:
    from synergy_desktop.domain.sittings import Slide
    from synergy_desktop.ui.main_window import MainWindow
    from synergy_desktop.ui.projector.projector import Projector

CLICKS = 150
WARM_UP = 20
ROUNDS = 5
PROCESSES = 3
PROBE = Path(__file__).with_name("wall_probe.py")


def figures() -> list[Figure]:
    """The times of clicks and of changes of slide, and the two sizes in memory."""
    from synergy_desktop.exchange.interchange import read_json
    from synergy_desktop.ui.matrix_grid import MatrixGrid
    from synergy_desktop.ui.projector.canvas import SlideCanvas
    from synergy_desktop.ui.tab import TabName

    with (
        tempfile.TemporaryDirectory() as folder,
        timed(MatrixGrid, "paintEvent") as grid_paints,
        timed(SlideCanvas, "paintEvent") as wall_paints,
        timed(peewee.SqliteDatabase, "commit") as saves,
        window_on(Path(folder) / "b.synergie", read_json(SAMPLE), TabName.MATRICES) as window,
    ):
        projector = _lit(window)
        clicks = list(_clicks(window, grid_paints, wall_paints, saves))[WARM_UP:]
        changes = list(_changes(projector, _slides(window), wall_paints))
        processes = _memory_and_restart(Path(folder))
    both, commits = zip(*clicks, strict=True)
    first, frames = zip(*changes, strict=True)
    return [
        Figure("click to both windows painted, p95", percentile(both, 95), "ms", 16),
        Figure("  the commit in it, p95", percentile(commits, 95), "ms"),
        Figure("change of slide at 1920 × 1080, p95", percentile(first, 95), "ms", 33),
        Figure("  median", percentile(first, 50), "ms"),
        Figure(
            "  a frame of its passage, p95",
            percentile([one for each in frames for one in each], 95),
            "ms",
            33,
        ),
        *processes,
    ]


def _lit(window: "MainWindow") -> "Projector":
    """The projector of ``window`` with a matrix on a wall of 1920 × 1080."""
    from synergy_desktop.ui.projector.window import WallWindow

    if window.workspace is None:
        raise RuntimeError("no workspace")
    window.action("projectThis").trigger()
    (wall,) = (each for each in _tops() if isinstance(each, WallWindow))
    wall.setGeometry(0, 0, 1920, 1080)
    settle()
    return window.workspace.projector


def _tops() -> list[object]:
    from PySide6.QtWidgets import QApplication

    return list(QApplication.topLevelWidgets())


def _clicks(
    window: "MainWindow", grid_paints: list[Call], wall_paints: list[Call], saves: list[Call]
) -> Iterator[tuple[float, float]]:
    """Click in the matrix: the milliseconds until both windows are painted, those of the commit."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    from synergy_desktop.ui.matrix_grid import MatrixGrid

    (grid,) = window.findChildren(MatrixGrid)
    for number in range(WARM_UP + CLICKS):
        cell = grid.geometry_of_parts.cell(number % 5, (number // 5) % 6).center()
        for calls in (grid_paints, wall_paints, saves):
            calls.clear()
        start = time.perf_counter()
        QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(int(cell.x()), int(cell.y())))
        if number >= WARM_UP and not (grid_paints and wall_paints and saves):
            raise RuntimeError(f"click {number}: not painted in the same turn")
        both = [paints[0].end - start for paints in (grid_paints, wall_paints) if paints]
        yield 1000 * max(both, default=0.0), 1000 * sum(save.lasted for save in saves)
        turn()
        # Every third click falls in the midst of a passage.
        if number % 3:
            settle(0.02)


def _changes(
    projector: "Projector", slides: "list[Slide]", wall_paints: list[Call]
) -> Iterator[tuple[float, list[float]]]:
    """Go round slides of every kind: the milliseconds to the first frame, those of each frame."""
    for _ in range(ROUNDS):
        for slide in slides:
            wall_paints.clear()
            start = time.perf_counter()
            projector.project(slide)
            first = 1000 * (wall_paints[0].end - start)
            settle(0.2)
            yield first, [1000 * paint.lasted for paint in wall_paints[1:]]


def _slides(window: "MainWindow") -> "list[Slide]":
    """The slides of the joint council of the sample dossier, and one of each kind beside them."""
    from synergy_desktop.domain.sitting_words import SlideKind
    from synergy_desktop.domain.sittings import Slide
    from synergy_desktop.store import queries

    if window.workspace is None or window.session is None:
        raise RuntimeError("no workspace")
    dossier, order = window.session.dossier, window.workspace.projector.order
    heads = queries.service_heads(dossier, order.report_id)
    services = [queries.service(dossier, head.id) for head in heads]
    service = max(services, key=lambda each: len(each.synergies))
    plan = queries.plan(dossier, queries.plan_heads(dossier)[0].id)
    words = "La séance reprend à vingt heures trente."
    slides = [
        *order.slides,
        Slide(kind=SlideKind.SERVICE, target=service.id),
        Slide(kind=SlideKind.SYNERGY, target=service.synergies[0].id),
        Slide(kind=SlideKind.PLAN, target=plan.nodes[0].id),
        Slide(kind=SlideKind.MESSAGE, text=words),
        Slide(kind=SlideKind.CLOCK, text="10"),
        Slide(kind=SlideKind.BLACK),
    ]
    # A slide that two points show would not change the wall.
    return list(dict.fromkeys(slides))


def _memory_and_restart(folder: Path) -> list[Figure]:
    """Whole processes: two sizes, and the time from a start to the wall of before."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "WIN_PD_OVERRIDE_LOCAL_APPDATA"):
        environment[name] = str(folder)
    cut_short = _cut_short(folder)
    cases = {
        "welcome": partial(_probe, environment, "welcome"),
        "wall": partial(_probe, environment, "wall", str(_dossier(folder / "m.synergie"))),
        "again": partial(_restart, environment, cut_short),
    }
    figures = medians(interleaved(cases, PROCESSES))
    return [
        Figure("memory on the welcome page", figures["welcome"], "MB"),
        Figure("memory with the dossier and the wall", figures["wall"], "MB"),
        Figure("  ratio", figures["wall"] / figures["welcome"], "×", 1.5),
        Figure("start after a kill to the wall painted", figures["again"], "ms", 2000),
    ]


def _restart(environment: dict[str, str], path: Path) -> float:
    return _probe(environment, "again", str(path), str(time.time_ns()))


def _probe(environment: dict[str, str], *what: str) -> float:
    said = subprocess.run(
        [sys.executable, PROBE, *what],
        env=environment,
        check=True,
        # The dictionary's process complains that the program has left it.
        capture_output=True,
        encoding="utf-8",
    )
    return float(said.stdout)


def _dossier(path: Path) -> Path:
    from synergy_desktop.exchange.interchange import read_json
    from synergy_desktop.store.dossier import Dossier

    Dossier.create(path, read_json(SAMPLE)).close()
    return path


def _cut_short(folder: Path) -> Path:
    """The sample dossier as it is when the power has gone with a matrix on the wall."""
    from synergy_desktop.commands import projecting
    from synergy_desktop.domain.projection import IN_WINDOW, Projection
    from synergy_desktop.domain.sitting_words import SlideKind
    from synergy_desktop.domain.sittings import Slide
    from synergy_desktop.store import queries
    from synergy_desktop.store.dossier import Dossier

    dossier = Dossier.open(_dossier(folder / "again.synergie"))
    report = queries.report_heads(dossier)[-1].id
    service = queries.service_heads(dossier, report)[0].id
    slide = Slide(kind=SlideKind.MATRIX, target=service)
    state = Projection(is_on=True, screen=IN_WINDOW, report=report, slide=slide)
    projecting.remember(dossier, state)
    dossier.close()
    return dossier.path
