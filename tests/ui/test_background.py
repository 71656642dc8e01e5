"""Work off the window's thread, and what becomes of it when its owner goes."""

import linecache
import threading
from collections.abc import Callable
from concurrent.futures import Future
from threading import Event
from types import FrameType
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synergy_desktop.ui.preview.background import Background

if TYPE_CHECKING:
    from _typeshed import TraceFunction


def test_jobs_that_have_not_begun_are_forgotten(qtbot: QtBot) -> None:
    background = Background()
    done: list[object] = []
    background.done.connect(lambda key, result: done.append((key, result)))
    gate = Event()
    background.run("first", lambda: gate.wait(10))
    background.run("second", lambda: 2)
    background.drop_waiting()
    assert not background.is_waiting("second")
    gate.set()
    background.run("third", lambda: 3)
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == [("first", True), ("third", 3)]


def test_a_job_that_ends_at_once_is_told_of_once_its_caller_listens(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(job: Callable[[], object]) -> Future[object]:
        future: Future[object] = Future()
        future.set_result(job())
        return future

    background = Background()
    monkeypatch.setattr(background._thread.pool, "submit", ended)
    background.run("job", lambda: 1)
    with qtbot.waitSignal(background.done) as told:
        pass
    assert told.args == ["job", 1]


def test_the_owner_may_go_while_a_job_tells_that_it_ended(
    qapp: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    owner = QObject()
    background = Background(owner)
    begins, tells, never = Event(), Event(), Event()

    def hold(frame: FrameType, event: str, _value: object) -> "TraceFunction":
        """Stop the job's thread at the line that signals, until its owner is going."""
        line = linecache.getline(frame.f_code.co_filename, frame.f_lineno)
        if event == "line" and ".emit(" in line:
            tells.set()
            while not background.is_stopped:
                never.wait(0.001)
        return hold

    threading.settrace(hold)
    try:
        background.run("job", lambda: begins.wait(10))
        begins.set()
        assert tells.wait(10)
    finally:
        threading.settrace(None)
    shiboken6.delete(owner)
    assert caplog.text == ""
