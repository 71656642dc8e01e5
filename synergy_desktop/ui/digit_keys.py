"""The digits of a Belgian keyboard, whose top row gives them only with Maj.

What the row gives without Maj counts as the digit too, so that Ctrl+1 is as it is elsewhere.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_UNSHIFTED: Final = "à&é\"'(§è!ç"
"""What stands under each digit, from 0 to 9."""
_DIGITS: Final = "0123456789"
_NOT_LATIN: Final = 0x100
"""Where the codes of keys stop being those of their capitals."""


def sequences(keys: str) -> list[QKeySequence]:
    """``keys`` and, if they end with a digit, the same where that digit needs Maj."""
    modifiers, last = keys[:-1], keys[-1:]
    both = [keys]
    if modifiers.endswith("+") and last in _DIGITS:
        both.append(f"{modifiers}{_UNSHIFTED[int(last)]}")
    return [QKeySequence(each) for each in both]


def digit(event: QKeyEvent) -> int | None:
    """The digit whose key ``event`` tells of, with Maj or without; None for any other key."""
    shift, keypad = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier
    key = chr(event.key()) if event.key() < _NOT_LATIN else ""
    row = _DIGITS if event.modifiers() & shift else _DIGITS + _UNSHIFTED.upper()
    if not key or key not in row or event.modifiers() & ~(shift | keypad):
        return None
    return row.index(key) % len(_DIGITS)
