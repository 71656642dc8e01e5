"""What is typed in a rich text reaches the file by itself, as one step to undo."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from synergy_desktop.domain import rich_text
from synergy_desktop.ui.autosave import Autosave
from synergy_desktop.ui.rich_text.editor import RichEdit


class RichSaver(QObject):
    """Watches one editor: saves when the user pauses, and when it is told to."""

    due = Signal(str, str)
    """The text is to be written; the session that it was typed in."""

    def __init__(self, editor: RichEdit) -> None:
        """Watch ``editor``, which owns this."""
        super().__init__(editor)
        self._editor = editor
        self._shown: tuple[rich_text.RichBlock, ...] = ()
        self._autosave = Autosave(self)
        self._autosave.due.connect(self._save)
        editor.textChanged.connect(self._autosave.key_typed)
        editor.step_begins.connect(self._begin_step)

    def show_text(self, body: str, *, is_other: bool = False, at_change: bool = False) -> None:
        """Show what the file says, unless something is typed that it does not know yet.

        ``is_other``: it is another text than before. With ``at_change`` the caret goes where the
        text is not as it was.
        """
        if is_other:
            self._autosave.begin_session()
        if self._autosave.is_pending:
            return
        self._shown = rich_text.parse(body)
        if self._editor.blocks() != self._shown:
            self._editor.show_blocks(self._shown, at_change=at_change)
        if is_other:
            self._editor.moveCursor(QTextCursor.MoveOperation.Start)

    def flush(self) -> None:
        """Write down what was typed, if it is not yet in the file."""
        self._autosave.flush()

    def keep(self) -> None:
        """The text was refused: it waits for the next key or ``flush``."""
        self._autosave.hold()

    def forget(self) -> None:
        """Write nothing of what waits: another text is about to be shown."""
        self._autosave.forget()

    def _begin_step(self) -> None:
        self.flush()
        self._autosave.begin_session()

    def _save(self) -> None:
        blocks = self._editor.blocks()
        if blocks != self._shown:
            self._shown = blocks
            self.due.emit(rich_text.write(blocks), self._autosave.session)
