"""What an amendment does to rows, how that is taken back, and what stands in its way."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synergy_desktop.domain.amending import Rows, Trouble, as_found, inverse, obstacles
from synergy_desktop.domain.conformity import check
from synergy_desktop.domain.model import Procedure, Report
from synergy_desktop.domain.sitting_words import AmendmentState, Body
from synergy_desktop.domain.sittings import AmendedRow, Amendment, Cell, Sitting

KNOWN = {
    "synergy": frozenset({"id", "rank", "service_id", "title", "deadline", "mode"}),
    "assessment": frozenset({"id", "service_id", "register", "level", "note"}),
}
cells = st.dictionaries(
    st.sampled_from(["title", "deadline"]), st.none() | st.text(max_size=5), min_size=1
)


def written(rows: tuple[AmendedRow, ...], current: Rows) -> Rows:
    """What the file holds once ``rows`` are written over ``current``."""
    now = {key: dict(each) for key, each in current.items()}
    for row in rows:
        key = (row.table, row.row)
        if row.operation == "delete":
            del now[key]
        else:
            now[key] = {**now.get(key, {}), **row.after}
    return now


@st.composite
def changes(draw: st.DrawFn) -> tuple[tuple[AmendedRow, ...], Rows]:
    """Draw rows of a file and what an amendment does to some of them, and to new ones."""
    names = draw(st.lists(st.sampled_from("abcdef"), unique=True, min_size=1))
    current: dict[tuple[str, str], Mapping[str, Cell]] = {}
    rows = []
    for name in names:
        operation = draw(st.sampled_from(["insert", "update", "delete"]))
        old, new = draw(cells), draw(cells)
        if operation != "insert":
            current["synergy", name] = old
        before = {"insert": {}, "update": old, "delete": old}[operation]
        after = {"insert": new, "update": {key: new.get(key) for key in old}, "delete": {}}
        rows.append(
            AmendedRow(
                table="synergy",
                row=name,
                operation=operation,  # type: ignore[arg-type] # one of the three
                before=before,
                after=after[operation],
            )
        )
    return tuple(rows), current


@given(changes())
def test_what_is_written_and_taken_back_was_never_there(
    drawn: tuple[tuple[AmendedRow, ...], Rows],
) -> None:
    rows, current = drawn
    assert obstacles(rows, current, KNOWN) == ()
    assert as_found(rows, current) == rows
    now = written(rows, current)
    assert obstacles(inverse(rows), now, KNOWN) == ()
    assert written(inverse(rows), now) == current
    assert inverse(inverse(rows)) == rows


@given(changes(), st.text(min_size=6, max_size=9))
def test_a_cell_that_changed_meanwhile_stands_in_the_way_and_is_what_is_replaced(
    drawn: tuple[tuple[AmendedRow, ...], Rows], words: str
) -> None:
    rows, current = drawn
    changed = {key: {**each, next(iter(each)): words} for key, each in current.items()}
    found = obstacles(rows, changed, KNOWN)
    assert [(each.trouble, each.row, each.found) for each in found] == [
        (Trouble.CHANGED, row.row, words) for row in rows if row.operation != "insert"
    ]
    assert all(each.can_be_passed for each in found)
    real = as_found(rows, changed)
    assert obstacles(real, changed, KNOWN) == ()
    assert written(inverse(real), written(real, changed)) == changed


def row(**said: object) -> AmendedRow:
    usual = {"table": "synergy", "row": "a", "operation": "update"}
    return AmendedRow(**{**usual, **said})  # type: ignore[arg-type] # a test may say anything


@pytest.mark.parametrize(
    ("strange", "column"),
    [
        (row(table="report"), ""),
        (row(table="sqlite_master"), ""),
        (row(row=""), ""),
        (row(before={"colour": ""}, after={"colour": "red"}), "colour"),
        (row(before={"mode": "[]"}, after={"mode": '["by magic"]'}), "mode"),
        (row(before={"mode": "[]"}, after={"mode": "no list"}), "mode"),
        (row(table="assessment", row="service/colour"), ""),
        (row(table="assessment", row="s/skills", after={"register": "management"}), ""),
        (row(table="assessment", row="s/skills", before={"level": 3}, after={"level": 9}), "level"),
    ],
)
def test_what_the_dossier_does_not_know_is_never_written(strange: AmendedRow, column: str) -> None:
    current = {(strange.table, strange.row): dict(strange.before)}
    (found,) = obstacles([strange], current, KNOWN)
    assert (found.trouble, found.column, found.can_be_passed) == (Trouble.UNKNOWN, column, False)


def test_a_row_that_went_or_came_meanwhile_cannot_be_passed() -> None:
    change = row(before={"title": "x"}, after={"title": "y"})
    (gone,) = obstacles([change], {}, KNOWN)
    came = replace(change, operation="insert", before={})
    (there,) = obstacles([came], {("synergy", "a"): {"title": "z"}}, KNOWN)
    assert [gone.trouble, there.trouble] == [Trouble.GONE, Trouble.THERE]
    assert not gone.can_be_passed
    assert not there.can_be_passed


def test_a_row_may_have_moved_among_its_neighbours() -> None:
    going = row(operation="delete", before={"rank": "m", "title": "x"})
    assert obstacles([going], {("synergy", "a"): {"rank": "z", "title": "x"}}, KNOWN) == ()


def test_an_amendment_adopted_in_concertation_wants_the_procedure_to_say_so() -> None:
    held = Sitting(id="held", body=Body.CONCERTATION)
    amended = Amendment(id="x", number=1, sitting="held", state=AmendmentState.ADOPTED)
    report = Report(year="2026", sittings=(held,), amendments=(amended,))

    def wanting(report: Report) -> list[str]:
        findings = check(report)
        return [each.message for each in findings if each.place.field == "concertation_amended"]

    for said in (None, False):
        told = replace(report, procedure=Procedure(concertation_amended=said))
        (message,) = wanting(told)
        assert "il a adopté un amendement" in message
    assert wanting(replace(report, procedure=Procedure(concertation_amended=True))) == []
    rejected = replace(amended, state=AmendmentState.REJECTED)
    assert wanting(replace(report, amendments=(rejected,))) == []
    joint = replace(held, body=Body.JOINT_COUNCIL)
    assert wanting(replace(report, sittings=(joint,))) == []
