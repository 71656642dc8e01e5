"""A slide higher than the wall: whole lines at its edges, pages that begin with a row."""

import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication

from data.contents import synergy
from synergy_desktop.domain.model import DossierContent, Institution, Report, Service
from synergy_desktop.domain.projection import ZOOMS
from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.projector.look import HEIGHT, Look
from synergy_desktop.ui.projector.picture import SlidePicture
from synergy_desktop.ui.projector.pictures import picture_of
from synergy_desktop.ui.projector.scene import USUAL_SIZE, Scene, SceneRoom, photographed
from ui.projector_pictures import FULL_HD, LOOK, ink_area, width_on

WIDTH = width_on(FULL_HD)
ROWS = 9


@pytest.fixture
def table(qapp: QApplication, tmp_path: Path) -> SlidePicture:
    """Give the slide of a service with rows of some lines each, three walls high or so."""
    rows = tuple(synergy(f"{number} achats groupés " * (3 + number % 4)) for number in range(ROWS))
    year = Report(year="2026", services=(Service(name="Achats", synergies=rows),))
    commune, cpas = Institution(name="Valprée"), Institution(name="CPAS de Valprée")
    content = DossierContent(commune=commune, cpas=cpas, reports=(year,))
    dossier = Dossier.create(tmp_path / "Valprée.synergie", content)
    report = queries.report_heads(dossier)[-1].id
    service = queries.service_heads(dossier, report)[0].id
    return picture_of(dossier, report, Slide(kind=SlideKind.SERVICE, target=service))


def room_of(picture: SlidePicture, scroll: float) -> SceneRoom:
    area = QRectF(0, 0, USUAL_SIZE.width(), USUAL_SIZE.height())
    return SceneRoom(Scene(picture, scroll=scroll), area, area.width() / area.height())


def every_line(picture: SlidePicture) -> Sequence[QRectF]:
    return picture.lines(WIDTH, LOOK, -math.inf, math.inf)


def whole_walls(picture: SlidePicture) -> list[float]:
    """How far the wall is scrolled, page after page."""
    scrolls = [0.0]
    while (then := room_of(picture, scrolls[-1]).turned(1)) > scrolls[-1]:
        scrolls.append(then)
    return scrolls


def test_every_page_but_the_last_begins_with_a_row(table: SlidePicture) -> None:
    band, starts = table.band(WIDTH, LOOK), table.starts(WIDTH, LOOK)
    scrolls = whole_walls(table)
    assert len(scrolls) > 2
    for scroll in scrolls[1:-1]:
        assert any(0 < start - (scroll + band) < 12 for start in starts)
    assert scrolls[-1] == room_of(table, 0).reach


def test_no_line_is_passed_over_from_page_to_page(table: SlidePicture) -> None:
    band = table.band(WIDTH, LOOK)
    walls = [(scroll + band, scroll + HEIGHT) for scroll in whole_walls(table)]
    lines = [line for line in every_line(table) if line.top() >= band]
    assert len(lines) > ROWS
    for line in lines:
        assert any(top <= line.top() and line.bottom() <= foot + 1 for top, foot in walls)


def test_pages_are_turned_back_to_the_top(table: SlidePicture) -> None:
    scroll = whole_walls(table)[-1]
    seen = [scroll]
    while scroll:
        scroll = room_of(table, scroll).turned(-1)
        assert scroll < seen[-1]
        assert seen[-1] - scroll <= HEIGHT - table.band(WIDTH, LOOK), "nothing is passed over"
        seen.append(scroll)
    assert len(seen) > 2


@pytest.mark.parametrize("scroll", [0.0, 231.0, 400.0, 517.0])
def test_a_line_that_an_edge_would_cut_is_left_out(table: SlidePicture, scroll: float) -> None:
    band = table.band(WIDTH, LOOK) if scroll else 0.0
    edges = (scroll + band, scroll + HEIGHT)
    lines = every_line(table)
    cut = [line for line in lines if any(line.top() < edge < line.bottom() for edge in edges)]
    wall = photographed(Scene(table, scroll=scroll), USUAL_SIZE).toImage()
    for line in cut:
        stands = line.translated(0, -scroll) & QRectF(0, band, WIDTH, HEIGHT - band)
        part = wall.copy(stands.adjusted(2, 2, -2, -2).toRect())
        assert part.isNull() or ink_area(part, QColor(LOOK.palette.ground)).isEmpty()


class Leaning(SlidePicture):
    """One line at the foot of the wall, whose letters lean out of it."""

    line = QRectF(100.6, HEIGHT - 20, 200, 40)
    title = "Une ligne"

    def paint(self, painter: QPainter, width: float, look: Look, moment: float = 1.0) -> None:
        painter.fillRect(self.line.adjusted(-3, 0, 3, 0), QColor(look.palette.ink))

    def height(self, width: float, look: Look) -> float:
        return 2 * HEIGHT

    def lines(self, width: float, look: Look, top: float, bottom: float) -> Sequence[QRectF]:
        return [self.line] if self.line.top() < bottom and self.line.bottom() > top else []


def test_nothing_is_left_beside_a_line_that_is_left_out(
    qapp: QApplication, two_years: Dossier
) -> None:
    picture = Leaning(two_years, "", Slide(kind=SlideKind.MESSAGE))
    foot = QRect(0, int(HEIGHT) - 30, 600, 30)
    wall = photographed(Scene(picture), USUAL_SIZE).toImage().copy(foot)
    assert ink_area(wall, QColor(LOOK.palette.ground)).isEmpty()


@pytest.fixture
def matrix(qapp: QApplication, two_years: Dossier) -> SlidePicture:
    """Give the matrix of a service."""
    report = queries.report_heads(two_years)[-1].id
    service = queries.service_heads(two_years, report)[0].id
    return picture_of(two_years, report, Slide(kind=SlideKind.MATRIX, target=service))


@pytest.mark.parametrize("zoom", ZOOMS)
def test_no_row_of_a_matrix_is_cut_through_its_writing(matrix: SlidePicture, zoom: int) -> None:
    area = QRectF(0, 0, USUAL_SIZE.width(), USUAL_SIZE.height())
    ground, scene = QColor(LOOK.palette.ground), Scene(matrix, zoom=zoom)
    names = round(area.width() * 0.2)
    for _ in range(10):
        room = SceneRoom(scene, area, area.width() / area.height())
        wall = photographed(scene, USUAL_SIZE).toImage()
        assert not ink_area(wall, ground).isEmpty()
        band = matrix.band(WIDTH * 100 / zoom, LOOK) if scene.scroll else 0.0
        for edge in (round(band * zoom / 100) + 1, USUAL_SIZE.height() - 3):
            assert ink_area(wall.copy(0, edge, names, 2), ground).isEmpty()
        if scene.scroll >= room.reach:
            return
        scene = replace(scene, scroll=room.turned(1))
    pytest.fail("the end is never reached")


def test_the_names_of_the_registers_stay_in_sight(matrix: SlidePicture) -> None:
    heads = matrix.band(WIDTH / 1.3, LOOK)
    first = photographed(Scene(matrix, zoom=130), USUAL_SIZE).toImage()
    later = photographed(Scene(matrix, zoom=130, scroll=200.0), USUAL_SIZE).toImage()
    kept = QRect(0, 0, USUAL_SIZE.width(), int(heads * 1.3))
    assert heads > 200
    assert first.copy(kept) == later.copy(kept)
    assert first != later
