"""Gestures on the rows of a service's tables, merged cells above all."""

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.contents import SMALL
from synergy_desktop.commands import synergies
from synergy_desktop.commands.merging import COLUMNS, MergedColumn
from synergy_desktop.commands.synergies import SynergyField
from synergy_desktop.domain.model import Means, Service, Synergy
from synergy_desktop.domain.vocabulary import Mode, ObjectiveKind, Side, Status
from synergy_desktop.store import queries, synergy_queries
from synergy_desktop.store.dossier import Dossier


def service(dossier: Dossier, number: int = 0) -> Service:
    return queries.content(dossier).reports[0].services[number]


def row(dossier: Dossier, title: str) -> Synergy:
    services = queries.content(dossier).reports[0].services
    return next(row for each in services for row in each.synergies if row.title == title)


def titles(dossier: Dossier, status: Status = Status.DONE, number: int = 0) -> list[str]:
    return [row.title for row in service(dossier, number).with_status(status)]


def shown_objectives(dossier: Dossier) -> dict[str, str]:
    """Tell what each row's objective cell stands for, by the row's title."""
    shown: dict[str, str] = {}
    for each in queries.content(dossier).reports[0].services:
        for status in Status:
            above = ""
            for synergy in each.with_status(status):
                above = above if synergy.objective.as_above else synergy.objective.text
                shown[synergy.title] = above
    return shown


def test_a_new_row_goes_where_it_was_asked_for(dossier: Dossier) -> None:
    personnel = service(dossier)
    last = synergies.add_synergy(dossier, personnel.id, Status.DONE)
    first = synergies.add_synergy(
        dossier, personnel.id, Status.DONE, before=personnel.synergies[0].id
    )
    rows = [synergy.id for synergy in service(dossier).with_status(Status.DONE)]
    assert (rows[0], rows[-1], len(rows)) == (first, last, 5)


def test_a_new_row_within_merged_cells_joins_them(dossier: Dossier) -> None:
    before = shown_objectives(dossier)
    added = synergies.add_synergy(
        dossier, service(dossier).id, Status.DONE, before=row(dossier, "Paie").id
    )
    assert synergy_queries.synergy(dossier, added).objective.as_above
    after = shown_objectives(dossier)
    assert {title: after[title] for title in before} == before


def test_a_copy_stands_below_its_original_with_its_words(dossier: Dossier) -> None:
    copies = synergies.duplicate_synergies(
        dossier, [row(dossier, "Examens").id, row(dossier, "Accueil").id]
    )
    assert titles(dossier) == ["Accueil", "Accueil", "Paie", "Examens", "Examens"]
    assert [synergy_queries.synergy(dossier, copy).title for copy in copies] == [
        "Accueil",
        "Examens",
    ]
    assert shown_objectives(dossier)["Paie"] == "But de Accueil"


def test_deleting_the_first_of_merged_cells_hands_its_words_down(dossier: Dossier) -> None:
    synergies.delete_synergies(dossier, [row(dossier, "Accueil").id])
    assert row(dossier, "Paie").objective.text == "But de Accueil"
    assert row(dossier, "Paie").objective.kinds == (ObjectiveKind.MEANS,)
    assert row(dossier, "Examens").objective.as_above
    dossier.history.undo()
    assert queries.content(dossier) == SMALL


def test_a_moved_row_takes_along_the_words_that_it_showed(dossier: Dossier) -> None:
    archives = service(dossier, 1)
    synergies.move_synergies(dossier, [row(dossier, "Paie").id], archives.id, Status.ONGOING)
    assert titles(dossier, Status.ONGOING, 1) == ["Paie"]
    assert row(dossier, "Paie").objective.text == "But de Accueil"
    assert row(dossier, "Examens").objective.as_above


def test_rows_move_together_and_keep_their_order(dossier: Dossier) -> None:
    moved = [row(dossier, "Examens").id, row(dossier, "Paie").id]
    synergies.move_synergies(
        dossier, moved, service(dossier).id, Status.DONE, before=row(dossier, "Accueil").id
    )
    assert titles(dossier) == ["Paie", "Examens", "Accueil"]


def test_rows_of_several_statuses_move_to_a_service_and_keep_their_own(dossier: Dossier) -> None:
    archives = service(dossier, 1)
    moved = [row(dossier, "Télétravail").id, row(dossier, "Examens").id]
    synergies.move_synergies(dossier, moved, archives.id, None)
    assert titles(dossier, Status.DONE, 1) == ["Examens"]
    assert titles(dossier, Status.ONGOING, 1) == ["Télétravail"]
    assert row(dossier, "Examens").objective.text == "But de Accueil"
    dossier.history.undo()
    assert queries.content(dossier) == SMALL


def test_several_cells_are_emptied_and_come_back_together(dossier: Dossier) -> None:
    chosen = [row(dossier, title).id for title in ("Accueil", "Télétravail")]
    cells = [(each, field) for each in chosen for field in get_args(SynergyField)]
    synergies.clear_cells(dossier, cells)
    for each in chosen:
        written = synergy_queries.synergy(dossier, each)
        assert written == Synergy(id=each, status=written.status)
    assert dossier.history.undo_label == "Vider 18\u00a0cellules"
    dossier.history.undo()
    assert queries.content(dossier) == SMALL


def test_emptying_the_first_of_merged_cells_empties_them_all(dossier: Dossier) -> None:
    synergies.clear_cells(dossier, [(row(dossier, "Accueil").id, "objective")])
    shown = shown_objectives(dossier)
    assert (shown["Accueil"], shown["Paie"], shown["Examens"]) == ("", "", "")
    assert row(dossier, "Paie").objective.as_above
    synergies.clear_cells(dossier, [(row(dossier, "Paie").id, "objective")])
    assert row(dossier, "Paie").objective.as_above


@settings(max_examples=40)
@given(data=st.data())
def test_no_move_or_deletion_changes_what_another_row_shows(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    dossier = Dossier.create(tmp_path_factory.mktemp("x") / "a.synergie", SMALL)
    for _ in range(3):
        before = shown_objectives(dossier)
        rows = [each.id for each in service(dossier).synergies]
        if not rows:
            break
        chosen = data.draw(st.lists(st.sampled_from(rows), min_size=1, unique=True))
        left = [each for each in rows if each not in chosen]
        target = data.draw(st.none() | st.sampled_from(left)) if left else None
        status = (
            synergy_queries.synergy(dossier, target).status
            if target
            else data.draw(st.sampled_from(Status))
        )
        if data.draw(st.booleans()):
            synergies.move_synergies(dossier, chosen, service(dossier).id, status, target)
        else:
            synergies.delete_synergies(dossier, chosen)
        after = shown_objectives(dossier)
        assert {title: before[title] for title in after} == after
    dossier.close()


def test_each_cell_can_be_written(dossier: Dossier) -> None:
    row_id = row(dossier, "Accueil").id
    synergies.set_title(dossier, row_id, "Accueil & <b>bienvenue</b>")
    synergies.set_objective_text(dossier, row_id, "Servir")
    synergies.set_objective_kinds(dossier, row_id, [ObjectiveKind.CITIZEN])
    synergies.set_mode(dossier, row_id, [Mode.DELEGATIVE, Mode.COOPERATIVE])
    synergies.set_pilot(dossier, row_id, list(Side))
    synergies.set_responsible(dossier, row_id, ["DG", "DRH"])
    synergies.set_results(dossier, row_id, "Fait")
    synergies.set_means_kinds(dossier, row_id, human=True, financial=False, logistic=True)
    synergies.set_means_text(dossier, row_id, "Un bureau")
    synergies.set_expected_result(dossier, row_id, "Mieux")
    synergies.set_deadline(dossier, row_id, "2027")
    synergies.set_actions(dossier, row_id, ["A 1.1"])
    written = synergy_queries.synergy(dossier, row_id)
    assert written.title == "Accueil & <b>bienvenue</b>"
    assert (written.objective.text, written.objective.kinds) == ("Servir", (ObjectiveKind.CITIZEN,))
    assert written.mode == (Mode.DELEGATIVE, Mode.COOPERATIVE)
    assert written.pilot == (Side.COMMUNE, Side.CPAS)
    assert written.responsible == ("DG", "DRH")
    assert written.results.text == "Fait"
    assert written.means == Means(human=True, logistic=True, text="Un bureau")
    assert (written.expected_result, written.deadline) == ("Mieux", "2027")
    assert written.actions == ("A 1.1",)
    for _ in range(12):
        dossier.history.undo()
    assert queries.content(dossier) == SMALL


@pytest.mark.parametrize("column", COLUMNS)
def test_merging_and_parting_a_cell(dossier: Dossier, column: MergedColumn) -> None:
    paie = row(dossier, "Paie").id
    synergies.separate_from_above(dossier, [paie], "objective")
    assert row(dossier, "Paie").objective.text == "But de Accueil"
    synergies.merge_with_above(dossier, [paie], column)
    assert getattr(row(dossier, "Paie"), column).as_above
    assert getattr(row(dossier, "Paie"), column).text == ""
    synergies.separate_from_above(dossier, [paie], column)
    assert (
        getattr(row(dossier, "Paie"), column).text == getattr(row(dossier, "Accueil"), column).text
    )


def test_several_cells_are_merged_and_parted_at_once(dossier: Dossier) -> None:
    chosen = [row(dossier, title).id for title in ("Paie", "Examens")]
    synergies.separate_from_above(dossier, chosen, "objective")
    parted = queries.content(dossier)
    assert [row(dossier, title).objective.text for title in ("Paie", "Examens")] == [
        "But de Accueil"
    ] * 2
    assert synergies.merge_with_above(dossier, chosen, "objective") == 0
    dossier.history.undo()
    assert queries.content(dossier) == parted
    dossier.history.undo()
    assert queries.content(dossier) == SMALL


def test_merging_keeps_the_first_words_and_counts_the_others(dossier: Dossier) -> None:
    ids = [row(dossier, title).id for title in ("Accueil", "Paie", "Examens")]
    for row_id, text in zip(ids, ("", "Deuxième", "Troisième"), strict=True):
        synergies.set_results(dossier, row_id, text)
    assert synergies.merge_with_above(dossier, ids[1:], "results") == 1
    assert [row.results.text for row in service(dossier).with_status(Status.DONE)] == [
        "Deuxième",
        "",
        "",
    ]


def test_parting_cells_that_are_not_merged_leaves_their_words(dossier: Dossier) -> None:
    synergies.separate_from_above(dossier, [row(dossier, "Paie").id], "results")
    assert queries.content(dossier) == SMALL
    assert dossier.history.undo_label is None


@pytest.mark.parametrize("title", ["Accueil", "Télétravail"])
def test_the_first_row_of_a_status_cannot_be_merged(dossier: Dossier, title: str) -> None:
    synergies.merge_with_above(dossier, [row(dossier, title).id], "objective")
    assert queries.content(dossier) == SMALL
    assert dossier.history.undo_label is None


def test_writing_in_a_merged_cell_parts_it(dossier: Dossier) -> None:
    synergies.set_objective_text(dossier, row(dossier, "Paie").id, "Le sien")
    assert not row(dossier, "Paie").objective.as_above
    assert shown_objectives(dossier)["Examens"] == "But de Accueil"
