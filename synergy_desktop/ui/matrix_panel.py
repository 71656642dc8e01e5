"""What stands beside a matrix: what a level means, and the running total of the group."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from synergy_desktop.domain.scales import LEVELS, REGISTERS
from synergy_desktop.domain.scoring import Score
from synergy_desktop.domain.vocabulary import Register
from synergy_desktop.ui import theme
from synergy_desktop.ui.figures import Figure, change_words, paint_figure
from synergy_desktop.ui.matrix_painter import DESK_COLOURS

_DEFINITIONS = {definition.register: definition for definition in REGISTERS}
_BAR = 3


class LevelPanel(QFrame):
    """Says what a register covers and what a level means; as high for each, so nothing jumps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self.setObjectName("levelPanel")
        self.setAccessibleName("Définition du niveau")
        theme.set_fill(self, theme.CHROME)
        self._level = _label(theme.INK, bold=True)
        self._meaning = _label(theme.INK)
        self._register = _label(theme.INK_SOFT, bold=True)
        self._covers = _label(theme.INK_SOFT)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        column.setSpacing(theme.HAIR)
        for label in (self._level, self._meaning):
            column.addWidget(label)
        column.addStretch(1)
        for label in (self._register, self._covers):
            column.addWidget(label)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 11 + 2 * theme.LARGE)

    def show_level(self, register: Register, level: int | None) -> None:
        """Explain ``level`` of ``register``; None where nothing is set yet."""
        definition = _DEFINITIONS[register]
        self._register.setText(definition.label)
        self._covers.setText(definition.definition)
        if level is None:
            self._level.setText("À coter")
            self._meaning.setText("Aucun niveau n’est encore choisi pour ce registre.")
        else:
            self._level.setText(f"{level} · {LEVELS[level].name}")
            self._meaning.setText(LEVELS[level].definition)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar that ties the panel to the accent."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, _BAR, self.height(), QColor(theme.ACCENT))
        painter.end()


class RunningTotal(QWidget):
    """The overall figure of a group of services, and what became of it since last year."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a total without a figure."""
        super().__init__(parent)
        self._title = ""
        self._score: Score | None = None
        self._before: Score | None = None
        self._year = ""
        self.setObjectName("runningTotal")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_score(
        self, title: str, score: Score | None, before: Score | None = None, year: str = ""
    ) -> None:
        """Show ``score`` under ``title``, compared with ``before``, that of ``year``."""
        self._title, self._score, self._before, self._year = title, score, before, year
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(self._words()))
        self.update()

    @property
    def change(self) -> int | None:
        """By how many points the figure has moved; None if the two are not out of the same."""
        return self._score.since(self._before) if self._score else None

    def sizeHint(self) -> QSize:
        """Three lines, the middle one large."""
        small, large = self._metrics()
        return QSize(200, round(large.height() + 2 * small.height() + theme.HAIR))

    def minimumSizeHint(self) -> QSize:
        """As high as it draws."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the title, the figure with its change, and last year's figure."""
        small, large = self._metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.INK_SOFT))
        painter.drawText(QRectF(0, 0, self.width(), small.height()), _LEFT, self._title)
        line = QRectF(0, small.height(), self.width(), large.height())
        figure = str(self._score) if self._score else "–"
        painter.setPen(QColor(theme.INK))
        painter.setFont(theme.font(theme.DISPLAY, bold=True))
        painter.drawText(line, _LEFT, figure)
        if (change := self.change) is not None:
            self._paint_change(painter, line, large.horizontalAdvance(figure), change)
        if self._before is not None:
            painter.setFont(self.font())
            painter.setPen(QColor(theme.INK_SOFT))
            room = QRectF(0, line.bottom(), self.width(), small.height())
            painter.drawText(room, _LEFT, self._earlier())
        painter.end()

    def _paint_change(self, painter: QPainter, line: QRectF, left: float, change: int) -> None:
        style = DESK_COLOURS.figures(theme.font(theme.BODY * 1.15, bold=True))
        paint_figure(painter, line.adjusted(left, 4, 0, 4), Figure("", change), style)

    def _earlier(self) -> str:
        return f"{self._year} : {self._before}"

    def _words(self) -> list[str]:
        words = [str(self._score) if self._score else "aucune matrice"]
        if (change := self.change) is not None:
            words.append(change_words(change))
        if self._before is not None:
            words.append(self._earlier())
        return words

    def _metrics(self) -> tuple[QFontMetricsF, QFontMetricsF]:
        return QFontMetricsF(self.font()), QFontMetricsF(theme.font(theme.DISPLAY, bold=True))


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _label(colour: str, *, bold: bool = False) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(theme.font(bold=bold))
    theme.set_ink(label, colour)
    return label
