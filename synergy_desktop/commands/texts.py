"""What one does with the chapters of a year."""

from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.models import TextRow
from synergy_desktop.store.ordering import rank_for


def set_text(
    dossier: Dossier,
    report_id: str,
    key: str,
    title: str,
    body: str,
    typing: str | None = None,
) -> None:
    """Write a chapter in place of the template's."""
    mine = (TextRow.report_id == report_id) & (TextRow.key == key)
    merge = typing and f"text/{report_id}/{key}/{typing}"
    known = dossier.rows(TextRow.select(TextRow.id).where(mine))
    rank = None if known else rank_for(dossier, TextRow, TextRow.report_id == report_id)
    with dossier.step(f"Modifier le texte « {title} »", merge) as step:
        if known:
            step.run(TextRow.update(title=title, body=body).where(mine))
        else:
            cells = {"report_id": report_id, "key": key, "title": title, "body": body}
            step.run(TextRow.insert(id=new_id(), rank=rank, **cells))


def reset_text(dossier: Dossier, report_id: str, key: str) -> None:
    """Go back to the template's chapter."""
    with dossier.step("Revenir au texte proposé") as step:
        step.run(TextRow.delete().where((TextRow.report_id == report_id) & (TextRow.key == key)))
