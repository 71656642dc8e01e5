"""The list of amendments as it is printed: read, printed, kept."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.exchange.interchange import dumps
from synergy_desktop.report.documents.amendment_list import as_pdf
from synergy_desktop.report.documents.source import dossier_file
from synergy_desktop.report.documents.undrawn import sentence
from synergy_desktop.report.documents.writing import write
from synergy_desktop.report.sections.amendments import TITLE
from synergy_desktop.store import queries
from synergy_desktop.ui import dialogs, theme
from synergy_desktop.ui.amending.words import told
from synergy_desktop.ui.elided_label import ElidedLabel
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.preview import printing
from synergy_desktop.ui.preview.page_view import PageView
from synergy_desktop.ui.preview.pdf_pages import PdfPages
from synergy_desktop.ui.preview.print_job import PrintJob
from synergy_desktop.ui.report_tab import PDF
from synergy_desktop.ui.session import Session

_SIZE = (980, 660)


class AnnexDialog(QDialog):
    """Shows the annex of the year that the session looks at."""

    def __init__(self, session: Session, parent: QWidget | None) -> None:
        """Make the paper and show its pages."""
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self.setObjectName("annexDialog")
        self.setWindowTitle(TITLE)
        self._session = session
        self._undrawn: set[str] = set()
        self.data = self._made()
        self._pages = PdfPages(self.data)
        self.view = PageView()
        self.view.set_pages(self._pages)
        prints = QPushButton(icon("printer"), "Imprimer…")
        prints.setObjectName("printAnnex")
        prints.clicked.connect(self._print)
        saves = QPushButton(icon("file-type-pdf", theme.ON_ACCENT), "Enregistrer en PDF…")
        saves.setObjectName("saveAnnex")
        saves.clicked.connect(self._save)
        theme.set_primary(saves)
        buttons = QHBoxLayout()
        buttons.addWidget(self._remark(), 1)
        buttons.addWidget(prints)
        buttons.addWidget(saves)
        column = QVBoxLayout(self)
        column.addWidget(self.view, 1)
        column.addLayout(buttons)
        self.resize(*_SIZE)
        self.view.setFocus()

    def _made(self) -> bytes:
        dossier, report_id = self._session.dossier, self._session.report_id
        content = queries.content(dossier)
        report = next(each for each in content.reports if each.id == report_id)
        words = {each.id: told(dossier, report_id, each.rows) for each in report.amendments}
        source = dossier_file(dumps(content), dossier.history.changed_at)
        return as_pdf(content, report, words, source, self._undrawn)

    def _remark(self) -> QLabel:
        """What to tell of the paper before it is printed, if anything."""
        remark = ElidedLabel(sentence(self._undrawn))
        remark.setObjectName("annexRemark")
        remark.setTextFormat(Qt.TextFormat.PlainText)
        remark.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        remark.setToolTip(remark.text())
        theme.set_ink(remark, theme.WARNING)
        return remark

    def _print(self) -> None:
        printer = printing.ask_printer(self, len(self._pages.sizes), TITLE)
        if printer is not None:
            job = PrintJob(self.data, printer, self)
            job.failed.connect(self._session.problem)

    def _save(self) -> None:
        proposed = self._session.dossier.path.parent / f"{TITLE}.pdf"
        path = dialogs.ask_save(self, "Enregistrer la liste", PDF, proposed)
        if path is not None:
            with self._session.attempt():
                write(self.data, path, replace=True)
