"""The commands of the tab of the social policy: names, pictures, keys, what they say on hover."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from synergy_desktop.ui.plan.plan_actions import Spec, make

_ROW = (
    Spec("socialAddSibling", "Ajouter en dessous", "plus", "Ins", "Ajouter au même niveau"),
    Spec(
        "socialAddChild",
        "Ajouter à l’intérieur",
        "row-insert-bottom",
        "Ctrl+Ins",
        "Ajouter un niveau plus bas",
    ),
    Spec("socialRename", "Renommer", "pencil", "F2", "Changer l’intitulé"),
    Spec("socialMoveUp", "Monter", "arrow-up", "Alt+Up", "Placer avant ce qui précède"),
    Spec("socialMoveDown", "Descendre", "arrow-down", "Alt+Down", "Placer après ce qui suit"),
    Spec(
        "socialPromote",
        "Sortir d’un niveau",
        "indent-decrease",
        "Alt+Left",
        "Placer à côté de l’élément qui le contient",
    ),
    Spec(
        "socialDemote",
        "Entrer d’un niveau",
        "indent-increase",
        "Alt+Right",
        "Placer dans l’élément qui précède",
    ),
    Spec(
        "socialDelete",
        "Supprimer",
        "trash",
        "Del",
        "Supprimer avec tout ce qui se trouve en dessous",
    ),
)
_TABLE = Spec(
    "socialAddTable", "Ajouter un tableau", "table", "Ctrl+T", "Ajouter un tableau d’indicateurs"
)
_TAB = (
    Spec(
        "socialLink", "Lier au PST…", "link", "Ctrl+L", "Choisir les objectifs stratégiques du PST"
    ),
    Spec(
        "socialBeginDeclaration",
        "Commencer la déclaration",
        "plus",
        "",
        "Commencer la déclaration de politique sociale de la législature",
    ),
    Spec(
        "socialBeginProjection",
        "Commencer la projection",
        "plus",
        "",
        "Commencer la projection de l’exercice, par les axes de la déclaration",
    ),
)

ROW = (*(spec.name for spec in _ROW[:-1]), _TABLE.name, _ROW[-1].name)
"""The names of the actions of the tree, in their order."""


class SocialActions:
    """All the actions of the tab, by name; whoever carries one out connects it."""

    def __init__(self, tab: QWidget, tree: QWidget) -> None:
        """Make the actions; the keys of those on rows count while ``tree`` has the focus."""
        self._made: dict[str, QAction] = {}
        for owner, specs, context in (
            (tree, _ROW, Qt.ShortcutContext.WidgetShortcut),
            (tab, (_TABLE, *_TAB), Qt.ShortcutContext.WidgetWithChildrenShortcut),
        ):
            for spec in specs:
                self._made[spec.name] = make(spec, owner, context)
                owner.addAction(self._made[spec.name])

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]
