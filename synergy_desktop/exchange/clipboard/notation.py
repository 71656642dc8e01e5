"""What a line of a plan says of itself before its words: its level, its code, its nature.

"Objectif opérationnel 2. …", "O.O.2 …", "A 2.1 …", "OSe1 …", "Pe25 …": the word for the level or
its usual letters, then numbers. Numbers alone ("1.2.") tell only how deep a line lies.
"""

import re
from dataclasses import dataclass

from synergy_desktop.domain.vocabulary import NodeKind

_WORDS = {
    NodeKind.VOLET: r"volets?",
    NodeKind.DOMAIN: r"domaines?",
    NodeKind.OS: r"objectifs?\s+strat[ée]giques?",
    NodeKind.OO: r"objectifs?\s+op[ée]rationnels?",
    NodeKind.SUB_ACTION: r"sous[\s\-\u2010\u2011]*actions?",
    NodeKind.ACTION: r"actions?|mesures?|projets?",
}
_LETTERS = {
    NodeKind.OS: r"O\.?\s?S\.?",
    NodeKind.OO: r"O\.?\s?O\.?",
    NodeKind.SUB_ACTION: r"S\.?\s?A\.?",
    NodeKind.ACTION: r"A\.?|Act\.",
}
_OWN_PREFIX = {
    NodeKind.OS: "OS ",
    NodeKind.OO: "O.O.",
    NodeKind.ACTION: "A ",
    NodeKind.SUB_ACTION: "A ",
}
_SPACE = r"[\s\u00a0\u202f]*"
_NUMBERS = r"\d{1,3}(?:\.\d{1,3})*"
_ENDS = rf"(?:{_SPACE}[.:)\u2013\u2014-]+(?=[\s\u00a0\u202f]|$)|(?=[\s\u00a0\u202f]|$))"
_CPAS = re.compile(rf"(OS|OO|[MP])([ei])(\d{{1,3}}(?:\.\d{{1,3}})*){_ENDS}", re.IGNORECASE)
_BY_LETTERS = {
    kind: re.compile(rf"({letters}){_SPACE}({_NUMBERS}){_ENDS}")
    for kind, letters in _LETTERS.items()
}
_BY_WORDS = {
    kind: re.compile(
        rf"(?:{words})(?:{_SPACE}(?:n[°o.]\s*)?({_NUMBERS}))?"
        rf"(?:{_SPACE}[.:)\u2013\u2014-]+|(?<=\d)(?=[\s\u00a0\u202f]|$))",
        re.IGNORECASE,
    )
    for kind, words in _WORDS.items()
}
_BARE = re.compile(rf"({_NUMBERS})(?:[.)](?=\s|$)|(?<=\.\d)(?=\s|$)|(?<=\.\d\d)(?=\s|$))")
_BULLET = re.compile(r"(?:[•·▪◦○●■□➢✓\uf0b7\uf0a7o*\u2013\u2014-]|[a-zA-Z]\))[\s\u00a0]+")
_CPAS_KINDS = {"OS": NodeKind.OS, "OO": NodeKind.OO, "M": NodeKind.ACTION, "P": NodeKind.ACTION}


@dataclass(frozen=True, slots=True)
class Noted:
    """A line taken apart. ``depth``: how many numbers stand before a line of no known level."""

    kind: NodeKind | None
    code: str
    title: str
    depth: int = 0


def note(line: str) -> Noted:
    """Take the level and the code off the beginning of a line."""
    text = line.strip(" \u00a0\t\u202f")
    bare = text[found.end() :] if (found := _BULLET.match(text)) else text
    return _by_code(bare) or _by_word(bare) or _by_number(bare) or Noted(None, "", bare)


def kind_of_code(code: str) -> NodeKind | None:
    """The level that a code alone tells, None if it is in no known notation."""
    noted = _by_code(code.strip())
    return noted.kind if noted and not noted.title else None


def _by_code(text: str) -> Noted | None:
    if found := _CPAS.match(text):
        kind = _CPAS_KINDS[found[1].upper()]
        if kind is NodeKind.ACTION and "." in found[3]:
            kind = NodeKind.SUB_ACTION
        return Noted(kind, f"{found[1]}{found[2]}{found[3]}", _rest(text, found.end()))
    for kind, pattern in _BY_LETTERS.items():
        if found := pattern.match(text):
            code = text[: found.end(2)].replace("\u00a0", " ")
            return Noted(kind, code, _rest(text, found.end()))
    return None


def _by_word(text: str) -> Noted | None:
    for kind, pattern in _BY_WORDS.items():
        found = pattern.match(text)
        if found is None:
            continue
        rest = _rest(text, found.end())
        if again := _by_code(rest):
            return Noted(kind, again.code, again.title)
        code = f"{_OWN_PREFIX[kind]}{found[1]}" if found[1] and kind in _OWN_PREFIX else ""
        return Noted(kind, code, rest)
    return _volet(text)


def _volet(text: str) -> Noted | None:
    """A volet names its side: "Volet externe : …"."""
    found = re.match(r"volet\s+(externe|interne)\b\s*[.:\u2013-]?", text, re.IGNORECASE)
    if found is None:
        return None
    return Noted(NodeKind.VOLET, found[1].lower(), text)


def _by_number(text: str) -> Noted | None:
    found = _BARE.match(text)
    if found is None:
        return None
    return Noted(None, "", _rest(text, found.end()), depth=found[1].count(".") + 1)


def _rest(text: str, start: int) -> str:
    """What follows, without the signs that part it from what comes before."""
    return text[start:].strip(" \u00a0\u202f\t:\u2013\u2014-")
