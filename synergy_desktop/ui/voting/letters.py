"""The plain letters that act anywhere in a council's votes, but where words are typed."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from synergy_desktop.domain.sitting_words import Manner
from synergy_desktop.domain.voting import Choice

MANNER_KEYS: Final = {
    Qt.Key.Key_U: Manner.UNANIMITY,
    Qt.Key.Key_V: Manner.COUNT,
    Qt.Key.Key_G: Manner.GROUPS,
    Qt.Key.Key_N: Manner.NAMES,
}
SECRET_KEY: Final = Qt.Key.Key_S
REST_KEY: Final = Qt.Key.Key_R
OUTCOME_KEY: Final = Qt.Key.Key_I
DATE_KEY: Final = Qt.Key.Key_D
PROJECT_KEY: Final = Qt.Key.Key_E

CHOICE_KEYS: Final = {
    Qt.Key.Key_P: Choice.IN_FAVOUR,
    Qt.Key.Key_C: Choice.AGAINST,
    Qt.Key.Key_A: Choice.ABSTENTION,
}
"""What a member says in a vote by name; only in the list of the members."""


def plain_key(event: QKeyEvent) -> Qt.Key | None:
    """The key of ``event``, None if another is held down with it."""
    keypad = Qt.KeyboardModifier.KeypadModifier
    return None if event.modifiers() & ~keypad else Qt.Key(event.key())


def is_letter(event: QKeyEvent) -> bool:
    """Whether a letter is typed, with Maj or without."""
    held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return not held and event.text().isalpha()


def deletes_vote(event: QKeyEvent) -> bool:
    """Whether ``event`` asks to delete the vote."""
    held = Qt.KeyboardModifier.ControlModifier
    return event.key() == Qt.Key.Key_Delete and event.modifiers() == held
