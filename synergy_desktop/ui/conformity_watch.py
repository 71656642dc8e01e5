"""Checks the year against the canvas shortly after each change, in slices: nobody waits for it."""

from collections.abc import Generator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from synergy_desktop.domain.conformity import Finding
from synergy_desktop.domain.model import Report
from synergy_desktop.store import queries
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
        self._reading: Generator[None, None, Report] | None = None
        self._tick = QTimer(self)
        self._tick.setInterval(0)
        self._tick.timeout.connect(self._go_on)
        session.bridge.changed.connect(self._wait)
        session.report_changed.connect(self._wait)
        self._wait()

    def stop(self) -> None:
        """Check no more: the dossier is about to be closed."""
        self._timer.stop()
        self._tick.stop()

    def _wait(self) -> None:
        # What was read before a change no longer holds.
        self._tick.stop()
        self._timer.start()

    def _begin(self) -> None:
        report_id = self._session.report_id
        if report_id:
            self._reading = queries.report_in_steps(self._session.dossier, report_id)
            self._tick.start()
        else:
            self._tell(())

    def _go_on(self) -> None:
        """Read until the slice is over, and check what is then read to the end."""
        from synergy_desktop.domain.conformity import check

        # A file that can no longer be read ends the check, in words.
        self._tick.stop()
        with self._session.attempt():
            report = self._read_on()
            if report is None:
                self._tick.start()
            else:
                self._tell(check(report))

    def _read_on(self) -> Report | None:
        until = perf_counter() + _SLICE
        try:
            while self._reading is not None and perf_counter() < until:
                next(self._reading)
        except StopIteration as end:
            report: Report = end.value
            return report
        return None

    def _tell(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings
        self.found.emit(findings)
