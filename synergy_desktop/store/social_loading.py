"""The rows of a new declaration or projection of social policy."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from synergy_desktop.domain.ranks import spread
from synergy_desktop.domain.social_policy import IndicatorTable, SocialItem, SocialPolicy
from synergy_desktop.store import social_models as models
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.rows import Row

NewRow = tuple[type[Row], dict[str, Any]]
Item = TypeVar("Item")


def social_rows(
    policy: SocialPolicy | None, report_id: str | None, *, keep_ids: bool
) -> Iterator[NewRow]:
    """Give the rows of the projection of a year, or of the declaration (no report)."""
    if policy is not None:
        yield from _Gathering(keep_ids=keep_ids).policy(policy, report_id)


class _Gathering:
    """Gives each thing its row, under the id that it bears or a new one."""

    def __init__(self, *, keep_ids: bool) -> None:
        self._keep_ids = keep_ids

    def policy(self, policy: SocialPolicy, report_id: str | None) -> Iterator[NewRow]:
        policy_id = self._id(policy.id)
        yield (
            models.SocialPolicyRow,
            {
                "id": policy_id,
                "report_id": report_id,
                "title": policy.title,
                "introduction": policy.introduction,
                "conclusion": policy.conclusion,
            },
        )
        yield from self._items(policy_id, None, policy.axes)
        for table, rank in _ranked(policy.tables):
            yield from self._table(policy_id, table, rank)

    def _items(
        self, policy_id: str, above: str | None, items: Sequence[SocialItem]
    ) -> Iterator[NewRow]:
        for item, rank in _ranked(items):
            item_id = self._id(item.id)
            cells = {"title": item.title, "body": item.body, "axis_id": item.axis}
            cells |= {"id": item_id, "policy_id": policy_id, "rank": rank}
            yield models.SocialItemRow, {**cells, "item_id": above, "objectives": item.objectives}
            yield from self._items(policy_id, item_id, item.children)

    def _table(self, policy_id: str, table: IndicatorTable, rank: str) -> Iterator[NewRow]:
        table_id = self._id(table.id)
        cells = {"title": table.title, "unit": table.unit, "source": table.source}
        yield (
            models.SocialTableRow,
            {"id": table_id, "policy_id": policy_id, "rank": rank, **cells},
        )
        years = [self._id(year.id) for year in table.years]
        for (year, year_rank), year_id in zip(_ranked(table.years), years, strict=True):
            cells = {"id": year_id, "table_id": table_id, "rank": year_rank}
            yield models.SocialYearRow, {**cells, "label": year.label}
        for territory, territory_rank in _ranked(table.territories):
            row_id = self._id(territory.id)
            cells = {"id": row_id, "table_id": table_id, "rank": territory_rank}
            yield models.SocialTerritoryRow, {**cells, "name": territory.name}
            for year_id, figure in zip(years, territory.figures, strict=True):
                if figure:
                    place = {"id": new_id(), "territory_id": row_id, "year_id": year_id}
                    yield models.SocialFigureRow, {**place, "figure": figure}

    def _id(self, known: str) -> str:
        return known if known and self._keep_ids else new_id()


def _ranked(items: Sequence[Item]) -> Iterator[tuple[Item, str]]:
    return zip(items, spread(len(items)), strict=True)
