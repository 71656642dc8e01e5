"""The time of day, or a timer that counts down."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.words import number_of
from synergy_desktop.ui.projector.look import HEIGHT, MARGIN, TITLE_TEXT
from synergy_desktop.ui.projector.picture import Update
from synergy_desktop.ui.projector.slides.flow import GAP
from synergy_desktop.ui.projector.slides.sheet import Sheet, Words
from synergy_desktop.ui.projector.slides.sheet_slide import SheetSlide
from synergy_desktop.ui.projector.slides.text import Side, Type, fitted, set_lines

if TYPE_CHECKING:
    from synergy_desktop.store.dossier import Dossier

_TIMER = re.compile(r"(\d{1,4})(?:@(.+))?")
_FIGURES = 400.0
_OVER = "Temps écoulé"


def local_now() -> datetime:
    """The time on the clock of this computer, to the second."""
    return datetime.now().astimezone().replace(tzinfo=None, microsecond=0)


def started(slide: Slide, now: datetime) -> Slide:
    """A timer's slide as it is put on the wall: it counts from ``now``, after a restart too.

    Any other slide, and a timer that counts already, comes back as it is.
    """
    timer = _Timer.read(slide.text)
    if slide.kind is not SlideKind.CLOCK or timer is None or timer.start:
        return slide
    return replace(slide, text=f"{slide.text}@{now.isoformat(timespec='seconds')}")


@dataclass(frozen=True, slots=True)
class _Timer:
    """A timer; ``start`` is None while it does not run yet."""

    minutes: int
    start: datetime | None

    @classmethod
    def read(cls, text: str) -> "_Timer | None":
        """The timer that a slide's text describes, None for the time of day."""
        found = _TIMER.fullmatch(text.strip())
        if found is None or int(found[1]) == 0:
            return None
        try:
            return cls(int(found[1]), datetime.fromisoformat(found[2]) if found[2] else None)
        except ValueError:
            return cls(int(found[1]), None)

    def left(self, now: datetime) -> timedelta:
        """What is left of it, never less than nothing, nor more than all of it."""
        whole = timedelta(minutes=self.minutes)
        gone = now - self.start if self.start else timedelta()
        return min(whole, max(timedelta(), whole - gone))


@dataclass(frozen=True, slots=True)
class Face:
    """What the clock shows: large figures, and words below them."""

    figures: str
    words: str = ""


class ClockSlide(SheetSlide[Face]):
    """The time, large in the middle of the wall."""

    fills_wall = True

    tick_seconds = 1

    def __init__(
        self,
        dossier: "Dossier",
        report_id: str,
        slide: Slide,
        now: Callable[[], datetime] = local_now,
    ) -> None:
        """Look at the time that ``now`` gives."""
        self._now = now
        self._timer = _Timer.read(slide.text)
        super().__init__(dossier, report_id, slide)

    @property
    def title(self) -> str:
        """The clock, or the timer with its length."""
        if self._timer is None:
            return "Horloge"
        return f"Minuterie – {number_of(self._timer.minutes, 'minute')}"

    def read(self) -> Face:
        """Look at the time."""
        now = self._now()
        if self._timer is None:
            return Face(now.strftime("%H:%M"))
        left = int(self._timer.left(now).total_seconds())
        return Face(f"{left // 60:02}:{left % 60:02}", "" if left else _OVER)

    def tick(self) -> Update | None:
        """Show the time that it is, if that looks otherwise."""
        return self.read_again()

    def lay_out(self, content: Face, width: float) -> Sheet:
        """The figures, as large as they fit."""
        room = width - 2 * MARGIN
        figures = fitted(
            content.figures, room, HEIGHT, largest=_FIGURES, bold=True, side=Side.MIDDLE
        )
        top = (HEIGHT - figures.height) / 2
        words = set_lines(content.words, room, Type(TITLE_TEXT, side=Side.MIDDLE))
        below = Words(words, MARGIN, top + figures.height + GAP)
        return Sheet.of([Words(figures, MARGIN, top), *([below] if content.words else [])])
