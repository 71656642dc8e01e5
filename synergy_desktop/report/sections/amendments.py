"""The list of a year's amendments: what each changes, and what has become of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from synergy_desktop.domain.dates import format_long_date
from synergy_desktop.domain.differences import Difference
from synergy_desktop.domain.model import Report
from synergy_desktop.domain.rich_text import Run, Runs
from synergy_desktop.domain.sitting_words import AmendmentState
from synergy_desktop.domain.sittings import Amendment, Sitting
from synergy_desktop.domain.voting import COUNCILS, result_words
from synergy_desktop.domain.word_diff import Fate, Piece, excerpt
from synergy_desktop.domain.words import number_of
from synergy_desktop.report.blocks import (
    Block,
    Cell,
    Column,
    Emphasis,
    Heading,
    Landscape,
    Paragraph,
    Row,
    Table,
)
from synergy_desktop.report.sections.wording import header, none_row

TITLE = "Liste des amendements"
Told = Mapping[str, Sequence[Difference]]
"""What each amendment changes, by its id."""
NOTHING: Told = MappingProxyType({})

_TITLES = ("N°", "Objet, auteur et motif", "Endroit", "Avant", "Proposé", "Suite et votes")
_COLUMNS = (Column(5), Column(22), Column(17), Column(22), Column(22), Column(16))
_LEGEND = (
    "Dans la colonne « Avant », les mots qui disparaissent sont en italique ; dans la colonne "
    "« Proposé », ceux qui viennent sont en gras. De longs textes, seuls les passages qui changent "
    "sont repris."
)
_AROUND, _LONGEST = 120, 4000
"""How many letters beside a change are kept, and of a change itself."""


def amendments(report: Report, told: Told) -> list[Block]:
    """The whole paper, on pages wider than high."""
    title = f"{TITLE} – exercice {report.year}"
    heading = Heading(1, title, "amendments", in_contents=False)
    return [Landscape((heading, *listed(report, told)))]


def listed(report: Report, told: Told) -> list[Block]:
    """What the paper says below its title."""
    known = sorted(report.amendments, key=lambda each: each.number)
    sittings = {sitting.id: sitting for sitting in report.sittings}
    rows = [row for each in known for row in _rows(each, told.get(each.id, ()), sittings)]
    table = Table(
        label=TITLE,
        columns=_COLUMNS,
        header=header(_TITLES),
        rows=tuple(rows) or (none_row(len(_COLUMNS)),),
    )
    said = [Paragraph(_counts(known)), Paragraph(_LEGEND, Emphasis.QUIET)] if known else []
    return [*said, table]


def _counts(listed: Sequence[Amendment]) -> str:
    """How many there are, and what has become of them."""
    states = [each.state for each in listed]
    words = {
        AmendmentState.ADOPTED: "adopté",
        AmendmentState.REJECTED: "rejeté",
        AmendmentState.WITHDRAWN: "retiré",
        AmendmentState.PROPOSED: "en discussion",
    }
    said = [
        number_of(states.count(state), word, word if state is AmendmentState.PROPOSED else "")
        for state, word in words.items()
        if state in states
    ]
    return f"{number_of(len(listed), 'amendement')} : {', '.join(said)}."


def _rows(
    amendment: Amendment, differences: Sequence[Difference], sittings: Mapping[str, Sitting]
) -> Iterator[Row]:
    """One row for each place that changes; what is said of the amendment stands beside them all."""
    count = max(1, len(differences))
    first = (
        Cell(str(amendment.number), rows=count, emphasis=Emphasis.STRONG),
        _about(amendment, sittings.get(amendment.sitting), count),
    )
    last = _fate(amendment, sittings.values(), count)
    if not differences:
        yield Row((*first, Cell(), Cell(), Cell(), last))
    where = ""
    for at, difference in enumerate(differences):
        is_same, where = difference.where == where, difference.where
        middle = (
            Cell(difference.title) if is_same else Cell(where, note=difference.title),
            _side(difference, Fate.GONE),
            _side(difference, Fate.NEW),
        )
        yield Row((*first, *middle, last) if at == 0 else (None, None, *middle, None))


def _about(amendment: Amendment, sitting: Sitting | None, count: int) -> Cell:
    lines = [
        f"Auteur : {amendment.proposer}" if amendment.proposer else "",
        f"Séance : {_held(amendment, sitting)}" if sitting else "",
        f"Motif : {amendment.reason}" if amendment.reason else "",
    ]
    return Cell(amendment.title, note="\n".join(filter(None, lines)), rows=count)


def _held(amendment: Amendment, sitting: Sitting) -> str:
    day = format_long_date(sitting.date) if sitting.date else ""
    numbers = {each.id: at for at, each in enumerate(sitting.points, 1)}
    point = f"point {numbers[amendment.point]}" if amendment.point in numbers else ""
    return ", ".join(filter(None, (sitting.body.label, day, point)))


def _fate(amendment: Amendment, sittings: Iterable[Sitting], count: int) -> Cell:
    votes = [
        f"{COUNCILS[vote.council]} : {result_words(vote)}"
        for sitting in sittings
        for vote in sitting.votes
        if vote.amendment == amendment.id and result_words(vote)
    ]
    return Cell(amendment.state.label, note="\n".join(votes), rows=count)


def _side(difference: Difference, fate: Fate) -> Cell:
    """The words before or after, those that went in italics, those that came in bold."""
    other = Fate.NEW if fate is Fate.GONE else Fate.GONE
    pieces = [
        piece
        for piece in excerpt(difference.pieces, around=_AROUND, longest=_LONGEST)
        if piece.fate is not other
    ]
    runs = _runs(pieces)
    text = "".join(run.text for run in runs)
    if not text:
        return Cell("–", emphasis=Emphasis.QUIET)
    return Cell(text, runs=runs)


def _runs(pieces: Sequence[Piece]) -> Runs:
    return tuple(
        Run(piece.text, bold=piece.fate is Fate.NEW, italic=piece.fate is Fate.GONE)
        for piece in pieces
    )
