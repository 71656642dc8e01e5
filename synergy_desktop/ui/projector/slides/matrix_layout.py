"""Where the parts of a matrix stand on a wall of any width, in its units."""

from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtCore import QRectF

from synergy_desktop.domain.scales import LEVELS
from synergy_desktop.ui.figures import figure_width
from synergy_desktop.ui.matrix_geometry import COLUMNS, MatrixGeometry, MatrixLengths
from synergy_desktop.ui.matrix_painter import (
    MatrixFonts,
    MatrixPainter,
    MatrixState,
)
from synergy_desktop.ui.projector.look import HEIGHT, LEAST_TEXT, MARGIN, Palette
from synergy_desktop.ui.projector.slides.colours import wall_colours
from synergy_desktop.ui.projector.slides.registers import breakable_headings
from synergy_desktop.ui.projector.slides.sheet import kept
from synergy_desktop.ui.projector.slides.text import (
    Lines,
    Side,
    Type,
    fitted,
    line_width,
    set_lines,
)

_HEADING = Type(LEAST_TEXT, bold=True, side=Side.MIDDLE)
_NAME, _NAME_BELOW = Type(40), Type(LEAST_TEXT)
_NUMBER, _MARK = Type(52, bold=True), Type(60, bold=True)
_FOOTS = (Type(46, bold=True), Type(40, bold=True), Type(LEAST_TEXT, bold=True))
_CAPTION = Type(38, side=Side.END)
_TOP, _GAP, _UNDER_HEAD, _OUTLINE, _INDENT = 40.0, 6.0, 12.0, 4.0, 1.8
_TITLE, _TITLE_HEIGHT, _FOOT_ROW, _GROUP = 62.0, 92.0, 78.0, 150.0
_LEAST_COLUMN, _LEAST_ROW, _LEAST_STACK, _WIDE = 190.0, 76.0, 100.0, 1400.0
_FULLEST = MatrixState(levels=(5,) * COLUMNS, ghost=(0,) * COLUMNS)
"""The matrix whose total takes the most room."""


@dataclass(frozen=True)
class MatrixLayout:
    """A matrix with its title, ``caption`` beside it, and the group's total below."""

    name: str
    caption: str
    width: float

    @cached_property
    def title(self) -> Lines:
        """The name of the service."""
        room = self.width - 2 * MARGIN - self.caption_lines.width - MARGIN / 2
        return fitted(self.name, room, _TITLE_HEIGHT, largest=_TITLE, bold=True)

    @cached_property
    def caption_lines(self) -> Lines:
        """What the slide is."""
        return set_lines(self.caption, line_width(self.caption, _CAPTION) + 2, _CAPTION)

    @cached_property
    def head(self) -> QRectF:
        """Where the title and the caption stand."""
        height = max(_TITLE_HEIGHT if is_wide(self.width) else 0.0, self.title.height)
        return QRectF(MARGIN, _TOP, self.width - 2 * MARGIN, height)

    @cached_property
    def grid(self) -> QRectF:
        """Where the matrix stands with its labels, its headings and its feet."""
        top, inset = round(self.head.bottom() + _UNDER_HEAD), 4.0
        least = (
            self._heading_height + _FOOT_ROW + 6 * (_LEAST_ROW if self._is_beside else _LEAST_STACK)
        )
        height = max(least, HEIGHT - top - _GROUP - _UNDER_HEAD)
        return QRectF(MARGIN - inset, top, self.width - 2 * MARGIN + 2 * inset, height)

    @cached_property
    def group(self) -> QRectF:
        """Where the total of the group of services stands."""
        return QRectF(MARGIN, self.grid.bottom() + _UNDER_HEAD, self.head.width(), _GROUP)

    @property
    def height(self) -> float:
        """The height of the slide."""
        return max(HEIGHT, self.group.bottom())

    @cached_property
    def corner(self) -> QRectF:
        """The room left of the headings, for what explains the outline."""
        heading = self._placed(self.geometry.heading(0))
        return QRectF(MARGIN, heading.top(), heading.left() - MARGIN, heading.height())

    @cached_property
    def geometry(self) -> MatrixGeometry:
        """The parts of the matrix, from the corner of ``grid``."""
        lengths = MatrixLengths(
            design=self.grid.size(),
            labels=self._labels_width,
            heading=self._heading_height,
            foot=_FOOT_ROW,
            gap=_GAP,
            widest=_ANY,
            tallest=_ANY,
        )
        return MatrixGeometry(self.grid.size(), lengths)

    @cached_property
    def band(self) -> float:
        """The title and the headings, to stay in sight where they leave room enough; else 0."""
        return kept(self.width, self._placed(self.geometry.heading(0)).bottom())

    @cached_property
    def rows(self) -> tuple["Row", ...]:
        """All that goes from side to side, from the top."""
        across = self.grid.adjusted(-_GAP, 0, _GAP, 0)

        def row(part: QRectF, spare: float = 0.0) -> Row:
            area = QRectF(across.left(), part.top(), across.width(), part.height())
            return Row(area, area.adjusted(0, spare, 0, -spare))

        written = _NUMBER.metrics.lineSpacing()
        written += 0.0 if self._is_beside else _NAME_BELOW.metrics.lineSpacing()
        names = [self._placed(self.geometry.row_label(level)) for level in reversed(range(6))]
        cells = [name.adjusted(0, -_GAP / 2, 0, _GAP / 2) for name in names]
        return (
            row(self.head),
            row(self.corner),
            *(row(cell, max(0.0, (cell.height() - written) / 2)) for cell in cells),
            row(self.total()),
            row(self.group),
        )

    def touched(self, column: int) -> QRectF:
        """All that a change of ``column`` may touch."""
        return self._placed(self.geometry.touched(column))

    def moved(self, column: int, levels: tuple[int | None, int | None]) -> QRectF:
        """All that a move of ``column`` from one level to another touches, as one area."""
        cells, foot = self.geometry.moved(column, levels)
        return self._placed(cells.united(foot))

    def total(self) -> QRectF:
        """Where the total of the service stands."""
        return self._placed(self.geometry.total()).adjusted(-_GAP, 0, 0, 0)

    def painter(self, palette: Palette) -> MatrixPainter:
        """What draws the matrix in the colours of the room."""
        return self._painters[palette] if palette in self._painters else self._made(palette)

    @cached_property
    def _painters(self) -> dict[Palette, MatrixPainter]:
        return {}

    def _made(self, palette: Palette) -> MatrixPainter:
        fonts = MatrixFonts(
            name=(_NAME if self._is_beside else _NAME_BELOW).font,
            number=_NUMBER.font,
            heading=_HEADING.font,
            foot=_FOOTS[0].font,
            mark=_MARK.font,
        )
        plain = MatrixPainter(
            self.geometry,
            fonts,
            wall_colours(palette),
            breakable_headings(),
            outline=_OUTLINE,
            indent=_INDENT if self._is_beside else 0.0,
        )
        self._painters[palette] = made = self._with_total_that_fits(plain)
        return made

    def _with_total_that_fits(self, painter: MatrixPainter) -> MatrixPainter:
        """The feet as large as the total leaves room for, or else without the word before it."""
        room = self.geometry.total().width()
        for lead in (painter.lead, ""):
            for type_ in _FOOTS:
                figures = painter.colours.figures(type_.font)
                if figure_width(_FULLEST.total(lead), figures) <= room:
                    return replace(
                        painter, fonts=replace(painter.fonts, foot=type_.font), lead=lead
                    )
        return replace(painter, fonts=replace(painter.fonts, foot=_FOOTS[-1].font), lead="")

    @property
    def _is_beside(self) -> bool:
        """Whether the names of the levels stand beside their numbers, not under them."""
        return (self.head.width() - _names_width()) / COLUMNS >= _LEAST_COLUMN

    @property
    def _labels_width(self) -> float:
        if not self._is_beside:
            return max(line_width(level.name, _NAME_BELOW) for level in LEVELS) + _GAP
        return max(_names_width(), min(352.0, self.head.width() * 0.21))

    @cached_property
    def _heading_height(self) -> float:
        room = (self.head.width() - self._labels_width) / COLUMNS - _GAP
        heights = (set_lines(words, room, _HEADING).height for words in breakable_headings())
        return max([*heights, _HEADING.metrics.lineSpacing()]) + 2 * _GAP

    def _placed(self, rect: QRectF) -> QRectF:
        return rect.translated(self.grid.topLeft())


@dataclass(frozen=True)
class Row:
    """A row of the slide: all of it, and the part of it that cannot be cut and still be read."""

    area: QRectF
    writing: QRectF


_ANY = 100.0


def is_wide(width: float) -> bool:
    """Whether a wall has room for long captions."""
    return width >= _WIDE


def _names_width() -> float:
    widest = max(line_width(level.name, _NAME) for level in LEVELS)
    return _INDENT * line_width("0", _NUMBER) + widest + 24
