"""A thin strip that offers to renumber a plan once a step has put its codes out of order."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from synergy_desktop.domain.model import Plan
from synergy_desktop.domain.plan_numbering import renumbered
from synergy_desktop.store.changes import Changes
from synergy_desktop.ui import theme
from synergy_desktop.ui.icons import icon

_PLACE_COLUMNS = frozenset(("parent_id", "rank"))


class RenumberStrip(QWidget):
    """Shown when nodes that move, come or go have made more codes wrong.

    It is hidden when they follow again, or on request.
    """

    def __init__(self, renumber: QAction) -> None:
        """Offer ``renumber``, hidden at first."""
        super().__init__()
        self._plan_id, self._wrong = "", 0
        self.setObjectName("planRenumberStrip")
        self.setAccessibleName("Codes à renuméroter")
        theme.set_fill(self, theme.ACCENT_WASH)
        words = QLabel("Les codes ne se suivent plus.")
        words.setObjectName("planRenumberWords")
        act = QToolButton()
        act.setObjectName("planRenumberOffer")
        act.setAccessibleName(renumber.text())
        act.setDefaultAction(renumber)
        act.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        close = QToolButton()
        close.setObjectName("planRenumberClose")
        close.setAccessibleName("Garder les codes")
        close.setToolTip("Garder les codes comme ils sont")
        close.setIcon(icon("x"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.LARGE, theme.HAIR, theme.SMALL, theme.HAIR)
        row.setSpacing(theme.SMALL)
        row.addWidget(words)
        row.addWidget(act)
        row.addStretch(1)
        row.addWidget(close)
        self.hide()

    def show_plan(self, plan: Plan | None) -> None:
        """Take note of the codes of another plan; nothing is offered before a move."""
        self._plan_id = plan.id if plan else ""
        self._wrong = len(renumbered(plan)) if plan else 0
        self.hide()

    def follow(self, plan: Plan | None, changes: Changes) -> None:
        """Offer to renumber after a step that has made more codes of ``plan`` wrong."""
        before = self._wrong
        if plan is None or plan.id != self._plan_id:
            self.show_plan(plan)
            return
        self._wrong = len(renumbered(plan))
        moved = any(
            row.operation != "update" or row.columns & _PLACE_COLUMNS
            for row in changes.rows("plan_node").values()
        )
        if moved and changes.kind == "do" and self._wrong > before:
            self.show()
        elif self._wrong == 0 or (moved and changes.kind != "do"):
            self.hide()
