import os
import subprocess
import sys
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path

import pytest
from hypothesis import given, settings

from data.contents import SMALL
from data.strategies import dossiers, reports
from report.reading import all_text, joined, page_texts
from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.errors import ReportCancelledError, ReportError
from synergy_desktop.report.documents.annual_report import as_pdf, build

REPORT = SMALL.reports[0]
REFERENCE = Path(__file__).parent.parent / "reference" / "rapport-annuel.txt"


def test_the_report_reads_as_the_reference_does(tmp_path: Path) -> None:
    shown = "\f\n".join(page_texts(as_pdf(SMALL, REPORT))) + "\n"
    (tmp_path / REFERENCE.name).write_text(shown, encoding="utf-8", newline="\n")

    expected = REFERENCE.read_text(encoding="utf-8")

    pairs = zip_longest(expected.splitlines(), shown.splitlines())
    differing = next(((old, new) for old, new in pairs if old != new), None)
    assert differing is None, f"if this is meant, {tmp_path / REFERENCE.name} is the new reference"


def test_the_parts_stand_in_the_order_of_the_canvas() -> None:
    text = all_text(as_pdf(SMALL, REPORT)).split("Page2/", 1)[1]

    places = [
        text.index(joined(title))
        for title in (
            "Contexte",
            "Cadre légal et procédure",
            "1 Tableau de bord",
            "1.1 Services de support",
            "1.2 Autres services",
            "2 Programmation annuelle",
            "3 Matrices de coopération",
            "4 Grille de synthèse",
            "5 Marchés publics",
            "Signatures",
        )
    ]
    assert places == sorted(places)


def test_the_report_is_written_whole(tmp_path: Path) -> None:
    out = tmp_path / "rapport.pdf"

    build(SMALL, REPORT, out)

    assert out.read_bytes() == as_pdf(SMALL, REPORT)
    assert list(tmp_path.iterdir()) == [out]


def test_an_existing_file_is_replaced_only_when_asked(tmp_path: Path) -> None:
    out = tmp_path / "rapport.pdf"
    out.write_bytes(b"mien")

    with pytest.raises(ReportError, match="il existe déjà"):
        build(SMALL, REPORT, out)
    assert out.read_bytes() == b"mien"

    build(SMALL, REPORT, out, replace=True)
    assert out.read_bytes().startswith(b"%PDF")


def test_a_place_that_cannot_be_written_is_refused_in_french(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"^Impossible d’écrire «\u00a0.*rapport.pdf\u00a0»"):
        build(SMALL, REPORT, tmp_path / "absent" / "rapport.pdf")


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ReportError, match="le disque est plein"):
        build(SMALL, REPORT, tmp_path / "rapport.pdf")
    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_report_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(ReportCancelledError):
        build(SMALL, REPORT, tmp_path / "rapport.pdf", go_on=lambda: False)
    assert list(tmp_path.iterdir()) == []


@settings(max_examples=15)
@given(dossiers, reports)
def test_any_dossier_prints_the_same_each_time(content: DossierContent, report: Report) -> None:
    data = as_pdf(content, report)

    assert as_pdf(content, report) == data
    assert len(page_texts(data)) >= 8


def test_an_empty_year_prints() -> None:
    pages = page_texts(as_pdf(replace(SMALL, reports=()), Report(year="")))

    assert any("Néant" in page for page in pages)
    assert "Exercice en cours" in pages[0]
    assert "pour l’exercice en cours" in pages[2].replace("\n", " ")


def test_importing_the_document_does_not_load_reportlab() -> None:
    script = (
        "import sys, synergy_desktop.report.documents.annual_report, "
        "synergy_desktop.report.templates; "
        "sys.exit(any(name.startswith('reportlab') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
