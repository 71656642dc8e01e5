"""The slides about the sitting itself: its cover, its agenda, the time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor

from data.pictures import BLUE, RED
from synergy_desktop.commands import agenda, institutions, sittings
from synergy_desktop.domain.sitting_words import Body, Outcome, SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.store import queries, sitting_queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.projector.picture import SlidePicture
from synergy_desktop.ui.projector.pictures import picture_of
from synergy_desktop.ui.projector.slides.agenda import AgendaSlide
from synergy_desktop.ui.projector.slides.clock import ClockSlide, started
from synergy_desktop.ui.projector.slides.cover import CoverSlide
from synergy_desktop.ui.projector.slides.sheet import Box, Shown, Words
from synergy_desktop.ui.projector.slides.text import line_width
from ui.painted_words import painted_words
from ui.projector_pictures import LOOK, changed_area, following, painted, words_of

pytestmark = pytest.mark.usefixtures("qapp")

EVENING = datetime.fromisoformat("2026-11-26T20:15:00")


@pytest.fixture
def council(two_years: Dossier) -> str:
    """Plan the year's joint council for 26 November at seven."""
    year = queries.report_heads(two_years)[-1].id
    council = sittings.add_sitting(two_years, year, Body.JOINT_COUNCIL)
    sittings.set_sitting_date(two_years, council, "2026-11-26")
    sittings.set_sitting_text(two_years, council, "convened", "19:00")
    sittings.set_sitting_text(two_years, council, "place", "Salle des mariages")
    return council


def picture(dossier: Dossier, kind: SlideKind, target: str = "") -> SlidePicture:
    year = queries.report_heads(dossier)[-1].id
    return picture_of(dossier, year, Slide(kind=kind, target=target))


def points(dossier: Dossier, council: str) -> list[str]:
    return [point.id for point in sitting_queries.sitting(dossier, council).points]


def test_the_cover_says_who_sits_what_about_when_and_where(
    two_years: Dossier, council: str
) -> None:
    assert words_of(picture(two_years, SlideKind.COVER)) == [
        "Commune de Valprée",
        "CPAS de Valprée",
        "Conseil conjoint",
        "Rapport annuel sur les synergies 2026",
        "Jeudi 26\u00a0novembre\u00a02026 – 19\u00a0h",
        "Salle des mariages",
    ]


def test_a_cover_keeps_the_sitting_large_however_long_the_place(
    two_years: Dossier, council: str
) -> None:
    sittings.set_sitting_text(two_years, council, "place", "Salle des mariages, au fond " * 40)
    words = painted_words(picture(two_years, SlideKind.COVER), 1920.0, LOOK)
    assert next(word.size for word in words if word.text == "Conseil conjoint") > 100


def test_a_cover_follows_the_sitting_and_the_names(two_years: Dossier, council: str) -> None:
    shown = picture(two_years, SlideKind.COVER)
    asked = following(two_years, shown)
    sittings.set_sitting_text(two_years, council, "place", "Hôtel de ville")
    institutions.set_institution(two_years, Side.CPAS, "name", "CPAS de la Valprée")
    agenda.add_point(two_years, council, "Divers")
    assert [bool(update) for update in asked] == [True, True, False]
    assert {"Hôtel de ville", "CPAS de la Valprée"} <= set(words_of(shown))


def test_a_cover_shows_the_logos_beside_the_names(two_years: Dossier, council: str) -> None:
    shown = picture(two_years, SlideKind.COVER)
    asked = following(two_years, shown)
    for side, logo in ((Side.COMMUNE, BLUE), (Side.CPAS, RED)):
        institutions.set_logo(two_years, side, logo)

    assert [bool(update) for update in asked] == [True, True]
    assert isinstance(shown, CoverSlide)
    sheet = shown.sheet(1920.0)
    logos = [item for item in sheet.items if isinstance(item, Shown)]
    assert [logo.picture for logo in logos] == [RED, BLUE]
    words = [item.room for item in sheet.items if isinstance(item, Words)]
    assert not any(logo.area.intersects(room) for logo in logos for room in words)
    middle = logos[1].room.center().toPoint()
    assert painted(shown).pixelColor(middle) == QColor(29, 90, 142)


def test_a_year_without_a_sitting_has_a_cover_and_an_agenda_to_come(two_years: Dossier) -> None:
    cover, shown = (picture(two_years, kind) for kind in (SlideKind.COVER, SlideKind.AGENDA))
    assert "Conseil conjoint" in words_of(cover)
    assert "L’ordre du jour n’est pas encore établi." in words_of(shown)
    following(two_years, shown)
    year = queries.report_heads(two_years)[-1].id
    sittings.add_sitting(two_years, year, Body.JOINT_COUNCIL)
    assert "Ouverture de la séance et appel nominal" in words_of(shown)


def test_the_agenda_tells_the_current_point_and_the_outcomes(
    two_years: Dossier, council: str
) -> None:
    first, second, *_ = points(two_years, council)
    agenda.set_outcome(two_years, first, Outcome.NOTED)
    agenda.set_point_text(two_years, first, "outcome_note", "18 présents sur 21")
    agenda.go_to_point(two_years, second, "19:10")
    told = words_of(picture(two_years, SlideKind.AGENDA))
    assert told[told.index("1.") :][:6] == [
        "1.",
        "Ouverture de la séance et appel nominal",
        "Pris pour information",
        "18 présents sur 21",
        "2.",
        "Rapport annuel sur les synergies – présentation",
    ]
    assert told.count("En cours") == 1


def test_before_the_sitting_no_room_is_kept_for_a_point_in_bold(
    two_years: Dossier, council: str
) -> None:
    first, *_ = points(two_years, council)
    shown = picture(two_years, SlideKind.AGENDA)
    following(two_years, shown)
    assert isinstance(shown, AgendaSlide)
    before = below_titles(shown)
    lines = next(iter(before)).lines
    title = "Point"
    while line_width(title, replace(lines.type, bold=True)) <= lines.width:
        title += " il"
    assert line_width(title, lines.type) <= lines.width
    agenda.set_point_text(two_years, first, "title", title)
    assert len({round(gap) for gap in below_titles(shown).values()}) == 1


def below_titles(shown: AgendaSlide) -> dict[Words, float]:
    """How far below each title the line is that parts it from the next."""
    items = shown.sheet(1920.0).items
    rules = [item.y for item in items if isinstance(item, Box)]
    titles = [item for item in items if isinstance(item, Words) and item.y > rules[0]]
    titles = [item for item in titles if not item.lines.text[0].isdigit()]
    return {title: rule - title.bottom for title, rule in zip(titles, rules[1:], strict=True)}


def test_going_to_a_point_paints_again_what_changes_and_nothing_else(
    two_years: Dossier, council: str
) -> None:
    first, second, *_ = points(two_years, council)
    agenda.go_to_point(two_years, first, "19:00")
    shown = picture(two_years, SlideKind.AGENDA)
    before = painted(shown)
    asked = following(two_years, shown)
    agenda.go_to_point(two_years, second, "19:10")
    (update,) = asked
    assert update
    whole = QRect()
    for area in update.areas:
        whole = whole.united(area.toAlignedRect())
    changed = changed_area(before, painted(shown))
    assert 50 < changed.height() < 400
    assert whole.contains(changed)
    assert whole.height() < changed.height() + 20


def test_a_sitting_that_is_gone_is_said_calmly_and_comes_back(
    two_years: Dossier, council: str
) -> None:
    shown = picture(two_years, SlideKind.AGENDA, council)
    following(two_years, shown)
    sittings.delete_sitting(two_years, council)
    assert words_of(shown) == ["Cette séance n’est plus dans le dossier."]
    two_years.history.undo()
    assert "Ouverture de la séance et appel nominal" in words_of(shown)


def clock(dossier: Dossier, text: str, now: Callable[[], datetime]) -> ClockSlide:
    return ClockSlide(dossier, "", Slide(kind=SlideKind.CLOCK, text=text), now)


def test_the_clock_is_painted_again_when_the_minute_is_over(two_years: Dossier) -> None:
    now = EVENING
    shown = clock(two_years, "", lambda: now)
    assert words_of(shown) == ["20:15"]
    now += timedelta(seconds=59)
    assert shown.tick() is None
    now += timedelta(seconds=1)
    assert shown.tick()
    assert words_of(shown) == ["20:16"]


def test_a_timer_waits_until_it_is_on_the_wall_then_counts_down(two_years: Dossier) -> None:
    now = EVENING
    waiting = clock(two_years, "10", lambda: now)
    running = clock(two_years, started(waiting.slide, now).text, lambda: now)
    now += timedelta(seconds=61)
    assert waiting.tick() is None
    assert running.tick()
    assert words_of(waiting) == ["10:00"]
    assert words_of(running) == ["08:59"]
    now += timedelta(minutes=9)
    running.tick()
    assert words_of(running) == ["00:00", "Temps écoulé"]


def test_a_second_repaints_the_figures_only(two_years: Dossier) -> None:
    now = EVENING
    shown = clock(two_years, f"10@{EVENING.isoformat()}", lambda: now)
    before = painted(shown)
    now += timedelta(seconds=5)
    update = shown.tick()
    assert update
    changed = QRectF(changed_area(before, painted(shown)))
    assert changed.width() > 100
    assert any(area.contains(changed) for area in update.areas)
    assert all(area.height() < 600 for area in update.areas)


@pytest.mark.parametrize("text", ["", "0", "dix", "10@hier"])
def test_a_clock_takes_any_text(two_years: Dossier, text: str) -> None:
    assert words_of(clock(two_years, text, lambda: EVENING))[0] in ("20:15", "10:00")


def test_only_a_timer_that_waits_is_started() -> None:
    running = started(Slide(kind=SlideKind.CLOCK, text="5"), EVENING)
    assert started(running, EVENING + timedelta(hours=1)) == running
    for slide in (Slide(kind=SlideKind.CLOCK), Slide(kind=SlideKind.MESSAGE, text="5")):
        assert started(slide, EVENING) == slide


def test_what_is_told_of_a_point_stands_on_the_line_of_its_title(
    two_years: Dossier, council: str
) -> None:
    for point in points(two_years, council)[2:]:
        agenda.delete_point(two_years, point)
    first, *_ = points(two_years, council)
    agenda.set_point_text(two_years, first, "title", "Ouverture")
    agenda.set_outcome(two_years, first, Outcome.NOTED)
    shown = picture(two_years, SlideKind.AGENDA)
    words = {word.text: word for word in painted_words(shown, 1920.0, LOOK)}
    title, told = words["Ouverture"], words["Pris pour information"]
    assert title.size > told.size
    assert title.baseline == pytest.approx(told.baseline, abs=1.5)
