"""The commands of the plan's tab: their names, icons, keys and what they say on hover."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from synergy_desktop.ui.actions import hint
from synergy_desktop.ui.digit_keys import sequences
from synergy_desktop.ui.icons import icon


class Spec(NamedTuple):
    """An action: its name, its words, its picture, its keys, and what it says on hover."""

    name: str
    text: str
    picture: str
    keys: str
    tip: str


_NODE = (
    Spec("planAddSibling", "Ajouter en dessous", "plus", "Ins", "Ajouter au même niveau"),
    Spec(
        "planAddChild",
        "Ajouter à l’intérieur",
        "row-insert-bottom",
        "Ctrl+Ins",
        "Ajouter un niveau plus bas",
    ),
    Spec("planRename", "Renommer", "pencil", "F2", "Changer l’intitulé"),
    Spec("planMoveUp", "Monter", "arrow-up", "Alt+Up", "Placer avant ce qui précède"),
    Spec("planMoveDown", "Descendre", "arrow-down", "Alt+Down", "Placer après ce qui suit"),
    Spec(
        "planPromote",
        "Sortir d’un niveau",
        "indent-decrease",
        "Alt+Left",
        "Placer à côté de l’élément qui le contient",
    ),
    Spec(
        "planDemote",
        "Entrer d’un niveau",
        "indent-increase",
        "Alt+Right",
        "Placer dans l’élément qui précède",
    ),
    Spec(
        "planPlaceAlso",
        "Placer aussi sous un autre OO…",
        "link",
        "Ctrl+Shift+U",
        "Montrer la même action sous un autre objectif opérationnel (ou glisser avec Ctrl)",
    ),
    Spec(
        "planRenumberBranch",
        "Renuméroter la branche",
        "list-numbers",
        "Ctrl+R",
        "Faire se suivre les codes de ce qui se trouve en dessous",
    ),
    Spec(
        "planCopy",
        "Copier la branche",
        "copy",
        "Ctrl+C",
        "Copier avec tout ce qui se trouve en dessous, en tableau pour Word et Excel",
    ),
    Spec(
        "planPaste",
        "Coller",
        "file-import",
        "Ctrl+V",
        "Coller une branche, ou un tableau ou une liste de Word, d’Excel ou de LibreOffice",
    ),
    Spec(
        "planDeleteNode",
        "Supprimer",
        "trash",
        "Del",
        "Supprimer avec tout ce qui se trouve en dessous",
    ),
)
_LEVELS = (
    Spec("planCollapse", "Tout replier", "", "Alt+0", "Ne montrer que le premier niveau"),
    Spec("planExpandOs", "Objectifs stratégiques", "", "Alt+1", "Déplier jusqu’aux OS"),
    Spec("planExpandOo", "Objectifs opérationnels", "", "Alt+2", "Déplier jusqu’aux OO"),
    Spec("planExpandActions", "Actions", "", "Alt+3", "Déplier jusqu’aux actions"),
    Spec("planExpand", "Tout déplier", "", "Alt+4", "Montrer tous les niveaux"),
)
_PLAN = (
    Spec("planAdd", "Nouveau plan", "plus", "", "Ajouter un plan"),
    Spec("planAddCommune", "Créer le plan de la commune", "plus", "", "Commencer un plan vide"),
    Spec("planAddFirst", "Ajouter un premier volet", "plus", "", "Commencer par le volet externe"),
    Spec(
        "planBudgetView",
        "Budget du plan",
        "calculator",
        "Ctrl+Shift+B",
        "Budget du plan par objectif, par pouvoir subsidiant et par année",
    ),
    Spec(
        "planCompare",
        "Plans côte à côte",
        "layout-columns",
        "Ctrl+Shift+K",
        "Comparer les plans des deux institutions",
    ),
    Spec(
        "planFilters",
        "Filtres",
        "filter",
        "Ctrl+Shift+L",
        "Filtrer par état, santé, service, agent, ODD ou échéance",
    ),
    Spec(
        "planRenumber",
        "Renuméroter le plan",
        "list-numbers",
        "Ctrl+Shift+R",
        "Faire se suivre tous les codes du plan",
    ),
    Spec("planRenamePlan", "Renommer le plan…", "pencil", "", "Changer le titre du plan"),
    Spec("planDelete", "Supprimer le plan", "trash", "", "Supprimer le plan entier"),
)

NODE, LEVELS = (tuple(spec.name for spec in specs) for specs in (_NODE, _LEVELS))
"""The names of the actions on a node, and of those on what is unfolded."""


class PlanActions:
    """All the actions of the tab, by name; whoever carries one out connects it."""

    def __init__(self, tab: QWidget, tree: QWidget) -> None:
        """Make the actions; the keys of those on nodes count while ``tree`` has the focus."""
        self._made: dict[str, QAction] = {}
        for owner, specs, context in (
            (tree, _NODE, Qt.ShortcutContext.WidgetShortcut),
            (tab, _LEVELS, Qt.ShortcutContext.WidgetWithChildrenShortcut),
            (tab, _PLAN, Qt.ShortcutContext.WidgetWithChildrenShortcut),
        ):
            for spec in specs:
                self._made[spec.name] = make(spec, owner, context)
                owner.addAction(self._made[spec.name])
        self._made["planFilters"].setCheckable(True)

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._made.values())


def make(spec: Spec, owner: QWidget, context: Qt.ShortcutContext) -> QAction:
    """Make the action that ``spec`` tells of; its keys count in ``context`` of ``owner``."""
    action = QAction(spec.text, owner)
    action.setObjectName(spec.name)
    action.setShortcutContext(context)
    if spec.picture:
        action.setIcon(icon(spec.picture))
    if spec.keys:
        action.setShortcuts(sequences(spec.keys))
    action.setToolTip(hint(action, spec.tip))
    return action
