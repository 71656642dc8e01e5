"""The help of F1: the gestures and the keys of every day, of plans and texts, of a sitting."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.ui import actions as names
from synergy_desktop.ui import theme
from synergy_desktop.ui.actions import Actions

_Rows = tuple[tuple[str, str], ...]
"""What to press, what it does."""
_Column = dict[str, _Rows]
"""The sections of a column, by their titles."""

_GESTURES = (
    ("0 à 5", "Matrices : donner un niveau au registre choisi ; Ctrl+V colle des matrices"),
    ("Flèches", "Passer d’une case, d’une ligne ou d’un service à l’autre"),
    ("F2 ou Entrée", "Modifier ce qui est choisi"),
    ("Ctrl+Entrée, Ctrl+D", "Tableaux : ajouter, dupliquer une ligne ; Ctrl+Suppr la supprime"),
    ("Ctrl+M, Ctrl+Maj+M", "Synergies : fusionner les cellules choisies, les séparer"),
    ("F4", "Tableaux : reprendre la cellule du dessus, même pendant la saisie"),
    ("Ctrl+B", "Tableaux : recopier vers le bas dans les cellules choisies"),
    ("Maj+flèches", "Tableaux : choisir des cellules ; Maj+Espace, Ctrl+Espace, lignes, colonnes"),
    ("Ctrl+flèches", "Tableaux : aller au bord ; Ctrl+Début, Ctrl+Fin, au début, à la fin"),
    (
        "Alt+← ou Alt+→",
        "Tableaux : déplacer la colonne ; avec Maj, l’élargir ; Ctrl+Maj+O les choisit",
    ),
    ("Ctrl+C, Ctrl+X", "Tableaux : copier, couper ; des lignes coupées vont où on les colle"),
    ("Ctrl+V", "Tableaux : coller un texte, ou un tableau de Word ou d’Excel"),
    ("Ctrl+molette", "Tableaux : agrandir ou réduire le texte ; Ctrl+0, taille d’origine"),
    ("Tab ou Entrée", "Prendre le mot proposé pendant la saisie ; Alt+↓ montre la liste"),
    ("Ctrl+Maj+L", "Tableaux : filtrer les lignes, ou les montrer toutes de nouveau"),
    ("Échap", "Renoncer à ce qui est en train d’être tapé"),
    ("Menu ou Maj+F10", "Sur un mot souligné : suggestions, dictionnaire du dossier"),
    ("Alt+↑ ou Alt+↓", "Monter ou descendre une ligne ou un service"),
    ("Ctrl+Maj+D", "Tableaux : déplacer la ligne vers un autre statut, un autre service"),
    ("Ctrl+L, Ctrl+Maj+A", "Synergies : lier au PST, aller à l’action liée"),
    ("Suppr", "Vider les cellules choisies ; ailleurs, supprimer ce qui est choisi"),
)
_TAB_GESTURES = (("Ctrl+1 à 9", "Choisir un onglet"), ("Ctrl+F2", "Aller au rapport imprimé"))
_PLAN_GESTURES = (
    ("Ins, Ctrl+Ins", "Ajouter au même niveau, un niveau plus bas"),
    ("Alt+flèches", "Déplacer ; sortir d’un niveau, entrer d’un niveau"),
    ("Alt+0 à Alt+4", "Replier tout, déplier jusqu’à un niveau"),
    ("Ctrl+Maj+K", "Plans côte à côte"),
    ("Ctrl+Maj+B", "Budget du plan"),
    ("Ctrl+Maj+F, Ctrl+Maj+L", "Filtrer par mots, par critères"),
    ("Ctrl+C, Ctrl+V", "Copier, coller une branche, un tableau"),
    ("Ctrl+Maj+U", "Placer aussi sous un autre OO"),
    ("Tab, Ins, Suppr", "Indicateurs, budget : cellule suivante, ajouter, supprimer"),
    ("Ctrl+R", "Renuméroter la branche"),
    ("Ctrl+Maj+R", "Renuméroter le plan"),
)
_SOCIAL_GESTURES = (
    ("Ins, Ctrl+Ins", "Ajouter à côté, à l’intérieur"),
    ("Ctrl+T", "Ajouter un tableau d’indicateurs"),
    ("Ctrl+L", "Lier l’axe au PST"),
    ("Ctrl+Maj+A", "Ajouter une année au tableau"),
)
_TEXT_GESTURES = (
    ("Alt+1, Alt+2, Alt+0", "Titre, sous-titre, paragraphe"),
    ("Ctrl+B, Ctrl+I", "Gras, italique"),
    ("Ctrl+Maj+J, N ou G", "Liste à puces, liste numérotée, tableau"),
    ("Alt+Maj+flèches", "Dans un tableau : ajouter ou supprimer une ligne, une colonne"),
)
_SITTING_GESTURES = (
    ("Ctrl+Maj+D", "Ouvrir la séance"),
    ("Ctrl+Maj+F", "Lever la séance"),
    ("F4", "Présences (P, E, A)"),
    ("Ctrl+Maj+M", "Arrivée (R), départ (D)"),
    ("F12", "Point suivant"),
    ("Alt+1 à 6", "Issue du point"),
    ("Alt+M", "Aller aux amendements"),
    ("Alt+A, R, T, E", "Amendement : adopter, rejeter, retirer, reprendre"),
)
_VOTE_GESTURES = (
    ("Ctrl+U", "Unanimité du conseil qui doit encore voter ; deux fois, des deux"),
    ("Alt+V", "Aller aux votes ; là, une lettre suffit"),
    ("U, V, G, N", "Unanimité, compte des voix, par groupe, appel nominal"),
    ("P, C, A", "Appel nominal : pour, contre, abstention"),
    ("R, S", "Le reste pour, scrutin secret"),
    ("I, D, E", "Inscrire l’issue, la date d’adoption ; projeter le résultat"),
    ("Ctrl+Suppr", "Effacer le vote"),
)
_WALL_GESTURES = (
    ("F5", "Projeter ceci : ce que montre l’onglet"),
    ("Maj+F5", "Commencer ou arrêter la projection"),
    ("Ctrl+F5", "Déplier ou replier le pupitre"),
    ("Ctrl+Maj+PgSuiv, PgPréc", "Vue suivante, précédente"),
    ("Alt+F5", "Figer le mur, puis montrer ce qui est prêt"),
    ("Ctrl+Maj+F5", "Mur noir, puis de nouveau l’image"),
    ("Ctrl+Alt+PgSuiv, PgPréc", "Défiler au mur"),
    ("Alt+Maj+PgPréc, PgSuiv", "Écrire plus grand, moins grand au mur"),
)
_DESK_GESTURES = (
    ("Entrée", "Projeter la vue choisie"),
    ("PgSuiv, PgPréc", "Avancer, reculer, aussi par une télécommande"),
    ("Molette sur l’image", "Défiler au mur"),
    ("Échap", "Revenir à l’onglet"),
)
_SITTING: tuple[_Column, ...] = (
    {"Projection, de partout": _WALL_GESTURES, "Dans le pupitre": _DESK_GESTURES},
    {"Séance": _SITTING_GESTURES, "Votes": _VOTE_GESTURES},
)
_PLANS_AND_TEXTS: tuple[_Column, ...] = (
    {"PST": _PLAN_GESTURES},
    {"Politique sociale": _SOCIAL_GESTURES, "Textes": _TEXT_GESTURES},
)
_PRINCIPLE = (
    "Il n’y a rien à enregistrer : chaque modification est dans le fichier aussitôt faite. "
    "« Annuler » nomme celle qu’il défera, même après avoir fermé le dossier."
)


class CheatSheet(QDialog):
    """Lists the keys of the window, read from its actions, and the gestures of the tabs."""

    def __init__(self, actions: Actions, parent: QWidget | None) -> None:
        """List what ``actions`` can do."""
        super().__init__(parent)
        self.setObjectName("cheatSheet")
        self.setWindowTitle("Aide-mémoire")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pages = QTabWidget()
        pages.setObjectName("cheatSheetPages")
        pages.setAccessibleName("Pages de l’aide-mémoire")
        pages.setDocumentMode(True)
        pages.addTab(_page(*_everyday(actions)), "Tous les jours")
        pages.addTab(_page(*_PLANS_AND_TEXTS), "PST et textes")
        pages.addTab(_page(*_SITTING), "En séance")
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.HUGE, theme.LARGE, theme.HUGE, theme.MEDIUM)
        page.setSpacing(theme.SMALL)
        page.addWidget(QLabel(_PRINCIPLE))
        page.addWidget(pages)


def _everyday(actions: Actions) -> tuple[_Column, ...]:
    return (
        {"Dans les onglets": _GESTURES},
        {"Fichier": _keys(actions, names.FILE), "Édition": _keys(actions, names.EDIT)},
        {
            "Affichage": (*_keys(actions, names.VIEW), *_TAB_GESTURES),
            "Aide": _keys(actions, names.HELP),
        },
    )


def _page(*columns: _Column) -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, theme.MEDIUM, 0, 0)
    row.setSpacing(2 * theme.HUGE)
    for sections in columns:
        row.addLayout(_column(sections))
    row.addStretch(1)
    return page


def _keys(actions: Actions, wanted: tuple[str, ...]) -> _Rows:
    """The actions that have keys: what to press, what it does."""
    native = QKeySequence.SequenceFormat.NativeText
    listed = [actions[name] for name in wanted if not actions[name].shortcut().isEmpty()]
    return tuple((action.shortcut().toString(native), action.iconText()) for action in listed)


def _column(sections: _Column) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme.HAIR)
    for title, rows in sections.items():
        heading = QLabel(title)
        heading.setFont(theme.font(11.25, bold=True))
        column.addWidget(heading)
        column.addLayout(_table(rows))
        column.addSpacing(theme.MEDIUM)
    column.addStretch(1)
    return column


def _table(rows: _Rows) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.LARGE)
    grid.setVerticalSpacing(theme.HAIR)
    grid.setColumnStretch(1, 1)
    for row, (keys, words) in enumerate(rows):
        label = QLabel(keys)
        label.setFont(theme.font(bold=True))
        theme.set_ink(label, theme.ACCENT)
        grid.addWidget(label, row, 0)
        grid.addWidget(QLabel(words), row, 1)
    return grid
