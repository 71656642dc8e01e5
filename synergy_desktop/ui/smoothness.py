"""How Python shares its time out, so that a key or a click never waits for what can wait."""

import gc
import sys

from PySide6.QtCore import QObject, Qt, QTimer

_EVERY = 60_000
"""Milliseconds between two looks through all that was made since the start."""
_NEVER = 1_000_000_000
_THREAD_TURN = 0.0005
"""Seconds that another thread may go on once the window wants to."""


def keep_smooth(parent: QObject) -> None:
    """Serve the window first, from now on and as long as ``parent`` lives.

    A look through a large dossier for garbage takes longer than a frame; Python would begin it
    wherever it happens to have made enough, in the middle of a key or a click. So what is there
    now is spared, and what comes is looked through by the clock; only what is young is looked
    through as it comes, which takes no time.

    Qt lets go of Python's lock in most of its calls, and while a report is being written in
    another thread each of them would wait for five milliseconds to get it back.
    """
    gc.freeze()
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, _NEVER)
    gc.enable()
    clock = QTimer(parent)
    clock.setTimerType(Qt.TimerType.VeryCoarseTimer)
    clock.setInterval(_EVERY)
    clock.timeout.connect(gc.collect)
    clock.start()
    sys.setswitchinterval(_THREAD_TURN)
