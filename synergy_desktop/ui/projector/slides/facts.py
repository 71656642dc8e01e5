"""Facts about a thing, each under its name, in one column or in two."""

from collections.abc import Iterable

from synergy_desktop.ui.projector.slides.flow import GAP, LABEL, NARROW, Flow
from synergy_desktop.ui.projector.slides.rich import place_body
from synergy_desktop.ui.projector.slides.text import Type

Fact = tuple[str, str]
"""What a text is about, and the text, as the dossier spells it."""


def place_facts(flow: Flow, facts: Iterable[Fact], type_: Type) -> None:
    """Put each text under what it is about."""
    for label, text in facts:
        flow.words(label, LABEL, "soft", gap=GAP if flow.items else 0.0)
        place_body(flow, text, type_)


def in_columns(flow: Flow, wide: Iterable[Fact], narrow: Iterable[Fact], size: float) -> None:
    """Put long texts beside short ones, or above them on a narrow slide."""
    type_, top = Type(size), flow.y + GAP
    texts, marks = list(_said(wide)), list(_said(narrow))
    if not texts or not marks or flow.width < NARROW:
        column = Flow(flow.x, top, flow.width)
        place_facts(column, [*texts, *marks], type_)
        flow.items += column.items
        flow.y = column.y
        return
    share = (flow.width - 2 * GAP) * 0.62
    left = Flow(flow.x, top, share)
    right = Flow(flow.x + share + 2 * GAP, top, flow.width - share - 2 * GAP)
    place_facts(left, texts, type_)
    place_facts(right, marks, type_)
    flow.items += [*left.items, *right.items]
    flow.y = max(left.y, right.y)


def balanced(flow: Flow, facts: Iterable[Fact], size: float) -> None:
    """Put ``facts`` in two columns of about the same height; in one on a narrow slide."""
    said, type_, top = list(_said(facts)), Type(size), flow.y + GAP
    share = (flow.width - 2 * GAP) / 2 if flow.width >= NARROW else flow.width

    def column(index: int, part: Iterable[Fact]) -> Flow:
        made = Flow(flow.x + index * (share + 2 * GAP), top, share)
        place_facts(made, part, type_)
        return made

    best = [column(0, said)]
    if share < flow.width:
        ends = [column(0, [fact]).y - top for fact in said]
        halves = (abs(sum(ends[:at]) - sum(ends[at:])) for at in range(1, len(said) + 1))
        cut = min(enumerate(halves, 1), key=lambda each: each[1], default=(0, 0.0))[0]
        best = [column(0, said[:cut]), column(1, said[cut:])]
    for each in best:
        flow.items += each.items
        flow.y = max(flow.y, each.y)


def _said(facts: Iterable[Fact]) -> Iterable[Fact]:
    return ((label, text.strip()) for label, text in facts if text.strip())
