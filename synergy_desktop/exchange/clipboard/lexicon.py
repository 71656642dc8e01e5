"""Closed lists as people write them: any case, order, abbreviation, separator or slip."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from synergy_desktop.domain.vocabulary import (
    ContractKind,
    Mode,
    ObjectiveKind,
    Procurement,
    Side,
    Support,
)
from synergy_desktop.domain.words import short
from synergy_desktop.exchange.clipboard.folding import fold, likeness

_LONGEST = 400
"""A longer text names nothing: it is prose, and to look for likenesses in it would take long."""

Code = TypeVar("Code", bound=str)

_LINKS = frozenset(
    fold("et, ou, and, or, de, du, des, d, la, le, les, l, un, une, en, à, au, aux, soit").split()
)


@dataclass(frozen=True, slots=True)
class Found(Generic[Code]):
    """The codes that a text names, in the order of the list, and its words that name none."""

    codes: tuple[Code, ...]
    unread: tuple[str, ...]


class Lexicon(Generic[Code]):
    """The words that stand for each code of a list, and words between them that say nothing."""

    def __init__(self, words: Mapping[Code, str], between: str = "") -> None:
        """Take for each code its names, parted by "|"; one name may stand for several codes."""
        self._order = tuple(words)
        self._codes: dict[str, tuple[Code, ...]] = {}
        for code, names in words.items():
            for name in map(fold, names.split("|")):
                self._codes[name] = (*self._codes.get(name, ()), code)
        self._longest = max(len(name.split()) for name in self._codes)
        self._between = _LINKS | frozenset(between.split())
        self.read = lru_cache(maxsize=2048)(self._read)

    def _read(self, text: str) -> Found[Code]:
        if len(text) > _LONGEST:
            return Found((), (short(text),))
        words = fold(text).split()
        codes: set[Code] = set()
        unread: list[str] = []
        while words:
            found, length = self._first(words)
            codes.update(found)
            if not found and words[0] not in self._between:
                unread.append(words[0])
            del words[:length]
        return Found(self.in_order(codes), tuple(unread))

    def in_order(self, codes: Iterable[Code]) -> tuple[Code, ...]:
        """Some codes in the order of the list, none twice."""
        chosen = set(codes)
        return tuple(code for code in self._order if code in chosen)

    def phrases_in(self, text: str) -> tuple[Code, ...]:
        """The codes whose name of several words stands somewhere in a text, as it is spelt."""
        padded = f" {fold(text)} "
        phrases = (name for name in self._codes if " " in name and f" {name} " in padded)
        return self.in_order(code for phrase in phrases for code in self._codes[phrase])

    def _first(self, words: list[str]) -> tuple[tuple[Code, ...], int]:
        """The codes that the first words name, and how many words do; the longest name wins."""
        for length in range(min(self._longest, len(words)), 0, -1):
            phrase = " ".join(words[:length])
            if codes := self._codes.get(phrase):
                return codes, length
            if codes := self._alike(phrase):
                return codes, length
        return (), 1

    def _alike(self, phrase: str) -> tuple[Code, ...]:
        if phrase in self._between:
            return ()
        best = max(self._codes, key=lambda name: _word_likeness(phrase, name))
        return self._codes[best] if _word_likeness(phrase, best) else ()


def _word_likeness(phrase: str, name: str) -> float:
    """How alike two phrases are; each word must be like its fellow."""
    pairs = list(zip(phrase.split(), name.split(), strict=False))
    if phrase.count(" ") != name.count(" "):
        return 0.0
    return min(likeness(one, other) for one, other in pairs)


MODES = Lexicon(
    {
        Mode.COOPERATIVE: "coopératif|coopérative|coopération|coop|collaboratif|les deux|mixte",
        Mode.DELEGATIVE: "délégatif|délégative|délégation|délégué|délég|les deux|mixte",
    },
    between="mode operatoire",
)
SIDES = Lexicon(
    {
        Side.COMMUNE: "commune|ville|administration communale|AC|adm communale|communal|communale"
        "|les deux|les deux administrations|conjoint|conjointe|conjointement",
        Side.CPAS: "CPAS|centre public d’action sociale|les deux|les deux administrations|conjoint"
        "|conjointe|conjointement",
    },
    between="administration pilote",
)
OBJECTIVE_KINDS = Lexicon(
    {
        ObjectiveKind.CITIZEN: "satisfaction du citoyen|satisfaction citoyen|satisfaction"
        "|satisfaction des citoyens|satisfaction citoyenne|citoyen|citoyens",
        ObjectiveKind.PERFORMANCE: "performance administrative|performances administratives"
        "|performance",
        ObjectiveKind.MEANS: "moyens|moyen",
    },
    between="objectif objectifs principal principaux type",
)
MEANS = Lexicon(
    {
        "human": "humains|humain|moyens humains|ressources humaines|RH",
        "financial": "financiers|financier|moyens financiers|ressources financières",
        "logistic": "logistiques|logistique|moyens logistiques|matériels|moyens matériels",
    },
    between="moyens moyen ressources degages",
)
CONTRACT_KINDS = Lexicon(
    {
        ContractKind.WORKS: "travaux|travail|T",
        ContractKind.SUPPLIES: "fournitures|fourniture|F",
        ContractKind.SERVICES: "services|service|S",
    },
    between="marche marches public publics",
)
PROCEDURES = Lexicon(
    {
        Procurement.OPEN: "PO|procédure ouverte|ouverte|appel d’offres ouvert|adjudication ouverte",
        Procurement.NEGOTIATED: "PNSPP|PNSP|procédure négociée sans publication préalable"
        "|procédure négociée sans publication|négociée sans publication préalable"
        "|négociée sans publication|procédure négociée sans publicité",
        Procurement.NEGOTIATED_DIRECT: "PNDAPP|PNDAP|PNDPP"
        "|procédure négociée directe avec publication préalable"
        "|procédure négociée directe avec publication|négociée directe avec publication préalable"
        "|négociée directe avec publication|procédure négociée directe",
        Procurement.ACCEPTED_INVOICE: "FA|facture acceptée|factures acceptées"
        "|marché de faible montant|faible montant",
    },
    between="procedure mode passation",
)
SUPPORTS = Lexicon(
    {
        Support.PROCUREMENT: "achats|achat|marchés publics|marché public|économat",
        Support.HR: "ressources humaines|RH|GRH|DRH",
        Support.MAINTENANCE: "maintenance",
        Support.IT: "informatique|informatiques|TIC",
    }
)
"""What a support service does, as its name says it."""
