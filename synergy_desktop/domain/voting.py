"""What a council's vote comes to: its result, and whether its numbers add up.

Each council votes apart: their joint sitting decides nothing by itself. A proposal is adopted by
the absolute majority of the votes cast; abstentions are none, and a tie rejects.
Sources: CDLD, art. L1122-26 § 1 (commune); loi organique des CPAS, art. 33 (CPAS).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from synergy_desktop.domain.sitting_words import Manner
from synergy_desktop.domain.sittings import Counts, Member, Sitting, Vote
from synergy_desktop.domain.vocabulary import Labelled, Side
from synergy_desktop.domain.words import number_of

COUNCILS = {Side.COMMUNE: "Conseil communal", Side.CPAS: "Conseil de l’action sociale"}
"""What the two councils are called."""

NO_GROUP = "Sans groupe"
"""What stands for the group of the members who belong to none."""


class Choice(Labelled):
    """What a member may say; each value is the field of ``Counts`` that counts it."""

    IN_FAVOUR = "in_favour", "Pour"
    AGAINST = "against", "Contre"
    ABSTENTION = "abstentions", "Abstentions"

    def of(self, counts: Counts) -> int:
        """How many of ``counts`` said so."""
        return int(getattr(counts, self.value))

    @property
    def alone(self) -> Counts:
        """What one member who says so counts for."""
        return Counts(**{self.value: 1})


class Result(Enum):
    """What the numbers of a vote say."""

    ADOPTED = auto()
    REJECTED = auto()
    TIED = auto()
    """Rejected too: as many for as against."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What one council is asked: a point of a sitting's agenda, or an amendment; by their ids."""

    sitting: str
    council: Side
    point: str = ""
    amendment: str = ""


def answer(sitting: Sitting, question: Question) -> Vote | None:
    """The vote that was taken on a question of ``sitting``, if there was one."""
    return next((vote for vote in sitting.votes if question_of(sitting, vote) == question), None)


def question_of(sitting: Sitting, vote: Vote) -> Question:
    """What a vote of ``sitting`` was taken on."""
    point = "" if vote.amendment else vote.point
    return Question(sitting=sitting.id, council=vote.council, point=point, amendment=vote.amendment)


def result(counts: Counts) -> Result | None:
    """What ``counts`` come to; None while nobody has voted.

    More for than against is more than half of the votes cast, since abstentions are none.
    """
    if not counts.cast:
        return None
    if counts.in_favour > counts.against:
        return Result.ADOPTED
    is_tie = counts.in_favour == counts.against > 0
    return Result.TIED if is_tie else Result.REJECTED


def adds_up(vote: Vote) -> bool:
    """Whether each member present said something, and nobody else did."""
    return vote.counts.cast == vote.present > 0


def is_carried(vote: Vote) -> bool | None:
    """Whether a council has said yes; None while its vote does not add up."""
    return result(vote.counts) is Result.ADOPTED if adds_up(vote) else None


def result_words(vote: Vote) -> str:
    """The result as a sentence without its full stop, "" while nobody has voted.

    A vote that does not add up has no result yet: its sentence only tells what was counted.
    """
    counts = vote.counts
    voices = _voices(counts, Choice.IN_FAVOUR, Choice.AGAINST)
    if not adds_up(vote):
        return f"Provisoire : {voices}" if counts.cast else ""
    if vote.present in (counts.in_favour, counts.against):
        return f"{'Adopté' if counts.in_favour else 'Rejeté'} à l’unanimité"
    match result(counts):
        case Result.ADOPTED:
            return f"Adopté par {voices}"
        case Result.TIED:
            return f"Rejeté (partage des voix : {voices})"
    return f"Rejeté {_against(counts)}"


def _against(counts: Counts) -> str:
    if counts.against:
        return f"par {_voices(counts, Choice.AGAINST, Choice.IN_FAVOUR)}"
    return f"(aucune voix pour, {number_of(counts.abstentions, 'abstention')})"


def _voices(counts: Counts, first: Choice, second: Choice) -> str:
    """Write "15 voix pour, 6 contre et 2 abstentions", without what nobody said."""
    said = [f"{first.of(counts)} voix {first.label.lower()}"]
    if second.of(counts):
        said.append(f"{second.of(counts)} {second.label.lower()}")
    if counts.abstentions:
        said.append(number_of(counts.abstentions, "abstention"))
    *rest, last = said
    return f"{', '.join(rest)} et {last}" if rest else last


def balance_words(present: int, cast: int) -> str:
    """Say whether as many members voted as are present: "17 présents, 16 votes comptés : …"."""
    there = f"{number_of(present, 'présent')}, {number_of(cast, 'vote compté', 'votes comptés')}"
    if cast < present:
        return f"{there} : il en manque {present - cast}"
    if cast > present:
        return f"{there} : il y en a {cast - present} de trop"
    return f"{there} : le compte y est"


def faults(vote: Vote, present: Sequence[Member]) -> tuple[str, ...]:
    """What does not add up in a vote, in words; ``present`` are the council's members there."""
    return tuple(_faults(vote, present))


def _faults(vote: Vote, present: Sequence[Member]) -> Iterator[str]:
    if not adds_up(vote):
        yield balance_words(vote.present, vote.counts.cast)
    if vote.present != len(present):
        there, now = number_of(vote.present, "présent"), number_of(len(present), "présent")
        yield f"Le vote compte {there}, la séance {now} à ce point"
    # While nobody is counted, no group is more at fault than another.
    if vote.manner is Manner.GROUPS and vote.counts.cast:
        yield from _group_faults(vote, present)
    if vote.manner is Manner.NAMES:
        yield from _name_faults(vote, present)


def _group_faults(vote: Vote, present: Sequence[Member]) -> Iterator[str]:
    there = groups(present)
    cast = {line.party: line.counts.cast for line in vote.lines}
    for party in there | cast:
        if there.get(party, 0) != cast.get(party, 0):
            words = balance_words(there.get(party, 0), cast.get(party, 0))
            yield f"{party or NO_GROUP} – {words}"


def _name_faults(vote: Vote, present: Sequence[Member]) -> Iterator[str]:
    there = {member.id for member in present}
    strangers = sum(line.counts.cast for line in vote.lines if line.member not in there)
    if strangers:
        yield f"{number_of(strangers, 'vote')} de membres qui ne sont pas présents à ce point"


def groups(members: Iterable[Member]) -> dict[str, int]:
    """How many of ``members`` each political group counts, in the order of the list."""
    return dict(Counter(member.party.strip() for member in members))
