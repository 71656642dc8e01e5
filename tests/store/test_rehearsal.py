"""A rehearsal tells what a command would change, and leaves nothing behind."""

import pytest

from synergy_desktop.commands import services, synergies
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.errors import SynergyError
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.store.dossier import Dossier


def traces(dossier: Dossier) -> tuple[object, ...]:
    """All by which a step can be told to have been."""
    history = dossier.history
    return queries.content(dossier), history.past(), history.undo_label, dossier.saved_at


def test_nothing_remains_of_a_rehearsal(dossier: Dossier) -> None:
    (report,) = queries.content(dossier).reports
    told: list[Changes] = []
    dossier.subscribe(told.append)
    before = traces(dossier)

    def verb() -> None:
        service = services.add_service(dossier, report.id, "Sports")
        synergies.add_synergy(dossier, service, Status.DONE)
        services.delete_service(dossier, report.services[0].id)
        assert len(queries.service_heads(dossier, report.id)) == len(report.services)

    cells = dossier.rehearse(verb)
    assert {(cell.table, cell.operation) for cell in cells} == {
        ("service", "insert"),
        ("assessment", "insert"),
        ("synergy", "insert"),
        ("service", "delete"),
        ("assessment", "delete"),
        ("synergy", "delete"),
    }
    assert traces(dossier) == before
    assert told == []


def test_a_rehearsal_that_fails_leaves_all_as_it_was(dossier: Dossier) -> None:
    (report,) = queries.content(dossier).reports
    before = traces(dossier)

    def verb() -> None:
        services.rename_service(dossier, report.services[0].id, "x")
        raise SynergyError("Non.")

    with pytest.raises(SynergyError, match=r"Non\."):
        dossier.rehearse(verb)
    assert traces(dossier) == before
    # The dossier can be changed as before, and tells of it.
    services.rename_service(dossier, report.services[0].id, "Sports")
    assert dossier.history.undo_label == "Renommer en « Sports »"
    dossier.history.undo()
    assert queries.content(dossier) == before[0]


def test_a_rehearsal_stands_alone(dossier: Dossier) -> None:
    def within() -> None:
        dossier.rehearse(lambda: None)

    with pytest.raises(RuntimeError):
        dossier.rehearse(within)
    with pytest.raises(RuntimeError), dossier.step("x"):
        within()
    assert dossier.rehearse(lambda: None) == ()
