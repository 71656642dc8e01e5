"""Which rows a slide looks at: whether a step has changed one of them."""

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from synergy_desktop.store.changes import Changes


def row_changed(changes: "Changes", table: str, *row_ids: str) -> bool:
    """Whether one of these rows changed, came or went."""
    return not changes.rows(table).keys().isdisjoint(row_ids)


def child_changed(
    changes: "Changes", table: str, column: str, parent_id: str, known: Collection[str] = ()
) -> bool:
    """Whether a row that ``column`` puts under ``parent_id`` came, went or changed.

    A row that stays where it was does not say where that is: ``known`` names those.
    """
    return any(
        row_id in known or parent_id in (change.before.get(column), change.after.get(column))
        for row_id, change in changes.rows(table).items()
    )
