"""Chapters of running text: the context, the legal frame, the introductions."""

from synergy_desktop.domain import rich_text
from synergy_desktop.domain.model import Text
from synergy_desktop.domain.rich_text import RichBlock, Runs, text_of
from synergy_desktop.report.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    Paragraph,
    Row,
    Table,
)


def body(text: Text, level: int = 1) -> list[Block]:
    """What a text says below its title; its headings stand below that one, of ``level``."""
    written = rich_text.parse(text.body)
    return [
        _block(each, f"text-{text.key}-{at}", text.title, level)
        for at, each in enumerate(written, 1)
        if not isinstance(each, rich_text.Heading) or text_of(each.runs).strip()
    ]


def chapter(text: Text) -> list[Block]:
    """A text under its own unnumbered title; nothing where it has no body."""
    blocks = body(text)
    return [Heading(1, text.title, f"text-{text.key}"), *blocks] if blocks else []


def _block(block: RichBlock, anchor: str, title: str, above: int) -> Block:
    match block:
        case rich_text.Paragraph(runs):
            return Paragraph(text_of(runs), runs=_looks(runs))
        case rich_text.Heading(level, runs):
            words = text_of(runs)
            return Heading(above + level, words, anchor, in_contents=False, key=f"{title} {words}")
        case rich_text.ListBlock(items, ordered):
            looks = tuple(map(_looks, items))
            return Bullets(tuple(map(text_of, items)), ordered, looks if any(looks) else ())
        case rich_text.TableBlock(rows):
            return _table(rows, title)


def _looks(runs: Runs) -> Runs:
    """``runs`` where some are bold or italic, else nothing."""
    return runs if any(run.bold or run.italic for run in runs) else ()


def _table(rows: tuple[tuple[Runs, ...], ...], title: str) -> Table:
    """The first row titles the columns, unless it is alone."""
    printed = tuple(
        Row(tuple(Cell(text_of(cell), runs=_looks(cell)) for cell in row)) for row in rows
    )
    heads = 1 if len(rows) > 1 else 0
    columns = tuple(Column(_weight(column)) for column in zip(*rows, strict=True))
    return Table(f"Tableau – {title}", columns, printed[:heads], printed[heads:])


_NARROWEST, _WIDEST = 8, 40


def _weight(column: tuple[Runs, ...]) -> float:
    """The share of a column: as its longest text, within bounds that leave room for the others."""
    return min(max(len(text_of(cell)) for cell in column), _WIDEST) + _NARROWEST
