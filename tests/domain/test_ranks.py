"""Ranks always leave room, and text order is their order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synergy_desktop.domain.ranks import between, several_between, spread


@given(st.lists(st.integers(min_value=0, max_value=1_000_000), max_size=120))
def test_insertions_anywhere_keep_the_order(places: list[int]) -> None:
    ranks = spread(3)
    for place in places:
        index = place % (len(ranks) + 1)
        before = ranks[index - 1] if index else None
        after = ranks[index] if index < len(ranks) else None
        ranks.insert(index, between(before, after))
    assert ranks == sorted(ranks)
    assert len(set(ranks)) == len(ranks)


@given(
    st.integers(min_value=0, max_value=600),
    st.integers(min_value=0, max_value=3),
    st.integers(min_value=0, max_value=2),
)
def test_many_ranks_between_two_neighbours_are_in_order_and_short(
    count: int, place: int, closer: int
) -> None:
    ranks = spread(3)
    for _ in range(closer):
        ranks.insert(1, between(ranks[0], ranks[1]))
    before = ranks[place - 1] if place else None
    after = ranks[place] if place < len(ranks) else None
    made = several_between(before, after, count)
    assert len(made) == count
    whole = [*ranks[:place], *made, *ranks[place:]]
    assert whole == sorted(set(whole))
    assert max(map(len, whole)) < 16


@pytest.mark.parametrize("index", [0, -1, 1])
def test_thousands_of_insertions_at_one_place_stay_short(index: int) -> None:
    ranks = spread(2)
    for _ in range(3000):
        if index == -1:
            ranks.append(between(ranks[-1], None))
        elif index == 0:
            ranks.insert(0, between(None, ranks[0]))
        else:
            ranks.insert(1, between(ranks[0], ranks[1]))
    assert ranks == sorted(set(ranks))
    assert max(map(len, ranks)) < (16 if index != 1 else 4000)


def test_a_gap_the_wrong_way_round_is_refused() -> None:
    low, high = spread(2)
    with pytest.raises(ValueError, match="not before"):
        between(high, low)
