"""The pages of a report on paper, each the way it lies."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from synergy_desktop.errors import ReportError
from synergy_desktop.ui.preview.pdf_pages import POINTS_PER_INCH, PdfPages

_SHARPEST = 300
"""Dots per inch beyond which no eye sees a difference, while memory does."""


def ask_printer(
    parent: QWidget, page_count: int, name: str = "Rapport sur les synergies"
) -> QPrinter | None:
    """Let the user choose a printer and a range of pages; None if they change their mind.

    ``name`` is what the printer's queue calls the paper.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, page_count)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return printer


def print_pages(
    pages: PdfPages, printer: QPrinter, go_on: Callable[[int, int], bool] | None = None
) -> None:
    """Print the pages that ``printer`` is set to, all of them if to none; any thread may.

    ``go_on`` is told how many pages are done, of how many; False stops the work.

    Raises:
        ReportError: The printer refuses.
    """
    wanted = wanted_pages(printer, len(pages.sizes))
    printer.setFullPage(True)
    painter = QPainter()
    for done, page in enumerate(wanted):
        if go_on is not None and not go_on(done, len(wanted)):
            break
        _lay_paper(printer, pages, page)
        ready = printer.newPage() if painter.isActive() else painter.begin(printer)
        if not ready:
            raise ReportError("L’imprimante ne répond pas : rien n’est imprimé.")
        _draw(painter, printer, pages, page)
    if painter.isActive():
        painter.end()


def wanted_pages(printer: QPrinter, count: int) -> list[int]:
    """The pages, from 0, that ``printer`` is set to print of ``count``, in order.

    A page comes as often as there are copies, where the printer does not make them itself.
    """
    ranges = printer.pageRanges()
    pages = [page for page in range(count) if ranges.isEmpty() or ranges.contains(page + 1)]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return pages * copies
    return [page for page in pages for _ in range(copies)]


def _lay_paper(printer: QPrinter, pages: PdfPages, page: int) -> None:
    size = pages.sizes[page]
    lies = size.width() > size.height()
    way = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(way)


def _draw(painter: QPainter, printer: QPrinter, pages: PdfPages, page: int) -> None:
    sharpness = min(_SHARPEST, printer.resolution())
    image = pages.image(page, sharpness / POINTS_PER_INCH)
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    painter.drawImage(QRectF(0, 0, paper.width(), paper.height()), image)
