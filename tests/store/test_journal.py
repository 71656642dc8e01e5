"""The journal holds every changed cell, and who changed it when."""

from dataclasses import replace
from pathlib import Path

from data.contents import SMALL
from data.pictures import BLUE
from synergy_desktop.commands import matrices, synergies
from synergy_desktop.domain.vocabulary import Register
from synergy_desktop.store import queries
from synergy_desktop.store.database import connect
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.journal import JournalStep, read_cells, read_steps
from synergy_desktop.store.models import CONTENT


def steps_of(dossier: Dossier) -> list[JournalStep]:
    database = connect(dossier.path, read_only=True)
    try:
        return read_steps(database)
    finally:
        database.close()


def first_service(dossier: Dossier) -> str:
    return queries.content(dossier).reports[0].services[0].id


def test_a_step_is_kept_with_author_time_session_and_sequence(dossier: Dossier) -> None:
    service_id = first_service(dossier)
    matrices.set_level(dossier, service_id, Register.SKILLS, 2)
    matrices.set_level(dossier, service_id, Register.SKILLS, 3)
    made, first, second = steps_of(dossier)
    assert (made.kind, first.kind, second.kind) == ("create", "do", "do")
    assert [made.id, first.id, second.id] == [1, 2, 3]
    assert first.session == second.session != made.session
    assert first.author
    assert made.at <= first.at <= second.at
    assert first.at.tzinfo is not None


def test_a_cell_is_kept_before_and_after(dossier: Dossier) -> None:
    matrices.set_level(dossier, first_service(dossier), Register.SKILLS, 2)
    database = connect(dossier.path, read_only=True)
    (cell,) = read_cells(database, [2])
    database.close()
    assert (cell.table, cell.column, cell.before, cell.after) == ("assessment", "level", 5, 2)


def test_the_creation_itself_is_journalled(tmp_path: Path) -> None:
    with_logo = replace(SMALL, commune=replace(SMALL.commune, logo=BLUE))
    path = tmp_path / "logo.synergie"
    Dossier.create(path, with_logo).close()
    database = connect(path, read_only=True)
    cells = read_cells(database, [1])
    database.close()
    assert {cell.table for cell in cells} == {model._meta.table_name for model in CONTENT}
    assert {cell.operation for cell in cells} == {"insert"}


def test_undo_adds_to_the_journal_and_never_takes_from_it(dossier: Dossier) -> None:
    synergies.set_title(
        dossier, queries.content(dossier).reports[0].services[0].synergies[0].id, "X"
    )
    dossier.history.undo()
    _, done, undone = steps_of(dossier)
    assert (done.kind, undone.kind, undone.target) == ("do", "undo", done.id)


def test_each_opening_is_a_session_of_its_own(path: Path) -> None:
    sessions = set()
    Dossier.create(path, SMALL).close()
    for level in (1, 2):
        dossier = Dossier.open(path)
        matrices.set_level(dossier, first_service(dossier), Register.SKILLS, level)
        sessions = {step.session for step in steps_of(dossier)}
        dossier.close()
    assert len(sessions) == 3
