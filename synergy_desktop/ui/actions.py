"""The window's commands: their names, icons, shortcuts and what they say on hover."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from synergy_desktop.ui.digit_keys import sequences
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.tab import TabName


class _Spec(NamedTuple):
    name: str
    text: str
    picture: str = ""
    keys: str = ""
    tip: str = ""


_FILE = (
    _Spec("newDossier", "Nouveau dossier…", "file-plus", "Ctrl+N", "Créer un dossier vide"),
    _Spec("openDossier", "Ouvrir…", "folder-open", "Ctrl+O", "Ouvrir un dossier .synergie"),
    _Spec("openSample", "Ouvrir le dossier d’exemple", "book", "", "Découvrir avec Valprée"),
    _Spec(
        "importFile",
        "Importer des données…",
        "file-import",
        "Ctrl+Shift+I",
        "Faire un dossier d’un fichier d’échange JSON",
    ),
    _Spec(
        "exportFile",
        "Exporter les données…",
        "file-export",
        "Ctrl+Shift+E",
        "Écrire tout le dossier dans un fichier d’échange JSON",
    ),
    _Spec("closeDossier", "Fermer le dossier", "x", "Ctrl+W", "Revenir à l’accueil"),
    _Spec("quit", "Quitter", "", "Ctrl+Q", "Fermer la fenêtre ; tout est déjà enregistré"),
)
_EDIT = (
    _Spec("undo", "Annuler", "arrow-back-up", "Ctrl+Z", "Rien à annuler"),
    _Spec("redo", "Rétablir", "arrow-forward-up", "Ctrl+Y", "Rien à rétablir"),
    _Spec("find", "Rechercher…", "search", "Ctrl+F", "Rechercher dans l’exercice ou le dossier"),
    _Spec("replace", "Remplacer…", "", "Ctrl+H", "Rechercher et remplacer, partout en une fois"),
    _Spec("findNext", "Résultat suivant", "", "F3", "Aller au résultat suivant"),
    _Spec("findPrevious", "Résultat précédent", "", "Shift+F3", "Aller au résultat précédent"),
    _Spec("nextDoubt", "Mot douteux suivant", "", "F7", "Aller au mot douteux suivant du texte"),
    _Spec(
        "amend",
        "Amender…",
        "pencil",
        "Ctrl+Shift+T",
        "Proposer en amendement un changement là où l’on se trouve",
    ),
    _Spec(
        "amendSteps",
        "En faire un amendement…",
        "",
        "",
        "Reprendre la dernière étape et la proposer en amendement",
    ),
    _Spec("newYear", "Nouvel exercice…", "plus", "", "Ajouter un exercice, vide ou copié"),
    _Spec("renameYear", "Renommer l’exercice…", "pencil", "", "Changer le nom de l’exercice"),
    _Spec("deleteYear", "Supprimer l’exercice…", "trash", "", "Retirer l’exercice du dossier"),
    _Spec(
        "procedure",
        "Procédure et institutions…",
        "building-bank",
        "Ctrl+Shift+P",
        "Dates de la procédure, noms et personnes des deux institutions",
    ),
)
_VIEW = (
    _Spec(
        "findings",
        "Points à compléter",
        "alert-triangle",
        "F8",
        "Montrer ou cacher ce qui manque encore au rapport",
    ),
    _Spec(
        "history",
        "Historique",
        "history",
        "Ctrl+Shift+H",
        "Montrer les étapes du dossier, et revenir à l’une d’elles",
    ),
    _Spec(
        "changesSince",
        "Ce qui a changé depuis…",
        "",
        "F9",
        "Montrer par endroit ce qui a changé depuis un moment donné",
    ),
    _Spec(
        "checkSpelling",
        "Vérifier l’orthographe",
        "",
        "Shift+F7",
        "Souligner ou non les mots douteux",
    ),
    _Spec("nextTab", "Onglet suivant", "arrow-right", "Ctrl+Tab", "Passer à l’onglet suivant"),
    _Spec("previousTab", "Onglet précédent", "arrow-left", "Ctrl+Shift+Tab", "Revenir en arrière"),
    _Spec("nextPane", "Volet suivant", "", "F6", "Passer de la liste au tableau, à la fiche…"),
    _Spec("previousPane", "Volet précédent", "", "Shift+F6", "Revenir au volet précédent"),
    _Spec("nextService", "Service suivant", "", "Ctrl+PgDown", "Passer au service suivant"),
    _Spec("previousService", "Service précédent", "", "Ctrl+PgUp", "Revenir au service précédent"),
    _Spec("fullScreen", "Plein écran", "maximize", "F11", "Occuper tout l’écran ou en revenir"),
)
_PROJECTION = (
    _Spec("projectThis", "Projeter ceci", "", "F5", "Mettre au mur ce que montre l’onglet"),
    _Spec("projection", "Projection", "", "Shift+F5", "Commencer ou arrêter la projection"),
    _Spec("projectionDesk", "Pupitre", "", "Ctrl+F5", "Déplier ou replier le pupitre"),
    _Spec(
        "freezeWall",
        "Figer le mur",
        "",
        "Alt+F5",
        "Garder l’image au mur pendant que la suite se prépare, puis la libérer",
    ),
    _Spec("blackWall", "Mur noir", "", "Ctrl+Shift+F5", "Éteindre le mur, ou le rallumer"),
    _Spec(
        "nextSlide",
        "Vue suivante",
        "",
        "Ctrl+Shift+PgDown",
        "Projeter la vue suivante de la séance",
    ),
    _Spec(
        "previousSlide",
        "Vue précédente",
        "",
        "Ctrl+Shift+PgUp",
        "Projeter la vue précédente de la séance",
    ),
    _Spec("scrollWallDown", "Défiler vers le bas", "", "Ctrl+Alt+PgDown", "Montrer la suite"),
    _Spec("scrollWallUp", "Défiler vers le haut", "", "Ctrl+Alt+PgUp", "Revenir vers le début"),
    _Spec("zoomWallIn", "Agrandir le mur", "", "Alt+Shift+PgUp", "Écrire plus grand au mur"),
    _Spec("zoomWallOut", "Réduire le mur", "", "Alt+Shift+PgDown", "Écrire moins grand au mur"),
    _Spec("darkRoom", "Salle obscure", "", "", "Écrire en clair sur fond sombre"),
    _Spec(
        "lastYearOnWall",
        "Année précédente",
        "",
        "",
        "Montrer ou cacher les niveaux de l’année précédente",
    ),
)
_HELP = (
    _Spec("help", "Aide-mémoire", "help", "F1", "Les gestes et les raccourcis"),
    _Spec("about", "À propos de Synergies", "info-circle", "", "Version et licences"),
)
_TABS = tuple(
    _Spec(f"tab{number}", name.label, "", name.keys, f"Aller à « {name.label} »")
    for number, name in enumerate(TabName, start=1)
)

FILE, EDIT, VIEW, PROJECTION, HELP, TABS = (
    tuple(spec.name for spec in specs) for specs in (_FILE, _EDIT, _VIEW, _PROJECTION, _HELP, _TABS)
)
"""The names of the actions in each menu, in order."""

_NEEDS_DOSSIER = (
    *("exportFile", "closeDossier", "undo", "redo", "newYear", "renameYear", "deleteYear"),
    *("find", "replace", "findNext", "findPrevious", "amend", "amendSteps"),
    *("nextDoubt", "procedure", "findings", "history", "changesSince"),
    *("nextTab", "previousTab", "nextService", "previousService"),
    *("nextPane", "previousPane", *PROJECTION, *TABS),
)
_CHECKABLE = (
    "projection",
    "projectionDesk",
    "freezeWall",
    "blackWall",
    "darkRoom",
    "lastYearOnWall",
)


class Actions:
    """All the actions of one window, by name.

    ``tabs`` groups those that turn to a tab, ``projection`` those that the stage carries out.
    """

    def __init__(self, window: QWidget) -> None:
        """Make the actions and give ``window`` their shortcuts."""
        self._made = {
            spec.name: _make(spec, window)
            for specs in (_FILE, _EDIT, _VIEW, _PROJECTION, _HELP, _TABS)
            for spec in specs
        }
        self["redo"].setShortcuts([*self["redo"].shortcuts(), QKeySequence("Ctrl+Shift+Z")])
        window.addActions(list(self._made.values()))
        self.tabs = QActionGroup(window)
        self.tabs.setExclusive(False)
        for name, tab in zip(TABS, TabName, strict=True):
            self[name].setData(tab.value)
            self.tabs.addAction(self[name])
        self.projection = QActionGroup(window)
        self.projection.setExclusive(False)
        for name in PROJECTION:
            self[name].setCheckable(name in _CHECKABLE)
            self.projection.addAction(self[name])

    def enable_all(self, *, open_: bool) -> None:
        """Allow what needs a dossier, or not."""
        for name in _NEEDS_DOSSIER:
            self[name].setEnabled(open_)

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._made.values())


def _make(spec: _Spec, window: QWidget) -> QAction:
    action = QAction(spec.text, window)
    action.setObjectName(spec.name)
    if spec.picture:
        action.setIcon(icon(spec.picture))
    if spec.keys:
        action.setShortcuts(sequences(spec.keys))
    action.setToolTip(hint(action, spec.tip))
    action.setStatusTip(spec.tip)
    return action


def hint(action: QAction, tip: str) -> str:
    """What ``action`` says on hover: ``tip``, and its keys if it has any."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{tip} ({keys})" if keys else tip
