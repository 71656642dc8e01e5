"""The list of amendments from the command line."""

from pathlib import Path

import pdfplumber
import pytest

from data.contents import SMALL
from synergy_desktop.cli import main
from synergy_desktop.store.dossier import Dossier


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "Valprée.synergie"
    Dossier.create(path, SMALL).close()
    return path


def test_the_list_is_printed_with_what_each_amendment_changes(
    dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "liste.pdf"
    before = dossier.read_bytes()
    assert main(["imprimer", str(dossier), "--document", "amendements", "-o", str(out)]) == 0
    assert capsys.readouterr().out.startswith("«\u00a0Liste des amendements\u00a0» 2026\u00a0:")
    with pdfplumber.open(out) as printed:
        (page,) = printed.pages
        text = page.extract_text()
    assert page.width > page.height
    assert "Archives et patrimoine" in text
    assert "Bob Mahy" in text
    assert dossier.read_bytes() == before
    again = ["imprimer", str(dossier), "--document", "amendements", "-o", str(out)]
    assert main(again) == 1
    assert "existe déjà" in capsys.readouterr().err


def test_another_document_is_refused_in_french(
    dossier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["imprimer", str(dossier), "--document", "roman", "-o", "x.pdf"]) == 2
    assert (
        "«\u00a0roman\u00a0» n’est pas possible (choix\u00a0: rapport, " in capsys.readouterr().err
    )
