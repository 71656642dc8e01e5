"""The social policy of a CPAS as frozen dataclasses: the declaration, and a year's projection.

Both say the same kind of things: axes that hold measures that hold sub-measures, between an
introduction and a conclusion. A projection adds tables of indicators. Ids that name rows elsewhere
in the dossier may name one that is gone: it is passed over.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

LEVELS: Final = ("Axe", "Mesure", "Sous-mesure")
"""What an item is called, by how deep it stands."""


def _row_id() -> str:
    """Declare an id that takes no part in comparisons."""
    return field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SocialItem:
    """An axis, a measure or a sub-measure, by how deep it stands; ``body`` is rich text.

    ``objectives`` are the ids of the strategic objectives of the plans that carry an axis out,
    ``axis`` the id of the axis of the declaration that an axis of a projection carries on.
    """

    id: str = _row_id()
    title: str = ""
    body: str = ""
    children: tuple["SocialItem", ...] = ()
    objectives: tuple[str, ...] = ()
    axis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableYear:
    """A column of a table of indicators; ``label`` is free text: "2025", "au 1er janvier 2026"."""

    id: str = _row_id()
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Territory:
    """A row of a table of indicators: one figure for each of its years, "" where there is none.

    A figure is as ``domain.quantities`` writes it: a number, or words such as « n.d. ».
    """

    id: str = _row_id()
    name: str = ""
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorTable:
    """An indicator by territory and year; ``unit`` is what its figures count, "%" for one."""

    id: str = _row_id()
    title: str = ""
    unit: str = ""
    source: str = ""
    years: tuple[TableYear, ...] = ()
    territories: tuple[Territory, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SocialPolicy:
    """A declaration, or a projection; ``introduction`` and ``conclusion`` are rich texts."""

    id: str = _row_id()
    title: str = ""
    introduction: str = ""
    axes: tuple[SocialItem, ...] = ()
    conclusion: str = ""
    tables: tuple[IndicatorTable, ...] = ()


def items(axes: Iterable[SocialItem]) -> Iterator[SocialItem]:
    """Every item of these trees, each before its children."""
    for item in axes:
        yield item
        yield from items(item.children)


def path_to(axes: Iterable[SocialItem], item_id: str) -> tuple[SocialItem, ...]:
    """The items from the axis down to ``item_id``, itself last; empty if unknown."""
    for item in axes:
        if item.id == item_id:
            return (item,)
        if below := path_to(item.children, item_id):
            return (item, *below)
    return ()


def height(item: SocialItem) -> int:
    """How many levels an item takes: 1 for one that holds nothing."""
    return 1 + max(map(height, item.children), default=0)


def may_stand(item: SocialItem, above: int) -> bool:
    """Whether ``item``, with all that it holds, may stand ``above`` levels below the top."""
    return above + height(item) <= len(LEVELS)
