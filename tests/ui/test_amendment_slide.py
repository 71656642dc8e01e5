"""An amendment on the wall: what goes struck out, what comes underlined, levels in large."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from data.contents import SMALL
from synergy_desktop.commands import amending, matrices, plans, synergies, texts
from synergy_desktop.commands.amending import Terms
from synergy_desktop.domain.plans import walk
from synergy_desktop.domain.projection import ZOOMS
from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.vocabulary import Register
from synergy_desktop.domain.word_diff import Fate, Piece
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.projector.look import (
    DARK,
    HEIGHT,
    LEAST_TEXT,
    LIGHT,
    MARGIN,
    Look,
    Palette,
)
from synergy_desktop.ui.projector.pictures import picture_of
from synergy_desktop.ui.projector.slides.amendment import AmendmentSlide
from synergy_desktop.ui.projector.slides.marked import LevelBox, MarkedWords
from synergy_desktop.ui.projector.slides.sheet import Words
from ui.projector_pictures import (
    FULL_HD,
    LAPTOP,
    LOOK,
    ink_area,
    painted,
    place_of,
    width_on,
    words_of,
)

WIDTH = width_on(FULL_HD)


class Room:
    """A dossier, and an amendment of it on the wall."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.report = queries.content(dossier).reports[0]
        self.service = self.report.services[0]

    def propose(self, verb: Callable[[], object], title: str = "") -> AmendmentSlide:
        terms = Terms(title=title, proposer="Bob Mahy", reason="Pour y voir clair.")
        self.made = amending.propose(self.dossier, self.report.id, verb, terms)
        slide = Slide(kind=SlideKind.AMENDMENT, target=self.made)
        picture = picture_of(self.dossier, self.report.id, slide)
        assert isinstance(picture, AmendmentSlide)
        self.told: list[Changes] = []
        self.dossier.subscribe(self.told.append)
        return picture

    def level(self, level: int | None, title: str = "") -> AmendmentSlide:
        service = self.service.id
        return self.propose(
            lambda: matrices.set_level(self.dossier, service, Register.SKILLS, level), title
        )

    def words(self, text: str) -> AmendmentSlide:
        synergy = self.service.synergies[0].id
        return self.propose(lambda: synergies.set_results(self.dossier, synergy, text))


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Room:
    return Room(Dossier.create(tmp_path / "Valprée.synergie", SMALL))


def marked(picture: AmendmentSlide) -> list[tuple[Piece, ...]]:
    items = picture.sheet(WIDTH).items
    return [item.pieces for item in items if isinstance(item, MarkedWords)]


def test_a_level_goes_from_one_to_the_other_in_large(room: Room) -> None:
    picture = room.level(2)
    boxes = [item for item in picture.sheet(WIDTH).items if isinstance(item, LevelBox)]
    assert [box.level for box in boxes] == [5, 2]
    assert all(box.height > 200 for box in boxes)
    said = words_of(picture)
    assert "Avant\u00a0: 5 – Optimisé" in said
    assert "Proposé\u00a0: 2 – Opérationnel" in said
    assert "Pour y voir clair." in said
    image = painted(picture)
    for box, level in zip(boxes, (5, 2), strict=True):
        colour = image.pixelColor(round(box.x + 20), round(box.y + box.height / 2))
        assert colour == QColor(LIGHT.fills[level])


@pytest.mark.parametrize("zoom", ZOOMS)
def test_both_levels_stand_within_the_margins_however_large(room: Room, zoom: int) -> None:
    width = WIDTH * 100 / zoom
    boxes = [item for item in room.level(2).sheet(width).items if isinstance(item, LevelBox)]
    assert len(boxes) == 2
    assert all(box.x >= MARGIN and box.room.right() <= width - MARGIN for box in boxes)
    assert all(box.room.bottom() <= HEIGHT * 100 / zoom for box in boxes if zoom <= 130)


def test_all_levels_of_a_matrix_fit_on_the_wall(room: Room) -> None:
    service = room.service.id

    def assess() -> None:
        for register in Register:
            matrices.set_level(room.dossier, service, register, 1)

    picture = room.propose(assess, title="Toute la matrice")
    boxes = [item for item in picture.sheet(WIDTH).items if isinstance(item, LevelBox)]
    assert len(boxes) == 2 * len(Register)
    assert picture.height(WIDTH, LOOK) <= HEIGHT
    beside = place_of(picture, "5 – Optimisé → 1 – Initial")
    assert any(box.y <= beside.center().y() <= box.y + box.height for box in boxes)
    assert beside.left() > max(box.x + box.width for box in boxes)


def test_a_row_that_goes_is_said_in_large(room: Room) -> None:
    synergy = room.service.synergies[0].id
    picture = room.propose(lambda: synergies.delete_synergies(room.dossier, [synergy]))
    said = place_of(picture, "Suppression")
    assert said.height() > place_of(picture, "Proposé par Bob Mahy").height()


def test_the_way_to_a_node_of_the_plan_is_small_and_the_node_large(room: Room) -> None:
    plan = queries.plan(room.dossier, queries.plan_heads(room.dossier)[0].id)
    deep = next(each for each in walk(plan.nodes) if not each.children)
    for each in walk(plan.nodes):
        plans.rename_node(room.dossier, each.id, "Un intitulé qui tient presque une ligne entière")
    other = "Un autre porteur que celui-ci"
    picture = room.propose(lambda: plans.set_node_text(room.dossier, deep.id, "carrier", other))
    (way,) = (item for item in all_words(picture) if "›" in item.lines.text)
    name = next(item for item in all_words(picture) if item.y >= way.bottom - 1)
    assert name.lines.text.endswith("une ligne entière")
    assert name.lines.type.bold
    assert name.lines.type.size > way.lines.type.size == LEAST_TEXT


def all_words(picture: AmendmentSlide) -> list[Words]:
    return [item for item in picture.sheet(WIDTH).items if isinstance(item, Words)]


def test_a_level_that_is_left_open_is_a_dash(room: Room) -> None:
    picture = room.level(None)
    boxes = [item for item in picture.sheet(WIDTH).items if isinstance(item, LevelBox)]
    assert [box.level for box in boxes] == [5, None]
    assert "Proposé\u00a0: à coter" in words_of(picture)
    assert not ink_area(painted(picture), QColor(LIGHT.ground)).isEmpty()


def test_a_text_is_marked_word_by_word_then_told_as_adopted(room: Room) -> None:
    picture = room.words("Bilan complet de l’accueil des deux institutions, et de la régie")
    ((first, *_),) = marked(picture)
    assert first == Piece(Fate.KEPT, "Bilan ")
    assert {piece.fate for piece in marked(picture)[0]} == set(Fate)
    assert "○ Proposé" in words_of(picture)
    before = painted(picture)
    amending.adopt(room.dossier, room.made)
    assert picture.follow(room.told[-1]) is not None
    said = words_of(picture)
    assert "✓ Adopté" in said
    assert "Résultats tel qu’adopté" in said
    assert said.count("Bilan complet de l’accueil des deux institutions, et de la régie") == 1
    assert painted(picture) != before


def test_a_change_at_the_end_of_a_long_text_is_seen_without_scrolling(room: Room) -> None:
    long = "Une phrase qui reste. " * 150
    room.words(long)
    amending.adopt(room.dossier, room.made)
    picture = room.words(long + "Une autre.")
    assert picture.height(WIDTH, LOOK) <= HEIGHT
    (pieces,) = marked(picture)
    assert pieces[0].text.startswith("…")
    assert pieces[-1] == Piece(Fate.NEW, "Une autre.")


def test_a_change_is_as_large_once_it_is_adopted_and_the_whole_text_comes_below(
    room: Room,
) -> None:
    long = "Une phrase qui reste. " * 150
    room.words(long)
    amending.adopt(room.dossier, room.made)
    picture = room.words(f"{long}Une autre.\n- un\n- deux")
    proposed = change_of(picture)
    amending.adopt(room.dossier, room.made)
    picture.follow(room.told[-1])
    adopted = change_of(picture)
    assert adopted.lines.type.size == proposed.lines.type.size > LEAST_TEXT
    label = place_of(picture, "Résultats tel qu’adopté")
    assert place_of(picture, "Pour y voir clair.").bottom() < label.top()
    assert place_of(picture, "deux").top() > label.bottom()


def change_of(picture: AmendmentSlide) -> MarkedWords:
    items = picture.sheet(WIDTH).items
    return next(item for item in items if isinstance(item, MarkedWords))


def test_the_line_under_new_words_leaves_out_the_space_before_them(room: Room) -> None:
    results = room.service.synergies[0].results.text
    words = change_of(room.words(f"{results} et la suite"))
    (marks,) = words.lines.formats
    assert words.lines.text[marks.start : marks.start + marks.length] == "et la suite"


def test_it_follows_what_becomes_of_it_and_says_when_it_is_gone(room: Room) -> None:
    picture = room.level(2, title="Un niveau")
    assert picture.title == "Amendement 2 – Un niveau"
    amending.reject(room.dossier, room.made)
    assert picture.follow(room.told[-1]) is not None
    assert "✗ Rejeté" in words_of(picture)
    amending.reopen(room.dossier, room.made)
    amending.delete_amendment(room.dossier, room.made)
    assert picture.follow(room.told[-1]) is not None
    assert words_of(picture) == ["Cet amendement n’est plus dans le dossier."]
    room.dossier.history.undo()
    picture.follow(room.told[-1])
    assert "○ Proposé" in words_of(picture)


def test_a_step_elsewhere_leaves_it_alone(room: Room) -> None:
    picture = room.level(2)
    texts.set_text(room.dossier, room.report.id, "context", "Contexte", "Autre.")
    assert picture.follow(room.told[-1]) is None


def test_a_long_text_makes_the_slide_higher_than_the_wall(room: Room) -> None:
    picture = room.words("Une phrase qui n’en finit pas. " * 150)
    assert picture.height(WIDTH, LOOK) > HEIGHT
    sizes = [item.lines.type.size for item in picture.sheet(WIDTH).items if isinstance(item, Words)]
    assert min(sizes) >= LEAST_TEXT


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("size", [FULL_HD, LAPTOP], ids=["wall", "laptop"])
def test_it_fills_the_width_within_its_margins(room: Room, palette: Palette, size: object) -> None:
    picture = room.words("Bilan complet de l’accueil des deux institutions, et de la régie " * 3)
    image = painted(picture, Look(palette), size)  # type: ignore[arg-type] # one of the two sizes
    ink = ink_area(image, QColor(palette.ground))
    assert ink.left() > 0.02 * image.width()
    assert 0.9 * image.width() < ink.right() < 0.985 * image.width()
