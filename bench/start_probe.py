"""One start, timed from outside: ``start_probe.py START bare|DOSSIER``.

Prints the milliseconds between ``START`` (``time.time_ns()`` of the process that started this one)
and the end of the first paint of the main window, then, for a dossier, those up to the end of the
first paint that shows it. Leaves without tidying up.
"""

import os
import sys
import time
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class FirstPaint(QObject):
    """Says when the widgets it watches have been painted first, each with all that is in it."""

    def __init__(self, start: int, *, ends_with: str) -> None:
        """Count from ``start``, in nanoseconds; the widget called ``ends_with`` is the last one."""
        super().__init__()
        self._start = start
        self._awaited = ["mainWindow", ends_with] if ends_with != "mainWindow" else [ends_with]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Wait for a widget's paint event; its children's come in the same pass."""
        if event.type() == QEvent.Type.Paint and watched.objectName() in self._awaited[:1]:
            del self._awaited[0]
            QTimer.singleShot(0, self._tell)
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        print((time.time_ns() - self._start) / 1e6, flush=True)
        if not self._awaited:
            os._exit(0)
        if app := QApplication.instance():
            app.installEventFilter(self)


def run_until_painted(watch: FirstPaint) -> int:
    """Run the event loop with ``watch`` on the one main window."""
    (window,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow))
    window.installEventFilter(watch)
    return event_loop()


event_loop = QApplication.exec


def main() -> None:
    """Start what the command line names."""
    bare = sys.argv[2] == "bare"
    watch = FirstPaint(int(sys.argv[1]), ends_with="mainWindow" if bare else "workspace")
    if bare:
        app = QApplication(sys.argv[:1])
        window = QMainWindow()
        window.setObjectName("mainWindow")
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
