"""What one says about the overall figures of earlier years."""

from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.models import PastScoreRow
from synergy_desktop.store.ordering import rank_for

Pair = tuple[int, int]


def set_past_score(
    dossier: Dossier, report_id: str, year: str, support: Pair | None, other: Pair | None
) -> None:
    """Write the overall figures of an earlier year: points and what they are out of."""
    mine = (PastScoreRow.report_id == report_id) & (PastScoreRow.year == year)
    cells = {
        "support_points": support and support[0],
        "support_out_of": support and support[1],
        "other_points": other and other[0],
        "other_out_of": other and other[1],
    }
    known = dossier.rows(PastScoreRow.select(PastScoreRow.id).where(mine))
    before = _first_later_year(dossier, report_id, year)
    among = PastScoreRow.report_id == report_id
    rank = None if known else rank_for(dossier, PastScoreRow, among, before)
    with dossier.step(f"Modifier l’historique {year}") as step:
        if known:
            step.run(PastScoreRow.update(**cells).where(mine))
        else:
            step.run(
                PastScoreRow.insert(id=new_id(), report_id=report_id, rank=rank, year=year, **cells)
            )


def delete_past_score(dossier: Dossier, score_id: str) -> None:
    """Take an earlier year out of the history."""
    with dossier.step("Retirer une année de l’historique") as step:
        step.run(PastScoreRow.delete().where(PastScoreRow.id == score_id))


def _first_later_year(dossier: Dossier, report_id: str, year: str) -> str | None:
    query = PastScoreRow.select().where(PastScoreRow.report_id == report_id)
    rows = dossier.rows(query.order_by(PastScoreRow.rank))
    return next((row["id"] for row in rows if row["year"] > year), None)
