"""The result of a vote, both councils beside each other where both voted on the same thing."""

from typing import TYPE_CHECKING

from synergy_desktop.domain.decisions import sibling
from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Sitting, Vote
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.domain.voting import question_of
from synergy_desktop.domain.words import short
from synergy_desktop.store import sitting_queries
from synergy_desktop.store.ballots import ballot_in, vote_in_sitting
from synergy_desktop.ui.projector.slides.sheet import Sheet
from synergy_desktop.ui.projector.slides.sheet_slide import SheetSlide
from synergy_desktop.ui.projector.slides.vote_layout import (
    CouncilVote,
    ShownVote,
    lay_out,
)
from synergy_desktop.ui.projector.slides.vote_words import council_vote

if TYPE_CHECKING:
    from synergy_desktop.store.changes import Changes
    from synergy_desktop.store.dossier import Dossier

_TABLES = (
    "sitting",
    "member",
    "agenda_point",
    "movement",
    "amendment",
    "vote",
    "vote_line",
)


class VoteSlide(SheetSlide[ShownVote]):
    """What was voted on, and for each council its counts and its result in words."""

    gone = "Ce vote n’est plus dans le dossier."

    @property
    def title(self) -> str:
        """The kind, and what was voted on."""
        subject = self.content.subject if self.content else ""
        return f"Vote – {short(subject)}" if subject else SlideKind.VOTE.label

    def read(self) -> ShownVote:
        """Read the vote and the other council's."""
        sitting, vote = vote_in_sitting(self.dossier, self.slide.target)
        both = {each.council: each for each in (vote, sibling(sitting, vote)) if each}
        return ShownVote(
            subject=_subject(self.dossier, sitting, vote),
            aside=sitting.body.label,
            councils=tuple(self._council(sitting, both[side]) for side in Side if side in both),
        )

    def concerns(self, changes: "Changes") -> bool:
        """Whether a vote, who is there, or what is voted on may have changed."""
        return changes.touches(*_TABLES)

    def lay_out(self, content: ShownVote, width: float) -> Sheet:
        """Put the councils side by side."""
        return lay_out(content, width)

    def _council(self, sitting: Sitting, vote: Vote) -> CouncilVote:
        there = ballot_in(self.dossier, sitting, question_of(sitting, vote))
        return council_vote(vote, there.members, there.tally)


def _subject(dossier: "Dossier", sitting: Sitting, vote: Vote) -> str:
    """What the vote says it is on, else the amendment or the point."""
    if vote.subject.strip():
        return vote.subject.strip()
    if vote.amendment:
        try:
            amendment = sitting_queries.amendment(dossier, vote.amendment)
        except LookupError:
            return "Amendement"
        title = amendment.title.strip()
        return f"Amendement {amendment.number}" + (f" – {title}" if title else "")
    titles = {point.id: point.title.strip() for point in sitting.points}
    return titles.get(vote.point) or SlideKind.VOTE.label
