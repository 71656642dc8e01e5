"""What a command would do, or the last steps did, as rows of an amendment that is proposed."""

from collections.abc import Callable
from itertools import takewhile

from synergy_desktop.domain.amending import AMENDABLE
from synergy_desktop.domain.sittings import AmendedRow
from synergy_desktop.errors import SynergyError
from synergy_desktop.store.amended_rows import amended_rows
from synergy_desktop.store.changes import NetChanges, net_changes
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.history import PastStep, Standing


def rehearsed(dossier: Dossier, verb: Callable[[], object]) -> tuple[AmendedRow, ...]:
    """What the command ``verb`` would change; nothing is changed.

    Raises:
        SynergyError: if it refuses, or would change what no amendment can.
    """
    return amendable(dossier, net_changes(dossier.rehearse(verb)))


def steps_since(dossier: Dossier, step_id: int) -> tuple[PastStep, ...]:
    """The steps whose effect is in the dossier, from ``step_id`` to the last, the newest first.

    Raises:
        SynergyError: if that step is not one of them, or is the making of the dossier.
    """
    *done, _first = dossier.history.past()
    in_effect = [each for each in done if each.standing in (Standing.DONE, Standing.CURRENT)]
    older = [each for each in in_effect if each.id == step_id]
    if not older:
        raise SynergyError("Cette étape ne peut pas devenir un amendement : elle est annulée.")
    newer = takewhile(lambda each: each.id != step_id, in_effect)
    return (*newer, *older)


def amendable(dossier: Dossier, net: NetChanges) -> tuple[AmendedRow, ...]:
    """What ``net`` did as rows of an amendment.

    Raises:
        SynergyError: if that is nothing, or what no amendment can change.
    """
    if not net:
        raise SynergyError("Rien ne change : il n’y a pas d’amendement à proposer.")
    if any(table not in AMENDABLE for table, _ in net):
        raise SynergyError(
            "Un amendement porte sur les services, les synergies, les niveaux, les marchés, les "
            "textes ou le PST ; ceci change autre chose."
        )
    return amended_rows(dossier, net)
