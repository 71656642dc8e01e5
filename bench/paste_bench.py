"""A table of 500 synergies pasted into a service: the preview of it, then the one step.

The clipboard holds what an office program puts there: HTML with merged cells. The first figure
ends when the preview is painted, the second when the rows are in the file, told to every listener
and painted.
"""

import os
import statistics
import tempfile
import time
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from common import RUNS, SAMPLE, Figure

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

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
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError("no application")
    with tempfile.TemporaryDirectory() as folder:
        window = _window(app, Path(folder) / "bench.synergie")
        pastes = [_paste(app, window) for _ in range(RUNS)]
        window.close_dossier()
        window.close()
    preview = statistics.median(paste.preview for paste in pastes)
    written = statistics.median(paste.written for paste in pastes)
    return [
        Figure(f"{ROWS} rows from the clipboard to their preview, median", preview, "ms"),
        Figure(f"{ROWS} rows pasted as one step and painted, median", written, "ms"),
        Figure("  both together", preview + written, "ms", 1000.0),
    ]


def _window(app: "QApplication", path: Path) -> "MainWindow":
    """The program's window on the sample dossier, the synergies of a service shown."""
    from synergy_desktop.exchange.interchange import read_json
    from synergy_desktop.settings import Settings
    from synergy_desktop.store.dossier import Dossier
    from synergy_desktop.ui.main_window import MainWindow
    from synergy_desktop.ui.tab import TabName
    from synergy_desktop.ui.theme import apply_theme

    apply_theme(app)
    window = MainWindow(Settings(None))
    window.furnish()
    window.resize(1366, 768)
    window.show_dossier(Dossier.create(path, read_json(SAMPLE)))
    if window.workspace is None:
        raise RuntimeError("no workspace")
    window.workspace.strip.choose(TabName.DASHBOARD)
    window.show()
    app.processEvents()
    return window


def _paste(app: "QApplication", window: "MainWindow") -> Paste:
    """Paste, and take it back."""
    from PySide6.QtCore import QMimeData

    from synergy_desktop.ui.pasting.dialog import PasteDialog
    from synergy_desktop.ui.tables.view import GridView

    copied = QMimeData()
    copied.setHtml(_table())
    app.clipboard().setMimeData(copied)
    grid = next(each for each in window.findChildren(GridView) if each.isVisible())
    action = next(each for each in grid.actions() if each.objectName() == "pasteCells")
    start = time.perf_counter()
    action.trigger()
    app.processEvents()
    shown = time.perf_counter()
    dialog = next(each for each in window.findChildren(PasteDialog) if each.isVisible())
    between = time.perf_counter()
    dialog.accept()
    app.processEvents()
    painted = time.perf_counter()
    if window.session is None or window.session.dossier.history.undo_label is None:
        raise RuntimeError("nothing was pasted")
    window.session.dossier.history.undo()
    app.processEvents()
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
