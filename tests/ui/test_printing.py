"""What a printer is set to is what is printed: the range, the copies, their order."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QProgressDialog, QWidget
from pytestqt.qtbot import QtBot

from report.reading import page_texts
from synergy_desktop.report.blocks import Landscape, PageBreak, Paper, Paragraph
from synergy_desktop.report.pdf.render import render
from synergy_desktop.ui.preview.pdf_pages import PdfPages
from synergy_desktop.ui.preview.print_job import PrintJob
from synergy_desktop.ui.preview.printing import print_pages, wanted_pages

SIX = render(
    Paper(
        "Papier",
        "2026",
        "Valprée",
        (
            *(block for n in range(3) for block in (Paragraph(f"p{n}"), PageBreak())),
            Landscape(
                tuple(block for n in range(3) for block in (Paragraph(f"p{n}"), PageBreak()))
            ),
        ),
    )
)
DOWN, LYING = (595, 842), (842, 595)


@pytest.fixture
def printer(qtbot: QtBot, tmp_path: Path) -> QPrinter:
    """A printer that writes a file, coarsely."""
    made = QPrinter()
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "imprime.pdf"))
    made.setResolution(36)
    return made


def sizes(path: Path) -> list[tuple[int, int]]:
    return [
        (round(size.width()), round(size.height())) for size in PdfPages(path.read_bytes()).sizes
    ]


def ranged(text: str) -> Callable[[QPrinter], None]:
    return lambda printer: printer.setPageRanges(QPageRanges.fromString(text))


@pytest.mark.parametrize(
    ("set_up", "wanted"),
    [
        (lambda printer: printer.setFromTo(0, 0), [0, 1, 2, 3, 4, 5]),
        (lambda printer: printer.setFromTo(2, 4), [1, 2, 3]),
        (ranged("1,3-4,9"), [0, 2, 3]),
        (
            lambda printer: printer.setPageOrder(QPrinter.PageOrder.LastPageFirst),
            [5, 4, 3, 2, 1, 0],
        ),
    ],
)
def test_the_pages_chosen_are_printed_in_order(
    printer: QPrinter, set_up: Callable[[QPrinter], None], wanted: list[int]
) -> None:
    set_up(printer)

    assert wanted_pages(printer, 6) == wanted


@pytest.mark.parametrize(("collated", "wanted"), [(True, [0, 1, 0, 1]), (False, [0, 0, 1, 1])])
def test_copies_are_made_where_the_printer_makes_none(
    printer: QPrinter, collated: bool, wanted: list[int]
) -> None:
    printer.setFromTo(1, 2)
    printer.setCopyCount(2)
    printer.setCollateCopies(collated)

    assert not printer.supportsMultipleCopies()
    assert wanted_pages(printer, 6) == wanted


def test_each_page_lies_as_it_does_in_the_paper(printer: QPrinter, tmp_path: Path) -> None:
    printer.setFromTo(3, 4)

    print_pages(PdfPages(SIX), printer)

    assert sizes(tmp_path / "imprime.pdf") == [DOWN, LYING]


def test_a_job_can_be_stopped(printer: QPrinter, qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    PrintJob(SIX, printer, window)
    progress = window.findChild(QProgressDialog, "printProgress")
    assert progress is not None

    progress.canceled.emit()

    qtbot.waitUntil(lambda: window.findChild(PrintJob) is None, timeout=20_000)
    written = tmp_path / "imprime.pdf"
    assert not written.exists() or len(page_texts(written.read_bytes())) < 6


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    refusing = QPrinter()
    refusing.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    refusing.setOutputFileName(str(tmp_path / "absent" / "imprime.pdf"))
    told: list[str] = []

    PrintJob(SIX, refusing, window).failed.connect(told.append)

    qtbot.waitUntil(lambda: told != [], timeout=20_000)
    assert "ne répond pas" in told[0]
