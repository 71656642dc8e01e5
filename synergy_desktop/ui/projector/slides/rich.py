"""Texts with paragraphs, lists, headings and tables, put in a column of a slide."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout

from synergy_desktop.domain.rich_text import (
    Heading,
    ListBlock,
    Paragraph,
    RichBlock,
    Runs,
    TableBlock,
    parse,
    text_of,
)
from synergy_desktop.ui.projector.slides.flow import SMALL, Flow
from synergy_desktop.ui.projector.slides.sheet import Words
from synergy_desktop.ui.projector.slides.text import Type, line_width, set_lines

_LARGER = {1: 1.3, 2: 1.15}
"""How much larger than the text around it a heading of each level is."""


def place_body(flow: Flow, body: str, type_: Type = SMALL, gap: float = 0.0) -> None:
    """Put ``body``, as the dossier spells texts, ``gap`` units below what stands there."""
    between = gap
    for block in parse(body):
        flow.y += between
        _place(flow, block, type_)
        between = type_.size * 0.4


def _place(flow: Flow, block: RichBlock, type_: Type) -> None:
    match block:
        case Paragraph(runs):
            _place_runs(flow, runs, type_)
        case Heading(level, runs):
            _place_runs(flow, runs, Type(type_.size * _LARGER[level], True, type_.side))
        case ListBlock(items, ordered):
            marks = [f"{n}." if ordered else "–" for n in range(1, len(items) + 1)]
            indent = max(line_width(mark, type_) for mark in marks) + type_.size * 0.3
            for mark, item in zip(marks, items, strict=True):
                _place_row(flow, ((mark, indent), (item, flow.width - indent)), type_)
        case TableBlock(rows):
            for number, row in enumerate(rows):
                share, is_head = flow.width / len(row), not number and len(row) > 1
                cells = [(cell, share) for cell in row]
                _place_row(flow, cells, replace(type_, bold=type_.bold or is_head))


def _place_row(flow: Flow, cells: Iterable[tuple[str | Runs, float]], type_: Type) -> None:
    """Put cells, each with its width, beside each other."""
    x, top = flow.x, flow.y
    for cell, width in cells:
        beside = Flow(x, top, width - type_.size * 0.3, flow.items)
        if isinstance(cell, str):
            beside.words(cell, replace(type_, side=SMALL.side))
        else:
            _place_runs(beside, cell, replace(type_, side=SMALL.side))
        x += width
        flow.y = max(flow.y, beside.y)


def _place_runs(flow: Flow, runs: Runs, type_: Type) -> None:
    lines = set_lines(text_of(runs), flow.width, type_, _formats(runs))
    flow.items.append(Words(lines, flow.x, flow.y))
    flow.y += lines.height


def _formats(runs: Runs) -> Sequence[QTextLayout.FormatRange]:
    """The letters that are bold or italic."""
    made, start = [], 0
    for run in runs:
        if run.bold or run.italic:
            looks = QTextCharFormat()
            if run.bold:
                looks.setFontWeight(QFont.Weight.Bold)
            looks.setFontItalic(run.italic)
            letters = QTextLayout.FormatRange()
            letters.start, letters.length, letters.format = start, len(run.text), looks
            made.append(letters)
        start += len(run.text)
    return made
