"""Fields that write to the dossier as soon as they are left, and follow it when it changes."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit

from synergy_desktop.ui import theme

Read = Callable[[], str]
Write = Callable[[str], str]
"""Writes a text; gives the sentence that says why it cannot be, "" if it was."""


class LiveLine(QLineEdit):
    """A line of text that is in the file once Enter is pressed or the field is left."""

    refused = Signal(str)
    """Why what was typed was not written; "" when it was."""

    def __init__(self, name: str, label: str, read: Read, write: Write) -> None:
        """Show what ``read`` gives; hand what is typed to ``write``."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._read = read
        self._write = write
        self.editingFinished.connect(self.commit)
        self.refresh()

    def refresh(self) -> None:
        """Show what the file says now, unless something is being typed."""
        if not self.isModified():
            self.setText(self._read())
            self.setCursorPosition(0)

    def commit(self) -> None:
        """Write what was typed, if anything was."""
        if not self.isModified():
            return
        wrong = self._write(self.text().strip())
        self.refused.emit(wrong)
        theme.set_tone(self, "danger" if wrong else "")
        if not wrong:
            self.setModified(False)
            self.refresh()


class LiveChoice(QComboBox):
    """A choice that is in the file as soon as it is made."""

    def __init__(
        self, name: str, label: str, choices: dict[str, str], read: Read, write: Write
    ) -> None:
        """Offer ``choices`` (value and words); ``read`` and ``write`` deal in values."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        for value, words in choices.items():
            self.addItem(words, value)
        self._read = read
        self._write = write
        self.activated.connect(self._choose)
        self.refresh()

    def refresh(self) -> None:
        """Show what the file says now; a value that is not offered is offered from now on."""
        value = self._read()
        if self.findData(value) < 0:
            self.addItem(value, value)
        self.setCurrentIndex(self.findData(value))

    def _choose(self) -> None:
        self._write(self.currentData())


LiveField = LiveLine | LiveChoice
