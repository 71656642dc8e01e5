"""One start, timed from outside: ``start_probe.py START bare|DOSSIER``.

Prints the milliseconds between ``START`` (``time.time_ns()`` of the process that started this one)
and the end of the first paint of the main window, then leaves without tidying up.
"""

import os
import sys
import time
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class FirstPaint(QObject):
    """Ends the process once the window it watches has been painted with all that is in it."""

    def __init__(self, start: int) -> None:
        """Count from ``start``, in nanoseconds."""
        super().__init__()
        self._start = start

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Wait for the paint event of the window; its children's come in the same pass."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._leave)
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        print((time.time_ns() - self._start) / 1e6, flush=True)
        os._exit(0)


def run_until_painted(watch: FirstPaint) -> int:
    """Run the event loop with ``watch`` on the one main window."""
    (window,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow))
    window.installEventFilter(watch)
    return event_loop()


event_loop = QApplication.exec


def main() -> None:
    """Start what the command line names."""
    watch = FirstPaint(int(sys.argv[1]))
    if sys.argv[2] == "bare":
        app = QApplication(sys.argv[:1])
        window = QMainWindow()
        window.resize(1280, 720)
        window.show()
        run_until_painted(watch)
        del app
    else:
        from synergy_desktop.cli import main as program

        # The program's own start, up to where it would hand over to Qt.
        setattr(QApplication, "exec", staticmethod(partial(run_until_painted, watch)))  # noqa: B010 - a method of Qt
        program([sys.argv[2]])
    raise SystemExit("the window was not painted")


main()
