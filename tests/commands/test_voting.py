"""Each gesture of a vote is one step, written at once and checked against who is present."""

import pytest

from data.contents import SMALL
from synergy_desktop.commands import attendance, voting
from synergy_desktop.domain.sitting_words import Manner, MovementKind
from synergy_desktop.domain.sittings import Counts, Vote
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.domain.voting import Choice, Question, answer
from synergy_desktop.store import queries, sitting_queries
from synergy_desktop.store.ballots import ballot
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.sitting_models import MemberRow, MovementRow

QUESTION = Question(sitting="sitting", council=Side.COMMUNE, point="report-point")
ON_AMENDMENT = Question(sitting="sitting", council=Side.COMMUNE, amendment="amendment")


@pytest.fixture
def called(dossier: Dossier) -> Dossier:
    """Find all three members of the conseil communal present."""
    with dossier.step("Faire l’appel") as step:
        step.run(MemberRow.update(presence="present"))
    return dossier


def taken(dossier: Dossier, question: Question = QUESTION) -> Vote:
    vote = answer(sitting_queries.sitting(dossier, "sitting"), question)
    assert vote is not None
    return vote


def leave(dossier: Dossier, member: str, point: str) -> None:
    kind = MovementKind.DEPARTURE.value
    with dossier.step("Partir") as step:
        step.run(
            MovementRow.insert(
                id=f"{member} goes", member_id=member, rank="z", kind=kind, point_id=point
            )
        )


def test_one_gesture_records_a_unanimous_vote_and_its_hour(called: Dossier) -> None:
    voting.vote_unanimously(called, QUESTION, "20:15")
    vote = taken(called)
    assert (vote.manner, vote.present, vote.counts) == (Manner.UNANIMITY, 3, Counts(in_favour=3))
    assert vote.time == "20:15"
    called.history.undo()
    assert answer(sitting_queries.sitting(called, "sitting"), QUESTION) is None


def test_who_has_left_at_an_earlier_point_does_not_vote(called: Dossier) -> None:
    leave(called, "bob", "report-point")
    voting.vote_unanimously(called, QUESTION, "20:15")
    assert taken(called).present == 2


def test_an_amendment_is_voted_on_by_who_is_at_its_point(called: Dossier) -> None:
    leave(called, "bob", "projection-point")
    voting.vote_unanimously(called, ON_AMENDMENT, "20:15")
    vote = taken(called, ON_AMENDMENT)
    assert (vote.point, vote.amendment, vote.present) == ("", "amendment", 3)


def test_digits_of_one_count_are_undone_as_one(called: Dossier) -> None:
    for count in (1, 12, 1):
        voting.set_count(called, QUESTION, Choice.AGAINST, count, "20:15", typing="1")
    assert taken(called).counts == Counts(in_favour=2, against=1)
    called.history.undo()
    assert answer(sitting_queries.sitting(called, "sitting"), QUESTION) is None


def test_a_later_vote_keeps_the_hour_of_the_first(called: Dossier) -> None:
    voting.set_count(called, QUESTION, Choice.ABSTENTION, 1, "20:15")
    voting.choose_manner(called, QUESTION, Manner.GROUPS, "20:20")
    assert taken(called).time == "20:15"


def test_groups_and_names_fill_the_counts(called: Dossier) -> None:
    voting.choose_manner(called, QUESTION, Manner.GROUPS, "20:15")
    assert taken(called).counts == Counts()
    voting.set_group_count(called, QUESTION, "Ensemble", Choice.AGAINST, 1)
    assert taken(called).counts == Counts(in_favour=1, against=1)
    voting.choose_manner(called, QUESTION, Manner.NAMES, "20:15")
    assert taken(called).counts == Counts()
    voting.set_answer(called, QUESTION, "ada", Choice.ABSTENTION)
    voting.give_rest_in_favour(called, QUESTION, "20:15")
    assert taken(called).counts == Counts(in_favour=2, abstentions=1)
    called.history.undo()
    assert taken(called).counts == Counts(abstentions=1)


def test_a_ballot_forgets_who_voted_what_until_it_is_undone(called: Dossier) -> None:
    voting.choose_manner(called, QUESTION, Manner.NAMES, "20:15")
    voting.give_rest_in_favour(called, QUESTION, "20:15")
    voting.set_secret(called, QUESTION, "20:15", secret=True)
    assert taken(called).lines == ()
    called.history.undo()
    assert [line.member for line in taken(called).lines] == ["ada", "bob", "cleo"]


def test_a_roll_that_is_corrected_is_told_and_taken_over(called: Dossier) -> None:
    voting.choose_manner(called, QUESTION, Manner.GROUPS, "20:15")
    voting.give_rest_in_favour(called, QUESTION, "20:15")
    leave(called, "cleo", "report-point")
    assert ballot(called, QUESTION).faults[0] == (
        "Le vote compte 3\u00a0présents, la séance 2\u00a0présents à ce point"
    )
    voting.recount_present(called, QUESTION)
    assert ballot(called, QUESTION).faults == ()
    assert taken(called).counts == Counts(in_favour=2)


def test_a_member_who_changes_groups_is_counted_with_the_other(called: Dossier) -> None:
    voting.choose_manner(called, QUESTION, Manner.GROUPS, "20:15")
    voting.give_rest_in_favour(called, QUESTION, "20:15")
    assert not ballot(called, QUESTION).is_outdated
    attendance.set_member_text(called, "cleo", "party", "Demain")
    there = ballot(called, QUESTION)
    assert there.is_outdated
    assert len(there.faults) == 2
    voting.recount_present(called, QUESTION)
    there = ballot(called, QUESTION)
    assert (there.is_outdated, there.faults) == (False, ())


def test_nothing_is_begun_by_a_gesture_that_needs_a_vote(called: Dossier) -> None:
    voting.set_answer(called, QUESTION, "ada", Choice.IN_FAVOUR)
    voting.recount_present(called, QUESTION)
    voting.delete_vote(called, QUESTION)
    assert answer(sitting_queries.sitting(called, "sitting"), QUESTION) is None


def test_adoptions_are_written_into_the_procedure_at_once(called: Dossier) -> None:
    (head,) = queries.report_heads(called)
    voting.record_adoptions(called, head.id, Side, "2026-11-26")
    procedure = queries.procedure(called, head.id)
    assert procedure.commune_adoption == procedure.cpas_adoption == "2026-11-26"
    called.history.undo()
    assert queries.procedure(called, head.id) == SMALL.reports[0].procedure
