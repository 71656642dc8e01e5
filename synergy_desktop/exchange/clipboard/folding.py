"""Words brought to one spelling, so that they can be recognised however they were typed."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

# Cyrillic and Greek letters that look like Latin ones, by their shape.
_LOOK_ALIKES = str.maketrans(
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0405\u0406\u0408"
    "\u0430\u0435\u043a\u043c\u043e\u0440\u0441\u0442\u0443\u0445\u0455\u0456\u0458\u0501\u04cf"
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
    "\u03b1\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7\u0131\u0261",
    "ABEKMHOPCTYXSIJaekmopctyxsijdlABEZHIKMNOPTYXaikvoptuxig",
)
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"})
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]|\\((?:s|e|es|x|aux)\\)")
_DOTTED = re.compile(r"\b(?:[a-z]\. ?)+[a-z]\b\.?")
_NOT_WORDS = re.compile(r"[\W_]+")
_CLOSE = 0.8
_SHORTEST_FUZZY = 4


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Small letters without accents, marks or look-alikes, words one space apart."""
    plain = unicodedata.normalize("NFKD", _UNSEEN.sub("", text).translate(_LIGATURES))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    small = letters.translate(_LOOK_ALIKES).lower()
    joined = _DOTTED.sub(lambda found: re.sub(r"[. ]", "", found[0]), small)
    return _NOT_WORDS.sub(" ", joined).strip()


def may_be_alike(one: str, other: str) -> bool:
    """Tell, by their lengths alone, whether two texts could be alike."""
    return 2 * min(len(one), len(other)) >= _CLOSE * (len(one) + len(other))


@lru_cache(maxsize=4096)
def likeness(one: str, other: str) -> float:
    """How alike two folded texts are, from 0 to 1; short words are alike only if equal."""
    if one == other:
        return 1.0
    if min(len(one), len(other)) < _SHORTEST_FUZZY or not may_be_alike(one, other):
        return 0.0
    # Texts with few letters in common need no closer look, which takes ten times as long.
    if 2 * (_letters(one) & _letters(other)).total() < _CLOSE * (len(one) + len(other)):
        return 0.0
    ratio = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return ratio if ratio >= _CLOSE else 0.0


@lru_cache(maxsize=4096)
def _letters(text: str) -> Counter[str]:
    return Counter(text)


def closest(name: str, names: Iterable[str]) -> str | None:
    """The one of ``names`` that ``name`` most likely means, None if it is like none of them."""
    folded = fold(name)
    best = max(names, key=lambda each: likeness(folded, fold(each)), default=None)
    return best if best is not None and likeness(folded, fold(best)) else None
