"""The command line: what each command does, its exit codes, and its French whatever goes wrong."""

import errno
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import ModuleType

import pdfplumber
import pytest

from synergy_desktop import __version__, paths
from synergy_desktop.cli import main
from synergy_desktop.cli_commands import COMMANDS
from synergy_desktop.exchange import interchange
from synergy_desktop.exchange.interchange import read_json

ROOT = Path(__file__).parent.parent
REFERENCE = Path(__file__).parent / "data" / "reference.json"
DONE, REFUSED, MISUSED = 0, 1, 2
ENGLISH = ("usage", "error", "argument ", "required", "show ", "positional", "Traceback", "Errno")


@pytest.fixture(autouse=True)
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder."""
    folder = tmp_path / "travail"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def dossier(capsys: pytest.CaptureFixture[str]) -> str:
    """Give a dossier made of the reference file."""
    assert main(["importer", str(REFERENCE), "-o", "valmorte.synergie"]) == DONE
    capsys.readouterr()
    return "valmorte.synergie"


Try = Callable[..., str]


@pytest.fixture
def refusal(capsys: pytest.CaptureFixture[str]) -> Try:
    """Run a command that is refused with one sentence; give the sentence."""

    def run(*words: str) -> str:
        assert main(words) == REFUSED
        out, err = capsys.readouterr()
        assert out == ""
        assert err.endswith(".\n")
        assert not any(word in err for word in ENGLISH)
        return err

    return run


@pytest.fixture
def misuse(capsys: pytest.CaptureFixture[str]) -> Try:
    """Run a command line that makes no sense; give what is said of it."""

    def run(*words: str) -> str:
        assert main(words) == MISUSED
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith("Utilisation\u00a0: synergy-desktop")
        assert not any(word in err for word in ENGLISH)
        return err.splitlines()[-1]

    return run


def test_a_dossier_goes_in_and_comes_out_unchanged(dossier: str) -> None:
    assert main(["exporter", dossier, "-o", "copie.json"]) == DONE
    assert Path("copie.json").read_bytes() == REFERENCE.read_bytes()


def test_a_new_dossier_holds_what_was_said_of_it() -> None:
    names = ["--commune", "Ath", "--nature", "Ville", "--legislature", "2024-2030"]
    assert main(["nouveau", "ath.synergie", *names, "--annee", "2026"]) == DONE
    assert main(["exporter", "ath.synergie", "-o", "ath.json"]) == DONE
    content = read_json(Path("ath.json"))
    assert (content.commune.name, content.commune.nature) == ("Ath", "Ville")
    assert content.cpas.name == "CPAS d’Ath"
    assert content.legislature == "2024-2030"
    (report,) = content.reports
    assert report.year == "2026"
    assert [service.support for service in report.services] == [
        "procurement",
        "hr",
        "maintenance",
        "it",
    ]


def test_the_report_of_a_year_is_printed(dossier: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["imprimer", dossier, "--annee", "2025", "-o", "rapport.pdf"]) == DONE
    assert "rapport.pdf" in capsys.readouterr().out
    with pdfplumber.open("rapport.pdf") as pdf:
        text = "\n".join(page.extract_text() for page in pdf.pages)
    assert "Magasin partagé" in text


def test_a_year_that_is_not_there_is_refused_with_those_that_are(
    dossier: str, refusal: Try
) -> None:
    said = refusal("imprimer", dossier, "--annee", "1999", "-o", "rapport.pdf")
    assert "1999" in said
    assert "2025" in said
    assert not Path("rapport.pdf").exists()


def test_verify_lists_what_the_report_lacks(
    dossier: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verifier", dossier]) == DONE
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "«\u00a0valmorte.synergie\u00a0» est sain."
    assert lines[1].startswith("Rapport 2025\u00a0: ")
    assert any("Ressources humaines" in line for line in lines[2:])
    assert all(line.startswith("– ") for line in lines[2:])


def test_verify_refuses_a_damaged_file(dossier: str, refusal: Try) -> None:
    data = bytearray(Path(dossier).read_bytes())
    data[4096 : len(data) - 4096] = b"\xa5" * (len(data) - 8192)
    Path(dossier).write_bytes(data)
    assert "endommagé" in refusal("verifier", dossier)


def test_reading_commands_leave_the_dossier_as_it_was(dossier: str) -> None:
    before = Path(dossier).read_bytes()
    main(["exporter", dossier, "-o", "a.json"])
    main(["imprimer", dossier, "-o", "a.pdf"])
    main(["verifier", dossier])
    assert Path(dossier).read_bytes() == before


def test_a_dossier_can_be_read_while_it_is_being_changed(dossier: str) -> None:
    with closing(sqlite3.connect(dossier)) as window:
        window.execute("BEGIN IMMEDIATE")
        assert main(["verifier", dossier]) == DONE
        assert main(["exporter", dossier, "-o", "copie.json"]) == DONE


@pytest.mark.parametrize(
    "words",
    [
        ["nouveau", "sortie"],
        ["importer", str(REFERENCE), "-o", "sortie"],
        ["exporter", "valmorte.synergie", "-o", "sortie"],
        ["imprimer", "valmorte.synergie", "-o", "sortie"],
    ],
    ids=lambda words: words[0],
)
def test_an_output_is_replaced_only_when_asked(
    words: list[str], dossier: str, refusal: Try, workplace: Path
) -> None:
    output = Path("sortie")
    output.write_text("avant", "utf-8")
    assert "existe déjà" in refusal(*words)
    assert output.read_text("utf-8") == "avant"
    assert main([*words, "--remplacer"]) == DONE
    assert output.stat().st_size > 1000
    assert sorted(path.name for path in workplace.iterdir()) == ["sortie", dossier]


def test_the_file_that_is_read_is_never_replaced(dossier: str, refusal: Try) -> None:
    before = Path(dossier).read_bytes()
    for command in ("exporter", "imprimer"):
        output = str(Path(dossier).absolute())
        assert "fichier à lire" in refusal(command, dossier, "-o", output, "--remplacer")
    assert Path(dossier).read_bytes() == before


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "n’existe pas"),
        (b"", "vide"),
        (b"PK\x03\x04 pas un dossier" * 20, "n’est pas un dossier"),
        (b"SQLite format 3\x00", "n’est pas un dossier"),
        ("cut", "tronqué"),
        ("newer", "version plus récente"),
    ],
    ids=str,
)
@pytest.mark.parametrize("command", ["exporter", "imprimer", "verifier"])
def test_what_is_no_sound_dossier_is_told_apart(
    command: str, content: bytes | str | None, words: str, dossier: str, refusal: Try
) -> None:
    whole = Path(dossier).read_bytes()
    made = {"cut": whole[:5000], "newer": whole[:60] + b"\0\0\0\x63" + whole[64:]}
    if isinstance(content, str):
        content = made[content]
    if content is not None:
        Path("x.synergie").write_bytes(content)
    output = [] if command == "verifier" else ["-o", "sortie"]
    assert words in refusal(command, "x.synergie", *output)
    assert not Path("sortie").exists()


def test_a_fault_in_a_file_to_import_is_told_and_nothing_is_made(
    refusal: Try, workplace: Path
) -> None:
    data = json.loads(REFERENCE.read_text("utf-8"))
    data["reports"][0]["services"][0]["matrix"]["skills"] = 7
    Path("f.json").write_text(json.dumps(data), "utf-8")
    said = refusal("importer", "f.json", "-o", "x.synergie")
    assert "«\u00a0f.json\u00a0»" in said
    assert "reports[0].services[0].matrix.skills: 7 n’est pas un niveau (0–5)" in said
    assert [path.name for path in workplace.iterdir()] == ["f.json"]


@pytest.mark.parametrize("text", ["<b>gras</b> & co", "🏛️ é\u0301", "a\x01b", "x" * 100_000])
def test_any_text_goes_through_all_commands(text: str) -> None:
    data = json.loads(REFERENCE.read_text("utf-8"))
    data["reports"][0]["services"][0]["synergies"][0]["title"] = text
    Path("f.json").write_text(json.dumps(data), "utf-8")
    assert main(["importer", "f.json", "-o", "x.synergie"]) == DONE
    assert main(["verifier", "x.synergie"]) == DONE
    assert main(["imprimer", "x.synergie", "-o", "x.pdf"]) == DONE
    assert main(["exporter", "x.synergie", "-o", "copie.json"]) == DONE
    assert json.loads(Path("copie.json").read_text("utf-8")) == data


@pytest.mark.parametrize(
    "words",
    [
        ["nouveau"],
        ["importer", str(REFERENCE), "-o"],
        ["exporter", "valmorte.synergie", "-o"],
        ["imprimer", "valmorte.synergie", "-o"],
    ],
    ids=lambda words: words[0],
)
def test_a_place_that_does_not_exist_is_refused(
    words: list[str], dossier: str, refusal: Try
) -> None:
    assert "Impossible d’écrire" in refusal(*words, "absent/sortie")
    Path("fichier").write_text("x", "utf-8")
    assert "Impossible d’écrire" in refusal(*words, "fichier/sortie")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "le disque est plein"),
        (errno.EROFS, "en lecture seule"),
        (errno.EACCES, "l’accès est refusé"),
    ],
)
@pytest.mark.parametrize("command", ["exporter", "imprimer"])
def test_a_disk_that_refuses_leaves_nothing_behind(
    command: str,
    code: int,
    words: str,
    dossier: str,
    refusal: Try,
    workplace: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_file: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", refuse)
    assert words in refusal(command, dossier, "-o", "sortie")
    assert [path.name for path in workplace.iterdir()] == [dossier]


def test_a_fault_of_the_program_is_noted_and_told_without_its_traceback(
    refusal: Try, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_path: Path) -> None:
        raise ZeroDivisionError("demi-caractère \ud800")

    monkeypatch.setattr(interchange, "read_json", fail)
    said = refusal("importer", "f.json", "-o", "x.synergie")
    log = paths.error_log()
    assert log is not None
    assert "Une erreur inattendue" in said
    assert str(log) in said
    assert "ZeroDivisionError: demi-caractère" in log.read_text("utf-8")


def test_an_interruption_is_no_fault(refusal: Try, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_path: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(interchange, "read_json", interrupt)
    assert refusal("importer", "f.json", "-o", "x.synergie") == "Interrompu.\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["importer"], "importer : il manque F.json, -o/--sortie."),
        (["importer", "a", "-o"], "importer : -o/--sortie attend une valeur."),
        (["nouveau", "a", "b"], "nouveau : « b » est de trop."),
        (["verifier", "a", "--tout"], "verifier : « --tout » est de trop."),
        (["nouveau", "a", "--rem"], "nouveau : « --rem » est de trop."),
        (
            ["nouveau", "a", "--remplacer=1"],
            "nouveau : --remplacer n’attend pas de valeur.",
        ),
        (
            ["nouveau", "a", "--nature", "X"],
            "nouveau : --nature : « X » n’est pas possible (choix : Ville, Commune).",
        ),
        (["a.synergie", "b.synergie"], ": « b.synergie » est de trop."),
        (["exporer"], ": « exporer » n’est ni une commande ni un dossier."),
    ],
)
def test_a_wrong_command_line_is_told_in_french(words: list[str], said: str, misuse: Try) -> None:
    assert misuse(*words).replace("\u00a0", " ") == f"synergy-desktop {said}"


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_french(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*([command] if command else []), "-h"]) == DONE
    out = capsys.readouterr().out
    assert out.startswith(f"Utilisation\u00a0: synergy-desktop {command}".rstrip())
    assert not any(word in out for word in ENGLISH)


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--aide"])
    out = capsys.readouterr().out
    assert all(name in out for name in COMMANDS)


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == DONE
    assert capsys.readouterr().out == f"Synergies {__version__}\n"


class _Window(ModuleType):
    """Stands for the window, and notes how it is opened."""

    def __init__(self) -> None:
        super().__init__("synergy_desktop.app")
        self.opened: list[Path | None] = []

    def run(self, path: Path | None) -> int:
        self.opened.append(path)
        return DONE


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> _Window:
    stand_in = _Window()
    monkeypatch.setitem(sys.modules, "synergy_desktop.app", stand_in)
    return stand_in


def test_without_a_command_the_window_opens(window: _Window, dossier: str) -> None:
    Path("sans suffixe").touch()
    for words in ([], [dossier], ["sans suffixe"], ["absent.synergie"]):
        assert main(words) == DONE
    assert window.opened == [None, Path(dossier), Path("sans suffixe"), Path("absent.synergie")]


def test_a_command_comes_before_a_file_of_its_name(window: _Window, misuse: Try) -> None:
    Path("verifier").touch()
    assert "il manque" in misuse("verifier")
    assert window.opened == []
    assert main(["./verifier"]) == DONE
    assert window.opened == [Path("verifier")]


def test_a_program_without_a_console_says_nothing_and_does_its_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["nouveau", "x.synergie"]) == DONE
    assert main(["nouveau", "x.synergie"]) == REFUSED


def test_an_old_console_gets_utf_8_and_commands_load_no_window(workplace: Path) -> None:
    code = (
        "import sys; from synergy_desktop.cli import main; code = main(sys.argv[1:]);"
        "sys.exit('PySide6' in sys.modules or code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "nouveau", "é😀.synergie"],
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (DONE, b"")
    assert "«\u00a0é😀.synergie\u00a0» est créé." in done.stdout.decode("utf-8")
