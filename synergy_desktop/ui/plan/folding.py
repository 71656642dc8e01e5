"""Finding words whatever their accents and capitals."""

import unicodedata
from collections.abc import Callable

from synergy_desktop.domain.model import PlanNode

_SEARCHED = (
    "code",
    "title",
    "political_lead",
    "service",
    "agent",
    "deadline",
    "carrier",
    "partners",
    "staff",
    "reserve",
    "note",
    "health_note",
)


def folded(text: str) -> str:
    """``text`` without accents and capitals, its apostrophes straight, for comparing."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(each for each in plain if not unicodedata.combining(each)).casefold()


def filter_for(words: str) -> Callable[[PlanNode], bool] | None:
    """Tell the nodes whose texts hold every one of ``words``; None where there are no words."""
    wanted = folded(words).split()
    if not wanted:
        return None

    def holds_all(node: PlanNode) -> bool:
        texts = folded("\n".join(getattr(node, name) for name in _SEARCHED))
        return all(word in texts for word in wanted)

    return holds_all
