"""What the paginator moves: a block wrapped to a width, which hands out pieces for the pages."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from synergy_desktop.report.pdf.pen import Pen
from synergy_desktop.report.pdf.tags import Tag


@dataclass(slots=True)
class Places:
    """Where each anchor stands: its page, from 1. Complete once all is laid out."""

    pages: dict[str, int] = field(default_factory=dict)
    total: int = 0


class Piece(Protocol):
    """A part of a block that stands on one page."""

    @property
    def height(self) -> float:
        """How much of the page it takes, in points."""
        ...

    def draw(self, pen: Pen, x: float, top: float, places: Places) -> None:
        """Draw it with its upper left corner at (x, top)."""
        ...


class Flow(ABC):
    """A block on its way to the pages. It is wrapped once, when it is made."""

    before = 0.0
    """The space above, unless it starts a page."""
    after = 0.0
    leads = False
    """Whether what follows belongs with it, so that it never stands last on a page."""
    clings = False
    """Whether it belongs with what precedes it, so that it never stands first on a page."""
    whole = False
    """Whether it and its like are shared out over pages so that none stands alone on the last."""
    anchors: Mapping[str, float] = {}
    """The anchors in it, with how far below its top each stands."""

    def __init__(self, tag: Tag) -> None:
        self.tag = tag
        """What it is to a screen reader; flows of one tag make up one block."""

    @property
    @abstractmethod
    def opening(self) -> float:
        """The height without which it does not begin on a page."""

    @property
    @abstractmethod
    def finished(self) -> bool:
        """Whether all of it was taken."""

    @abstractmethod
    def take(self, available: float, *, fresh: bool) -> Piece | None:
        """As much as fits in ``available`` points, or None; on a ``fresh`` page always some."""


class WholeFlow(Flow):
    """A block that stands on one page, such as a chart; it is its own piece."""

    def __init__(self, tag: Tag, height: float) -> None:
        super().__init__(tag)
        self.height = height
        self._taken = False

    @property
    def opening(self) -> float:
        """All of it."""
        return self.height

    @property
    def finished(self) -> bool:
        """Whether it stands on a page."""
        return self._taken

    def take(self, available: float, *, fresh: bool) -> Piece | None:
        """All of it, or nothing."""
        if self.height > available and not fresh:
            return None
        self._taken = True
        return self

    @abstractmethod
    def draw(self, pen: Pen, x: float, top: float, places: Places) -> None:
        """Draw it with its upper left corner at (x, top)."""
