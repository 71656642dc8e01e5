"""Undo and redo take back and bring back exactly what was done, at any time."""

from datetime import timedelta
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
from synergy_desktop.store.changes import Cell, Changes
from synergy_desktop.store.database import connect, execute
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.history import Standing
from synergy_desktop.store.models import CONTENT, ReportRow


def rename(dossier: Dossier, year: str, merge: str | None = None) -> None:
    with dossier.step(f"Renommer en {year}", merge) as step:
        step.run(ReportRow.update(year=year))


def year(dossier: Dossier) -> str:
    return queries.report_heads(dossier)[0].year


def current(dossier: Dossier) -> int:
    past = dossier.history.past()
    return next(step.id for step in past if step.standing is Standing.CURRENT)


Tables = dict[tuple[str, str], dict[str, Cell]]


def raw_tables(dossier: Dossier) -> Tables:
    """Every row of the file with its cells as SQLite holds them."""
    rows: Tables = {}
    database = connect(dossier.path, read_only=True)
    for model in CONTENT:
        table, columns = model._meta.table_name, model._meta.sorted_field_names
        listed = ", ".join(f'"{column}"' for column in columns)
        for cells in execute(database, f"SELECT {listed} FROM {table}"):  # noqa: S608  # schema names
            row = dict(zip(columns, cells, strict=True))
            rows[table, row["id"]] = row
    database.close()
    return rows


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


def standings(dossier: Dossier) -> list[tuple[str, Standing]]:
    return [(step.label, step.standing) for step in dossier.history.past()]


def step_called(dossier: Dossier, label: str) -> int:
    return next(step.id for step in dossier.history.past() if step.label == label)


def test_one_goes_back_and_forward_over_several_steps_at_once(dossier: Dossier) -> None:
    for name in ("a", "b", "c", "d"):
        rename(dossier, name)
    told: list[Changes] = []
    dossier.subscribe(told.append)
    dossier.history.go_to(step_called(dossier, "Renommer en a"))
    assert year(dossier) == "a"
    assert standings(dossier) == [
        ("Renommer en d", Standing.UNDONE),
        ("Renommer en c", Standing.UNDONE),
        ("Renommer en b", Standing.UNDONE),
        ("Renommer en a", Standing.CURRENT),
        ("Créer le dossier", Standing.DONE),
    ]
    dossier.history.go_to(step_called(dossier, "Renommer en c"))
    assert year(dossier) == "c"
    assert [(each.kind, len(each.cells)) for each in told] == [("undo", 1), ("redo", 1)]


def test_one_goes_back_to_the_making_of_the_dossier(dossier: Dossier) -> None:
    rename(dossier, "a")
    dossier.history.go_to(step_called(dossier, "Créer le dossier"))
    assert queries.content(dossier) == SMALL
    assert dossier.history.undo_label is None


def test_what_was_left_for_something_else_can_be_gone_to(dossier: Dossier) -> None:
    rename(dossier, "a")
    rename(dossier, "b")
    dossier.history.undo()
    rename(dossier, "c")
    left = step_called(dossier, "Renommer en b")
    assert ("Renommer en b", Standing.ABANDONED) in standings(dossier)
    dossier.history.go_to(left)
    assert year(dossier) == "b"
    assert ("Renommer en c", Standing.ABANDONED) in standings(dossier)
    dossier.history.undo()
    assert year(dossier) == "a"


def test_steps_that_cancel_out_are_gone_over_all_the_same(dossier: Dossier) -> None:
    rename(dossier, "a")
    rename(dossier, "2026")
    dossier.history.go_to(step_called(dossier, "Créer le dossier"))
    assert dossier.history.undo_label is None
    dossier.history.go_to(step_called(dossier, "Renommer en a"))
    assert year(dossier) == "a"


def test_going_where_one_is_does_nothing(dossier: Dossier) -> None:
    rename(dossier, "a")
    before = dossier.history.last_step
    dossier.history.go_to(current(dossier))
    assert dossier.history.last_step == before


def test_a_row_moved_out_of_what_then_went_is_kept(dossier: Dossier) -> None:
    (report,) = queries.content(dossier).reports
    old, new = report.services[:2]
    rows = [row.id for row in old.synergies]
    synergies.move_synergies(dossier, rows, new.id, Status.DONE)
    services.delete_service(dossier, old.id)
    after, there = queries.content(dossier), current(dossier)
    dossier.history.go_to(step_called(dossier, "Créer le dossier"))
    assert queries.content(dossier) == SMALL
    dossier.history.go_to(there)
    assert queries.content(dossier) == after


def test_a_moment_names_the_last_step_before_it(dossier: Dossier) -> None:
    rename(dossier, "a")
    rename(dossier, "b")
    second, first, made = dossier.history.past()
    history = dossier.history
    assert history.last_step_before(made.at) == 0
    assert history.last_step_before(second.at + timedelta(seconds=1)) == second.last
    assert dossier.changed_since(second.last) == {}
    (change,) = dossier.changed_since(first.last).values()
    assert (change.before, change.after) == ({"year": "a"}, {"year": "b"})


class AnyGestures(RuleBasedStateMachine):
    """Any gestures in any order, with undo and redo among them."""

    def __init__(self) -> None:
        super().__init__()
        self.typed = 0
        self.past: list[int] = []
        self.future: list[int] = []
        self.contents: dict[int, DossierContent] = {}
        self.ways: dict[int, list[int]] = {}
        self.tables: dict[int, Tables] = {}

    @initialize()
    def begin(self) -> None:
        self.folder = TemporaryDirectory()
        self.dossier = Dossier.create(Path(self.folder.name) / "a.synergie", SMALL)
        self.did()

    def did(self) -> None:
        step_id = current(self.dossier)
        if step_id not in self.contents:
            self.past.append(step_id)
            self.future.clear()
            self.ways[step_id] = list(self.past)
            self.contents[step_id] = queries.content(self.dossier)
        self.tables[self.dossier.history.last_step] = raw_tables(self.dossier)

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

    @rule(texts=st.lists(st.sampled_from("abc"), max_size=3), cancelled=st.booleans())
    def type_a_year(self, texts: list[str], cancelled: bool) -> None:
        self.typed += 1
        there, former = current(self.dossier), year(self.dossier)
        for text in [*texts, former] if cancelled else texts:
            rename(self.dossier, text, merge=f"année {self.typed}")
        if current(self.dossier) != there:
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

    @precondition(lambda self: len(self.past) > 1)
    @rule()
    def undo(self) -> None:
        self.dossier.history.undo()
        self.future.append(self.past.pop())

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.dossier.history.redo()
        self.past.append(self.future.pop())

    @rule(data=st.data())
    def go_to(self, data: st.DataObject) -> None:
        step_id = data.draw(st.sampled_from(sorted(self.contents)))
        self.dossier.history.go_to(step_id)
        if step_id in self.past:
            while self.past[-1] != step_id:
                self.future.append(self.past.pop())
        elif step_id in self.future:
            while self.past[-1] != step_id:
                self.past.append(self.future.pop())
        else:
            self.past, self.future = list(self.ways[step_id]), []

    @rule(data=st.data())
    def net_changes_lead_from_then_to_now(self, data: st.DataObject) -> None:
        then = data.draw(st.sampled_from(sorted(self.tables)))
        replayed = dict(self.tables[then])
        for row, change in self.dossier.changed_since(then).items():
            if change.operation == "delete":
                assert replayed.pop(row) == change.before
            else:
                old = replayed.get(row, {})
                assert {column: old[column] for column in change.before} == change.before
                replayed[row] = old | dict(change.after)
        assert replayed == raw_tables(self.dossier)

    @rule()
    def close_and_open(self) -> None:
        self.dossier.close()
        self.dossier = Dossier.open(self.dossier.path)

    @invariant()
    def the_file_says_what_it_should(self) -> None:
        if hasattr(self, "dossier"):
            assert queries.content(self.dossier) == self.contents[self.past[-1]]
            assert (self.dossier.history.undo_label is None) == (len(self.past) == 1)
            assert (self.dossier.history.redo_label is None) == (not self.future)

    def teardown(self) -> None:
        if hasattr(self, "dossier"):
            self.dossier.close()
            self.folder.cleanup()


TestAnyGestures = AnyGestures.TestCase
TestAnyGestures.settings = settings(max_examples=20, stateful_step_count=20)
