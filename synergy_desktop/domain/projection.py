"""What the projector shows and how, as the dossier keeps it for the next start."""

import json
import math
from dataclasses import dataclass
from typing import Final

from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide

ZOOMS: Final = (100, 115, 130, 150, 175, 200)
"""How much larger than usual a wall can be written, in per cent: its text is never smaller."""

IN_WINDOW: Final = "window"
"""In the place of a screen's name: the wall stands in a window."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """What is on the wall.

    ``slide`` shows a row of the year ``report``, ``at`` is its place in the agenda of ``sitting``
    (the id of the slide there, "" for one that was chosen elsewhere). ``scroll`` is in units of
    the wall. While ``still`` is not "" the wall is frozen: it keeps that picture (PNG in base 64),
    whose slide was called ``still_title``, and ``slide`` is what is prepared unseen.
    """

    is_on: bool = False
    screen: str = ""
    """The name of the screen, ``IN_WINDOW`` for none, "" while that is not decided."""
    report: str = ""
    slide: Slide | None = None
    sitting: str = ""
    at: str = ""
    zoom: int = ZOOMS[0]
    scroll: float = 0.0
    still: str = ""
    still_title: str = ""
    is_black: bool = False
    is_dark: bool = False
    last_year: bool = True

    @property
    def is_frozen(self) -> bool:
        """Whether the wall keeps its picture, whatever is chosen and edited."""
        return bool(self.still)


def encode(projection: Projection) -> str:
    """Write ``projection`` as the JSON text that ``decode`` reads."""
    cells: dict[str, object] = {name: getattr(projection, name) for name in _PLAIN}
    if slide := projection.slide:
        cells["slide"] = {"kind": slide.kind.value, "target": slide.target, "text": slide.text}
    return json.dumps(cells, ensure_ascii=False)


def decode(text: str) -> Projection:
    """Read what ``encode`` wrote, in this version of the program or another.

    What is missing or makes no sense is as in a projection that has not begun.
    """
    try:
        cells = json.loads(text or "{}")
    except ValueError:
        return Projection()
    if not isinstance(cells, dict):
        return Projection()
    known = {name: cells[name] for name in _PLAIN if type(cells.get(name)) in _TYPES[name]}
    read = Projection(slide=_slide(cells.get("slide")), **known)
    if read.zoom in ZOOMS and math.isfinite(read.scroll) and read.scroll >= 0:
        return read
    return Projection(**{**known, "zoom": ZOOMS[0], "scroll": 0.0}, slide=read.slide)


def stepped_zoom(zoom: int, by: int) -> int:
    """The zoom ``by`` steps above ``zoom``, as far as they go."""
    return ZOOMS[max(0, min(ZOOMS.index(zoom) + by, len(ZOOMS) - 1))]


_PLAIN = tuple(name for name, value in Projection.__dataclass_fields__.items() if name != "slide")
_TYPES = {
    name: (int, float) if name == "scroll" else (type(getattr(Projection(), name)),)
    for name in _PLAIN
}


def _slide(cells: object) -> Slide | None:
    if not isinstance(cells, dict):
        return None
    kind, target, text = cells.get("kind"), cells.get("target", ""), cells.get("text", "")
    if kind not in tuple(SlideKind) or not isinstance(target, str) or not isinstance(text, str):
        return None
    return Slide(kind=SlideKind(kind), target=target, text=text)
