"""The words in an editor exactly as they were typed, and where they change."""

from typing import NamedTuple

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit


class Change(NamedTuple):
    """The one stretch in which two texts differ, in the places that a cursor counts in."""

    start: int
    old_end: int
    new_end: int

    def moved(self, place: int) -> int:
        """Where ``place`` of the old text is in the new one; from within the stretch, its end."""
        if place <= self.start:
            return place
        return max(place + self.new_end - self.old_end, self.new_end)


def typed_text(editor: QPlainTextEdit | QTextEdit) -> str:
    """The text of ``editor`` with its non-breaking spaces, which ``toPlainText`` makes plain."""
    raw = editor.document().toRawText()
    return raw.replace("\N{PARAGRAPH SEPARATOR}", "\n").replace("\N{LINE SEPARATOR}", "\n")


def change_between(old: str, new: str) -> Change:
    """The stretch in which ``old`` and ``new`` differ, as short as can be."""
    start = _alike(old, new)
    behind = _alike(old[start:][::-1], new[start:][::-1])
    before = width(old[:start])
    old_end, new_end = (before + width(text[start : len(text) - behind]) for text in (old, new))
    return Change(before, old_end, new_end)


def show_typed(editor: QPlainTextEdit, text: str) -> None:
    """Have ``editor`` hold ``text``; a caret in what changes comes to stand behind it."""
    old = typed_text(editor)
    if text == old:
        return
    change = change_between(old, text)
    place = change.moved(editor.textCursor().position())
    cursor = editor.textCursor()
    cursor.setPosition(change.start)
    cursor.setPosition(change.old_end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(stretch(text, change.start, change.new_end))
    cursor.setPosition(place)
    editor.setTextCursor(cursor)


def select_typed(
    editor: QPlainTextEdit | QTextEdit, start: int, end: int, *, after: int = 0
) -> None:
    """Select the letters from ``start`` up to ``end`` of what stands after a place, and show it."""
    letters = stretch(typed_text(editor), after)
    cursor = editor.textCursor()
    cursor.setPosition(after + width(letters[:start]))
    cursor.setPosition(after + width(letters[:end]), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    editor.ensureCursorVisible()


def width(text: str) -> int:
    """How many of a cursor's places ``text`` takes: two for a sign beyond the first plane."""
    return len(text) + sum(sign > "\uffff" for sign in text)


def stretch(text: str, start: int, end: int | None = None) -> str:
    """The part of ``text`` between two places of a cursor, or from one on."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * start : None if end is None else 2 * end].decode("utf-16-le", "surrogatepass")


def _alike(one: str, other: str) -> int:
    """How many signs two texts begin with that are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
