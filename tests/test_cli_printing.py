"""What goes with a paper printed from the command line: its data, and a word on its letters."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from data.contents import SMALL
from report.reading import all_text, enclosed, joined
from synergy_desktop.cli import main
from synergy_desktop.commands import services
from synergy_desktop.domain.model import DossierContent
from synergy_desktop.report.documents.catalogue import DOCUMENTS
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier


def made(path: Path, content: DossierContent = SMALL) -> str:
    Dossier.create(path, content).close()
    return str(path)


@pytest.mark.parametrize("document", ["rapport", "amendements"])
def test_the_dossier_goes_along_as_it_is_exported(tmp_path: Path, document: str) -> None:
    dossier, out, exported = made(tmp_path / "x.synergie"), tmp_path / "x.pdf", tmp_path / "x.json"

    assert main(["imprimer", dossier, "--document", document, "-o", str(out)]) == 0

    assert main(["exporter", dossier, "-o", str(exported)]) == 0
    assert enclosed(out.read_bytes()) == {"dossier-synergies.json": exported.read_bytes()}


def test_a_dossier_printed_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    dossier = made(tmp_path / "x.synergie")
    outs = [tmp_path / name for name in ("a.pdf", "b.pdf")]

    for out in outs:
        assert main(["imprimer", dossier, "-o", str(out)]) == 0

    assert outs[0].read_bytes() == outs[1].read_bytes()


@pytest.mark.parametrize("document", ["rapport", "amendements"])
def test_what_no_font_draws_is_named_and_the_paper_made(
    tmp_path: Path, document: str, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = replace(SMALL, cpas=replace(SMALL.cpas, name="CPAS \U0001f642 \uf0b7 \u2192"))
    dossier, out = made(tmp_path / "x.synergie", odd), tmp_path / "x.pdf"

    assert main(["imprimer", dossier, "--document", document, "-o", str(out)]) == 0

    said = capsys.readouterr()
    assert said.err.startswith("S’impriment «\u00a0\ufffd\u00a0» faute de police")
    assert said.err.endswith(": U+F0B7, \U0001f642 (U+1F642).\n")
    assert said.out.count("imprimé") == 1
    assert out.exists()


@pytest.mark.parametrize("document", ["rapport", "amendements"])
@pytest.mark.parametrize(("end", "begins"), [("docx", b"PK"), ("XLSX", b"PK"), ("pdf", b"%PDF")])
def test_the_end_of_the_name_chooses_the_form(
    tmp_path: Path, document: str, end: str, begins: bytes
) -> None:
    dossier = made(tmp_path / "x.synergie")
    outs = [tmp_path / f"{name}.{end}" for name in "ab"]

    for out in outs:
        assert main(["imprimer", dossier, "--document", document, "-o", str(out)]) == 0

    first, second = (out.read_bytes() for out in outs)
    assert first.startswith(begins)
    assert first == second


@pytest.mark.parametrize("document", ["rapport", "amendements"])
def test_another_end_is_refused_in_words(
    tmp_path: Path, document: str, capsys: pytest.CaptureFixture[str]
) -> None:
    dossier, out = made(tmp_path / "x.synergie"), tmp_path / "x.odt"

    assert main(["imprimer", dossier, "--document", document, "-o", str(out)]) == 1

    assert capsys.readouterr().err == (
        "«\u00a0x.odt\u00a0»\u00a0: un document s’écrit en PDF (.pdf), pour Word (.docx) "
        "ou pour Excel (.xlsx).\n"
    )
    assert not out.exists()


def test_the_report_is_printed_as_chosen(tmp_path: Path) -> None:
    dossier, out = made(tmp_path / "x.synergie"), tmp_path / "x.pdf"
    chosen = ["--projet", "concertation", "--service", " PERSON "]

    assert main(["imprimer", dossier, *chosen, "-o", str(out)]) == 0

    text = all_text(out.read_bytes())
    assert joined("comité de concertation") in text
    assert "2026–Personnel" in text
    assert "Crèches" not in text


@pytest.mark.parametrize(("marks", "told"), [("texte", "Crèches"), ("marge", "supprimé")])
def test_what_has_changed_is_shown(tmp_path: Path, marks: str, told: str) -> None:
    path, out = tmp_path / "x.synergie", tmp_path / "x.pdf"
    made(path)
    with closing(Dossier.open(path)) as dossier:
        services.delete_service(dossier, queries.content(dossier).reports[0].services[2].id)
    chosen = ["--changements-depuis", "creation", "--marques", marks]

    assert main(["imprimer", str(path), *chosen, "-o", str(out)]) == 0

    text = all_text(out.read_bytes())
    assert "Changementsdepuiscréationdudossier" in text
    assert told in text


def test_the_annexes_are_asked_for(tmp_path: Path) -> None:
    dossier, out = made(tmp_path / "x.synergie"), tmp_path / "x.pdf"
    for choice, first in ((["--avec-annexes"], "Liste"), (["--avec-annexes", "conformite"], "Con")):
        assert main(["imprimer", dossier, *choice, "-o", str(out), "--remplacer"]) == 0
        assert f"Annexe1–{first}" in all_text(out.read_bytes())

    assert main(["imprimer", dossier, "--sans-annexes", "-o", str(out), "--remplacer"]) == 0
    assert "Annexe1" not in all_text(out.read_bytes())


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        (
            ["--service", "Voirie"],
            "n’a pas de service «\u00a0Voirie\u00a0». Ses services\u00a0: Pers",
        ),
        (
            ["--service", "r"],
            "«\u00a0r\u00a0» désigne plusieurs services\u00a0: Personnel, Archives, Cr",
        ),
        (["--changements-depuis", "avant"], "«\u00a0avant\u00a0» n’est ni une étape (comites-de-"),
        (["--changements-depuis", "1/3/2001"], "n’existait pas encore à cette date (1er\u00a0mars"),
        (["--changements-depuis", "comites-de-direction"], "n’existait pas encore à cette date"),
        (["--changements-depuis", "concertation"], "n’a pas de date dans l’exercice 2026"),
        (["--marques", "texte"], "ne va qu’avec «\u00a0--changements-depuis\u00a0»"),
        (["--marques", "marge", "--document", "pv"], "ne s’applique qu’au rapport"),
        (["--projet", "--document", "pv"], "«\u00a0--projet\u00a0» ne s’applique qu’au rapport"),
        (["--avec-annexes", "--sans-annexes"], "ne vont pas ensemble"),
    ],
)
def test_a_choice_that_does_not_fit_is_refused_in_words(
    tmp_path: Path, chosen: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    dossier, out = made(tmp_path / "x.synergie"), tmp_path / "x.pdf"

    assert main(["imprimer", dossier, *chosen, "-o", str(out)]) == 1

    assert sentence in capsys.readouterr().err
    assert not out.exists()


def test_all_papers_go_to_one_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dossier, folder = made(tmp_path / "x.synergie"), tmp_path / "papiers" / "2026"
    names = {f"{document.name}.pdf" for document in DOCUMENTS}

    assert main(["imprimer", dossier, "--tous", "-o", str(folder)]) == 0

    assert {path.name for path in folder.iterdir()} == names
    said = capsys.readouterr().out
    assert said.startswith(f"{len(names)}\u00a0documents de l’exercice 2026 imprimés")
    (folder / "rapport.pdf").write_bytes(b"")
    assert main(["imprimer", dossier, "--tous", "-o", str(folder)]) == 1
    assert "existe déjà. Rien n’est imprimé." in capsys.readouterr().err
    assert main(["imprimer", dossier, "--tous", "-o", str(folder), "--remplacer"]) == 0
    assert (folder / "rapport.pdf").read_bytes().startswith(b"%PDF")


def test_all_papers_and_one_are_not_asked_for_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dossier, folder = made(tmp_path / "x.synergie"), tmp_path / "papiers"
    words = ["imprimer", dossier, "--tous", "--document", "rapport", "-o", str(folder)]

    assert main(words) == 1

    assert "ne vont pas ensemble" in capsys.readouterr().err
    assert not folder.exists()
