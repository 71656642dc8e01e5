"""What every slide is to those who show it: the window on the wall, and the operator's preview."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from synergy_desktop.domain.sittings import Slide
from synergy_desktop.ui.projector.look import HEIGHT, Look

if TYPE_CHECKING:
    from synergy_desktop.store.changes import Changes
    from synergy_desktop.store.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Update:
    """What a step of the dossier asks a slide to paint again.

    ``areas`` are in the slide's units, none for the whole of it. ``gently`` plays the passage from
    the old to the new: the picture is painted with a ``moment`` that goes from 0 to 1.
    """

    areas: tuple[QRectF, ...] = ()
    gently: bool = False


class SlidePicture(ABC):
    """One slide, read from the dossier and painted at any size.

    A picture reads when it is made and when ``follow`` tells it to; ``paint`` reads nothing. One
    and the same picture is painted by the wall and by the preview, at their own widths.
    """

    tick_seconds: ClassVar[int] = 0
    """How often ``tick`` is to be called while the slide is seen; 0 for never."""

    def __init__(self, dossier: "Dossier", report_id: str, slide: Slide) -> None:
        """Read what ``slide`` shows of the year ``report_id``; its row may be gone."""
        self.dossier = dossier
        self.report_id = report_id
        self.slide = slide

    @property
    @abstractmethod
    def title(self) -> str:
        """What the operator's queue calls the slide, in French."""

    @property
    def fills_wall(self) -> bool:
        """Whether it is as large as the wall already: written larger, it would only be cut."""
        return False

    @abstractmethod
    def paint(self, painter: QPainter, width: float, look: Look, moment: float = 1.0) -> None:
        """Paint the slide in units, ``width`` wide, from its top; the ground is filled already.

        ``painter.clipBoundingRect()`` is what will be seen. Before ``moment`` 1 the slide is on
        its way from what it showed before its last gentle update.
        """

    def height(self, width: float, look: Look) -> float:
        """How high the slide is in units, laid out ``width`` wide: the wall's height, or more."""
        return HEIGHT

    def band(self, width: float, look: Look) -> float:
        """How much of the slide's top, in units, stays in sight while the rest is scrolled."""
        return 0.0

    def lines(self, width: float, look: Look, top: float, bottom: float) -> Sequence[QRectF]:
        """Where the lines of writing stand that are, in part or whole, between two heights.

        One that the wall's edge would cut is left out.
        """
        return ()

    def starts(self, width: float, look: Look) -> Sequence[float]:
        """The heights where a row begins: a page that is scrolled to begins with one of them."""
        return ()

    def follow(self, changes: "Changes") -> Update | None:
        """Read again what a step changed; None if the slide stays as it is."""
        return None

    def tick(self) -> Update | None:
        """Look at the time again; None if the slide stays as it is."""
        return None
