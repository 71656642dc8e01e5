"""The overall figures by year on the wall."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from synergy_desktop.commands import matrices, scores, services
from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.vocabulary import Register
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.projector.look import DARK, LIGHT, Look, Palette
from synergy_desktop.ui.projector.picture import Update
from ui.projector_pictures import LAPTOP, ink_area
from ui.slide_frames import Wall, mean_difference, service_id


@pytest.fixture
def wall(qapp: QApplication, two_years: Dossier) -> Wall:
    return Wall(two_years, Slide(kind=SlideKind.HISTORY))


def set_level(wall: Wall, name: str, level: int, year: int = -1) -> None:
    service = service_id(wall.dossier, name, year)
    matrices.set_level(wall.dossier, service, Register.SKILLS, level)


@pytest.mark.parametrize("year", [-1, 0], ids=["this year", "the year before"])
def test_the_points_follow_the_levels_of_each_year(wall: Wall, year: int) -> None:
    before = wall.frame()
    set_level(wall, "Archives", 5, year)
    assert wall.last == Update()
    assert wall.frame() != before
    assert wall.frame() == wall.fresh()
    wall.dossier.history.undo()
    assert wall.frame() == before


def test_a_figure_that_is_written_down_is_shown_too(wall: Wall) -> None:
    report_id = queries.report_heads(wall.dossier)[-1].id
    before = wall.frame()
    scores.set_past_score(wall.dossier, report_id, "2022", (10, 50), None)
    assert wall.last == Update()
    assert wall.frame() != before


def test_nothing_moves_for_a_name_or_a_note(wall: Wall) -> None:
    service = service_id(wall.dossier, "Archives")
    services.rename_service(wall.dossier, service, "Archives communales")
    matrices.set_note(wall.dossier, service, Register.SKILLS, "Une formation commune.")
    assert wall.updates == [None, None]


def test_a_dossier_without_figures_says_so(wall: Wall) -> None:
    drawn = wall.frame()
    for head in reversed(queries.report_heads(wall.dossier)):
        for service in queries.service_heads(wall.dossier, head.id):
            services.delete_service(wall.dossier, service.id)
        for score in queries.past_scores(wall.dossier, head.id):
            scores.delete_past_score(wall.dossier, score.id)
    assert wall.frame() != drawn
    assert wall.frame() == wall.fresh()
    assert wall.picture.title == "Évolution des totaux"


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_it_fills_the_wall_within_its_margins(wall: Wall, palette: Palette) -> None:
    inked = ink_area(wall.frame(Look(palette=palette)), QColor(palette.ground))
    assert inked.left() >= 60
    assert inked.right() <= 1920 - 60
    assert inked.bottom() <= 1080 - 8
    assert inked.width() > 1500


def test_a_laptop_shows_the_same_in_small(wall: Wall) -> None:
    small = wall.frame(size=LAPTOP)
    assert small.size() == LAPTOP
    assert mean_difference(wall.frame().scaled(LAPTOP), small) < 4
