"""What a panel in the page of a point owes to the tab that holds it."""

from abc import abstractmethod

from PySide6.QtWidgets import QWidget

from synergy_desktop.store.changes import Changes


class PointPanel(QWidget):
    """Something that belongs to a point of the agenda: its votes, its amendments.

    It stands in the right column of the point's page and draws its own heading. It reads from the
    dossier and writes through commands; the tab tells it of each point and each step.
    """

    @abstractmethod
    def show_point(self, sitting_id: str, point_id: str) -> None:
        """Show what belongs to a point, nothing for ""."""

    @abstractmethod
    def apply_changes(self, changes: Changes) -> None:
        """Follow a step that was done, undone or redone."""

    def jump(self, row_id: str) -> bool:
        """Show the row ``row_id`` if it is one of this panel's, and tell whether it is."""
        return False

    def panes(self) -> tuple[QWidget, ...]:
        """The parts that F6 goes through."""
        return ()

    def commit_pending(self) -> None:
        """Write down what an open editor holds."""
