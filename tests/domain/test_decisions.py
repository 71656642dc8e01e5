"""What follows from the votes of the two councils is proposed, and only once both have voted."""

from dataclasses import replace

import pytest

from synergy_desktop.domain import decisions
from synergy_desktop.domain.model import Procedure
from synergy_desktop.domain.sitting_words import AmendmentState, Body, Manner, Outcome
from synergy_desktop.domain.sittings import Amendment, Counts, Point, Sitting, Vote
from synergy_desktop.domain.vocabulary import Side

COMMON = Point(id="common", title="Rapport annuel sur les synergies – adoption")
OF_COMMUNE = Point(id="of-commune", title="Rapport sur les synergies – vote du conseil communal")
OF_CPAS = Point(
    id="of-cpas", title="Rapport sur les synergies – vote du conseil de l’action sociale"
)
MINUTES = Point(id="minutes", title="Procès-verbal de la séance précédente")
AMENDMENT = Amendment(id="a", number=1, sitting="s", point="common")


def said(council: Side, point: str = "", *, in_favour: int = 2, amendment: str = "") -> Vote:
    counts = Counts(in_favour=in_favour, against=2 - in_favour)
    return Vote(
        id=f"{council}{point}{amendment}",
        council=council,
        point=point,
        amendment=amendment,
        manner=Manner.COUNT,
        present=2,
        counts=counts,
    )


def sitting(*votes: Vote, body: Body = Body.JOINT_COUNCIL) -> Sitting:
    points = (COMMON, OF_COMMUNE, OF_CPAS, MINUTES)
    return Sitting(id="s", body=body, date="2026-11-26", points=points, votes=votes)


BOTH = (said(Side.COMMUNE, "common"), said(Side.CPAS, "common"))


def test_a_point_is_adopted_once_both_councils_have_adopted_it() -> None:
    assert decisions.proposed_outcome(sitting(BOTH[0]), COMMON, ()) is None
    assert decisions.proposed_outcome(sitting(*BOTH), COMMON, ()) is Outcome.ADOPTED


def test_a_point_is_rejected_as_soon_as_one_council_rejects_it() -> None:
    no = sitting(said(Side.CPAS, "common", in_favour=0))
    assert decisions.proposed_outcome(no, COMMON, ()) is Outcome.REJECTED


def test_a_vote_that_does_not_add_up_decides_no_point() -> None:
    draft = replace(BOTH[1], present=3)
    assert decisions.proposed_outcome(sitting(BOTH[0], draft), COMMON, ()) is None


def test_a_report_that_was_amended_in_the_sitting_is_adopted_as_amended() -> None:
    here = sitting(*BOTH)
    adopted = replace(AMENDMENT, state=AmendmentState.ADOPTED, point="minutes")
    assert decisions.proposed_outcome(here, COMMON, [adopted]) is Outcome.AMENDED
    assert decisions.proposed_outcome(here, COMMON, [AMENDMENT]) is Outcome.ADOPTED
    elsewhere = replace(adopted, sitting="other")
    assert decisions.proposed_outcome(here, COMMON, [elsewhere]) is Outcome.ADOPTED


def test_a_point_that_names_one_council_waits_for_no_other() -> None:
    alone = sitting(said(Side.COMMUNE, "of-commune"))
    assert decisions.councils_asked(OF_COMMUNE) == (Side.COMMUNE,)
    assert decisions.councils_asked(OF_CPAS) == (Side.CPAS,)
    assert decisions.councils_asked(COMMON) == tuple(Side)
    assert decisions.proposed_outcome(alone, OF_COMMUNE, ()) is Outcome.ADOPTED


@pytest.mark.parametrize(
    ("in_favour", "state"), [(2, AmendmentState.ADOPTED), (0, AmendmentState.REJECTED)]
)
def test_an_amendment_waits_for_both_councils(in_favour: int, state: AmendmentState) -> None:
    votes = [said(side, amendment="a", in_favour=in_favour) for side in Side]
    assert decisions.proposed_state(sitting(), AMENDMENT) is None
    assert decisions.proposed_state(sitting(*votes), AMENDMENT) is state


def test_what_the_procedure_does_not_say_yet_is_told() -> None:
    here = sitting(said(Side.COMMUNE, "of-commune"), said(Side.CPAS, "of-cpas", in_favour=1))
    assert decisions.undated_adoptions(here, Procedure()) == (Side.COMMUNE,)
    dated = Procedure(commune_adoption="2026-11-26")
    assert decisions.undated_adoptions(here, dated) == ()


def test_neither_minutes_nor_the_committee_adopt_a_report() -> None:
    minutes = sitting(said(Side.COMMUNE, "minutes"))
    assert decisions.undated_adoptions(minutes, Procedure()) == ()
    committee = sitting(*BOTH, body=Body.CONCERTATION)
    assert decisions.undated_adoptions(committee, Procedure()) == ()


def test_the_votes_of_the_two_councils_find_each_other() -> None:
    common = sitting(*BOTH)
    assert decisions.sibling(common, BOTH[0]) == BOTH[1]
    apart = sitting(said(Side.COMMUNE, "of-commune"), said(Side.CPAS, "of-cpas"))
    assert decisions.sibling(apart, apart.votes[1]) == apart.votes[0]
    alone = sitting(said(Side.COMMUNE, "minutes"), said(Side.CPAS, "of-cpas"))
    assert decisions.sibling(alone, alone.votes[0]) is None
    amended = sitting(*(said(side, amendment="a") for side in Side))
    assert decisions.sibling(amended, amended.votes[0]) == amended.votes[1]
