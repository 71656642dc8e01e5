"""The tab of the report: the pages of a year's papers as real PDF, to read, to print, to keep."""

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.domain.differences import Difference
from synergy_desktop.report.documents.options import PLAIN
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.store.whole import content_in_steps
from synergy_desktop.ui import dialogs, theme
from synergy_desktop.ui.amending import words
from synergy_desktop.ui.digit_keys import sequences
from synergy_desktop.ui.elided_label import ElidedLabel
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.preview.builder import ReportBuilder, Snapshot
from synergy_desktop.ui.preview.document_list import chosen_document, document_list
from synergy_desktop.ui.preview.in_slices import at_once
from synergy_desktop.ui.preview.options_bar import OptionsBar
from synergy_desktop.ui.preview.page_view import PageView
from synergy_desktop.ui.preview.part_list import PartList
from synergy_desktop.ui.preview.pdf_pages import PdfPages
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.tab import Tab, TabName

if TYPE_CHECKING:
    from synergy_desktop.domain.conformity import Place

PDF = "Fichiers PDF (*.pdf)"
WORD = "Documents Word (*.docx)"
EXCEL = "Classeurs Excel (*.xlsx)"


class ReportTab(Tab):
    """Shows a paper as it will be printed; it follows the dossier while it is seen."""

    key = TabName.REPORT

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Make the widgets; the year comes with ``set_report``."""
        super().__init__(session, parent)
        self._report_id = ""
        self._is_stale = True
        self._pages: PdfPages | None = None
        self.view = PageView()
        self.parts = PartList()
        self.options = OptionsBar(session)
        self.builder = ReportBuilder(self._snapshot, self)
        self._make_tools()
        self._arrange()
        self.setFocusProxy(self.view)
        self._connect()

    def set_report(self, report_id: str) -> None:
        """Show the report of the year ``report_id``, from its first page."""
        self._report_id = report_id
        self._offer_options()
        self.view.go_to_page(0)
        self._refresh()

    def show_document(self) -> None:
        """Show the paper that was chosen in the list, from its first page."""
        self._show_options()
        self.view.go_to_page(0)
        self.builder.build_now()

    def apply_changes(self, changes: Changes) -> None:
        """Make the report anew a moment later, or when the tab is next shown."""
        if changes.touches("report", "service"):
            self._offer_options()
        self._refresh()

    def jump(self, place: "Place") -> None:
        """Nothing can be mended here: show the pages."""
        self.view.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the report if it has changed since it was last seen."""
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.builder.build_now()

    def panes(self) -> tuple[QWidget, ...]:
        """The parts and the pages."""
        return (self.parts, self.view)

    def print_report(self) -> None:
        """Ask for a printer and print the pages shown."""
        from synergy_desktop.ui.preview import printing
        from synergy_desktop.ui.preview.print_job import PrintJob

        if self._pages is None:
            return
        printer = printing.ask_printer(self, len(self._pages.sizes), self.documents.currentText())
        if printer is None:
            return
        job = PrintJob(self._pages.source, printer, self)
        job.failed.connect(self.session.problem)

    def save_report(self) -> None:
        """Ask for a file and write the report to it as PDF, whole or not at all."""
        self._save(PDF, ".pdf")

    def save_for_word(self) -> None:
        """Ask for a file and write the report to it for Word, whole or not at all."""
        self._save(WORD, ".docx")

    def save_for_excel(self) -> None:
        """Ask for a file and write the report's tables to it for Excel, whole or not at all."""
        self._save(EXCEL, ".xlsx")

    def _save(self, kind: str, end: str) -> None:
        snapshot = at_once(self._snapshot())
        if snapshot is None:
            return
        proposed = self.session.dossier.path.parent / f"{snapshot.file_name}{end}"
        path = dialogs.ask_save(self, "Enregistrer le document", kind, proposed)
        if path is not None:
            self._say(f"Enregistrement de « {path.name} »…")
            self.builder.save(path, self.session.dossier.history.changed_at)

    def _make_tools(self) -> None:
        self.documents = document_list()
        self.options_button = _button(
            "reportOptionsButton", "Options", "layout-list", "Ctrl+Shift+O"
        )
        self.options_button.setCheckable(True)
        self.print_button = _button("printReport", "Imprimer…", "printer", "Ctrl+P")
        self.save_button = _button("saveReport", "Enregistrer en PDF…", "file-type-pdf", "")
        theme.set_primary(self.save_button)
        self.save_button.setIcon(icon("file-type-pdf", theme.ON_ACCENT))
        self.save_as_button = _button("saveReportAs", "Enregistrer comme", "file-export", "")
        self.save_as_button.setMenu(self._made_forms())
        self.zoom_out_button = _tool("zoomOut", "Réduire", "zoom-out", "Ctrl+-")
        self.zoom_in_button = _tool("zoomIn", "Agrandir", "zoom-in", "Ctrl++")
        self.fit_button = _tool("fitWidth", "Ajuster à la largeur", "arrow-autofit-width", "Ctrl+0")
        self.fit_button.setCheckable(True)
        self._zoom = _label("zoom", theme.INK_SOFT)
        self._zoom.setMinimumWidth(48)
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._page = _label("pageNumber", theme.INK_SOFT)
        self._status = ElidedLabel()
        self._status.setObjectName("reportStatus")
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._status.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._progress = QProgressBar()
        self._progress.setObjectName("reportProgress")
        self._progress.setAccessibleName("Composition du document")
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setFixedSize(90, 6)
        self._progress.hide()

    def _made_forms(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("reportForms")
        menu.setToolTipsVisible(True)
        for name, text, tip, slot in (
            (
                "saveReportForWord",
                "Word…",
                "Enregistrer le document pour Word, en styles et en vrais tableaux",
                self.save_for_word,
            ),
            (
                "saveReportForExcel",
                "Excel…",
                "Enregistrer les tableaux du document pour Excel, à filtrer et à calculer",
                self.save_for_excel,
            ),
        ):
            action = menu.addAction(text, slot)
            action.setObjectName(name)
            action.setToolTip(tip)
        return menu

    def _arrange(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, theme.SMALL)
        tools.setSpacing(theme.SMALL)
        for widget in (
            self.documents,
            self.options_button,
            self.zoom_out_button,
            self._zoom,
            self.zoom_in_button,
            self.fit_button,
            self._page,
        ):
            tools.addWidget(widget)
        tools.addSpacing(theme.LARGE)
        tools.addWidget(self._progress)
        tools.addWidget(self._status, 1)
        tools.addWidget(self.print_button)
        tools.addWidget(self.save_as_button)
        tools.addWidget(self.save_button)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.parts)
        body.addWidget(self.view, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(tools)
        whole.addWidget(self.options)
        self.options.hide()
        whole.addLayout(body, 1)

    def _connect(self) -> None:
        self.session.closing.connect(self.builder.forget)
        self.builder.begun.connect(self._show_work)
        self.builder.built.connect(self._show_pages)
        self.builder.failed.connect(self._show_failure)
        self.builder.saved.connect(self._show_saved)
        self.builder.not_saved.connect(self._show_not_saved)
        self.view.page_changed.connect(self._show_page)
        self.view.zoom_changed.connect(self._show_zoom)
        self.parts.page_chosen.connect(self.view.go_to_page)
        self.documents.currentIndexChanged.connect(self.show_document)
        self.options_button.toggled.connect(self._show_options)
        self.options.changed.connect(self._follow_options)
        for button, slot in (
            (self.print_button, self.print_report),
            (self.save_button, self.save_report),
            (self.zoom_out_button, self.view.zoom_out),
            (self.zoom_in_button, self.view.zoom_in),
            (self.fit_button, self.view.fit_width),
        ):
            button.clicked.connect(slot)
        zoom_in_too = QShortcut(QKeySequence("Ctrl+="), self)
        zoom_in_too.activated.connect(self.view.zoom_in)
        for unshifted in sequences("Ctrl+0")[1:]:
            QShortcut(unshifted, self).activated.connect(self.view.fit_width)

    def _snapshot(self) -> Generator[None, None, Snapshot | None]:
        """Read the dossier and the year as they are now, None without a year, with pauses."""
        dossier = self.session.dossier
        content = yield from content_in_steps(dossier)
        report = next((one for one in content.reports if one.id == self._report_id), None)
        if report is None:
            return None
        document = chosen_document(self.documents)
        options = self.options.options() if document.has_options else PLAIN
        told: dict[str, Sequence[Difference]] = {}
        for each in report.amendments if document.needs_amendments(options) else ():
            told[each.id] = words.told(dossier, report.id, each.rows)
            yield
        return Snapshot(content, report, document, told, options)

    def _offer_options(self) -> None:
        """Offer what the year holds; it may have been deleted a moment ago."""
        heads = queries.report_heads(self.session.dossier)
        if any(head.id == self._report_id for head in heads):
            self.options.offer(self._report_id)
        self._show_options()

    def _show_options(self) -> None:
        """Show the bar where it is wanted and the paper follows it, and how much is chosen."""
        is_theirs = chosen_document(self.documents).has_options
        was_hidden = self.options.isHidden()
        self.options_button.setVisible(is_theirs)
        self.options.setVisible(is_theirs and self.options_button.isChecked())
        count = self.options.count
        self.options_button.setText(f"Options ({count})" if count else "Options")
        self.options_button.setShortcut(QKeySequence("Ctrl+Shift+O"))
        if was_hidden and not self.options.isHidden() and self.options_button.hasFocus():
            self.options.take_focus()

    def _follow_options(self) -> None:
        self._show_options()
        self.builder.build_now()

    def _refresh(self) -> None:
        if self.isVisible():
            self.builder.build_soon()
        else:
            self.builder.forget()
            self._is_stale = True

    def _show_work(self) -> None:
        self._progress.show()
        self._say("Mise à jour de l’aperçu…" if self._pages else "Composition du document…")

    def _show_pages(self, pages: PdfPages) -> None:
        self._pages = pages
        self.view.set_pages(pages)
        self.parts.part_model.set_parts(pages.parts)
        self.print_button.setEnabled(True)
        self._progress.hide()
        self._say(pages.remark, theme.WARNING)
        self._show_page(self.view.current_page)

    def _show_failure(self, sentence: str) -> None:
        self._progress.hide()
        self._say(sentence, theme.DANGER)

    def _show_saved(self, path: Path) -> None:
        self._say(f"Enregistré : {path}", theme.GOOD)

    def _show_not_saved(self, sentence: str) -> None:
        self._say("")
        self.session.problem.emit(sentence)

    def _show_page(self, page: int) -> None:
        self._page.setText(f"Page {page + 1} / {self.view.page_count}")
        self.parts.show_page(page)

    def _show_zoom(self, zoom: float) -> None:
        self._zoom.setText(f"{100 * zoom:.0f} %")
        self.fit_button.setChecked(self.view.fits_width)

    def _say(self, sentence: str, colour: str = theme.INK_SOFT) -> None:
        theme.set_ink(self._status, colour)
        self._status.setText(sentence)
        self._status.setToolTip(sentence)


def _button(name: str, text: str, picture: str, keys: str) -> QPushButton:
    button = QPushButton(icon(picture), text)
    button.setObjectName(name)
    _explain(button, text, keys)
    return button


def _tool(name: str, text: str, picture: str, keys: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setIcon(icon(picture))
    _explain(button, text, keys)
    return button


def _explain(button: QPushButton | QToolButton, text: str, keys: str) -> None:
    shown = keys.replace("Shift", "Maj")
    button.setToolTip(f"{text} ({shown})" if keys else text)
    if keys:
        button.setShortcut(QKeySequence(keys))


def _label(name: str, colour: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    theme.set_ink(label, colour)
    return label
