"""New, open, sample, import, export: what the window does with whole files."""

from pathlib import Path
from typing import TYPE_CHECKING

from synergy_desktop import paths
from synergy_desktop.domain.model import DossierContent
from synergy_desktop.exchange import interchange
from synergy_desktop.exchange.remarks import remark_on
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui import dialogs
from synergy_desktop.ui.new_dossier import NewDossier

if TYPE_CHECKING:
    from synergy_desktop.ui.main_window import MainWindow

SAMPLE_NAME = f"Exemple Valprée{paths.DOSSIER_SUFFIX}"

_FOLDER = "lastFolder"


def new_dossier(window: "MainWindow") -> None:
    """Ask what the dossier is about and where it goes, then make and show it."""
    asked = NewDossier(_folder(window), window)
    if asked.exec() == NewDossier.DialogCode.Accepted:
        _create(window, asked.path, asked.content)


def open_dossier(window: "MainWindow") -> None:
    """Ask for a dossier and show it."""
    path = dialogs.ask_open(window, "Ouvrir un dossier", dialogs.DOSSIERS, _folder(window))
    if path:
        _keep_folder(window, path)
        window.open_dossier(path)


def open_sample(window: "MainWindow") -> None:
    """Show the sample dossier; it is made at the first time, in the user's own folder."""
    with window.refusals():
        path = _sample_path()
        if not path.exists():
            content = interchange.read_json(paths.db("exemple", "valpree.json"))
            Dossier.create(path, content).close()
        window.open_dossier(path)


def import_file(window: "MainWindow") -> None:
    """Make a dossier of an interchange file and show it."""
    source = dialogs.ask_open(window, "Importer des données", dialogs.INTERCHANGE, _folder(window))
    if source is None:
        return
    _keep_folder(window, source)
    with window.refusals():
        content = interchange.read_json(source)
        proposed = source.with_suffix(paths.DOSSIER_SUFFIX)
        path = dialogs.ask_save(window, "Enregistrer le dossier", dialogs.DOSSIERS, proposed)
        if path:
            _create(window, path, content)
            if window.session and (remark := remark_on(content)):
                window.session.noted.emit(remark)


def export_file(window: "MainWindow") -> None:
    """Write the open dossier to an interchange file."""
    if window.session is None or window.workspace is None:
        return
    window.workspace.commit_pending()
    dossier = window.session.dossier
    proposed = _folder(window) / f"{dossier.path.stem}.json"
    path = dialogs.ask_save(window, "Exporter les données", dialogs.INTERCHANGE, proposed)
    if path:
        _keep_folder(window, path)
        with window.refusals():
            interchange.write_json(queries.content(dossier), path, replace=True)


def _create(window: "MainWindow", path: Path, content: DossierContent) -> None:
    """Make the dossier at ``path``; to replace what is there has been agreed to."""
    _keep_folder(window, path)
    with window.refusals():
        if window.session and window.session.dossier.path == path:
            window.show_welcome()
        window.show_dossier(Dossier.create(path, content, replace=True))


def _sample_path() -> Path:
    try:
        return paths.user_data() / SAMPLE_NAME
    except OSError:
        return dialogs.documents() / SAMPLE_NAME


def _folder(window: "MainWindow") -> Path:
    """Where the user was last, else the documents."""
    kept = window.settings.text(_FOLDER)
    return Path(kept) if kept and Path(kept).is_dir() else dialogs.documents()


def _keep_folder(window: "MainWindow", path: Path) -> None:
    window.settings.set_text(_FOLDER, str(path.parent))
