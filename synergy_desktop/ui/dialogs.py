"""The questions of the window: which file, and whether to go on. Tests answer in their place."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from synergy_desktop.ui import theme

DOSSIERS = "Dossiers Synergies (*.synergie)"
INTERCHANGE = "Fichiers d’échange (*.json)"


def documents() -> Path:
    """Where the user keeps documents; the home folder where that folder was never made."""
    import platformdirs

    folder = Path(platformdirs.user_documents_dir())
    return folder if folder.is_dir() else Path.home()


def ask_open(parent: QWidget, title: str, kind: str, folder: Path) -> Path | None:
    """Which file of ``kind`` to open; None if the user changes their mind."""
    name, _ = QFileDialog.getOpenFileName(parent, title, str(folder), kind)
    return Path(name) if name else None


def ask_save(parent: QWidget, title: str, kind: str, proposed: Path) -> Path | None:
    """Where to write a file of ``kind``; to replace an existing one has been agreed to."""
    name, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), kind)
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(proposed.suffix)


def confirm(parent: QWidget, title: str, sentence: str, verb: str) -> bool:
    """Ask whether to go on; ``verb`` is on the button that does."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, title, sentence, parent=parent)
    box.setObjectName("confirm")
    box.setTextFormat(Qt.TextFormat.PlainText)
    go_on = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton("Annuler", QMessageBox.ButtonRole.RejectRole)
    go_on.setObjectName("accept")
    stay.setObjectName("cancel")
    theme.set_primary(go_on)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is go_on
