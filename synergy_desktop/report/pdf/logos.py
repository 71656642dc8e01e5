"""The logos of the institutions, side by side: on the cover and at the head of a paper."""

from collections.abc import Sequence

from synergy_desktop.report.blocks import Letterhead, Logo
from synergy_desktop.report.pdf.flow import Places, WholeFlow
from synergy_desktop.report.pdf.pen import Pen
from synergy_desktop.report.pdf.tags import LAYOUT, Tag, text_string
from synergy_desktop.report.pdf.theme import MM

_GAP = 9 * MM


class LetterheadFlow(WholeFlow):
    """The logos above the first words of a paper."""

    after = 8.0
    leads = True
    _HEIGHT, _WIDEST = 17 * MM, 55 * MM

    def __init__(self, block: Letterhead) -> None:
        super().__init__(Tag("Div"), self._HEIGHT)
        self._logos = block.logos

    def draw(self, pen: Pen, x: float, top: float, places: Places) -> None:  # noqa: ARG002 - of all pieces
        """Draw them from the left."""
        draw_logos(pen, self.tag, self._logos, (x, top), (self._WIDEST, self._HEIGHT))


def draw_logos(
    pen: Pen,
    tag: Tag,
    logos: Sequence[Logo],
    corner: tuple[float, float],
    most: tuple[float, float],
) -> None:
    """Draw ``logos`` from the upper left ``corner`` on, each at ``most`` so wide and so high."""
    x, top = corner
    for logo in logos:
        picture = logo.picture
        scale = min(most[0] / picture.width, most[1] / picture.height)
        width, height = picture.width * scale, picture.height * scale
        foot = top - (most[1] + height) / 2
        box = f"{x:.2f} {foot:.2f} {x + width:.2f} {foot + height:.2f}"
        alternative = text_string(logo.in_words)
        pen.shapes_of = tag.add("Figure", f"/Alt {alternative}/A<</O/Layout/BBox[{box}]>>")
        pen.picture(picture.data, (x, foot, width, height))
        x += width + _GAP
    pen.shapes_of = LAYOUT
