"""A dialog that asks for one line of text, never an empty one."""

from typing import ClassVar, NamedTuple

from PySide6.QtWidgets import QWidget

from synergy_desktop.ui.form import FormDialog, field


class Asked(NamedTuple):
    """The words of such a dialog: its name in the program, its title, its button, its field."""

    name: str
    window: str
    button: str
    field: str
    label: str
    problem: str


class AskText(FormDialog):
    """Asks for another text in the place of one that is there."""

    words: ClassVar[Asked]

    def __init__(self, parent: QWidget | None, text: str) -> None:
        """Begin with ``text``, which the first key replaces."""
        super().__init__(self.words.window, self.words.button, parent)
        self.setObjectName(self.words.name)
        self._text = field(self.words.field, self.words.label, text)
        self.form.addRow(self.words.label, self._text)
        self._text.selectAll()
        self._text.setFocus()

    @classmethod
    def ask(cls, parent: QWidget, text: str) -> str:
        """Let the user type another text; ``text`` itself if they change their mind."""
        dialog = cls(parent, text)
        agreed = dialog.exec() == cls.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.title if agreed else text

    @property
    def title(self) -> str:
        """The text that stands there now."""
        return self._text.text().strip()

    def problem(self) -> str:
        """Ask for some text."""
        return "" if self.title else self.words.problem
