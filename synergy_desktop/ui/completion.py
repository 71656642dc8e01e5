"""Words offered below what is being typed: Tab or Enter takes one, Escape sends them off.

Tab also goes on where there is but one thing to type.
"""

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from synergy_desktop.ui import theme
from synergy_desktop.ui.plan.folding import folded
from synergy_desktop.ui.used_words import Words

_MOST = 8
_NARROWEST, _WIDEST, _GAP = 160, 420, 4
_STYLE = f"""
QListWidget {{ background: {theme.SURFACE}; border: 1px solid {theme.ACCENT}; outline: none; }}
QListWidget::item {{ padding: 3px 7px; color: {theme.INK}; }}
QListWidget::item:selected {{ background: {theme.ACCENT_WASH}; color: {theme.INK}; }}
"""
_TAKES = (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ALT = Qt.KeyboardModifier.AltModifier
_TYPED = (QEvent.Type.KeyPress, QEvent.Type.InputMethod)
_LEAVING = (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.MouseButtonPress)

Editor = QLineEdit | QPlainTextEdit


def matches(words: Iterable[str], typed: str) -> list[str]:
    """Those of ``words`` in which a word begins as ``typed`` does, accents and case ignored.

    The words that begin so themselves come first. What is typed in full has no completion.
    """
    wanted = folded(typed)
    known = list(words)
    if not wanted or typed in known:
        return []
    inside = re.compile(rf"(?<!\w){re.escape(wanted)}")
    found = [each for each in known if inside.search(folded(each))]
    first = [each for each in found if folded(each).startswith(wanted)]
    return [*first, *(each for each in found if each not in first)]


class Completion(QObject):
    """Completes what is typed in ``editor``: a line of it, or a part between ``separators``.

    The words are read when the user comes to the editor, so that what is written down while it is
    typed is not offered. The list takes no focus and no key unless it is shown.
    """

    def __init__(self, editor: Editor, words: Words, separators: str = "") -> None:
        """Offer the ``words`` that match, once something is typed."""
        super().__init__(editor)
        self._editor = editor
        self._read = words
        self._words: Sequence[str] | None = None
        self._separators = separators
        self._is_typing = False
        self._list: QListWidget | None = None
        editor.installEventFilter(self)
        editor.textChanged.connect(self._follow)

    @property
    def offered(self) -> list[str]:
        """The words that are shown now, from the top."""
        shown = self._list
        if shown is None or shown.isHidden():
            return []
        return [shown.item(row).text() for row in range(shown.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the list while it is shown; note what the user types."""
        if event.type() is QEvent.Type.FocusIn:
            self._words = None
        elif event.type() in _LEAVING:
            self._hide()
        elif isinstance(event, QKeyEvent) and self._takes(event):
            return True
        self._is_typing = event.type() in _TYPED or (
            self._is_typing and event.type() is not QEvent.Type.KeyRelease
        )
        return False

    def _takes(self, event: QKeyEvent) -> bool:
        """Act on a key that is the list's; Alt+Down opens it."""
        is_press = event.type() is QEvent.Type.KeyPress
        if not self.offered:
            asks = event.key() == Qt.Key.Key_Down and event.modifiers() & _ALT
            if is_press and asks:
                self._offer(everything=True)
            return bool(is_press and asks)
        if event.type() is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return is_press and self._press(event)

    def _press(self, event: QKeyEvent) -> bool:
        key, shown = event.key(), self._list
        if shown is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _TAKES:
            self._take(shown.currentItem())
            # Where there is one thing to say, it is said, and Tab goes on to the next field.
            return key != Qt.Key.Key_Tab or bool(self._separators)
        if key == Qt.Key.Key_Escape:
            self._hide()
        elif key in _STEPS:
            shown.setCurrentRow((shown.currentRow() + _STEPS[Qt.Key(key)]) % shown.count())
        else:
            if not event.text():
                self._hide()
            return False
        return True

    def _follow(self) -> None:
        """Offer what matches the text as it has become, if the user typed it."""
        if not self._is_typing or not self._editor.hasFocus():
            return
        self._is_typing = False
        self._offer()

    def _offer(self, *, everything: bool = False) -> None:
        """Show what matches; on request all words where nothing is typed yet."""
        if self._words is None:
            self._words = self._read()
        start, typed = self._part()
        found = list(self._words) if everything and not typed else matches(self._words, typed)
        if start >= 0 and (found := found[:_MOST]):
            self._show(found)
        else:
            self._hide()

    def _part(self) -> tuple[int, str]:
        """Where the part before the caret begins, and the part; -1 if the caret is not at its end.

        Positions count from the start of the line.
        """
        line, caret = self._line()
        before, after = line[:caret], line[caret:]
        if after.strip() and after.lstrip()[0] not in self._separators:
            return -1, ""
        cut = max((before.rfind(each) for each in self._separators), default=-1) + 1
        part = before[cut:]
        return caret - len(part.lstrip()), part.strip()

    def _line(self) -> tuple[str, int]:
        editor = self._editor
        if isinstance(editor, QLineEdit):
            return editor.text(), editor.cursorPosition()
        cursor = editor.textCursor()
        return cursor.block().text(), cursor.positionInBlock()

    def _take(self, item: QListWidgetItem) -> None:
        start, _ = self._part()
        _, caret = self._line()
        self._hide()
        editor = self._editor
        if isinstance(editor, QLineEdit):
            editor.setSelection(start, caret - start)
            editor.insert(item.text())
        else:
            cursor = editor.textCursor()
            moves = QTextCursor.MoveOperation
            cursor.movePosition(moves.Left, QTextCursor.MoveMode.KeepAnchor, caret - start)
            cursor.insertText(item.text())

    def _show(self, words: list[str]) -> None:
        shown = self._list or self._make()
        shown.clear()
        shown.addItems(words)
        shown.setCurrentRow(0)
        wide = max(_NARROWEST, shown.sizeHintForColumn(0) + 4)
        high = shown.sizeHintForRow(0) * len(words) + 2
        shown.resize(min(wide, _WIDEST), high)
        self._place(shown)
        shown.show()
        shown.raise_()

    def _place(self, shown: QListWidget) -> None:
        """Put the list below the line of the caret, or above it where there is no room."""
        room: QWidget = self._editor
        line = room.rect()
        if isinstance(self._editor, QPlainTextEdit):
            room, line = self._editor.viewport(), self._editor.cursorRect()
        window = self._editor.window()
        at = room.mapTo(window, line.bottomLeft() + QPoint(0, _GAP))
        if at.y() + shown.height() > window.height():
            at.setY(max(0, room.mapTo(window, line.topLeft()).y() - _GAP - shown.height()))
        at.setX(max(0, min(at.x(), window.width() - shown.width())))
        shown.move(at)

    def _make(self) -> QListWidget:
        # Inside the window, not a window of its own: the focus never leaves the editor.
        shown = QListWidget(self._editor.window())
        shown.setObjectName("completions")
        shown.setAccessibleName("Propositions")
        shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        shown.setStyleSheet(_STYLE)
        shown.setFont(theme.font())
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        shown.setHorizontalScrollBarPolicy(policy)
        shown.setVerticalScrollBarPolicy(policy)
        shown.itemClicked.connect(self._take)
        self._editor.destroyed.connect(shown.deleteLater)
        self._list = shown
        return shown

    def _hide(self) -> None:
        if self._list is not None:
            self._list.hide()
