"""Which part of a later state is which of an earlier one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Generic, TypeVar

Part = TypeVar("Part")

_ALIKE = 0.5
"""How much of two texts must agree for one to have become the other."""


@dataclass(frozen=True, slots=True)
class Pair(Generic[Part]):
    """What a part was, None if it came, and what it is, None if it went."""

    before: Part | None
    after: Part | None
    is_moved: bool = False


def pairs(
    before: Sequence[Part],
    after: Sequence[Part],
    key: Callable[[Part], str],
    text: Callable[[Part], str],
) -> Iterator[Pair[Part]]:
    """Every part of both in the order to show them: what went stands where it was.

    Parts of the same ``key`` are the same, wherever they stand; where the key is "", those about
    the same place whose ``text`` is alike.
    """
    by_key = {key(part): part for part in before if key(part)}
    stay = {key(part) for part in after} & by_key.keys()
    old = [key(part) or text(part) for part in before]
    new = [key(part) or text(part) for part in after]
    for verb, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if verb == "equal":
            matched = zip(before[a:b], after[c:d], strict=True)
            yield from (Pair(old_part, part) for old_part, part in matched)
            continue
        gone = [part for part in before[a:b] if key(part) not in stay]
        for part in after[c:d]:
            if key(part):
                known = by_key.get(key(part))
                yield Pair(known, part, is_moved=known is not None)
            else:
                yield from _unnamed(gone, part, key, text)
        yield from (Pair(part, None) for part in gone)


def _unnamed(
    gone: list[Part], part: Part, key: Callable[[Part], str], text: Callable[[Part], str]
) -> Iterator[Pair[Part]]:
    """``part`` with the first of ``gone`` that it may have been, after those before that one."""
    for at, one in enumerate(gone):
        if not key(one) and _alike(text(one), text(part)):
            yield from (Pair(skipped, None) for skipped in gone[:at])
            del gone[: at + 1]
            yield Pair(one, part)
            return
    yield Pair(None, part)


def _alike(one: str, other: str) -> bool:
    words = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    return words.ratio() >= _ALIKE
