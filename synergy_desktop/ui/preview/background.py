"""Work that is done one job at a time off the window's thread, and its answers brought back."""

from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from sys import getswitchinterval, setswitchinterval
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal


class _Messenger(QObject):
    """Tells from the job's thread that a job has ended."""

    ended = Signal(object)
    """The job's key."""


_HANDOVER = 0.001
"""Seconds; five times as long by default, which is felt when several are waited for in a row."""


class _Thread:
    """The thread, apart from the QObject: it outlives it by the job that runs.

    The messenger does too. A signal sent from one thread by an object that another one destroys
    meanwhile ends the program, even though the destroyer waits for the thread.
    """

    def __init__(self) -> None:
        # A thread at work hands over to the window as often as that, and each time it is asked.
        setswitchinterval(min(getswitchinterval(), _HANDOVER))
        self.pool = ThreadPoolExecutor(max_workers=1)
        self.messenger = _Messenger()
        self.is_stopped = False

    def tell(self, key: Hashable) -> None:
        if not self.is_stopped:
            self.messenger.ended.emit(key)

    def stop(self) -> None:
        self.is_stopped = True
        self.pool.shutdown(wait=True, cancel_futures=True)


class Background(QObject):
    """One thread that runs jobs in turn and tells their results in the window's thread.

    It ends with its parent: jobs that wait are forgotten, the one that runs should ask
    ``is_stopped`` now and then.
    """

    done = Signal(object, object)
    """A job's key and its result."""
    failed = Signal(object, object)
    """A job's key and the exception that it raised."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make the thread when the first job comes."""
        super().__init__(parent)
        self._thread = _Thread()
        self._waiting: dict[Hashable, Future[Any]] = {}
        # Queued, since a job may have ended before its future is told whom to call.
        queued = Qt.ConnectionType.QueuedConnection
        self._thread.messenger.ended.connect(self._tell, queued)
        self.destroyed.connect(self._thread.stop)

    @property
    def is_stopped(self) -> bool:
        """Whether nobody waits for answers any more; any thread may ask."""
        return self._thread.is_stopped

    def run(self, key: Hashable, job: Callable[[], object]) -> None:
        """Run ``job`` after those that wait; ``key`` comes back with its result."""
        thread = self._thread
        self._waiting[key] = thread.pool.submit(job)
        self._waiting[key].add_done_callback(lambda _future: thread.tell(key))

    def drop_waiting(self) -> None:
        """Forget the jobs that have not begun; they tell nothing."""
        waiting, self._waiting = self._waiting, {}
        begun = {key: future for key, future in waiting.items() if not future.cancel()}
        self._waiting |= begun

    def is_waiting(self, key: Hashable) -> bool:
        """Tell whether the job ``key`` waits or runs."""
        return key in self._waiting

    def _tell(self, key: Hashable) -> None:
        future = self._waiting.get(key)
        if future is None or not future.done():
            return
        del self._waiting[key]
        if (error := future.exception()) is not None:
            self.failed.emit(key, error)
        else:
            self.done.emit(key, future.result())
