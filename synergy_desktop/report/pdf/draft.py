"""The mark of a draft: pale words across each page, behind all that stands on it."""

from collections.abc import Iterator
from dataclasses import replace
from math import atan2, cos, hypot, sin

from synergy_desktop.report.pdf import theme
from synergy_desktop.report.pdf.pen import Pen
from synergy_desktop.report.pdf.tags import PAGINATION, WATERMARK
from synergy_desktop.report.pdf.theme import PageForm
from synergy_desktop.report.pdf.wrap import Line, measure, shorten

_SHARE = 0.74
"""The part of a page's diagonal that the mark takes at most."""
_SMALLEST = 16.0
_BETWEEN = " – "


class DraftMark:
    """The first word of a mark large, what follows " – " under it, as large as the page allows."""

    def __init__(self, words: str) -> None:
        first, _, rest = words.partition(_BETWEEN)
        self._texts = [text for text in (first, rest) if text]
        self._lines: dict[PageForm, list[Line]] = {}

    def draw(self, pen: Pen, form: PageForm) -> None:
        """Set it across a page of ``form``, before anything else stands there."""
        if form not in self._lines:
            self._lines[form] = list(self._fitted(form))
        lines = self._lines[form]
        angle = atan2(form.height, form.width)
        pen.text_of = WATERMARK
        down = -sum(line.style.leading for line in lines) / 2
        for line in lines:
            down += line.style.leading / 2
            middle = form.width / 2 + down * sin(angle), form.height / 2 - down * cos(angle)
            pen.slanted(line, middle, angle)
            down += line.style.leading / 2
        pen.text_of = PAGINATION

    def _fitted(self, form: PageForm) -> Iterator[Line]:
        room = hypot(form.width, form.height) * _SHARE
        for text, style in zip(self._texts, theme.DRAFT_STYLES, strict=False):
            wide = measure(text, style).width
            part = min(1.0, room / wide) if wide else 1.0
            size = max(style.size * part, _SMALLEST)
            yield shorten(text, replace(style, size=size, leading=size * 1.25), room)
