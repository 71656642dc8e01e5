"""The matrix on the wall: what it shows, and how it goes from one level to the next."""

from itertools import product

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from synergy_desktop.commands import matrices, scores, services
from synergy_desktop.domain.projection import ZOOMS
from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.vocabulary import Register
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.projector.look import DARK, HEIGHT, LEAST_TEXT, LIGHT, Look, Palette
from synergy_desktop.ui.projector.picture import Update
from synergy_desktop.ui.projector.pictures import picture_of
from synergy_desktop.ui.projector.slides.matrix_layout import MatrixLayout
from synergy_desktop.ui.projector.slides.registers import breakable_headings
from synergy_desktop.ui.projector.slides.text import Type, set_lines
from ui.projector_pictures import LAPTOP, LOOK
from ui.slide_frames import (
    LONG,
    WITHOUT_LAST_YEAR,
    Wall,
    framed,
    hidden,
    mean_difference,
    part,
    service_id,
)

WIDTH = 1920.0


@pytest.fixture
def wall(qapp: QApplication, two_years: Dossier) -> Wall:
    target = service_id(two_years, "Informatique")
    wall = Wall(two_years, Slide(kind=SlideKind.MATRIX, target=target))
    wall.frame()
    return wall


def set_level(
    wall: Wall, register: Register, level: int | None, name: str = "Informatique"
) -> None:
    matrices.set_level(wall.dossier, service_id(wall.dossier, name), register, level)


def layout(wall: Wall) -> MatrixLayout:
    return MatrixLayout("Informatique", "Matrice de coopération 2026", WIDTH)


def cell(wall: Wall, register: Register, level: int) -> QRectF:
    where = layout(wall)
    inside = where.geometry.cell(list(Register).index(register), level)
    return inside.translated(where.grid.topLeft())


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("level", range(6))
def test_a_level_fills_its_cell_within_an_outline(wall: Wall, palette: Palette, level: int) -> None:
    set_level(wall, Register.SKILLS, level)
    look = Look(palette=palette)
    image, where = wall.frame(look), cell(wall, Register.SKILLS, level)
    inside = where.topLeft().toPoint()
    assert image.pixelColor(inside.x() + 24, inside.y() + 24) == QColor(look.palette.fills[level])
    assert image.pixelColor(inside.x() + 60, inside.y() + 1) == QColor(look.palette.ink)


@pytest.mark.parametrize(
    ("register", "level"), [*product((Register.OPERATION, Register.RESOURCES), (5, 0, None))]
)
def test_what_a_step_changes_is_within_the_areas_that_it_asks_for(
    wall: Wall, register: Register, level: int | None
) -> None:
    for look in (LOOK, WITHOUT_LAST_YEAR):
        set_level(wall, register, 3)
        before = wall.frame(look)
        set_level(wall, register, level)
        assert wall.last.gently
        for moment in (0.0, 0.5, 0.92, 0.96, 1.0):
            after = wall.frame(look, moment)
            assert before != after
            assert hidden(before, wall.last.areas) == hidden(after, wall.last.areas)


def test_a_change_of_another_service_of_the_group_moves_the_total_alone(wall: Wall) -> None:
    before = wall.frame()
    set_level(wall, Register.SKILLS, 0, "Ressources humaines")
    (area,) = wall.last.areas
    assert area == layout(wall).group
    assert hidden(before, [area]) == hidden(wall.frame(), [area])
    set_level(wall, Register.SKILLS, 0, "Archives")
    assert wall.updates[-1] is None


def test_the_new_level_is_there_from_the_first_frame_to_the_last(wall: Wall) -> None:
    set_level(wall, Register.MANAGEMENT, 5)
    new, old = cell(wall, Register.MANAGEMENT, 5), cell(wall, Register.MANAGEMENT, 3)
    settled = wall.frame()
    frames = [wall.frame(moment=number / 20) for number in range(20)]
    assert all(part(frame, new) == part(settled, new) for frame in frames)
    fading = [part(frame, old) for frame in frames]
    assert all(one != part(settled, old) for one in fading)
    assert len({bytes(one.constBits()) for one in fading}) == len(fading)


def test_the_old_figures_are_gone_once_the_passage_is_over(wall: Wall) -> None:
    set_level(wall, Register.MANAGEMENT, 4)
    fresh = wall.fresh()
    assert wall.frame(moment=0.5) != fresh
    assert wall.frame() == fresh
    wall.dossier.history.undo()
    assert wall.last.gently
    assert wall.frame() == wall.fresh()


def test_last_year_is_shown_or_hidden(wall: Wall) -> None:
    shown, without = wall.frame(), wall.frame(WITHOUT_LAST_YEAR)
    assert shown != without
    then = service_id(wall.dossier, "Informatique", year=0)
    matrices.set_level(wall.dossier, then, Register.SKILLS, 1)
    areas = wall.last.areas
    assert hidden(shown, areas) == hidden(wall.frame(), areas)
    assert shown != wall.frame()
    assert wall.frame(WITHOUT_LAST_YEAR) == without


def test_a_recalled_figure_stands_in_for_a_year_that_is_not_there(wall: Wall) -> None:
    first = queries.report_heads(wall.dossier)[0]
    then = service_id(wall.dossier, "Informatique", year=0)
    slide = Slide(kind=SlideKind.MATRIX, target=then)
    picture = picture_of(wall.dossier, first.id, slide)
    before = framed(picture)
    scores.set_past_score(wall.dossier, first.id, "2024", (10, 50), None)
    assert framed(picture_of(wall.dossier, first.id, slide)) != before


def test_a_service_that_goes_and_comes_back(wall: Wall) -> None:
    shown = wall.frame()
    assert wall.picture.title == "Matrice – Informatique"
    services.delete_service(wall.dossier, service_id(wall.dossier, "Informatique"))
    assert wall.last == Update()
    assert wall.frame() != shown
    assert wall.picture.title == "Matrice"
    wall.dossier.history.undo()
    assert wall.last == Update()
    assert wall.frame() == shown


def test_a_new_name_and_a_matrix_that_is_taken_away_are_shown_at_once(wall: Wall) -> None:
    before = wall.frame()
    services.rename_service(wall.dossier, service_id(wall.dossier, "Informatique"), "Réseaux")
    assert wall.last == Update()
    renamed = wall.frame()
    assert renamed != before
    matrices.remove_matrix(wall.dossier, service_id(wall.dossier, "Réseaux"))
    assert wall.last == Update()
    assert wall.frame() != renamed


def test_a_laptop_shows_the_same_in_small(wall: Wall) -> None:
    large, small = wall.frame(), wall.frame(size=LAPTOP)
    again = large.scaled(LAPTOP, mode=Qt.TransformationMode.SmoothTransformation)
    assert mean_difference(again, small) < 2.5


@pytest.mark.parametrize("width", [1920.0, 1440.0, 1477.0, 1107.0])
@pytest.mark.parametrize("name", ["Achats", LONG, "Hydrométallurgiquement" * 3])
def test_no_part_lies_on_another_however_narrow_the_wall(
    qapp: QApplication, width: float, name: str
) -> None:
    where = MatrixLayout(name, "Matrice 2026", width)
    caption = where.head.right() - where.caption_lines.width
    assert where.head.left() + where.title.ink.right() <= caption
    assert where.title.height <= where.head.height()
    assert where.head.bottom() <= where.grid.top()
    assert where.grid.bottom() <= where.group.top()
    assert where.height >= max(HEIGHT, where.group.bottom())
    total = where.painter(LIGHT)
    assert where.geometry.total().right() <= where.geometry.foot(0).left()
    assert total.fonts.foot.pixelSize() >= 36
    assert where.geometry.cell(0, 0).height() >= 60


@pytest.mark.parametrize("zoom", ZOOMS)
def test_each_word_of_a_heading_fits_its_column(qapp: QApplication, zoom: int) -> None:
    geometry = MatrixLayout("Achats", "Matrice 2026", WIDTH * 100 / zoom).geometry
    heading = Type(LEAST_TEXT, bold=True)
    for column, words in enumerate(breakable_headings()):
        assert set_lines(words, geometry.cell(column, 0).width(), heading).ink.width() <= (
            geometry.heading(column).width()
        )
