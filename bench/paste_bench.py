"""A table of 500 synergies pasted into a service: the preview of it, then the one step.

The clipboard holds what an office program puts there: HTML with merged cells. The first figure
ends when the preview is painted, the second when the rows are in the file, told to every listener
and painted.
"""

import statistics
import tempfile
import time
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from common import RUNS, SAMPLE, Figure
from window import window_on

if TYPE_CHECKING:
    from synergy_desktop.ui.main_window import MainWindow

ROWS = 500
_MERGED = 5
"""An objective spans so many rows."""
_MODES = ("Coopératif", "Délégatif", "Coopératif et délégatif")
_PILOTS = ("Commune", "CPAS", "Ville et CPAS")


class Paste(NamedTuple):
    """Milliseconds until the preview is painted, and from there until the rows are."""

    preview: float
    written: float


def figures() -> list[Figure]:
    """The medians of ``RUNS`` pastes, each taken back before the next one."""
    from PySide6.QtGui import QGuiApplication

    from synergy_desktop.exchange.interchange import read_json
    from synergy_desktop.ui.tab import TabName

    with (
        tempfile.TemporaryDirectory() as folder,
        window_on(Path(folder) / "bench.synergie", read_json(SAMPLE), TabName.DASHBOARD) as window,
    ):
        pastes = [_paste(window) for _ in range(RUNS)]
        # The platform without a screen crashes at exit on what Python has put on its clipboard.
        QGuiApplication.clipboard().clear()
    preview = statistics.median(paste.preview for paste in pastes)
    written = statistics.median(paste.written for paste in pastes)
    return [
        Figure(f"{ROWS} rows from the clipboard to their preview, median", preview, "ms"),
        Figure(f"{ROWS} rows pasted as one step and painted, median", written, "ms"),
        Figure("  both together", preview + written, "ms", 1000.0),
    ]


def _paste(window: "MainWindow") -> Paste:
    """Paste, and take it back."""
    from PySide6.QtCore import QCoreApplication, QMimeData
    from PySide6.QtGui import QGuiApplication

    from synergy_desktop.ui.pasting.dialog import PasteDialog
    from synergy_desktop.ui.tables.view import GridView

    copied = QMimeData()
    copied.setHtml(_table())
    QGuiApplication.clipboard().setMimeData(copied)
    grid = next(each for each in window.findChildren(GridView) if each.isVisible())
    action = next(each for each in grid.actions() if each.objectName() == "pasteCells")
    start = time.perf_counter()
    action.trigger()
    QCoreApplication.processEvents()
    shown = time.perf_counter()
    dialog = next(each for each in window.findChildren(PasteDialog) if each.isVisible())
    between = time.perf_counter()
    dialog.accept()
    QCoreApplication.processEvents()
    painted = time.perf_counter()
    if window.session is None or window.session.dossier.history.undo_label is None:
        raise RuntimeError("nothing was pasted")
    window.session.dossier.history.undo()
    QCoreApplication.processEvents()
    return Paste(1000 * (shown - start), 1000 * (painted - between))


def _table() -> str:
    headings = ("Synergie", "Objectif", "Mode", "Administration pilote", "Responsable", "Résultats")
    rows = "".join(f"<tr>{_row(number)}</tr>" for number in range(ROWS))
    return f"<table><tr>{''.join(map(_cell, headings))}</tr>{rows}</table>"


def _row(number: int) -> str:
    objective = _cell(f"Mieux servir la population, volet {number}", high=_MERGED)
    cells = (
        _cell(f"Synergie {number} : mise en commun des moyens"),
        "" if number % _MERGED else objective,
        _cell(_MODES[number % len(_MODES)]),
        _cell(_PILOTS[number % len(_PILOTS)]),
        _cell("Directrice générale ; chef du service"),
        _cell(f"Au terme de l’exercice, {number} dossiers ont été traités ensemble."),
    )
    return "".join(cells)


def _cell(text: str, high: int = 1) -> str:
    return f'<td rowspan="{high}"><p>{escape(text)}</p></td>'
