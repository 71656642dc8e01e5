"""The preview of the report: how soon an edited page is up to date, and whether the window waits.

In the real window, turned to a page in the middle of the report: a title on that page is changed
in the dossier, as an undo does, and the event loop runs until the page is drawn anew.
"""

import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from common import SAMPLE, Figure, percentile
from window import settle, turn, window_on

if TYPE_CHECKING:
    from synergy_desktop.ui.main_window import MainWindow
    from synergy_desktop.ui.report_tab import ReportTab

EDITS = 9
PAGE = 8
LONGEST = 10.0
"""Seconds after which a page is given up."""


def figures() -> list[Figure]:
    """The median time of the edits, and the longest turn of the event loop meanwhile."""
    from synergy_desktop.exchange.interchange import read_json
    from synergy_desktop.ui.tab import TabName

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.synergie"
        with window_on(path, read_json(SAMPLE), TabName.REPORT) as window:
            tab = _tab(window)
            _until_drawn(tab, 1)
            tab.view.go_to_page(PAGE)
            settle(1)
            runs = [_edit(window, tab, number) for number in range(EDITS)]
    return [
        Figure("an edited page drawn anew", percentile([ms for ms, _ in runs], 50), "ms", 300),
        Figure("  longest turn meanwhile, median", percentile([ms for _, ms in runs], 50), "ms"),
        Figure("  longest turn of all", max(ms for _, ms in runs), "ms", 32),
    ]


def _edit(window: "MainWindow", tab: "ReportTab", number: int) -> tuple[float, float]:
    """The milliseconds until the page is drawn anew, and those of the longest turn meanwhile."""
    from synergy_desktop.commands.synergies import set_title
    from synergy_desktop.store import queries

    if window.session is None:
        raise RuntimeError("no session")
    settle(0.5)
    dossier = window.session.dossier
    report = queries.report(dossier, window.session.report_id)
    synergy = next(each for service in report.services for each in service.synergies)
    edition = tab.view.edition
    start = time.perf_counter()
    set_title(dossier, synergy.id, f"Un titre changé {number} fois")
    longest = _until_drawn(tab, edition + 1)
    return 1000 * (time.perf_counter() - start), longest


def _until_drawn(tab: "ReportTab", edition: int) -> float:
    """Run the event loop until all that is seen is drawn; the milliseconds of the longest turn."""
    end = time.perf_counter() + LONGEST
    longest = 0.0
    while time.perf_counter() < end:
        longest = max(longest, turn())
        if tab.view.edition >= edition and tab.view.is_sharp:
            return longest
        time.sleep(0.001)
    raise RuntimeError("the page is not drawn")


def _tab(window: "MainWindow") -> "ReportTab":
    from synergy_desktop.ui.report_tab import ReportTab

    tab = window.findChild(ReportTab)
    if tab is None:
        raise TypeError("no report")
    return tab
