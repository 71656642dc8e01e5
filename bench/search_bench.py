"""A search over a dossier a hundred times the sample: how long the window leaves one waiting."""

import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from common import SAMPLE, Figure
from window import settle, turn, window_on

if TYPE_CHECKING:
    from synergy_desktop.domain.model import DossierContent, PlanNode, Report
    from synergy_desktop.ui.main_window import MainWindow

TIMES = 100
WORDS = ("personnel", "directrice", "introuvable")


def figures() -> list[Figure]:
    """The first search, which reads the dossier, and others, which have it read."""
    with tempfile.TemporaryDirectory() as folder:
        from synergy_desktop.ui.tab import TabName

        path = Path(folder) / "bench.synergie"
        with window_on(path, _content(), TabName.DASHBOARD) as window:
            settle(2)
            first, *others = [_search(window, words) for words in WORDS]
    return [
        Figure(f"first search in a dossier of {TIMES} samples, until done", sum(first) / 1000, "s"),
        Figure("  its longest turn of the event loop", max(first), "ms", 32),
        Figure("other searches, the longest turn", max(map(max, others)), "ms", 32),
    ]


def _search(window: "MainWindow", words: str) -> list[float]:
    """Search the whole dossier in the panel; the milliseconds of each turn until it is done."""
    from PySide6.QtWidgets import QComboBox, QLineEdit

    from synergy_desktop.ui.search.searcher import Searcher

    window.action("find").trigger()
    scope = window.findChild(QComboBox, "searchScope")
    field = window.findChild(QLineEdit, "searchWords")
    searcher = window.findChild(Searcher)
    if scope is None or field is None or searcher is None:
        raise RuntimeError("no search")
    scope.setCurrentIndex(1)
    start = time.perf_counter()
    field.setText(words)
    times = [turn()]
    while searcher.wanted.words != words or not searcher.is_done:
        times.append(turn())
        if time.perf_counter() - start > 120:
            raise RuntimeError("the search does not end")
    return times


def _content() -> "DossierContent":
    """The sample with each of its years and plans a hundred times."""
    from synergy_desktop.exchange.interchange import read_json

    sample = read_json(SAMPLE)
    reports = tuple(_copied(report, copy) for copy in range(TIMES) for report in sample.reports)
    plans = tuple(replace(plan, nodes=_unnamed(plan.nodes)) for plan in sample.plans)
    return replace(sample, reports=reports, plans=plans * TIMES)


def _unnamed(nodes: "tuple[PlanNode, ...]") -> "tuple[PlanNode, ...]":
    """These nodes, each in its first place only and without an id."""
    return tuple(
        replace(node, id="", also_under=(), children=_unnamed(node.children)) for node in nodes
    )


def _copied(report: "Report", copy: int) -> "Report":
    """A year like ``report``, without its sittings and with no id: a row bears its own alone."""
    services = tuple(replace(service, id="") for service in report.services)
    year = f"{report.year} ({copy})"
    return replace(
        report, year=year, services=services, sittings=(), amendments=(), social_projection=None
    )
