"""The check of an interchange file against its JSON Schema, in French with exact places."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from synergy_desktop import paths
from synergy_desktop.domain.words import short
from synergy_desktop.errors import ExchangeError
from synergy_desktop.exchange.json_text import REPEATED

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

_MOST_FAULTS = 10
_LONGEST_VALUE = 60
_UNFIT = re.compile("[\\u0000\\ud800-\\udfff]")


def check(value: object) -> None:
    """Let ``value`` pass if it follows the schema of the interchange file.

    Raises:
        ExchangeError: It does not; the sentence lists the first faults with their places.
    """
    found = (line for error in _validator().iter_errors(value) for line in _lines(error))
    faults = list(dict.fromkeys(found))
    if len(faults) == 1:
        raise ExchangeError(f"{faults[0]}.")
    if faults:
        raise ExchangeError("\n– ".join([f"il contient {len(faults)} erreurs :", *_first(faults)]))


@cache
def _validator() -> "Draft202012Validator":
    """Build the validator once, when a file comes in: the library takes long to import."""
    from jsonschema import Draft202012Validator, FormatChecker

    text = paths.resources("schema", "interchange-1.schema.json").read_text(encoding="utf-8")
    return Draft202012Validator(json.loads(text), format_checker=FormatChecker(formats=["date"]))


def _first(faults: list[str]) -> list[str]:
    more = len(faults) - _MOST_FAULTS
    if more <= 1:
        return faults
    return [*faults[:_MOST_FAULTS], f"et {more} autres."]


def _lines(error: "ValidationError") -> Iterator[str]:
    """Tell the fault; those that lie with an object's keys are told one by one."""
    place = _place(error.absolute_path)
    value: Any = error.instance
    rules = cast("dict[str, Any]", error.schema)
    if error.validator == "required":
        missing = (key for key in rules["required"] if key not in value)
        yield from (f"{_joined(place, key)}: cette clé manque" for key in missing)
    elif error.validator == "additionalProperties":
        unknown = (key for key in value if key not in rules["properties"])
        yield from (_key_fault(place, key) for key in unknown)
    elif isinstance(value, str) and _UNFIT.search(value):
        yield f"{place}: ce texte contient un caractère nul ou incomplet, impossible à enregistrer"
    else:
        yield f"{place}: {_shown(value)} n’est pas {_wanted(rules)}"


def _key_fault(place: str, key: str) -> str:
    if key.endswith(REPEATED):
        return f"{_joined(place, _readable(key.removesuffix(REPEATED)))}: cette clé est répétée"
    return f"{_joined(place, _readable(key))}: cette clé est inconnue"


def _wanted(rules: dict[str, Any]) -> str:
    """Name what should stand there, by the title that the schema gives it."""
    codes = ", ".join(
        "null" if code is None else code for code in rules.get("enum", ()) if code != ""
    )
    return f"{rules['title']} ({codes})" if codes else str(rules["title"])


def _place(path: Iterable[str | int]) -> str:
    place = ""
    for step in path:
        place = f"{place}[{step}]" if isinstance(step, int) else _joined(place, step)
    return place


def _joined(place: str, key: str) -> str:
    return f"{place}.{key}" if place else key


def _shown(value: object) -> str:
    if isinstance(value, str):
        return f"« {_readable(value)} »"
    return _readable(json.dumps(value, ensure_ascii=False))


def _readable(text: str) -> str:
    """Shorten ``text`` to one line without signs that a console could not show."""
    line = short(text, _LONGEST_VALUE)
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in line)
