"""The dialog that asks what a plan is called."""

from PySide6.QtWidgets import QWidget

from synergy_desktop.ui.form import FormDialog, field


class PlanTitleDialog(FormDialog):
    """Asks for another title of a plan."""

    def __init__(self, parent: QWidget | None, title: str) -> None:
        """Begin with ``title``, which the first key replaces."""
        super().__init__("Renommer le plan", "Renommer", parent)
        self.setObjectName("planTitleDialog")
        self._title = field("planTitle", "Titre du plan", title)
        self.form.addRow("Titre du plan", self._title)
        self._title.selectAll()
        self._title.setFocus()

    @classmethod
    def ask(cls, parent: QWidget, title: str) -> str:
        """Let the user type another title; ``title`` itself if they change their mind."""
        dialog = cls(parent, title)
        agreed = dialog.exec() == cls.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.title if agreed else title

    @property
    def title(self) -> str:
        """The title that stands there now."""
        return self._title.text().strip()

    def problem(self) -> str:
        """Ask for a title."""
        return "" if self.title else "Donnez un titre au plan."
