"""The dashboard's table with 5,000 rows of wrapped text and merged cells, in the real window.

A case is timed from what a person does to the end of the event loop's turn, in which the window
is painted; what the window does by and by, a moment later, is told apart.
"""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import peewee

from common import Figure, interleaved, medians, percentile
from window import settle, timed, turn, turns, window_on

if TYPE_CHECKING:
    from synergy_desktop.domain.model import DossierContent, Synergy
    from synergy_desktop.ui.main_window import MainWindow
    from synergy_desktop.ui.tables.view import GridView

MANY, FEW = 5_000, 50
EDITS = 40
WORDS = "Renouvelé avec le CPAS. "
WHEEL = 1_200
"""Ten notches at once, as a wheel that is spun sends them."""
DRAG_STEPS = 300
TURN = 32.0
"""The milliseconds for which the window may leave a person waiting."""


def figures() -> list[Figure]:
    """Opening, typing, scrolling and filtering, in one window."""
    with tempfile.TemporaryDirectory() as folder:
        from synergy_desktop.ui.tab import TabName

        path = Path(folder) / "bench.synergie"
        with window_on(path, _content(), TabName.DASHBOARD) as window:
            settle()
            return [*_opening(window), *_scrolling(window), *_typing(window), *_filtering(window)]


def _opening(window: "MainWindow") -> list[Figure]:
    def opened(count: int) -> float:
        _show(window, 1)
        settle()
        return _show(window, count)

    def at_the_end() -> float:
        opened(MANY)
        return _go_to_the_end(window)

    cases = {"few": lambda: opened(FEW), "many": lambda: opened(MANY), "end": at_the_end}
    times = medians(interleaved(cases))
    opened(MANY)
    by_and_by = turns(1)
    return [
        Figure(f"open a table of {FEW} rows", times["few"], "ms"),
        Figure(f"open a table of {MANY} rows", times["many"], "ms"),
        Figure("  ratio", times["many"] / times["few"], "×", 1.5),
        Figure("  its last row, gone to at once", times["end"], "ms", TURN),
        Figure("  longest turn in the second after", max(by_and_by), "ms", TURN),
    ]


def _scrolling(window: "MainWindow") -> list[Figure]:
    grid = _grid(window)
    wheel, drag = list(_wheel(grid)), list(_drag(grid))
    return [
        Figure("scroll by wheel, the longest turn", max(wheel), "ms", TURN),
        Figure("  the median of the turns", percentile(wheel, 50), "ms"),
        Figure("scroll by the bar, the longest turn", max(drag), "ms", TURN),
        Figure("  the median of the turns", percentile(drag, 50), "ms"),
    ]


def _typing(window: "MainWindow") -> list[Figure]:
    from PySide6.QtCore import Qt

    grid = _grid(window)
    letters: list[float] = []
    ends: list[float] = []
    commits: list[float] = []
    by_and_by: list[float] = []
    with timed(peewee.SqliteDatabase, "commit") as saves:
        for row in range(2, MANY, MANY // EDITS):
            grid.setCurrentIndex(grid.model().index(row, 0))
            settle(0.1)
            letters += [_press(window, letter) for letter in WORDS]
            saves.clear()
            ends.append(_press(window, Qt.Key.Key_Tab))
            commits.append(1000 * sum(save.lasted for save in saves))
            by_and_by += turns(0.6)
    return [
        Figure(f"a letter in a table of {MANY} rows, p95", percentile(letters, 95), "ms", 16),
        Figure("  the Tab that ends and saves, p95", percentile(ends, 95), "ms", 16),
        Figure("  the commit in it, p95", percentile(commits, 95), "ms"),
        Figure("  the longest of all keys", max(letters + ends), "ms"),
        Figure("  longest turn in the 0.6 s after", max(by_and_by), "ms", TURN),
    ]


def _filtering(window: "MainWindow") -> list[Figure]:
    """Words that a few rows say, then a letter that all do, in a table that was opened anew."""
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QLineEdit

    _show(window, 1)
    _show(window, MANY)
    action, tab = window.findChild(QAction, "filterSynergies"), _grid(window).parentWidget()
    words = tab.findChild(QLineEdit, "filterWords") if tab else None
    if not isinstance(action, QAction) or not isinstance(words, QLineEdit):
        raise TypeError("no filter")
    action.trigger()
    settle()
    times: list[float] = []
    for wanted in ("4999", "e"):
        words.setText(wanted)
        times += turns(2)
    action.trigger()
    return [Figure(f"filter {MANY} rows by words, the longest turn", max(times), "ms", TURN)]


def _show(window: "MainWindow", count: int) -> float:
    """Choose the service of so many rows; gives the milliseconds until it is painted."""
    from synergy_desktop.store import queries

    if window.session is None:
        raise RuntimeError("no session")
    heads = queries.service_heads(window.session.dossier, window.session.report_id)
    service = next(head.id for head in heads if head.name == f"Service {count}")
    start = time.perf_counter()
    window.session.show_service(service)
    turn()
    return 1000 * (time.perf_counter() - start)


def _go_to_the_end(window: "MainWindow") -> float:
    """Put the keyboard on the last row; gives the milliseconds until it is painted."""
    grid = _grid(window)
    start = time.perf_counter()
    grid.setCurrentIndex(grid.model().index(grid.model().rowCount() - 1, 0))
    turn()
    return 1000 * (time.perf_counter() - start)


def _press(window: "MainWindow", key: object) -> float:
    """Press a key where the keyboard is; gives the milliseconds until all is painted."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    start = time.perf_counter()
    focus = QApplication.focusWidget() or window
    QTest.keyClick(focus, key)  # type: ignore[call-overload] # a letter, or a key that has none
    turn()
    return 1000 * (time.perf_counter() - start)


def _wheel(grid: "GridView") -> Iterator[float]:
    """Turn the wheel down to the end; gives the milliseconds of each turn."""
    from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent

    bar, middle = grid.verticalScrollBar(), QPointF(grid.viewport().rect().center())
    bar.setValue(0)
    settle()
    while bar.value() < bar.maximum():
        start = time.perf_counter()
        event = QWheelEvent(
            middle,
            grid.viewport().mapToGlobal(middle),
            QPoint(),
            QPoint(0, -WHEEL),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QCoreApplication.sendEvent(grid.viewport(), event)
        turn()
        yield 1000 * (time.perf_counter() - start)


def _drag(grid: "GridView") -> Iterator[float]:
    """Drag the handle of the bar from the end to the start; the milliseconds of each turn."""
    bar = grid.verticalScrollBar()
    bar.setSliderDown(True)
    for step in reversed(range(DRAG_STEPS)):
        start = time.perf_counter()
        bar.setSliderPosition(bar.maximum() * step // DRAG_STEPS)
        turn()
        yield 1000 * (time.perf_counter() - start)
    bar.setSliderDown(False)


def _grid(window: "MainWindow") -> "GridView":
    from synergy_desktop.ui.tables.view import GridView

    (grid,) = window.findChildren(GridView)
    return grid


def _content() -> "DossierContent":
    from synergy_desktop.domain.model import DossierContent, Institution, Report, Service

    services = tuple(
        Service(name=f"Service {count}", synergies=tuple(map(_synergy, range(count))))
        for count in (1, FEW, MANY)
    )
    return DossierContent(
        commune=Institution(name="Valprée", nature="Commune"),
        cpas=Institution(name="Valprée"),
        reports=(Report(year="2026", services=services),),
    )


def _synergy(number: int) -> "Synergy":
    """A row with as much to read as those of real reports; a third are merged with others."""
    from synergy_desktop.domain.model import Objective, Results, Synergy
    from synergy_desktop.domain.vocabulary import Mode, ObjectiveKind, Side, Status

    about = f"Les deux administrations organisent ensemble l’activité n° {number} de l’année. "
    merged = number % 6 in (1, 2)
    return Synergy(
        status=(Status.DONE, Status.ONGOING)[number % 5 == 4],
        title=f"Activité commune n° {number}, préparée par le service",
        objective=Objective(as_above=merged)
        if merged
        else Objective(text=about * 3, kinds=(ObjectiveKind.CITIZEN,)),
        mode=(Mode.COOPERATIVE,),
        pilot=(Side.COMMUNE,),
        responsible=("Directrice générale", f"Chef du service {number % 12}"),
        results=Results(as_above=merged) if merged else Results(text=about * (2 + number % 4)),
    )
