"""How the cells of a workbook look, each look made once."""

from dataclasses import dataclass, replace
from math import ceil

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from synergy_desktop.domain.rich_text import Run
from synergy_desktop.domain.word_diff import Fate
from synergy_desktop.report.blocks import Align, Cell, Emphasis, Row, RowKind, Shade
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.pdf.theme import Colour

PLAIN = Run("")
FONT, SIZE = "Calibri", 10
_FILLED = 1.1
"""How many letters of a text fit in the width of a digit, in which Excel tells widths."""
_LINE, _MARGIN, _TALLEST = 13.5, 4.0, 409.0
"""The height of a line, what a row adds to it, and the most that Excel allows, in points."""
_ALIGNED = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}


@dataclass(frozen=True, slots=True)
class Look:
    """What makes a cell differ from another."""

    size: float = SIZE
    bold: bool = False
    italic: bool = False
    ink: Colour = theme.INK
    ground: Colour | None = None
    align: Align = Align.LEFT
    number: str = ""
    bordered: bool = True
    wrapped: bool = True
    fate: Fate = Fate.KEPT


HEAD = Look(bold=True, ink=theme.DEEP, ground=theme.HEADER)
TEXT = Look(bordered=False)


class Formats:
    """The formats of one workbook."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[Look, Format] = {}

    def of(self, look: Look) -> Format:
        """The format of cells that have this look."""
        if look not in self._made:
            self._made[look] = self._workbook.add_format(_properties(look))
        return self._made[look]

    def words(self, look: Look, run: Run = PLAIN) -> Format:
        """The format of some words within a cell of this look."""
        bold, italic = look.bold or run.bold, look.italic or run.italic
        return self.of(replace(look, bold=bold, italic=italic, fate=run.fate))

    def note(self, look: Look, run: Run = PLAIN) -> Format:
        """The format of the note, or some words of it, within a cell of this look."""
        size, ink = SIZE - 1, theme.ACCENT
        plain = replace(look, size=size, ink=ink, italic=False, bold=False, fate=run.fate)
        return self.of(plain)


def look_of(cell: Cell, row: Row, align: Align) -> Look:
    """How ``cell`` looks in ``row``, in a column whose texts stand at ``align``."""
    ground = theme.SHADES.get(cell.shade)
    is_total = row.kind is RowKind.TOTAL
    if cell.shade is Shade.NONE and is_total:
        ground = theme.GROUP
    ink = theme.SOFT if cell.emphasis is Emphasis.QUIET else theme.INK
    return Look(
        bold=cell.emphasis is Emphasis.STRONG or is_total,
        italic=cell.emphasis is Emphasis.QUIET,
        ink=theme.WHITE if cell.shade in theme.DARK else ink,
        ground=ground,
        align=cell.align or align,
    )


def height_of(text: str, width: float, size: float = SIZE) -> float:
    """About how high ``text`` stands in a column of ``width`` letters, in points.

    Excel works it out itself only for cells that are not merged, and never beyond 409.
    """
    fitting = width * _FILLED * SIZE / size
    lines = sum(max(1, ceil(len(line) / fitting)) for line in text.split("\n"))
    return min(_TALLEST, lines * _LINE * size / SIZE + _MARGIN)


def _properties(look: Look) -> dict[str, object]:
    found: dict[str, object] = {
        "font_name": FONT,
        "font_size": look.size,
        "font_color": _code(look.ink),
        "bold": look.bold,
        "italic": look.italic,
        "align": _ALIGNED[look.align],
        "valign": "top",
        "text_wrap": look.wrapped,
    }
    if look.fate is Fate.GONE:
        found["font_strikeout"] = True
    if look.fate is Fate.NEW:
        found["underline"] = 1
    if look.ground:
        found["bg_color"] = _code(look.ground)
    if look.bordered:
        found |= {"border": 1, "border_color": _code(theme.HAIRLINE)}
    if look.number:
        found["num_format"] = look.number
    return found


def _code(colour: Colour) -> str:
    return "#" + "".join(f"{round(part * 255):02X}" for part in colour)
