"""What one does with the votes of the councils; each verb is one council's, on one question.

Whoever is present at that point of the sitting votes: the numbers are checked against them.
"""

from collections.abc import Callable, Iterable

from synergy_desktop.domain import ballots
from synergy_desktop.domain.dates import format_date
from synergy_desktop.domain.decisions import ADOPTIONS
from synergy_desktop.domain.sitting_words import Manner
from synergy_desktop.domain.sittings import Vote
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.domain.voting import Choice, Question
from synergy_desktop.store.ballots import Ballot, ballot
from synergy_desktop.store.dossier import Dossier, Step
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.models import ReportRow
from synergy_desktop.store.ordering import rank_for
from synergy_desktop.store.sitting_loading import vote_cells, vote_lines
from synergy_desktop.store.sitting_models import VoteLineRow, VoteRow

Change = Callable[[Vote, Ballot], Vote]


def vote_unanimously(dossier: Dossier, question: Question, time: str) -> None:
    """All members present vote for; ``time`` is when, for a vote that is new."""
    _change(
        dossier,
        question,
        "unanimité",
        lambda vote, there: ballots.unanimous(vote, there.present),
        time,
    )


def choose_manner(dossier: Dossier, question: Question, manner: Manner, time: str) -> None:
    """Vote in another manner, or begin to vote in it."""
    _change(
        dossier,
        question,
        manner.label.lower(),
        lambda vote, there: ballots.in_manner(vote, manner, there.present),
        time,
    )


def set_secret(dossier: Dossier, question: Question, time: str, *, secret: bool) -> None:
    """Vote by ballot, or by show of hands; who voted what is forgotten by the first."""
    label = "scrutin secret" if secret else "vote public"
    _change(dossier, question, label, lambda vote, _: ballots.in_secret(vote, secret=secret), time)


def set_count(
    dossier: Dossier,
    question: Question,
    choice: Choice,
    count: int,
    time: str,
    typing: str | None = None,
) -> None:
    """Count ``count`` votes for one choice; one ``typing`` is undone as one."""
    _change(
        dossier,
        question,
        _said(choice),
        lambda vote, there: ballots.with_count(
            ballots.in_manner(vote, Manner.COUNT, there.present), choice, count
        ),
        time,
        typing,
    )


def set_group_count(
    dossier: Dossier,
    question: Question,
    party: str,
    choice: Choice,
    count: int,
    typing: str | None = None,
) -> None:
    """Count ``count`` votes of one political group for one choice, as ``set_count`` does."""
    _change(
        dossier,
        question,
        _said(choice),
        lambda vote, there: ballots.with_group_count(vote, party, choice, count, there.present),
        typing=typing,
    )


def set_answer(
    dossier: Dossier,
    question: Question,
    member_id: str,
    choice: Choice | None,
) -> None:
    """Note what one member says, None to take it back."""
    label = _said(choice) if choice else "effacer une réponse"
    _change(dossier, question, label, lambda vote, _: ballots.with_answer(vote, member_id, choice))


def give_rest_in_favour(dossier: Dossier, question: Question, time: str) -> None:
    """All who said nothing else vote for."""
    _change(
        dossier,
        question,
        "le reste pour",
        lambda vote, there: ballots.rest_in_favour(vote, there.present),
        time,
    )


def recount_present(dossier: Dossier, question: Question) -> None:
    """Take over who is present now that the roll or the movements have changed."""
    _change(
        dossier,
        question,
        "reprendre les présents",
        lambda vote, there: ballots.recounted(vote, there.present),
    )


def delete_vote(dossier: Dossier, question: Question) -> None:
    """Have the council not have voted."""
    vote = ballot(dossier, question).vote
    with dossier.step(_label(question, "effacer")) as step:
        if vote is not None:
            step.run(VoteRow.delete().where(VoteRow.id == vote.id))


def record_adoptions(dossier: Dossier, report_id: str, councils: Iterable[Side], iso: str) -> None:
    """Write the day (ISO 8601) on which councils adopted the report into the procedure."""
    cells = {ADOPTIONS[council].value: iso for council in councils}
    with dossier.step(f"Inscrire la date d’adoption : {format_date(iso)}") as step:
        step.run(ReportRow.update(**cells).where(ReportRow.id == report_id))


def _said(choice: Choice) -> str:
    return choice.label.lower()


def _label(question: Question, what: str) -> str:
    return f"Vote ({question.council.label}) : {what}"


def _change(
    dossier: Dossier,
    question: Question,
    what: str,
    change: Change,
    time: str | None = None,
    typing: str | None = None,
) -> None:
    """Write what ``change`` makes of the vote; one that is new begins at ``time``.

    Without a time a vote that was never begun stays so.
    """
    there = ballot(dossier, question)
    before = there.vote
    if before is None and time is None:
        return
    after = change(before or _begun(question, there, time or ""), there)
    merge = typing and f"{question}/{typing}"
    with dossier.step(_label(question, what), merge) as step:
        if before is None:
            _insert(dossier, step, question.sitting, after)
        else:
            _update(step, before, after)


def _begun(question: Question, there: Ballot, time: str) -> Vote:
    """A vote in which nobody has been counted yet."""
    return Vote(
        id=new_id(),
        council=question.council,
        point=question.point,
        amendment=question.amendment,
        manner=Manner.COUNT,
        present=len(there.present),
        time=time,
    )


def _insert(dossier: Dossier, step: Step, sitting_id: str, vote: Vote) -> None:
    rank = rank_for(dossier, VoteRow, VoteRow.sitting_id == sitting_id)
    cells = vote_cells(vote)
    step.run(VoteRow.insert(id=vote.id, sitting_id=sitting_id, rank=rank, **cells))
    _insert_lines(step, vote)


def _update(step: Step, before: Vote, after: Vote) -> None:
    """Write the cells that are other than they were."""
    was = vote_cells(before)
    cells = {name: cell for name, cell in vote_cells(after).items() if cell != was[name]}
    if cells:
        step.run(VoteRow.update(**cells).where(VoteRow.id == after.id))
    if [line.id for line in before.lines] != [line.id for line in after.lines]:
        step.run(VoteLineRow.delete().where(VoteLineRow.vote_id == after.id))
        _insert_lines(step, after)
        return
    for old, new in zip(before.lines, after.lines, strict=True):
        if new != old:
            counts = {choice.value: choice.of(new.counts) for choice in Choice}
            step.run(VoteLineRow.update(**counts).where(VoteLineRow.id == new.id))


def _insert_lines(step: Step, vote: Vote) -> None:
    for model, cells in vote_lines(vote):
        step.run(model.insert(**cells))
