"""Where the pages of a paper stand one under the other, at a given zoom."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QRectF, QSizeF

GAP = 14.0
"""The room around each page, in logical pixels."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in the paper that survives another zoom and another edition: page and share of it."""

    page: int
    share: float


@dataclass(frozen=True)
class PageLayout:
    """Pages of ``sizes`` (points) in a column, drawn at ``scale`` logical pixels per point."""

    sizes: Sequence[QSizeF]
    scale: float
    view_width: float

    @cached_property
    def rects(self) -> tuple[QRectF, ...]:
        """Where each page stands, on whole pixels, from the top of the paper."""
        rects, top = [], GAP
        for size in self.sizes:
            width, height = round(size.width() * self.scale), round(size.height() * self.scale)
            left = max(GAP, round((self.width - width) / 2))
            rects.append(QRectF(left, top, width, height))
            top += height + GAP
        return tuple(rects)

    @property
    def width(self) -> float:
        """The width of the column: that of the view, or more if a page is wider."""
        widest = max((size.width() for size in self.sizes), default=0.0)
        return max(self.view_width, widest * self.scale + 2 * GAP)

    @property
    def height(self) -> float:
        """The height of the column."""
        return self.rects[-1].bottom() + GAP if self.rects else 0.0

    def visible(self, top: float, bottom: float) -> range:
        """The pages that show between two heights of the paper."""
        shown = [
            n for n, rect in enumerate(self.rects) if rect.bottom() > top and rect.top() < bottom
        ]
        return range(shown[0], shown[-1] + 1) if shown else range(0)

    def page_at(self, height: float) -> int:
        """The page that stands at ``height``, or the last one above it."""
        return max(0, sum(rect.top() - GAP <= height for rect in self.rects) - 1)

    def anchor(self, top: float) -> Anchor:
        """What stands at the height ``top``."""
        page = self.page_at(top)
        rect = self.rects[page] if self.rects else QRectF(0, 0, 1, 1)
        return Anchor(page, (top - rect.top()) / rect.height())

    def top_of(self, anchor: Anchor) -> float:
        """The height at which ``anchor`` stands here, at the end if the paper is shorter now."""
        if not self.rects:
            return 0.0
        rect = self.rects[min(anchor.page, len(self.rects) - 1)]
        return rect.top() + anchor.share * rect.height()


def fitting_scale(sizes: Sequence[QSizeF], view_width: float) -> float:
    """The scale at which the widest page fills ``view_width``."""
    widest = max((size.width() for size in sizes), default=595.0)
    return max(0.1, (view_width - 2 * GAP) / widest)
