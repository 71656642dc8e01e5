"""The cooperation matrix that is clicked: one painted widget that knows nothing of a dossier."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from synergy_desktop.domain.model import Matrix
from synergy_desktop.domain.scales import LEVELS, REGISTERS
from synergy_desktop.domain.vocabulary import Register
from synergy_desktop.ui.digit_keys import digit
from synergy_desktop.ui.matrix_geometry import COLUMNS, TOP_LEVEL, MatrixGeometry
from synergy_desktop.ui.matrix_painter import (
    NO_LEVELS,
    MatrixFonts,
    MatrixPainter,
    MatrixState,
    levels_in,
)

_CLEARING_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class MatrixGrid(QWidget):
    """A matrix that asks for a level by a click or a key, and shows the levels that it is given.

    It never changes its own levels: whoever hears ``level_chosen`` writes the level and gives the
    new ones back with ``set_levels``.
    """

    level_chosen = Signal(object, object)
    """A register and the level that the user wants for it: 0 to 5, None to clear it."""
    register_changed = Signal(object)
    """The register that the keys now act on."""
    pointed = Signal(object, object)
    """The register and the level under the mouse, None and None when it leaves the cells."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty matrix."""
        super().__init__(parent)
        self._state = MatrixState(current=0)
        self._painter = self._fitted()
        self.setObjectName("matrixGrid")
        self.setAccessibleName("Matrice de coopération")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        # It fills its own ground, or a click would have all that lies behind it painted first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(420, 300)
        self._describe()

    @property
    def current_register(self) -> Register:
        """The register that the keys act on."""
        return REGISTERS[self._state.current or 0].register

    @property
    def geometry_of_parts(self) -> MatrixGeometry:
        """Where the parts stand in the widget as it is now."""
        return self._painter.geometry

    def set_levels(self, matrix: Matrix | None) -> None:
        """Show the levels of ``matrix``; None shows an empty one.

        What differs is painted at once, before the rest of the window takes in the same step.
        """
        touched = self._take(levels=levels_in(matrix) or NO_LEVELS)
        if touched:
            due = QRegion()
            for rect in touched:
                due += rect
            self.repaint(due)
            self._describe()

    def set_ghost(self, matrix: Matrix | None) -> None:
        """Outline the levels of last year's ``matrix``; None where there is none."""
        self._change(ghost=levels_in(matrix))

    def set_current_register(self, register: Register) -> None:
        """Let the keys act on ``register``."""
        self._go_to(_COLUMN_OF[register])

    def sizeHint(self) -> QSize:
        """The size at which a screen of 1366 × 768 shows it."""
        return QSize(740, 470)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the parts that the screen asks for."""
        region = event.region()

        def wanted(rect: QRectF) -> bool:
            return region.intersects(rect.toAlignedRect())

        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().base())
        self._painter.paint(painter, self._state, wanted)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the parts out anew."""
        self._painter = self._fitted()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        if event.type() == QEvent.Type.FontChange:
            self._painter = self._fitted()
            self.update()
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the level that is clicked."""
        hit = self._painter.geometry.hit(event.position())
        if event.button() == Qt.MouseButton.LeftButton and hit is not None:
            self._choose(*hit)
            self._go_to(hit[0])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the cell under the mouse."""
        self._point_at(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._point_at(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by 0 to 5, ↑, ↓ and Delete; move by ←, →, Home and End."""
        level = digit(event)
        if level is not None and level <= TOP_LEVEL:
            self._choose(self._state.current or 0, level)
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._act_on(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ring the column that the keys act on."""
        self._change(focused=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._change(focused=False)

    def event(self, event: QEvent) -> bool:
        """Explain the level under a mouse that rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tooltip(event)
            return True
        return super().event(event)

    def _act_on(self, event: QKeyEvent) -> bool:
        """Do what the key of ``event`` stands for; False if for nothing."""
        key, column = event.key(), self._state.current or 0
        if key in _CLEARING_KEYS:
            self._choose(column, None)
        elif key in _MOVES:
            self._go_to(min(COLUMNS - 1, max(0, column + _MOVES[Qt.Key(key)])))
        elif key in _STEPS:
            level = self._state.levels[column]
            self._choose(column, _stepped(level, _STEPS[Qt.Key(key)]))
        else:
            return False
        return True

    def _choose(self, column: int, level: int | None) -> None:
        if level != self._state.levels[column]:
            self.level_chosen.emit(REGISTERS[column].register, level)

    def _go_to(self, column: int) -> None:
        if column != self._state.current:
            self._change(current=column)
            self.register_changed.emit(REGISTERS[column].register)
            self._announce()

    def _point_at(self, position: QPointF | None) -> None:
        hit = None if position is None else self._painter.geometry.hit(position)
        if hit == self._state.hover:
            return
        self._change(hover=hit)
        if hit is None:
            self.unsetCursor()
            self.pointed.emit(None, None)
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.pointed.emit(REGISTERS[hit[0]].register, hit[1])

    def _show_tooltip(self, event: QHelpEvent) -> None:
        hit = self._painter.geometry.hit(QPointF(event.pos()))
        if hit is None:
            QToolTip.hideText()
            return
        definition = LEVELS[hit[1]]
        words = f"<p><b>{hit[1]} · {definition.name}</b><br>{definition.definition}</p>"
        area = self._painter.geometry.cell(*hit).toAlignedRect()
        QToolTip.showText(event.globalPos(), words, self, area)

    def _change(self, **changes: object) -> None:
        """Replace parts of the state, and have what looks different repainted by and by."""
        for rect in self._take(**changes):
            self.update(rect)

    def _take(self, **changes: object) -> list[QRect]:
        """Replace parts of the state; gives the rectangles that look different, to be repainted."""
        before, after = self._state, replace(self._state, **changes)  # type: ignore[arg-type] # replace() is untyped here
        self._state = after
        return _touched(self._painter.geometry, before, after)

    def _describe(self) -> None:
        """Tell a screen reader the levels, and the new one as it is set."""
        told = (
            f"{register.label} : {_spoken(level)}"
            for register, level in zip(REGISTERS, self._state.levels, strict=True)
        )
        total = f"total {self._state.points} sur {TOP_LEVEL * COLUMNS}"
        self.setAccessibleDescription(", ".join([*told, total]))
        self._announce()

    def _announce(self) -> None:
        if not QAccessible.isActive():
            return
        column = self._state.current or 0
        words = f"{REGISTERS[column].label}, {_spoken(self._state.levels[column])}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        changed = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(changed)

    def _fitted(self) -> MatrixPainter:
        geometry = MatrixGeometry(QSizeF(self.size()))
        return MatrixPainter(geometry, MatrixFonts.fitting(geometry, self.font()))


_COLUMN_OF = {definition.register: column for column, definition in enumerate(REGISTERS)}
_MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Home: -COLUMNS,
    Qt.Key.Key_End: COLUMNS,
}
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


def _stepped(level: int | None, step: int) -> int | None:
    """The level a ``step`` away; a hole becomes 0 on the way up and stays on the way down."""
    if level is None:
        return 0 if step > 0 else None
    return min(TOP_LEVEL, max(0, level + step))


def _spoken(level: int | None) -> str:
    return "à coter" if level is None else f"niveau {level}, {LEVELS[level].name.lower()}"


def _touched(geometry: MatrixGeometry, before: MatrixState, after: MatrixState) -> list[QRect]:
    """The rectangles that are not drawn alike in the two states."""
    rects = []
    for column in range(COLUMNS):
        levels = before.levels[column], after.levels[column]
        if _look(before, column) != _look(after, column):
            rects.append(geometry.touched(column))
        elif levels[0] != levels[1]:
            rects += geometry.moved(column, levels)
    if (before.levels, before.ghost) != (after.levels, after.ghost):
        rects.append(geometry.total())
    return [rect.toAlignedRect() for rect in rects]


def _look(state: MatrixState, column: int) -> tuple[object, ...]:
    """All that the drawing of ``column`` depends on beside its level."""
    current = state.current == column
    return (
        state.ghost and state.ghost[column],
        current,
        current and state.focused,
        state.hover if state.hover and state.hover[0] == column else None,
    )
