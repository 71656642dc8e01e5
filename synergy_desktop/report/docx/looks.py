"""What the styles of a Word file say, in the colours and sizes of the printed papers."""

from dataclasses import dataclass

from synergy_desktop.report.docx.xml import EIGHTHS, HALVES, TWIPS, Element, tag
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.pdf.theme import Colour, TextStyle, Weight

FONT = "Calibri"
"""Of every Windows; where it lacks, programs take one of the same widths."""
_MARGIN = 8.0
"""Around a text that has a ground."""
_BOLD = {Weight.SEMIBOLD, Weight.SEMIBOLD_ITALIC}
_ITALIC = {Weight.ITALIC, Weight.SEMIBOLD_ITALIC}


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style: how its text is set, what is around it (points), what it is for."""

    name: str
    text: TextStyle
    before: float = 0.0
    after: float = 0.0
    based_on: str = "Normal"
    align: str = "left"
    keep_next: bool = False
    level: int | None = None
    """In the outline, from 0."""
    number: int | None = None
    """The list that it belongs to."""
    indent: float = 0.0
    hanging: float = 0.0
    tabs: tuple[tuple[str, float, str], ...] = ()
    """Kind, place in points, leader."""
    rules: tuple[tuple[str, Colour, float], ...] = ()
    """Lines at its sides: which, the colour, the width."""
    ground: Colour | None = None
    is_list: bool = False
    """Whether the space around is left out between two paragraphs of this style."""
    divides: bool = False
    """Whether words may be divided at the ends of its lines."""


def code(colour: Colour) -> str:
    """``colour`` as six hexadecimal digits."""
    return "".join(f"{round(part * 255):02X}" for part in colour)


def shade(colour: Colour) -> Element:
    """A ground of ``colour``."""
    return tag("shd", val="clear", color="auto", fill=code(colour))


def border(side: str, colour: Colour, width: float, space: float = 0.0) -> Element:
    """A line of ``width`` points at one side."""
    return tag(side, val="single", sz=max(2, width * EIGHTHS), space=space, color=code(colour))


def change_bar() -> Element:
    """The line to the left of what was changed."""
    return border("left", theme.ACCENT, theme.CHANGE_BAR, space=5)


def letters_of(text: TextStyle) -> Element:
    """The properties of runs that are set as ``text``."""
    size = round(text.size * HALVES)
    return tag(
        "rPr",
        tag("b") if text.weight in _BOLD else None,
        tag("i") if text.weight in _ITALIC else None,
        tag("color", val=code(text.colour)),
        tag("sz", val=size),
        tag("szCs", val=size),
    )


def paragraph_of(look: Look) -> Element:
    """The properties of paragraphs of this look, in the order that the schema wants."""
    tabs = [tag("tab", val=kind, pos=at * TWIPS, leader=leader) for kind, at, leader in look.tabs]
    return tag(
        "pPr",
        tag("keepNext") if look.keep_next else None,
        tag("keepLines") if look.level is not None else None,
        _listed(look.number),
        tag("pBdr", *_rules(look)) if look.rules or look.ground else None,
        shade(look.ground) if look.ground else None,
        tag("tabs", *tabs) if tabs else None,
        tag("suppressAutoHyphens", val=int(not look.divides)),
        tag(
            "spacing",
            before=look.before * TWIPS,
            after=look.after * TWIPS,
            line=look.text.leading * TWIPS,
            lineRule="atLeast",
        ),
        _indent(look),
        tag("contextualSpacing") if look.is_list else None,
        tag("jc", val=look.align),
        tag("outlineLvl", val=look.level) if look.level is not None else None,
    )


def _listed(number: int | None) -> Element | None:
    if number is None:
        return None
    return tag("numPr", tag("ilvl", val=0), tag("numId", val=number))


def _indent(look: Look) -> Element | None:
    if look.ground:
        return tag("ind", left=_MARGIN * TWIPS, right=_MARGIN * TWIPS)
    if not look.indent:
        return None
    return tag("ind", left=look.indent * TWIPS, hanging=look.hanging * TWIPS)


def _rules(look: Look) -> list[Element]:
    """The lines of a look; where it has a ground, borders of its colour that give it a margin."""
    if look.ground:
        sides = ("top", "left", "bottom", "right")
        return [border(side, look.ground, 1, space=_MARGIN) for side in sides]
    return [border(side, colour, width, space=4) for side, colour, width in look.rules]
