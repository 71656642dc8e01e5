"""Levels of cooperation in what office programs copy: matrices with crosses, grids of digits."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from synergy_desktop.domain.model import Matrix
from synergy_desktop.domain.vocabulary import Register, Status
from synergy_desktop.exchange.clipboard.fields import DASHBOARD
from synergy_desktop.exchange.clipboard.grid import Grid
from synergy_desktop.exchange.clipboard.html_reader import read_html
from synergy_desktop.exchange.clipboard.html_text import to_html
from synergy_desktop.exchange.clipboard.incoming import read_clipboard
from synergy_desktop.exchange.clipboard.matrices import MatrixReading, grid_of_matrix
from synergy_desktop.exchange.clipboard.rows import RowKind
from synergy_desktop.exchange.clipboard.tab_text import to_text
from synergy_desktop.exchange.clipboard.titled_matrices import read_matrices
from synergy_desktop.exchange.clipboard.understanding import understand

DATA = Path(__file__).parent.parent / "data" / "clipboard"
LEVELS = st.none() | st.integers(0, 5)
MATRICES = st.builds(Matrix, **{register.value: LEVELS for register in Register})
HEADINGS = "\tFonctionnement\tManagement\tFormation\tFormalisation\tRessources et outils\n"


def from_writer() -> Grid:
    return read_html((DATA / "matrices.html").read_text("utf-8"))


def levels(reading: MatrixReading) -> list[int | None]:
    return [reading.levels[register].level for register in Register]


def of(text: str) -> list[tuple[str, list[int | None]]]:
    return [(each.service, levels(each)) for each in read_matrices(read_clipboard("", text))]


def test_matrices_and_a_summary_grid_from_writer() -> None:
    found = read_matrices(from_writer())
    assert [(each.service, levels(each)) for each in found] == [
        ("Direction des achats", [4, 5, 3, 2, 5]),
        ("Service informatique", [3, 3, 3, None, 3]),
        ("Service des achats", [4, 5, 3, 2, 5]),
        ("Archives", [1, 0, 2, None, None]),
    ]
    doubtful = found[-1].levels[Register.RESOURCES]
    assert doubtful.problem == "«\u00a0élevé\u00a0» n’est pas un niveau de 0 à 5."
    assert not found[-1].levels[Register.FORMALISATION].problem


def test_levels_are_no_synergies_and_say_where_they_are_pasted() -> None:
    understood = understand(from_writer(), DASHBOARD)
    (synergy,) = (row.item for row in understood.items)
    assert synergy is not None
    assert (synergy.title, synergy.status) == ("Une commande de papier", Status.DONE)
    tables = [row for row in understood.rows if row.kind is RowKind.LEVELS]
    assert len(tables) == 3
    assert "onglet Matrices" in tables[0].cells[0].remark
    assert not understood.problems


def test_services_may_stand_beside_and_registers_above() -> None:
    assert of(
        f"{HEADINGS}Archives\t1\t2\t3\t4\t5\nCrèches\t0\t\t\t\t2/5\nTotal\t1\t2\t3\t4\t7"
    ) == [
        ("Archives", [1, 2, 3, 4, 5]),
        ("Crèches", [0, None, None, None, 2]),
    ]


def test_a_register_with_two_crosses_has_no_level() -> None:
    text = f"{HEADINGS}5\tx\tx\n4. Maîtrisé\tX\n3\t\t\t✓\nNiveau 2\t\t\t-\nInitial\t\t\t\t●"
    (found,) = read_matrices(read_clipboard("", text))
    assert levels(found) == [None, 5, 3, 1, None]
    assert found.levels[Register.OPERATION].problem == "Ce registre porte plusieurs croix."


def test_the_corner_of_a_matrix_may_name_its_service() -> None:
    assert of(f"Crèches{HEADINGS}5\tx\n0\t\tx") == [("Crèches", [5, 0, None, None, None])]
    assert of(f"Niveaux{HEADINGS}5\tx\n0\t\tx") == [("", [5, 0, None, None, None])]


def test_a_list_that_speaks_of_registers_is_no_matrix() -> None:
    text = "Synergie\tObjectif\nFormation\tApprendre\nManagement\tDiriger\nFormalisation\tÉcrire"
    grid = read_clipboard("", text)
    assert not read_matrices(grid)
    assert len(understand(grid, DASHBOARD).items) == 3


@given(MATRICES)
def test_a_matrix_comes_back_as_it_was_copied(matrix: Matrix) -> None:
    grid = grid_of_matrix(matrix)
    for copied in (read_html(to_html(grid)), read_clipboard("", to_text(grid))):
        (found,) = read_matrices(copied)
        assert found.service == ""
        assert levels(found) == [matrix.level(register) for register in Register]
