"""The blocks that are pictures more than text: charts, places to sign, the cover."""

from synergy_desktop.report.blocks import Align, Cover, Shade, Signatory, Signatures
from synergy_desktop.report.charts import Bar, Chart
from synergy_desktop.report.pdf import theme
from synergy_desktop.report.pdf.flow import Places, WholeFlow
from synergy_desktop.report.pdf.logos import draw_logos
from synergy_desktop.report.pdf.pen import Pen
from synergy_desktop.report.pdf.tags import UNNUMBERED, Tag
from synergy_desktop.report.pdf.theme import MM, PageForm
from synergy_desktop.report.pdf.titled_chart import TitledChart
from synergy_desktop.report.pdf.wrap import Line, cut, measure, shorten, wrap
from synergy_desktop.report.spoken import chart_in_words


class ChartFlow(TitledChart):
    """Bars side by side before the height of their maximum, each with its figure and its label."""

    _BARS = 92.0
    _TITLE = 22.0
    _LABEL = 16.0
    _WIDEST = 64.0

    def __init__(self, block: Chart, width: float) -> None:
        super().__init__(block.title, width, self._TITLE + self._BARS + 14 + self._LABEL)
        self._chart = block

    def _in_words(self) -> str:
        return chart_in_words(self._chart)

    def _draw_chart(self, pen: Pen, x: float, top: float) -> None:
        base = top - self.height + self._LABEL
        step = min(self._WIDEST, self._width / max(len(self._chart.bars), 1))
        for number, bar in enumerate(self._chart.bars):
            is_past = self._chart.in_time and number < len(self._chart.bars) - 1
            self._bar(pen, bar, (x + number * step, base), step, is_past=is_past)
        end = x + step * len(self._chart.bars)
        pen.rule((x, base), (end, base), theme.SOFT, 0.7)

    def _bar(
        self, pen: Pen, bar: Bar, corner: tuple[float, float], step: float, *, is_past: bool
    ) -> None:
        x, base = corner
        height = self._BARS * min(bar.value / bar.maximum, 1.0) if bar.maximum else 0.0
        colour = theme.SHADES[Shade.LEVEL_2] if is_past else theme.ACCENT
        pen.rectangle(x + step * 0.18, base, step * 0.64, self._BARS, theme.GROUP)
        pen.rectangle(x + step * 0.18, base, step * 0.64, height, colour)
        figure = measure(f"{bar.value}/{bar.maximum}", theme.CELL_STRONG)
        pen.lines([figure], x, base + height + 13, step, Align.CENTRE)
        label = shorten(bar.label, theme.CELL, step)
        pen.lines([label], x, base - 3, step, Align.CENTRE)


class SignaturesFlow(WholeFlow):
    """Two places to sign in a row; a page of signatures alone would sign anything."""

    before, after = 18.0, 10.0
    clings = True
    _GAP = 24.0
    _LABELS = 62.0
    _LINE = 30.0
    _SIGN = 66.0
    _BELOW = 22.0

    def __init__(self, block: Signatures, width: float) -> None:
        self._width = (width - self._GAP) / 2
        self._boxes = [self._words(signatory) for signatory in block.signatories]
        self._unnamed = [not signatory.name for signatory in block.signatories]
        words = max(_leading([line for text in box for line in text]) for box in self._boxes)
        lines = self._LINE * (2 if any(self._unnamed) else 1)
        self._step = words + lines + self._SIGN + self._BELOW
        rows = (len(self._boxes) + 1) // 2
        super().__init__(Tag("Div"), rows * self._step - self._BELOW)

    def _words(self, signatory: Signatory) -> list[list[Line]]:
        inner = self._width
        return [
            wrap(signatory.institution, theme.BODY_STRONG, inner),
            wrap(signatory.role, theme.BODY, inner),
            wrap(signatory.name, theme.BODY, inner),
        ]

    def draw(self, pen: Pen, x: float, top: float, places: Places) -> None:  # noqa: ARG002 - of all pieces
        """Draw each place: who, then lines to fill in and to sign on."""
        for number, box in enumerate(self._boxes):
            left = x + (number % 2) * (self._width + self._GAP)
            upper = top - (number // 2) * self._step
            pen.rule((left, upper + 4), (left + self._width, upper + 4), theme.ACCENT, 1.2)
            who = self.tag.add("Div")
            _stack(pen, who, box, left, upper)
            blanks = [("Nom", self._LINE)] if self._unnamed[number] else []
            blanks += [("Lieu et date", self._LINE), ("Signature", self._SIGN)]
            foot = upper - self._step + self._BELOW
            corner = left, foot + sum(height for _, height in blanks)
            self._blanks(pen, who, blanks, corner)

    def _blanks(
        self, pen: Pen, tag: Tag, blanks: list[tuple[str, float]], corner: tuple[float, float]
    ) -> None:
        """A line to write on for each of ``blanks``, its label on the left."""
        left, top = corner
        for label, height in blanks:
            top -= height
            pen.text_of = tag.add("P")
            pen.lines([measure(label, theme.BODY_QUIET)], left, top + theme.BODY_QUIET.leading - 3)
            pen.rule((left + self._LABELS, top), (left + self._width, top), theme.SOFT, 0.5)


_MOST = 3
"""The most lines of a subtitle or a fact on the cover."""


class CoverFlow(WholeFlow):
    """The first sheet, edge to edge: a band with the institutions, the title, the dates."""

    _BAND = 62 * MM
    _TITLE_TOP = 104 * MM
    _LABELS = 68 * MM
    _LOGOS = 24 * MM

    def __init__(self, block: Cover, form: PageForm) -> None:
        super().__init__(Tag("Div"), form.height)
        self._cover = block
        self._form = form
        inner = form.frame_width
        self._institutions = _institutions(block.institutions, inner, self._BAND - 16 * MM)
        self._title = wrap(block.title, theme.COVER_TITLE, inner)
        self._subtitle = cut(wrap(block.subtitle, theme.COVER_SUBTITLE, inner), _MOST, inner)

    def draw(self, pen: Pen, x: float, top: float, places: Places) -> None:  # noqa: ARG002 - of all pieces
        """Draw the whole sheet."""
        form = self._form
        left = x + form.side
        pen.rectangle(x, top - self._BAND, form.width, self._BAND, theme.DEEP)
        pen.rectangle(x, top - self._BAND - 3, form.width, 3, theme.SHADES[Shade.LEVEL_3])
        used = sum(map(_leading, self._institutions))
        _stack(pen, self.tag, self._institutions, left, top - (self._BAND - used) / 2)
        self._logos(pen, left, top)
        title_top = top - self._TITLE_TOP
        pen.text_of = self.tag.add("Title")
        pen.lines(self._title, left, title_top)
        _stack(pen, self.tag, [self._subtitle], left, title_top - _leading(self._title))
        self._facts(pen, left, top)

    def _logos(self, pen: Pen, left: float, top: float) -> None:
        """The logos stand between the band and the title."""
        if self._cover.logos:
            corner = left, top - self._BAND - (self._TITLE_TOP - self._BAND - self._LOGOS) / 2
            most = self._form.frame_width / 2 - 9 * MM, self._LOGOS
            draw_logos(pen, self.tag, self._cover.logos, corner, most)

    def _facts(self, pen: Pen, left: float, top: float) -> None:
        """The facts stand at the foot, label and value side by side."""
        inner = self._form.frame_width - self._LABELS
        rows = [
            (
                wrap(label, theme.COVER_LABEL, self._LABELS - 8),
                cut(wrap(value, theme.BODY, inner), _MOST, inner),
            )
            for label, value in self._cover.facts
        ]
        heights = [max(len(label), len(value)) * theme.BODY.leading + 8 for label, value in rows]
        y = top - self._form.height + 28 * MM + sum(heights)
        facts = self.tag.add("L", UNNUMBERED)
        for (label, value), height in zip(rows, heights, strict=True):
            pen.rule((left, y), (left + self._form.frame_width, y), theme.HAIRLINE, 0.5)
            fact = facts.add("LI")
            pen.text_of = fact.add("Lbl")
            pen.lines(label, left, y - 4)
            pen.text_of = fact.add("LBody")
            pen.lines(value, left + self._LABELS, y - 4)
            y -= height


def _institutions(names: tuple[str, ...], width: float, height: float) -> list[list[Line]]:
    """All ``names`` in ``height``, set smaller where they are long; at worst each one is cut."""
    for style in theme.COVER_INSTITUTIONS:
        wrapped = [wrap(name, style, width) for name in names]
        if sum(map(len, wrapped)) * style.leading <= height:
            break
    else:
        most = int(height / style.leading) // max(len(names), 1)
        wrapped = [cut(lines, most, width) for lines in wrapped]
    return wrapped


def _leading(lines: list[Line]) -> float:
    return sum(line.style.leading for line in lines)


def _stack(pen: Pen, tag: Tag, texts: list[list[Line]], left: float, top: float) -> None:
    """Set ``texts``, a paragraph of ``tag`` each, one under the other."""
    for lines in filter(None, texts):
        pen.text_of = tag.add("P")
        pen.lines(lines, left, top)
        top -= _leading(lines)
