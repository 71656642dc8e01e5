"""The words of check boxes, found by the letters that one types."""

from collections.abc import Mapping

from synergy_desktop.ui.plan.folding import folded


class Letters:
    """Finds choices by how their words begin, whatever the accents and the case.

    A letter that fits nothing begins the next word, unless only ``one`` choice is wanted: who types
    a whole word with a slip keeps the choice that its first letters meant.
    """

    def __init__(self, *, one: bool) -> None:
        """Begin with nothing typed."""
        self._one = one
        self._typed = ""

    def forget(self) -> None:
        """Begin the next word."""
        self._typed = ""

    def found(self, letter: str, labels: Mapping[str, str]) -> list[str]:
        """Add ``letter``; give the codes of ``labels`` that begin with what is typed by now."""
        begun = [self._typed + letter]
        if not (self._one and self._typed):
            begun.append(letter)
        for typed in begun:
            codes = [code for code, label in labels.items() if _begins(label, typed)]
            if codes:
                self._typed = typed
                return codes
        return []


def _begins(label: str, typed: str) -> bool:
    return folded(label).startswith(folded(typed))
