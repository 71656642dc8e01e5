"""Rows that come in from elsewhere, many at once, as one step."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from peewee import Expression, chunked

from synergy_desktop.commands.merging import keeping_merged_words
from synergy_desktop.commands.writing import counted, insert_service
from synergy_desktop.domain.model import Contract, Objective, Results, Synergy
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.store.dossier import Dossier, Step
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.loading import contract_cells, synergy_cells
from synergy_desktop.store.models import ContractRow, SynergyRow
from synergy_desktop.store.ordering import ranks_for

_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Batch:
    """Synergies for one service: that of ``service_id``, or a new one called ``name``."""

    synergies: tuple[Synergy, ...]
    service_id: str = ""
    name: str = ""


def paste_synergies(
    dossier: Dossier, report_id: str, batches: Sequence[Batch], before: str | None = None
) -> dict[str, list[str]]:
    """Write synergies into services of a year, new services being added.

    Gives the ids of the services, and those of the rows that each has got.

    Those that have the service and the status of the row ``before`` go before it, the others to
    the end. A merged cell whose neighbour above goes elsewhere takes over the words it shows.
    """
    count = sum(len(batch.synergies) for batch in batches)
    made: dict[str, list[str]] = {}
    with dossier.step(f"Coller {counted(count, 'une synergie', 'synergies')}") as step:
        for batch in batches:
            service_id = batch.service_id or insert_service(dossier, step, report_id, batch.name)
            with keeping_merged_words(dossier, step, service_id):
                rows = _put_synergies(dossier, step, service_id, batch.synergies, before)
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
            among = (ContractRow.report_id == report_id) & (ContractRow.joint == is_joint)
            ranks = ranks_for(dossier, ContractRow, among, before, len(contracts))
            rows = [
                {"id": new_id(), "report_id": report_id, "joint": is_joint, "rank": rank}
                | contract_cells(contract)
                for contract, rank in zip(contracts, ranks, strict=True)
            ]
            _insert(step, ContractRow, rows)
            made += [str(row["id"]) for row in rows]
    return made


def _put_synergies(
    dossier: Dossier,
    step: Step,
    service_id: str,
    synergies: Sequence[Synergy],
    before: str | None,
) -> Iterator[str]:
    among = SynergyRow.service_id == service_id
    there = _status_of(dossier, among, before)
    apart = _each_in_its_words(synergies)
    for wanted in Status:
        chosen = [synergy for synergy in apart if synergy.status is wanted]
        place = before if there == wanted.value else None
        ranks = ranks_for(dossier, SynergyRow, among, place, len(chosen))
        rows = [
            {"id": new_id(), "service_id": service_id, "rank": rank, **synergy_cells(synergy)}
            for synergy, rank in zip(chosen, ranks, strict=True)
        ]
        _insert(step, SynergyRow, rows)
        yield from (str(row["id"]) for row in rows)


def _status_of(dossier: Dossier, among: Expression, synergy_id: str | None) -> str | None:
    query = SynergyRow.select(SynergyRow.status).where(among & (SynergyRow.id == synergy_id))
    return next((row["status"] for row in dossier.rows(query)), None)


def _each_in_its_words(synergies: Iterable[Synergy]) -> list[Synergy]:
    """Part the merged cells that do not come right below what they are merged with."""
    objective, results = Objective(), Results()
    above: Synergy | None = None
    apart: list[Synergy] = []
    for synergy in synergies:
        objective = objective if synergy.objective.as_above else synergy.objective
        results = results if synergy.results.as_above else synergy.results
        if above is None or above.status is not synergy.status:
            apart.append(replace(synergy, objective=objective, results=results))
        else:
            apart.append(synergy)
        above = synergy
    return apart


def _insert(
    step: Step, model: type[SynergyRow | ContractRow], rows: Sequence[dict[str, object]]
) -> None:
    for some in chunked(rows, _AT_ONCE):
        step.run(model.insert_many(some))
