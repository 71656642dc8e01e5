"""Reading what a council is asked, who is there to say it, and what it has said."""

from dataclasses import dataclass

from synergy_desktop.domain import attendance
from synergy_desktop.domain.attendance import Tally
from synergy_desktop.domain.ballots import recounted
from synergy_desktop.domain.sittings import Member, Sitting, Vote
from synergy_desktop.domain.voting import Question, answer, faults
from synergy_desktop.store import sitting_queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.sitting_models import AmendmentRow, VoteRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """A question to one council: its members, those who are there, and its vote if it took one."""

    question: Question
    vote: Vote | None
    members: tuple[Member, ...]
    present: tuple[Member, ...]
    tally: Tally

    @property
    def faults(self) -> tuple[str, ...]:
        """What does not add up in the vote, in words."""
        return faults(self.vote, self.present) if self.vote else ()

    @property
    def is_outdated(self) -> bool:
        """Whether others are there, or in other groups, than when the vote was taken."""
        return self.vote is not None and recounted(self.vote, self.present) != self.vote


def ballot(dossier: Dossier, question: Question) -> Ballot:
    """Read what stands on a question.

    Raises:
        LookupError: if the sitting is not there.
    """
    return ballot_in(dossier, sitting_queries.sitting(dossier, question.sitting), question)


def ballot_in(dossier: Dossier, sitting: Sitting, question: Question) -> Ballot:
    """Read what stands on a question of ``sitting``, which has been read just now.

    Who is there is who is at the point in question. For an amendment without a point, it is who
    is there now.
    """
    point = _point_of(dossier, sitting, question)
    council = question.council
    present = (
        attendance.present_now(sitting, council)
        if point is None
        else attendance.present_at(sitting, council, point)
    )
    return Ballot(
        question=question,
        vote=answer(sitting, question),
        members=sitting.of(council),
        present=present,
        tally=attendance.tally(sitting, council, point),
    )


def vote_in_sitting(dossier: Dossier, vote_id: str) -> tuple[Sitting, Vote]:
    """The vote ``vote_id`` and the sitting in which it was taken.

    Raises:
        LookupError: if it is not there.
    """
    query = VoteRow.select(VoteRow.sitting_id).where(VoteRow.id == vote_id)
    for row in dossier.rows(query):
        sitting = sitting_queries.sitting(dossier, row["sitting_id"])
        for vote in sitting.votes:
            if vote.id == vote_id:
                return sitting, vote
    raise LookupError(f"no vote {vote_id}")


def _point_of(dossier: Dossier, sitting: Sitting, question: Question) -> str | None:
    point = question.point
    if question.amendment:
        query = AmendmentRow.select(AmendmentRow.point_id).where(
            AmendmentRow.id == question.amendment
        )
        point = next((row["point_id"] for row in dossier.rows(query)), "")
    return point if any(each.id == point for each in sitting.points) else None
