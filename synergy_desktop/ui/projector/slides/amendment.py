"""An amendment on the wall: what it changes, and once it is adopted what the text then says."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from synergy_desktop.domain.amending import AMENDABLE
from synergy_desktop.domain.conformity import Part
from synergy_desktop.domain.differences import WAY, Difference
from synergy_desktop.domain.sitting_words import AmendmentState, SlideKind
from synergy_desktop.domain.word_diff import Piece, excerpt
from synergy_desktop.domain.words import short
from synergy_desktop.ui.amending.entry import SIGNS, Entry, entry
from synergy_desktop.ui.projector.look import BODY_TEXT, LEAST_TEXT, MARGIN, TITLE_TEXT
from synergy_desktop.ui.projector.slides.flow import (
    GAP,
    LABEL,
    SMALL,
    Flow,
    as_large_as_fits,
    heading,
)
from synergy_desktop.ui.projector.slides.marked import LevelBox, marked
from synergy_desktop.ui.projector.slides.rich import place_body
from synergy_desktop.ui.projector.slides.sheet import Sheet, Words
from synergy_desktop.ui.projector.slides.sheet_slide import SheetSlide
from synergy_desktop.ui.projector.slides.text import Side, Type, set_lines

if TYPE_CHECKING:
    from synergy_desktop.store.changes import Changes

_LEGEND = "Barré : ce qui disparaît. Souligné : ce qui est ajouté."
_LEVEL_LABEL = "Niveau"
_OPEN = "à coter"
_ONE, _SEVERAL = 220.0, 96.0
"""How large a level is where it is the only change, and where there are others."""
_SHARE = 0.1125
"""How high it is at most for the room's width: it stays whole on a wall that is written larger."""
_LONG = 40
"""Letters from which a text is told again as a whole once it is adopted."""

_MOST_LINES = 2
"""Lines that what is amended may take in large."""
_AROUND = 160
"""Letters that are kept on either side of a change."""


class AmendmentSlide(SheetSlide[Entry]):
    """The words that go, struck out, and those that come, underlined; levels in large."""

    gone = "Cet amendement n’est plus dans le dossier."

    @property
    def title(self) -> str:
        """Its number and its title."""
        if self.content is None:
            return SlideKind.AMENDMENT.label
        amendment = self.content.amendment
        return f"Amendement {amendment.number} – {short(amendment.title, 60)}".rstrip(" –")

    def read(self) -> Entry:
        """Read the amendment and how it was voted."""
        return entry(self.dossier, self.report_id, self.slide.target)

    def concerns(self, changes: "Changes") -> bool:
        """Whether the amendment, its votes, or what it is about may have changed."""
        return changes.touches("amendment", "amended_cell", "vote", "sitting", *AMENDABLE)

    def lay_out(self, content: Entry, width: float) -> Sheet:
        """The change as large as it fits on the wall, then the text that comes of it."""
        sheet = as_large_as_fits(lambda size: _laid_out(content, width, size))
        return _with_final(sheet, content, width)


def _laid_out(entry: Entry, width: float, size: float) -> Sheet:
    amendment = entry.amendment
    flow = heading(f"Amendement {amendment.number}", entry.held, width, TITLE_TEXT)
    band = flow.y
    state = f"{SIGNS[amendment.state]} {amendment.state.label}"
    by = f"Proposé par {amendment.proposer}" if amendment.proposer else ""
    flow.words(state, Type(size, bold=True), gap=GAP / 2)
    flow.words(by, SMALL, "soft")
    if not any(amendment.title.startswith(each.where) for each in entry.differences[:1]):
        flow.large(amendment.title, size)
    _changes(flow, entry, size)
    for label, text in (("Motif", amendment.reason), ("Votes", "\n".join(entry.votes))):
        if text:
            flow.words(label, LABEL, "soft", gap=GAP)
            flow.words(text, Type(max(LEAST_TEXT, size * 0.85)))
    return Sheet.of(flow.items, band)


def _changes(flow: Flow, entry: Entry, size: float) -> None:
    where = ""
    is_adopted = entry.amendment.state is AmendmentState.ADOPTED
    now = AmendmentState.ADOPTED.label if is_adopted else AmendmentState.PROPOSED.label
    levels = [each for each in entry.differences if _is_level(each)]
    for difference in entry.differences:
        if _is_level(difference) and len(levels) > 1:
            _level_row(flow, difference)
            continue
        if difference.where != where:
            where = difference.where
            _where(flow, where, size)
        if _is_level(difference):
            _level(flow, difference, now)
            continue
        _cell(flow, difference, size)
    if any(each.pieces and not _is_level(each) for each in entry.differences):
        flow.words(_LEGEND, SMALL, "soft", gap=GAP)


def _where(flow: Flow, where: str, size: float) -> None:
    """What is amended, in large; a long way to it before that, in small."""
    type_ = Type(size, bold=True)
    *above, last = where.split(WAY)
    if above and set_lines(where, flow.width, type_).layout.lineCount() > _MOST_LINES:
        flow.words(WAY.join(above), SMALL, "soft", gap=GAP)
        flow.words(last, type_)
    else:
        flow.words(where, type_, gap=GAP)


def _cell(flow: Flow, difference: Difference, size: float) -> None:
    """A cell that changes, word by word; or what becomes of a row."""
    if not difference.pieces:
        flow.words(difference.title, Type(size), gap=GAP / 2)
        return
    flow.words(difference.title, LABEL, "soft", gap=GAP / 2)
    words = marked(_seen(difference.pieces), flow.x, flow.y, flow.width, Type(size))
    flow.items.append(words)
    flow.y = words.bottom


def _seen(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """All that changes, and what is kept beside it: the room looks for the change, not the text."""
    return excerpt(pieces, _AROUND, longest=max(len(piece.text) for piece in pieces))


def _level(flow: Flow, difference: Difference, now: str) -> None:
    """The old level, an arrow, the new one, each above its name."""
    top = flow.y + GAP
    height = max(_SEVERAL, min(_ONE, _SHARE * flow.width))
    wide, between = _boxes(flow, difference, top, height, _ONE)
    for at, words in enumerate((difference.before, difference.after)):
        x = flow.x + at * (wide + between)
        name = "Avant" if at == 0 else now
        room = wide + between - GAP / 2 if at == 0 else flow.x + flow.width - x
        said = f"{name} : {words or _OPEN}"
        flow.items.append(Words(set_lines(said, room, SMALL), x, top + height + 8))
    flow.y = max(item.area.bottom() for item in flow.items) + GAP / 2


def _level_row(flow: Flow, difference: Difference) -> None:
    """One of several levels: the old one, an arrow, the new one, and beside them what they are."""
    top = flow.y + GAP / 2
    wide, between = _boxes(flow, difference, top, _SEVERAL, _SEVERAL)
    x = flow.x + 2 * wide + between + GAP
    beside = Flow(x, top, flow.x + flow.width - x, flow.items)
    beside.words(difference.where, LABEL)
    beside.words(f"{difference.before or _OPEN} → {difference.after or _OPEN}", SMALL)
    flow.y = max(top + _SEVERAL, beside.y)


def _boxes(
    flow: Flow, difference: Difference, top: float, height: float, apart: float
) -> tuple[float, float]:
    """Put both levels with an arrow; gives how wide each is, and what is between them."""
    wide, between = height * 1.6, apart * 0.9
    for at, words in enumerate((difference.before, difference.after)):
        x = flow.x + at * (wide + between)
        level = int(words[0]) if words[:1].isdigit() else None
        flow.items.append(LevelBox(x, top, wide, height, radius=12.0, level=level))
    arrow = set_lines("→", between, Type(height * 0.5, bold=True, side=Side.MIDDLE))
    flow.items.append(Words(arrow, flow.x + wide, top + (height - arrow.height) / 2))
    return wide, between


def _with_final(sheet: Sheet, entry: Entry, width: float) -> Sheet:
    """What each longer text says from now on, below its change: the room has read that before."""
    if entry.amendment.state is not AmendmentState.ADOPTED:
        return sheet
    flow = Flow(MARGIN, sheet.bottom, width - 2 * MARGIN, list(sheet.items))
    for each in entry.differences:
        if each.prose and each.before and len(each.after) > _LONG:
            flow.rule(GAP)
            flow.words(f"{each.title} tel qu’adopté", LABEL, "soft", gap=GAP / 2)
            place_body(flow, each.after, Type(BODY_TEXT))
    return Sheet.of(flow.items, sheet.band)


def _is_level(difference: Difference) -> bool:
    return difference.place.part is Part.MATRICES and difference.title == _LEVEL_LABEL
