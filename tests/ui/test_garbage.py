"""Garbage is looked for by the clock, so that no key or click waits for it."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from synergy_desktop.ui.garbage import collect_now_and_then
from ui.window_parts import child


class Knot:
    """Holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QObject]:
    thresholds = gc.get_threshold()
    parent = QObject()
    collect_now_and_then(parent)
    yield parent
    gc.set_threshold(*thresholds)
    gc.unfreeze()


def test_what_is_old_is_looked_through_by_the_clock_alone(parent: QObject) -> None:
    knot = Knot()
    there = weakref.ref(knot)
    # Twice, so that it is among the old ones.
    gc.collect(1)
    gc.collect(1)
    del knot
    before = gc.get_stats()[2]["collections"]
    crowd = [[number] for number in range(200_000)]
    assert gc.get_stats()[2]["collections"] == before
    assert there() is not None
    clock = child(parent, QTimer)
    assert clock.isActive()
    clock.timeout.emit()
    assert there() is None
    assert len(crowd) == 200_000


def test_what_is_young_is_looked_through_as_it_comes(parent: QObject) -> None:
    there = weakref.ref(Knot())
    crowd = [[number] for number in range(5_000)]
    assert there() is None
    assert gc.isenabled()
    assert len(crowd) == 5_000
