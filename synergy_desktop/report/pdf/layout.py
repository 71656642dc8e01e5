"""Blocks turned into flows, for the width of the pages that they stand on."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from synergy_desktop.report.blocks import (
    Block,
    Bullets,
    Chart,
    Contents,
    Heading,
    Landscape,
    Matrix,
    PageBreak,
    Paragraph,
    Signatures,
    SummaryGrid,
    Table,
)
from synergy_desktop.report.grids import matrix_table, summary_table
from synergy_desktop.report.pdf.figures import ChartFlow, SignaturesFlow
from synergy_desktop.report.pdf.flow import Flow
from synergy_desktop.report.pdf.table import TableFlow
from synergy_desktop.report.pdf.texts import ContentsFlow, HeadingFlow, bullets, paragraph
from synergy_desktop.report.pdf.theme import LANDSCAPE, PORTRAIT, PageForm

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


def flows(block: Block, form: PageForm, listed: list[Heading]) -> list[Flow]:
    """The flows of one block; ``listed`` are the headings that the contents show."""
    width, height = form.frame_width, form.frame_height
    found: list[Flow] = []
    match block:
        case Heading():
            found = [HeadingFlow(block, width)]
        case Paragraph():
            found = [paragraph(block, width)]
        case Bullets():
            found = bullets(block, width)
        case Table():
            found = [TableFlow(block, block, width, height)]
        case Matrix():
            found = [TableFlow(block, matrix_table(block), width, height)]
        case SummaryGrid():
            found = [TableFlow(block, summary_table(block), width, height)]
        case Chart():
            found = [ChartFlow(block, width)]
        case Signatures():
            found = [SignaturesFlow(block, width)]
        case Contents():
            found = [ContentsFlow(block, listed, width)]
    return found
