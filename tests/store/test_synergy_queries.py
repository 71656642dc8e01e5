"""What a table is laid out by: the order of its rows and the cells that are merged."""

from synergy_desktop.commands import synergies
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.store import queries, synergy_queries
from synergy_desktop.store.dossier import Dossier

DONE, ONGOING, PLANNED = Status.DONE, Status.ONGOING, Status.PLANNED


def test_the_rows_of_a_status_come_in_their_order(dossier: Dossier) -> None:
    (service_id, *_) = (
        head.id for head in queries.service_heads(dossier, queries.report_heads(dossier)[0].id)
    )
    before = {status: synergy_queries.synergy_ids(dossier, service_id, status) for status in Status}
    new = [synergies.add_synergy(dossier, service_id, DONE) for _ in range(12)]
    assert synergy_queries.synergy_ids(dossier, service_id, DONE) == (*before[DONE], *new)
    synergies.move_synergies(dossier, [new[7]], service_id, DONE, new[2])
    synergies.move_synergies(dossier, [new[4]], service_id, ONGOING)
    moved = [*new[:2], new[7], new[2], new[3], *new[5:7], *new[8:]]
    assert synergy_queries.synergy_ids(dossier, service_id, DONE) == (*before[DONE], *moved)
    assert synergy_queries.synergy_ids(dossier, service_id, ONGOING) == (*before[ONGOING], new[4])
    assert synergy_queries.synergy_ids(dossier, service_id, PLANNED) == before[PLANNED]
    assert synergy_queries.synergy_ids(dossier, "nowhere", DONE) == ()


def test_merged_cells_are_found_column_by_column(dossier: Dossier) -> None:
    (service_id, *_) = (
        head.id for head in queries.service_heads(dossier, queries.report_heads(dossier)[0].id)
    )
    rows = [synergies.add_synergy(dossier, service_id, ONGOING) for _ in range(3)]
    objectives = synergy_queries.merged_synergies(dossier, service_id, "objective")
    results = synergy_queries.merged_synergies(dossier, service_id, "results")
    synergies.merge_with_above(dossier, rows[1:], "objective")
    synergies.merge_with_above(dossier, rows[2:], "results")
    assert synergy_queries.merged_synergies(dossier, service_id, "objective") == objectives | {
        *rows[1:]
    }
    assert synergy_queries.merged_synergies(dossier, service_id, "results") == results | {rows[2]}


def test_those_who_are_responsible_are_found_by_status(dossier: Dossier) -> None:
    (service_id, *_) = (
        head.id for head in queries.service_heads(dossier, queries.report_heads(dossier)[0].id)
    )
    before = synergy_queries.responsible_people(dossier, service_id, [DONE, ONGOING])
    done, planned = (synergies.add_synergy(dossier, service_id, each) for each in (DONE, PLANNED))
    synergies.set_responsible(dossier, done, ["Échevine", "DRH"])
    synergies.set_responsible(dossier, planned, ["Personne d’autre"])
    found = synergy_queries.responsible_people(dossier, service_id, [DONE, ONGOING])
    assert found == before | {"Échevine", "DRH"}
    assert "Personne d’autre" in synergy_queries.responsible_people(dossier, service_id, [PLANNED])
