"""What the tests of the votes look at, and do."""

from synergy_desktop.domain.sittings import Counts, Vote
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.domain.voting import Question, answer
from synergy_desktop.store import sitting_queries
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.voting.panel import VotesPanel
from ui.vote_samples import question
from ui.window_parts import label

COMMUNE, CPAS = question(Side.COMMUNE), question(Side.CPAS)


def vote(session: Session, asked: Question) -> Vote | None:
    return answer(sitting_queries.sitting(session.dossier, "sitting"), asked)


def counts(session: Session, asked: Question) -> Counts | None:
    taken = vote(session, asked)
    return taken.counts if taken else None


def result(panel: VotesPanel, side: Side) -> str:
    return label(panel, f"{side}_result")


def undo(session: Session) -> None:
    session.dossier.history.undo()
