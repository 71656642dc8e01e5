"""Typing that is taken back by hand, as by Escape, leaves the past as it was."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.contents import SMALL
from synergy_desktop.domain.model import DossierContent
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.history import Standing
from synergy_desktop.store.models import ReportRow, SynergyRow


def rename(dossier: Dossier, year: str, merge: str | None = None) -> None:
    with dossier.step(f"Renommer en {year}", merge) as step:
        step.run(ReportRow.update(year=year))


def year(dossier: Dossier) -> str:
    return queries.report_heads(dossier)[0].year


Seen = tuple[str | None, str | None, list[tuple[int, str, Standing]], DossierContent]


def seen(dossier: Dossier) -> Seen:
    """What the user sees of the past, and what the dossier holds."""
    history = dossier.history
    past = [(step.id, step.label, step.standing) for step in history.past()]
    return history.undo_label, history.redo_label, past, queries.content(dossier)


@settings(max_examples=25)
@given(
    typed=st.lists(st.text(min_size=1), min_size=1, max_size=5),
    undone=st.booleans(),
    reopened=st.booleans(),
)
def test_typing_that_is_taken_back_by_hand_leaves_no_step(
    typed: list[str], undone: bool, reopened: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    dossier = Dossier.create(tmp_path_factory.mktemp("x") / "a.synergie", SMALL)
    for name in ("un", "deux"):
        rename(dossier, name)
    if undone:
        dossier.history.undo()
    before = seen(dossier)
    for text in [*typed, year(dossier)]:
        rename(dossier, text, merge="année")
    assert seen(dossier) == before
    if reopened:
        dossier.close()
        dossier = Dossier.open(dossier.path)
        assert seen(dossier) == before
    rename(dossier, "autre chose", merge="année")
    assert dossier.history.undo_label == "Renommer en autre chose"
    dossier.history.undo()
    assert seen(dossier)[3] == before[3]
    dossier.close()


def test_steps_of_their_own_that_cancel_out_are_kept(dossier: Dossier) -> None:
    rename(dossier, "2027")
    rename(dossier, "2026")
    assert dossier.history.undo_label == "Renommer en 2026"


def test_a_row_that_came_while_typing_is_a_step(dossier: Dossier) -> None:
    service_id = queries.content(dossier).reports[0].services[0].id
    for status in (Status.DONE, Status.ONGOING):
        with dossier.step("Ajouter", "saisie") as step:
            cells = {"id": status.value, "service_id": service_id, "rank": status.value}
            step.run(SynergyRow.insert(**cells, status=status.value))
    assert dossier.history.undo_label == "Ajouter"
