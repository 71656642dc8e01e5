"""The underlines below the doubtful words of one editor."""

from bisect import bisect
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, QKeyCombination, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from synergy_desktop.spelling.words import Word, words
from synergy_desktop.ui import theme
from synergy_desktop.ui.spelling.speller import Speller
from synergy_desktop.ui.typed_text import stretch, width

Editor = QPlainTextEdit | QTextEdit

_MENU_KEYS = QKeyCombination(Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_F10)

_PAUSE = 200
"""Milliseconds without a key after which the words are looked at, so that no key waits for it."""

_LONG = 10_000
"""From so many signs on, only what shows is looked at."""

_AT_ONCE = 5_000
"""So many signs are searched for the next doubtful word before the window may answer."""

_MARGIN = 60
"""Signs looked at around a stretch of a paragraph, for the words that cross its ends."""


class Marks(QObject):
    """Underlines words; the one that is being typed only once the caret has left it.

    The underlines lie over the text and are no part of it: to mark a word is no edit.
    """

    def __init__(self, editor: Editor, speller: Speller) -> None:
        """Follow what is typed in ``editor`` for as long as it lives."""
        super().__init__(editor)
        self._editor = editor
        self._speller = speller
        self._typed_at: int | None = None
        self._ahead: list[tuple[int, int]] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.refresh)
        editor.textChanged.connect(self._note_typing)
        editor.cursorPositionChanged.connect(self._pause.start)
        editor.verticalScrollBar().valueChanged.connect(self._wait)
        speller.changed.connect(self.refresh)
        editor.installEventFilter(self)
        editor.viewport().installEventFilter(self)
        self.refresh()

    def refresh(self) -> None:
        """Look at the words again, and underline those that are doubtful."""
        caret = self._editor.textCursor().position()
        marked = []
        is_typing = False
        for word in self._words(*self._places_in_sight()):
            if self._is_being_typed(word, caret):
                is_typing = True
            elif self._speller.doubts(word.text):
                marked.append(self._underline(word))
        if not is_typing:
            self._typed_at = None
        self._editor.setExtraSelections(marked)

    def word_at(self, place: int) -> Word | None:
        """The word that ``place`` lies in or touches."""
        found = self._words(place, place)
        return next((word for word in found if word.start <= place <= word.end), None)

    def cursor_on(self, word: Word) -> QTextCursor:
        """A cursor that has selected ``word``."""
        cursor = self._editor.textCursor()
        cursor.setPosition(word.start)
        cursor.setPosition(word.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def begin_search(self) -> None:
        """Let ``search`` begin behind the caret."""
        caret, end = self._editor.textCursor().selectionEnd(), self._last_place()
        self._ahead = [*_stretches(caret, end), *_stretches(0, caret)]

    def search(self) -> bool | None:
        """Look a little further for a doubtful word, to the end and around, and select it.

        True once it is found, False if there is none; None if the search is to go on, at once or
        when the words asked for are judged.
        """
        if not self._ahead:
            return False
        start, end = self._ahead[0]
        found = [word for word in self._words(start, end) if word.start >= start]
        doubtful = [word for word in found if self._speller.doubts(word.text)]
        if self._speller.is_asking:
            return None
        del self._ahead[0]
        if not doubtful:
            return None
        self._editor.setTextCursor(self.cursor_on(doubtful[0]))
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Offer suggestions in the editor's menu; look at the last word when one leaves."""
        if event.type() == QEvent.Type.FocusOut:
            self._pause.start()
        if isinstance(event, QContextMenuEvent):
            if event.reason() == QContextMenuEvent.Reason.Mouse:
                place = self._editor.cursorForPosition(event.pos())
                return self._open_menu(place, event.globalPos())
            return self._open_menu_at_caret()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            # Not every system makes of these keys a call for the menu.
            return event.keyCombination() == _MENU_KEYS and self._open_menu_at_caret()
        return False

    def _words(self, start: int, end: int) -> Iterator[Word]:
        """The words from the place ``start`` to ``end``, none if they are not to be checked."""
        if not self._speller.is_on or self._editor.isReadOnly():
            return
        block = self._editor.document().findBlock(start)
        while block.isValid() and block.position() <= end:
            at = block.position()
            yield from _words_of(block, start - at, end - at)
            block = block.next()

    def _places_in_sight(self) -> tuple[int, int]:
        """The first and the last place to underline: all of a text, or what shows of a long."""
        view, last = self._editor.viewport().rect(), self._last_place()
        if last < _LONG:
            return 0, last
        corners = (view.topLeft(), view.bottomRight())
        first, last = (self._editor.cursorForPosition(corner).position() for corner in corners)
        return first, last

    def _last_place(self) -> int:
        return self._editor.document().characterCount() - 1

    def _is_being_typed(self, word: Word, caret: int) -> bool:
        return (
            self._typed_at is not None
            and self._editor.hasFocus()
            and word.start <= self._typed_at <= word.end
            and word.start <= caret <= word.end
        )

    def _wait(self) -> None:
        """Look at the words after a pause; what a signal tells is not how long."""
        self._pause.start()

    def _note_typing(self) -> None:
        if self._editor.hasFocus():
            self._typed_at = self._editor.textCursor().position()
        self._pause.start()

    def _underline(self, word: Word) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        looks = QTextCharFormat()
        looks.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        looks.setUnderlineColor(QColor(theme.DANGER))
        mark.format = looks
        mark.cursor = self.cursor_on(word)
        return mark

    def _open_menu_at_caret(self) -> bool:
        spot = self._editor.viewport().mapToGlobal(self._editor.cursorRect().bottomLeft())
        return self._open_menu(self._editor.textCursor(), spot)

    def _open_menu(self, place: QTextCursor, spot: QPoint) -> bool:
        """Open the menu of the word at ``place``, or the usual one if it has none of its own."""
        from synergy_desktop.ui.spelling.word_menu import WordMenu
        from synergy_desktop.ui.text_undo import usual_menu

        word = self.word_at(place.position())
        if word and (self._speller.doubts(word.text) or self._speller.learnt_form(word.text)):
            WordMenu(self._editor, self.cursor_on(word), self._speller).popup(spot)
        else:
            usual_menu(self._editor).popup(spot)
        return True


def _stretches(start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what lies between two places into stretches to be searched one by one."""
    for first in range(start, end, _AT_ONCE):
        yield first, min(first + _AT_ONCE, end)


def _words_of(block: QTextBlock, start: int, end: int) -> Iterator[Word]:
    """The words of a paragraph that lie between two places of it, at least."""
    text, length = block.text(), block.length() - 1
    first, last = max(0, start - _MARGIN), min(length, end + _MARGIN)
    part = text if (first, last) == (0, length) else stretch(text, first, last)
    at = block.position() + first
    if last < length:
        part = part.rpartition(" ")[0] or part
    if first > 0:
        before, space, rest = part.partition(" ")
        at, part = (at + width(before + space), rest) if rest else (at, part)
    for word in _counted_as_qt_does(part, words(part)):
        yield Word(at + word.start, word.text)


def _counted_as_qt_does(text: str, found: Iterable[Word]) -> Iterable[Word]:
    """Move ``found`` on by one place for each sign before it that Qt counts as two."""
    wide = [place for place, sign in enumerate(text) if sign > "\uffff"]
    if not wide:
        return found
    return [Word(word.start + bisect(wide, word.start), word.text) for word in found]
