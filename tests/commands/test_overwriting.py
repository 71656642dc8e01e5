"""Cells written over many at once: merged ones, those below them, counts that come and go."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from data.contents import SMALL, synergy
from synergy_desktop.commands.overwriting import overwrite_awarded, overwrite_synergies
from synergy_desktop.commands.pasting import Batch, paste_synergies
from synergy_desktop.domain.model import AwardedCount, Objective, Service, Synergy
from synergy_desktop.domain.vocabulary import Awarder, Status
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier

MERGED = Objective(as_above=True)


def report_id(dossier: Dossier) -> str:
    return queries.report_heads(dossier)[0].id


def archives(dossier: Dossier) -> Service:
    return queries.report(dossier, report_id(dossier)).services[-1]


def objectives(rows: tuple[Synergy, ...]) -> list[str]:
    """What each row's objective cell stands for."""
    shown: list[str] = []
    for row in rows:
        shown.append(shown[-1] if row.objective.as_above and shown else row.objective.text)
    return shown


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.booleans(), min_size=2, max_size=6),
    st.dictionaries(st.integers(1, 5), st.booleans(), max_size=4),
)
@example([False, True, True], {1: False})
@example([False, False, True], {1: True})
def test_only_the_cells_written_over_say_something_else(
    merged: list[bool], written: dict[int, bool]
) -> None:
    """``merged``: whether a row is merged with the one above; ``written``: whether it shall be."""
    with TemporaryDirectory() as folder:
        dossier = Dossier.create(Path(folder) / "essai.synergie", SMALL)
        rows = tuple(
            synergy(
                f"Ligne {at}", objective=MERGED if joins and at else Objective(text=f"But {at}")
            )
            for at, joins in enumerate(merged)
        )
        service_id = archives(dossier).id
        paste_synergies(dossier, report_id(dossier), [Batch(rows, service_id)])
        there = archives(dossier).with_status(Status.DONE)[-len(rows) :]
        before = objectives(there)
        wanted = {at: joins for at, joins in written.items() if at < len(rows)}
        new = {
            at: replace(there[at], objective=MERGED if joins else Objective(text=f"Neuf {at}"))
            for at, joins in wanted.items()
        }
        overwrite_synergies(dossier, service_id, [("objective", row) for row in new.values()])
        after = objectives(archives(dossier).with_status(Status.DONE)[-len(rows) :])
        for at, joins in wanted.items():
            assert after[at] == (after[at - 1] if joins else f"Neuf {at}")
        for at in set(range(len(rows))) - wanted.keys():
            head = max(each for each in range(at + 1) if not merged[each] or not each)
            if head not in wanted:
                assert after[at] == before[at]
            elif not wanted[head]:
                assert after[at] == f"Neuf {head}"
        dossier.close()


def test_counts_come_change_and_go_in_one_step(dossier: Dossier) -> None:
    place = report_id(dossier)
    (old,) = queries.contracts(dossier, place).awarded
    changed = replace(old, count=old.count + 1, note="au 3 mai")
    new = AwardedCount(by=Awarder.CPAS, year=2031, count=5)
    overwrite_awarded(dossier, place, [changed, new])
    assert queries.contracts(dossier, place).awarded == (changed, new)
    assert dossier.history.undo_label == "Coller 2\u00a0cellules"
    overwrite_awarded(dossier, place, [], [(old.by, old.year)])
    assert queries.contracts(dossier, place).awarded == (new,)
    dossier.history.undo()
    dossier.history.undo()
    assert queries.contracts(dossier, place).awarded == (old,)
