"""What is typed in a field of the form reaches the file by itself, as one step to undo."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from synergy_desktop.ui.autosave import Autosave
from synergy_desktop.ui.plan.growing_edit import GrowingEdit
from synergy_desktop.ui.typed_text import typed_text

Editor = QLineEdit | GrowingEdit


class TextSaver(QObject):
    """Watches one text field: saves when the user pauses, and when the field is left.

    All that is typed between coming to the field and leaving it is one session. The keys of undo
    and redo are left to the window, which knows every step of the dossier.
    """

    due = Signal(str, str)
    """The text is to be written; the session that it was typed in."""

    def __init__(self, editor: Editor, *, while_typing: bool = True) -> None:
        """Watch ``editor``, which owns this.

        Without ``while_typing``, only what stands there when the field is left is saved.
        """
        super().__init__(editor)
        self._editor = editor
        self._while_typing = while_typing
        self._shown = ""
        self._known = ""
        self._autosave = Autosave(self)
        self._autosave.due.connect(self._save)
        editor.installEventFilter(self)
        editor.textChanged.connect(self._typed)

    def show_text(self, text: str) -> None:
        """Show what the file says, unless something is typed that it does not know yet.

        The cursor stays where it is, as far as the text allows.
        """
        if self._autosave.is_pending:
            return
        self._shown = text
        if isinstance(self._editor, GrowingEdit):
            self._editor.show_text(text)
        elif text != self._editor.text():
            place = self._editor.cursorPosition()
            self._editor.setText(text)
            self._editor.setCursorPosition(place if self._editor.hasFocus() else 0)

    def flush(self) -> None:
        """Write down what was typed, if it is not yet in the file."""
        self._autosave.flush()

    def keep(self) -> None:
        """The text was refused: it waits for the next key or ``flush``."""
        self._shown = self._known
        self._autosave.hold()

    def forget(self) -> None:
        """Write nothing of what waits: another node is about to be shown."""
        self._autosave.forget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin and end sessions as the focus comes and goes, and let go of undo."""
        if isinstance(event, QFocusEvent):
            self._follow_focus(event)
        elif _asks_for_undo(event):
            self.flush()
            self._autosave.begin_session()
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _follow_focus(self, event: QFocusEvent) -> None:
        if event.reason() is Qt.FocusReason.PopupFocusReason:
            return
        if event.gotFocus():
            self._autosave.begin_session()
        else:
            self.flush()

    def _typed(self) -> None:
        if self._text() != self._shown:
            (self._autosave.key_typed if self._while_typing else self._autosave.hold)()

    def _save(self) -> None:
        text = self._text()
        if text != self._shown:
            self._known, self._shown = self._shown, text
            self.due.emit(text, self._autosave.session)

    def _text(self) -> str:
        editor = self._editor
        return editor.text() if isinstance(editor, QLineEdit) else typed_text(editor)


def _asks_for_undo(event: QEvent) -> bool:
    """Whether a key of undo or redo is about to be offered to the field before the window."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    keys = QKeySequence.StandardKey
    return event.matches(keys.Undo) or event.matches(keys.Redo)
