"""While something is projected, Windows is asked to keep the screens lit."""

import ctypes
import sys
from types import SimpleNamespace

import pytest

from synergy_desktop.ui.projector.awake import keep_awake

CONTINUOUS, SYSTEM, DISPLAY = 0x80000000, 1, 2


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Pretend to be Windows, and note what is asked of it."""
    requests: list[int] = []

    def set_state(flags: int) -> int:
        requests.append(flags)
        return CONTINUOUS

    kernel = SimpleNamespace(SetThreadExecutionState=set_state)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    return requests


def test_the_screens_stay_lit_until_the_projection_ends(asked: list[int]) -> None:
    keep_awake(wanted=True)
    keep_awake(wanted=False)
    assert asked == [CONTINUOUS | SYSTEM | DISPLAY, CONTINUOUS]
