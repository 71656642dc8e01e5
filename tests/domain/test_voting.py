"""What a vote comes to, in law and in words, and how it is filled in."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from synergy_desktop.domain import ballots
from synergy_desktop.domain.sitting_words import Manner
from synergy_desktop.domain.sittings import Counts, Member, Vote
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.domain.voting import (
    Choice,
    Result,
    adds_up,
    balance_words,
    faults,
    groups,
    is_carried,
    result,
    result_words,
)

few = st.integers(0, 40)
counted = st.builds(Counts, in_favour=few, against=few, abstentions=few)
choices = st.sampled_from(Choice)


@st.composite
def councils(draw: st.DrawFn) -> tuple[Member, ...]:
    parties = draw(st.lists(st.sampled_from(["Ensemble", "Demain", ""]), max_size=30))
    return tuple(
        Member(id=str(place), council=Side.COMMUNE, name=f"M{place}", party=party)
        for place, party in enumerate(parties)
    )


def vote(in_favour: int, against: int, abstentions: int, present: int | None = None) -> Vote:
    said = Counts(in_favour=in_favour, against=against, abstentions=abstentions)
    there = said.cast if present is None else present
    return Vote(id="v", council=Side.COMMUNE, manner=Manner.COUNT, present=there, counts=said)


BLANK = vote(0, 0, 0)


@given(counted)
def test_more_than_half_of_the_votes_cast_adopts_and_nothing_else_does(counts: Counts) -> None:
    cast = counts.in_favour + counts.against
    has_majority = counts.in_favour > cast / 2 if cast else False
    assert (result(counts) is Result.ADOPTED) == has_majority


@given(counted, few)
def test_abstentions_change_no_result(counts: Counts, abstentions: int) -> None:
    assume(counts.in_favour or counts.against)
    assert result(replace(counts, abstentions=abstentions)) is result(counts)


@given(st.integers(1, 40), few)
def test_a_tie_rejects(each: int, abstentions: int) -> None:
    tied = vote(each, each, abstentions)
    assert result(tied.counts) is Result.TIED
    assert is_carried(tied) is False


@pytest.mark.parametrize(
    ("taken", "words"),
    [
        (vote(17, 0, 0), "Adopté à l’unanimité"),
        (vote(15, 6, 2), "Adopté par 15\u00a0voix pour, 6\u00a0contre et 2\u00a0abstentions"),
        (vote(15, 0, 1), "Adopté par 15\u00a0voix pour et 1\u00a0abstention"),
        (vote(15, 2, 0), "Adopté par 15\u00a0voix pour et 2\u00a0contre"),
        (vote(16, 0, 0, present=17), "Provisoire\u00a0: 16\u00a0voix pour"),
        (
            vote(8, 8, 1),
            "Rejeté (partage des voix\u00a0: 8\u00a0voix pour, 8\u00a0contre et 1\u00a0abstention)",
        ),
        (vote(6, 15, 2), "Rejeté par 15\u00a0voix contre, 6\u00a0pour et 2\u00a0abstentions"),
        (vote(0, 17, 0), "Rejeté à l’unanimité"),
        (vote(0, 0, 3), "Rejeté (aucune voix pour, 3\u00a0abstentions)"),
        (vote(0, 0, 0, present=17), ""),
    ],
)
def test_a_result_in_words(taken: Vote, words: str) -> None:
    assert result_words(taken) == words


def test_whether_the_numbers_add_up_in_words() -> None:
    assert balance_words(17, 16) == "17\u00a0présents, 16\u00a0votes comptés\u00a0: il en manque 1"
    assert balance_words(1, 2) == "1\u00a0présent, 2\u00a0votes comptés\u00a0: il y en a 1 de trop"
    assert balance_words(17, 17).endswith("le compte y est")


@given(counted, few)
def test_a_vote_that_does_not_add_up_decides_nothing_and_says_so(
    counts: Counts, there: int
) -> None:
    taken = Vote(id="v", council=Side.CPAS, manner=Manner.COUNT, present=there, counts=counts)
    members = [Member(id=str(each), council=Side.CPAS) for each in range(there)]
    assert adds_up(taken) == (counts.cast == there > 0)
    assert (is_carried(taken) is None) == (not adds_up(taken)) == bool(faults(taken, members))


@given(councils(), choices, few)
def test_the_votes_for_follow_the_others_as_long_as_they_add_up(
    present: tuple[Member, ...], choice: Choice, count: int
) -> None:
    begun = ballots.in_manner(BLANK, Manner.COUNT, present)
    changed = ballots.with_count(begun, choice, count)
    assert choice.of(changed.counts) == count
    if choice is not Choice.IN_FAVOUR and count <= len(present):
        assert changed.counts.cast == len(present)
    assert ballots.rest_in_favour(changed, present).counts.cast >= len(present)


def test_digits_that_pass_through_too_large_a_number_lose_no_vote() -> None:
    begun = vote(17, 0, 0)
    typed = ballots.with_count(ballots.with_count(begun, Choice.AGAINST, 60), Choice.AGAINST, 6)
    assert typed.counts == Counts(in_favour=11, against=6)


@given(councils(), st.lists(st.tuples(st.sampled_from(Manner), choices, few), max_size=6))
def test_the_counts_are_the_sums_of_the_lines_whatever_is_done(
    present: tuple[Member, ...], gestures: list[tuple[Manner, Choice, int]]
) -> None:
    taken = BLANK
    for manner, choice, count in gestures:
        taken = ballots.in_manner(taken, manner, present)
        if manner is Manner.NAMES and present:
            taken = ballots.with_answer(taken, present[count % len(present)].id, choice)
        elif manner is Manner.GROUPS and present:
            party = present[count % len(present)].party
            taken = ballots.with_group_count(taken, party, choice, count, present)
        if taken.lines:
            sums = [sum(choice.of(line.counts) for line in taken.lines) for choice in Choice]
            assert sums == [choice.of(taken.counts) for choice in Choice]


@given(councils())
def test_nobody_is_counted_before_somebody_counts(present: tuple[Member, ...]) -> None:
    for manner in (Manner.COUNT, Manner.GROUPS, Manner.NAMES):
        begun = ballots.in_manner(BLANK, manner, present)
        assert (begun.counts, result_words(begun)) == (Counts(), "")
        assert ballots.recounted(begun, present) == begun


@given(councils())
def test_groups_begin_with_those_who_are_present(present: tuple[Member, ...]) -> None:
    begun = ballots.in_manner(BLANK, Manner.GROUPS, present)
    assert [line.party for line in begun.lines] == [*groups(present)]
    full = ballots.rest_in_favour(begun, present)
    assert {line.party: line.counts.in_favour for line in full.lines} == groups(present)
    assert not faults(full, present) or not present
    one = ballots.in_manner(ballots.unanimous(BLANK, present), Manner.GROUPS, present)
    assert one.counts == full.counts


@given(councils(), st.data())
def test_a_call_by_name_asks_each_and_gives_the_rest_in_favour(
    present: tuple[Member, ...], data: st.DataObject
) -> None:
    assume(present)
    begun = ballots.in_manner(BLANK, Manner.NAMES, present)
    assert begun.counts.cast == 0
    against = data.draw(st.sampled_from(present))
    said = ballots.with_answer(begun, against.id, Choice.AGAINST)
    assert ballots.with_answer(said, against.id, None) == begun
    full = ballots.rest_in_favour(said, present)
    assert full.counts == Counts(in_favour=len(present) - 1, against=1)
    by_group = ballots.in_manner(full, Manner.GROUPS, present)
    assert by_group.counts == full.counts
    assert {line.party: line.counts.cast for line in by_group.lines} == groups(present)


@given(councils(), st.sampled_from(Manner))
def test_a_secret_vote_names_nobody(present: tuple[Member, ...], manner: Manner) -> None:
    open_vote = ballots.rest_in_favour(ballots.in_manner(BLANK, manner, present), present)
    secret = ballots.in_secret(open_vote, secret=True)
    assert secret.manner in ballots.SECRET_MANNERS
    assert (secret.lines, secret.counts) == ((), open_vote.counts)
    named = ballots.in_manner(secret, Manner.NAMES, present)
    assert not named.secret


def test_a_new_ballot_begins_without_counts() -> None:
    present = (Member(id="a", council=Side.CPAS),)
    secret = ballots.in_secret(replace(BLANK, present=1), secret=True)
    assert ballots.in_manner(secret, Manner.COUNT, present).counts == Counts()


@given(councils(), councils(), st.sampled_from(Manner))
def test_recounting_takes_over_who_is_present(
    before: tuple[Member, ...], now: tuple[Member, ...], manner: Manner
) -> None:
    assume(before and now)
    full = ballots.rest_in_favour(ballots.in_manner(BLANK, manner, before), before)
    again = ballots.recounted(full, now)
    assert again.present == len(now)
    if manner is not Manner.NAMES:
        assert not faults(again, now)
    else:
        assert {line.member for line in again.lines} == {member.id for member in now}


def test_a_group_or_a_member_that_does_not_add_up_is_named() -> None:
    ada, bob = (
        Member(id=each, council=Side.COMMUNE, party=each.title()) for each in ("ada", "bob")
    )
    begun = ballots.in_manner(BLANK, Manner.GROUPS, (ada, bob))
    by_group = ballots.rest_in_favour(begun, (ada, bob))
    wrong = ballots.with_group_count(by_group, "Bob", Choice.IN_FAVOUR, 0, (ada, bob))
    assert "Bob\u00a0– 1\u00a0présent, 0\u00a0vote compté\u00a0: il en manque 1" in faults(
        wrong, (ada, bob)
    )
    named = ballots.rest_in_favour(ballots.in_manner(BLANK, Manner.NAMES, (ada, bob)), (ada, bob))
    assert "1\u00a0vote de membres qui ne sont pas présents à ce point" in faults(named, (ada,))
