"""The logo of an institution, chosen from a file among the other things said of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from synergy_desktop.domain.pictures import MediaType
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.store import queries
from synergy_desktop.ui import dialogs
from synergy_desktop.ui.procedure_dialog import ProcedureDialog
from synergy_desktop.ui.session import Session

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(qtbot: QtBot, year_session: Session) -> ProcedureDialog:
    dialog = ProcedureDialog(year_session, None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def find(dialog: QDialog, kind: type[QWidget], name: str) -> QWidget:
    found = dialog.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def choose(dialog: QDialog, path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Choose ``path`` for the CPAS; what the dialog says then."""
    monkeypatch.setattr(dialogs, "ask_open", lambda *_: path)
    QTest.mouseClick(find(dialog, QPushButton, "cpas_logo"), LEFT)
    problem = find(dialog, QLabel, "problem")
    assert isinstance(problem, QLabel)
    return problem.text()


def drawn(path: Path, width: int, height: int, colour: str = "#1D5A8E") -> Path:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))
    return path


def test_a_logo_is_chosen_shown_and_taken_away(
    dialog: ProcedureDialog,
    year_session: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    preview = find(dialog, QLabel, "cpas_logoPreview")
    remove = find(dialog, QPushButton, "cpas_removeLogo")
    assert isinstance(preview, QLabel)
    assert (preview.text(), remove.isEnabled()) == ("Aucun logo", False)

    assert choose(dialog, drawn(tmp_path / "été.png", 40, 20), monkeypatch) == ""

    logo = queries.logo(year_session.dossier, Side.CPAS)
    assert logo is not None
    assert (logo.width, logo.height) == (40, 20)
    assert not preview.pixmap().isNull()
    assert preview.accessibleName() == "Logo – CPAS"
    assert queries.logo(year_session.dossier, Side.COMMUNE) is None

    QTest.mouseClick(remove, LEFT)
    assert queries.logo(year_session.dossier, Side.CPAS) is None
    year_session.dossier.history.undo()
    assert queries.logo(year_session.dossier, Side.CPAS) == logo
    assert not preview.pixmap().isNull()


def test_a_large_picture_is_made_as_small_as_it_is_printed_on_white(
    dialog: ProcedureDialog,
    year_session: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose(dialog, drawn(tmp_path / "grand.png", 3000, 1000, "#00000000"), monkeypatch)

    logo = queries.logo(year_session.dossier, Side.CPAS)
    assert logo is not None
    assert (logo.width, logo.height) == (1000, 333)
    assert QImage.fromData(logo.data).pixelColor(10, 10) == QColor("#FFFFFF")
    assert len(logo.data) < 10_000


def test_a_photograph_is_kept_as_one(
    dialog: ProcedureDialog,
    year_session: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    noise = QImage(700, 400, QImage.Format.Format_RGB32)
    state = 1
    for y in range(400):
        for x in range(700):
            state = (state * 1103515245 + 12345) & 0x7FFFFFFF
            noise.setPixel(x, y, state)
    noise.save(str(tmp_path / "photo.png"))

    choose(dialog, tmp_path / "photo.png", monkeypatch)

    logo = queries.logo(year_session.dossier, Side.CPAS)
    assert logo is not None
    assert logo.media_type is MediaType.JPEG


def test_what_is_no_picture_is_refused_in_words(
    dialog: ProcedureDialog,
    year_session: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "lettre.png").write_bytes(b"Madame, Monsieur")
    truncated = tmp_path / "coupe.png"
    truncated.write_bytes(drawn(tmp_path / "a.png", 40, 20).read_bytes()[:40])
    heavy = tmp_path / "lourd.png"
    with heavy.open("wb") as file:
        file.truncate(31_000_000)

    for name, words in (
        ("lettre.png", "n’est pas une image lisible"),
        ("coupe.png", "n’est pas une image lisible"),
        ("lourd.png", "dépasse 30\u00a0Mo"),
        ("absent.png", "Impossible de lire «\u00a0absent.png\u00a0»"),
    ):
        assert words in choose(dialog, tmp_path / name, monkeypatch), name
    assert queries.logo(year_session.dossier, Side.CPAS) is None
    assert choose(dialog, tmp_path / "a.png", monkeypatch) == ""
