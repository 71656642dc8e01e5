"""A dossier in whose every field of free text something was typed, however odd."""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from itertools import count
from typing import Any, TypeVar

Told = TypeVar("Told")

_NAMING = frozenset(
    {"id", "key", "member", "point", "amendment", "sitting", "current_point", "target", "table"}
    | {"row", "operation", "actions", "before", "after", "nature", "objectives", "axis"}
)
"""What names another thing, or what it is of."""
_WHEN = frozenset({"time", "convened", "opened", "closed"})
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def typed(content: Told, texts: Callable[[int], str]) -> Told:
    """``content`` with a text of its own in each field, ``[3:text:3]`` in the third.

    What names other things stays, and so do days and hours.
    """
    numbers = count()

    def text() -> str:
        number = next(numbers)
        return f"[{number}:{texts(number)}:{number}]"

    def filled(value: Any) -> Any:  # noqa: ANN401 - any field of a dossier
        if type(value) is str:
            return value if _DAY.fullmatch(value) else text()
        if type(value) is tuple:
            return tuple(map(filled, value))
        if isinstance(value, Mapping):
            return {key: filled(each) for key, each in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            names = [each.name for each in fields(value) if each.name not in _NAMING | _WHEN]
            return replace(value, **{name: filled(getattr(value, name)) for name in names})
        return value

    whole: Told = filled(content)
    return whole


def texts_in(words: str) -> dict[str, str]:
    """All that ``typed`` wrote and ``words`` hold whole, by its number."""
    return dict(re.findall(r"\[(\d+):(.*?):\1\]", words, re.DOTALL))
