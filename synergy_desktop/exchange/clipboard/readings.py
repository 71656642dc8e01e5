"""What one cell means: a value of the domain, or a sentence that says why it has none."""

import re
from dataclasses import dataclass, replace
from typing import TypeVar

from synergy_desktop.domain.dates import format_date, parse_date
from synergy_desktop.domain.model import Means, Objective, Results
from synergy_desktop.domain.money import format_amount, parse_amount
from synergy_desktop.domain.vocabulary import Labelled, Side
from synergy_desktop.domain.words import TO_DETERMINE, short
from synergy_desktop.exchange.clipboard.folding import fold, likeness
from synergy_desktop.exchange.clipboard.lexicon import (
    CONTRACT_KINDS,
    MEANS,
    MODES,
    OBJECTIVE_KINDS,
    PROCEDURES,
    SIDES,
    Code,
    Found,
    Lexicon,
)

Choice = TypeVar("Choice", bound=Labelled)

_MEANS_WORDS = {"human": "Humains", "financial": "Financiers", "logistic": "Logistiques"}
_LONGEST_QUOTED = 80
_OPEN_WORDS = ("a determiner", "a definir", "a preciser", "neant", "inconnu", "non determine")
_TOWN = re.compile(r"\b(\w+) (?:de|du|d) (?:(?!et\b|ou\b|cpas\b|ville\b|commune\b)\w+ ?)+")
_AROUND_AMOUNT = re.compile(
    r"(?i)\b(?:h\.?t\.?v\.?a\.?|t\.?v\.?a\.?c\.?|hors tva|tva comprise|ttc|ht|environ|env\.?|estimé"
    r"|max(?:imum)?\.?|par an|/ ?an)(?!\w)\.?|±|~|\+/-"
)
_PARENTHESIS = re.compile(r" ?\(([^()\n]+)\)")
_PLAN_LINK = re.compile(r"\(?(?:cf\.?|voir) PST[ :\u00a0]+([^()]+)\)?", re.IGNORECASE)
_LABELLED = re.compile(r"^([^:\n]{1,60}?)[ \u00a0\u202f]*[:\u2013-] ")


@dataclass(frozen=True, slots=True)
class Reading:
    """The ``value`` of a cell, and the words in which the program would show it.

    ``problem`` says, in French, what was not understood; ``remark`` what was taken otherwise than
    it was written. ``is_empty``: the cell says nothing, or that nothing is settled yet.
    """

    value: object
    shown: str = ""
    problem: str = ""
    remark: str = ""
    is_empty: bool = False


def is_open(text: str) -> bool:
    """Tell whether a cell is empty, or says that its content is still to come."""
    folded = fold(text)
    return not folded or any(likeness(folded, words) for words in _OPEN_WORDS)


def read_line(text: str) -> Reading:
    """Read a text of free words."""
    return Reading(text, text, is_empty=not fold(text))


def read_deadline(text: str) -> Reading:
    """Read a deadline, free words too; none is "to be determined"."""
    return Reading("", TO_DETERMINE, is_empty=True) if is_open(text) else read_line(text)


def read_people(text: str) -> Reading:
    """Read functions, one a line or parted by ";"."""
    people = tuple(filter(fold, (part.strip(" ,") for part in re.split(r"[;\n]", text))))
    people = tuple(part.removeprefix("– ").removeprefix("- ") for part in people)
    return Reading(people, "\n".join(people), is_empty=not people)


def read_results(text: str) -> Reading:
    """Read what a synergy has brought."""
    return Reading(Results(text=text), text, is_empty=not fold(text))


def read_modes(text: str) -> Reading:
    """Read modes of operation."""
    return _choices(text, MODES.read(text), "un mode opératoire\u00a0: coopératif, délégatif")


def read_sides(text: str, commune_word: str = Side.COMMUNE.label) -> Reading:
    """Read which institution leads; the town's name behind its title is left out.

    ``commune_word`` is what the commune is called in what is shown.
    """
    found = SIDES.read(_TOWN.sub(_without_town, fold(text)))
    reading = _choices(text, found, "une administration\u00a0: commune (ou ville), CPAS")
    called = (commune_word if side is Side.COMMUNE else side.label for side in found.codes)
    return replace(reading, shown=", ".join(called))


def _without_town(found: re.Match[str]) -> str:
    return f"{found[1]} " if SIDES.read(found[1]).codes else found[0]


def read_procedures(text: str) -> Reading:
    """Read procedures of a contract."""
    return _choices(
        text, PROCEDURES.read(text), "un mode de passation\u00a0: PO, PNSPP, PNDAPP, FA", " ou "
    )


def read_contract_kind(text: str) -> Reading:
    """Read what a contract buys: one kind at most."""
    found = CONTRACT_KINDS.read(text)
    reading = _choices(text, found, "un type\u00a0: travaux, fournitures, services")
    kind = found.codes[0] if found.codes else None
    if len(found.codes) > 1 and kind:
        problem = f"Un marché n’a qu’un type\u00a0: seul «\u00a0{kind.label}\u00a0» est repris."
        return replace(reading, value=kind, shown=kind.label, problem=problem)
    return replace(reading, value=kind)


def read_objective(text: str) -> Reading:
    """Read an objective and its kinds, which stand in lines, parentheses or words of their own."""
    kinds, rest = _kinds_apart(text, OBJECTIVE_KINDS)
    words = ", ".join(kind.label for kind in kinds)
    shown = "\n".join(filter(None, (rest, words)))
    return Reading(Objective(text=rest, kinds=kinds), shown, is_empty=not fold(text))


def read_means(text: str) -> Reading:
    """Read what means are set aside and of what kinds."""
    if is_open(text):
        return Reading(Means(), is_empty=True)
    kinds, rest = _kinds_apart(text, MEANS)
    means = Means(
        human="human" in kinds,
        financial="financial" in kinds,
        logistic="logistic" in kinds,
        text=rest,
    )
    words = ", ".join(_MEANS_WORDS[kind] for kind in kinds)
    return Reading(means, "\n".join(filter(None, (rest, words))))


def read_amount(text: str) -> Reading:
    """Read an amount into cents; a mention such as "HTVA" is said to be left out."""
    if is_open(text):
        return Reading(None, TO_DETERMINE, is_empty=True)
    mentions = [found.strip() for found in _AROUND_AMOUNT.findall(text)]
    bare = re.sub(r"\(\s*\)", "", _AROUND_AMOUNT.sub(" ", text)).strip()
    cents = parse_amount(bare)
    if cents is None:
        return Reading(None, problem=f"{quoted(text)} n’est pas un montant.")
    said = quoted(" ".join(mentions))
    remark = f"La mention {said} n’est pas reprise." if mentions else ""
    return Reading(cents, format_amount(cents), remark=remark)


def read_award_date(text: str) -> Reading:
    """Read a date; one in other words stays as it is written."""
    if is_open(text):
        return Reading(None, TO_DETERMINE, is_empty=True)
    date = parse_date(text)
    return Reading(date or text, format_date(date) if date else text)


def plan_link_apart(title: str) -> tuple[str, tuple[str, ...]]:
    """A title without its line "cf. PST …", and the codes of the actions that the line names."""
    lines = title.split("\n")
    links = [found for line in lines if (found := _PLAN_LINK.fullmatch(line))]
    kept = [line for line in lines if not _PLAN_LINK.fullmatch(line)]
    codes = (code.strip() for link in links for code in re.split(r"[,;]| et ", link[1]))
    return "\n".join(kept), tuple(filter(None, codes))


def quoted(text: str) -> str:
    """The text in French quotation marks, on one line, cut if it is long."""
    return f"«\u00a0{short(text, _LONGEST_QUOTED)}\u00a0»"


def _choices(text: str, found: Found[Choice], expected: str, joiner: str = ", ") -> Reading:
    if is_open(text):
        return Reading((), is_empty=True)
    if not found.codes:
        return Reading((), problem=f"{quoted(text)} n’est pas {expected}.")
    shown = joiner.join(code.label for code in found.codes)
    problem = ""
    if found.unread:
        problem = f"{quoted(' '.join(found.unread))} n’est pas {expected}."
    return Reading(found.codes, shown, problem)


def _kinds_apart(text: str, lexicon: Lexicon[Code]) -> tuple[tuple[Code, ...], str]:
    """The kinds that a text names, and the text without what does nothing else.

    A line or a parenthesis that holds only kinds goes; words within a sentence stay in it.
    """
    named: set[Code] = set(lexicon.phrases_in(text))
    kept: list[str] = []
    for line in text.split("\n"):
        rest, kinds = _without_notes(line, lexicon)
        named |= kinds
        label = _LABELLED.match(rest)
        if alone := _only_codes(rest, lexicon):
            named |= alone
            continue
        if label:
            named |= _only_codes(label[1], lexicon)
        kept.append(rest)
    return lexicon.in_order(named), "\n".join(kept).strip("\n")


def _without_notes(line: str, lexicon: Lexicon[Code]) -> tuple[str, set[Code]]:
    """Take the parentheses that hold nothing but kinds out of a line."""
    kinds: set[Code] = set()
    for note in _PARENTHESIS.findall(line):
        if codes := _only_codes(note, lexicon):
            kinds |= codes
            line = line.replace(f"({note})", "").strip()
    return line, kinds


def _only_codes(text: str, lexicon: Lexicon[Code]) -> set[Code]:
    """The kinds that a text names, if it does nothing else."""
    found = lexicon.read(text)
    return set() if found.unread else set(found.codes)
