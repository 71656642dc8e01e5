"""Words on a wall: broken into lines as French wants it, and fitted to their room."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cache, lru_cache
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from synergy_desktop.ui.projector import look
from synergy_desktop.ui.projector.look import BODY_TEXT, LEAST_TEXT, TITLE_TEXT
from synergy_desktop.ui.tables.typesetting import wrap_mode

LEADING = 1.06
"""How far apart lines are: a little more than on paper, for those who read from the back row."""

_KEPT = 1000
"""How many texts stay laid out: those of some large slides, on the wall and in the preview."""


class Side(Enum):
    """Where the lines of a text begin; right-to-left writing begins on the other side."""

    START = Qt.AlignmentFlag.AlignLeft
    MIDDLE = Qt.AlignmentFlag.AlignHCenter
    END = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Type:
    """How words look: their size in units, their weight, their side."""

    size: float = BODY_TEXT
    bold: bool = False
    side: Side = Side.START

    @property
    def font(self) -> QFont:
        """The font, whose letters keep their places when the painter is scaled."""
        return _font(self.size, bold=self.bold)

    @property
    def metrics(self) -> QFontMetricsF:
        """The measures of the font."""
        return QFontMetricsF(self.font)

    def drop(self, smaller: "Type") -> float:
        """How much lower ``smaller`` words begin that stand on the same line."""
        return self.metrics.ascent() - smaller.metrics.ascent()


@cache
def _font(size: float, *, bold: bool) -> QFont:
    made = look.font(size, bold=bold)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@dataclass(frozen=True, slots=True)
class Lines:
    """A text in lines, ready to paint at any place; ``width`` is its room's, in units."""

    text: str
    type: Type
    width: float
    formats: tuple[QTextLayout.FormatRange, ...] = field(hash=False)
    """Where letters look otherwise than the rest."""
    layout: QTextLayout = field(compare=False, repr=False)
    height: float = field(compare=False)

    @property
    def ink(self) -> QRectF:
        """Where the letters are, from the top left corner of the text's room."""
        ink = QRectF()
        for number in range(self.layout.lineCount()):
            ink = ink.united(self.layout.lineAt(number).naturalTextRect())
        return ink

    @property
    def ascent(self) -> float:
        """How far below its top the first line stands."""
        line = self.layout.lineAt(0)
        return line.ascent() if line.isValid() else 0.0

    def paint(self, painter: QPainter, at: QPointF, colour: str) -> None:
        """Draw the lines with their top left corner ``at``."""
        painter.setPen(QColor(colour))
        self.layout.draw(painter, at)


def set_lines(
    text: str,
    width: float,
    type_: Type = Type(),
    formats: Sequence[QTextLayout.FormatRange] = (),
) -> Lines:
    """Break ``text`` into lines of ``width`` units; ``formats`` count its letters."""
    return _set(text, width, type_, tuple(formats)) if formats else _plain(text, width, type_)


@lru_cache(maxsize=_KEPT)
def _plain(text: str, width: float, type_: Type) -> Lines:
    """Set a text that looks the same from end to end, which another slide may have set already."""
    return _set(text, width, type_, ())


def _set(
    text: str, width: float, type_: Type, formats: tuple[QTextLayout.FormatRange, ...]
) -> Lines:
    shown = french(text)
    layout = QTextLayout(shown.replace("\n", "\u2028"), type_.font)
    is_turned = type_.side is Side.START and _is_right_to_left(shown)
    option = QTextOption((Side.END if is_turned else type_.side).value)
    option.setWrapMode(wrap_mode(shown))
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.setFormats(list(formats))
    layout.setCacheEnabled(True)
    height = _broken(layout, max(1.0, width))
    return Lines(shown, type_, width, formats, layout, height)


def fitted(
    text: str,
    width: float,
    height: float,
    *,
    largest: float = TITLE_TEXT,
    bold: bool = False,
    side: Side = Side.START,
) -> Lines:
    """Set ``text`` as large as its room allows, up to ``largest`` units, without cutting a word.

    It is never smaller than ``LEAST_TEXT``: a long text comes out higher than its room.
    """
    for size in _sizes(largest):
        type_ = Type(size, bold, side)
        if _longest_word(text, type_) > width:
            continue
        lines = set_lines(text, width, type_)
        if lines.height <= height:
            return lines
    return set_lines(text, width, Type(LEAST_TEXT, bold, side))


@lru_cache(maxsize=_KEPT)
def line_width(text: str, type_: Type = Type()) -> float:
    """How wide ``text`` is on one line."""
    return type_.metrics.horizontalAdvance(french(text))


def french(text: str) -> str:
    """Keep high punctuation and guillemets with their words, whatever spaces were typed."""
    for sign in ":;?!»%€":
        text = text.replace(f" {sign}", f"\u00a0{sign}")
    return text.replace("« ", "«\u00a0")


def _is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction is one that is read from the right."""
    directions = (bidirectional(letter) for letter in text)
    return next((each != "L" for each in directions if each in ("L", "R", "AL")), False)


def _broken(layout: QTextLayout, width: float) -> float:
    """Break ``layout`` into lines of ``width``, and give its height."""
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height() * LEADING
    layout.endLayout()
    return top


def _sizes(largest: float) -> Iterator[float]:
    """The sizes to try, from the largest: each a tenth smaller."""
    size = largest
    while size > LEAST_TEXT:
        yield size
        size = round(size * 0.9)
    yield LEAST_TEXT


def _longest_word(text: str, type_: Type) -> float:
    words = sorted(text.split(), key=len)[-3:]
    return max((line_width(word, type_) for word in words), default=0.0)
