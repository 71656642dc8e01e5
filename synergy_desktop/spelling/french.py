"""The French dictionary with the words of the field; slow to load, and to ask for suggestions."""

from difflib import get_close_matches

from hunspell import Hunspell

from synergy_desktop import paths
from synergy_desktop.spelling.words import straight

MOST_SUGGESTIONS = 5
_CLOSE = 0.8


class French:
    """Knows French words, those of ``terms.txt``, and compounds of both."""

    def __init__(self) -> None:
        """Read the dictionaries.

        Raises:
            OSError: They do not come with this installation, or cannot be read.
        """
        folder = paths.resources("dictionaries")
        self._hunspell = Hunspell("fr", hunspell_data_dir=str(folder), system_encoding="UTF-8")
        self._beginnings: set[str] = set()
        for line in (folder / "terms.txt").read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                self._add(line)

    def knows(self, word: str) -> bool:
        """Tell whether ``word``, or each part of it between hyphens, is well spelt."""
        word = straight(word)
        if self._hunspell.spell(word):
            return True
        *beginnings, last = word.split("-")
        return (
            bool(beginnings)
            and self._hunspell.spell(last)
            and all(
                part.lower() in self._beginnings or self._hunspell.spell(part)
                for part in beginnings
            )
        )

    def suggest(self, word: str, learnt: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Find up to five words that may be meant by ``word``, the likeliest first.

        Words of ``learnt`` that look much like it come before those of the dictionary.
        """
        close = get_close_matches(word, learnt, n=2, cutoff=_CLOSE)
        found = (each.replace("'", "’") for each in self._hunspell.suggest(straight(word)))
        return tuple(dict.fromkeys([*close, *found]))[:MOST_SUGGESTIONS]

    def _add(self, term: str) -> None:
        word, _, model = term.partition("/")
        if word.endswith("-"):
            self._beginnings.add(word.removesuffix("-"))
        elif model:
            self._hunspell.add_with_affix(word, model)
        else:
            self._hunspell.add(word)
