"""Undo and redo take back and bring back exactly what was done, at any time."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from data.contents import SMALL
from synergy_desktop.commands import matrices, plans, services, synergies
from synergy_desktop.domain.model import DossierContent
from synergy_desktop.domain.vocabulary import NodeKind, Register, Status
from synergy_desktop.store import queries
from synergy_desktop.store.changes import Changes
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.models import ReportRow


def rename(dossier: Dossier, year: str, merge: str | None = None) -> None:
    with dossier.step(f"Renommer en {year}", merge) as step:
        step.run(ReportRow.update(year=year))


def year(dossier: Dossier) -> str:
    return queries.report_heads(dossier)[0].year


def test_the_labels_name_the_steps(dossier: Dossier) -> None:
    rename(dossier, "2027")
    assert (dossier.history.undo_label, dossier.history.redo_label) == ("Renommer en 2027", None)
    dossier.history.undo()
    assert (dossier.history.undo_label, dossier.history.redo_label) == (None, "Renommer en 2027")
    assert year(dossier) == "2026"


def test_undoing_and_redoing_nothing_does_nothing(dossier: Dossier) -> None:
    dossier.history.undo()
    dossier.history.redo()
    assert queries.content(dossier) == SMALL


def test_typing_in_one_place_is_undone_as_one(dossier: Dossier) -> None:
    for text in ("2", "20", "202", "2027"):
        rename(dossier, text, merge="année")
    rename(dossier, "2028", merge="autre saisie")
    dossier.history.undo()
    assert year(dossier) == "2027"
    dossier.history.undo()
    assert year(dossier) == "2026"
    dossier.history.redo()
    assert year(dossier) == "2027"


def test_a_step_in_between_parts_two_runs_of_typing(dossier: Dossier) -> None:
    rename(dossier, "a", merge="année")
    rename(dossier, "b")
    rename(dossier, "c", merge="année")
    dossier.history.undo()
    assert year(dossier) == "b"


def test_typing_after_an_undo_does_not_join_what_came_before(dossier: Dossier) -> None:
    rename(dossier, "a", merge="année")
    rename(dossier, "b")
    dossier.history.undo()
    rename(dossier, "c", merge="année")
    dossier.history.undo()
    assert year(dossier) == "a"


def test_a_new_step_ends_what_could_be_redone(dossier: Dossier) -> None:
    rename(dossier, "2027")
    dossier.history.undo()
    rename(dossier, "2030")
    assert dossier.history.redo_label is None


def test_listeners_hear_undo_and_redo_as_steps(dossier: Dossier) -> None:
    told: list[Changes] = []
    dossier.subscribe(told.append)
    rename(dossier, "2027")
    dossier.history.undo()
    dossier.history.redo()
    assert [changes.kind for changes in told] == ["do", "undo", "redo"]
    (undone,) = told[1].rows("report").values()
    assert undone.after == {"year": "2026"}


def test_history_outlives_the_program(path: Path) -> None:
    dossier = Dossier.create(path, SMALL)
    rename(dossier, "2027", merge="x")
    rename(dossier, "2028", merge="x")
    rename(dossier, "2029")
    dossier.history.undo()
    dossier.close()
    again = Dossier.open(path)
    assert again.history.redo_label == "Renommer en 2029"
    again.history.undo()
    assert year(again) == "2026"
    assert again.history.undo_label is None
    again.close()


class AnyGestures(RuleBasedStateMachine):
    """Any gestures in any order, with undo and redo among them."""

    def __init__(self) -> None:
        super().__init__()
        self.past: list[DossierContent] = []
        self.future: list[DossierContent] = []

    @initialize()
    def begin(self) -> None:
        self.folder = TemporaryDirectory()
        self.dossier = Dossier.create(Path(self.folder.name) / "a.synergie", SMALL)
        self.now = queries.content(self.dossier)

    def did(self) -> None:
        after = queries.content(self.dossier)
        if after != self.now:
            self.past.append(self.now)
            self.future.clear()
            self.now = after

    def any_service(self, number: int) -> str | None:
        (report,) = queries.content(self.dossier).reports
        return report.services[number % len(report.services)].id if report.services else None

    def all_synergies(self) -> list[str]:
        (report,) = queries.content(self.dossier).reports
        return [row.id for service in report.services for row in service.synergies]

    @rule(number=st.integers(0, 9), register=st.sampled_from(Register), level=st.integers(0, 5))
    def score(self, number: int, register: Register, level: int) -> None:
        if service_id := self.any_service(number):
            matrices.set_level(self.dossier, service_id, register, level)
            self.did()

    @rule(number=st.integers(0, 9), status=st.sampled_from(Status))
    def add(self, number: int, status: Status) -> None:
        if service_id := self.any_service(number):
            synergies.add_synergy(self.dossier, service_id, status)
            self.did()

    @rule(data=st.data(), number=st.integers(0, 9), status=st.sampled_from(Status))
    def move_or_delete(self, data: st.DataObject, number: int, status: Status) -> None:
        rows = self.all_synergies()
        service_id = self.any_service(number)
        if not rows or not service_id:
            return
        chosen = data.draw(st.lists(st.sampled_from(rows), min_size=1, max_size=3, unique=True))
        if data.draw(st.booleans()):
            synergies.move_synergies(self.dossier, chosen, service_id, status)
        else:
            synergies.delete_synergies(self.dossier, chosen)
        self.did()

    @rule(number=st.integers(0, 9))
    def drop_service(self, number: int) -> None:
        if service_id := self.any_service(number):
            services.delete_service(self.dossier, service_id)
            self.did()

    @rule()
    def grow_and_cut_the_plan(self) -> None:
        (plan,) = queries.content(self.dossier).plans
        top = plan.nodes[0]
        plans.add_node(self.dossier, plan.id, top.id, NodeKind.OO, "Neuf")
        self.did()
        if top.children:
            plans.delete_node(self.dossier, top.children[0].id)
            self.did()

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.dossier.history.undo()
        self.future.append(self.now)
        self.now = self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.dossier.history.redo()
        self.past.append(self.now)
        self.now = self.future.pop()

    @invariant()
    def the_file_says_what_it_should(self) -> None:
        if hasattr(self, "dossier"):
            assert queries.content(self.dossier) == self.now

    def teardown(self) -> None:
        if hasattr(self, "dossier"):
            self.dossier.close()
            self.folder.cleanup()


TestAnyGestures = AnyGestures.TestCase
TestAnyGestures.settings = settings(max_examples=20, stateful_step_count=20)
