"""What a cell of a plan's table means: money with its article, a share, a state, goals."""

import re
from dataclasses import replace

from synergy_desktop.domain.model import BudgetLine, Indicator
from synergy_desktop.domain.money import format_amount, parse_amount
from synergy_desktop.domain.vocabulary import (
    FUNDERS,
    BudgetService,
    Health,
    Labelled,
    Nature,
    NodeKind,
    NodeState,
)
from synergy_desktop.exchange.clipboard.folding import fold
from synergy_desktop.exchange.clipboard.lexicon import Code, Lexicon
from synergy_desktop.exchange.clipboard.notation import kind_of_code
from synergy_desktop.exchange.clipboard.readings import Reading, quoted, read_line

PART = " · "
"""What stands between the parts of a budget line that the program itself has copied."""

_GOALS = 17
_WHOLE = 100
_AMOUNT = re.compile(
    r"(?m)^[ \t(]*(-?\d[\d .\u00a0\u202f]*(?:,(?:\d{1,2}|-+))?)[ \u00a0\u202f]*(?:€|EUR\b|euros?\b)"
)
_ARTICLE = re.compile(r"\(?\b[Aa]rt(?:icle|\.)?[ \u00a0]*:?[ \u00a0]*(\d[\d/.\-]*\d)([^)\n·]*)\)?")
_KINDS = Lexicon(
    {
        NodeKind.VOLET: "volet",
        NodeKind.DOMAIN: "domaine",
        NodeKind.OS: "objectif stratégique|OS|stratégique",
        NodeKind.OO: "objectif opérationnel|OO|opérationnel",
        NodeKind.SUB_ACTION: "sous-action|SA",
        NodeKind.ACTION: "action|mesure|projet",
    },
    between="niveau",
)
_STATES = Lexicon(
    {
        NodeState.DRAFT: "en création|création|brouillon|à définir",
        NodeState.TO_SCHEDULE: "à agender|à planifier|planifié|à venir|non commencé|à démarrer",
        NodeState.ONGOING: "en cours|en cours de réalisation|commencé|entamé|démarré",
        NodeState.FINISHED: "finalisé|terminé|réalisé|clôturé|achevé",
        NodeState.CANCELLED: "annulé|abandonné|supprimé",
    },
    between="etat",
)
_HEALTHS = Lexicon(
    {
        Health.GOOD: "bon|bonne|vert|ok",
        Health.RISK: "risque|à risque|orange|attention",
        Health.BLOCKED: "blocage|bloqué|rouge",
        Health.PAUSED: "en pause|pause|suspendu|gris",
    },
    between="indice sante",
)
_NATURES = Lexicon(
    {
        Nature.MAINTAINED: "maintien|maintenu|maintenue|existant|existante|M",
        Nature.PROJECT: "projet|nouveau|nouvelle|P",
    },
    between="nature action",
)


def read_kind(text: str) -> Reading:
    """Read the level of a node."""
    return _one(text, _KINDS, "un niveau du plan")


def read_code(text: str) -> Reading:
    """Read a code; one in an unknown notation is taken as it stands."""
    return read_line(text.strip())


def recognise_code(text: str) -> Reading:
    """Read a code in order to tell a column of codes from one of words."""
    problem = "" if kind_of_code(text) else "Ce n’est pas un code."
    return replace(read_line(text), problem=problem)


def read_state(text: str) -> Reading:
    """Read how far an action has come."""
    return _one(text, _STATES, "un état connu")


def read_health(text: str) -> Reading:
    """Read how well an action goes."""
    return _one(text, _HEALTHS, "un indice de santé connu")


def read_nature(text: str) -> Reading:
    """Read whether an action goes on with what exists."""
    return _one(text, _NATURES, "une nature\u00a0: maintien, projet")


def read_progress(text: str) -> Reading:
    """Read a share in percent, from 0 to 100."""
    if not fold(text):
        return Reading(None, is_empty=True)
    found = re.fullmatch(r"(\d{1,3})(?:[.,]0+)?[\s\u00a0\u202f]*%?", text.strip())
    if found is None or int(found[1]) > _WHOLE:
        return Reading(None, problem=f"{quoted(text)} n’est pas un pourcentage.")
    return Reading(int(found[1]), f"{found[1]}\u00a0%")


def read_sdgs(text: str) -> Reading:
    """Read the numbers of sustainable development goals."""
    numbers = sorted({int(each) for each in re.findall(r"\d+", text)})
    if not fold(text):
        return Reading((), is_empty=True)
    known = tuple(each for each in numbers if 1 <= each <= _GOALS)
    shown = ", ".join(map(str, known))
    if not known or len(known) < len(numbers):
        return Reading(known, shown, f"{quoted(text)} ne donne pas des numéros d’ODD, de 1 à 17.")
    return Reading(known, shown)


def read_indicators(text: str) -> Reading:
    """Read indicators, one a line."""
    titles = [line.removeprefix("– ").strip() for line in text.split("\n") if fold(line)]
    found = tuple(Indicator(title=title) for title in titles)
    return Reading(found, "\n".join(titles), is_empty=not found)


def read_ordinary(text: str) -> Reading:
    """Read lines of the ordinary budget."""
    return _read_budget(text, BudgetService.ORDINARY)


def read_extraordinary(text: str) -> Reading:
    """Read lines of the extraordinary budget."""
    return _read_budget(text, BudgetService.EXTRAORDINARY)


def _read_budget(text: str, service: BudgetService) -> Reading:
    """Each amount begins a line; an article, a year and a funder behind it are told apart."""
    if not fold(text):
        return Reading((), is_empty=True)
    found = list(_AMOUNT.finditer(text))
    if not found and parse_amount(text) is None:
        line = BudgetLine(service=service, note=text)
        return Reading((line,), text, remark="Sans montant\u00a0: ce texte devient une note.")
    starts = [each.start() for each in found] or [0]
    pieces = [text[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]
    lines = tuple(_budget_line(piece.strip(), service) for piece in pieces)
    before = text[: starts[0]].strip()
    if before:
        note = "\n".join(filter(None, (before, lines[0].note)))
        lines = (replace(lines[0], note=note), *lines[1:])
    return Reading(lines, "\n".join(map(budget_words, lines)))


def _budget_line(text: str, service: BudgetService) -> BudgetLine:
    found = _AMOUNT.match(text)
    line = BudgetLine(service=service, amount=parse_amount(found[1] if found else text))
    rest = text[found.end() :] if found else ""
    if article := _ARTICLE.search(rest):
        line = replace(line, article=article[1], label=article[2].strip(" :–-"))
        rest = rest[: article.start()] + PART + rest[article.end() :]
    left: list[str] = []
    for part in (each.strip(" \n·") for each in re.split(r" · |\n", rest)):
        if re.fullmatch(r"(?:19|20)\d\d", part):
            line = replace(line, year=int(part))
        elif part in FUNDERS:
            line = replace(line, funder=part)
        elif part:
            left.append(part)
    return replace(line, note="\n".join(left))


def budget_words(line: BudgetLine) -> str:
    """A budget line in words that ``read_ordinary`` reads back."""
    article = f"Article {line.article} {line.label}".strip() if line.article else line.label
    amount = "" if line.amount is None else format_amount(line.amount)
    parts = (amount, str(line.year or ""), line.funder, article, line.note)
    return PART.join(part for part in parts if part)


def _one(text: str, lexicon: Lexicon[Code], expected: str) -> Reading:
    """Read one code of a closed list."""
    if not fold(text):
        return Reading(None, is_empty=True)
    found = lexicon.read(text)
    if len(found.codes) != 1 or found.unread:
        return Reading(None, problem=f"{quoted(text)} n’est pas {expected}.")
    (code,) = found.codes
    return Reading(code, code.label if isinstance(code, Labelled) else str(code))
