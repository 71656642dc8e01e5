"""What the printed page looks like: colours, distances and text styles, all lengths in points."""

from dataclasses import dataclass, replace
from enum import Enum

from synergy_desktop.domain.word_diff import Fate
from synergy_desktop.report.blocks import Shade

Colour = tuple[float, float, float]
MM = 72 / 25.4


def colour(code: str) -> Colour:
    """The red, green and blue of ``code`` ("#0B1F33"), 0 to 1."""
    red, green, blue = (int(code[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


INK = colour("#0B1F33")
SOFT = colour("#4A5A6A")
WHITE = colour("#FFFFFF")
ACCENT = colour("#1D5A8E")
DEEP = colour("#0B2F57")
HAIRLINE = colour("#C5D0DA")
HEADER = colour("#E3ECF4")
GROUP = colour("#F3F6F9")

SHADES: dict[Shade, Colour] = {
    Shade.BELOW: colour("#EAF1F7"),
    Shade.TOTAL: colour("#EEF1F4"),
    Shade.LEVEL_0: colour("#EEF1F4"),
    Shade.LEVEL_1: colour("#D5E5F1"),
    Shade.LEVEL_2: colour("#A8CEE9"),
    Shade.LEVEL_3: colour("#7DB2D8"),
    Shade.LEVEL_4: ACCENT,
    Shade.LEVEL_5: DEEP,
}
"""Ink reads on all of them but the last two, which take white; each at 7:1 or more."""

LEVELS = frozenset(shade for shade in Shade if shade.name.startswith("LEVEL"))
DARK = frozenset({Shade.LEVEL_4, Shade.LEVEL_5})


class Weight(Enum):
    """The faces that a style may ask for."""

    REGULAR = "SourceSansPro-Regular"
    SEMIBOLD = "SourceSansPro-Semibold"
    ITALIC = "SourceSansPro-It"
    SEMIBOLD_ITALIC = "SourceSansPro-SemiboldIt"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a text is set."""

    size: float
    leading: float
    weight: Weight = Weight.REGULAR
    colour: Colour = INK
    divides: bool = False
    """Whether words are divided where a narrow line would gape."""
    fate: Fate = Fate.KEPT
    """What became of the words: those gone are struck, new ones underlined."""


FATES = {Fate.GONE: SOFT, Fate.NEW: ACCENT}
"""The ink of changed words in plain text, which are struck or underlined, too."""
CHANGE_BAR, CHANGE_BAR_GAP = 1.6, 7.0
"""How thick the bar beside what was changed is, and how far from it."""
BODY = TextStyle(10, 13.6)
BODY_STRONG = TextStyle(10, 13.6, Weight.SEMIBOLD)
BODY_QUIET = TextStyle(10, 13.6, Weight.ITALIC, SOFT)
HEADINGS = (
    TextStyle(20, 25, Weight.SEMIBOLD, DEEP),
    TextStyle(13.5, 18, Weight.SEMIBOLD, ACCENT),
    TextStyle(11, 15, Weight.SEMIBOLD, INK),
    TextStyle(10, 13.6, Weight.SEMIBOLD, ACCENT),
)
HEADING_GAPS = ((24.0, 10.0), (16.0, 6.0), (12.0, 4.0), (10.0, 3.0))
"""The space before and after a heading of each level."""
CELL = TextStyle(8.6, 11, divides=True)
CELL_STRONG = TextStyle(8.6, 11, Weight.SEMIBOLD, divides=True)
CELL_QUIET = TextStyle(8.6, 11, Weight.ITALIC, SOFT, divides=True)
CELL_SOFT = TextStyle(8.6, 11, Weight.REGULAR, SOFT)
CELL_NOTE = TextStyle(7.6, 10, Weight.REGULAR, ACCENT, divides=True)
CELL_HEADER = TextStyle(8.2, 10.4, Weight.SEMIBOLD, DEEP)
GRID_HEADER = TextStyle(7.8, 9.8, Weight.SEMIBOLD, DEEP)
MARK = TextStyle(9.5, 12, Weight.SEMIBOLD)
MARK_ON_DARK = TextStyle(9.5, 12, Weight.SEMIBOLD, WHITE)
DRAFT = colour("#DFE6EC")
"""Ink reads on it at 13:1, and it reads on white."""
DRAFT_STYLES = (
    TextStyle(64, 76, Weight.SEMIBOLD, DRAFT),
    TextStyle(30, 40, Weight.SEMIBOLD, DRAFT),
)
"""The first word of the mark of a draft, and what follows it."""
RUNNING = TextStyle(8, 10, Weight.REGULAR, SOFT)
CAPTION = TextStyle(9, 12, Weight.SEMIBOLD, INK)
COVER_TITLE = TextStyle(34, 39, Weight.SEMIBOLD, DEEP)
COVER_SUBTITLE = TextStyle(20, 26, Weight.REGULAR, ACCENT)
COVER_INSTITUTIONS = (
    TextStyle(18, 25, Weight.SEMIBOLD, WHITE),
    TextStyle(14, 19, Weight.SEMIBOLD, WHITE),
    TextStyle(10.5, 14, Weight.SEMIBOLD, WHITE),
)
"""From the largest to the smallest, for the longest names."""
COVER_LABEL = TextStyle(10, 13.6, Weight.REGULAR, SOFT)


@dataclass(frozen=True, slots=True)
class PageForm:
    """A sheet and where its text stands."""

    width: float
    height: float
    side: float
    top: float
    bottom: float

    @property
    def frame_width(self) -> float:
        """The width between the side margins."""
        return self.width - 2 * self.side

    @property
    def frame_height(self) -> float:
        """The height between the head and the foot margins."""
        return self.height - self.top - self.bottom


PORTRAIT = PageForm(210 * MM, 297 * MM, 20 * MM, 26 * MM, 22 * MM)
LANDSCAPE = PageForm(297 * MM, 210 * MM, 17 * MM, 22 * MM, 17 * MM)


def coloured(style: TextStyle, code: str) -> TextStyle:
    """``style`` in the colour ``code`` ("#0B1F33")."""
    return replace(style, colour=colour(code))
