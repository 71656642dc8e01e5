"""JSON text into plain values, every fault of the text told in French with its place."""

import json
from typing import Any, NoReturn

from synergy_desktop.errors import ExchangeError

REPEATED = " (répétée)"
"""Ends the name of the key that stands in an object for one given twice.

No schema allows it, so the check of the schema refuses it, and knows its place.
"""

_LONGEST_INTEGER = 30
"""The most digits that are read as an integer: Python refuses to read thousands of them."""


def parse(source: bytes | str) -> object:
    """Read one JSON value; a whole number written with a point ("3.0") comes out as an integer.

    Raises:
        ExchangeError: It is not JSON in UTF-8, or is nested beyond reason.
    """
    text = source if isinstance(source, str) else _decoded(source)
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise ExchangeError("le fichier est vide.")
    try:
        value: object = json.loads(
            text, object_pairs_hook=_object, parse_float=_number, parse_int=_integer
        )
    except json.JSONDecodeError as fault:
        _refuse(text, fault)
    return value


def _decoded(source: bytes) -> str:
    try:
        return source.decode("utf-8")
    except UnicodeDecodeError as fault:
        line = source.count(b"\n", 0, fault.start) + 1
        raise ExchangeError(
            f"ce n’est pas un texte en UTF-8 (ligne {line}). "
            "Enregistrez le fichier dans ce codage, puis recommencez."
        ) from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        found |= {key + REPEATED: None for key in found if keys.count(key) > 1}
    return found


def _number(digits: str) -> float | int:
    number = float(digits)
    return int(number) if number.is_integer() else number


def _integer(digits: str) -> float | int:
    return int(digits) if len(digits) <= _LONGEST_INTEGER else float(digits)


def _refuse(text: str, fault: json.JSONDecodeError) -> NoReturn:
    place = f"ligne {fault.lineno}, colonne {fault.colno}"
    rest = text[fault.pos :].rstrip()
    if fault.pos and (_is_cut_short(rest) or fault.msg.startswith("Unterminated string")):
        raise ExchangeError(f"le fichier s’arrête avant la fin ({place}) ; il est incomplet.")
    raise ExchangeError(
        f"ce n’est pas du JSON correct : {_sign(rest)} n’est pas à sa place ({place})."
    )


def _is_cut_short(rest: str) -> bool:
    """Tell whether what is left is nothing, or the start of a word or of an escape."""
    return len(rest) < len("false") and not rest.endswith(("}", "]"))


def _sign(rest: str) -> str:
    sign = rest[0]
    return f"« {sign} »" if sign.isprintable() else f"le caractère U+{ord(sign):04X}"
