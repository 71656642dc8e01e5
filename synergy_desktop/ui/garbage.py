"""When Python looks for garbage: between two things that a person does, not within one."""

import gc

from PySide6.QtCore import QObject, Qt, QTimer

_EVERY = 60_000
"""Milliseconds between two looks through all that was made since the start."""
_NEVER = 1_000_000_000


def collect_now_and_then(parent: QObject) -> None:
    """Spare what is there now, and look through all that comes by the clock, as ``parent`` lives.

    A look through a large dossier takes longer than a frame; Python would begin it wherever it
    happens to have made enough, in the middle of a key or a click. What is young is still looked
    through as it comes, which takes no time.
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
