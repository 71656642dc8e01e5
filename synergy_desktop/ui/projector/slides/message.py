"""A free message."""

from synergy_desktop.domain.rich_text import Paragraph, parse
from synergy_desktop.domain.words import short
from synergy_desktop.ui.projector.look import HEIGHT, LEAST_TEXT, MARGIN
from synergy_desktop.ui.projector.slides.flow import Flow
from synergy_desktop.ui.projector.slides.rich import place_body
from synergy_desktop.ui.projector.slides.sheet import Sheet, moved
from synergy_desktop.ui.projector.slides.sheet_slide import SheetSlide, message_sheet
from synergy_desktop.ui.projector.slides.text import Type

_LONGEST_IN_THE_MIDDLE = 160
"""Letters up to which a message stands in the middle: more is read as a text, from the left."""
_SIZES = (96.0, 84.0, 72.0, 60.0, 48.0, 42.0, LEAST_TEXT)


class MessageSlide(SheetSlide[str]):
    """What the operator has typed, as large as it fits."""

    @property
    def title(self) -> str:
        """The message, cut short."""
        return short(self.slide.text) or "Message vide"

    @property
    def fills_wall(self) -> bool:
        """A few words do."""
        return _is_one_saying(self.read())

    def read(self) -> str:
        """The message."""
        return self.slide.text.strip()

    def lay_out(self, content: str, width: float) -> Sheet:
        """A few words in the middle, a text from the left, one below the other."""
        if _is_one_saying(content):
            return message_sheet(content, width)
        room = HEIGHT - 2 * MARGIN
        flows = (_as_text(content, width, size) for size in _SIZES)
        flow = next((each for each in flows if each.y <= room), None)
        flow = flow or _as_text(content, width, LEAST_TEXT)
        return Sheet.of(moved(flow.items, max(MARGIN, (HEIGHT - flow.y) / 2)))


def _is_one_saying(content: str) -> bool:
    is_short = len(content) <= _LONGEST_IN_THE_MIDDLE
    return is_short and all(isinstance(block, Paragraph) for block in parse(content))


def _as_text(content: str, width: float, size: float) -> Flow:
    flow = Flow(MARGIN, 0.0, width - 2 * MARGIN)
    place_body(flow, content, Type(size))
    return flow
