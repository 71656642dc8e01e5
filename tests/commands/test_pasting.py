"""Many rows written at once: where they go, what merged cells become, one undo for all."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from data.contents import SMALL, synergy
from synergy_desktop.commands.pasting import Batch, paste_contracts, paste_synergies
from synergy_desktop.domain.model import Contract, Objective, Results, Service, Synergy
from synergy_desktop.domain.vocabulary import ContractKind, Procurement, Status
from synergy_desktop.store import queries, synergy_queries
from synergy_desktop.store.dossier import Dossier

MERGED = Objective(as_above=True)


def report_id(dossier: Dossier) -> str:
    return queries.report_heads(dossier)[0].id


def services(dossier: Dossier) -> tuple[Service, ...]:
    return queries.report(dossier, report_id(dossier)).services


def titles(service: Service, status: Status = Status.DONE) -> list[str]:
    return [row.title for row in service.with_status(status)]


def objectives(rows: tuple[Synergy, ...]) -> list[str]:
    """What each row's objective cell stands for."""
    shown: list[str] = []
    for row in rows:
        shown.append(shown[-1] if row.objective.as_above and shown else row.objective.text)
    return shown


def test_rows_go_before_one_of_their_status_the_others_to_the_end(dossier: Dossier) -> None:
    personnel = services(dossier)[0]
    rows = (synergy("Un"), synergy("Deux", Status.ONGOING), synergy("Trois"))
    second = personnel.with_status(Status.DONE)[1].id
    made = paste_synergies(dossier, report_id(dossier), [Batch(rows, personnel.id)], second)
    after = services(dossier)[0]
    before = titles(personnel)
    assert titles(after) == [before[0], "Un", "Trois", *before[1:]]
    assert titles(after, Status.ONGOING) == [*titles(personnel, Status.ONGOING), "Deux"]
    assert set(made) == {personnel.id}
    assert {synergy_queries.synergy(dossier, each).title for each in made[personnel.id]} == {
        *("Un", "Deux", "Trois")
    }


def test_cells_merged_with_a_row_that_goes_elsewhere_keep_its_words(dossier: Dossier) -> None:
    archives = services(dossier)[-1]
    rows = (
        synergy("Source", objective=Objective(text="But commun")),
        synergy("Suite", objective=MERGED),
        synergy("Ailleurs", Status.ONGOING, objective=MERGED, results=Results(as_above=True)),
    )
    old = (archives.with_status(Status.DONE), archives.with_status(Status.ONGOING))
    paste_synergies(dossier, report_id(dossier), [Batch(rows, archives.id)])
    new = services(dossier)[-1]
    done, ongoing = new.with_status(Status.DONE), new.with_status(Status.ONGOING)
    assert objectives(done[len(old[0]) :]) == ["But commun", "But commun"]
    assert done[-1].objective.as_above
    (elsewhere,) = ongoing[len(old[1]) :]
    assert elsewhere.objective == Objective(text="But commun")
    assert elsewhere.results == rows[1].results


def test_rows_put_among_merged_cells_leave_them_their_words(dossier: Dossier) -> None:
    personnel = services(dossier)[0]
    merged = personnel.with_status(Status.DONE)[1]
    assert merged.objective.as_above
    shown = objectives(personnel.with_status(Status.DONE))
    paste_synergies(
        dossier, report_id(dossier), [Batch((synergy("Neuve"),), personnel.id)], merged.id
    )
    after = objectives(services(dossier)[0].with_status(Status.DONE))
    assert after == [shown[0], "But de Neuve", *shown[1:]]


def test_new_services_come_with_their_rows_and_go_with_one_undo(dossier: Dossier) -> None:
    before = queries.content(dossier)
    batches = [
        Batch((synergy("Serveurs"),), name="Informatique partagée"),
        Batch((synergy("Bras"), synergy("Jambes")), services(dossier)[0].id),
    ]
    made = paste_synergies(dossier, report_id(dossier), batches)
    new = services(dossier)[-1]
    assert (new.name, titles(new), new.matrix) == ("Informatique partagée", ["Serveurs"], None)
    assert list(made) == [new.id, batches[1].service_id]
    assert dossier.history.undo_label == "Coller 3\u00a0synergies"
    dossier.history.undo()
    assert queries.content(dossier) == before


def test_contracts_go_to_their_lists_as_one_step(dossier: Dossier) -> None:
    before = queries.contracts(dossier, report_id(dossier))
    paper = Contract(
        title="Papier",
        kind=ContractKind.SUPPLIES,
        procedures=(Procurement.OPEN, Procurement.NEGOTIATED),
        amount=12_345,
        award_date="fin 2026",
    )
    lift = Contract(title="Ascenseur")
    first = before.joint[0].id
    made = paste_contracts(dossier, report_id(dossier), [paper], [lift], first)
    after = queries.contracts(dossier, report_id(dossier))
    assert [each.title for each in after.joint] == ["Papier", *(one.title for one in before.joint)]
    assert after.joint[0] == paper
    assert [each.title for each in after.candidates][-1] == "Ascenseur"
    assert made == [after.joint[0].id, after.candidates[-1].id]
    assert dossier.history.undo_label == "Coller 2\u00a0marchés"
    dossier.history.undo()
    assert queries.contracts(dossier, report_id(dossier)) == before


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(Status), st.booleans()), max_size=12),
    st.integers(min_value=0, max_value=4),
)
def test_whatever_is_pasted_merged_cells_show_what_they_showed(
    kinds: list[tuple[Status, bool]], place: int
) -> None:
    rows = tuple(
        synergy(f"Neuve {at}", status, objective=MERGED if merged else Objective(text=f"But {at}"))
        for at, (status, merged) in enumerate(kinds)
    )
    expected = dict(zip((row.title for row in rows), objectives(rows), strict=True))
    with TemporaryDirectory() as folder:
        dossier = Dossier.create(Path(folder) / "essai.synergie", SMALL)
        personnel = services(dossier)[0]
        expected |= shown(personnel)
        ids = [row.id for row in personnel.synergies]
        before = next(iter(ids[place:]), None)
        paste_synergies(dossier, report_id(dossier), [Batch(rows, personnel.id)], before)
        assert shown(services(dossier)[0]) == expected
        dossier.close()


def shown(service: Service) -> dict[str, str]:
    """What each row's objective cell stands for among those of its status, by its title."""
    found: dict[str, str] = {}
    for status in Status:
        group = service.with_status(status)
        found |= zip((row.title for row in group), objectives(group), strict=True)
    return found
