"""Where the parts of a summary grid stand on a wall of any width, in its units.

The services are in rows and the registers in columns, as in a matrix on the wall: so the names of
the services are read from the back row without turning the head.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF

from synergy_desktop.domain.scoring import SERVICE_OUT_OF, Score
from synergy_desktop.ui.matrix_geometry import COLUMNS
from synergy_desktop.ui.projector.look import HEADING_TEXT, HEIGHT, LEAST_TEXT, MARGIN
from synergy_desktop.ui.projector.slides.registers import breakable_headings
from synergy_desktop.ui.projector.slides.summary_content import ShownGroup, ShownSummary
from synergy_desktop.ui.projector.slides.text import Lines, Side, Type, line_width, set_lines

TOTAL, REGISTER_TOTAL, LEVEL = Type(42, bold=True), Type(38, bold=True), Type(38, bold=True)
_TITLE, _HEADING = Type(HEADING_TEXT, bold=True), Type(LEAST_TEXT, bold=True, side=Side.MIDDLE)
_GROUP, _EARLIER, _NAME = Type(40, bold=True), Type(LEAST_TEXT), Type(LEAST_TEXT)
_TURNED = Type(LEAST_TEXT, bold=True)
_TOP, _BOTTOM, _GAP, _PAD, _INSET = 28.0, 16.0, 12.0, 6.0, 14.0
_LEAST_ROW, _HIGHEST_ROW, _LEAST_GROUP = 48.0, 124.0, 80.0
_TURNED_LENGTH, _WIDE = 300.0, 1500.0
AIR = 6.0
"""What a line of words has above and below its letters, and can do without."""
_CHANGE = "▲ +9 "
_PIECES = re.compile("[^ \u00ad]+\u00ad?")
"""What no line is broken within: syllables, each with the hyphen that may follow it."""


@dataclass(frozen=True)
class Row:
    """A line of the grid: its place, the words on its left, and those below them."""

    area: QRectF
    name: Lines
    below: Lines | None = None

    @property
    def words_height(self) -> float:
        """The height of all its words."""
        return self.name.height + (self.below.height if self.below else 0.0)


@dataclass(frozen=True)
class GroupRows:
    """The row of a group with its totals, then one for each service."""

    head: Row
    services: tuple[Row, ...]


@dataclass(frozen=True)
class SummaryLayout:
    """A grid laid out ``width`` units wide."""

    shown: ShownSummary
    width: float

    @cached_property
    def title(self) -> Lines:
        """What the slide is."""
        room = self._name_width - _INSET
        return set_lines(f"Grille de synthèse {self.shown.year}", room, _TITLE)

    @property
    def title_area(self) -> QRectF:
        """Where the title stands."""
        return QRectF(MARGIN, _TOP, self._name_width, self.title.height)

    @property
    def has_changes(self) -> bool:
        """Whether there is room for the changes since last year."""
        return self.width >= _WIDE

    @cached_property
    def has_maxima(self) -> bool:
        """Whether there is room for what the points of a register are out of."""
        return self._register_width >= line_width("60 / 60", REGISTER_TOTAL) + 2 * _PAD

    @cached_property
    def are_turned(self) -> bool:
        """Whether the headings stand on end, for want of room."""
        pieces = (piece for one in breakable_headings() for piece in _PIECES.findall(one))
        return max(line_width(piece, _HEADING) for piece in pieces) > self._register_width - _PAD

    @cached_property
    def headings(self) -> tuple[Lines, ...]:
        """The names of the registers."""
        if self.are_turned:
            return tuple(set_lines(one, _TURNED_LENGTH, _TURNED) for one in breakable_headings())
        room = self._register_width - _PAD
        return tuple(set_lines(one, room, _HEADING) for one in breakable_headings())

    def heading(self, column: int) -> QRectF:
        """Where the name of a register stands."""
        return QRectF(self.column(column), _TOP, self._register_width, self.band - _PAD - _TOP)

    @cached_property
    def band(self) -> float:
        """The height of what stands above all rows: the title and the headings."""
        height = _TURNED_LENGTH
        if not self.are_turned:
            height = max(lines.height for lines in self.headings)
        return _TOP + max(height, self.title.height) + _PAD

    @cached_property
    def groups(self) -> tuple[GroupRows, ...]:
        """The rows of each group, spread over the height of the wall where they leave some."""
        tight = list(self._rows(0.0))
        count = sum(len(group.services) for group in tight)
        spare = HEIGHT - _BOTTOM - self._bottom(tight)
        if spare <= 0 or not count:
            return tuple(tight)
        return tuple(self._rows(min(spare / count, _HIGHEST_ROW - _LEAST_ROW)))

    @cached_property
    def rows(self) -> tuple[QRectF, ...]:
        """Where the row of each group and of each service stands."""
        return tuple(row.area for group in self.groups for row in (group.head, *group.services))

    @property
    def height(self) -> float:
        """The height of the slide."""
        return max(HEIGHT, self._bottom(list(self.groups)) + _BOTTOM)

    def column(self, column: int) -> float:
        """Where the column of a register begins; the total's after the last."""
        return MARGIN + self._name_width + column * self._register_width

    def words(self, row: Row) -> QRectF:
        """The part of ``row`` left of its cells, for its words."""
        return QRectF(row.area.topLeft(), QPointF(self.column(0), row.area.bottom()))

    def cell(self, row: Row, column: int) -> QRectF:
        """The cell of a register in ``row``."""
        left = self.column(column)
        return QRectF(left, row.area.top(), self._register_width, row.area.height())

    def total(self, row: Row) -> QRectF:
        """The last cell of ``row``, the total's."""
        left = self.column(COLUMNS)
        return QRectF(left, row.area.top(), row.area.right() - left, row.area.height())

    def _rows(self, more: float) -> Iterator[GroupRows]:
        top = self.band
        for group in self.shown.groups:
            head = self._head(group, top)
            top = head.area.bottom()
            services = []
            for service in group.services:
                name = set_lines(service.name, self._name_width - 2 * _INSET, _NAME)
                height = max(_LEAST_ROW + more, _tight(name))
                services.append(Row(QRectF(MARGIN, top, self._room, height), name))
                top += height
            yield GroupRows(head, tuple(services))
            top += _GAP

    def _head(self, group: ShownGroup, top: float) -> Row:
        room = self._name_width - _INSET
        name = set_lines(group.total.title, room, _GROUP)
        earlier = group.total.earlier
        below = set_lines(earlier, room, _EARLIER) if earlier else None
        row = Row(QRectF(), name, below)
        height = max(_LEAST_GROUP, row.words_height - 2 * AIR)
        return Row(QRectF(MARGIN, top, self._room, height), name, below)

    def _bottom(self, groups: list[GroupRows]) -> float:
        last = groups[-1]
        return (last.services[-1] if last.services else last.head).area.bottom()

    @property
    def _room(self) -> float:
        return self.width - 2 * MARGIN

    @cached_property
    def _total_width(self) -> float:
        scores = [group.total.score for group in self.shown.groups]
        most = max([SERVICE_OUT_OF, *(score.out_of for score in scores if score)])
        words = f"{Score(most, most)}{_CHANGE if self.has_changes else ''}"
        return line_width(words, TOTAL) + 2 * _INSET

    @cached_property
    def _name_width(self) -> float:
        names = [one.name for group in self.shown.groups for one in group.services]
        widest = max((line_width(name, _NAME) for name in names), default=0.0) + 3 * _INSET
        titles = [group.total.title for group in self.shown.groups]
        least = max(line_width(word, _GROUP) for title in titles for word in title.split())
        most = 0.33 * self._room if self.has_changes else 0.3 * self._room
        return max(least + 2 * _INSET, min(widest, most))

    @cached_property
    def _register_width(self) -> float:
        return (self._room - self._name_width - self._total_width) / COLUMNS


def _tight(name: Lines) -> float:
    """The least height of a row: one line goes without its air, several need it around them."""
    return name.height - AIR if name.layout.lineCount() == 1 else name.height
