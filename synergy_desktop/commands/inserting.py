"""Many new rows put into a list within a step: their places, and what their merged cells become."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from peewee import Expression, chunked

from synergy_desktop.domain.model import Contract, Objective, Results, Synergy
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.store.dossier import Dossier, Step
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.loading import contract_cells, synergy_cells
from synergy_desktop.store.models import ContractRow, SynergyRow
from synergy_desktop.store.ordering import ranks_for

_AT_ONCE = 100


def put_contracts(
    dossier: Dossier,
    step: Step,
    report_id: str,
    contracts: Sequence[Contract],
    before: str | None = None,
    *,
    joint: bool,
) -> list[str]:
    """Write contracts into one of a year's lists, before ``before`` or last; gives their ids."""
    among = (ContractRow.report_id == report_id) & (ContractRow.joint == joint)
    ranks = ranks_for(dossier, ContractRow, among, before, len(contracts))
    rows = [
        {"id": new_id(), "report_id": report_id, "joint": joint, "rank": rank}
        | contract_cells(contract)
        for contract, rank in zip(contracts, ranks, strict=True)
    ]
    _insert(step, ContractRow, rows)
    return [str(row["id"]) for row in rows]


def put_synergies(
    dossier: Dossier,
    step: Step,
    service_id: str,
    synergies: Sequence[Synergy],
    before: str | None,
) -> Iterator[str]:
    """Write synergies into a service; gives their ids as they are written."""
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
