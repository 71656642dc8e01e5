"""Where the parts of a vote's result stand on the wall."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from synergy_desktop.domain.voting import Choice
from synergy_desktop.ui.projector.look import BODY_TEXT, HEADING_TEXT, HEIGHT, LEAST_TEXT, MARGIN
from synergy_desktop.ui.projector.slides.flow import GAP, RULE, SMALL, Flow, heading
from synergy_desktop.ui.projector.slides.sheet import Box, Item, Pattern, Role, Sheet, Words, moved
from synergy_desktop.ui.projector.slides.text import (
    Lines,
    Side,
    Type,
    fitted,
    line_width,
    set_lines,
)

_PATTERNS: dict[Choice, Pattern] = {
    Choice.IN_FAVOUR: "full",
    Choice.AGAINST: "striped",
    Choice.ABSTENTION: "outlined",
}
_PAD = 20.0


@dataclass(frozen=True, slots=True)
class _Sizes:
    """How large the parts are: the result, a choice's word, its figure, the height of its bar."""

    result: float
    word: float
    figure: float
    bar: float


_SIZES = (
    _Sizes(72.0, 54.0, 144.0, 180.0),
    _Sizes(64.0, 48.0, 120.0, 146.0),
    _Sizes(HEADING_TEXT, BODY_TEXT, 96.0, 112.0),
    _Sizes(HEADING_TEXT, BODY_TEXT, 72.0, 80.0),
    _Sizes(44.0, 40.0, 60.0, 62.0),
)
"""From the largest to the smallest; the first that fits the wall is taken."""
_LOWEST = HEIGHT - MARGIN / 2
"""Where the last thing ends on a wall that is not scrolled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilVote:
    """What the wall shows of one council; ``out_of`` is what a bar of full width stands for."""

    council: str
    result: str
    counts: tuple[tuple[Choice, int], ...]
    out_of: int
    presence: tuple[str, ...]
    groups: tuple[tuple[str, tuple[int, ...]], ...] = ()
    names: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownVote:
    """What was voted on, in what sitting, and how one council or both voted."""

    subject: str
    aside: str
    councils: tuple[CouncilVote, ...]


def lay_out(shown: ShownVote, width: float) -> Sheet:
    """Put the councils side by side below what was voted on, as large as it all fits."""
    top = heading(shown.subject, shown.aside, width)
    count = len(shown.councils)
    room = (width - 2 * MARGIN - (count - 1) * 2 * GAP) / count
    start = top.y + GAP
    columns = [Flow(MARGIN + place * (room + 2 * GAP), start, room) for place in range(count)]
    # What the councils have in common stands on the same lines.
    for column, each in zip(columns, shown.councils, strict=True):
        column.words(each.council, Type(BODY_TEXT, bold=True), "soft")
    _level(columns)
    below = [_rest(column, each) for column, each in zip(columns, shown.councils, strict=True)]
    sizes, lines = _fitting(columns[0], shown, max(each.y for each in below))
    _results(columns, lines)
    for column, each, rest in zip(columns, shown.councils, below, strict=True):
        _bars(column, each, sizes)
        column.items += moved(rest.items, column.y)
        column.y += rest.y
    items: list[Item] = [*top.items, *_parted(columns, start)]
    for column in columns:
        items += column.items
    return Sheet.of(items, top.y)


def _level(columns: Sequence[Flow]) -> None:
    lowest = max(column.y for column in columns)
    for column in columns:
        column.y = lowest


def _parted(columns: Sequence[Flow], top: float) -> list[Item]:
    """A line between two columns, as high as the higher."""
    high = max(column.y for column in columns) - top
    return [Box(column.x - GAP - RULE / 2, top, RULE, high) for column in columns[1:]]


def _fitting(column: Flow, shown: ShownVote, below: float) -> tuple[_Sizes, list[Lines]]:
    """The largest sizes that leave ``below`` units for the rest, and the results in them."""
    *larger, smallest = _SIZES
    for sizes in larger:
        lines = [_result(each, column.width, sizes) for each in shown.councils]
        if column.y + _wash(lines) + GAP + len(Choice) * sizes.bar + below <= _LOWEST:
            return sizes, lines
    return smallest, [_result(each, column.width, smallest) for each in shown.councils]


def _result(vote: CouncilVote, width: float, sizes: _Sizes) -> Lines:
    """A result as large as two lines let it be."""
    tall = 2.5 * sizes.result
    return fitted(vote.result, width - 2 * _PAD, tall, largest=sizes.result, bold=True)


def _wash(lines: Iterable[Lines]) -> float:
    """How high the ground of the results is."""
    return max(each.height for each in lines) + 2 * _PAD


def _results(columns: Sequence[Flow], lines: Sequence[Lines]) -> None:
    """Each result on a wash of the same height."""
    high = _wash(lines)
    for column, each in zip(columns, lines, strict=True):
        top = column.y + GAP / 2
        column.items.append(Box(column.x, top, column.width, high, "wash", 10))
        column.items.append(Words(each, column.x + _PAD, top + (high - each.height) / 2))
        column.y = top + high + GAP / 2


def _bars(column: Flow, vote: CouncilVote, sizes: _Sizes) -> None:
    """For each choice its word, its count and a bar that is filled in its own way."""
    label, figure = Type(sizes.word), Type(sizes.figure, bold=True, side=Side.END)
    words = max(line_width(choice.label, label) for choice, _ in vote.counts) + _PAD
    digits = max(line_width(str(count), figure) for _, count in vote.counts) + _PAD
    left = column.x + words + digits + _PAD
    bar = column.x + column.width - left
    for choice, count in vote.counts:
        name = set_lines(choice.label, words, label)
        number = set_lines(str(count), digits, figure)
        for lines, x in ((name, column.x), (number, column.x + words)):
            column.items.append(Words(lines, x, column.y + (sizes.bar - lines.height) / 2))
        if count:
            thick = sizes.bar * 0.6
            top = column.y + (sizes.bar - thick) / 2
            length = max(_PAD, bar * count / vote.out_of)
            pattern = _PATTERNS[choice]
            column.items.append(Box(left, top, length, thick, "ink", pattern=pattern))
        column.y += sizes.bar


def _rest(under: Flow, vote: CouncilVote) -> Flow:
    """Who was there, and how groups or members voted; from 0 down."""
    column = Flow(under.x, GAP / 2, under.width)
    for sentence in vote.presence:
        column.words(sentence, SMALL, "soft")
    if vote.groups:
        _group_table(column, vote.groups)
    for label, names in vote.names:
        column.words(f"{label} : {names}", SMALL, gap=GAP / 2)
    return column


def _group_table(column: Flow, groups: Sequence[tuple[str, tuple[int, ...]]]) -> None:
    column.y += GAP / 2
    figures = [line_width(words, SMALL) + 2 * _PAD for words in _SHORT]
    _row(column, "Groupe", _SHORT, figures, is_heading=True)
    for party, counts in groups:
        column.rule()
        _row(column, party, [str(count) for count in counts], figures)


_SHORT = ("Pour", "Contre", "Abst.")


def _row(
    column: Flow,
    name: str,
    cells: Sequence[str],
    figures: Sequence[float],
    *,
    is_heading: bool = False,
) -> None:
    role: Role = "soft" if is_heading else "ink"
    words = set_lines(name, column.width - sum(figures), SMALL)
    column.items.append(Words(words, column.x, column.y, role))
    right = column.x + column.width - sum(figures)
    type_ = Type(LEAST_TEXT, bold=not is_heading, side=Side.END)
    for cell, wide in zip(cells, figures, strict=True):
        figure = set_lines(cell, wide, type_)
        column.items.append(Words(figure, right, column.y, role))
        right += wide
    column.y += words.height
