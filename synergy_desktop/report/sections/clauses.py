"""Clauses with placeholders, filled in: those of the program and those of the user alike."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from synergy_desktop.domain.model import Text
from synergy_desktop.report.blocks import Block, Bullets, Heading, Paragraph
from synergy_desktop.report.sections import texts

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_NUMBER = "n"
Values = Mapping[str, str | None]
"""What stands for each placeholder; None lets its paragraph go away."""


def filled(clause: Text, values: Values) -> list[Block]:
    """The blocks of ``clause``; ``{n}`` numbers what stays, a name nobody knows stays as typed."""
    numbers = count(1)

    def fill(text: str) -> str:
        return _PLACEHOLDER.sub(lambda found: _value(found, values, numbers), text)

    return [_filled(block, fill) for block in _staying(texts.body(clause), values)]


def _value(found: re.Match[str], values: Values, numbers: Iterator[int]) -> str:
    if found[1] == _NUMBER:
        number = next(numbers)
        return "1er" if number == 1 else str(number)
    return values.get(found[1]) or ("" if found[1] in values else found[0])


def _staying(blocks: Sequence[Block], values: Values) -> Iterator[Block]:
    gone = {name for name, value in values.items() if value is None}
    for block in blocks:
        if not isinstance(block, Paragraph) or gone.isdisjoint(_PLACEHOLDER.findall(block.text)):
            yield block


def _filled(block: Block, fill: Callable[[str], str]) -> Block:
    """``block`` with its words filled in; a table stays as it is."""
    match block:
        case Paragraph(runs=runs) if runs:
            looks = tuple(replace(run, text=fill(run.text)) for run in runs)
            return replace(block, text="".join(run.text for run in looks), runs=looks)
        case Paragraph() | Heading():
            return replace(block, text=fill(block.text))
        case Bullets(runs=()):
            return replace(block, items=tuple(map(fill, block.items)))
    return block
