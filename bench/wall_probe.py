"""One program with or without a wall, seen from inside: ``wall_probe.py WHAT [DOSSIER START]``.

``welcome`` and ``wall`` print the megabytes that the process holds once all is calm: on the welcome
page, or with the dossier and a matrix on a wall of 1920 × 1080. ``again`` opens a dossier whose
projection was cut short, and prints the milliseconds from ``START`` (``time.time_ns()`` of the
process that started this one) to the end of the first paint of the wall. Leaves without tidying up.
"""

import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from synergy_desktop import app
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.projector.canvas import SlideCanvas
from synergy_desktop.ui.projector.window import WallWindow
from synergy_desktop.ui.tab import TabName

_CALM = 2500
"""Milliseconds after which the program has done all that it does by and by."""


def _tell_size() -> None:
    fields = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    (resident,) = (int(line.split()[1]) for line in fields if line.startswith("VmRSS:"))
    _leave(resident / 1024)


def _light_wall() -> None:
    (window,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    if window.workspace is None:
        raise SystemExit("no workspace")
    window.workspace.strip.choose(TabName.MATRICES)
    window.action("projectThis").trigger()
    (wall,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, WallWindow))
    wall.setGeometry(0, 0, 1920, 1080)
    QTimer.singleShot(_CALM, _tell_size)


def _tell_first_paint(start: int) -> None:
    """Wait for the canvas of the wall."""
    painted = SlideCanvas.paintEvent

    def noting(canvas: SlideCanvas, event: QPaintEvent) -> None:
        painted(canvas, event)
        if isinstance(canvas.window(), WallWindow):
            _leave((time.time_ns() - start) / 1e6)

    setattr(SlideCanvas, "paintEvent", noting)  # noqa: B010 - a method of Qt


def _leave(figure: float) -> None:
    print(figure, flush=True)
    os._exit(0)


event_loop = QApplication.exec


def _run(then: Callable[[], None]) -> int:
    """Run the program, and do ``then`` once it is calm."""
    QTimer.singleShot(_CALM, then)
    return event_loop()


def main() -> None:
    """Start the program as its command line does, with a watch on it."""
    what, *rest = sys.argv[1:]
    if what == "again":
        _tell_first_paint(int(rest[1]))
    else:
        after = _light_wall if what == "wall" else _tell_size
        # The program's own start, up to where it would hand over to Qt.
        setattr(QApplication, "exec", staticmethod(partial(_run, after)))  # noqa: B010 - a method of Qt
    app.run(Path(rest[0]) if rest else None)


# The dictionary's process imports this file again.
if __name__ == "__main__":
    main()
