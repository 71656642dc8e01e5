"""The tree of the declaration and the projection on the screen."""

from functools import lru_cache

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from synergy_desktop.ui import theme
from synergy_desktop.ui.branch_tree import BranchTree
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.plan.rename_editor import RenameDelegate
from synergy_desktop.ui.plan.tree_delegates import Look
from synergy_desktop.ui.row_sync import Index
from synergy_desktop.ui.social.lines import Line, LineKind
from synergy_desktop.ui.social.tree_model import LINE_ROLE, SocialTreeModel

_PICTURES = {
    LineKind.POLICY: "book",
    LineKind.INTRODUCTION: "file-text",
    LineKind.CONCLUSION: "file-text",
    LineKind.TABLE: "table",
}


class SocialTree(BranchTree):
    """Shows both papers; an introduction that is still to be written is set in grey."""

    def __init__(self, model: SocialTreeModel, parent: QWidget | None = None) -> None:
        """Show ``model``."""
        super().__init__(model, parent)
        self.setObjectName("socialTree")
        self.setAccessibleName("Plan de la politique sociale")
        self.setHeaderHidden(True)
        self.setItemDelegate(_Titles(self))
        self.header().sectionResized.connect(self.scheduleDelayedItemsLayout)


class _Titles(RenameDelegate):
    """The titles of the rows."""

    def look(self, index: Index) -> Look:
        """The number, the title; papers and axes in bold."""
        line: Line = index.data(LINE_ROLE)
        is_paper, is_axis = (
            line.kind is LineKind.POLICY,
            line.kind is LineKind.ITEM and not line.level,
        )
        return Look(
            line.number,
            line.title,
            bold=is_paper or is_axis,
            soft=not line.has_text and line.kind is not LineKind.ITEM,
            picture=_picture(line.kind),
        )

    def editor_name(self, index: Index) -> str:
        """What is being renamed."""
        line: Line = index.data(LINE_ROLE)
        return f"Intitulé\u00a0: {line.noun}"


@lru_cache
def _picture(kind: LineKind) -> QIcon | None:
    name = _PICTURES.get(kind)
    return icon(name, theme.ACCENT if kind is LineKind.POLICY else theme.INK_SOFT) if name else None
