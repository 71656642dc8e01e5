"""The codes of a strategic plan, in the plan's own notation.

Two habits are met. A commune writes « OS 1 », « O.O.2 », « A 2.1 »: actions are numbered within
their operational objective. A CPAS writes « OSe1 », « OOe5 », « Me21 », « Pe25 »: numbers run
through the whole plan, e or i tells the volet, M or P whether an action maintains what exists or is
a project. A new code follows the habit, and the spelling, of the codes that stand there already.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from synergy_desktop.domain.model import Plan, PlanNode
from synergy_desktop.domain.plans import lineage, walk
from synergy_desktop.domain.vocabulary import Nature, NodeKind, PlanOwner

CPAS_CODE: Final = re.compile(r"(OS|OO|M|P)([ei])(\d+)$", re.IGNORECASE)
"""A code in the habit of a CPAS: what it is, the letter of its volet, its number."""

_COMMUNE_CODE = re.compile(r"(?P<prefix>\D*?)(?P<numbers>\d+(?:\.\d+)*)$")
_COMMUNE_PREFIXES = {NodeKind.OS: "OS ", NodeKind.OO: "O.O.", NodeKind.ACTION: "A "}
_CPAS_STEMS = {NodeKind.OS: "OS", NodeKind.OO: "OO"}
_NATURE_LETTERS = {Nature.MAINTAINED: "M", Nature.PROJECT: "P"}
_NUMBERED = (NodeKind.OS, NodeKind.OO, NodeKind.ACTION)
_VOLET_CODES = ("externe", "interne")


class Habit(Enum):
    """How a plan numbers its nodes."""

    COMMUNE = "commune"
    CPAS = "cpas"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a new node would stand: the plan, and the nodes above it from the top down."""

    plan: Plan
    above: tuple[PlanNode, ...]

    @property
    def parent(self) -> PlanNode | None:
        return self.above[-1] if self.above else None

    def coded(self, kind: NodeKind) -> tuple[PlanNode, ...]:
        return tuple(node for node in walk(self.plan.nodes) if node.kind is kind and node.code)


def habit(plan: Plan) -> Habit:
    """The habit that most codes of ``plan`` show; where they are silent, its owner's."""
    codes = [node.code for node in walk(plan.nodes) if node.kind in _NUMBERED and node.code]
    cpas = sum(1 for code in codes if CPAS_CODE.match(code))
    commune = sum(1 for code in codes if _COMMUNE_CODE.match(code)) - cpas
    if cpas == commune:
        return Habit.CPAS if plan.institution is PlanOwner.CPAS else Habit.COMMUNE
    return Habit.CPAS if cpas > commune else Habit.COMMUNE


def next_code(
    plan: Plan, parent_id: str | None, kind: NodeKind, nature: Nature | None = None
) -> str:
    """The code that a new ``kind`` under ``parent_id`` (None: the plan itself) would bear.

    ``nature`` matters for the actions of a plan in the CPAS habit; without it they are projects.
    Empty where the notation gives none: a domain, or a sub-action of an action without code.
    """
    above = lineage(plan, parent_id) if parent_id else ()
    place = _Place(plan, above)
    if kind is NodeKind.VOLET:
        return next(iter(free_volet_codes(plan)), "")
    if kind is NodeKind.SUB_ACTION:
        return _next_below(place.parent)
    if kind not in _NUMBERED:
        return ""
    if habit(plan) is Habit.CPAS:
        return _next_in_cpas_habit(place, kind, nature or Nature.PROJECT)
    return _next_in_commune_habit(place, kind)


def free_volet_codes(plan: Plan) -> tuple[str, ...]:
    """Which of the two volets, "externe" and "interne", the plan does not have yet."""
    taken = {node.code.casefold() for node in plan.nodes if node.kind is NodeKind.VOLET}
    return tuple(code for code in _VOLET_CODES if code not in taken)


Widths = Mapping[tuple[int, int], int]
"""How many digits a number is filled up to, by how many numbers its code has and its position."""


def widths(codes: Iterable[str]) -> Widths:
    """The padding that ``codes`` show: 2 for both numbers of « A 02.01 », none for « A 2.1 »."""
    found: dict[tuple[int, int], int] = {}
    for code in codes:
        numbers = _numbers_of(code).split(".")
        for position, number in enumerate(numbers):
            if len(number) > 1 and number.startswith("0"):
                place = (len(numbers), position)
                found[place] = max(found.get(place, 0), len(number))
    return found


def filled(numbers: Sequence[int], padding: Widths) -> str:
    """Numbers with points between, each as wide as ``padding`` says."""
    count = len(numbers)
    return ".".join(
        str(number).zfill(padding.get((count, position), 0))
        for position, number in enumerate(numbers)
    )


def nature_of_code(code: str) -> Nature | None:
    """What the M or P of an action's code says, None for a code of another notation."""
    match = CPAS_CODE.match(code)
    letter = match[1].upper() if match else ""
    return next((each for each, own in _NATURE_LETTERS.items() if own == letter), None)


def _next_below(parent: PlanNode | None) -> str:
    """The parent's code and one more number: « A 2.1.1 »."""
    if parent is None or not parent.code:
        return ""
    pattern = re.compile(re.escape(parent.code) + r"\.(\d+)$")
    count = len(_numbers_of(parent.code).split(".")) + 1
    width = widths(node.code for node in parent.children).get((count, count - 1), 0)
    number = str(_after(_last_numbers(parent.children, pattern))).zfill(width)
    return f"{parent.code}.{number}"


def _last_numbers(nodes: Iterable[PlanNode], pattern: re.Pattern[str]) -> Iterable[int]:
    """The number that ends each code which ``pattern`` matches; its last group catches it."""
    for node in nodes:
        if match := pattern.match(node.code):
            yield int(match[match.re.groups])


def _after(numbers: Iterable[int]) -> int:
    return max(numbers, default=0) + 1


def _next_in_commune_habit(place: _Place, kind: NodeKind) -> str:
    coded = place.coded(kind)
    prefix = _spelling(coded, _COMMUNE_PREFIXES[kind])
    padding = widths(node.code for node in coded)
    above: list[int] = []
    among = coded
    if kind is NodeKind.ACTION and place.parent:
        above = [int(each) for each in filter(None, _numbers_of(place.parent.code).split("."))]
        among = place.parent.children
    elif kind is NodeKind.OO and place.parent and _restarts(coded):
        among = place.parent.children
    return prefix + filled([*above, _after(_ends(among))], padding)


def _spelling(coded: tuple[PlanNode, ...], default: str) -> str:
    """What the latest code of the kind writes before its number: « O.O. », « OO », « A »."""
    for node in reversed(coded):
        if match := _COMMUNE_CODE.match(node.code):
            return match["prefix"]
    return default


def _numbers_of(code: str) -> str:
    match = _COMMUNE_CODE.match(code)
    return match["numbers"] if match else ""


def _ends(nodes: Iterable[PlanNode]) -> Iterable[int]:
    """The last number of each code: 3 for « A 2.3 »."""
    for node in nodes:
        if numbers := _numbers_of(node.code):
            yield int(numbers.rpartition(".")[2])


def _restarts(coded: tuple[PlanNode, ...]) -> bool:
    """Whether the plan numbers anew within each parent, as a code met twice shows."""
    codes = [node.code for node in coded]
    return len(set(codes)) < len(codes)


def _next_in_cpas_habit(place: _Place, kind: NodeKind, nature: Nature) -> str:
    letter = volet_letter(place.above)
    stem = _CPAS_STEMS.get(kind) or _NATURE_LETTERS[nature]
    found = [match for node in place.coded(kind) if (match := CPAS_CODE.match(node.code))]
    own = [int(match[3]) for match in found if match[2].lower() == letter]
    other = [int(match[3]) for match in found if match[2].lower() != letter]
    numbers = own if set(own) & set(other) else own + other
    padding = widths(node.code for node in place.coded(kind))
    return f"{stem}{letter}{filled([_after(numbers)], padding)}"


def volet_letter(above: Sequence[PlanNode]) -> str:
    """Tell i from e by the volet among the nodes ``above``, else by the nearest code that says."""
    for node in above:
        if node.kind is NodeKind.VOLET:
            return "i" if "intern" in f"{node.code} {node.title}".casefold() else "e"
    for node in reversed(above):
        if match := CPAS_CODE.match(node.code):
            return match[2].lower()
    return "e"
