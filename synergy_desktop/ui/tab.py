"""The contract between the window and each of its tabs."""

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget

from synergy_desktop.domain.conformity import Part
from synergy_desktop.domain.vocabulary import Labelled
from synergy_desktop.store.changes import Changes
from synergy_desktop.ui.session import Session

if TYPE_CHECKING:
    from synergy_desktop.domain.conformity import Place
    from synergy_desktop.domain.search import Span
    from synergy_desktop.domain.sittings import Slide
    from synergy_desktop.ui.amending.change import Subject


class TabName(Labelled):
    """The tabs, in the order of the report."""

    DASHBOARD = "dashboard", "Tableau de bord"
    PLANNING = "planning", "Programmation"
    MATRICES = "matrices", "Matrices"
    SUMMARY = "summary", "Synthèse"
    CONTRACTS = "contracts", "Marchés publics"
    PLAN = "plan", "PST"
    SOCIAL = "social", "Politique sociale"
    TEXTS = "texts", "Textes"
    SITTING = "sitting", "Séance"
    REPORT = "report", "Rapport"

    @property
    def keys(self) -> str:
        """What turns to the tab: the digits in order, and for the report a key of its own."""
        return "Ctrl+F2" if self is TabName.REPORT else f"Ctrl+{list(TabName).index(self) + 1}"


def part_title(part: Part) -> str:
    """The French name of a part of the dossier: that of its tab, if it has one."""
    return "Procédure" if part is Part.PROCEDURE else TabName(part.value).label


class Tab(QWidget):
    """An editor of one part of the dossier.

    The window makes it when it is first shown, calls ``set_report`` at once, and from then on
    tells it of every change. A tab reads from the dossier, writes through commands only (inside
    ``session.attempt()``), and redraws from the changes that come back.
    """

    key: ClassVar[TabName]

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Make the tab's widgets; the year comes with ``set_report``.

        A tab names as its focus proxy the widget that takes the keyboard when one turns to it.
        """
        super().__init__(parent)
        self.session = session
        self.setObjectName(f"{self.key.value}Tab")
        self.setAccessibleName(self.title)

    @property
    def title(self) -> str:
        """The French name of the tab."""
        return self.key.label

    @abstractmethod
    def set_report(self, report_id: str) -> None:
        """Show the year ``report_id``, or an empty state for ""."""

    @abstractmethod
    def apply_changes(self, changes: Changes) -> None:
        """Follow a step that was done, undone or redone."""

    @abstractmethod
    def jump(self, place: "Place") -> None:
        """Select and reveal ``place``, with the keyboard focus on it."""

    def select_words(self, column: str, span: "Span") -> None:
        """Select found words in the text where a ``jump`` has led, if it is open to be edited.

        ``column`` and ``span`` are those of the passage that holds them.
        """

    def slide(self) -> "Slide | None":
        """What « Projeter ceci » puts on the wall from here; None if there is nothing."""
        return None

    def amendable(self) -> "tuple[Subject, ...]":
        """What one may propose to change where the keyboard is, the likeliest first."""
        return ()

    def panes(self) -> tuple[QWidget, ...]:
        """The parts that F6 goes through, from left to right; at least the main one."""
        proxy = self.focusProxy()
        return (proxy,) if proxy is not None else ()

    def commit_pending(self) -> None:
        """Write down what an open editor holds: the year, the tab or the window is about to go."""
