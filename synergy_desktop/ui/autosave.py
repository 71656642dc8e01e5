"""When what is typed goes into the file: shortly after the last key, or at once when asked."""

from itertools import count

from PySide6.QtCore import QObject, QTimer, Signal

_PAUSE = 400
"""Milliseconds without a key after which the text is written."""

_sessions = count(1)


class Autosave(QObject):
    """Tells its editor when to write, and names the editing sessions that are undone as one."""

    due = Signal()
    """What has been typed is to be written now."""

    def __init__(self, parent: QObject) -> None:
        """Wait for the first key typed in ``parent``."""
        super().__init__(parent)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.due)
        self._is_held = False
        self.session = ""
        self.begin_session()

    @property
    def is_pending(self) -> bool:
        """Whether something typed is not written yet."""
        return self._is_held or self._pause.isActive()

    def begin_session(self) -> None:
        """From here on, undo takes back what is typed apart from what was typed before."""
        self.session = str(next(_sessions))

    def key_typed(self) -> None:
        """Write once the user pauses."""
        self._is_held = False
        self._pause.start()

    def flush(self) -> None:
        """Write at once what waits to be written."""
        if self.is_pending:
            self.forget()
            self.due.emit()

    def hold(self) -> None:
        """Keep what may not get written: it waits for the next key, ``flush`` or ``forget``."""
        self._is_held = True

    def forget(self) -> None:
        """Write nothing of what waits."""
        self._is_held = False
        self._pause.stop()
