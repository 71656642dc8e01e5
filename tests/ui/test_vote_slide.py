"""The wall says how each council voted, in words, figures and patterns."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from synergy_desktop.commands import agenda, attendance, voting
from synergy_desktop.domain.sitting_words import Manner, Presence, SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.domain.voting import Choice, Question, answer
from synergy_desktop.store import queries, sitting_queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.projector.look import DARK, HEIGHT, LEAST_TEXT, LIGHT, Look
from synergy_desktop.ui.projector.pictures import picture_of
from synergy_desktop.ui.projector.slides.sheet import Box, Words
from synergy_desktop.ui.projector.slides.vote import VoteSlide
from ui.projector_pictures import FULL_HD, following, painted, width_on, words_of
from ui.vote_samples import CONTENT, question

pytestmark = pytest.mark.usefixtures("qapp")

COMMUNE, CPAS = question(Side.COMMUNE), question(Side.CPAS)
OLD_SCREEN = QSize(1024, 768)


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    """Open a dossier whose conseil communal has voted: 3 for, 2 against."""
    dossier = Dossier.create(tmp_path / "Valprée.synergie", CONTENT)
    voting.set_count(dossier, COMMUNE, Choice.AGAINST, 2, "20:15")
    yield dossier
    dossier.close()


def slide(dossier: Dossier, asked: Question = COMMUNE) -> VoteSlide:
    vote = answer(sitting_queries.sitting(dossier, "sitting"), asked)
    assert vote is not None
    (year,) = queries.report_heads(dossier)
    shown = picture_of(dossier, year.id, Slide(kind=SlideKind.VOTE, target=vote.id))
    assert isinstance(shown, VoteSlide)
    return shown


def bars(shown: VoteSlide) -> list[tuple[str, float]]:
    """The pattern and the length of each bar, left to right, then downwards."""
    boxes = [item for item in shown.sheet(width_on(FULL_HD)).items if isinstance(item, Box)]
    return [(box.pattern, round(box.width)) for box in boxes if box.role == "ink"]


def test_a_vote_is_told_in_words_figures_and_patterns(dossier: Dossier) -> None:
    shown = slide(dossier)
    assert words_of(shown) == [
        "Rapport annuel sur les synergies",
        "Conseil conjoint",
        "Conseil communal",
        "Adopté par 3\u00a0voix pour et 2\u00a0contre",
        *("Pour", "3", "Contre", "2", "Abstentions", "0"),
        "5\u00a0présents sur 5 – quorum\u00a0: 3",
    ]
    (full, long), (striped, short) = bars(shown)
    assert (full, striped) == ("full", "striped")
    assert long * 2 == pytest.approx(short * 3, abs=3)
    assert shown.title == "Vote – Rapport annuel sur les synergies"


def test_both_councils_stand_side_by_side_whichever_is_asked_for(dossier: Dossier) -> None:
    voting.vote_unanimously(dossier, CPAS, "20:16")
    for asked in (COMMUNE, CPAS):
        words = words_of(slide(dossier, asked))
        councils = ["Conseil communal", "Conseil de l’action sociale"]
        assert [each for each in words if each in councils] == councils
        assert "Adopté par 3\u00a0voix pour et 2\u00a0contre" in words
        assert "Adopté à l’unanimité" in words


def test_a_ballot_says_so_and_names_no_group(dossier: Dossier) -> None:
    voting.choose_manner(dossier, COMMUNE, Manner.GROUPS, "20:15")
    assert {"Groupe", "Ensemble", "Demain"} <= set(words_of(slide(dossier)))
    voting.set_secret(dossier, COMMUNE, "20:15", secret=True)
    words = words_of(slide(dossier))
    assert "Scrutin secret" in words
    assert not {"Groupe", "Ensemble", "Demain"} & set(words)


def test_a_call_by_name_tells_who_did_not_vote_for(dossier: Dossier) -> None:
    voting.choose_manner(dossier, CPAS, Manner.NAMES, "20:15")
    voting.set_answer(dossier, CPAS, "cpas1", Choice.AGAINST)
    voting.give_rest_in_favour(dossier, CPAS, "20:15")
    words = words_of(slide(dossier, CPAS))
    assert "Appel nominal" in words
    assert "Contre\u00a0: Membre 1" in words


def test_a_vote_that_does_not_add_up_is_told_to_be_provisional(dossier: Dossier) -> None:
    voting.set_count(dossier, COMMUNE, Choice.IN_FAVOUR, 1, "20:15")
    words = words_of(slide(dossier))
    assert "Provisoire\u00a0: 1\u00a0voix pour et 2\u00a0contre" in words
    assert "5\u00a0présents, 3\u00a0votes comptés\u00a0: il en manque 2" in words


def test_a_missing_quorum_is_told(dossier: Dossier) -> None:
    attendance.set_presence(dossier, ["cpas0", "cpas1"], Presence.EXCUSED)
    voting.vote_unanimously(dossier, CPAS, "20:15")
    assert "Quorum non atteint" in words_of(slide(dossier, CPAS))


def test_the_slide_follows_what_it_shows_and_nothing_else(dossier: Dossier) -> None:
    shown = slide(dossier)
    asked = following(dossier, shown)
    voting.set_count(dossier, COMMUNE, Choice.ABSTENTION, 1, "20:15")
    agenda.set_point_text(dossier, "minutes", "title", "Divers")
    voting.vote_unanimously(dossier, CPAS, "20:16")
    voting.delete_vote(dossier, COMMUNE)
    dossier.history.undo()
    assert [bool(update) for update in asked] == [True, False, True, True, True]
    assert "Adopté à l’unanimité" in words_of(shown)


def test_a_vote_that_is_gone_is_told_calmly(dossier: Dossier) -> None:
    shown = slide(dossier)
    following(dossier, shown)
    voting.delete_vote(dossier, COMMUNE)
    assert words_of(shown) == ["Ce vote n’est plus dans le dossier."]


def test_an_amendment_is_named_by_its_number(dossier: Dossier) -> None:
    asked = Question(sitting="sitting", council=Side.CPAS, amendment="amendment")
    voting.vote_unanimously(dossier, asked, "20:15")
    assert words_of(slide(dossier, asked))[0] == "Amendement 1 – Nom du service"


@pytest.mark.parametrize("size", [FULL_HD, OLD_SCREEN], ids=["wide", "narrow"])
def test_all_of_it_can_be_read_from_the_back(dossier: Dossier, size: QSize) -> None:
    voting.choose_manner(dossier, COMMUNE, Manner.GROUPS, "20:15")
    voting.vote_unanimously(dossier, CPAS, "20:16")
    shown, width = slide(dossier), width_on(size)
    words = [item for item in shown.sheet(width).items if isinstance(item, Words)]
    assert min(item.lines.type.size for item in words) >= LEAST_TEXT
    assert all(item.area.left() >= 0 and item.area.right() <= width for item in words)
    assert shown.height(width, Look()) == HEIGHT
    assert painted(shown, Look(LIGHT), size) != painted(shown, Look(DARK), size)
