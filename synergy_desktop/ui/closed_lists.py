"""The closed lists of the vocabulary as the check boxes of a table's cells."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from synergy_desktop.domain.vocabulary import Labelled
from synergy_desktop.ui.tables.columns import Choice

Code = TypeVar("Code", bound=Labelled)


def choices(codes: type[Code], short: Mapping[Code, str] | None = None) -> tuple[Choice, ...]:
    """Check boxes for a closed list; ``short`` has other words for what is ticked."""
    words = short or {}
    return tuple(Choice(code.value, code.label, words.get(code, code.label)) for code in codes)


def choosing(
    command: Callable[[str, tuple[Code, ...]], None], codes: type[Code]
) -> Callable[[str, tuple[str, ...]], None]:
    """Have ``command`` called with members of a closed list instead of plain codes."""

    def choose(row_id: str, chosen: tuple[str, ...]) -> None:
        command(row_id, tuple(codes(code) for code in chosen))

    return choose
