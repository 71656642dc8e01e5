"""What the wall says of a council's vote."""

from collections.abc import Iterator, Sequence

from synergy_desktop.domain.attendance import Tally
from synergy_desktop.domain.ballots import answer_of
from synergy_desktop.domain.sitting_words import Manner
from synergy_desktop.domain.sittings import Member, Vote
from synergy_desktop.domain.voting import (
    COUNCILS,
    NO_GROUP,
    Choice,
    adds_up,
    balance_words,
    result_words,
)
from synergy_desktop.domain.words import number_of
from synergy_desktop.ui.projector.slides.vote_layout import CouncilVote

_NOT_COUNTED = "Vote en cours"
_TOLD = (Choice.AGAINST, Choice.ABSTENTION)


def council_vote(vote: Vote, members: Sequence[Member], tally: Tally) -> CouncilVote:
    """Put a vote in words; ``members`` are those of the council, ``tally`` who of them is there."""
    return CouncilVote(
        council=COUNCILS[vote.council],
        result=result_words(vote) or _NOT_COUNTED,
        counts=tuple((choice, choice.of(vote.counts)) for choice in Choice),
        out_of=max(vote.present, vote.counts.cast, 1),
        presence=tuple(_presence(vote, tally)),
        groups=_groups(vote),
        names=tuple(_names(vote, members)),
    )


def _presence(vote: Vote, tally: Tally) -> Iterator[str]:
    if vote.secret:
        yield "Scrutin secret"
    elif vote.manner is Manner.NAMES:
        yield Manner.NAMES.label
    there = number_of(vote.present, "présent")
    quorum = f"quorum : {tally.quorum}"
    yield f"{there} sur {tally.members} – {quorum}"
    if tally.quorum > vote.present:
        yield "Quorum non atteint"
    if vote.counts.cast and not adds_up(vote):
        yield balance_words(vote.present, vote.counts.cast)


def _groups(vote: Vote) -> tuple[tuple[str, tuple[int, ...]], ...]:
    if vote.manner is not Manner.GROUPS:
        return ()
    return tuple(
        (line.party or NO_GROUP, tuple(choice.of(line.counts) for choice in Choice))
        for line in vote.lines
    )


def _names(vote: Vote, members: Sequence[Member]) -> Iterator[tuple[str, str]]:
    """Who voted against or abstained, when the vote was taken by name."""
    if vote.manner is not Manner.NAMES:
        return
    said = {line.member: answer_of(line) for line in vote.lines}
    for choice in _TOLD:
        names = [member.name for member in members if said.get(member.id) is choice]
        if names:
            yield choice.label, ", ".join(names)
