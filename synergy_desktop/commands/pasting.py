"""Rows that come in from elsewhere, many at once, as one step."""

from collections.abc import Sequence
from dataclasses import dataclass

from synergy_desktop.commands.inserting import put_contracts, put_synergies
from synergy_desktop.commands.merging import keeping_merged_words
from synergy_desktop.commands.writing import counted, insert_service
from synergy_desktop.domain.model import Contract, Synergy
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.models import ServiceRow


@dataclass(frozen=True, slots=True)
class Batch:
    """Synergies for one service: that of ``service_id``, which ``name`` renames, or a new one."""

    synergies: tuple[Synergy, ...]
    service_id: str = ""
    name: str = ""


def paste_synergies(
    dossier: Dossier, report_id: str, batches: Sequence[Batch], before: str | None = None
) -> dict[str, list[str]]:
    """Write synergies into services of a year, which are added or renamed as the batches say.

    Gives the ids of the services, and those of the rows that each has got.

    Those that have the service and the status of the row ``before`` go before it, the others to
    the end. A merged cell whose neighbour above goes elsewhere takes over the words it shows.
    """
    count = sum(len(batch.synergies) for batch in batches)
    made: dict[str, list[str]] = {}
    with dossier.step(f"Coller {counted(count, 'une synergie', 'synergies')}") as step:
        for batch in batches:
            service_id = batch.service_id or insert_service(dossier, step, report_id, batch.name)
            if batch.service_id and batch.name:
                renamed = ServiceRow.update(name=batch.name)
                step.run(renamed.where(ServiceRow.id == batch.service_id))
            with keeping_merged_words(dossier, step, service_id):
                rows = put_synergies(dossier, step, service_id, batch.synergies, before)
                made.setdefault(service_id, []).extend(rows)
    return made


def paste_contracts(
    dossier: Dossier,
    report_id: str,
    joint: Sequence[Contract],
    candidates: Sequence[Contract],
    before: str | None = None,
) -> list[str]:
    """Write contracts into the two lists of a year; gives their ids.

    Those of the list of the row ``before`` go before it, the others to the end.
    """
    count = len(joint) + len(candidates)
    made: list[str] = []
    with dossier.step(f"Coller {counted(count, 'un marché', 'marchés')}") as step:
        for is_joint, contracts in ((True, joint), (False, candidates)):
            made += put_contracts(dossier, step, report_id, contracts, before, joint=is_joint)
    return made
