"""Cells that are written over by what was pasted on them, many at once, as one step."""

from collections.abc import Collection, Iterable, Sequence

from synergy_desktop.commands.contracts import ContractField
from synergy_desktop.commands.inserting import put_contracts, put_synergies
from synergy_desktop.commands.merging import keeping_merged_words
from synergy_desktop.commands.synergies import SynergyField
from synergy_desktop.commands.writing import counted
from synergy_desktop.domain.model import AwardedCount, Contract, Synergy
from synergy_desktop.domain.vocabulary import Awarder
from synergy_desktop.store.dossier import Dossier, Step
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.loading import contract_cells, synergy_cells
from synergy_desktop.store.models import AwardedCountRow, ContractRow, SynergyRow
from synergy_desktop.store.ordering import ranks_for

SynergyCell = tuple[SynergyField, Synergy]
"""A field, and the row as it becomes."""


def overwrite_synergies(
    dossier: Dossier,
    service_id: str,
    cells: Collection[SynergyCell],
    added: Sequence[Synergy] = (),
) -> None:
    """Write cells of a service's rows, each given by its field and its row as it becomes.

    ``added`` are new rows at the end of their status. A cell that was merged with the one above and
    gets words of its own is parted from it; those below it that are not written keep their words.
    """
    merged = _merged_cells(dossier, service_id)
    label = _label(cells, counted(len(added), "une synergie", "synergies"), added)
    with dossier.step(label) as step:
        joining, parted, plain = _sorted(cells, merged)
        _write(step, plain)
        with keeping_merged_words(dossier, step, service_id):
            _write(step, parted)
        _write(step, joining)
        with keeping_merged_words(dossier, step, service_id):
            list(put_synergies(dossier, step, service_id, added, None))


def overwrite_contracts(
    dossier: Dossier,
    report_id: str,
    cells: Collection[tuple[ContractField, Contract]],
    added: Sequence[Contract] = (),
    *,
    joint: bool = True,
) -> None:
    """Write cells of contracts, each given by its field and its contract as it becomes.

    ``added`` are new contracts at the end of the joint ones, or else of the candidates.
    """
    label = _label(cells, counted(len(added), "un marché", "marchés"), added)
    with dossier.step(label) as step:
        for field, contract in cells:
            written = {field: contract_cells(contract)[field]}
            step.run(ContractRow.update(**written).where(ContractRow.id == contract.id))
        put_contracts(dossier, step, report_id, added, joint=joint)


def overwrite_awarded(
    dossier: Dossier,
    report_id: str,
    counts: Collection[AwardedCount],
    emptied: Collection[tuple[Awarder, int]] = (),
) -> None:
    """Write how many contracts were awarded, by whom and in which year; take some counts away."""
    _write_counts(dossier, report_id, _label([*counts, *emptied]), counts, emptied)


def copy_awarded(
    dossier: Dossier, report_id: str, copies: Collection[tuple[Awarder, int, int]]
) -> None:
    """Fill counts with those of other years: who awards, the year to read, the year to write."""
    rows = dossier.rows(AwardedCountRow.select().where(AwardedCountRow.report_id == report_id))
    known = {(row["by"], row["year"]): (row["count"], row["note"]) for row in rows}
    counts: list[AwardedCount] = []
    emptied: list[tuple[Awarder, int]] = []
    for by, source, year in copies:
        if found := known.get((by.value, source)):
            counts.append(AwardedCount(by=by, year=year, count=found[0], note=found[1]))
        else:
            emptied.append((by, year))
    label = f"Recopier {_cells(len(copies))}"
    _write_counts(dossier, report_id, label, counts, emptied)


def _write_counts(
    dossier: Dossier,
    report_id: str,
    label: str,
    counts: Collection[AwardedCount],
    emptied: Collection[tuple[Awarder, int]],
) -> None:
    model, mine = AwardedCountRow, AwardedCountRow.report_id == report_id
    known = {(row["by"], row["year"]) for row in dossier.rows(model.select().where(mine))}
    new = [each for each in counts if (each.by.value, each.year) not in known]
    ranks = iter(ranks_for(dossier, model, mine, None, len(new)))
    with dossier.step(label) as step:
        for each in counts:
            cells = {"count": each.count, "note": each.note}
            if each in new:
                place = {"id": new_id(), "report_id": report_id, "rank": next(ranks)}
                step.run(model.insert(**place, by=each.by.value, year=each.year, **cells))
            else:
                here = mine & (model.by == each.by.value) & (model.year == each.year)
                step.run(model.update(**cells).where(here))
        for by, year in emptied:
            step.run(model.delete().where(mine & (model.by == by.value) & (model.year == year)))


def _label(cells: Collection[object], rows: str = "", added: Collection[object] = ()) -> str:
    words = [_cells(len(cells))] if cells else []
    return f"Coller {' et '.join([*words, rows] if added else words)}"


def _cells(count: int) -> str:
    return counted(count, "une cellule", "cellules")


def _merged_cells(dossier: Dossier, service_id: str) -> set[tuple[str, str]]:
    """The cells of a service that are merged with the one above: row and field."""
    rows = dossier.rows(SynergyRow.select().where(SynergyRow.service_id == service_id))
    return {
        (row["id"], field)
        for row in rows
        for field in ("objective", "results")
        if row[f"{field}_as_above"]
    }


def _sorted(
    cells: Iterable[SynergyCell], merged: Collection[tuple[str, str]]
) -> tuple[list[SynergyCell], list[SynergyCell], list[SynergyCell]]:
    """The cells that are to be merged with the one above, those to be parted, and the others."""
    joining: list[SynergyCell] = []
    parted: list[SynergyCell] = []
    plain: list[SynergyCell] = []
    for field, synergy in cells:
        if _is_as_above(field, synergy):
            joining.append((field, synergy))
        else:
            (parted if (synergy.id, field) in merged else plain).append((field, synergy))
    return joining, parted, plain


def _is_as_above(field: SynergyField, synergy: Synergy) -> bool:
    return bool(synergy_cells(synergy).get(f"{field}_as_above"))


def _write(step: Step, cells: Iterable[SynergyCell]) -> None:
    rows: dict[str, dict[str, object]] = {}
    for field, synergy in cells:
        every = synergy_cells(synergy)
        names = {name for name in every if name == field or name.startswith(f"{field}_")}
        if field == "title":
            # The line of a pasted title that names actions of the plan has become links.
            names.add("actions")
        rows.setdefault(synergy.id, {}).update({name: every[name] for name in names})
    for synergy_id, written in rows.items():
        step.run(SynergyRow.update(**written).where(SynergyRow.id == synergy_id))
