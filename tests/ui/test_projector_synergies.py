"""The slides of a service's synergies and of one of them: merged cells, words, what they follow."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from synergy_desktop.commands import institutions, services, synergies
from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.vocabulary import Side, Status
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.projector.look import BODY_TEXT, LEAST_TEXT, Look
from synergy_desktop.ui.projector.picture import SlidePicture, Update
from synergy_desktop.ui.projector.pictures import picture_of
from synergy_desktop.ui.projector.slides.sheet_slide import SheetSlide
from synergy_desktop.ui.projector.slides.text import Type, line_width
from ui.projector_pictures import (
    FULL_HD,
    changed_area,
    following,
    ink_area,
    painted,
    place_of,
    width_on,
    words_of,
)
from ui.synergy_samples import CONTENT

pytestmark = pytest.mark.usefixtures("qapp")

LOOK = Look()
WIDTH = width_on(FULL_HD)


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    """Open a dossier whose first service has five synergies, its second none."""
    opened = Dossier.create(tmp_path / "Valprée.synergie", CONTENT)
    yield opened
    opened.close()


def heads(dossier: Dossier) -> list[str]:
    return [head.id for head in queries.service_heads(dossier, year(dossier))]


def year(dossier: Dossier) -> str:
    return queries.report_heads(dossier)[-1].id


def table(dossier: Dossier, text: str = "", index: int = 0) -> SlidePicture:
    slide = Slide(kind=SlideKind.SERVICE, target=heads(dossier)[index], text=text)
    return picture_of(dossier, year(dossier), slide)


def row(dossier: Dossier, title: str) -> str:
    found = queries.service(dossier, heads(dossier)[0]).synergies
    return next(synergy.id for synergy in found if synergy.title == title)


def one(dossier: Dossier, title: str) -> SlidePicture:
    slide = Slide(kind=SlideKind.SYNERGY, target=row(dossier, title))
    return picture_of(dossier, year(dossier), slide)


def test_a_service_shows_its_synergies_status_by_status(dossier: Dossier) -> None:
    told = words_of(table(dossier))
    groups = [word for word in told if word.startswith("Synergies ")]
    assert groups == [
        "Synergies réalisées (3)",
        "Synergies en cours (1)",
        "Synergies projetées (1)",
    ]
    assert {"Jurys communs", "Règlement unique", "Télétravail", "Délai\u00a0: 2027"} <= set(told)
    assert "Ville" in told
    assert "DRH\nDirecteur général" in told


def test_one_status_alone_is_named_in_the_heading(dossier: Dossier) -> None:
    shown = table(dossier, "planned")
    told = words_of(shown)
    assert told[:2] == ["Ressources humaines", "Synergies projetées"]
    assert "Résultat attendu" in told
    assert "Jurys communs" not in told
    assert shown.title == "Ressources humaines – synergies projetées"


@pytest.mark.parametrize("text", ["", "done"])
def test_a_service_without_synergies_says_so(dossier: Dossier, text: str) -> None:
    assert "Néant" in words_of(table(dossier, text, index=1))


def test_a_merged_objective_stands_once_beside_all_its_rows(dossier: Dossier) -> None:
    shown = table(dossier, "done")
    assert words_of(shown).count("Mêmes règles pour tous") == 1
    assert isinstance(shown, SheetSlide)
    lines = [item.area for item in shown.sheet(WIDTH).items if item.area.height() == 3]
    beside = place_of(shown, "Mêmes règles pour tous").center().x()
    crossing = [line for line in lines if line.left() < beside < line.right()]
    rows = [line for line in lines if line.left() < 100 < line.right()]
    # The line under the headings, that below the heads of the columns, and the end of the run.
    assert (len(crossing), len(rows)) == (3, 5)


def test_a_cell_longer_than_its_rows_makes_the_last_higher(dossier: Dossier) -> None:
    synergies.set_objective_text(dossier, row(dossier, "Jurys communs"), "Mot" + " mot" * 119)
    shown = table(dossier)
    long = place_of(shown, "Mot" + " mot" * 119)
    assert place_of(shown, "Synergies en cours (1)").top() > long.bottom() - 6


def test_the_headings_stay_while_the_rows_are_scrolled(dossier: Dossier) -> None:
    shown = table(dossier)
    band = shown.band(WIDTH, LOOK)
    assert place_of(shown, "Résultats").bottom() - 6 < band < place_of(shown, "Jurys communs").top()


@pytest.mark.parametrize("width", [960.0, width_on(QSize(1024, 768))])
def test_a_narrow_wall_puts_the_cells_of_a_row_below_each_other(
    dossier: Dossier, width: float
) -> None:
    shown = table(dossier)
    title, result = (
        place_of(shown, text, width) for text in ("Réserve unique", "Une réserve par fonction.")
    )
    assert result.top() > title.bottom() - 12
    assert abs(result.left() - title.left()) < LEAST_TEXT


def test_a_word_too_long_for_its_column_is_written_smaller_rather_than_broken(
    dossier: Dossier,
) -> None:
    word = "Professionnali"
    while line_width(word, Type(BODY_TEXT, bold=True)) < 0.24 * WIDTH:
        word += "i"
    synergies.set_title(dossier, row(dossier, "Jurys communs"), word)
    shown = table(dossier)
    height = place_of(shown, "Réserve unique").height()
    assert place_of(shown, word).height() < height, "one line, and a smaller one"


def test_a_change_paints_the_rows_that_it_changes(dossier: Dossier) -> None:
    shown = table(dossier)
    before = painted(shown)
    asked = following(dossier, shown)
    synergies.set_title(dossier, row(dossier, "Réserve unique"), "Réserve commune")
    (update,) = asked
    assert update
    asked_for = QRect()
    for area in update.areas:
        asked_for = asked_for.united(area.toAlignedRect())
    changed = changed_area(before, painted(shown))
    assert asked_for.contains(changed)
    assert asked_for.height() < 200


def test_a_table_reads_again_for_its_own_rows_only(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = table(dossier, index=1)
    asked = following(dossier, shown)
    with monkeypatch.context() as patched:
        patched.setattr(shown, "read", None)
        synergies.set_title(dossier, row(dossier, "Réserve unique"), "Ailleurs")
        services.rename_service(dossier, heads(dossier)[0], "Personnel")
    assert asked == [None, None]
    synergies.add_synergy(dossier, heads(dossier)[1], Status.DONE)
    assert asked[-1]
    assert "Synergie sans intitulé" in words_of(shown)


def test_a_change_that_makes_the_slide_higher_paints_all_of_it(dossier: Dossier) -> None:
    shown = table(dossier)
    painted(shown)
    asked = following(dossier, shown)
    synergies.set_results(dossier, row(dossier, "Télétravail"), "sans effet")
    synergies.set_expected_result(dossier, row(dossier, "Télétravail"), "Moins de trajets " * 20)
    assert asked == [None, Update()]


def test_a_synergy_shows_the_words_that_its_merged_cell_stands_for(dossier: Dossier) -> None:
    told = words_of(one(dossier, "Accueil partagé"))
    assert told[:3] == ["Ressources humaines", "Synergie réalisée", "Accueil partagé"]
    assert told[3:7] == [
        "Objectif",
        "Mêmes règles pour tous",
        "Objectif principal",
        "Performance administrative",
    ]


def test_a_synergy_shows_all_that_its_row_says(dossier: Dossier) -> None:
    planned = words_of(one(dossier, "Télétravail"))
    assert {"Délai", "2027", "Moyens dégagés", "Deux agents\nMoyens humains"} <= set(planned)
    begun = words_of(one(dossier, "Réserve unique"))
    assert {"Résultats", "Une réserve par fonction.", "Coopératif", "Ville"} <= set(begun)
    assert "Délai" not in begun


def test_a_synergy_follows_the_row_that_its_merged_cell_shows(dossier: Dossier) -> None:
    shown = one(dossier, "Accueil partagé")
    asked = following(dossier, shown)
    synergies.set_objective_text(dossier, row(dossier, "Jurys communs"), "Une seule règle")
    institutions.set_institution(dossier, Side.CPAS, "address", "Ailleurs")
    assert [bool(update) for update in asked] == [True, False]
    assert "Une seule règle" in words_of(shown)


@pytest.mark.parametrize("kind", [SlideKind.SERVICE, SlideKind.SYNERGY])
def test_what_is_deleted_is_said_calmly_and_comes_back(dossier: Dossier, kind: SlideKind) -> None:
    shown = table(dossier) if kind is SlideKind.SERVICE else one(dossier, "Jurys communs")
    before = words_of(shown)
    following(dossier, shown)
    services.delete_service(dossier, heads(dossier)[0])
    (said,) = words_of(shown)
    assert said.endswith("n’est plus dans le dossier.")
    assert "supprimé" in shown.title
    dossier.history.undo()
    assert words_of(shown) == before


def test_a_part_of_the_table_is_painted_as_it_stands_in_the_whole(dossier: Dossier) -> None:
    synergies.set_results(dossier, row(dossier, "Réserve unique"), "Mot" + " mot" * 250)
    shown = table(dossier)
    height = round(shown.height(WIDTH, LOOK))
    assert height > FULL_HD.height()
    part = QRect(0, 650, FULL_HD.width(), 450)
    whole = drawn(shown, QRect(0, 0, FULL_HD.width(), height)).copy(part)
    assert ink_area(whole, QColor(LOOK.palette.ground)).height() > part.height() / 2
    assert changed_area(whole, drawn(shown, part)).isEmpty()


def drawn(picture: SlidePicture, part: QRect) -> QImage:
    """A part of a slide, scrolled to and painted on a picture of that size."""
    image = QImage(part.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(LOOK.palette.ground))
    painter = QPainter(image)
    painter.translate(0, -part.top())
    painter.setClipRect(part)
    picture.paint(painter, WIDTH, LOOK)
    painter.end()
    return image
