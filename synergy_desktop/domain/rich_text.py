r"""Texts with headings, bold, italic, lists and tables, and how the dossier file spells them.

A body is plain text as long as that says all: a blank line parts two paragraphs, "- " begins an
item of a list, and every other character stands for itself. A body that needs more begins with the
line ``MARK``; each further line is then one thing, and a blank line ends a list or a table::

    # Heading      ## Lower heading      - item      1. numbered item      |a cell|another|

In these lines ``*`` turns bold on and off, ``_`` italic, and a backslash takes the sign after it
as typed, but for ``\n``, a line break. Any other line is a paragraph.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from synergy_desktop.domain import search
from synergy_desktop.domain.search import Span
from synergy_desktop.domain.word_diff import Fate

MARK = "%% texte enrichi 1"
"""The first line of a body whose other lines are spelled as said above."""

_BULLET, _NUMBER, _CELL = "- ", "1. ", "|"
_HEADINGS = {1: "# ", 2: "## "}
_SPECIAL = re.compile(r"[\\*_|]")
_OPENING = re.compile(r"(?=#{1,2} |- |1\. )")
_SIGN = re.compile(r"\\.|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that look the same; a line break in them is kept.

    ``fate`` tells what became of them where a text is shown with its changes.
    """

    text: str
    bold: bool = False
    italic: bool = False
    fate: Fate = Fate.KEPT


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text, never empty."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Heading:
    """A title inside a text; ``level`` is 1 or 2."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class ListBlock:
    """Items under each other, with dashes or with numbers; at least one."""

    items: tuple[Runs, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class TableBlock:
    """Rows of as many cells each; the first titles the columns where others follow."""

    rows: tuple[tuple[Runs, ...], ...]


RichBlock = Paragraph | Heading | ListBlock | TableBlock


def parse(body: str) -> tuple[RichBlock, ...]:
    """Read a body, with or without ``MARK``."""
    first, _, rest = body.partition("\n")
    return tuple(_spelled(rest) if first == MARK else _literal(body))


def write(blocks: Sequence[RichBlock]) -> str:
    """Spell ``blocks``, as plain text if that says all; ``parse`` gives them back."""
    plain = "\n\n".join(_plain(block) for block in blocks)
    if parse(plain) == tuple(blocks):
        return plain
    return "\n".join([MARK, "\n\n".join("\n".join(_lines(block)) for block in blocks)])


def words(body: str) -> str:
    """What a body says, without its spelling; a plain one is what it is."""
    if not _is_spelled(body):
        return body
    return "\n".join(text_of(runs) for block in parse(body) for runs in _texts(block))


def lines(body: str) -> str:
    """What a body says to be read alone, however it is spelled: items with a dash or a number."""
    return "\n".join(line for block in parse(body) for line in _read_lines(block))


def text_with(body: str, span: Span) -> tuple[int, Span] | None:
    """Find which text of ``body``, of those in reading order, holds ``span`` of ``words(body)``.

    Gives its number and where in its letters ``span`` is; None if no single text holds it.
    """
    said, is_plain = words(body), not _is_spelled(body)
    texts = ((block, text_of(runs)) for block in parse(body) for runs in _texts(block))
    end = 0
    for number, (block, letters) in enumerate(texts):
        opening = _BULLET if is_plain and isinstance(block, ListBlock) else ""
        at = said.find(opening + letters, end)
        if at < 0:
            return None
        start = at + len(opening)
        end = start + len(letters)
        if start <= span.start and span.end <= end:
            return number, Span(span.start - start, span.end - start)
    return None


def replaced(body: str, spans: Sequence[Span], new: str) -> str:
    """Write ``new`` in the place of ``spans`` of ``words(body)``, as bold as what stood there."""
    if not _is_spelled(body):
        return search.replaced(body, spans, new)
    start = 0

    def change(runs: Runs) -> Runs:
        nonlocal start
        end = start + len(text_of(runs))
        mine = [Span(a - start, min(b, end) - start) for a, b in spans if start <= a < end]
        start = end + 1
        return _with_words(runs, mine, new)

    return write(tuple(block for block in _with_each(parse(body), change) if _says_any(block)))


def text_of(runs: Runs) -> str:
    """The letters of ``runs``."""
    return "".join(run.text for run in runs)


def gathered(runs: Iterable[Run]) -> Runs:
    """``runs`` with neighbours that look the same made one, and none empty."""
    return tuple(
        Run("".join(run.text for run in alike), *looks)
        for looks, alike in groupby(
            (run for run in runs if run.text), key=lambda run: (run.bold, run.italic)
        )
    )


def _is_spelled(body: str) -> bool:
    return body.partition("\n")[0] == MARK


def _says_any(block: RichBlock) -> bool:
    return not isinstance(block, Paragraph) or bool(block.runs)


def _texts(block: RichBlock) -> Iterator[Runs]:
    """The texts of a block in reading order, each an item or a cell or all of it."""
    match block:
        case Paragraph(runs) | Heading(_, runs):
            yield runs
        case ListBlock(items):
            yield from items
        case TableBlock(rows):
            for row in rows:
                yield from row


def _read_lines(block: RichBlock) -> Iterator[str]:
    numbers = isinstance(block, ListBlock) and block.ordered
    for number, runs in enumerate(_texts(block), 1):
        opening = f"{number}. " if numbers else _BULLET if isinstance(block, ListBlock) else ""
        yield opening + text_of(runs)


def _with_each(
    blocks: Iterable[RichBlock], change: Callable[[Runs], Runs]
) -> tuple[RichBlock, ...]:
    """``blocks`` with each of their texts, in reading order, put through ``change``."""
    changed: list[RichBlock] = []
    for block in blocks:
        match block:
            case Paragraph(runs):
                changed.append(Paragraph(change(runs)))
            case Heading(level, runs):
                changed.append(Heading(level, change(runs)))
            case ListBlock(items, ordered):
                changed.append(ListBlock(tuple(map(change, items)), ordered))
            case TableBlock(rows):
                changed.append(TableBlock(tuple(tuple(map(change, row)) for row in rows)))
    return tuple(changed)


def _with_words(runs: Runs, spans: Sequence[Span], new: str) -> Runs:
    letters = [Run(letter, run.bold, run.italic) for run in runs for letter in run.text]
    for start, end in reversed(spans):
        looks = letters[start]
        letters[start:end] = [Run(new, looks.bold, looks.italic)]
    return gathered(letters)


def _literal(body: str) -> Iterator[RichBlock]:
    """The paragraphs and lists of a plain body."""
    for blank, stanza in groupby(body.splitlines(), key=lambda line: not line.strip()):
        if blank:
            continue
        for is_item, lines in groupby(stanza, key=lambda line: line.startswith(_BULLET)):
            if is_item:
                yield ListBlock(tuple(_run(line.removeprefix(_BULLET)) for line in lines))
            else:
                yield Paragraph(_run("\n".join(lines)))


def _run(text: str) -> Runs:
    return gathered([Run(text)])


def _plain(block: RichBlock) -> str:
    """The block in a plain body; nonsense where that cannot say it, which ``write`` finds out."""
    match block:
        case Paragraph(runs):
            return text_of(runs)
        case ListBlock(items):
            return "\n".join(_BULLET + text_of(item) for item in items)
    return ""


def _lines(block: RichBlock) -> Iterator[str]:
    """The lines of a block in a body under ``MARK``."""
    match block:
        case Paragraph(runs):
            yield _OPENING.sub(r"\\", _inked(runs), count=1) if _opens(runs) else _inked(runs)
        case Heading(level, runs):
            yield _HEADINGS[level] + _inked(runs)
        case ListBlock(items, ordered):
            yield from ((_NUMBER if ordered else _BULLET) + _inked(item) for item in items)
        case TableBlock(rows):
            yield from (_CELL + "".join(_inked(cell) + _CELL for cell in row) for row in rows)


def _opens(runs: Runs) -> bool:
    """Whether a paragraph begins as another kind of line would."""
    return bool(_OPENING.match(_inked(runs)))


def _inked(runs: Runs) -> str:
    """One line that says ``runs``."""
    bold = italic = False
    pieces: list[str] = []
    for run in (*runs, Run("")):
        pieces += ["*" * (run.bold != bold), "_" * (run.italic != italic)]
        bold, italic = run.bold, run.italic
        pieces.append(_SPECIAL.sub(r"\\\g<0>", run.text).replace("\n", r"\n"))
    return "".join(pieces)


def _spelled(text: str) -> Iterator[RichBlock]:
    """The blocks of the lines under ``MARK``."""
    for kind, group in groupby(text.split("\n"), key=_kind):
        lines = list(group)
        match kind:
            case "":
                continue
            case "- " | "1. ":
                items = tuple(_cells(line[len(kind) :])[0] for line in lines)
                yield ListBlock(items, kind == _NUMBER)
            case "|":
                yield TableBlock(_squared([_cells(line[1:].removesuffix(_CELL)) for line in lines]))
            case "# " | "## ":
                level = len(kind) - 1
                yield from (Heading(level, _cells(line[len(kind) :])[0]) for line in lines)
            case _:
                # A line of signs that only turn looks on and off says nothing.
                yield from (Paragraph(runs) for line in lines if (runs := _cells(line)[0]))


def _kind(line: str) -> str:
    """How a line opens; "" for a blank one, "¶" for a paragraph."""
    if not line:
        return ""
    openings = (_BULLET, _NUMBER, _CELL, *_HEADINGS.values())
    return next((each for each in openings if line.startswith(each)), "¶")


def _squared(rows: list[list[Runs]]) -> tuple[tuple[Runs, ...], ...]:
    """``rows`` with empty cells where one is shorter than another."""
    widest = max(map(len, rows))
    return tuple((*row, *[()] * (widest - len(row))) for row in rows)


def _cells(line: str) -> list[Runs]:
    """The texts of a line, cut at its bars."""
    cells: list[list[Run]] = [[]]
    bold = italic = False
    for sign in _SIGN.findall(line):
        match sign:
            case "*":
                bold = not bold
            case "_":
                italic = not italic
            case "|":
                cells.append([])
            case _:
                letter = "\n" if sign == r"\n" else sign[-1]
                cells[-1].append(Run(letter, bold, italic))
    return [gathered(cell) for cell in cells]
