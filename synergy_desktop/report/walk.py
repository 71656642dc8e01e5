"""The blocks of a paper one after the other, whatever pages they stand on."""

from collections.abc import Iterator, Sequence

from synergy_desktop.report.blocks import Block, Heading, Landscape


def walk(blocks: Sequence[Block]) -> Iterator[tuple[bool, Block]]:
    """Each block in order, and whether it stands on a page wider than high."""
    for outer in blocks:
        if isinstance(outer, Landscape):
            yield from ((True, block) for _, block in walk(outer.blocks))
        else:
            yield False, outer


def listed_headings(blocks: Sequence[Block]) -> list[Heading]:
    """The headings that the contents list, in order."""
    return [block for _, block in walk(blocks) if isinstance(block, Heading) and block.in_contents]
