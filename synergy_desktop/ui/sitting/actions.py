"""The commands of the tab of the sittings: their names, keys and what they say on hover."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from synergy_desktop.ui.actions import hint
from synergy_desktop.ui.digit_keys import sequences
from synergy_desktop.ui.icons import icon

_Context = Qt.ShortcutContext


class Spec(NamedTuple):
    """A command: its name, its words, its icon, its keys and its hint."""

    name: str
    text: str
    picture: str
    keys: str
    tip: str


SITTING = (
    Spec(
        "openSitting",
        "Ouvrir la séance",
        "",
        "Ctrl+Shift+D",
        "Noter l’heure d’ouverture et commencer par le premier point",
    ),
    Spec("closeSitting", "Lever la séance", "flag", "Ctrl+Shift+F", "Noter l’heure de la clôture"),
    Spec("deleteSitting", "Supprimer la séance", "trash", "", "Retirer la séance de l’exercice"),
    Spec("nextPoint", "Point suivant", "", "F12", "La séance passe au point suivant"),
    Spec(
        "comeToPoint",
        "Passer à ce point",
        "",
        "Shift+F12",
        "La séance passe au point affiché",
    ),
    Spec("lookAhead", "Voir le point suivant", "", "Alt+PgDown", "Sans y faire passer la séance"),
    Spec("lookBack", "Voir le point précédent", "", "Alt+PgUp", "Sans y faire passer la séance"),
    Spec("showRoll", "Présences", "list", "F4", "Aller à l’appel nominal, et en revenir"),
    Spec(
        "findMember",
        "Chercher un membre",
        "search",
        "Ctrl+Shift+M",
        "Trouver un membre par son nom, pour noter son arrivée ou son départ",
    ),
)
AGENDA = (
    Spec("addPoint", "Ajouter un point", "plus", "Ins", "Ajouter un point sous celui-ci"),
    Spec("pointUp", "Monter", "arrow-up", "Alt+Up", "Placer le point avant le précédent"),
    Spec("pointDown", "Descendre", "arrow-down", "Alt+Down", "Placer le point après le suivant"),
    Spec("deletePoint", "Supprimer le point", "trash", "Del", "Retirer le point et ses vues"),
)
SLIDES = (
    Spec("addSlide", "Ajouter une vue", "plus", "Ins", "Projeter autre chose à ce point"),
    Spec("editSlide", "Modifier la vue", "pencil", "F2", "Changer ce que la vue montre"),
    Spec("slideUp", "Monter", "arrow-up", "Alt+Up", "Placer la vue avant la précédente"),
    Spec("slideDown", "Descendre", "arrow-down", "Alt+Down", "Placer la vue après la suivante"),
    Spec("removeSlide", "Retirer la vue", "trash", "Del", "Ne plus projeter la vue à ce point"),
)
ROLL = (
    Spec("present", "Présent", "", "P", "Noter présent et passer au suivant"),
    Spec("excused", "Excusé", "", "E", "Noter excusé et passer au suivant"),
    Spec("absent", "Absent", "", "A", "Noter absent et passer au suivant"),
    Spec("uncalled", "Pas encore appelé", "", "Backspace", "Effacer ce que l’appel a noté"),
    Spec("arrives", "Arrivée", "arrow-right", "R", "Le membre rejoint la séance maintenant"),
    Spec("leaves", "Départ", "arrow-left", "D", "Le membre quitte la séance maintenant"),
    Spec("addMember", "Ajouter un membre", "plus", "Ins", "Ajouter un membre à ce conseil"),
    Spec("memberUp", "Monter", "", "Alt+Up", "Placer le membre avant le précédent du groupe"),
    Spec("memberDown", "Descendre", "", "Alt+Down", "Placer le membre après le suivant du groupe"),
    Spec("pasteMembers", "Coller une liste", "", "Ctrl+V", "Un membre par ligne de Word ou Excel"),
    Spec("removeMember", "Retirer", "trash", "Del", "Retirer le membre de la liste"),
)
ALL_PRESENT = (
    Spec(
        "allPresent",
        "Tous présents",
        "circle-check",
        "",
        "Noter présents tous ceux qui n’ont pas encore été appelés",
    ),
)
MOVEMENTS = (
    Spec("removeMovement", "Retirer", "trash", "Del", "Retirer l’arrivée ou le départ noté"),
)


def make(
    specs: Iterable[Spec], owner: QWidget, *, within: bool = False, prefix: str = ""
) -> dict[str, QAction]:
    """The actions of ``specs`` by name, whose keys hold while the keyboard is on ``owner``.

    With ``within`` they hold in what ``owner`` contains too. ``prefix`` tells apart the actions
    of two widgets of a kind.
    """
    made = {spec.name: _make(spec, owner, within=within, prefix=prefix) for spec in specs}
    owner.addActions(list(made.values()))
    return made


def button(action: QAction, *, only_while_enabled: bool = False) -> QPushButton:
    """A button for ``action`` with its words; it may show only while that can be done."""
    made = QPushButton(action.icon(), action.text())
    made.setObjectName(f"{action.objectName()}Button")
    made.setToolTip(action.toolTip())
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAutoDefault(True)
    made.setEnabled(action.isEnabled())
    made.clicked.connect(action.trigger)
    action.enabledChanged.connect(made.setVisible if only_while_enabled else made.setEnabled)
    return made


def icon_button(action: QAction) -> QToolButton:
    """A button for ``action`` with its icon alone."""
    made = QToolButton()
    made.setDefaultAction(action)
    made.setObjectName(f"{action.objectName()}Button")
    made.setAccessibleName(action.text())
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def _make(spec: Spec, owner: QWidget, *, within: bool, prefix: str) -> QAction:
    action = QAction(spec.text, owner)
    action.setObjectName(prefix + spec.name)
    if spec.picture:
        action.setIcon(icon(spec.picture))
    if spec.keys:
        action.setShortcuts(sequences(spec.keys))
    action.setShortcutContext(
        _Context.WidgetWithChildrenShortcut if within else _Context.WidgetShortcut
    )
    action.setToolTip(hint(action, spec.tip))
    return action
