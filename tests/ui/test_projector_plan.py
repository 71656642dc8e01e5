"""The slide of a branch of a strategic plan."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from synergy_desktop.commands import indicators, plans
from synergy_desktop.domain.plans import walk
from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.vocabulary import NodeState
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.projector.look import Look
from synergy_desktop.ui.projector.picture import SlidePicture
from synergy_desktop.ui.projector.pictures import picture_of
from synergy_desktop.ui.projector.slides.sheet import Box
from synergy_desktop.ui.projector.slides.sheet_slide import SheetSlide
from ui.plan_samples import COMMUNE, CPAS, content
from ui.projector_pictures import FULL_HD, following, place_of, width_on, words_of

pytestmark = pytest.mark.usefixtures("qapp")

WIDTH = width_on(FULL_HD)


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    """Open a dossier with the plans of a commune and of a CPAS."""
    opened = Dossier.create(tmp_path / "Plans.synergie", content(COMMUNE, CPAS))
    yield opened
    opened.close()


def node(dossier: Dossier, code: str) -> str:
    every = (queries.plan(dossier, head.id) for head in queries.plan_heads(dossier))
    return next(node.id for plan in every for node in walk(plan.nodes) if node.code == code)


def branch(dossier: Dossier, code: str) -> SlidePicture:
    slide = Slide(kind=SlideKind.PLAN, target=node(dossier, code))
    return picture_of(dossier, queries.report_heads(dossier)[-1].id, slide)


def test_a_branch_shows_its_way_from_the_top_and_what_is_below(dossier: Dossier) -> None:
    told = words_of(branch(dossier, "O.O.1"))
    assert told[:5] == [
        "PST communal",
        "Objectif opérationnel",
        "Volet externe › OS 1 Une commune verte",
        "O.O.1 Rapprocher la nature des habitants",
        "Avancement\u00a0: 13\u00a0%",
    ]
    assert told[5:9] == ["Intitulé", "État", "Avancement", "Échéance"]
    assert told[9:13] == ["A 1.1 Ouvrir des jardins partagés", "En cours", "40\u00a0%", "Fin 2027"]


def test_columns_in_which_nothing_is_said_give_their_room_to_the_titles(dossier: Dossier) -> None:
    told = words_of(branch(dossier, "O.O.2"))
    assert "Intitulé" in told
    assert not {"État", "Avancement", "Échéance"} & set(told)


def test_a_bar_is_as_long_as_what_is_done(dossier: Dossier) -> None:
    shown = branch(dossier, "O.O.1")
    assert isinstance(shown, SheetSlide)
    boxes = [item for item in shown.sheet(WIDTH).items if isinstance(item, Box)]
    whole, done = (item for item in boxes if item.height == 12)
    assert done.width == pytest.approx(whole.width * 0.4)


def test_an_action_without_anything_below_shows_all_about_it(dossier: Dossier) -> None:
    told = words_of(branch(dossier, "A 1.1"))
    assert "En cours · Avancement\u00a0: 40\u00a0% · Échéance\u00a0: Fin 2027" in told
    assert {"Risque", "Le terrain reste à acquérir.", "M. Lambert", "2 / 6"} <= set(told)


def test_an_action_follows_its_indicators(dossier: Dossier) -> None:
    shown = branch(dossier, "A 1.1")
    asked = following(dossier, shown)
    indicators.add_indicator(dossier, node(dossier, "A 1.1"), "Parcelles louées")
    assert asked[-1]
    assert "Indicateur\u00a0: Parcelles louées" in words_of(shown)


def test_facts_are_shared_out_between_two_columns(dossier: Dossier) -> None:
    shown = branch(dossier, "A 1.1")
    first, last = place_of(shown, "Risque"), place_of(shown, "2 / 6")
    assert last.left() > WIDTH / 2 > first.right()
    assert place_of(shown, "Le terrain reste à acquérir.").left() < WIDTH / 2
    ends = [place_of(shown, text).bottom() for text in ("M. Lambert", "2 / 6")]
    assert abs(ends[0] - ends[1]) < WIDTH / 6


def test_a_branch_follows_its_plan(dossier: Dossier) -> None:
    shown = branch(dossier, "O.O.1")
    asked = following(dossier, shown)
    plans.set_progress(dossier, node(dossier, "A 1.2"), 80)
    plans.set_state(dossier, node(dossier, "A 1.2"), NodeState.FINISHED)
    plans.rename_node(dossier, node(dossier, "OS 1"), "Une commune très verte")
    plans.rename_plan(dossier, queries.plan_heads(dossier)[0].id, "PST de la commune")
    plans.rename_node(dossier, node(dossier, "OSe1"), "Ailleurs")
    assert [bool(update) for update in asked] == [True, True, True, True, False]
    told = words_of(shown)
    assert told[0] == "PST de la commune"
    assert {"80\u00a0%", "Finalisé", "Volet externe › OS 1 Une commune très verte"} <= set(told)


def test_a_deleted_branch_is_said_calmly_and_comes_back(dossier: Dossier) -> None:
    shown = branch(dossier, "O.O.1")
    before = words_of(shown)
    following(dossier, shown)
    plans.delete_node(dossier, node(dossier, "OS 1"))
    assert words_of(shown) == ["Cet élément du plan n’est plus dans le dossier."]
    dossier.history.undo()
    assert words_of(shown) == before


def test_the_titles_of_the_columns_stay_while_the_children_are_scrolled(dossier: Dossier) -> None:
    shown = branch(dossier, "O.O.1")
    band = shown.band(WIDTH, Look())
    first = place_of(shown, "A 1.1 Ouvrir des jardins partagés")
    assert place_of(shown, "État").bottom() - 6 < band < first.top() + 6
