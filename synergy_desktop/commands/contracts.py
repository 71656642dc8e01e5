"""What one does with the public contracts of a year."""

from collections.abc import Iterable, Mapping
from typing import Literal

from peewee import Expression

from synergy_desktop.commands.writing import codes, copy_cells, counted, set_cells
from synergy_desktop.domain.vocabulary import Awarder, ContractKind, Procurement
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.models import AwardedCountRow, ContractRow
from synergy_desktop.store.ordering import ids_in_order, rank_below, rank_for

ContractField = Literal["title", "kind", "procedures", "amount", "award_date"]

_EMPTY: dict[ContractField, Mapping[str, object]] = {
    "title": {"title": ""},
    "kind": {"kind": None},
    "procedures": {"procedures": []},
    "amount": {"amount": None},
    "award_date": {"award_date": None},
}


def add_contract(
    dossier: Dossier, report_id: str, *, joint: bool, before: str | None = None
) -> str:
    """Add an empty joint contract, or one that could become joint; gives its id."""
    contract_id = new_id()
    rank = rank_for(dossier, ContractRow, _list(report_id, joint=joint), before)
    label = "Ajouter un marché conjoint" if joint else "Ajouter un marché à mettre en commun"
    with dossier.step(label) as step:
        step.run(ContractRow.insert(id=contract_id, report_id=report_id, rank=rank, joint=joint))
    return contract_id


def set_contract_title(
    dossier: Dossier, contract_id: str, text: str, typing: str | None = None
) -> None:
    """Write what the contract is for."""
    _set(dossier, contract_id, "Modifier le marché", typing, title=text)


def set_contract_kind(dossier: Dossier, contract_id: str, kind: ContractKind | None) -> None:
    """Choose between works, supplies and services."""
    _set(dossier, contract_id, "Modifier le type du marché", kind=kind and kind.value)


def set_contract_procedures(
    dossier: Dossier, contract_id: str, procedures: Iterable[Procurement]
) -> None:
    """Choose the procedure of award; several while it is not settled."""
    _set(dossier, contract_id, "Modifier le mode de passation", procedures=codes(procedures))


def set_contract_amount(dossier: Dossier, contract_id: str, cents: int | None) -> None:
    """Write the estimated amount in cents, None while it is to be determined."""
    _set(dossier, contract_id, "Modifier le montant estimé", amount=cents)


def set_contract_award_date(dossier: Dossier, contract_id: str, date: str | None) -> None:
    """Write the projected date of award (ISO, or free text), None while it is to be determined."""
    _set(dossier, contract_id, "Modifier la date d’attribution", award_date=date)


def clear_cells(dossier: Dossier, cells: Iterable[tuple[str, ContractField]]) -> None:
    """Empty cells of contracts, each given by its row and its column."""
    chosen = list(cells)
    with dossier.step(f"Vider {counted(len(chosen), 'une cellule', 'cellules')}") as step:
        for contract_id, field in chosen:
            step.run(ContractRow.update(**_EMPTY[field]).where(ContractRow.id == contract_id))


def copy_fields(dossier: Dossier, copies: Iterable[tuple[str, str, ContractField]]) -> None:
    """Fill cells with what others of their column hold: the row to read, to write, the column."""
    cells = [(source, target, _EMPTY[field]) for source, target, field in copies]
    copy_cells(dossier, ContractRow, cells)


def duplicate_contracts(dossier: Dossier, contract_ids: Iterable[str]) -> list[str]:
    """Copy contracts, each copy just below its original; gives the ids of the copies."""
    copies: list[str] = []
    originals = ids_in_order(dossier, ContractRow, contract_ids)
    with dossier.step(f"Dupliquer {counted(len(originals), 'un marché', 'marchés')}") as step:
        for original in originals:
            (cells,) = dossier.rows(ContractRow.select().where(ContractRow.id == original))
            among = _list(cells["report_id"], joint=cells["joint"])
            rank = rank_below(dossier, ContractRow, among, cells)
            copies.append(new_id())
            step.run(ContractRow.insert(**{**cells, "id": copies[-1], "rank": rank}))
    return copies


def delete_contracts(dossier: Dossier, contract_ids: Iterable[str]) -> None:
    """Delete contracts."""
    ids = list(contract_ids)
    with dossier.step(f"Supprimer {counted(len(ids), 'un marché', 'marchés')}") as step:
        step.run(ContractRow.delete().where(ContractRow.id.in_(ids)))


def move_contracts(
    dossier: Dossier, contract_ids: Iterable[str], *, joint: bool, before: str | None = None
) -> None:
    """Move contracts together into the joint ones or the candidates, before ``before`` or last."""
    ids = ids_in_order(dossier, ContractRow, contract_ids)
    with dossier.step(f"Déplacer {counted(len(ids), 'un marché', 'marchés')}") as step:
        for place, contract_id in enumerate(ids):
            (row,) = dossier.rows(ContractRow.select().where(ContractRow.id == contract_id))
            among = _list(row["report_id"], joint=joint)
            rank = rank_for(dossier, ContractRow, among, before, moving=ids[place:])
            cells = {"joint": joint, "rank": rank}
            step.run(ContractRow.update(**cells).where(ContractRow.id == contract_id))


def set_awarded(
    dossier: Dossier, report_id: str, by: Awarder, year: int, count: int | None, note: str = ""
) -> None:
    """Write how many contracts were awarded in a year; None takes the count away."""
    model = AwardedCountRow
    mine = (model.report_id == report_id) & (model.by == by.value) & (model.year == year)
    known = dossier.rows(model.select(model.id).where(mine))
    rank = None if known else rank_for(dossier, model, model.report_id == report_id)
    with dossier.step(f"Marchés attribués en {year}") as step:
        if count is None:
            step.run(model.delete().where(mine))
        elif known:
            step.run(model.update(count=count, note=note).where(mine))
        else:
            cells = {"by": by.value, "year": year, "count": count, "note": note}
            step.run(model.insert(id=new_id(), report_id=report_id, rank=rank, **cells))


def clear_awarded(dossier: Dossier, report_id: str, counts: Iterable[tuple[Awarder, int]]) -> None:
    """Take counts away, each given by who awarded the contracts and the year."""
    chosen = list(counts)
    model = AwardedCountRow
    with dossier.step(f"Vider {counted(len(chosen), 'une cellule', 'cellules')}") as step:
        for by, year in chosen:
            mine = (model.report_id == report_id) & (model.by == by.value) & (model.year == year)
            step.run(model.delete().where(mine))


def _list(report_id: str, *, joint: bool) -> Expression:
    """The contracts of one of a year's two lists; each list has ranks of its own."""
    return (ContractRow.report_id == report_id) & (ContractRow.joint == joint)


def _set(
    dossier: Dossier, contract_id: str, label: str, typing: str | None = None, **cells: object
) -> None:
    set_cells(dossier, label, ContractRow, contract_id, typing, **cells)
