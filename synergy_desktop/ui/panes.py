"""The parts of the window that F6 goes through, one after the other."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_AIR = 8
"""Pixels around a part that is brought into sight."""
_REASON = Qt.FocusReason.TabFocusReason


def step(panes: Sequence[QWidget], by: int) -> None:
    """Put the keyboard in the pane ``by`` places further among those that are shown."""
    shown = [pane for pane in panes if pane.isVisible() and pane.isEnabled()]
    focus = QApplication.focusWidget()
    at = next((n for n, pane in enumerate(shown) if _holds(pane, focus)), -1 if by > 0 else 0)
    if shown:
        _enter(shown[(at + by) % len(shown)])


def bring_into_sight(widget: QWidget, part: QRect | None = None) -> None:
    """Scroll to a widget, or to a part of it, if its page is longer than the window."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    page = around.widget() if isinstance(around, QScrollArea) else None
    if not isinstance(around, QScrollArea) or page is None:
        return
    if part is None:
        around.ensureWidgetVisible(widget)
        return
    middle = widget.mapTo(page, part.center())
    half = part.size() / 2
    around.ensureVisible(middle.x(), middle.y(), half.width() + _AIR, half.height() + _AIR)


def _holds(pane: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (pane is focus or pane.isAncestorOf(focus))


def _enter(pane: QWidget) -> None:
    """Go back to where the keyboard was in the pane, else to the first thing that takes it."""
    if pane.focusProxy() or _takes_keys(pane):
        _focus(pane)
        return
    last = pane.focusWidget()
    inside = [each for each in pane.findChildren(QWidget) if _takes_keys(each)]
    for each in [last] if last in inside else inside[:1]:
        _focus(each)


def _focus(widget: QWidget) -> None:
    """Put the keyboard on a widget, in sight."""
    widget.setFocus(_REASON)
    bring_into_sight(widget)


def _takes_keys(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    is_frame = isinstance(widget, QScrollArea)
    return bool(by_tab) and widget.isVisible() and widget.isEnabled() and not is_frame
