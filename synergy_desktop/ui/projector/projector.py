"""What is on the wall, and the ways to change it: the one thing that the desk and the keys talk to.

The wall follows the dossier, never the operator: only ``project`` and ``step`` bring another slide.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtWidgets import QWidget

from synergy_desktop.commands import projecting
from synergy_desktop.domain.projection import IN_WINDOW, ZOOMS, decode, stepped_zoom
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.store import queries, sitting_queries
from synergy_desktop.ui.projector import stills
from synergy_desktop.ui.projector.look import DARK, LIGHT, Look
from synergy_desktop.ui.projector.picture import SlidePicture, Update
from synergy_desktop.ui.projector.pictures import picture_of
from synergy_desktop.ui.projector.running_order import RunningOrder
from synergy_desktop.ui.projector.scene import Scene, SceneRoom, photographed
from synergy_desktop.ui.projector.slides.clock import local_now, started
from synergy_desktop.ui.projector.wall import Wall

if TYPE_CHECKING:
    from synergy_desktop.store.changes import Changes
    from synergy_desktop.ui.session import Session

_PATIENCE = 250
"""Milliseconds before a zoom or a scroll is written: one scrolls on."""

_ZOOM = "wallZoom"


class Projector(QObject):
    """Shows one slide on the wall; freezes it, blackens it, keeps it for the next start."""

    changed = Signal()
    """What is on the wall, how, where, or what comes next has changed."""
    updated = Signal(object, object)
    """A picture follows a step of the dossier: the ``SlidePicture`` and its ``Update``."""

    def __init__(self, session: "Session", operator: QWidget) -> None:
        """Project the dossier of ``session``; ``operator`` is in the window to stay away from."""
        super().__init__(operator)
        self._session = session
        self._kept = decode(sitting_queries.projection(session.dossier))
        self.state = replace(self._kept, is_on=False, is_black=False, still="", still_title="")
        self._still = stills.still_of("")
        self._picture = self._pictured(self.state.slide)
        self._coming: SlidePicture | None = None
        self.order = RunningOrder(session, self)
        self.wall = Wall(operator, session.settings, self)
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.timeout.connect(self._keep)
        self._ticking = QTimer(self)
        self._ticking.timeout.connect(self._tick)
        self.wall.moved.connect(self._follow_wall)
        self.wall.closed.connect(self.stop)
        self.wall.said.connect(session.noted)
        session.bridge.changed.connect(self._follow)
        self.order.changed.connect(self._follow_order)

    @property
    def on_wall(self) -> Scene:
        """What the wall shows."""
        if self.state.is_frozen:
            return Scene(still=self._still, is_black=self.state.is_black)
        return replace(self.prepared, is_black=self.state.is_black)

    @property
    def prepared(self) -> Scene:
        """What the wall shows, or will show once it is no longer frozen."""
        look = Look(DARK if self.state.is_dark else LIGHT, self.state.last_year)
        return Scene(self._picture, look, self.state.zoom, self.state.scroll)

    @property
    def title(self) -> str:
        """What the slide chosen is called; "" while there is none."""
        return self._picture.title if self._picture else ""

    @property
    def is_in_order(self) -> bool:
        """Whether the slide chosen is the one that the sitting's order has come to."""
        at, slide = self.state.at, self.state.slide
        return slide is not None and at in {
            slide.id,
            # After a restart, the slide is known by what it shows.
            *(each.id for each in self.order.slides if each == slide),
        }

    @property
    def coming(self) -> Scene:
        """What « Suivant » will show."""
        slide = self.order.after(self.state.at)
        if slide is None:
            self._coming = None
        elif self._coming is None or self._coming.slide != slide:
            self._coming = picture_of(self._session.dossier, self.order.report_id, slide)
        return replace(self.prepared, picture=self._coming, scroll=0.0)

    def resume(self) -> None:
        """Bring back what was on the wall when the program was cut short, if anything was."""
        kept = self._kept
        if not kept.is_on:
            return
        heads = [head.id for head in queries.report_heads(self._session.dossier)]
        if kept.report in heads:
            self._session.show_report(kept.report)
        self._still = stills.still_of(kept.still)
        still = kept.still if self._still else ""
        self.state = replace(self.state, is_black=kept.is_black, still=still)
        self.state = replace(self.state, still_title=kept.still_title)
        self.order.resume(kept.sitting)
        self._open(kept.screen, waits=True)

    def start(self) -> None:
        """Light the wall, on the second screen if there is one."""
        if not self.state.is_on:
            wanted = self.state.screen
            self._open("" if wanted == IN_WINDOW else wanted)

    def put_on(self, screen: str) -> None:
        """Light the wall on the screen of that name, or in a window (``IN_WINDOW``)."""
        self._open(screen)

    def stop(self) -> None:
        """Take the wall away; its slide is kept for the next time."""
        if not self.state.is_on:
            return
        self._still = None
        self._change(is_on=False, is_black=False, still="", still_title="")
        self.wall.close()
        self.order.hold(held=False)
        self._keep()

    def close(self) -> None:
        """Take the wall away and write down how it stands: the dossier is about to be closed."""
        self.stop()
        self._keep()

    def project(self, slide: Slide) -> None:
        """Choose ``slide``: one of the sitting's, or any of the year that is looked at."""
        is_in_order = self.order.holds(slide.id)
        report = self.order.report_id if is_in_order else self._session.report_id
        slide = started(slide, local_now())
        if (slide, report) != (self.state.slide, self.state.report):
            self._picture = picture_of(self._session.dossier, report, slide)
        self.order.forget_offer()
        at = slide.id if is_in_order else self.state.at
        self._change(slide=slide, report=report, at=at, scroll=0.0)
        self.start()

    def step(self, by: int) -> None:
        """Choose the next slide of the sitting, or the one before (-1)."""
        slide = self.order.after(self.state.at) if by > 0 else self.order.before(self.state.at)
        if slide is not None:
            self.project(slide)

    def toggle_frozen(self) -> None:
        """Have the wall keep its picture, or show what has been prepared."""
        if self.state.is_frozen:
            self._still = None
            self._change(still="", still_title="")
        elif self.state.is_on:
            self._still = photographed(self.prepared, self.wall.size)
            self._change(still=stills.text_of(self._still), still_title=self.title)

    def toggle_black(self) -> None:
        """Blacken the wall, or bring its picture back."""
        self._change(is_black=not self.state.is_black)

    def toggle_dark(self) -> None:
        """Write light on dark, for a dark room, or dark on light."""
        self._change(is_dark=not self.state.is_dark)

    def toggle_last_year(self) -> None:
        """Show last year's levels, or hide them."""
        self._change(last_year=not self.state.last_year)

    def zoom_by(self, steps: int) -> None:
        """Write larger or smaller on the wall, from now on with this projector."""
        zoom = stepped_zoom(self.state.zoom, steps)
        self._session.settings.set_text(f"{_ZOOM} {self.state.screen}", str(zoom))
        self._change(zoom=zoom, patience=_PATIENCE)
        self.scroll_by(0)

    def scroll_pages(self, pages: int) -> None:
        """Scroll the slide by what is seen of it."""
        self.scroll_by(self._room.turned(pages) - self.state.scroll)

    def scroll_by(self, units: float) -> None:
        """Scroll the slide, never past its end."""
        scroll = max(0.0, min(self.state.scroll + units, self._room.reach))
        if scroll != self.state.scroll:
            self._change(scroll=scroll, patience=_PATIENCE)

    @property
    def can_scroll(self) -> tuple[bool, bool]:
        """Whether the slide goes on above, and below."""
        return self.state.scroll > 0, self.state.scroll < self._room.reach - 1

    @property
    def _room(self) -> SceneRoom:
        size = self.wall.size
        area = QRectF(0, 0, size.width(), size.height())
        return SceneRoom(self.prepared, area, size.width() / size.height())

    def _pictured(self, slide: Slide | None) -> SlidePicture | None:
        if slide is None:
            return None
        return picture_of(self._session.dossier, self.state.report, slide)

    def _open(self, screen: str, *, waits: bool = False) -> None:
        self.order.hold(held=True)
        self.state = replace(self.state, is_on=True)
        self.wall.open(screen, waits=waits)

    def _follow_wall(self) -> None:
        screen = self.wall.screen_name if self.wall.is_seen else self.state.screen
        zoom = self.state.zoom if screen == self.state.screen else self._zoom_for(screen)
        self._change(screen=screen, zoom=zoom)

    def _zoom_for(self, screen: str) -> int:
        """How large one last wrote with that projector."""
        known = self._session.settings.text(f"{_ZOOM} {screen}")
        return int(known) if known in map(str, ZOOMS) else self.state.zoom

    def _follow_order(self) -> None:
        self._change(sitting=self.order.sitting_id)

    def _change(self, *, patience: int = 0, **cells: object) -> None:
        """Take in a new state: the wall at once, the file as soon as it has been painted."""
        self.state = replace(self.state, **cells)  # type: ignore[arg-type] # replace() is untyped here
        if canvas := self.wall.canvas:
            canvas.show_scene(self.on_wall)
        seconds = self._picture.tick_seconds if self._picture and self.state.is_on else 0
        if seconds and not self._ticking.isActive():
            self._ticking.start(1000 * seconds)
        elif not seconds:
            self._ticking.stop()
        self._keeping.start(patience)
        self.changed.emit()

    def _keep(self) -> None:
        self._keeping.stop()
        if self.state != self._kept:
            self._kept = self.state
            with self._session.attempt():
                projecting.remember(self._session.dossier, self.state)

    def _follow(self, changes: "Changes") -> None:
        title = self.title
        for picture in (self._picture, self._coming):
            if picture is not None and (update := picture.follow(changes)):
                self._show_update(picture, update)
        if self.title != title:
            self.changed.emit()

    def _tick(self) -> None:
        if self._picture is not None and (update := self._picture.tick()):
            self._show_update(self._picture, update)

    def _show_update(self, picture: SlidePicture, update: Update) -> None:
        canvas = self.wall.canvas
        if canvas is not None and canvas.scene.picture is picture:
            canvas.take(update)
        self.updated.emit(picture, update)
