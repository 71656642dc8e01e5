"""Headings, paragraphs, lists and the contents: lines that run from page to page."""

from dataclasses import dataclass

from synergy_desktop.domain.rich_text import Runs
from synergy_desktop.report.blocks import (
    Align,
    Bullets,
    Change,
    Emphasis,
    Heading,
    Paragraph,
)
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.pdf.flow import Flow, Piece, Places
from synergy_desktop.report.pdf.pen import Pen
from synergy_desktop.report.pdf.tags import NUMBERED, UNNUMBERED, Tag
from synergy_desktop.report.pdf.theme import TextStyle
from synergy_desktop.report.pdf.wrap import Line, measure, shorten, wrap
from synergy_desktop.report.pdf.wrap_runs import wrap_runs

_BODY_STYLES = {
    Emphasis.NONE: theme.BODY,
    Emphasis.STRONG: theme.BODY_STRONG,
    Emphasis.QUIET: theme.BODY_QUIET,
}
_INDENT = 12.0
_MARK_GAP = 4.0
_FEWEST_LINES = 2
"""The fewest lines of a text that stand alone at the foot or the head of a page."""


@dataclass(slots=True)
class LinesPiece:
    """Some lines of a text; ``mark`` stands to the left of the first of them.

    Each of the two comes with its tag.
    """

    tag: Tag
    lines: list[Line]
    indent: float = 0.0
    mark: tuple[Tag, Line] | None = None
    is_changed: bool = False
    """Whether a bar stands beside it."""

    @property
    def height(self) -> float:
        """The sum of the leadings."""
        return sum(line.style.leading for line in self.lines)

    def draw(self, pen: Pen, x: float, top: float, places: Places) -> None:  # noqa: ARG002 - of all pieces
        """Set the lines."""
        if self.mark is not None:
            pen.text_of, mark = self.mark
            pen.lines([mark], x, top)
        pen.text_of = self.tag
        pen.lines(self.lines, x + self.indent, top)
        if self.is_changed:
            pen.bar(x, top, self.height)


class LinesFlow(Flow):
    """A text whose lines may be shared out over pages."""

    def __init__(self, tag: Tag, lines: list[Line]) -> None:
        super().__init__(tag)
        self.own = tag
        """The tag of the lines, where ``tag`` holds more than them."""
        self._lines = lines
        self._taken = 0
        self.indent = 0.0
        self.mark: tuple[Tag, Line] | None = None
        self.is_changed = False

    @property
    def opening(self) -> float:
        """The first lines; all of them for a title."""
        fewest = len(self._lines) if self.leads else self._least(len(self._lines))
        return sum(line.style.leading for line in self._lines[:fewest])

    @property
    def finished(self) -> bool:
        """Whether no line is left."""
        return self._taken == len(self._lines)

    def take(self, available: float, *, fresh: bool) -> Piece | None:
        """The lines that fit, never one alone where there is a choice."""
        rest = self._lines[self._taken :]
        leading = rest[0].style.leading if rest else 1.0
        fitting = min(len(rest), int((available + 0.01) / leading))
        if 0 < len(rest) - fitting < _FEWEST_LINES:
            fitting -= 1
        if fitting < self._least(len(rest)) and not fresh:
            return None
        fitting = max(fitting, 1)
        mark = None if self._taken else self.mark
        piece = LinesPiece(self.own, rest[:fitting], self.indent, mark, self.is_changed)
        self._taken += fitting
        return piece

    @staticmethod
    def _least(count: int) -> int:
        return count if count <= _FEWEST_LINES + 1 else _FEWEST_LINES


class HeadingFlow(LinesFlow):
    """A title, at ``level`` in the outline: it stays with what it titles, and has an anchor."""

    leads = True

    def __init__(self, block: Heading, level: int, width: float) -> None:
        rank = min(block.level, len(theme.HEADINGS)) - 1
        lines = _wrapped(block.full_text, block.runs, theme.HEADINGS[rank], width)
        super().__init__(Tag(f"H{level}"), lines)
        self.is_changed = block.change is not Change.NONE
        self.before, self.after = theme.HEADING_GAPS[rank]
        self.anchors = {block.anchor: 0.0}


def paragraph(block: Paragraph, width: float) -> LinesFlow:
    """The flow of a paragraph."""
    lines = _wrapped(block.text, block.runs, _BODY_STYLES[block.emphasis], width)
    flow = LinesFlow(Tag("P"), lines)
    flow.after, flow.leads = 7.0, block.leads
    flow.is_changed = block.change is not Change.NONE
    return flow


def bullets(block: Bullets, width: float) -> list[Flow]:
    """The flows of a list, one an item."""
    flows: list[Flow] = []
    whole = Tag("L", NUMBERED if block.ordered else UNNUMBERED)
    marks = [measure(mark, theme.BODY) for mark in _marks(block)]
    indent = max([_INDENT, *(mark.width + _MARK_GAP for mark in marks)])
    looks = block.runs or [()] * len(marks)
    changes = block.changes or [Change.NONE] * len(marks)
    for item, runs, mark, change in zip(block.items, looks, marks, changes, strict=True):
        flow = LinesFlow(whole, _wrapped(item, runs, theme.BODY, width - indent))
        entry = whole.add("LI")
        flow.mark = entry.add("Lbl"), mark
        flow.own = entry.add("LBody")
        flow.indent, flow.after = indent, 2.0
        flow.is_changed = change is not Change.NONE
        flows.append(flow)
    if flows:
        flows[-1].after = 8.0
    return flows


def _marks(block: Bullets) -> list[str]:
    """What stands before each item."""
    count = len(block.items)
    return [f"{number}." for number in range(1, count + 1)] if block.ordered else ["–"] * count


def _wrapped(text: str, runs: Runs, style: TextStyle, width: float) -> list[Line]:
    return wrap_runs(runs, style, width) if runs else wrap(text, style, width)


class ContentsFlow(Flow):
    """The list of headings, each with a link and its page."""

    def __init__(self, headings: list[Heading], width: float) -> None:
        super().__init__(Tag("TOC"))
        self._headings = headings
        self._width = width
        self._taken = 0

    @property
    def opening(self) -> float:
        """A few entries."""
        return sum(map(_entry_height, self._headings[:3]))

    @property
    def finished(self) -> bool:
        """Whether every heading is listed."""
        return self._taken == len(self._headings)

    def take(self, available: float, *, fresh: bool) -> Piece | None:
        """The entries that fit."""
        chosen: list[Heading] = []
        for heading in self._headings[self._taken :]:
            available -= _entry_height(heading)
            if available < 0 and (chosen or not fresh):
                break
            chosen.append(heading)
        self._taken += len(chosen)
        return ContentsPiece(self.tag, chosen, self._width) if chosen else None


@dataclass(slots=True)
class ContentsPiece:
    """Some entries of the contents."""

    tag: Tag
    headings: list[Heading]
    width: float

    @property
    def height(self) -> float:
        """The sum of the entries'."""
        return sum(map(_entry_height, self.headings))

    def draw(self, pen: Pen, x: float, top: float, places: Places) -> None:
        """Set each entry with its dots, its page and a link over all of it."""
        for heading in self.headings:
            height = _entry_height(heading)
            self._entry(pen, heading, (x, top - height), places)
            top -= height

    def _entry(
        self, pen: Pen, heading: Heading, corner: tuple[float, float], places: Places
    ) -> None:
        style = theme.BODY_STRONG if heading.level == 1 else theme.BODY
        x, bottom = corner
        indent = 16.0 * (heading.level - 1)
        top = bottom + style.leading + 1
        title = shorten(heading.full_text, style, self.width - indent - 40)
        number = places.pages[heading.anchor]
        page = measure(str(number), style)
        pen.text_of = link = self.tag.add("TOCI").add("Reference").add("Link")
        pen.lines([title._replace(goes_on=True)], x + indent, top)
        pen.lines([page], x, top, self.width, Align.RIGHT)
        start, end = x + indent + title.width + 6, x + self.width - page.width - 6
        pen.dots((start, bottom + 4.6), (end, bottom + 4.6), theme.HAIRLINE)
        words = f"{heading.full_text}, page {number}"
        pen.link(heading.anchor, (x, bottom, x + self.width, top), link, words)


def _entry_height(heading: Heading) -> float:
    return 24.0 if heading.level == 1 else 16.5
