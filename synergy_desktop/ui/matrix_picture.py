"""A service's matrix as a picture for a large screen: title, levels, and the group's total."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from synergy_desktop.domain.model import Matrix, Report, Service
from synergy_desktop.domain.scales import REGISTERS
from synergy_desktop.domain.scoring import Score, summary
from synergy_desktop.domain.words import OTHER_TITLE, SUPPORT_TITLE
from synergy_desktop.ui import theme
from synergy_desktop.ui.matrix_geometry import MatrixGeometry
from synergy_desktop.ui.matrix_painter import Levels, MatrixFonts, MatrixPainter, MatrixState
from synergy_desktop.ui.year_matrices import counterpart

FULL_HD = QSize(1920, 1080)
PROJECTED_TEXT = 1.35
"""How much larger than on a desk the words of a matrix are, to be read across a room."""

_MARGIN, _HEAD, _FOOT = 0.034, 0.075, 0.125
"""Shares of the picture's height (of its width, for the margin)."""


def render_matrix_picture(
    report: Report, service: Service, former: Report | None = None, size: QSize = FULL_HD
) -> QImage:
    """Draw the matrix of ``service``, of ``report``, with ``former`` (the year before) as a ghost.

    A ``QApplication`` must exist; no window, no screen.
    """
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.SURFACE))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = QRectF(image.rect())
    margin = whole.width() * _MARGIN
    frame = whole.adjusted(margin, margin * 0.7, -margin, -margin * 0.7)
    head, foot = whole.height() * _HEAD, whole.height() * _FOOT
    _paint_head(painter, QRectF(frame.topLeft(), QSizeF(frame.width(), head)), report, service)
    middle = frame.adjusted(0, head, 0, -foot)
    _paint_grid(painter, middle, service, former)
    _paint_foot(painter, frame.adjusted(0, frame.height() - foot, 0, 0), report, service, former)
    painter.end()
    return image


def _paint_head(painter: QPainter, room: QRectF, report: Report, service: Service) -> None:
    words = f"Matrice de coopération {report.year}"
    painter.setFont(_font(room.height() * 0.42))
    painter.setPen(QColor(theme.INK_SOFT))
    painter.drawText(room, _RIGHT, words)
    taken = QFontMetricsF(painter.font()).horizontalAdvance(words) + room.height()
    title = _font(room.height() * 0.66, bold=True)
    left = room.adjusted(0, 0, -taken, 0)
    name = QFontMetricsF(title).elidedText(service.name, Qt.TextElideMode.ElideRight, left.width())
    painter.setFont(title)
    painter.setPen(QColor(theme.INK))
    painter.drawText(left, _LEFT, name)


def _paint_grid(painter: QPainter, room: QRectF, service: Service, former: Report | None) -> None:
    geometry = MatrixGeometry(room.size())
    fonts = MatrixFonts.fitting(geometry, _font(13))
    then = counterpart(service, former.services) if former else None
    state = MatrixState(
        levels=_levels(service.matrix or Matrix()),
        ghost=_levels(then.matrix) if then and then.matrix else None,
    )
    painter.save()
    painter.translate(room.topLeft())
    MatrixPainter(geometry, fonts).paint(painter, state, lambda _rect: True)
    painter.restore()


def _paint_foot(
    painter: QPainter, room: QRectF, report: Report, service: Service, former: Report | None
) -> None:
    painter.setPen(QPen(QColor(theme.LINE), 2))
    painter.drawLine(QLineF(room.topLeft(), QPointF(room.right(), room.top())))
    line = room.adjusted(0, room.height() * 0.12, 0, 0)
    support = service.support is not None
    painter.setFont(_font(line.height() * 0.32))
    painter.setPen(QColor(theme.INK))
    painter.drawText(line, _LEFT, SUPPORT_TITLE if support else OTHER_TITLE)
    figure = _group_score(report, support=support)
    words = str(figure) if figure else "–"
    painter.setFont(_font(line.height() * 0.56, bold=True))
    painter.drawText(line, _RIGHT, words)
    before = _group_score(former, support=support) if former else None
    if former is not None and before is not None:
        taken = QFontMetricsF(painter.font()).horizontalAdvance(words) + line.height() * 0.35
        painter.setFont(_font(line.height() * 0.29))
        painter.setPen(QColor(theme.INK_SOFT))
        earlier = f"{former.year} : {before}"
        painter.drawText(line.adjusted(0, line.height() * 0.05, -taken, 0), _RIGHT, earlier)


def _group_score(report: Report, *, support: bool) -> Score | None:
    grids = summary(report)
    grid = grids.support if support else grids.other
    return grid.total if grid.services else None


def _levels(matrix: Matrix) -> Levels:
    return tuple(matrix.level(definition.register) for definition in REGISTERS)


def _font(pixels: float, *, bold: bool = False) -> QFont:
    font = theme.font(bold=bold)
    font.setPixelSize(max(1, round(pixels)))
    return font


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
