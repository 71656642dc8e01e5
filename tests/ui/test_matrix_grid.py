"""The painted matrix, by mouse and keys, without a dossier."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QSizeF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synergy_desktop.domain.model import Matrix
from synergy_desktop.domain.vocabulary import Register
from synergy_desktop.ui import theme
from synergy_desktop.ui.matrix_geometry import COLUMNS, TOP_LEVEL, MatrixGeometry
from synergy_desktop.ui.matrix_grid import MatrixGrid
from ui.year_samples import levels

LEFT = Qt.MouseButton.LeftButton
REGISTERS = tuple(Register)


class Chosen:
    """Answers a grid as a dossier does: takes in each level asked for, and remembers it."""

    def __init__(self, grid: MatrixGrid, matrix: Matrix) -> None:
        self.asked: list[tuple[Register, int | None]] = []
        self.matrix = matrix
        self._grid = grid
        grid.set_levels(matrix)
        grid.level_chosen.connect(self.take)

    def take(self, register: Register, level: int | None) -> None:
        self.asked.append((register, level))
        cells = {one.value: self.matrix.level(one) for one in Register} | {register.value: level}
        self.matrix = Matrix(**cells)
        self._grid.set_levels(self.matrix)


@pytest.fixture
def grid(qtbot: QtBot) -> MatrixGrid:
    grid = MatrixGrid()
    qtbot.addWidget(grid)
    grid.resize(740, 470)
    with qtbot.waitExposed(grid):
        grid.show()
    grid.setFocus()
    return grid


def centre(grid: MatrixGrid, register: Register, level: int) -> QPoint:
    column = REGISTERS.index(register)
    return grid.geometry_of_parts.cell(column, level).center().toPoint()


def corner(grid: MatrixGrid, register: Register, level: int) -> QPoint:
    cell = grid.geometry_of_parts.cell(REGISTERS.index(register), level)
    return (cell.topLeft() + (cell.center() - cell.topLeft()) / 3).toPoint()


def keys_act_on(grid: MatrixGrid) -> Register:
    return grid.current_register


def picture(grid: MatrixGrid) -> QImage:
    return grid.grab().toImage()


def test_one_click_asks_for_a_level_and_a_second_one_for_nothing(
    qtbot: QtBot, grid: MatrixGrid
) -> None:
    chosen = Chosen(grid, levels(4, 5, 5, 2, None))
    for _ in range(2):
        QTest.mouseClick(grid, LEFT, pos=centre(grid, Register.RESOURCES, 3))
    assert chosen.asked == [(Register.RESOURCES, 3)]
    assert keys_act_on(grid) is Register.RESOURCES


def test_a_click_beside_the_cells_or_with_another_button_asks_for_nothing(
    qtbot: QtBot, grid: MatrixGrid
) -> None:
    chosen = Chosen(grid, levels(4, 5, 5, 2, None))
    QTest.mouseClick(grid, LEFT, pos=QPoint(10, 200))
    QTest.mouseClick(grid, Qt.MouseButton.RightButton, pos=centre(grid, Register.RESOURCES, 3))
    assert chosen.asked == []


def test_figures_set_the_level_of_the_column_that_the_arrows_choose(
    qtbot: QtBot, grid: MatrixGrid
) -> None:
    chosen = Chosen(grid, levels(4, 5, 5, 2, None))
    for key in (Qt.Key.Key_3, Qt.Key.Key_Right, Qt.Key.Key_0, Qt.Key.Key_End, Qt.Key.Key_5):
        QTest.keyClick(grid, key)
    assert chosen.asked == [
        (Register.OPERATION, 3),
        (Register.MANAGEMENT, 0),
        (Register.RESOURCES, 5),
    ]


def test_the_arrows_stop_at_the_first_and_the_last_column(qtbot: QtBot, grid: MatrixGrid) -> None:
    QTest.keyClick(grid, Qt.Key.Key_Left)
    assert keys_act_on(grid) is Register.OPERATION
    for _ in range(9):
        QTest.keyClick(grid, Qt.Key.Key_Right)
    assert keys_act_on(grid) is Register.RESOURCES
    QTest.keyClick(grid, Qt.Key.Key_Home)
    assert keys_act_on(grid) is Register.OPERATION


def test_up_and_down_raise_and_lower_within_the_scale(qtbot: QtBot, grid: MatrixGrid) -> None:
    chosen = Chosen(grid, levels(4, 0, None, 2, 1))
    QTest.keyClick(grid, Qt.Key.Key_Up)
    QTest.keyClick(grid, Qt.Key.Key_Up)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Down)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Down)
    QTest.keyClick(grid, Qt.Key.Key_Up)
    assert chosen.asked == [(Register.OPERATION, 5), (Register.SKILLS, 0)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_clears_a_level_once(qtbot: QtBot, grid: MatrixGrid, key: Qt.Key) -> None:
    chosen = Chosen(grid, levels(4, 5, 5, 2, None))
    QTest.keyClick(grid, key)
    QTest.keyClick(grid, key)
    assert chosen.asked == [(Register.OPERATION, None)]


@pytest.mark.parametrize("keys", ["à&é\"'(", "012345"])
def test_the_row_of_a_belgian_keyboard_gives_the_levels(
    qtbot: QtBot, grid: MatrixGrid, keys: str
) -> None:
    chosen = Chosen(grid, levels(4, None, None, None, None))
    with_shift = Qt.KeyboardModifier.ShiftModifier
    shift = with_shift if keys.isdigit() else Qt.KeyboardModifier.NoModifier
    for key in keys:
        event = QKeyEvent(QKeyEvent.Type.KeyPress, ord(key.upper()), shift, key)
        QApplication.sendEvent(grid, event)
    assert [level for _, level in chosen.asked] == [0, 1, 2, 3, 4, 5]


def test_a_sign_typed_with_shift_is_no_level(qtbot: QtBot, grid: MatrixGrid) -> None:
    chosen = Chosen(grid, levels(4, None, None, None, None))
    QTest.keyClick(grid, Qt.Key.Key_Ampersand, Qt.KeyboardModifier.ShiftModifier)
    assert chosen.asked == []


def test_a_figure_with_ctrl_is_left_to_the_window(qtbot: QtBot, grid: MatrixGrid) -> None:
    chosen = Chosen(grid, levels(4, 5, 5, 2, None))
    QTest.keyClick(grid, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert chosen.asked == []


def test_it_shows_what_it_is_given_and_never_what_it_asks_for(
    qtbot: QtBot, grid: MatrixGrid
) -> None:
    grid.set_levels(levels(1, 1, 1, 1, 1))
    before = picture(grid)
    QTest.keyClick(grid, Qt.Key.Key_5)
    assert picture(grid) == before


def test_a_level_is_drawn_in_its_colour_and_the_column_faintly_below_it(grid: MatrixGrid) -> None:
    grid.set_levels(levels(4, None, 2, 0, 5))
    drawn = picture(grid)
    for register, level in ((Register.OPERATION, 4), (Register.SKILLS, 2), (Register.RESOURCES, 5)):
        assert drawn.pixelColor(corner(grid, register, level)) == theme.level_fill(level)
        below = drawn.pixelColor(corner(grid, register, level - 1))
        assert below.name().upper() == theme.COLUMN_WASH
    hole = drawn.pixelColor(corner(grid, Register.MANAGEMENT, 0))
    assert hole.name().upper() == theme.CHROME


def test_last_year_is_outlined_where_it_differs(grid: MatrixGrid) -> None:
    grid.set_levels(levels(4, 4, 4, 4, 4))
    alone = picture(grid)
    grid.set_ghost(levels(4, 2, 4, 4, 4))
    haunted = picture(grid)

    def looks_the_same(register: Register, level: int) -> bool:
        cell = grid.geometry_of_parts.cell(REGISTERS.index(register), level).toRect()
        return alone.copy(cell) == haunted.copy(cell)

    assert not looks_the_same(Register.MANAGEMENT, 2)
    assert looks_the_same(Register.OPERATION, 4)
    assert looks_the_same(Register.SKILLS, 2)


class WatchedGrid(MatrixGrid):
    """Remembers where it was painted."""

    painted = QRegion()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += event.region()
        super().paintEvent(event)


def test_a_new_level_repaints_the_cells_it_passes_its_foot_and_the_total_only(qtbot: QtBot) -> None:
    grid = WatchedGrid()
    qtbot.addWidget(grid)
    grid.resize(740, 470)
    grid.set_levels(levels(4, 5, 5, 2, 1))
    with qtbot.waitExposed(grid):
        grid.show()
    qtbot.waitUntil(lambda: not grid.painted.isEmpty())
    grid.painted = QRegion()
    grid.set_levels(levels(4, 5, 3, 2, 1))
    qtbot.waitUntil(lambda: not grid.painted.isEmpty())
    parts = grid.geometry_of_parts
    for level in (3, 4, 5):
        assert grid.painted.contains(parts.cell(2, level).toRect())
    assert grid.painted.contains(parts.foot(2).center().toPoint())
    assert grid.painted.contains(parts.total().center().toPoint())
    for untouched in (parts.cell(2, 2), parts.heading(2), parts.cell(1, 4), parts.cell(3, 4)):
        assert not grid.painted.intersects(untouched.toRect())


def test_repainting_a_part_gives_the_same_picture_as_drawing_the_whole(
    qtbot: QtBot, grid: MatrixGrid
) -> None:
    other = MatrixGrid()
    qtbot.addWidget(other)
    other.resize(grid.size())
    for one in (grid, other):
        one.set_ghost(levels(1, 2, 3, 4, 5))
    chosen = Chosen(grid, levels(4, 5, 5, 2, None))
    for register, level in ((Register.SKILLS, 0), (Register.RESOURCES, 5), (Register.SKILLS, 3)):
        QTest.mouseClick(grid, LEFT, pos=centre(grid, register, level))
        qtbot.wait(0)
    grid.clearFocus()
    other.set_levels(chosen.matrix)
    other.set_current_register(Register.SKILLS)
    assert picture(grid) == picture(other)


def test_it_tells_what_the_mouse_points_at(qtbot: QtBot, grid: MatrixGrid) -> None:
    pointed: list[tuple[Register | None, int | None]] = []
    grid.pointed.connect(lambda register, level: pointed.append((register, level)))
    QTest.mouseMove(grid, centre(grid, Register.SKILLS, 2))
    QTest.mouseMove(grid, centre(grid, Register.SKILLS, 2) + QPoint(3, 3))
    QTest.mouseMove(grid, QPoint(5, 5))
    assert pointed == [(Register.SKILLS, 2), (None, None)]


def test_a_screen_reader_hears_the_levels(grid: MatrixGrid) -> None:
    grid.set_levels(levels(4, 5, 5, 2, None))
    told = grid.accessibleDescription()
    assert "Management\N{NO-BREAK SPACE}: niveau 5, optimisé" in told
    assert "Ressources et outils de gestion budgétaire\N{NO-BREAK SPACE}: à coter" in told
    assert told.endswith("total 16 sur 25")


@given(width=st.integers(600, 1920), height=st.integers(360, 1080))
def test_at_any_size_each_cell_is_hit_at_its_centre_and_all_fits(width: int, height: int) -> None:
    geometry = MatrixGeometry(QSizeF(width, height))
    for column in range(COLUMNS):
        for level in range(TOP_LEVEL + 1):
            cell = geometry.cell(column, level)
            assert geometry.hit(cell.center()) == (column, level)
            assert cell.width() >= 40
            assert cell.height() >= 16
    assert geometry.foot(COLUMNS - 1).right() <= width
    assert geometry.foot(COLUMNS - 1).bottom() <= height
    assert geometry.total().right() <= geometry.foot(0).left()
