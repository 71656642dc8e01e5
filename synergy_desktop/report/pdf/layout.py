"""Blocks turned into flows, for the width of the pages that they stand on."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from synergy_desktop.report.blocks import (
    Block,
    Bullets,
    Contents,
    Heading,
    Landscape,
    Letterhead,
    Matrix,
    PageBreak,
    Paragraph,
    Signatures,
    SummaryGrid,
    Table,
)
from synergy_desktop.report.charts import Chart, GroupedChart, LineChart
from synergy_desktop.report.figures import spelled_out
from synergy_desktop.report.pdf.figures import ChartFlow, SignaturesFlow
from synergy_desktop.report.pdf.flow import Flow
from synergy_desktop.report.pdf.grouped_chart import GroupedChartFlow
from synergy_desktop.report.pdf.line_chart import LineChartFlow
from synergy_desktop.report.pdf.logos import LetterheadFlow
from synergy_desktop.report.pdf.table import TableFlow
from synergy_desktop.report.pdf.texts import ContentsFlow, HeadingFlow, bullets, paragraph
from synergy_desktop.report.pdf.theme import LANDSCAPE, PORTRAIT, PageForm

_DEEPEST = 6
"""The deepest level that a heading may have in a PDF file."""

Run = tuple[PageForm, list[Block]]


def runs(blocks: Sequence[Block]) -> Iterator[Run]:
    """``blocks`` cut where a new sheet must start, with the form of the sheets."""
    flat = (
        (form, block) for outer in blocks for form, inner in [_unfold(outer)] for block in inner
    )
    for form, group in groupby(flat, key=lambda pair: pair[0]):
        cut = [block for _, block in group]
        for is_break, chunk in groupby(cut, key=lambda block: isinstance(block, PageBreak)):
            if not is_break:
                yield form, list(chunk)


def _unfold(block: Block) -> tuple[PageForm, Sequence[Block]]:
    if isinstance(block, Landscape):
        return LANDSCAPE, block.blocks
    return PORTRAIT, (block,)


def headings(blocks: Sequence[Block]) -> list[Heading]:
    """All headings, in order."""
    found: list[Heading] = []
    for block in blocks:
        if isinstance(block, Heading):
            found.append(block)
        elif isinstance(block, Landscape):
            found += headings(block.blocks)
    return found


class Outline:
    """The headings of a paper: what its contents and its bookmarks list."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.by_anchor = {heading.anchor: heading for heading in headings(blocks)}
        self.listed = [each for each in self.by_anchor.values() if each.in_contents]
        self.level: dict[str, int] = {}
        """The level of each anchor, from 1, never two deeper than the one before."""
        level = 0
        for anchor, heading in self.by_anchor.items():
            self.level[anchor] = level = min(heading.level, level + 1, _DEEPEST)


def flows(block: Block, form: PageForm, outline: Outline) -> list[Flow]:
    """The flows of one block of the paper that ``outline`` is of."""
    width, height = form.frame_width, form.frame_height
    found: list[Flow] = []
    match block:
        case Heading():
            found = [HeadingFlow(block, outline.level[block.anchor], width)]
        case Paragraph():
            found = [paragraph(block, width)]
        case Bullets():
            found = bullets(block, width)
        case Table() | Matrix() | SummaryGrid():
            found = [TableFlow(spelled_out(block), width, height)]
        case Chart() | GroupedChart() | LineChart():
            found = [_chart(block, width)]
        case Letterhead():
            found = [LetterheadFlow(block)]
        case Signatures():
            found = [SignaturesFlow(block, width)]
        case Contents():
            found = [ContentsFlow(outline.listed, width)]
    return found


def _chart(block: Chart | GroupedChart | LineChart, width: float) -> Flow:
    match block:
        case GroupedChart():
            return GroupedChartFlow(block, width)
        case LineChart():
            return LineChartFlow(block, width)
        case Chart():
            return ChartFlow(block, width)
