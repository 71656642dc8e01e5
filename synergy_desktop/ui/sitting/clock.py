"""The hour that is noted when something happens in a sitting."""

from PySide6.QtCore import QTime


def now() -> str:
    """The time of day as the file keeps it, "HH:MM"."""
    return QTime.currentTime().toString("HH:mm")
