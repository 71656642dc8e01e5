"""What the peewee models of all tables are made from.

The models are bound to no database: a query is run by the dossier that it is meant for.
"""

import json
from collections.abc import Iterable
from functools import lru_cache

import peewee


class ListField(peewee.TextField):
    """A short list of texts or numbers, kept as a JSON array in the order given."""

    def db_value(self, value: str | Iterable[str | int]) -> str:
        """Turn a sequence into its JSON text; a text is taken to be that already."""
        return value if isinstance(value, str) else json.dumps(list(value), ensure_ascii=False)

    def python_value(self, value: str) -> tuple[str | int, ...]:
        """Turn the JSON text into a tuple."""
        return _list(value)


@lru_cache(maxsize=4096)
def _list(text: str) -> tuple[str | int, ...]:
    # The same few lists stand in thousands of rows.
    return tuple(json.loads(text))


class Row(peewee.Model):
    """What every table of the dossier has: an id in UUID text."""

    id = peewee.TextField(primary_key=True)


class RankedRow(Row):
    """A row that has its place in a list, after all rows of lower rank."""

    rank = peewee.TextField()
