"""Pages on their way to a printer, off the window's thread, with their progress shown."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QProgressDialog, QWidget

from synergy_desktop.errors import SynergyError
from synergy_desktop.ui.preview.background import Background
from synergy_desktop.ui.preview.pdf_pages import PdfPages
from synergy_desktop.ui.preview.printing import print_pages

_PATIENCE = 500
"""Milliseconds after which the progress is shown."""
_FAULT = "Une erreur inattendue a arrêté l’impression."


class PrintJob(QObject):
    """Prints a paper, which may change meanwhile; it goes when it is done."""

    failed = Signal(str)
    """It cannot be printed: the French sentence that says why."""
    _reached = Signal(int, int)

    def __init__(self, paper: bytes, printer: QPrinter, parent: QWidget) -> None:
        """Begin to print ``paper``, a PDF file, as ``printer`` is set."""
        super().__init__(parent)
        self._is_stopped = False
        self._progress = QProgressDialog("Impression…", "Arrêter", 0, 0, parent)
        self._progress.setObjectName("printProgress")
        self._progress.setWindowModality(Qt.WindowModality.WindowModal)
        self._progress.setMinimumDuration(_PATIENCE)
        self._progress.setAutoReset(False)
        self._progress.canceled.connect(self.stop)
        self._reached.connect(self._show)
        self._work = Background(self)
        self._work.done.connect(self._end)
        self._work.failed.connect(self._fail)
        self._work.run("print", lambda: print_pages(PdfPages(paper), printer, self._go_on))

    def stop(self) -> None:
        """Print no page after the one that is under way."""
        self._is_stopped = True

    def _go_on(self, done: int, of: int) -> bool:
        """Asked in the thread of the work."""
        self._reached.emit(done, of)
        return not self._is_stopped and not self._work.is_stopped

    def _show(self, done: int, of: int) -> None:
        if not self._is_stopped:
            self._progress.setMaximum(of)
            self._progress.setValue(done)

    def _end(self) -> None:
        self._progress.canceled.disconnect(self.stop)
        self._progress.close()
        self._progress.deleteLater()
        self.deleteLater()

    def _fail(self, _key: object, error: Exception) -> None:
        self._end()
        if isinstance(error, SynergyError):
            self.failed.emit(str(error))
            return
        import logging

        logging.getLogger(__name__).error("the paper could not be printed", exc_info=error)
        self.failed.emit(_FAULT)
