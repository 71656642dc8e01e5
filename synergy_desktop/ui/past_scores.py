"""Reading and writing an overall figure as people type it: « 36 / 100 »."""

import re

from synergy_desktop.domain.scoring import Score

_PATTERN = re.compile(r"\s*(\d{1,5})\s*(?:(?:/|sur)\s*(\d{1,5}))?\s*", re.IGNORECASE)

HOW_TO = "Écrivez le total sous la forme « 36 / 100 »."


def parse_score(text: str, out_of: int | None) -> Score | None:
    """Read « 36 / 100 », « 36 sur 100 » or, out of ``out_of``, « 36 »; nothing typed is None.

    Raises:
        ValueError: it is none of these, or more points than there can be.
    """
    if not text.strip():
        return None
    match = _PATTERN.fullmatch(text)
    if match is None:
        raise ValueError(HOW_TO)
    most = int(match[2]) if match[2] else out_of
    if not most:
        raise ValueError(HOW_TO)
    if int(match[1]) > most:
        raise ValueError(f"{match[1]} points sur {most} : c’est plus que le maximum.")
    return Score(int(match[1]), most)
