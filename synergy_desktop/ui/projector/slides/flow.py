"""Words put one below another in a column, and the heading of a slide."""

from collections.abc import Callable
from dataclasses import dataclass, field

from synergy_desktop.ui.projector.look import (
    BODY_TEXT,
    HEADING_TEXT,
    HEIGHT,
    LEAST_TEXT,
    MARGIN,
    TITLE_TEXT,
)
from synergy_desktop.ui.projector.slides.sheet import Box, Item, Role, Sheet, Words
from synergy_desktop.ui.projector.slides.text import (
    Lines,
    Side,
    Type,
    fitted,
    line_width,
    set_lines,
)

GAP = 28.0
"""Between two things that say different things."""
RULE = 3.0
"""How thick a line between two things is."""

SMALL = Type(LEAST_TEXT)
LABEL = Type(LEAST_TEXT, bold=True)

NARROW = 1250.0
"""Below this width a column beside another would hold a word or two: all goes below each other."""
NARROW_TABLE = 1400.0
"""The same for the columns of a table: on a wall of 4:3, its rows are told one below the other."""


@dataclass
class Flow:
    """A column of the slide, filled downwards; ``y`` is where the next thing begins."""

    x: float
    y: float
    width: float
    items: list[Item] = field(default_factory=list)

    def words(self, text: str, type_: Type = SMALL, role: Role = "ink", gap: float = 0.0) -> None:
        """Put ``text`` ``gap`` units below what stands there; nothing if it says nothing."""
        if text.strip():
            self.lines(set_lines(text, self.width, type_), role, gap)

    def lines(self, lines: Lines, role: Role = "ink", gap: float = 0.0) -> None:
        """Put what is set in lines already ``gap`` units below what stands there."""
        placed = Words(lines, self.x, self.y + gap, role)
        self.items.append(placed)
        self.y = placed.bottom

    def rule(self, gap: float = 0.0) -> None:
        """Draw a line from side to side, ``gap`` units below."""
        self.items.append(Box(self.x, self.y + gap, self.width, RULE))
        self.y += gap + RULE

    def large(self, text: str, size: float) -> None:
        """Put ``text`` as the title of what is written in ``size`` units."""
        self.words(text, Type(min(TITLE_TEXT, max(HEADING_TEXT, size * 1.3)), bold=True), gap=GAP)


def heading(title: str, aside: str, width: float, size: float = HEADING_TEXT) -> Flow:
    """The top of a slide: what it shows, up to ``size`` units high, ``aside`` at the other end.

    What it gives goes on from there, between the margins.
    """
    room = width - 2 * MARGIN
    beside = min(line_width(aside, SMALL), room * 0.4) + 1 if aside else 0.0
    left = room - beside - GAP
    large = fitted(title, left, size * 2.6, largest=size, bold=True)
    top = MARGIN * 0.75
    items: list[Item] = [Words(large, MARGIN, top)]
    if aside:
        small = set_lines(aside, beside, Type(LEAST_TEXT, side=Side.END))
        # Both stand on the same line where each takes one.
        drop = max(0.0, large.ascent - small.ascent)
        items.append(Words(small, width - MARGIN - beside, top + drop, "soft"))
    flow = Flow(MARGIN, max(item.bottom for item in items if isinstance(item, Words)), room, items)
    flow.rule(12.0)
    return flow


def as_large_as_fits(lay_out: Callable[[float], Sheet]) -> Sheet:
    """What ``lay_out`` makes of the largest of the sizes for running text that fits the wall."""
    for size in (HEADING_TEXT, 48.0, BODY_TEXT):
        sheet = lay_out(size)
        if sheet.bottom <= HEIGHT - MARGIN / 2:
            return sheet
    return lay_out(LEAST_TEXT)
