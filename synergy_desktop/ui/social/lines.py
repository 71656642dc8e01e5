"""The rows of the tree: the declaration, the year's projection, and what each of them holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from synergy_desktop.domain.social_policy import LEVELS, SocialItem, SocialPolicy

DECLARATION, PROJECTION = "declaration", "projection"
"""The keys of the two topmost rows, which are there before anything is written."""


class LineKind(Enum):
    """What a row of the tree stands for."""

    POLICY = auto()
    INTRODUCTION = auto()
    ITEM = auto()
    CONCLUSION = auto()
    TABLE = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A row: ``id`` is its key, that of the file's row for an item or a table.

    ``number`` is its place ("1.2") or "", ``level`` how deep an item stands, from 0. ``policy_id``
    is "" for a paper that nobody has begun; ``has_text`` tells whether something is written there.
    """

    id: str
    kind: LineKind
    title: str
    children: tuple["Line", ...] = ()
    number: str = ""
    level: int = 0
    policy_id: str = ""
    is_declaration: bool = True
    has_text: bool = False

    @property
    def noun(self) -> str:
        """What such a row is called: "Axe", "Tableau d’indicateurs"."""
        match self.kind:
            case LineKind.POLICY:
                return NOUNS[self.is_declaration]
            case LineKind.INTRODUCTION:
                return "Introduction"
            case LineKind.ITEM:
                return LEVELS[self.level]
            case LineKind.CONCLUSION:
                return "Conclusion"
            case LineKind.TABLE:
                return "Tableau d’indicateurs"


NOUNS = {
    True: "Déclaration de politique sociale",
    False: "Projection de la politique sociale",
}


def lines(
    declaration: SocialPolicy | None, projection: SocialPolicy | None, *, has_year: bool
) -> tuple[Line, ...]:
    """The rows of the tree; a dossier without a year has no projection."""
    first = _root(DECLARATION, declaration, is_declaration=True)
    return (first, _root(PROJECTION, projection, is_declaration=False)) if has_year else (first,)


def _root(key: str, policy: SocialPolicy | None, *, is_declaration: bool) -> Line:
    if policy is None:
        return Line(key, LineKind.POLICY, NOUNS[is_declaration], is_declaration=is_declaration)
    return Line(
        key,
        LineKind.POLICY,
        policy.title,
        tuple(_within(policy, is_declaration=is_declaration)),
        policy_id=policy.id,
        is_declaration=is_declaration,
        has_text=True,
    )


def _within(policy: SocialPolicy, *, is_declaration: bool) -> Iterator[Line]:
    for name, kind in (
        ("introduction", LineKind.INTRODUCTION),
        ("conclusion", LineKind.CONCLUSION),
    ):
        text = policy.introduction if kind is LineKind.INTRODUCTION else policy.conclusion
        yield Line(
            f"{policy.id}/{name}",
            kind,
            name.capitalize(),
            policy_id=policy.id,
            is_declaration=is_declaration,
            has_text=bool(text),
        )
        if kind is LineKind.INTRODUCTION:
            yield from _items(policy, policy.axes, "", 0, is_declaration=is_declaration)
    for number, table in enumerate(policy.tables, 1):
        yield Line(
            table.id,
            LineKind.TABLE,
            table.title,
            number=f"T{number}",
            policy_id=policy.id,
            is_declaration=is_declaration,
            has_text=any(any(each.figures) for each in table.territories),
        )


def _items(
    policy: SocialPolicy,
    found: Sequence[SocialItem],
    above: str,
    level: int,
    *,
    is_declaration: bool,
) -> Iterator[Line]:
    for place, item in enumerate(found, 1):
        number = f"{above}{place}"
        below = _items(
            policy, item.children, f"{number}.", level + 1, is_declaration=is_declaration
        )
        yield Line(
            item.id,
            LineKind.ITEM,
            item.title,
            tuple(below),
            number,
            level,
            policy.id,
            is_declaration,
            has_text=bool(item.body),
        )
