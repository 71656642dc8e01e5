"""A paper made anew in the background when the dossier changes, the latest request first."""

import re
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.errors import ReportCancelledError, SynergyError
from synergy_desktop.report.blocks import Paper
from synergy_desktop.report.documents.catalogue import Document
from synergy_desktop.report.documents.options import PLAIN, Options
from synergy_desktop.report.process import Order, shared_process
from synergy_desktop.report.sections.amendments import Told
from synergy_desktop.ui.preview.background import Background
from synergy_desktop.ui.preview.in_slices import InSlices, at_once
from synergy_desktop.ui.preview.pdf_pages import PdfPages


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A frozen dossier, the year of it and the paper that are wanted.

    ``told`` says what each amendment of the year changes.
    """

    content: DossierContent
    report: Report
    document: Document
    told: Told
    options: Options = PLAIN

    @property
    def file_name(self) -> str:
        """What a file of the paper is called, without its end."""
        services = {service.id: service.name for service in self.report.services}
        parts = (
            f"{self.document.title} {self.report.year}",
            services.get(self.options.service, ""),
            "projet" if self.options.draft else "",
            "changements" if self.options.since else "",
        )
        return _NO_NAME.sub("-", " – ".join(filter(None, parts)))

    def order(self) -> Order:
        """The paper as the process is asked for it."""
        told = dict(self.told)
        return Order(self.document.name, self.content, self.report, told, self.options)

    def paper(self) -> Paper:
        """The paper in blocks."""
        return self.document.paper(self.content, self.report, self.told, self.options)


_NO_NAME = re.compile(r'[\x00-\x1f<>:"/\\|?*]')
"""What no name of a file may hold on Windows."""
_PAUSE = 5
"""Milliseconds without a change after which the report is made anew."""

_FAULT = "Une erreur inattendue empêche de composer le rapport."


class ReportBuilder(QObject):
    """Makes the report for the preview, and writes it to a file, off the window's thread."""

    begun = Signal()
    """The report is being made."""
    built = Signal(object)
    """The report is there: its ``PdfPages``."""
    failed = Signal(str)
    """It cannot be made: the French sentence that says why."""
    saved = Signal(object)
    """The report is in a file: its path."""
    not_saved = Signal(str)
    """It cannot be written: the French sentence that says why."""

    def __init__(
        self,
        snapshot: Callable[[], Generator[None, None, Snapshot | None]],
        parent: QObject | None = None,
    ) -> None:
        """Make reports of what ``snapshot`` reads, None while there is nothing to make."""
        super().__init__(parent)
        self._snapshot = snapshot
        self._numbers = count(1)
        self._wanted = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.build_now)
        self._reading = InSlices(self)
        self._maker = Background(self)
        self._maker.done.connect(self._deliver)
        self._maker.failed.connect(self._refuse)
        self._writer = Background(self)
        self._writer.done.connect(self._tell_saved)
        self._writer.failed.connect(self._tell_not_saved)

    @property
    def is_due(self) -> bool:
        """Whether the report will be made anew once the changes pause."""
        return self._pause.isActive()

    def build_soon(self) -> None:
        """Make the report anew once the changes pause."""
        self.forget()
        self._pause.start()

    def build_now(self) -> None:
        """Make the report anew; what is being made for an older state is given up."""
        self.forget()
        self._reading.begin(self._snapshot(), self._make_of)

    def forget(self) -> None:
        """Give up what is being made: it no longer holds."""
        self._pause.stop()
        self._reading.stop()
        self._wanted = next(self._numbers)
        self._maker.drop_waiting()

    def _make_of(self, snapshot: Snapshot | None) -> None:
        number = self._wanted
        if snapshot is not None:
            self.begun.emit()
            self._maker.run(number, lambda: self._make(snapshot, number))

    def save(self, path: Path, changed: datetime | None) -> None:
        """Write the report as it is now to ``path``, in place of what is there.

        The dossier, which changed last at ``changed``, goes along in the file.
        """
        snapshot = at_once(self._snapshot())
        if snapshot is not None:
            self._writer.run(path, lambda: self._write(snapshot, path, changed))

    def _make(self, snapshot: Snapshot, number: int) -> PdfPages:
        def go_on() -> bool:
            return self._wanted == number and not self._maker.is_stopped

        data, remark = shared_process().pages(snapshot.order(), go_on)
        return PdfPages(data, remark)

    def _write(self, snapshot: Snapshot, path: Path, changed: datetime | None) -> Path:
        from synergy_desktop.exchange.interchange import dumps
        from synergy_desktop.report.documents.forms import made
        from synergy_desktop.report.documents.source import dossier_file
        from synergy_desktop.report.documents.writing import write

        def go_on() -> bool:
            return not self._writer.is_stopped

        source = dossier_file(dumps(snapshot.content), changed)
        paper = replace(snapshot.paper(), source=source)
        write(made(paper, path, go_on=go_on), path, replace=True)
        return path

    def _deliver(self, number: int, pages: PdfPages) -> None:
        if number == self._wanted:
            self.built.emit(pages)
        else:
            pages.close()

    def _refuse(self, number: int, error: Exception) -> None:
        if number == self._wanted and not isinstance(error, ReportCancelledError):
            self.failed.emit(_sentence(error))

    def _tell_saved(self, path: Path, _result: object) -> None:
        self.saved.emit(path)

    def _tell_not_saved(self, _path: Path, error: Exception) -> None:
        self.not_saved.emit(_sentence(error))


def _sentence(error: Exception) -> str:
    """What to tell the user of ``error``; a fault of ours goes to the log with its traceback."""
    if isinstance(error, SynergyError):
        return str(error)
    import logging

    logging.getLogger(__name__).error("the report could not be made", exc_info=error)
    return _FAULT
