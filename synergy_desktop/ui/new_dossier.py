"""The dialog of a new dossier: whose, for which year, in which file."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from synergy_desktop.domain.model import DossierContent
from synergy_desktop.domain.new_dossier import new_dossier
from synergy_desktop.paths import DOSSIER_SUFFIX
from synergy_desktop.ui import dialogs, theme
from synergy_desktop.ui.form import FormDialog, field

_FIRST_LEGISLATURE, _LEGISLATURE_YEARS = 2018, 6


class NewDossier(FormDialog):
    """Asks for what a dossier cannot do without; proposes the rest."""

    def __init__(self, folder: Path, parent: QWidget | None) -> None:
        """Propose a file in ``folder``."""
        super().__init__("Nouveau dossier", "Créer le dossier", parent)
        self.setObjectName("newDossierDialog")
        year = datetime.now().astimezone().year
        self._folder = folder
        self._agreed: Path | None = None
        self._nature = QComboBox()
        self._nature.setObjectName("nature")
        self._nature.setAccessibleName("Commune ou ville")
        self._nature.addItems(["Commune", "Ville"])
        self._commune = field("communeName", "Nom de la commune")
        self._commune.setPlaceholderText("par exemple Valprée")
        self._cpas = field("cpasName", "Nom du CPAS")
        self._year = field("year", "Exercice", str(year))
        self._legislature = field("legislature", "Législature", legislature_of(year))
        self._file = field("file", "Fichier du dossier")
        for label, row in (
            ("Commune ou ville", self._nature),
            ("Nom", self._commune),
            ("CPAS", self._cpas),
            ("Exercice", self._year),
            ("Législature", self._legislature),
            ("Fichier", self._file_row()),
        ):
            self.form.addRow(label, row)
        self._proposed_cpas, self._proposed_file = "", ""
        self._commune.textChanged.connect(self._propose)
        self._propose("")
        self._commune.setFocus()

    @property
    def path(self) -> Path:
        """Where the dossier goes."""
        path = Path(self._file.text().strip())
        is_named = path.suffix.lower() == DOSSIER_SUFFIX
        return path if is_named else path.with_name(path.name + DOSSIER_SUFFIX)

    @property
    def content(self) -> DossierContent:
        """What the dossier begins with."""
        return new_dossier(
            self._year.text().strip(),
            commune=self._commune.text().strip(),
            nature=self._nature.currentText(),
            cpas=self._cpas.text().strip(),
            legislature=self._legislature.text().strip(),
        )

    def problem(self) -> str:
        """Ask for the names, the year and a file that can be made."""
        if not self._commune.text().strip():
            return "Indiquez le nom de la commune."
        if not self._cpas.text().strip():
            return "Indiquez le nom du CPAS."
        if not self._year.text().strip():
            return "Indiquez l’exercice, par exemple 2026."
        if not self._file.text().strip() or not self.path.parent.is_dir():
            return "Choisissez un fichier dans un répertoire qui existe."
        if self.path.exists() and not self._replaces():
            return "Choisissez un autre nom de fichier."
        return ""

    def _replaces(self) -> bool:
        return self.path == self._agreed or dialogs.confirm(
            self,
            "Remplacer le fichier",
            f"« {self.path.name} » existe déjà. Son contenu sera perdu.",
            "Remplacer",
        )

    def _file_row(self) -> QHBoxLayout:
        browse = QPushButton("Parcourir…")
        browse.setObjectName("browse")
        browse.setToolTip("Choisir où enregistrer le dossier")
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(self._file, 1)
        row.addWidget(browse)
        return row

    def _browse(self) -> None:
        path = dialogs.ask_save(self, "Enregistrer le dossier", dialogs.DOSSIERS, self.path)
        if path:
            self._agreed = path
            self._file.setText(str(path))

    def _propose(self, commune: str) -> None:
        """Follow the name of the commune, until the user types something else."""
        name = commune.strip()
        cpas = new_dossier("", commune=name).cpas.name
        file = str(self._folder / f"{_file_name(name) or 'Synergies'}{DOSSIER_SUFFIX}")
        if self._cpas.text() == self._proposed_cpas:
            self._cpas.setText(cpas)
        if self._file.text() == self._proposed_file:
            self._file.setText(file)
        self._proposed_cpas, self._proposed_file = cpas, file


def legislature_of(year: int) -> str:
    """The communal legislature that ``year`` falls in; the elections come every six years."""
    start = year - (year - _FIRST_LEGISLATURE) % _LEGISLATURE_YEARS
    return f"{start}-{start + _LEGISLATURE_YEARS}"


def _file_name(name: str) -> str:
    """Leave out what Windows does not take in the name of a file."""
    return "".join(letter for letter in name if letter not in '<>:"/\\|?*').strip(". ")
