"""The codes of an embedded face, the way a page's stream spells them."""

from typing import Any

from synergy_desktop.report.pdf.fonts import Face

_ESCAPES = {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256))}
_ESCAPES |= {ord(sign): f"\\{sign}" for sign in "\\()"}


class OutsideError(Exception):
    """A character stands in another subset of the face than the first."""


class Codes(dict[int, str]):
    """For each character, how its code in the first subset of ``face`` is spelled.

    A table for ``str.translate``, filled as characters turn up, which is most of the speed of
    setting a line.

    Raises:
        OutsideError: The character at hand is in another subset.
    """

    def __init__(self, face: Face, document: Any, undrawn: set[str]) -> None:  # noqa: ANN401 - not in the stubs
        """Fill ``undrawn`` with the characters for which the face shows its mark of absence."""
        super().__init__()
        self._undrawn = undrawn
        self._face = face
        self._document = document
        self.font: str = face.getSubsetInternalName(0, document)

    def __missing__(self, character: int) -> str:
        if not self._face.draws(chr(character)):
            self._undrawn.add(chr(character))
        ((subset, codes),) = self._face.splitString(chr(character), self._document)
        if subset:
            raise OutsideError
        spelled = self[character] = escaped(codes)
        return spelled


def escaped(codes: bytes) -> str:
    """``codes`` as they stand between the brackets of a text."""
    return codes.decode("latin-1").translate(_ESCAPES)
