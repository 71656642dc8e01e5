"""Checks the year against the canvas shortly after each change, in slices: nobody waits for it."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from synergy_desktop.domain.conformity import Finding
from synergy_desktop.domain.model import Synergy
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.ui.session import Session

_DELAY = 300
"""Milliseconds of calm before the check."""
_SLICE = 0.004
"""Seconds of reading between two looks at what the user does."""


class ConformityWatch(QObject):
    """Tells what the report shown still lacks."""

    found = Signal(object)
    """The ``Finding``s of the year shown, none for a dossier without a year."""

    def __init__(self, session: Session, parent: QObject) -> None:
        """Watch the year that ``session`` shows; the first check comes after the first paint."""
        super().__init__(parent)
        self._session = session
        self.findings: tuple[Finding, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self._begin)
        self._known: dict[str, Synergy] = {}
        self._checking: Iterator[Finding | None] = iter(())
        self._met: list[Finding] = []
        self._tick = QTimer(self)
        self._tick.setInterval(0)
        self._tick.timeout.connect(self._go_on)
        session.bridge.changed.connect(self._forget)
        session.report_changed.connect(self._turn)
        self._wait()

    def stop(self) -> None:
        """Check no more: the dossier is about to be closed."""
        self._timer.stop()
        self._tick.stop()

    def _forget(self, changes: Changes) -> None:
        for synergy_id in changes.rows("synergy"):
            self._known.pop(synergy_id, None)
        self._wait()

    def _turn(self) -> None:
        self._known.clear()
        self._wait()

    def _wait(self) -> None:
        # What was read before a change no longer holds.
        self._tick.stop()
        self._timer.start()

    def _begin(self) -> None:
        report_id = self._session.report_id
        if report_id:
            self._met = []
            self._checking = self._check(report_id)
            self._tick.start()
        else:
            self._tell(())

    def _check(self, report_id: str) -> Iterator[Finding | None]:
        """Read the year, then find what it lacks; None is a pause."""
        from synergy_desktop.domain.conformity import check_in_steps

        reading = queries.report_in_steps(self._session.dossier, report_id, self._known)
        report = yield from reading
        yield from check_in_steps(report)

    def _go_on(self) -> None:
        """Read and check until the slice is over; tell what was found once all is checked."""
        # A file that can no longer be read ends the check, in words.
        self._tick.stop()
        with self._session.attempt():
            until = perf_counter() + _SLICE
            for finding in self._checking:
                if finding:
                    self._met.append(finding)
                elif perf_counter() > until:
                    self._tick.start()
                    return
            self._tell(tuple(self._met))

    def _tell(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings
        self.found.emit(findings)
