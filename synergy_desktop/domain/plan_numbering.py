"""Codes that follow each other again, in the notation that a plan already has.

A code that ends in one number (« OS 2 », « OOe5 », « Pe25 ») counts through the plan, or within
its parent where the plan begins anew there; one of several (« A 2.1 ») begins with the numbers of
what holds it. Numbers that are filled up with noughts (« A 02.01 ») stay so. Nodes without a code,
and codes without a number, are left as they are.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, count

from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.plan_codes import CPAS_CODE, Widths, filled, volet_letter, widths
from synergy_desktop.domain.plans import lineage, walk
from synergy_desktop.domain.vocabulary import NodeKind

_NUMBERED = (NodeKind.OS, NodeKind.OO, NodeKind.ACTION, NodeKind.SUB_ACTION)
_ENDS_IN_NUMBERS = re.compile(r"(?P<stem>.*?)(?P<numbers>\d+(?:\.\d+)*)$")

Series = tuple[str, ...]
"""What a running number counts among: the kind, then the parent, the volet or the nature."""


@dataclass(frozen=True, slots=True)
class _Coded:
    """A node whose code ends in a number, with the nodes above it from the top down."""

    node: PlanNode
    above: tuple[PlanNode, ...]
    stem: str
    numbers: tuple[str, ...]

    @property
    def parent(self) -> PlanNode | None:
        return self.above[-1] if self.above else None

    @property
    def last(self) -> int:
        return int(self.numbers[-1])

    @property
    def nature(self) -> str:
        """The letters before the volet's in the habit of a CPAS, "" in another."""
        match = CPAS_CODE.match(self.node.code)
        return match[1].upper() if match else ""

    @property
    def volet(self) -> str:
        """In the habit of a CPAS, the letter of the volet that the node stands in, else ""."""
        return volet_letter((self.node, *self.above)) if self.nature else ""


@dataclass(slots=True)
class _Renumbering:
    """The codes given so far, and where each series has come to."""

    codes: dict[str, str]
    starts: Mapping[Series, Iterable[int]]
    splits: frozenset[tuple[str, ...]]
    padding: Mapping[NodeKind, Widths]
    series: dict[Series, Iterator[int]] = field(default_factory=dict)

    def give(self, coded: _Coded) -> None:
        """Give ``coded`` its code; what stands above it has its own already."""
        if (parent := coded.parent) and _hangs_on(coded, self.codes[parent.id]):
            number = str(self._next((coded.node.kind, parent.id)))
            width = self._padding(coded).get((len(coded.numbers), len(coded.numbers) - 1), 0)
            self.codes[coded.node.id] = f"{self.codes[parent.id]}.{number.zfill(width)}"
            return
        stem = f"{coded.stem[:-1]}{coded.volet}" if coded.nature else coded.stem
        numbers = [*map(int, self._holders(coded)), self._next(_series(coded, self.splits))]
        self.codes[coded.node.id] = stem + filled(numbers, self._padding(coded))

    def _padding(self, coded: _Coded) -> Widths:
        return self.padding.get(coded.node.kind, {})

    def _holders(self, coded: _Coded) -> tuple[str, ...]:
        """The numbers that the code begins with: the last one of each of the nodes above."""
        wanted = len(coded.numbers) - 1
        near = coded.above[-wanted:] if wanted else ()
        found = tuple(_last_number(self.codes[node.id]) for node in near)
        return found if len(found) == wanted and all(found) else coded.numbers[:-1]

    def _next(self, series: Series) -> int:
        numbers = self.series.setdefault(series, iter(self.starts.get(series, count(1))))
        return next(numbers)


def renumbered(plan: Plan, branch: str | None = None) -> dict[str, str]:
    """The new codes, by node id, of the nodes whose code has to change for all to follow.

    With ``branch``, only what stands below that node: numbers that run through the plan are
    shared out anew among the nodes of the branch that have them.
    """
    inside = lineage(plan, branch)[-1].children if branch else plan.nodes
    chosen = {node.id for node in walk(inside)}
    everything = list(_coded_nodes(plan.nodes, ()))
    coded = [each for each in everything if each.node.id in chosen]
    splits = _splits(everything)
    work = _Renumbering(
        codes={node.id: node.code for node in walk(plan.nodes)},
        starts=_own_numbers(coded, everything, splits) if branch else {},
        splits=splits,
        padding={
            kind: widths(each.node.code for each in everything if each.node.kind is kind)
            for kind in _NUMBERED
        },
    )
    for each in coded:
        work.give(each)
    return {
        each.node.id: work.codes[each.node.id]
        for each in coded
        if work.codes[each.node.id] != each.node.code
    }


def _coded_nodes(nodes: Iterable[PlanNode], above: tuple[PlanNode, ...]) -> Iterator[_Coded]:
    for node in nodes:
        match = _ENDS_IN_NUMBERS.match(node.code)
        if match and node.kind in _NUMBERED:
            yield _Coded(node, above, match["stem"], tuple(match["numbers"].split(".")))
        yield from _coded_nodes(node.children, (*above, node))


def _hangs_on(coded: _Coded, parent_code: str) -> bool:
    """Whether a sub-action is numbered by its action's whole code: « A 2.1.1 », « Pe8.1 »."""
    if coded.node.kind is not NodeKind.SUB_ACTION or len(coded.numbers) == 1:
        return False
    match = _ENDS_IN_NUMBERS.match(parent_code)
    own_parent = coded.node.code.rpartition(".")[0]
    both_cpas = CPAS_CODE.match(own_parent) and CPAS_CODE.match(parent_code)
    return bool(both_cpas) or bool(match and match["stem"] == coded.stem)


def _last_number(code: str) -> str:
    match = _ENDS_IN_NUMBERS.match(code)
    return match["numbers"].rpartition(".")[2] if match else ""


def _series(coded: _Coded, splits: frozenset[tuple[str, ...]]) -> Series:
    kind = coded.node.kind
    parent = coded.parent.id if coded.parent else ""
    if len(coded.numbers) > 1 or (kind, "parent") in splits:
        return (kind, parent)
    volet = coded.volet if (kind, "volet") in splits else ""
    nature = coded.nature if (kind, "nature") in splits else ""
    return (kind, "", volet, nature)


def _splits(everything: Iterable[_Coded]) -> frozenset[tuple[str, ...]]:
    """By what each kind begins anew, as a number that two of its series share shows."""
    by_kind: dict[NodeKind, list[_Coded]] = defaultdict(list)
    for each in everything:
        if len(each.numbers) == 1:
            by_kind[each.node.kind].append(each)
    found: set[tuple[str, ...]] = set()
    for kind, coded in by_kind.items():
        if _overlap((each.volet, each.last) for each in coded if each.nature):
            found.add((kind, "volet"))
        if _overlap_within_volets(coded):
            found.add((kind, "nature"))
        plain = [each for each in coded if not each.nature]
        if _overlap((each.parent.id, each.last) for each in plain if each.parent):
            found.add((kind, "parent"))
    return frozenset(found)


def _overlap_within_volets(coded: Iterable[_Coded]) -> bool:
    by_volet: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for each in coded:
        if each.nature:
            by_volet[each.volet].append((each.nature, each.last))
    return any(_overlap(pairs) for pairs in by_volet.values())


def _overlap(pairs: Iterable[tuple[str, int]]) -> bool:
    """Whether one number stands in two groups."""
    groups: dict[int, set[str]] = defaultdict(set)
    for group, number in pairs:
        groups[number].add(group)
    return any(len(each) > 1 for each in groups.values())


def _own_numbers(
    coded: Iterable[_Coded], everything: Iterable[_Coded], splits: frozenset[tuple[str, ...]]
) -> Mapping[Series, Iterable[int]]:
    """For each running series, the numbers that ``coded`` bear; beyond, those that are free."""
    numbers: dict[Series, set[int]] = defaultdict(set)
    for each in coded:
        if len(each.numbers) == 1:
            numbers[_series(each, splits)].add(each.last)
    highest: dict[Series, int] = defaultdict(int)
    for each in everything:
        series = _series(each, splits)
        highest[series] = max(highest[series], each.last)
    return {
        series: chain(sorted(own), count(highest[series] + 1)) for series, own in numbers.items()
    }
