"""Checks the year against the canvas shortly after each change, never while a click is answered."""

from PySide6.QtCore import QObject, QTimer, Signal

from synergy_desktop.domain.conformity import Finding
from synergy_desktop.store import queries
from synergy_desktop.ui.session import Session

_DELAY = 300
"""Milliseconds of calm before the check."""


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
        self._timer.timeout.connect(self._check)
        session.bridge.changed.connect(self._wait)
        session.report_changed.connect(self._wait)
        self._wait()

    def stop(self) -> None:
        """Check no more: the dossier is about to be closed."""
        self._timer.stop()

    def _wait(self) -> None:
        self._timer.start()

    def _check(self) -> None:
        from synergy_desktop.domain.conformity import check

        report_id = self._session.report_id
        with self._session.attempt():
            report = queries.report(self._session.dossier, report_id) if report_id else None
            self.findings = check(report) if report else ()
            self.found.emit(self.findings)
