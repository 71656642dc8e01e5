"""Keeping the screens lit while something is projected."""

import logging
import sys


def keep_awake(*, wanted: bool) -> None:
    """Ask the system not to darken the screens or sleep, or take that back.

    Windows counts a discussion without a key pressed as an idle user: it would blank the wall. The
    request holds for the thread that makes it, the one of the windows, until it is taken back or
    the program ends. Elsewhere nothing is asked: Qt has no word for it, and the program is meant
    for Windows.
    """
    if sys.platform == "win32":
        import ctypes

        state = _CONTINUOUS | (_SYSTEM_REQUIRED | _DISPLAY_REQUIRED if wanted else 0)
        if not ctypes.windll.kernel32.SetThreadExecutionState(state):
            logging.getLogger(__name__).warning("the system may put the screens to sleep")


_SYSTEM_REQUIRED, _DISPLAY_REQUIRED, _CONTINUOUS = 0x00000001, 0x00000002, 0x80000000
"""The flags ``ES_…`` of SetThreadExecutionState."""
