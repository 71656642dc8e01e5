"""An amendment as it is listed: what it changes, what became of it, and how it was voted."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from synergy_desktop.domain.decisions import proposed_state
from synergy_desktop.domain.differences import Difference
from synergy_desktop.domain.sitting_words import AmendmentState
from synergy_desktop.domain.sittings import Amendment, Sitting, Vote
from synergy_desktop.domain.voting import COUNCILS, result_words
from synergy_desktop.domain.words import short
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.sitting_queries import amendment, amendments, sittings
from synergy_desktop.ui.amending.words import told

SIGNS: Mapping[AmendmentState, str] = {
    AmendmentState.PROPOSED: "○",
    AmendmentState.ADOPTED: "✓",
    AmendmentState.REJECTED: "✗",
    AmendmentState.WITHDRAWN: "–",
}
"""A sign for each state, so that colour is never the only one."""


@dataclass(frozen=True, slots=True)
class Entry:
    """``held`` says in which sitting and at which point, ``votes`` what each council said."""

    amendment: Amendment
    differences: tuple[Difference, ...]
    held: str
    votes: tuple[str, ...]
    proposed_state: AmendmentState | None

    @property
    def heading(self) -> str:
        """The number and the state."""
        state = self.amendment.state
        return f"{SIGNS[state]} Amendement {self.amendment.number} – {state.label.lower()}"

    @property
    def details(self) -> tuple[str, ...]:
        """Who proposed it where, why, and what the councils said; a line for each."""
        amendment = self.amendment
        by = f"Proposé par {amendment.proposer}" if amendment.proposer else ""
        lines = [" · ".join(filter(None, (by, self.held)))]
        if amendment.reason:
            lines.append(f"Motif : {amendment.reason}")
        lines += self.votes
        if self.proposed_state and amendment.state is AmendmentState.PROPOSED:
            lines.append(f"Les votes concluent : {self.proposed_state.label.lower()}")
        return tuple(filter(None, lines))

    @property
    def sentence(self) -> str:
        """All of it in words, for a screen reader."""
        changes = (
            f"{each.where}, {each.title} : {each.before or 'vide'} → {each.after or 'vide'}"
            if each.pieces
            else f"{each.where}, {each.title}"
            for each in self.differences
        )
        return ". ".join((self.heading, self.amendment.title, *changes, *self.details))


def entries(dossier: Dossier, report_id: str, known: Iterable[Entry] = ()) -> tuple[Entry, ...]:
    """The amendments of a year in the order of their numbers.

    What one of ``known`` says of the rows that it changes is not looked up again.

    Raises:
        DossierError: if the file cannot be read any more.
    """
    held = {each.id: each for each in sittings(dossier, report_id)}
    listed = sorted(amendments(dossier, report_id), key=lambda each: each.number)
    told_of = {each.amendment.id: each for each in known}
    return tuple(_entry(dossier, report_id, each, held, told_of.get(each.id)) for each in listed)


def entry(dossier: Dossier, report_id: str, amendment_id: str) -> Entry:
    """One amendment.

    Raises:
        LookupError: if it is not there.
        DossierError: if the file cannot be read any more.
    """
    held = {each.id: each for each in sittings(dossier, report_id)}
    return _entry(dossier, report_id, amendment(dossier, amendment_id), held)


def _entry(
    dossier: Dossier,
    report_id: str,
    amendment: Amendment,
    held: Mapping[str, Sitting],
    known: Entry | None = None,
) -> Entry:
    sitting = held.get(amendment.sitting)
    is_known = known is not None and known.amendment.rows == amendment.rows
    return Entry(
        amendment,
        known.differences if known and is_known else told(dossier, report_id, amendment.rows),
        _held(amendment, sitting),
        tuple(_votes(amendment, held.values())),
        proposed_state(sitting, amendment) if sitting else None,
    )


def _held(amendment: Amendment, sitting: Sitting | None) -> str:
    if sitting is None:
        return ""
    points = {each.id: (at, each.title) for at, each in enumerate(sitting.points, 1)}
    number, title = points.get(amendment.point, (0, ""))
    point = f"point {number}, {short(title, 60)}" if number else ""
    return ", ".join(filter(None, (sitting.body.label, point)))


def _votes(amendment: Amendment, held: Iterable[Sitting]) -> Iterator[str]:
    votes: list[Vote] = [
        vote for sitting in held for vote in sitting.votes if vote.amendment == amendment.id
    ]
    for vote in votes:
        yield f"{COUNCILS[vote.council]} : {result_words(vote) or 'vote en cours'}"
