"""How a council's vote is filled in, one gesture at a time: who voted what, and the sums of it.

A secret vote has neither names nor groups (CDLD, art. L1122-27; loi organique des CPAS, art. 33).
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from synergy_desktop.domain.sitting_words import Manner
from synergy_desktop.domain.sittings import Counts, Member, Vote, VoteLine
from synergy_desktop.domain.voting import Choice, adds_up, groups

SECRET_MANNERS = (Manner.UNANIMITY, Manner.COUNT)
"""The manners that tell nothing of who voted what."""


def unanimous(vote: Vote, present: Sequence[Member]) -> Vote:
    """All who are present vote for."""
    count = len(present)
    counts = Counts(in_favour=count)
    return replace(vote, manner=Manner.UNANIMITY, present=count, counts=counts, lines=())


def in_manner(vote: Vote, manner: Manner, present: Sequence[Member]) -> Vote:
    """Vote in another manner; what was counted stays where the new manner can hold it.

    Nobody begins as voting for: what is not counted yet has no result, on the wall least of all.
    """
    if manner is Manner.UNANIMITY:
        return unanimous(vote, present)
    if manner is vote.manner and (vote.lines or vote.counts.cast):
        return vote
    match manner:
        case Manner.GROUPS:
            return _by_group(vote, present)
        case Manner.NAMES:
            lines = tuple(VoteLine(member=member.id) for member in present)
            return _with_lines(_afresh(vote, manner, present), lines)
        case _:
            return _afresh(vote, Manner.COUNT, present)


def in_secret(vote: Vote, *, secret: bool) -> Vote:
    """Vote by ballot, or openly again; a ballot forgets who voted what."""
    if not secret or vote.manner in SECRET_MANNERS:
        return replace(vote, secret=secret)
    return replace(vote, secret=True, manner=Manner.COUNT, lines=())


def with_count(vote: Vote, choice: Choice, count: int) -> Vote:
    """Count ``count`` votes for one choice.

    The first that is counted against or as an abstention makes the rest votes for, but in a secret
    vote. As long as the votes for are just those that remain, they go on following the others.
    """
    begins = not vote.secret and not vote.counts.cast
    return replace(vote, counts=_filled(vote.counts, choice, count, vote.present, begins=begins))


def with_group_count(
    vote: Vote, party: str, choice: Choice, count: int, present: Sequence[Member]
) -> Vote:
    """Count ``count`` votes of one group, as ``with_count`` does for a whole council."""
    there = groups(present).get(party, 0)
    return _with_lines(
        vote,
        (
            replace(
                line,
                counts=_filled(line.counts, choice, count, there, begins=not line.counts.cast),
            )
            if line.party == party
            else line
            for line in vote.lines
        ),
    )


def with_answer(vote: Vote, member_id: str, choice: Choice | None) -> Vote:
    """Note what one member says, None to take it back."""
    said = choice.alone if choice else Counts()
    return _with_lines(
        vote,
        (replace(line, counts=said) if line.member == member_id else line for line in vote.lines),
    )


def rest_in_favour(vote: Vote, present: Sequence[Member]) -> Vote:
    """All who said nothing else vote for."""
    if vote.manner in SECRET_MANNERS:
        return replace(vote, counts=_rest_for(vote.counts, vote.present))
    there = groups(present)
    return _with_lines(
        vote,
        (
            replace(line, counts=_rest_for(line.counts, 1 if line.member else there[line.party]))
            if line.member or line.party in there
            else line
            for line in vote.lines
        ),
    )


def recounted(vote: Vote, present: Sequence[Member]) -> Vote:
    """Follow who is present: those who are no longer do not vote, those who came may.

    Where the votes for were just those that remained, they follow.
    """
    if vote.manner is Manner.UNANIMITY:
        return unanimous(vote, present)
    counts = vote.counts
    if vote.manner is Manner.COUNT:
        counts = _followed(counts, vote.present, len(present))
    followed = replace(vote, present=len(present), counts=counts)
    if vote.manner is Manner.COUNT:
        return followed
    lines = {line.member or line.party: line for line in vote.lines}
    if vote.manner is Manner.NAMES:
        kept = (lines.get(each.id, VoteLine(member=each.id)) for each in present)
        return _with_lines(followed, kept)
    there = groups(present).items()
    return _with_lines(
        followed, (_group_line(lines, *group, follows=adds_up(vote)) for group in there)
    )


def answer_of(line: VoteLine) -> Choice | None:
    """What a member said, None if nothing yet."""
    return next((choice for choice in Choice if choice.of(line.counts)), None)


def _by_group(vote: Vote, present: Sequence[Member]) -> Vote:
    """Begin with what the members of each group said one by one, or all of them together."""
    said: dict[str, Counts] = {}
    if vote.manner is Manner.UNANIMITY and vote.counts.cast:
        said = {party: _all_for(count) for party, count in groups(present).items()}
    if vote.manner is Manner.NAMES:
        party_of = {member.id: member.party.strip() for member in present}
        for party in groups(present):
            mine = (line for line in vote.lines if party_of.get(line.member) == party)
            said[party] = _sum(mine)
    lines = (VoteLine(party=party, counts=said.get(party, Counts())) for party in groups(present))
    return _with_lines(_afresh(vote, Manner.GROUPS, present), lines)


def _afresh(vote: Vote, manner: Manner, present: Sequence[Member]) -> Vote:
    secret = vote.secret and manner in SECRET_MANNERS
    return replace(vote, manner=manner, secret=secret, present=len(present), lines=())


def _group_line(lines: dict[str, VoteLine], party: str, count: int, *, follows: bool) -> VoteLine:
    line = lines.get(party)
    if line is None:
        return VoteLine(party=party, counts=_all_for(count) if follows else Counts())
    return replace(line, counts=_rest_for(line.counts, count)) if follows else line


def _with_lines(vote: Vote, lines: Iterable[VoteLine]) -> Vote:
    kept = tuple(lines)
    return replace(vote, lines=kept, counts=_sum(kept))


def _sum(lines: Iterable[VoteLine]) -> Counts:
    each = [line.counts for line in lines]
    return Counts(**{choice.value: sum(map(choice.of, each)) for choice in Choice})


def _all_for(count: int) -> Counts:
    return Counts(in_favour=count)


def _rest(counts: Counts, present: int) -> int:
    return max(0, present - counts.against - counts.abstentions)


def _rest_for(counts: Counts, present: int) -> Counts:
    return replace(counts, in_favour=_rest(counts, present))


def _filled(counts: Counts, choice: Choice, count: int, present: int, *, begins: bool) -> Counts:
    changed = replace(counts, **{choice.value: count})
    is_rest = begins or counts.in_favour == _rest(counts, present)
    follows = choice is not Choice.IN_FAVOUR and is_rest
    return _rest_for(changed, present) if follows else changed


def _followed(counts: Counts, before: int, now: int) -> Counts:
    follows = counts.cast and counts.in_favour == _rest(counts, before)
    return _rest_for(counts, now) if follows else counts
