"""Replacing words in many places at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from synergy_desktop.commands.linking import write_codes
from synergy_desktop.commands.writing import counted
from synergy_desktop.domain import rich_text
from synergy_desktop.domain.passages import Passage
from synergy_desktop.domain.search import Span, replaced
from synergy_desktop.domain.words import short
from synergy_desktop.errors import DossierError
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.models import MODEL_OF_TABLE, AssessmentRow, PlanNodeRow
from synergy_desktop.store.rows import ListField, Row


@dataclass(frozen=True, slots=True)
class Replacement:
    """The places in one text of the dossier, in order, that other words are to take."""

    passage: Passage
    spans: tuple[Span, ...]


def replace_all(dossier: Dossier, replacements: Sequence[Replacement], old: str, new: str) -> None:
    """Write ``new`` in all the places where ``old`` was found, as one step.

    Synergies that name an action by a code that changes follow it.

    Raises:
        DossierError: if one of the texts is not what it was when it was searched.
    """
    count = sum(len(each.spans) for each in replacements)
    times = counted(count, "une fois", "fois")
    label = f"Remplacer « {short(old)} » par « {short(new)} » ({times})"
    with dossier.step(label) as step:
        codes: dict[str, str] = {}
        for each in replacements:
            text = _replaced(_as_found(dossier, each.passage), each, new)
            model, column, mine = _cell(each.passage)
            if model is PlanNodeRow and column == "code":
                codes[each.passage.row_id] = text
            else:
                is_list = isinstance(getattr(model, column), ListField)
                step.run(model.update({column: _entries(text) if is_list else text}).where(mine))
        if codes:
            write_codes(dossier, step, codes)


def _as_found(dossier: Dossier, passage: Passage) -> str:
    """The cell of ``passage``, which the file still says as it was found."""
    model, column, mine = _cell(passage)
    rows = dossier.rows(model.select(getattr(model, column)).where(mine))
    cells = [_as_text(row[column]) for row in rows]
    if [_words(cell, passage) for cell in cells] != [passage.text]:
        raise DossierError(
            "Un texte a changé depuis la recherche. Rien n’a été remplacé : cherchez à nouveau."
        )
    return cells[0]


def _words(cell: str, passage: Passage) -> str:
    return rich_text.words(cell) if _is_rich(passage) else cell


def _replaced(cell: str, each: Replacement, new: str) -> str:
    put = rich_text.replaced if _is_rich(each.passage) else replaced
    return put(cell, each.spans, new)


_RICH = (
    ("text", "body"),
    ("social_policy", "introduction"),
    ("social_policy", "conclusion"),
    ("social_item", "body"),
)


def _is_rich(passage: Passage) -> bool:
    """Whether the cell may hold headings, bold words and the like beside its words."""
    return (passage.table, passage.column) in _RICH


def _cell(passage: Passage) -> tuple[type[Row], str, object]:
    """The table, the column and the row that a text stands in."""
    if passage.table == AssessmentRow._meta.table_name:
        mine = (AssessmentRow.service_id == passage.row_id) & (
            AssessmentRow.register == passage.column
        )
        return AssessmentRow, "note", mine
    model = MODEL_OF_TABLE[passage.table]
    return model, passage.column, model.id == passage.row_id


def _as_text(value: object) -> str:
    """What a cell says, as ``Passage`` tells it."""
    return "\n".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _entries(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
