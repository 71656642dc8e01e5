"""The tab of the sittings: the agenda, the point that is dealt with, and who is there."""

from PySide6.QtWidgets import QStackedLayout, QWidget

from synergy_desktop.domain.conformity import Place
from synergy_desktop.store.changes import Changes
from synergy_desktop.ui.empty_state import EmptyState
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.sitting.first_sitting import NO_SITTING, planning_actions
from synergy_desktop.ui.tab import Tab, TabName


class SittingTab(Tab):
    """Leads a sitting from the opening to the end, and prepares it."""

    key = TabName.SITTING

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Make the widgets; the year comes with ``set_report``."""
        super().__init__(session, parent)
        self._pages = QStackedLayout(self)
        self._empty = EmptyState(NO_SITTING, *planning_actions(session, self))
        self._pages.addWidget(self._empty)
        self.setFocusProxy(self._empty)

    def set_report(self, report_id: str) -> None:
        """Show the sittings of the year ``report_id``."""

    def apply_changes(self, changes: Changes) -> None:
        """Follow a step."""

    def jump(self, place: Place) -> None:
        """Show the sitting, the member or the point that ``place`` names."""
        self.setFocus()
