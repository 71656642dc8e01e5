"""A list of members copied from Word or Excel: one to a line, name, group and function."""

from synergy_desktop.domain.sittings import Member
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.exchange.clipboard.tab_text import read_text

_HEADINGS = frozenset({"nom", "nom et prénom", "prénom et nom", "membre", "membres"})


def read_members(text: str, council: Side) -> tuple[Member, ...]:
    """The members in ``text``, none for empty lines and for a heading; they have no ids yet."""
    rows = [[cell.text.strip() for cell in row] for row in read_text(text).rows]
    return tuple(
        _member(row, council) for row in rows if any(row) and row[0].casefold() not in _HEADINGS
    )


def _member(row: list[str], council: Side) -> Member:
    name, party, function = [*row, "", ""][:3]
    return Member(id="", council=council, name=name, party=party, function=function)
