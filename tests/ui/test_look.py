"""The theme, the icons and the French that come with Qt."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QSize, QTranslator
from PySide6.QtGui import QColor, QIcon, QKeySequence, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from synergy_desktop import paths
from synergy_desktop.ui import theme
from synergy_desktop.ui.form import FormDialog
from synergy_desktop.ui.french import speak_french
from synergy_desktop.ui.icons import icon, program_icon

NATIVE = QKeySequence.SequenceFormat.NativeText
ICONS = sorted(path.stem for path in paths.resources("icons", "tabler").glob("*.svg"))


@pytest.fixture
def themed(qapp: QApplication) -> Iterator[QApplication]:
    style, palette, font = qapp.style().objectName(), qapp.palette(), qapp.font()
    theme.apply_theme(qapp)
    yield qapp
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def french(qapp: QApplication) -> Iterator[QApplication]:
    before = QLocale()
    speak_french(qapp)
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


def luminance(color: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    read = QColor(color)
    red, green, blue = (linear(part) for part in (read.redF(), read.greenF(), read.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("level", range(6))
def test_a_level_can_be_read_on_its_colour(level: int) -> None:
    fill, ink = theme.level_fill(level).name(), theme.level_ink(level).name()
    assert contrast(fill, ink) >= 7


def test_the_levels_can_be_told_apart_in_grey() -> None:
    depths = [luminance(fill) for fill in theme.LEVEL_FILLS]
    assert depths == sorted(depths, reverse=True)
    assert min(a - b for a, b in pairwise(depths)) > 0.015


@pytest.mark.parametrize("ground", [theme.SURFACE, theme.CHROME, theme.RAIL, theme.ACCENT_WASH])
@pytest.mark.parametrize(
    "ink", [theme.INK, theme.INK_SOFT, theme.INK_FAINT, theme.ACCENT, theme.GOOD, theme.WARNING]
)
def test_every_text_colour_can_be_read_on_every_surface(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= 4.5


def test_the_theme_paints_in_fusion_with_the_accent(themed: QApplication) -> None:
    assert themed.palette().color(QPalette.ColorRole.Highlight) == QColor(theme.ACCENT)
    assert themed.font().pointSizeF() == theme.BODY
    assert "$" not in themed.styleSheet()


def test_a_primary_button_is_filled_with_the_accent(themed: QApplication, qtbot: QtBot) -> None:
    button = QPushButton("Créer")
    theme.set_primary(button)
    qtbot.addWidget(button)
    button.resize(120, 40)
    assert button.grab().toImage().pixelColor(20, 8) == QColor(theme.ACCENT)


@pytest.mark.parametrize("name", ICONS)
def test_each_icon_is_drawn_in_the_colour_asked_for(name: str, qapp: QApplication) -> None:
    picture = icon(name, "#ff0000").pixmap(QSize(48, 48)).toImage()
    inks = {
        picture.pixelColor(x, y).name()
        for x in range(48)
        for y in range(48)
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert inks == {"#ff0000"}


def test_a_disabled_icon_is_faint(qapp: QApplication) -> None:
    picture = icon("plus").pixmap(QSize(48, 48), QIcon.Mode.Disabled).toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(48) for y in range(48)}
    assert theme.INK_OFF.lower() in colours
    assert theme.INK_SOFT.lower() not in colours


def test_an_icon_that_does_not_exist_is_a_fault_of_the_program() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_the_program_has_an_icon(qapp: QApplication) -> None:
    assert program_icon().pixmap(64, 64).toImage().pixelColor(32, 4) == QColor(theme.ACCENT)


def test_the_icons_come_with_their_licence() -> None:
    licence: Path = paths.resources("icons", "tabler", "LICENSE")
    assert "MIT" in licence.read_text(encoding="utf-8")


@pytest.mark.qt_log_ignore(r"does not support (raise\(\)|grabbing the keyboard)")
def test_an_open_list_of_choices_shows_them_all(themed: QApplication, qtbot: QtBot) -> None:
    choice = QComboBox()
    choice.addItems(["Pas encore rendu", "Favorable", "Défavorable", "Sans avis"])
    choice.setCurrentIndex(1)
    qtbot.addWidget(choice)
    with qtbot.waitExposed(choice):
        choice.show()
    choice.showPopup()
    view = choice.view()
    rows = [view.visualRect(view.model().index(row, 0)) for row in range(choice.count())]
    assert all(view.viewport().rect().contains(row) for row in rows)
    choice.hidePopup()


def test_dialogs_speak_french_with_our_verbs(french: QCoreApplication, qtbot: QtBot) -> None:
    kind = QMessageBox.StandardButton
    box = QMessageBox()
    qtbot.addWidget(box)
    words = [box.addButton(one).text() for one in (kind.Discard, kind.Save, kind.Cancel)]
    assert words == ["Ne pas enregistrer", "Enregistrer", "Annuler"]


def test_the_choice_of_a_file_and_the_names_of_keys_are_french(
    french: QCoreApplication, qtbot: QtBot
) -> None:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    labels = [label.text().replace("&", "") for label in dialog.findChildren(QLabel)]
    assert labels == ["Chercher dans\u00a0:", "Nom du fichier\u00a0:", "Type de fichiers\u00a0:"]
    keys = [QKeySequence(keys).toString(NATIVE) for keys in ("Ctrl+Return", "Alt+Up", "Ctrl+Del")]
    assert keys == ["Ctrl+Entrée", "Alt+↑", "Ctrl+Suppr"]


def test_figures_are_written_as_in_belgium(french: QCoreApplication) -> None:
    assert QLocale().name() == "fr_BE"
    assert QLocale().toString(1.5, "f", 1) == "1,5"


def test_a_button_that_would_do_nothing_is_grey(themed: QApplication, qtbot: QtBot) -> None:
    dialog = FormDialog("Amendement", "Proposer", None)
    qtbot.addWidget(dialog)
    button = dialog.findChild(QPushButton, "accept")
    assert isinstance(button, QPushButton)
    grounds = []
    for accepting in (True, False, True):
        dialog.show_worth(accepting=accepting)
        grounds.append(button.grab().toImage().pixelColor(6, button.height() // 2))
    assert grounds == [QColor(theme.ACCENT), QColor(theme.LINE), QColor(theme.ACCENT)]
