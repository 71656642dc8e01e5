"""Slides made of words: read once, laid out once for each width, painted at any time."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from synergy_desktop.domain.sittings import Slide
from synergy_desktop.ui.projector.look import HEIGHT, MARGIN, Look
from synergy_desktop.ui.projector.picture import SlidePicture, Update
from synergy_desktop.ui.projector.slides.sheet import Sheet, Words
from synergy_desktop.ui.projector.slides.text import Side, fitted

if TYPE_CHECKING:
    from synergy_desktop.store.changes import Changes
    from synergy_desktop.store.dossier import Dossier

Content = TypeVar("Content")

_WIDTHS_KEPT = 2
"""That of the wall and that of the preview; a window that is resized goes through hundreds."""


class SheetSlide(SlidePicture, Generic[Content]):
    """A slide that shows ``content``: what ``read`` finds, None once its row is gone."""

    gone: ClassVar[str] = "Ce que montrait cette vue n’est plus dans le dossier."

    def __init__(self, dossier: "Dossier", report_id: str, slide: Slide) -> None:
        """Read what the slide shows."""
        super().__init__(dossier, report_id, slide)
        self._sheets: dict[float, Sheet] = {}
        self.content = self._found()

    @abstractmethod
    def read(self) -> Content:
        """Read what is to be shown.

        Raises:
            LookupError: if it is no longer in the dossier.
        """

    @abstractmethod
    def lay_out(self, content: Content, width: float) -> Sheet:
        """Put ``content`` in its places, ``width`` units wide."""

    def concerns(self, changes: "Changes") -> bool:
        """Whether a step may have changed what the slide shows."""
        return False

    def sheet(self, width: float) -> Sheet:
        """The slide laid out ``width`` units wide."""
        if width not in self._sheets:
            while len(self._sheets) >= _WIDTHS_KEPT:
                self._sheets.pop(next(iter(self._sheets)))
            self._sheets[width] = (
                message_sheet(self.gone, width)
                if self.content is None
                else self.lay_out(self.content, width)
            )
        return self._sheets[width]

    def paint(self, painter: QPainter, width: float, look: Look, moment: float = 1.0) -> None:
        """Paint what will be seen."""
        self.sheet(width).paint(painter, look.palette)

    def height(self, width: float, look: Look) -> float:
        """How high the slide is in units."""
        return self.sheet(width).height

    def band(self, width: float, look: Look) -> float:
        """How much of the slide's top stays in sight, in units."""
        return self.sheet(width).band

    def lines(self, width: float, look: Look, top: float, bottom: float) -> Sequence[QRectF]:
        """Where the lines between two heights stand."""
        return list(self.sheet(width).lines_between(top, bottom))

    def starts(self, width: float, look: Look) -> Sequence[float]:
        """Where each row begins: below a line that goes from the margin."""
        return self.sheet(width).starts

    def follow(self, changes: "Changes") -> Update | None:
        """Read again if the step concerns the slide, and say where it then looks otherwise."""
        return self.read_again() if self.concerns(changes) else None

    def read_again(self) -> Update | None:
        """Read what the slide shows; None if it stays as it is."""
        content = self._found()
        if content == self.content:
            return None
        self.content = content
        return self._laid_out_again()

    def _laid_out_again(self) -> Update | None:
        """Say where the slide looks otherwise than it did; None if nowhere."""
        former, self._sheets = self._sheets, {}
        if len(former) != 1:
            return Update()
        ((width, sheet),) = former.items()
        again = self.sheet(width)
        return None if again == sheet else Update(again.changed(sheet))

    def _found(self) -> Content | None:
        try:
            return self.read()
        except LookupError:
            return None


def message_sheet(text: str, width: float, largest: float = 144.0) -> Sheet:
    """``text`` large in the middle of the wall, or from its top where it is higher."""
    room = width - 2 * MARGIN
    lines = fitted(text, room, HEIGHT - 2 * MARGIN, largest=largest, side=Side.MIDDLE)
    return Sheet.of([Words(lines, MARGIN, max(MARGIN, (HEIGHT - lines.height) / 2))])
