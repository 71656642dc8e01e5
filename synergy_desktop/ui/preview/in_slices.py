"""Work done a few milliseconds at a time, so that the window answers meanwhile."""

from collections.abc import Callable, Generator
from time import perf_counter
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer

Result = TypeVar("Result")

_SLICE = 0.008
"""Seconds of work between two looks at what the user does."""


class InSlices(QObject):
    """Does one piece of work at a time; a new one takes the place of that which is not done."""

    def __init__(self, parent: QObject) -> None:
        """Wait for work."""
        super().__init__(parent)
        self._steps: Generator[None, None, Any] | None = None
        self._then: Callable[[Any], None] | None = None
        self._tick = QTimer(self)
        self._tick.setInterval(0)
        self._tick.timeout.connect(self._go_on)

    def begin(self, steps: Generator[None, None, Result], then: Callable[[Result], None]) -> None:
        """Go through ``steps``, and hand what they return to ``then``."""
        self._steps, self._then = steps, then
        self._tick.start()

    def stop(self) -> None:
        """Give up what is not done."""
        self._tick.stop()
        self._steps = None

    def _go_on(self) -> None:
        until = perf_counter() + _SLICE
        try:
            while self._steps is not None and perf_counter() < until:
                next(self._steps)
        except StopIteration as end:
            self.stop()
            if self._then is not None:
                self._then(end.value)
        except Exception:
            self.stop()
            raise


def at_once(steps: Generator[None, None, Result]) -> Result:
    """What ``steps`` return, without a pause."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result
