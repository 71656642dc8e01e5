"""The level of each row of a pasted plan, from what it says and from the rows above it."""

import re
from typing import Final

from synergy_desktop.domain.vocabulary import NodeKind

Depth = tuple[int, int]
"""How deep a row lies: the column where its words begin, the numbers that stand before them."""

_BELOW: Final = {
    None: NodeKind.OS,
    NodeKind.VOLET: NodeKind.OS,
    NodeKind.DOMAIN: NodeKind.OS,
    NodeKind.OS: NodeKind.OO,
    NodeKind.OO: NodeKind.ACTION,
    NodeKind.ACTION: NodeKind.SUB_ACTION,
    NodeKind.SUB_ACTION: NodeKind.SUB_ACTION,
}


class Levels:
    """Gives the rows of a plan their levels, from the top down."""

    def __init__(self, base: NodeKind | None) -> None:
        """Begin below a node of the kind ``base``, None for the plan itself."""
        self._base = _BELOW[base]
        self._open: list[tuple[tuple[int, int, bool], NodeKind]] = []
        self._action = ""

    def level(self, said: NodeKind | None, code: str, depth: Depth) -> NodeKind:
        """The level of the next row: what is ``said`` of it, else what its depth tells.

        A row that says nothing lies below one that does, however they are indented alike.
        """
        own = (*depth, said is None)
        while self._open and self._open[-1][0] > own:
            self._open.pop()
        kind = self._refined(said, code) if said else self._by_depth(own)
        if self._open and self._open[-1][0] == own:
            self._open.pop()
        self._open.append((own, kind))
        return kind

    def _by_depth(self, own: tuple[int, int, bool]) -> NodeKind:
        if not self._open:
            return self._base
        depth, kind = self._open[-1]
        return kind if depth == own else _BELOW[kind]

    def _refined(self, said: NodeKind, code: str) -> NodeKind:
        """An action numbered by the whole code of the one above it is a part of that one."""
        if said is not NodeKind.ACTION:
            return said
        numbers = _numbers(code)
        if self._action and numbers.startswith(f"{self._action}."):
            return NodeKind.SUB_ACTION
        self._action = numbers if "." in numbers else ""
        return said


def _numbers(code: str) -> str:
    found = re.search(r"\d+(?:\.\d+)*$", code)
    return found[0] if found else ""
