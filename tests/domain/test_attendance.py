"""Who is there at each point, from the roll call and from who came in or left."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.sitting_strategies import sittings
from synergy_desktop.domain.attendance import (
    Tally,
    contradictions,
    in_agenda_order,
    present_at,
    present_now,
    tally,
    who_moves,
)
from synergy_desktop.domain.sitting_words import Body, MovementKind, Presence
from synergy_desktop.domain.sittings import Member, Movement, Point, Sitting
from synergy_desktop.domain.vocabulary import Side

ARRIVAL, DEPARTURE = MovementKind.ARRIVAL, MovementKind.DEPARTURE


def member(name: str, presence: Presence | None, council: Side = Side.COMMUNE) -> Member:
    return Member(id=name, council=council, name=name, presence=presence)


EVENING = Sitting(
    id="s",
    body=Body.JOINT_COUNCIL,
    members=(
        member("ada", Presence.PRESENT),
        member("bob", Presence.PRESENT),
        member("cleo", Presence.EXCUSED),
        member("dan", Presence.ABSENT),
        member("eve", None),
        member("flo", Presence.PRESENT, Side.CPAS),
    ),
    points=tuple(Point(id=name) for name in "abc"),
    movements=(
        Movement(member="bob", kind=DEPARTURE, point="c"),
        Movement(member="cleo", kind=ARRIVAL, point="b"),
    ),
)


def names(members: tuple[Member, ...]) -> list[str]:
    return [each.name for each in members]


@pytest.mark.parametrize(
    ("point", "there"),
    [
        ("", ["ada", "bob"]),
        ("a", ["ada", "bob"]),
        ("b", ["ada", "bob", "cleo"]),
        ("c", ["ada", "cleo"]),
    ],
)
def test_who_is_there_follows_the_points(point: str, there: list[str]) -> None:
    assert names(present_at(EVENING, Side.COMMUNE, point)) == there


def test_who_is_there_now_has_followed_every_movement() -> None:
    assert names(present_now(EVENING, Side.COMMUNE)) == ["ada", "cleo"]
    assert names(present_now(EVENING, Side.CPAS)) == ["flo"]


def test_a_point_that_is_moved_takes_its_movements_along() -> None:
    a, b, c = EVENING.points
    moved = replace(EVENING, points=(c, a, b))
    assert names(present_at(moved, Side.COMMUNE, "a")) == ["ada"]
    assert [each.member for each in in_agenda_order(moved)] == ["bob", "cleo"]


def test_each_council_is_counted_apart_with_the_reasons_of_the_others() -> None:
    assert tally(EVENING, Side.COMMUNE) == Tally(members=5, present=2, absent=1, gone=1, uncalled=1)
    assert tally(EVENING, Side.COMMUNE, "") == Tally(
        members=5, present=2, excused=1, absent=1, uncalled=1
    )
    assert tally(EVENING, Side.CPAS) == Tally(members=1, present=1)


@pytest.mark.parametrize(
    ("members", "quorum"), [(0, 1), (1, 1), (2, 2), (11, 6), (23, 12), (30, 16)]
)
def test_the_quorum_is_more_than_half_of_those_in_office(members: int, quorum: int) -> None:
    assert Tally(members=members).quorum == quorum
    assert not Tally(members=members, present=quorum - 1).has_quorum
    assert Tally(members=members, present=quorum).has_quorum


def test_who_sits_in_both_councils_comes_and_goes_in_both() -> None:
    both = replace(member("ada", Presence.PRESENT, Side.CPAS), id="ada-cpas")
    uncalled = replace(member("eve", None, Side.CPAS), id="eve-cpas")
    evening = replace(EVENING, members=(*EVENING.members, both, uncalled))
    assert who_moves(evening, ["ada"], DEPARTURE) == ("ada", "ada-cpas")
    assert who_moves(evening, ["ada-cpas"], DEPARTURE) == ("ada", "ada-cpas")
    assert who_moves(evening, ["ada"], ARRIVAL) == ()
    assert who_moves(evening, ["eve"], ARRIVAL) == ("eve",), "the other council calls her yet"


def test_a_movement_that_cannot_be_is_found() -> None:
    twice = Movement(member="ada", kind=ARRIVAL, point="a")
    after = Movement(member="bob", kind=DEPARTURE, point="c")
    evening = replace(EVENING, movements=(*EVENING.movements, after, twice))
    assert list(contradictions(evening)) == [twice, after]
    assert not list(contradictions(EVENING))


@given(sittings, st.sampled_from(Side))
def test_everyone_in_office_is_counted_once(sitting: Sitting, council: Side) -> None:
    for point in (None, "", *(each.id for each in sitting.points)):
        found = tally(sitting, council, point)
        reasons = (found.present, found.excused, found.absent, found.gone, found.uncalled)
        assert sum(reasons) == found.members == len(sitting.of(council))


@given(sittings, st.sampled_from(Side))
def test_now_is_the_end_of_the_last_point(sitting: Sitting, council: Side) -> None:
    last = sitting.points[-1].id if sitting.points else ""
    assert present_now(sitting, council) == present_at(sitting, council, last)


@given(sittings, st.sampled_from(Side))
def test_before_the_first_point_only_the_roll_and_early_comers_count(
    sitting: Sitting, council: Side
) -> None:
    without = replace(sitting, movements=tuple(m for m in sitting.movements if not m.point))
    assert present_at(sitting, council, "") == present_now(without, council)
