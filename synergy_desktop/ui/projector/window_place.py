"""Where a wall stands that is a window: where it was put, else out of the operator's way."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication

from synergy_desktop.settings import Settings
from synergy_desktop.ui.projector.scene import USUAL_SIZE

_KEY = "wallWindow"
_SMALLEST = 0.21
"""How much of the operator's screen it is wide where it has to stand on the operator's window."""
_FOOT = 72
"""Pixels left free below it: there, the operator's window has the keys of the projection."""
_FRAME = 40
"""Pixels for what the system puts around a window."""


def kept_place(settings: Settings) -> QRect | None:
    """Where the user last had it; None if never, or if no screen shows that place any more."""
    try:
        x, y, width, height = [int(length) for length in settings.text(_KEY).split()]
    except ValueError:
        return None
    place = QRect(x, y, width, height)
    held = (place.center(), QPoint(place.center().x(), place.top()))
    rooms = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    is_seen = place.isValid() and any(all(room.contains(each) for each in held) for room in rooms)
    return place if is_seen else None


def keep_place(settings: Settings, place: QRect) -> None:
    """Have it stand there the next time."""
    corner, size = place.topLeft(), place.size()
    settings.set_text(_KEY, f"{corner.x()} {corner.y()} {size.width()} {size.height()}")


def first_place(room: QRect, taken: QRect) -> QRect:
    """As large as it fits beside the operator's window, else small in the corner of ``room``.

    ``taken`` is what that window takes of the screen.
    """
    beside = max((_largest_in(free) for free in _around(room, taken)), key=QRect.width)
    least = round(room.width() * _SMALLEST)
    if beside.width() >= least:
        return beside
    height = _height_for(least)
    return QRect(room.right() - least, room.bottom() - _FOOT - height, least, height)


def _around(room: QRect, taken: QRect) -> tuple[QRect, ...]:
    right, left, below, above = QRect(room), QRect(room), QRect(room), QRect(room)
    right.setLeft(taken.right() + 1)
    left.setRight(taken.left() - 1)
    below.setTop(taken.bottom() + 1)
    above.setBottom(taken.top() - 1)
    return right, left, below, above


def _largest_in(free: QRect) -> QRect:
    width, height = free.width() - _FRAME, free.height() - 2 * _FRAME
    width = min(width, height * USUAL_SIZE.width() // USUAL_SIZE.height(), USUAL_SIZE.width())
    place = QRect(0, 0, max(0, width), _height_for(max(0, width)))
    place.moveCenter(free.center())
    return place


def _height_for(width: int) -> int:
    return width * USUAL_SIZE.height() // USUAL_SIZE.width()
