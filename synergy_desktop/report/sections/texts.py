"""Chapters of running text: the context, the legal frame, the introductions."""

from itertools import groupby

from synergy_desktop.domain.model import Text
from synergy_desktop.report.blocks import Block, Bullets, Heading, Paragraph

_ITEM = "- "


def body(text: str) -> list[Block]:
    """The paragraphs and lists of a text: a blank line parts, "- " begins an item."""
    blocks: list[Block] = []
    for blank, group in groupby(text.splitlines(), key=lambda line: not line.strip()):
        if not blank:
            blocks += _stanza(list(group))
    return blocks


def chapter(text: Text) -> list[Block]:
    """A text under its own unnumbered title; nothing where it has no body."""
    blocks = body(text.body)
    return [Heading(1, text.title, f"text-{text.key}"), *blocks] if blocks else []


def _stanza(lines: list[str]) -> list[Block]:
    blocks: list[Block] = []
    for is_item, group in groupby(lines, key=lambda line: line.startswith(_ITEM)):
        if is_item:
            blocks.append(Bullets(tuple(line.removeprefix(_ITEM) for line in group)))
        else:
            blocks.append(Paragraph("\n".join(group)))
    return blocks
