"""What one does with the rows of a service's tables."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from synergy_desktop.commands.merging import (
    MergedColumn,
    keeping_merged_words,
    merge_rows,
    part_rows,
    row_after_is_merged,
    words_above,
)
from synergy_desktop.commands.writing import codes, copy_cells, counted, set_cells
from synergy_desktop.domain.vocabulary import Mode, ObjectiveKind, Side, Status
from synergy_desktop.domain.words import short
from synergy_desktop.store.dossier import Dossier, Step
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.models import SynergyRow
from synergy_desktop.store.ordering import ids_in_order, rank_below, rank_for

SynergyField = Literal[
    "title",
    "objective",
    "mode",
    "pilot",
    "responsible",
    "results",
    "means",
    "expected_result",
    "deadline",
]

_COLUMN_NAMES = {"objective": "l’objectif", "results": "les résultats"}
_EMPTY: dict[SynergyField, Mapping[str, object]] = {
    "title": {"title": ""},
    "objective": {"objective_text": "", "objective_kinds": []},
    "mode": {"mode": []},
    "pilot": {"pilot": []},
    "responsible": {"responsible": []},
    "results": {"results_text": ""},
    "means": {
        "means_text": "",
        "means_human": False,
        "means_financial": False,
        "means_logistic": False,
    },
    "expected_result": {"expected_result": ""},
    "deadline": {"deadline": ""},
}


def add_synergy(
    dossier: Dossier, service_id: str, status: Status, before: str | None = None
) -> str:
    """Add an empty row to a service, before the row ``before`` or at the end; gives its id."""
    synergy_id = new_id()
    merged = row_after_is_merged(dossier, service_id, before)
    with dossier.step("Ajouter une synergie") as step:
        step.run(
            SynergyRow.insert(
                id=synergy_id,
                service_id=service_id,
                rank=_rank(dossier, service_id, before),
                status=status.value,
                **merged,
            )
        )
    return synergy_id


def duplicate_synergies(dossier: Dossier, synergy_ids: Iterable[str]) -> list[str]:
    """Copy rows, each copy just below its original; gives the ids of the copies."""
    copies: list[str] = []
    originals = ids_in_order(dossier, SynergyRow, synergy_ids)
    label = f"Dupliquer {counted(len(originals), 'une synergie', 'synergies')}"
    with dossier.step(label) as step:
        for original in originals:
            (cells,) = dossier.rows(SynergyRow.select().where(SynergyRow.id == original))
            among = SynergyRow.service_id == cells["service_id"]
            with keeping_merged_words(dossier, step, cells["service_id"]):
                rank = rank_below(dossier, SynergyRow, among, cells)
                copies.append(new_id())
                step.run(SynergyRow.insert(**{**cells, "id": copies[-1], "rank": rank}))
    return copies


def delete_synergies(dossier: Dossier, synergy_ids: Iterable[str]) -> None:
    """Delete rows; a merged cell below them keeps the words that it showed."""
    ids = list(synergy_ids)
    label = f"Supprimer {counted(len(ids), 'une synergie', 'synergies')}"
    with dossier.step(label) as step, keeping_merged_words(dossier, step, *_services(dossier, ids)):
        step.run(SynergyRow.delete().where(SynergyRow.id.in_(ids)))


def move_synergies(
    dossier: Dossier,
    synergy_ids: Iterable[str],
    service_id: str,
    status: Status | None,
    before: str | None = None,
) -> None:
    """Move rows together into a service, before the row ``before`` or at the end.

    They all take the status ``status``, or keep their own if it is None.
    """
    ids = ids_in_order(dossier, SynergyRow, synergy_ids)
    label = f"Déplacer {counted(len(ids), 'une synergie', 'synergies')}"
    services = [*_services(dossier, ids), service_id]
    with dossier.step(label) as step, keeping_merged_words(dossier, step, *services):
        _move_rows(dossier, step, ids, service_id, status, before)


def _move_rows(
    dossier: Dossier,
    step: Step,
    ids: Sequence[str],
    service_id: str,
    status: Status | None,
    before: str | None,
) -> None:
    taken = {"status": status.value} if status else {}
    for place, synergy_id in enumerate(ids):
        among = SynergyRow.service_id == service_id
        rank = rank_for(dossier, SynergyRow, among, before, moving=ids[place:])
        cells = {"service_id": service_id, "rank": rank, **taken}
        step.run(SynergyRow.update(**cells).where(SynergyRow.id == synergy_id))


def set_title(dossier: Dossier, synergy_id: str, text: str, typing: str | None = None) -> None:
    """Write what the synergy is."""
    _set(dossier, synergy_id, f"Intitulé « {short(text)} »", typing, title=text)


def set_objective_text(
    dossier: Dossier, synergy_id: str, text: str, typing: str | None = None
) -> None:
    """Write what the synergy is for; a merged cell becomes a cell of its own."""
    cells = {"objective_text": text}
    _set_own(dossier, synergy_id, "Modifier l’objectif", typing, "objective", cells)


def set_objective_kinds(dossier: Dossier, synergy_id: str, kinds: Iterable[ObjectiveKind]) -> None:
    """Choose the kinds of objective; a merged cell becomes a cell of its own."""
    cells = {"objective_kinds": codes(kinds)}
    _set_own(dossier, synergy_id, "Modifier les types d’objectif", None, "objective", cells)


def set_mode(dossier: Dossier, synergy_id: str, modes: Iterable[Mode]) -> None:
    """Choose the mode of operation: one, both or none."""
    _set(dossier, synergy_id, "Modifier le mode opératoire", mode=codes(modes))


def set_pilot(dossier: Dossier, synergy_id: str, sides: Iterable[Side]) -> None:
    """Choose which institution pilots the synergy: one, both or none."""
    _set(dossier, synergy_id, "Modifier l’administration pilote", pilot=codes(sides))


def set_responsible(
    dossier: Dossier, synergy_id: str, people: Iterable[str], typing: str | None = None
) -> None:
    """Write the functions of those who answer for the synergy, one text each."""
    _set(dossier, synergy_id, "Modifier le responsable", typing, responsible=list(people))


def set_results(dossier: Dossier, synergy_id: str, text: str, typing: str | None = None) -> None:
    """Write what the synergy has brought; a merged cell becomes a cell of its own."""
    cells = {"results_text": text}
    _set_own(dossier, synergy_id, "Modifier les résultats", typing, "results", cells)


def set_means_kinds(
    dossier: Dossier, synergy_id: str, *, human: bool, financial: bool, logistic: bool
) -> None:
    """Tick the kinds of means that are set aside."""
    cells = {"means_human": human, "means_financial": financial, "means_logistic": logistic}
    _set(dossier, synergy_id, "Modifier les moyens dégagés", None, **cells)


def set_means_text(dossier: Dossier, synergy_id: str, text: str, typing: str | None = None) -> None:
    """Write what means are set aside."""
    _set(dossier, synergy_id, "Préciser les moyens dégagés", typing, means_text=text)


def set_expected_result(
    dossier: Dossier, synergy_id: str, text: str, typing: str | None = None
) -> None:
    """Write what a planned synergy should bring."""
    _set(dossier, synergy_id, "Modifier le résultat attendu", typing, expected_result=text)


def set_deadline(dossier: Dossier, synergy_id: str, text: str, typing: str | None = None) -> None:
    """Write when a planned synergy should be there, in free text."""
    _set(dossier, synergy_id, "Modifier le délai", typing, deadline=text)


def set_actions(dossier: Dossier, synergy_id: str, action_codes: Iterable[str]) -> None:
    """Link the synergy to actions of the plans, by their codes."""
    _set(dossier, synergy_id, "Lier au PST", actions=list(action_codes))


def clear_cells(dossier: Dossier, cells: Iterable[tuple[str, SynergyField]]) -> None:
    """Empty cells, each given by its row and its column.

    A cell that is merged with the one above has no words of its own: it stays merged.
    """
    chosen = list(cells)
    with dossier.step(f"Vider {counted(len(chosen), 'une cellule', 'cellules')}") as step:
        for synergy_id, field in chosen:
            step.run(SynergyRow.update(**_EMPTY[field]).where(SynergyRow.id == synergy_id))


def copy_fields(dossier: Dossier, copies: Iterable[tuple[str, str, SynergyField]]) -> None:
    """Fill cells with what others of their column hold: the row to read, to write, the column.

    Of merged cells the topmost is meant, which holds their words.
    """
    cells = [(source, target, _EMPTY[field]) for source, target, field in copies]
    copy_cells(dossier, SynergyRow, cells)


def merge_with_above(dossier: Dossier, synergy_ids: Iterable[str], column: MergedColumn) -> int:
    """Merge cells of a column, each with the one above it; first rows stay as they are.

    The first words stand for all. Gives how many cells had others, which go.
    """
    with dossier.step(f"Fusionner {_COLUMN_NAMES[column]}") as step:
        return merge_rows(dossier, step, list(synergy_ids), column)


def separate_from_above(dossier: Dossier, synergy_ids: Iterable[str], column: MergedColumn) -> None:
    """Part merged cells of a column from those above; each keeps the words that it showed."""
    with dossier.step(f"Séparer {_COLUMN_NAMES[column]}") as step:
        part_rows(dossier, step, list(synergy_ids), column)


def _set(
    dossier: Dossier, synergy_id: str, label: str, typing: str | None = None, **cells: object
) -> None:
    set_cells(dossier, label, SynergyRow, synergy_id, typing, **cells)


def _set_own(
    dossier: Dossier,
    synergy_id: str,
    label: str,
    typing: str | None,
    column: MergedColumn,
    cells: Mapping[str, object],
) -> None:
    """Write cells of a mergeable column; a merged cell is parted first, those below it kept."""
    (row,) = dossier.rows(SynergyRow.select().where(SynergyRow.id == synergy_id))
    if not row[f"{column}_as_above"]:
        _set(dossier, synergy_id, label, typing, **cells)
        return
    words = words_above(dossier, synergy_id, column) or {}
    own = {**words, f"{column}_as_above": False, **cells}
    with dossier.step(label) as step, keeping_merged_words(dossier, step, row["service_id"]):
        step.run(SynergyRow.update(**own).where(SynergyRow.id == synergy_id))


def _rank(dossier: Dossier, service_id: str, before: str | None) -> str:
    return rank_for(dossier, SynergyRow, SynergyRow.service_id == service_id, before)


def _services(dossier: Dossier, ids: Iterable[str]) -> list[str]:
    query = SynergyRow.select(SynergyRow.service_id).where(SynergyRow.id.in_(list(ids))).distinct()
    return [row["service_id"] for row in dossier.rows(query)]
