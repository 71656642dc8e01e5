"""Hypothesis strategies for sittings and amendments, in which each id names something."""

from dataclasses import replace

from hypothesis import strategies as st

from data.plain_strategies import counts, dates, texts, tuples
from synergy_desktop.domain.sitting_words import (
    AmendmentState,
    Body,
    Manner,
    MovementKind,
    Outcome,
    Presence,
    SlideKind,
)
from synergy_desktop.domain.sittings import (
    AmendedRow,
    Amendment,
    Counts,
    Member,
    Movement,
    Point,
    Sitting,
    Slide,
    Vote,
    VoteLine,
)
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.store.ids import new_id

ids = st.builds(new_id)
times = st.just("") | st.times().map(lambda time: time.strftime("%H:%M"))
members = st.builds(
    Member,
    id=ids,
    council=st.sampled_from(Side),
    name=texts,
    party=texts,
    function=texts,
    presence=st.none() | st.sampled_from(Presence),
)
slides = st.builds(Slide, kind=st.sampled_from(SlideKind), target=st.just("") | ids, text=texts)
points = st.builds(
    Point,
    id=ids,
    title=texts,
    notes=texts,
    outcome=st.none() | st.sampled_from(Outcome),
    outcome_note=texts,
    opened=times,
    slides=tuples(slides, 2),
)
counted = st.builds(Counts, in_favour=counts, against=counts, abstentions=counts)
votes = st.builds(
    Vote,
    id=ids,
    council=st.sampled_from(Side),
    subject=texts,
    manner=st.sampled_from(Manner),
    secret=st.booleans(),
    present=counts,
    counts=counted,
    time=times,
    lines=tuples(st.builds(VoteLine, party=texts, counts=counted), 2),
)
bare = st.builds(
    Sitting,
    id=ids,
    body=st.sampled_from(Body),
    date=dates,
    place=texts,
    convened=times,
    opened=times,
    closed=times,
    presiding=texts,
    members=tuples(members),
    points=tuples(points),
)


@st.composite
def _sittings(draw: st.DrawFn) -> Sitting:
    """Draw a sitting whose movements and votes name its members and points."""
    sitting = draw(bare)
    called = st.sampled_from([member.id for member in sitting.members] or [""])
    dealt_with = st.sampled_from(["", *(point.id for point in sitting.points)])
    movement = st.builds(
        Movement,
        member=called,
        kind=st.sampled_from(MovementKind),
        point=dealt_with,
        time=times,
    )
    movements = draw(tuples(movement)) if sitting.members else ()
    taken = draw(tuples(votes, 2))
    return replace(
        sitting,
        current_point=draw(dealt_with),
        movements=movements,
        votes=tuple(replace(vote, point=draw(dealt_with)) for vote in taken),
    )


sittings = _sittings()
cells = st.dictionaries(
    st.sampled_from(["title", "note", "rank"]),
    st.none() | texts | st.integers(-5, 5),
    min_size=1,
)
rows = st.builds(
    lambda row, before, after: AmendedRow(
        table="synergy",
        row=row,
        operation="update",
        before=before,
        after={name: after.get(name) for name in before},
    ),
    ids,
    cells,
    cells,
)
amendments = st.builds(
    Amendment,
    id=ids,
    number=counts,
    sitting=st.just("") | ids,
    title=texts,
    proposer=texts,
    reason=texts,
    state=st.sampled_from(AmendmentState),
    rows=tuples(rows, 2),
)
