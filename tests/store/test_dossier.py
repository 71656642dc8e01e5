"""Making, opening, reading and changing a dossier file."""

from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import given, settings

from data.contents import SMALL
from data.strategies import dossiers
from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.errors import DossierError
from synergy_desktop.store import queries, synergy_queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.models import ReportRow, SynergyRow


@settings(max_examples=60)
@given(content=dossiers)
def test_a_dossier_gives_back_what_was_put_in(
    content: DossierContent, tmp_path_factory: pytest.TempPathFactory
) -> None:
    dossier = Dossier.create(tmp_path_factory.mktemp("aller-retour") / "a.synergie", content)
    try:
        assert queries.content(dossier) == content
    finally:
        dossier.close()


def test_partial_readings_agree_with_the_whole(dossier: Dossier) -> None:
    (report,) = queries.content(dossier).reports
    (head,) = queries.report_heads(dossier)
    assert (head.id, head.year) == (report.id, report.year)
    assert queries.procedure(dossier, head.id) == report.procedure
    assert queries.contracts(dossier, head.id) == report.contracts
    assert queries.past_scores(dossier, head.id) == report.score_history
    assert queries.texts(dossier, head.id) == report.texts
    for service, brief in zip(
        report.services, queries.service_heads(dossier, head.id), strict=True
    ):
        assert queries.service(dossier, brief.id) == service
        assert (brief.name, brief.support, brief.matrix) == (
            service.name,
            service.support,
            service.matrix,
        )
        for synergy in service.synergies:
            assert synergy_queries.synergy(dossier, synergy.id) == synergy
    (plan,) = queries.plan_heads(dossier)
    (top,) = queries.plan(dossier, plan.id).nodes
    assert queries.node(dossier, top.id).title == top.title
    assert queries.node(dossier, top.id).children == ()


def read_to_the_end(steps: Generator[None, None, Report]) -> tuple[int, Report]:
    pauses = 0
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return pauses, end.value
        pauses += 1


def test_a_year_read_in_steps_is_the_same_year(dossier: Dossier) -> None:
    (head,) = queries.report_heads(dossier)
    pauses, report = read_to_the_end(queries.report_in_steps(dossier, head.id))
    assert report == queries.report(dossier, head.id)
    assert pauses > 1


def erase_everything_and_fail(dossier: Dossier) -> None:
    with dossier.step("Tout effacer") as step:
        step.run(ReportRow.delete())
        raise ZeroDivisionError


def test_a_step_that_fails_leaves_no_trace(dossier: Dossier) -> None:
    told: list[Changes] = []
    dossier.subscribe(told.append)
    with pytest.raises(ZeroDivisionError):
        erase_everything_and_fail(dossier)
    assert queries.content(dossier) == SMALL
    assert told == []
    assert dossier.history.undo_label is None


def test_a_step_that_changes_nothing_is_no_step(dossier: Dossier) -> None:
    with dossier.step("Rien") as step:
        step.run(ReportRow.update(year=ReportRow.year))
    assert dossier.history.undo_label is None
    assert dossier.saved_at is None


def test_a_step_within_a_step_is_a_fault(dossier: Dossier) -> None:
    with dossier.step("Dehors"), pytest.raises(RuntimeError):
        dossier.step("Dedans").__enter__()


def test_listeners_hear_each_commit_once_with_its_net_effect(dossier: Dossier) -> None:
    told: list[Changes] = []
    dossier.subscribe(told.append)
    with dossier.step("Renommer") as step:
        step.run(ReportRow.update(year="2027"))
        step.run(ReportRow.update(year="2028"))
    (changes,) = told
    ((row_id, change),) = changes.rows("report").items()
    assert row_id == queries.report_heads(dossier)[0].id
    assert (change.operation, change.before, change.after) == (
        "update",
        {"year": "2026"},
        {"year": "2028"},
    )
    assert changes.touches("service", "report")
    assert not changes.touches("service")
    assert dossier.saved_at == changes.at
    dossier.unsubscribe(told.append)
    with dossier.step("Encore") as step:
        step.run(ReportRow.update(year="2029"))
    assert len(told) == 1


def test_deletions_by_cascade_are_told_too(dossier: Dossier) -> None:
    told: list[Changes] = []
    dossier.subscribe(told.append)
    with dossier.step("Supprimer l’année") as step:
        step.run(ReportRow.delete())
    (changes,) = told
    counts = {table: len(changes.rows(table)) for table in ("service", "synergy", "assessment")}
    assert counts == {"service": 3, "synergy": 4, "assessment": 15}
    assert {change.operation for change in changes.rows("synergy").values()} == {"delete"}


def test_a_row_that_comes_and_goes_within_a_step_is_not_told(dossier: Dossier) -> None:
    told: list[Changes] = []
    dossier.subscribe(told.append)
    with dossier.step("Aller et retour") as step:
        step.run(ReportRow.update(year="2030"))
        step.run(ReportRow.insert(id="x", rank="z", year="2031"))
        step.run(ReportRow.delete().where(ReportRow.id == "x"))
    assert "x" not in told[0].rows("report")


def test_an_existing_file_is_not_overwritten(path: Path) -> None:
    path.write_text("précieux", encoding="utf-8")
    with pytest.raises(DossierError, match="existe déjà"):
        Dossier.create(path, SMALL)
    assert path.read_text(encoding="utf-8") == "précieux"
    Dossier.create(path, SMALL, replace=True).close()
    assert Dossier.open(path).path == path


def test_what_was_written_is_there_after_reopening(path: Path) -> None:
    dossier = Dossier.create(path, SMALL)
    with dossier.step("Tout nommer") as step:
        step.run(SynergyRow.update(title="Écrit"))
    dossier.close()
    with_titles = Dossier.open(path)
    titles = {
        synergy.title
        for report in queries.content(with_titles).reports
        for service in report.services
        for synergy in service.synergies
    }
    assert titles == {"Écrit"}


def test_a_read_only_dossier_reads_and_refuses_to_write(path: Path) -> None:
    Dossier.create(path, SMALL).close()
    dossier = Dossier.open(path, read_only=True)
    assert queries.content(dossier) == SMALL
    with pytest.raises(DossierError, match="lecture seule"), dossier.step("Écrire") as step:
        step.run(ReportRow.delete())
    dossier.close()
