"""What one does with amendments: propose a change, adopt it, reject it, take it back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from peewee import IntegrityError

from synergy_desktop.commands.writing import set_cells
from synergy_desktop.domain.amending import Obstacle, Trouble, as_found, inverse
from synergy_desktop.domain.amending import obstacles as all_obstacles
from synergy_desktop.domain.sitting_words import AmendmentState
from synergy_desktop.domain.sittings import AmendedRow, Amendment
from synergy_desktop.errors import DossierError, SynergyError
from synergy_desktop.store.amended_rows import (
    KNOWN,
    amended_rows,
    current_rows,
    over_written_text,
    resolved,
)
from synergy_desktop.store.amendment_words import obstacle_words
from synergy_desktop.store.changes import NetChanges, net_changes
from synergy_desktop.store.dossier import Dossier, Step
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.ordering import rank_for
from synergy_desktop.store.proposals import amendable, rehearsed, steps_since
from synergy_desktop.store.sitting_loading import amended_cells
from synergy_desktop.store.sitting_models import AmendedCellRow, AmendmentRow, VoteRow
from synergy_desktop.store.sitting_queries import amendment, amendments


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Who proposes, in which sitting and at which point (their ids, or ""), what and why."""

    title: str = ""
    proposer: str = ""
    reason: str = ""
    sitting: str = ""
    point: str = ""


class AmendmentRefusedError(SynergyError):
    """The dossier is not as it was when the change was proposed.

    ``can_insist``: to do it all the same is possible.
    """

    def __init__(self, sentence: str, *, can_insist: bool) -> None:
        """Say in French what differs."""
        super().__init__(sentence)
        self.can_insist = can_insist


def propose(dossier: Dossier, report_id: str, verb: Callable[[], object], terms: Terms) -> str:
    """Keep what the command ``verb`` would do as an amendment of a year; gives its id.

    Raises:
        SynergyError: if it would change nothing, or what no amendment can.
    """
    rows = rehearsed(dossier, verb)
    number = _next_number(dossier, report_id)
    with dossier.step(f"Proposer l’amendement {number}") as step:
        return _insert(dossier, step, report_id, number, rows, terms)


def propose_since(dossier: Dossier, report_id: str, step_id: int, terms: Terms) -> str:
    """Take back the step ``step_id`` of the past with all since; an amendment proposes them.

    Raises:
        SynergyError: if they changed nothing, or what no amendment can.
    """
    net = dossier.changed_by(*steps_since(dossier, step_id))
    rows = amendable(dossier, net)
    number = _next_number(dossier, report_id)
    with dossier.step(f"Faire un amendement {number} des dernières étapes") as step:
        step.write(resolved(dossier, inverse(rows)))
        return _insert(dossier, step, report_id, number, rows, terms)


def set_terms(dossier: Dossier, amendment_id: str, terms: Terms) -> None:
    """Say otherwise who proposes an amendment, why, what it is called, in which sitting."""
    number = amendment(dossier, amendment_id).number
    set_cells(
        dossier, f"Modifier l’amendement {number}", AmendmentRow, amendment_id, **_cells(terms)
    )


def adopt(dossier: Dossier, amendment_id: str, *, insist: bool = False) -> None:
    """Write what an amendment proposes. With ``insist``, over cells that changed meanwhile too.

    Raises:
        AmendmentRefusedError: if the dossier is not as it was; nothing is written.
    """
    found = _in_state(dossier, amendment_id, AmendmentState.PROPOSED, "adopté")
    wanted = [over_written_text(dossier, row) for row in found.rows]
    rows = _checked(dossier, wanted, insist=insist)
    with dossier.step(f"Adopter l’amendement {found.number}") as step:
        step.write(resolved(dossier, rows))
        _set_state(step, amendment_id, AmendmentState.ADOPTED)
        if rows != found.rows:
            mine = AmendedCellRow.amendment_id == amendment_id
            step.run(AmendedCellRow.delete().where(mine))
            _insert_cells(step, amendment_id, rows)


def reject(dossier: Dossier, amendment_id: str) -> None:
    """Say that an amendment was rejected; the dossier stays as it is."""
    _close(dossier, amendment_id, AmendmentState.REJECTED, "Rejeter", "rejeté")


def withdraw(dossier: Dossier, amendment_id: str) -> None:
    """Say that its author withdrew an amendment; the dossier stays as it is."""
    _close(dossier, amendment_id, AmendmentState.WITHDRAWN, "Retirer", "retiré")


def reopen(dossier: Dossier, amendment_id: str, *, insist: bool = False) -> None:
    """Have an amendment proposed again; what an adopted one wrote is taken back.

    Raises:
        AmendmentRefusedError: if the dossier is not as the adoption left it.
    """
    found = amendment(dossier, amendment_id)
    if found.state is AmendmentState.PROPOSED:
        raise SynergyError(f"L’amendement {found.number} n’a pas encore reçu de suite.")
    net: NetChanges = {}
    if found.state is AmendmentState.ADOPTED:
        net = resolved(dossier, _checked(dossier, inverse(found.rows), insist=insist))
    with dossier.step(f"Reprendre l’amendement {found.number}") as step:
        step.write(net)
        _set_state(step, amendment_id, AmendmentState.PROPOSED)


def delete_amendment(dossier: Dossier, amendment_id: str) -> None:
    """Delete an amendment that was proposed by mistake; those after it move up.

    Raises:
        SynergyError: if it is adopted, or was voted on.
    """
    found = amendment(dossier, amendment_id)
    if found.state is AmendmentState.ADOPTED:
        raise SynergyError(f"L’amendement {found.number} est adopté : reprenez-le d’abord.")
    if dossier.rows(VoteRow.select(VoteRow.id).where(VoteRow.amendment_id == amendment_id)):
        raise SynergyError(
            f"Un vote porte sur l’amendement {found.number} : retirez-le plutôt que de le "
            "supprimer."
        )
    (row,) = dossier.rows(AmendmentRow.select().where(AmendmentRow.id == amendment_id))
    later = (AmendmentRow.report_id == row["report_id"]) & (AmendmentRow.number > found.number)
    with dossier.step(f"Supprimer l’amendement {found.number}") as step:
        step.run(AmendmentRow.delete().where(AmendmentRow.id == amendment_id))
        step.run(AmendmentRow.update(number=AmendmentRow.number - 1).where(later))


def _checked(
    dossier: Dossier, rows: Sequence[AmendedRow], *, insist: bool
) -> tuple[AmendedRow, ...]:
    """``rows`` with what they will really replace, and what will go along."""
    current = current_rows(dossier, rows)
    found = all_obstacles(rows, current, KNOWN)
    if any(not each.can_be_passed for each in found):
        raise _refusal(dossier, rows, found)
    due = as_found(rows, current)
    along = _along(dossier, due)
    found += tuple(Obstacle(Trouble.JOINED, row.table, row.row) for row in along)
    if found and not insist:
        raise _refusal(dossier, (*due, *along), found)
    return (*due, *along)


def _along(dossier: Dossier, rows: Sequence[AmendedRow]) -> tuple[AmendedRow, ...]:
    """The rows that would go with those that ``rows`` delete, without being among them."""

    def write() -> None:
        with dossier.step("Vérifier l’amendement") as step:
            step.write(resolved(dossier, rows))

    try:
        effect = amended_rows(dossier, net_changes(dossier.rehearse(write)))
    except DossierError as failure:
        if not isinstance(failure.__cause__, IntegrityError):
            raise
        raise AmendmentRefusedError(
            "Ce que propose l’amendement n’a plus sa place dans le dossier : l’élément qui devait "
            "le contenir n’existe plus, ou une valeur n’y est pas permise.",
            can_insist=False,
        ) from failure
    named = {(row.table, row.row) for row in rows}
    return tuple(row for row in effect if (row.table, row.row) not in named)


def _refusal(
    dossier: Dossier, rows: Sequence[AmendedRow], found: Sequence[Obstacle]
) -> AmendmentRefusedError:
    sentences = obstacle_words(dossier, rows, found)
    can_insist = all(each.can_be_passed for each in found)
    heading = "Le dossier a changé depuis :" if can_insist else "C’est impossible :"
    return AmendmentRefusedError("\n– ".join([heading, *sentences]), can_insist=can_insist)


def _in_state(
    dossier: Dossier, amendment_id: str, state: AmendmentState, participle: str
) -> Amendment:
    found = amendment(dossier, amendment_id)
    if found.state is not state:
        now = found.state.label.lower()
        raise SynergyError(
            f"L’amendement {found.number} ne peut pas être {participle} : il est {now}."
        )
    return found


def _close(
    dossier: Dossier, amendment_id: str, state: AmendmentState, verb: str, participle: str
) -> None:
    found = _in_state(dossier, amendment_id, AmendmentState.PROPOSED, participle)
    with dossier.step(f"{verb} l’amendement {found.number}") as step:
        _set_state(step, amendment_id, state)


def _set_state(step: Step, amendment_id: str, state: AmendmentState) -> None:
    mine = AmendmentRow.id == amendment_id
    step.run(AmendmentRow.update(state=state.value).where(mine))


def _next_number(dossier: Dossier, report_id: str) -> int:
    return max((each.number for each in amendments(dossier, report_id)), default=0) + 1


def _insert(
    dossier: Dossier,
    step: Step,
    report_id: str,
    number: int,
    rows: Sequence[AmendedRow],
    terms: Terms,
) -> str:
    amendment_id = new_id()
    step.run(
        AmendmentRow.insert(
            id=amendment_id,
            rank=rank_for(dossier, AmendmentRow, AmendmentRow.report_id == report_id),
            report_id=report_id,
            number=number,
            **_cells(terms),
        )
    )
    _insert_cells(step, amendment_id, rows)
    return amendment_id


def _cells(terms: Terms) -> dict[str, str]:
    return {
        "sitting_id": terms.sitting,
        "point_id": terms.point,
        "title": terms.title,
        "proposer": terms.proposer,
        "reason": terms.reason,
    }


def _insert_cells(step: Step, amendment_id: str, rows: Sequence[AmendedRow]) -> None:
    for model, cells in amended_cells(amendment_id, rows):
        step.run(model.insert(**cells))
