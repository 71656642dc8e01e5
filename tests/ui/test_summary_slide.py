"""The summary grid on the wall: all its figures, followed as the levels change."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from synergy_desktop.commands import matrices, services
from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.vocabulary import Register, Support
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.compared_years import ComparedYears
from synergy_desktop.ui.projector.look import DARK, HEIGHT, LIGHT, Look, Palette
from synergy_desktop.ui.projector.picture import Update
from synergy_desktop.ui.projector.slides.summary_content import ShownSummary
from synergy_desktop.ui.projector.slides.summary_layout import SummaryLayout
from ui.projector_pictures import LAPTOP, LOOK
from ui.slide_frames import (
    LONG,
    WITHOUT_LAST_YEAR,
    Wall,
    hidden,
    mean_difference,
    part,
    service_id,
)

WIDTH = 1920.0


@pytest.fixture
def wall(qapp: QApplication, two_years: Dossier) -> Wall:
    wall = Wall(two_years, Slide(kind=SlideKind.SUMMARY))
    wall.frame()
    return wall


def set_level(wall: Wall, name: str, register: Register, level: int | None) -> None:
    matrices.set_level(wall.dossier, service_id(wall.dossier, name), register, level)


def add_services(wall: Wall, *names: str, support: Support | None = None) -> None:
    report_id = queries.report_heads(wall.dossier)[-1].id
    for name in names:
        added = services.add_service(wall.dossier, report_id, name, support)
        for register in Register:
            matrices.set_level(wall.dossier, added, register, 3)


def layout(wall: Wall, width: float = WIDTH) -> SummaryLayout:
    report_id = queries.report_heads(wall.dossier)[-1].id
    years = ComparedYears(wall.dossier, report_id)
    return SummaryLayout(ShownSummary.of(years, (True, False)), width)


def cell(wall: Wall, group: int, service: int, register: Register) -> QRectF:
    where = layout(wall)
    row = where.groups[group].services[service]
    return where.cell(row, list(Register).index(register))


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("level", [0, 2, 5])
def test_each_cell_is_filled_after_its_level(wall: Wall, palette: Palette, level: int) -> None:
    set_level(wall, "Archives", Register.SKILLS, level)
    place = cell(wall, 1, 0, Register.SKILLS).topLeft().toPoint()
    image = wall.frame(Look(palette=palette))
    assert image.pixelColor(place.x() + 12, place.y() + 12) == QColor(palette.fills[level])


@pytest.mark.parametrize("level", [5, 0, None])
def test_a_level_repaints_its_cell_and_the_totals_alone(wall: Wall, level: int | None) -> None:
    for look in (LOOK, WITHOUT_LAST_YEAR):
        set_level(wall, "Informatique", Register.MANAGEMENT, 3)
        before = wall.frame(look)
        set_level(wall, "Informatique", Register.MANAGEMENT, level)
        areas = wall.last.areas
        assert wall.last.gently
        assert len(areas) == 4  # The level, the service's total, the register's and the group's.
        for moment in (0.0, 0.5, 0.95, 1.0):
            after = wall.frame(look, moment)
            assert hidden(before, areas) == hidden(after, areas)
            assert all(part(before, area) != part(after, area) for area in areas)
        assert wall.frame(look) == wall.fresh(look)


def test_last_year_is_shown_or_hidden(wall: Wall) -> None:
    without = wall.frame(WITHOUT_LAST_YEAR)
    assert wall.frame() != without
    then = service_id(wall.dossier, "Informatique", year=0)
    matrices.set_level(wall.dossier, then, Register.SKILLS, 1)
    assert wall.frame(WITHOUT_LAST_YEAR) == without


def test_one_group_can_be_shown_alone(qapp: QApplication, two_years: Dossier) -> None:
    support, other, both = (
        Wall(two_years, Slide(kind=SlideKind.SUMMARY, text=text))
        for text in ("support", "other", "")
    )
    assert support.picture.title == "Grille de synthèse – Services de support"
    assert both.picture.title == "Grille de synthèse"
    set_level(support, "Archives", Register.SKILLS, 5)
    assert support.updates == [None]
    assert other.last.gently
    assert both.last.gently


def test_services_that_come_and_go_change_the_whole_slide(wall: Wall) -> None:
    before = wall.frame()
    add_services(wall, "Patrimoine")
    assert any(update == Update() for update in wall.updates)
    assert wall.frame() == wall.fresh()
    services.delete_service(wall.dossier, service_id(wall.dossier, "Patrimoine"))
    assert wall.last == Update()
    assert wall.frame() == before


def test_a_group_without_services_and_a_service_without_matrix_say_so(wall: Wall) -> None:
    before = wall.frame()
    services.delete_service(wall.dossier, service_id(wall.dossier, "Archives"))
    unassessed = wall.frame()
    services.delete_service(wall.dossier, service_id(wall.dossier, "Crèches"))
    empty = wall.frame()
    assert before != unassessed != empty
    assert empty == wall.fresh()


def test_four_services_and_eight_are_read_on_one_wall(wall: Wall) -> None:
    add_services(wall, "Achats", "Maintenance", support=Support.PROCUREMENT)
    add_services(wall, *(f"Service communal {number}" for number in range(6)))
    where = layout(wall)
    assert [len(group.services) for group in where.groups] == [4, 8]
    assert where.height == HEIGHT


@pytest.mark.parametrize("width", [1920.0, 1477.0, 1440.0, 1107.0])
def test_nothing_lies_on_anything_however_narrow_the_wall(wall: Wall, width: float) -> None:
    add_services(wall, LONG, *(f"Service communal {number}" for number in range(12)))
    where = layout(wall, width)
    assert where.height > HEIGHT
    bottom = where.band
    for group in where.groups:
        for row in (group.head, *group.services):
            assert row.area.top() >= bottom - 0.01
            assert row.name.ink.right() <= where.column(0) - row.area.left()
            assert row.words_height <= row.area.height() + 20
            assert where.cell(row, 4).right() <= where.total(row).left() + 0.01
            bottom = row.area.bottom()
    assert where.height >= bottom
    assert all(
        lines.height <= where.heading(0).height() or where.are_turned for lines in where.headings
    )


def test_a_laptop_shows_the_same_in_small(wall: Wall) -> None:
    again = wall.frame().scaled(LAPTOP, mode=Qt.TransformationMode.SmoothTransformation)
    assert mean_difference(again, wall.frame(size=LAPTOP)) < 3
