"""The logos of the two institutions: chosen, changed and taken away, each in one step."""

from pathlib import Path

from data.contents import SMALL
from data.pictures import BLUE, RED
from synergy_desktop.commands import institutions
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.store import queries
from synergy_desktop.store.differences import differences
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.integrity import problems
from synergy_desktop.store.journal import read_cells


def test_a_logo_is_chosen_changed_taken_away_and_brought_back(tmp_path: Path) -> None:
    dossier = Dossier.create(tmp_path / "x.synergie", SMALL)
    start = dossier.history.last_step
    for picture in (BLUE, RED):
        institutions.set_logo(dossier, Side.CPAS, picture)
        assert queries.logo(dossier, Side.CPAS) == picture
    assert queries.logo(dossier, Side.COMMUNE) is None
    assert [each.title for each in differences(dossier, start)] == ["Ajout"]
    assert [each.where for each in differences(dossier, start)] == ["Logo – CPAS"]
    institutions.remove_logo(dossier, Side.CPAS)
    assert queries.content(dossier) == SMALL
    assert dossier.history.undo_label == "Retirer le logo du CPAS"

    dossier.history.undo()
    assert queries.logo(dossier, Side.CPAS) == RED
    dossier.history.undo()
    assert queries.logo(dossier, Side.CPAS) == BLUE
    dossier.history.undo()
    assert queries.content(dossier) == SMALL
    dossier.history.redo()
    assert queries.logo(dossier, Side.CPAS) == BLUE
    with dossier.as_of(start) as past:
        assert queries.logo(past, Side.CPAS) is None
    dossier.close()
    assert problems(tmp_path / "x.synergie") == ()


def test_the_journal_names_a_picture_and_does_not_hold_it(tmp_path: Path) -> None:
    dossier = Dossier.create(tmp_path / "x.synergie", SMALL)
    institutions.set_logo(dossier, Side.COMMUNE, BLUE)
    institutions.set_logo(dossier, Side.CPAS, BLUE)

    cells = read_cells(dossier._connection, [dossier.history.last_step])

    assert {(cell.column, cell.after) for cell in cells} == {
        ("id", "cpas"),
        ("picture", BLUE.digest),
    }
    dossier.close()


def test_the_logo_that_is_there_already_is_no_step(tmp_path: Path) -> None:
    dossier = Dossier.create(tmp_path / "x.synergie", SMALL)
    institutions.set_logo(dossier, Side.COMMUNE, BLUE)
    before = dossier.history.last_step

    institutions.set_logo(dossier, Side.COMMUNE, BLUE)
    institutions.remove_logo(dossier, Side.CPAS)

    assert dossier.history.last_step == before
    dossier.close()
