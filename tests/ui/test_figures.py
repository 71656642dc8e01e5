"""A figure on its way from what it was, at rest, and in a room too small for both."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from synergy_desktop.ui.figures import Figure, FigureStyle, figure_width, paint_figure

ALIGNMENTS = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignHCenter,
    Qt.AlignmentFlag.AlignRight,
)
PASSING = Figure("22", change=1, former="21")


def style(*, change_first: bool = False) -> FigureStyle:
    font = QFont(QApplication.font())
    font.setPixelSize(40)
    ink, soft, gain, loss = (QColor(name) for name in ("black", "blue", "green", "red"))
    return FigureStyle(font, ink, soft, gain, loss, change_first)


def drawn(
    figure: Figure,
    moment: float = 1.0,
    width: float = 400,
    align: Qt.AlignmentFlag = ALIGNMENTS[0],
    *,
    change_first: bool = False,
) -> QImage:
    image = QImage(600, 80, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    room = QRectF(100, 0, width, 80)
    paint_figure(painter, room, figure, style(change_first=change_first), align, moment)
    painter.end()
    return image


def columns(image: QImage, *names: str) -> list[int]:
    """The columns of pixels that hold one of these very colours."""
    wanted = {QColor(name).rgb() for name in names}
    return [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) in wanted for y in range(image.height()))
    ]


@pytest.mark.parametrize("align", ALIGNMENTS)
@pytest.mark.parametrize("change_first", [True, False])
@pytest.mark.parametrize("moment", [0.0, 0.5, 0.91, 0.95, 0.99, 1.0])
def test_the_new_figure_is_there_in_full_at_each_moment(
    qapp: QApplication, align: Qt.AlignmentFlag, change_first: bool, moment: float
) -> None:
    alone = len(columns(drawn(Figure("22")), "black"))
    seen = columns(drawn(PASSING, moment, align=align, change_first=change_first), "black")
    assert abs(len(seen) - alone) <= 4
    assert 100 <= seen[0] < seen[-1] <= 500


def test_the_former_figure_comes_first_then_the_change(qapp: QApplication) -> None:
    early, late = drawn(PASSING, 0.3), drawn(PASSING)
    assert columns(early, "blue")
    assert not columns(early, "green")
    assert columns(late, "green")
    assert not columns(late, "blue")
    assert late == drawn(Figure("22", change=1))


def test_what_does_not_fit_is_left_out_rather_than_cut(qapp: QApplication) -> None:
    narrow = figure_width(Figure("22"), style()) * 2
    assert drawn(PASSING, 0.3, narrow) == drawn(PASSING, 1.0, narrow)
    assert drawn(PASSING, 0.3, 400) != drawn(PASSING, 1.0, 400)


@pytest.mark.parametrize(("change", "colour"), [(2, "green"), (-1, "red"), (0, "blue")])
def test_a_change_has_its_sign_and_its_colour(qapp: QApplication, change: int, colour: str) -> None:
    image = drawn(Figure("4", change=change))
    assert columns(image, colour)
    assert not columns(image, *{"green", "red", "blue"} - {colour})
