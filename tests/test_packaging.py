"""What is handed out: the wheel carries the files that the program reads, the pins are in range."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from configparser import ConfigParser
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import synergy_desktop
from synergy_desktop import paths

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_carries_every_file_the_program_reads(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    beside = {
        f"synergy_desktop/{file.relative_to(ROOT).as_posix()}"
        for folder in ("resources", "db")
        for file in (ROOT / folder).rglob("*")
        if file.is_file()
    }
    assert len(beside) > 20
    assert beside <= inside


def test_the_wheel_names_its_version_and_command(wheel: Path) -> None:
    assert wheel.name.startswith(f"synergy_desktop-{synergy_desktop.__version__}-py3-none-any")
    listed = ConfigParser()
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith("/entry_points.txt"))
        listed.read_string(archive.read(name).decode())
    (command,) = (EntryPoint(*item, "console_scripts") for item in listed.items("console_scripts"))
    assert command.name == "synergy-desktop"
    assert callable(command.load())


def test_an_installed_wheel_finds_its_files_away_from_the_checkout(
    wheel: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    code = "from synergy_desktop import paths; print(paths.db('schema.sql'))"
    found = subprocess.run(
        [sys.executable, "-P", "-c", code],
        env={**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONIOENCODING": "utf-8"},
        cwd=tmp_path,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert Path(found.stdout.strip()) == tmp_path / "synergy_desktop" / "db" / "schema.sql"


def test_a_checkout_reads_its_own_files() -> None:
    assert paths.db("schema.sql") == ROOT / "db" / "schema.sql"
    with pytest.raises(FileNotFoundError, match="nowhere"):
        paths.resources("nowhere")


def pins() -> dict[str, str]:
    text = (ROOT / "requirements" / "constraints.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return {canonicalize_name(name): version for name, version in (x.split("==") for x in lines)}


def requirements() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    texts = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    return [Requirement(text) for text in texts]


@pytest.mark.parametrize("requirement", requirements(), ids=lambda found: found.name)
def test_every_dependency_is_pinned_within_its_range(requirement: Requirement) -> None:
    assert requirement.specifier.contains(pins()[canonicalize_name(requirement.name)])


def test_the_changelog_speaks_of_this_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"\b{re.escape(synergy_desktop.__version__)}\b", text)
