"""Neither the search for garbage nor another thread keeps a key or a click waiting."""

import gc
import sys
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from synergy_desktop.ui.smoothness import keep_smooth
from ui.window_parts import child


class Knot:
    """Holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QObject]:
    thresholds, thread_turn = gc.get_threshold(), sys.getswitchinterval()
    parent = QObject()
    keep_smooth(parent)
    yield parent
    gc.set_threshold(*thresholds)
    gc.unfreeze()
    sys.setswitchinterval(thread_turn)


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


def test_another_thread_gives_way_at_once(parent: QObject) -> None:
    assert sys.getswitchinterval() < 0.001
