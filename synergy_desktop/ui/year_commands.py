"""Adding, renaming and deleting a year of the dossier."""

import re

from PySide6.QtWidgets import QComboBox, QWidget

from synergy_desktop.commands import reports as commands
from synergy_desktop.store import queries
from synergy_desktop.store.queries import ReportHead
from synergy_desktop.ui import dialogs
from synergy_desktop.ui.form import FormDialog, field
from synergy_desktop.ui.session import Session

_EMPTY = "Aucun : commencer un exercice vide"


def new_year(parent: QWidget, session: Session) -> None:
    """Ask for the name of a year and what it begins with, then add it."""
    asked = YearDialog(queries.report_heads(session.dossier), session.report_id, parent)
    if asked.exec() == YearDialog.DialogCode.Accepted:
        with session.attempt():
            commands.add_report(session.dossier, asked.year, asked.copy_of)


def rename_year(parent: QWidget, session: Session) -> None:
    """Ask for another name of the year that is shown."""
    heads = queries.report_heads(session.dossier)
    shown = next(head for head in heads if head.id == session.report_id)
    others = tuple(head for head in heads if head is not shown)
    asked = RenameYearDialog(shown.year, others, parent)
    if asked.exec() == RenameYearDialog.DialogCode.Accepted and asked.year != shown.year:
        with session.attempt():
            commands.rename_report(session.dossier, shown.id, asked.year)


def delete_year(parent: QWidget, session: Session) -> None:
    """Delete the year that is shown, once that has been agreed to."""
    heads = queries.report_heads(session.dossier)
    shown = next(head for head in heads if head.id == session.report_id)
    sentence = (
        f"L’exercice {shown.year} sera retiré avec ses services, ses synergies, ses matrices et "
        "ses marchés. « Annuler » permet d’y revenir."
    )
    if dialogs.confirm(parent, "Supprimer l’exercice", sentence, "Supprimer l’exercice"):
        with session.attempt():
            commands.delete_report(session.dossier, shown.id)


class RenameYearDialog(FormDialog):
    """Asks for the name of a year, which no other year bears."""

    def __init__(
        self,
        proposed: str,
        others: tuple[ReportHead, ...],
        parent: QWidget | None,
        words: tuple[str, str] = ("Renommer l’exercice", "Renommer"),
    ) -> None:
        """Propose a name; ``words`` are the title and the verb of the button."""
        super().__init__(*words, parent)
        self.setObjectName("yearDialog")
        self._others = {head.year for head in others}
        self._year = field("year", "Exercice", proposed)
        self.form.addRow("Exercice", self._year)
        self._year.selectAll()
        self._year.setFocus()

    @property
    def year(self) -> str:
        """The name of the year."""
        return self._year.text().strip()

    def problem(self) -> str:
        """Ask for a name, and for one of its own."""
        if not self.year:
            return "Indiquez l’exercice, par exemple 2026 ou 2025-2026."
        if self.year in self._others:
            return f"L’exercice {self.year} existe déjà dans ce dossier."
        return ""


class YearDialog(RenameYearDialog):
    """Asks for a new year and for the one it is begun from."""

    def __init__(self, heads: tuple[ReportHead, ...], shown: str, parent: QWidget | None) -> None:
        """Propose to go on from the year ``shown``."""
        proposed = year_after(heads[-1].year) if heads else ""
        super().__init__(proposed, heads, parent, ("Nouvel exercice", "Ajouter l’exercice"))
        self._model = QComboBox()
        self._model.setObjectName("copyOf")
        self._model.setAccessibleName("Exercice à reprendre")
        self._model.addItem(_EMPTY, "")
        for head in reversed(heads):
            self._model.addItem(f"Exercice {head.year}", head.id)
        self._model.setCurrentIndex(max(self._model.findData(shown), 0))
        self.form.addRow("Repartir de", self._model)

    @property
    def copy_of(self) -> str | None:
        """The id of the year to begin from, None for an empty one."""
        return self._model.currentData() or None


def year_after(year: str) -> str:
    """The year that follows: "2026" after "2025", "2025-2026" after "2024-2025"."""
    return re.sub(r"\d{4}", lambda found: str(int(found[0]) + 1), year)
