"""The words of a slide: broken as French wants, never below the least size, never cut."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from synergy_desktop.domain.rich_text import MARK
from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.projector.look import DARK, HEIGHT, LIGHT, MARGIN, Look, Palette
from synergy_desktop.ui.projector.pictures import picture_of
from synergy_desktop.ui.projector.scene import Scene, photographed
from synergy_desktop.ui.projector.slides.message import MessageSlide
from synergy_desktop.ui.projector.slides.text import french, set_lines
from ui.projector_pictures import FULL_HD, ink_area, painted, place_of, width_on, words_of

pytestmark = pytest.mark.usefixtures("qapp")


def message(text: str, dossier: Dossier) -> MessageSlide:
    shown = picture_of(dossier, "", Slide(kind=SlideKind.MESSAGE, text=text))
    assert isinstance(shown, MessageSlide)
    return shown


def test_a_short_message_stands_large_in_the_middle_of_the_wall(two_years: Dossier) -> None:
    shown = message("Suspension", two_years)
    area = ink_area(painted(shown), QColor(LIGHT.ground))
    assert area.height() > HEIGHT / 12
    assert abs(area.center().x() - FULL_HD.width() / 2) < 10
    assert abs(area.center().y() - FULL_HD.height() / 2) < 40


@pytest.mark.parametrize("text", ["mot " * 500, "x" * 3000, "ligne\n" * 60])
def test_a_long_message_makes_the_slide_higher_instead_of_losing_words(
    two_years: Dossier, text: str
) -> None:
    shown, width = message(text, two_years), width_on(FULL_HD)
    (words,) = shown.sheet(width).items
    assert shown.height(width, Look()) > HEIGHT
    assert words.area.bottom() <= shown.height(width, Look())
    assert words.area.left() >= 0
    assert words.area.right() <= width


def test_a_message_keeps_to_its_margins(two_years: Dossier) -> None:
    area = ink_area(painted(message("Une phrase assez longue " * 9, two_years)), QColor("#FFFFFF"))
    assert area.left() >= MARGIN - 8
    assert area.right() <= FULL_HD.width() - MARGIN + 8


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_black_is_black_in_any_room(two_years: Dossier, palette: Palette) -> None:
    black = picture_of(two_years, "", Slide(kind=SlideKind.BLACK))
    shown = painted(black, Look(palette=palette))
    assert ink_area(shown, QColor("#000000")).isEmpty()


def test_a_text_that_another_slide_has_set_is_not_laid_out_again(qtbot: QtBot) -> None:
    assert set_lines("Une phrase", 150).layout is set_lines("Une phrase", 150).layout
    assert set_lines("Une phrase", 150).layout is not set_lines("Une phrase", 151).layout


def test_high_punctuation_never_begins_a_line(qtbot: QtBot) -> None:
    assert french("Reprise : « à 20 h » ?") == "Reprise\u00a0: «\u00a0à 20 h\u00a0»\u00a0?"
    lines = set_lines("aaaaaaaa ?", 150)
    starts = [lines.layout.lineAt(n).textStart() for n in range(lines.layout.lineCount())]
    assert all(lines.text[start] != "?" for start in starts)


def test_a_message_of_several_parts_is_set_as_a_text(two_years: Dossier) -> None:
    shown = message("À préparer :\n- la clé\n- le procès-verbal, en deux exemplaires", two_years)
    assert words_of(shown) == [
        "À préparer\u00a0:",
        "–",
        "la clé",
        "–",
        "le procès-verbal, en deux exemplaires",
    ]
    mark, item = place_of(shown, "–"), place_of(shown, "la clé")
    assert item.left() > mark.right() - 12
    assert abs(item.top() - mark.top()) < 12
    assert place_of(shown, "À préparer\u00a0:").left() < MARGIN


def test_bold_and_tables_of_a_text_are_kept(two_years: Dossier) -> None:
    body = f"{MARK}\n## Titre\n\nUn *mot* et _un autre_\n\n|An|Points|\n|2025|*76*|\n\n1. Voter"
    shown = message(body, two_years)
    assert words_of(shown)[2:] == ["An", "Points", "2025", "76", "1.", "Voter"]
    plain = message(body.replace("*mot*", "mot"), two_years)
    assert words_of(plain) == words_of(shown)
    assert shown.sheet(1920.0).changed(plain.sheet(1920.0))
    assert place_of(shown, "Points").left() > FULL_HD.width() / 2 - MARGIN


def test_a_text_read_from_the_right_begins_at_the_right(two_years: Dossier) -> None:
    shown = message("\u0645\u0631\u062d\u0628\u0627\n- \u0628\u0643\u0645\n- x", two_years)
    first = place_of(shown, "\u0645\u0631\u062d\u0628\u0627")
    assert first.right() > FULL_HD.width() - MARGIN - 12
    assert place_of(shown, "x").left() < FULL_HD.width() / 2


@pytest.mark.parametrize(
    "slide",
    [
        Slide(kind=SlideKind.MESSAGE, text="Suspension de la séance"),
        Slide(kind=SlideKind.COVER),
        Slide(kind=SlideKind.HISTORY),
        Slide(kind=SlideKind.BLACK),
    ],
    ids=lambda slide: slide.kind.value,
)
def test_what_fills_the_wall_is_not_cut_where_others_are_written_larger(
    two_years: Dossier, slide: Slide
) -> None:
    shown = picture_of(two_years, queries.report_heads(two_years)[-1].id, slide)
    walls = [photographed(Scene(shown, zoom=zoom), FULL_HD).toImage() for zoom in (100, 200)]
    assert walls[0] == walls[1]


def test_a_long_message_is_written_larger(two_years: Dossier) -> None:
    shown = message("Un texte à lire. " * 12, two_years)
    walls = [photographed(Scene(shown, zoom=zoom), FULL_HD).toImage() for zoom in (100, 150)]
    assert walls[0] != walls[1]
