"""Where a French word may be divided at the end of a line.

Only small letters are divided: a name, a number, an acronym or an address is not. The patterns
are loaded with the first word that asks for them.
"""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen

HYPHEN = "-"
SOFT_HYPHEN = "\u00ad"
_LETTERS = re.compile(r"(?<![^\W\d_])[a-zà-öø-ÿœ]{6,40}(?![^\W\d_])")
_ADDRESS = re.compile(r"[@\\/_\d]")
_FEWEST = 3
"""The fewest letters on either side."""
_LONGEST = 60
"""No word is longer than so many signs; what is, is no word."""
_RUDE = frozenset({"con", "cul"})


@lru_cache(50_000)
def breaks(word: str) -> tuple[int, ...]:
    """How many characters of ``word``, which may bear signs, may stand before a hyphen.

    A soft hyphen that was typed says where, and nothing else does.
    """
    if len(word) > _LONGEST:
        return ()
    if SOFT_HYPHEN in word:
        return tuple(place for place, sign in enumerate(word, 1) if sign == SOFT_HYPHEN)
    if _ADDRESS.search(word):
        return ()
    return tuple(
        letters.start() + place
        for letters in _LETTERS.finditer(word)
        for place in _patterns().positions(letters[0])
        if letters[0][:place] not in _RUDE
    )


@cache
def _patterns() -> "Pyphen":
    from pyphen import Pyphen

    return Pyphen(lang="fr", left=_FEWEST, right=_FEWEST)
