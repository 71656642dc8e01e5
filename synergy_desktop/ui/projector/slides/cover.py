"""What the wall shows while people come in: who sits, what about, when and where."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from synergy_desktop.domain.dates import format_day
from synergy_desktop.domain.pictures import Picture
from synergy_desktop.domain.sitting_words import Body, SlideKind
from synergy_desktop.domain.sittings import Sitting
from synergy_desktop.domain.times import format_time
from synergy_desktop.domain.vocabulary import Side as Institution
from synergy_desktop.report.names import commune_name
from synergy_desktop.report.sections.around import TITLE
from synergy_desktop.store import queries
from synergy_desktop.ui.projector.look import HEADING_TEXT, HEIGHT, MARGIN
from synergy_desktop.ui.projector.slides.flow import GAP, Flow
from synergy_desktop.ui.projector.slides.following import row_changed
from synergy_desktop.ui.projector.slides.sheet import Sheet, Shown, Words, moved
from synergy_desktop.ui.projector.slides.sheet_slide import SheetSlide
from synergy_desktop.ui.projector.slides.sitting_shown import concerns_sitting, sitting_of
from synergy_desktop.ui.projector.slides.text import Type, fitted

if TYPE_CHECKING:
    from synergy_desktop.store.changes import Changes

_NAMES = 46.0
_LOGO_WIDTH, _LOGO_HEIGHT = 300.0, 130.0
_LEAST_HALF = 200.0
"""What the sitting has at least for its name, however long the place of it is."""

_EDGE = MARGIN * 1.25


@dataclass(frozen=True, slots=True)
class Cover:
    """What the cover says; ``sitting`` is the id of the sitting, "" before there is one."""

    names: tuple[str, str]
    body: str
    subject: str
    when: str
    place: str
    sitting: str
    logos: tuple[Picture, ...] = ()


class CoverSlide(SheetSlide[Cover]):
    """The first slide of a sitting."""

    fills_wall = True

    gone = "Cette séance n’est plus dans le dossier."

    @property
    def title(self) -> str:
        """The kind's own name."""
        return SlideKind.COVER.label

    def read(self) -> Cover:
        """Read the sitting, or what is known of the joint council before it is planned."""
        sitting = sitting_of(self.dossier, self.report_id, self.slide)
        commune = queries.institution(self.dossier, Institution.COMMUNE)
        cpas = queries.institution(self.dossier, Institution.CPAS)
        heads = queries.report_heads(self.dossier)
        year = next(head.year for head in heads if head.id == self.report_id)
        return Cover(
            names=(commune_name(commune), cpas.name or Institution.CPAS.label),
            body=(sitting.body if sitting else Body.JOINT_COUNCIL).label,
            subject=f"{TITLE} {year}".strip(),
            when=_when(sitting),
            place=sitting.place if sitting else "",
            sitting=sitting.id if sitting else "",
            logos=tuple(each.logo for each in (commune, cpas) if each.logo is not None),
        )

    def concerns(self, changes: "Changes") -> bool:
        """Whether the sitting, the year or the name of an institution changed."""
        shown = self.content.sitting if self.content else ""
        return (
            concerns_sitting(changes, self.report_id, self.slide, shown)
            or changes.touches("institution", "logo")
            or row_changed(changes, "report", self.report_id)
        )

    def lay_out(self, content: Cover, width: float) -> Sheet:
        """The names above, the sitting large in the middle, day and place below."""
        room = width - 2 * MARGIN
        logos = list(_logos(content.logos, width))
        left = min((logo.x - GAP for logo in logos), default=width - MARGIN) - MARGIN
        names = Flow(MARGIN, _EDGE, left)
        for name in content.names:
            names.words(name, Type(_NAMES, bold=True))
        lowest = max([names.y, *(logo.room.bottom() for logo in logos)])
        top = Flow(MARGIN, lowest, room, [*names.items, *logos])
        top.rule(GAP)
        foot = Flow(MARGIN, 0.0, room)
        foot.words(content.when[:1].upper() + content.when[1:], Type(HEADING_TEXT, bold=True))
        foot.words(content.place, Type(_NAMES), "soft", gap=4.0)
        middle = _middle(content, room, top.y + GAP, HEIGHT - _EDGE - foot.y - GAP)
        down = max(HEIGHT - _EDGE - foot.y, middle.y + GAP)
        return Sheet.of((*top.items, *middle.items, *moved(foot.items, down)))


def _logos(pictures: Sequence[Picture], width: float) -> Iterator[Shown]:
    """The logos at the end of the names' lines, from the right; none where that leaves no room."""
    end = width - MARGIN
    for picture in reversed(pictures):
        scale = min(_LOGO_HEIGHT / picture.height, _LOGO_WIDTH / picture.width)
        wide, high = picture.width * scale, picture.height * scale
        if end - wide < width / 2:
            return
        yield Shown(picture, end - wide, _EDGE + (_LOGO_HEIGHT - high) / 2, wide, high)
        end -= wide + GAP


def _when(sitting: Sitting | None) -> str:
    parts = (format_day(sitting.date or ""), format_time(sitting.convened)) if sitting else ()
    return " – ".join(filter(None, parts))


def _middle(content: Cover, room: float, top: float, bottom: float) -> Flow:
    """The sitting and what it is about, between ``top`` and ``bottom``."""
    half = max((bottom - top) / 2, _LEAST_HALF)
    body = fitted(content.body, room, half, largest=150.0, bold=True)
    subject = fitted(content.subject, room, half - GAP, largest=84.0)
    y = top + max(0.0, half - (body.height + GAP + subject.height) / 2)
    below = Words(subject, MARGIN, y + body.height + GAP, "soft")
    return Flow(MARGIN, below.bottom, room, [Words(body, MARGIN, y), below])
