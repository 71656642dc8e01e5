"""The canvas shows a slide at any size, scrolled and zoomed, and paints no more than it must."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.projector.canvas import SlideCanvas
from synergy_desktop.ui.projector.look import DARK, Look
from synergy_desktop.ui.projector.picture import SlidePicture, Update
from synergy_desktop.ui.projector.scene import Scene, photographed

BAND = 100.0
STRIPE = QRectF(0, 500, 400, 100)
"""The part of the striped slide that changes."""


class Stripes(SlidePicture):
    """A slide whose colour at each height is known: red heading, green and blue stripes below."""

    def __init__(self, dossier: Dossier, height: float = 1080, band: float = 0) -> None:
        super().__init__(dossier, "", Slide(kind=SlideKind.BLACK))
        self.tall, self.kept, self.mark = height, band, QColor("yellow")
        self.widths: list[float] = []
        self.clips: list[QRectF] = []
        self.moments: list[float] = []

    @property
    def title(self) -> str:
        return "Rayures"

    def height(self, width: float, look: Look) -> float:
        return self.tall

    def band(self, width: float, look: Look) -> float:
        return self.kept

    def paint(self, painter: QPainter, width: float, look: Look, moment: float = 1.0) -> None:
        self.widths.append(width)
        self.clips.append(painter.clipBoundingRect())
        self.moments.append(moment)
        for top in range(0, int(self.tall), 100):
            painter.fillRect(QRectF(0, top, width, 100), colour_at(top))
        painter.fillRect(STRIPE, self.mark)


def colour_at(height: float) -> QColor:
    if height < BAND:
        return QColor("red")
    return QColor("green") if height // 100 % 2 else QColor("blue")


@pytest.fixture
def canvas(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> SlideCanvas:
    """Show a wall of 960 × 540 that is soon at rest."""
    monkeypatch.setattr(f"{SlideCanvas.__module__}._PASSAGE", 80)
    shown = SlideCanvas()
    shown.resize(960, 540)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def seen(canvas: SlideCanvas) -> QImage:
    return canvas.grab().toImage()


def colour(canvas: SlideCanvas, x: int, y: int) -> QColor:
    return seen(canvas).pixelColor(x, y)


def show(qtbot: QtBot, canvas: SlideCanvas, scene: Scene) -> None:
    canvas.show_scene(scene)
    rest(qtbot, canvas)


def rest(qtbot: QtBot, canvas: SlideCanvas) -> None:
    qtbot.waitUntil(lambda: not canvas.is_passing)


def test_the_wall_is_1080_units_high_at_any_size(
    qtbot: QtBot, two_years: Dossier, canvas: SlideCanvas
) -> None:
    stripes = Stripes(two_years)
    show(qtbot, canvas, Scene(stripes))
    assert stripes.widths[-1] == 1920
    assert colour(canvas, 480, 25) == colour_at(50)
    assert colour(canvas, 480, 75) == colour_at(150)


def test_a_zoomed_slide_is_laid_out_narrower(
    qtbot: QtBot, two_years: Dossier, canvas: SlideCanvas
) -> None:
    stripes = Stripes(two_years)
    show(qtbot, canvas, Scene(stripes, zoom=200))
    assert stripes.widths[-1] == 960
    assert colour(canvas, 480, 90) == colour_at(50)
    assert canvas.room.reach == 540


def test_the_wall_is_not_scrolled_past_its_end(
    qtbot: QtBot, two_years: Dossier, canvas: SlideCanvas
) -> None:
    stripes = Stripes(two_years, height=1580)
    show(qtbot, canvas, Scene(stripes, scroll=9999))
    assert canvas.room.reach == 500
    assert colour(canvas, 480, 25) == colour_at(550)


def test_a_heading_stays_while_the_rest_is_scrolled(
    qtbot: QtBot, two_years: Dossier, canvas: SlideCanvas
) -> None:
    show(qtbot, canvas, Scene(Stripes(two_years, height=1580, band=BAND), scroll=500))
    assert colour(canvas, 480, 25) == QColor("red")
    assert colour(canvas, 480, 75) == colour_at(650)


@pytest.mark.parametrize(("scroll", "above", "below"), [(0, 0, 1), (250, 1, 1), (500, 1, 0)])
def test_a_sign_in_the_margin_tells_that_there_is_more(
    qtbot: QtBot, two_years: Dossier, canvas: SlideCanvas, scroll: float, above: bool, below: bool
) -> None:
    look = Look()
    show(qtbot, canvas, Scene(Stripes(two_years, height=1580), look, scroll=scroll))
    sign = QColor(look.palette.soft)
    image = seen(canvas)
    margin = range(930, 958)
    found = [
        any(image.pixelColor(x, y) == sign for x in margin for y in rows)
        for rows in (range(12, 40), range(500, 530))
    ]
    assert found == [above, below]


def test_a_preview_shows_what_a_wall_of_another_shape_shows(
    qtbot: QtBot, two_years: Dossier
) -> None:
    stripes = Stripes(two_years)
    preview = SlideCanvas(ratio=4 / 3)
    preview.resize(402, 202)
    qtbot.addWidget(preview)
    with qtbot.waitExposed(preview):
        preview.show()
    preview.show_scene(Scene(stripes, zoom=200))
    assert colour(preview, 201, 30) == colour_at(50)
    assert stripes.widths[-1] == 720
    assert colour(preview, 10, 100) == preview.palette().window().color()


def test_another_slide_comes_softly_but_its_first_frame_at_once(
    qtbot: QtBot, two_years: Dossier, canvas: SlideCanvas
) -> None:
    show(qtbot, canvas, Scene(Stripes(two_years)))
    before = seen(canvas)
    canvas.show_scene(Scene(Stripes(two_years), is_black=True))
    first = seen(canvas)
    assert canvas.is_passing
    assert first != before
    assert first.pixelColor(480, 75) != QColor("black")
    rest(qtbot, canvas)
    assert colour(canvas, 480, 75) == QColor("black")


def test_a_step_paints_only_what_it_changed(
    qtbot: QtBot, two_years: Dossier, canvas: SlideCanvas
) -> None:
    stripes = Stripes(two_years)
    show(qtbot, canvas, Scene(stripes))
    stripes.mark = QColor("white")
    stripes.clips.clear()
    canvas.take(Update((STRIPE,)))
    assert stripes.clips == [STRIPE]
    assert colour(canvas, 100, 275) == QColor("white")
    assert not canvas.is_passing


def test_a_gentle_step_goes_from_the_old_to_the_new(
    qtbot: QtBot, two_years: Dossier, canvas: SlideCanvas
) -> None:
    stripes = Stripes(two_years)
    show(qtbot, canvas, Scene(stripes))
    stripes.moments.clear()
    canvas.take(Update((STRIPE,), gently=True))
    assert len(stripes.moments) == 1
    rest(qtbot, canvas)
    assert stripes.moments == sorted(stripes.moments)
    assert 0 < stripes.moments[0] < stripes.moments[-1] == 1


def test_a_step_on_top_of_another_lets_the_first_arrive(
    qtbot: QtBot, two_years: Dossier, canvas: SlideCanvas
) -> None:
    stripes = Stripes(two_years)
    show(qtbot, canvas, Scene(stripes))
    canvas.take(Update((STRIPE,), gently=True))
    below = STRIPE.translated(0, 200)
    stripes.moments.clear()
    stripes.clips.clear()
    canvas.take(Update((below,), gently=True))
    assert [clip.center().y() for clip in stripes.clips] == [550, 750]
    assert stripes.moments[0] == 1 > stripes.moments[1]
    stripes.clips.clear()
    rest(qtbot, canvas)
    assert {clip.center().y() for clip in stripes.clips} == {750}


def test_areas_of_a_scrolled_slide_are_painted_where_they_stand(
    qtbot: QtBot, two_years: Dossier, canvas: SlideCanvas
) -> None:
    stripes = Stripes(two_years, height=1580, band=BAND)
    show(qtbot, canvas, Scene(stripes, scroll=300))
    stripes.mark = QColor("white")
    canvas.take(Update((STRIPE,)))
    assert colour(canvas, 100, 125) == QColor("white")


def test_a_still_hides_the_slide_and_black_hides_both(
    qtbot: QtBot, two_years: Dossier, canvas: SlideCanvas
) -> None:
    stripes = Stripes(two_years)
    still = photographed(Scene(stripes), canvas.size())
    show(qtbot, canvas, Scene(still=still))
    before = seen(canvas)
    assert before.pixelColor(480, 75) == colour_at(150)
    canvas.take(Update())
    assert seen(canvas) == before
    show(qtbot, canvas, Scene(still=still, is_black=True))
    assert colour(canvas, 480, 75) == QColor("black")


def test_the_room_s_palette_is_the_ground(
    qtbot: QtBot, two_years: Dossier, canvas: SlideCanvas
) -> None:
    show(qtbot, canvas, Scene(Stripes(two_years, height=0), Look(DARK)))
    assert colour(canvas, 700, 300) == QColor(DARK.ground)


def test_a_wall_of_another_size_is_laid_out_anew(
    qtbot: QtBot, two_years: Dossier, canvas: SlideCanvas
) -> None:
    show(qtbot, canvas, Scene(Stripes(two_years)))
    canvas.resize(400, 300)
    qtbot.waitUntil(lambda: canvas.width() == 400)
    assert colour(canvas, 200, 40) == colour_at(150)
