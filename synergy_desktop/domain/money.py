"""Amounts as Belgians type and read them; inside the dossier they are integer euro cents."""

import re

_SPACES = dict.fromkeys(map(ord, " \u00a0\u202f\u2009\t'’"))
_AMOUNT = re.compile(r"(-?)(\d+(?:[.,]\d+)*)(?:[.,]-+)?")
_GROUP = 3
_CENTS = 2


def parse_amount(text: str) -> int | None:
    """Read "73.500 €", "1 012 085,40 €", "15500.5", "EUR 12,-" as cents; None if it is no amount.

    The last point or comma separates the cents when one or two digits follow it; before three
    digits it groups thousands, as Belgians write it.
    """
    cleaned = re.sub(r"(?i)€|euros?|eur", "", text).translate(_SPACES)
    found = _AMOUNT.fullmatch(cleaned)
    if not found:
        return None
    parts = re.split(r"[.,]", found[2])
    separators = re.findall(r"[.,]", found[2])
    decimals = ""
    if len(parts) > 1 and len(parts[-1]) <= _CENTS:
        decimals = parts.pop()
        separators.pop()
    grouped = len(parts) > 1
    if len(set(separators)) > 1 or any(len(part) != _GROUP for part in parts[1:]):
        return None
    if grouped and len(parts[0]) > _GROUP:
        return None
    cents = int("".join(parts)) * 100 + int(decimals.ljust(_CENTS, "0"))
    return -cents if found[1] else cents


def format_amount(cents: int) -> str:
    """Write cents as "1 012 085,40 €", with non-breaking spaces."""
    euros, rest = divmod(abs(cents), 100)
    grouped = f"{euros:,}".replace(",", "\u00a0")
    sign = "-" if cents < 0 else ""
    return f"{sign}{grouped},{rest:02} €"
