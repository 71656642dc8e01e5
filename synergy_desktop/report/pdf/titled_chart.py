"""What all charts of a PDF have in common: one figure, told in words, below its title."""

from abc import abstractmethod

from synergy_desktop.report.pdf import theme
from synergy_desktop.report.pdf.flow import Places, WholeFlow
from synergy_desktop.report.pdf.pen import Pen
from synergy_desktop.report.pdf.tags import LAYOUT, Tag, text_string
from synergy_desktop.report.pdf.wrap import shorten


class TitledChart(WholeFlow):
    """A chart as wide as the page lets it be; its title takes the top of its height."""

    before, after = 8.0, 10.0

    def __init__(self, title: str, width: float, height: float) -> None:
        super().__init__(Tag("Figure"), height)
        self._title = title
        self._width = width

    def draw(self, pen: Pen, x: float, top: float, places: Places) -> None:  # noqa: ARG002 - of all pieces
        """Draw all of it; what it shows is told in words beside it."""
        box = f"{x:.2f} {top - self.height:.2f} {x + self._width:.2f} {top:.2f}"
        self.tag.entries = f"/Alt {text_string(self._in_words())}/A<</O/Layout/BBox[{box}]>>"
        pen.text_of = pen.shapes_of = self.tag
        pen.lines([shorten(self._title, theme.CAPTION, self._width)], x, top)
        self._draw_chart(pen, x, top)
        pen.shapes_of = LAYOUT

    @abstractmethod
    def _in_words(self) -> str:
        """What it shows, for those who do not see it."""

    @abstractmethod
    def _draw_chart(self, pen: Pen, x: float, top: float) -> None:
        """Draw what stands below the title, whose upper left corner is at (x, top)."""
