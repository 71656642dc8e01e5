"""The agenda of a sitting: what has been dealt with, and where it has come to."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from synergy_desktop.domain.dates import format_long_date
from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Point
from synergy_desktop.ui.projector.look import BODY_TEXT, MARGIN
from synergy_desktop.ui.projector.slides.flow import (
    GAP,
    RULE,
    SMALL,
    Flow,
    as_large_as_fits,
    heading,
)
from synergy_desktop.ui.projector.slides.following import child_changed
from synergy_desktop.ui.projector.slides.sheet import Box, Item, Sheet, Words, kept
from synergy_desktop.ui.projector.slides.sheet_slide import SheetSlide
from synergy_desktop.ui.projector.slides.sitting_shown import concerns_sitting, sitting_of
from synergy_desktop.ui.projector.slides.text import Type, line_width, set_lines

if TYPE_CHECKING:
    from synergy_desktop.store.changes import Changes

NO_POINTS = "L’ordre du jour n’est pas encore établi."
UNTITLED = "Point sans titre"
CURRENT = "En cours"

_BAR = 14.0
_PAD = 18.0


@dataclass(frozen=True, slots=True)
class AgendaPoint:
    """A point as the wall shows it."""

    title: str
    outcome: str
    note: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Agenda:
    """The points of a sitting, its id and theirs; "" before there is one."""

    sitting: str
    ids: frozenset[str]
    aside: str
    points: tuple[AgendaPoint, ...]


class AgendaSlide(SheetSlide[Agenda]):
    """The points in their order, numbered from 1."""

    gone = "Cette séance n’est plus dans le dossier."

    @property
    def title(self) -> str:
        """The kind's own name."""
        return SlideKind.AGENDA.label

    def read(self) -> Agenda:
        """Read the points."""
        sitting = sitting_of(self.dossier, self.report_id, self.slide)
        if sitting is None:
            return Agenda("", frozenset(), "", ())
        parts = (sitting.body.label, format_long_date(sitting.date or ""))
        return Agenda(
            sitting.id,
            frozenset(point.id for point in sitting.points),
            " – ".join(filter(None, parts)),
            tuple(_shown(point, sitting.current_point) for point in sitting.points),
        )

    def concerns(self, changes: "Changes") -> bool:
        """Whether the sitting or one of its points changed."""
        agenda = self.content
        if agenda is None or not agenda.sitting:
            return changes.touches("sitting")
        return concerns_sitting(
            changes, self.report_id, self.slide, agenda.sitting
        ) or child_changed(changes, "agenda_point", "sitting_id", agenda.sitting, agenda.ids)

    def lay_out(self, content: Agenda, width: float) -> Sheet:
        """A row for each point, as large as they all fit on the wall."""
        if not content.points:
            flow = self._heading(width)
            flow.words(NO_POINTS, Type(54.0), "soft", gap=2 * GAP)
            return Sheet.of(flow.items)
        return as_large_as_fits(lambda size: self._with_rows(content, width, size))

    def _heading(self, width: float) -> Flow:
        return heading(SlideKind.AGENDA.label, self.content.aside if self.content else "", width)

    def _with_rows(self, agenda: Agenda, width: float, size: float) -> Sheet:
        flow = self._heading(width)
        band = flow.y
        flow.y += GAP / 2
        columns = _Columns.of(agenda, width, size)
        for number, point in enumerate(agenda.points, 1):
            flow.items += columns.row(number, point, flow.y)
            flow.y = max(item.area.bottom() for item in flow.items)
        return Sheet.of(flow.items, kept(width, band))


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the parts of each row stand, in type of ``size`` units."""

    size: float
    width: float
    number: float
    words: float
    outcome: float
    tells: bool

    @classmethod
    def of(cls, agenda: Agenda, width: float, size: float) -> "_Columns":
        """The columns of ``agenda``; without anything to tell beside, the titles take it all."""
        room = width - 2 * MARGIN
        digits = line_width(f"{len(agenda.points)}.", Type(size, bold=True))
        number = MARGIN + _BAR + _PAD
        words = number + digits + _PAD
        tells = any(point.outcome or point.note for point in agenda.points)
        return cls(size, room, number, words, MARGIN + room * (0.68 if tells else 1.0), tells)

    def row(self, number: int, point: AgendaPoint, top: float) -> list[Item]:
        """One point and the line below it; where the sitting is, on a wash behind a bar."""
        y = top + _PAD
        type_ = Type(self.size, bold=point.is_current)
        title = Flow(self.words, y, self.outcome - self.words - GAP)
        title.words(point.title, type_)
        if self.tells:
            # Points keep their places while the mark goes from one to the next.
            bold = set_lines(point.title, title.width, Type(self.size, bold=True))
            title.y = max(title.y, y + bold.height)
        told = Type(min(self.size, BODY_TEXT), bold=True)
        drop = type_.drop(told)
        beside = Flow(self.outcome, y + drop, MARGIN + self.width - self.outcome - _PAD)
        beside.words(point.outcome, told)
        beside.words(point.note, SMALL, "soft")
        figure = set_lines(f"{number}.", self.words - self.number, type_)
        bottom = max(title.y, beside.y) + _PAD
        return [
            *(self._mark(top, bottom - top) if point.is_current else ()),
            Words(figure, self.number, y),
            *title.items,
            *beside.items,
            Box(MARGIN, bottom, self.width, RULE),
        ]

    def _mark(self, top: float, height: float) -> tuple[Item, ...]:
        return (
            Box(MARGIN, top, self.width, height, "wash"),
            Box(MARGIN, top, _BAR, height, "ink"),
        )


def _shown(point: Point, current: str) -> AgendaPoint:
    is_current = point.id == current
    outcome = point.outcome.label if point.outcome else CURRENT if is_current else ""
    return AgendaPoint(point.title or UNTITLED, outcome, point.outcome_note, is_current)
