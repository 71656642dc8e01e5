"""The wall on a second screen, in a program of its own: ``second_screen.py`` is what it does."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from synergy_desktop.store.dossier import Dossier
from ui.year_samples import CONTENT

HERE = Path(__file__).parent
OWN, WALL = [0, 0, 1366, 768], [1366, 0, 1920, 1080]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Set up a laptop with a projector at its right, without a display."""
    screens = [
        {"name": name, "x": x, "y": y, "width": width, "height": height, "logicalDpi": 96}
        | {"logicalBaseDpi": 96, "dpr": 1}
        for name, (x, y, width, height) in {"Portable": OWN, "Projecteur": WALL}.items()
    ]
    file = tmp_path / "screens.json"
    file.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    paths = [str(HERE.parent), str(HERE.parent.parent)]
    # The plugin reads the path up to a colon: the file is named from where the program runs.
    platform = {"QT_QPA_PLATFORM": f"offscreen:configfile={file.name}"}
    return {**os.environ, **platform, "PYTHONPATH": os.pathsep.join(paths)}


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """Keep a dossier of two years in a file."""
    path = tmp_path / "Valprée.synergie"
    Dossier.create(path, CONTENT).close()
    return path


def command(scenario: str, dossier: Path) -> list[str]:
    return [sys.executable, "-W", "error", str(HERE / "second_screen.py"), scenario, str(dossier)]


def facts(scenario: str, dossier: Path, environment: dict[str, str]) -> dict[str, Any]:
    done = subprocess.run(
        command(scenario, dossier),
        env=environment,
        cwd=dossier.parent,
        check=False,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


def test_the_wall_takes_the_second_screen_follows_freezes_and_goes(
    dossier: Path, environment: dict[str, str]
) -> None:
    seen = facts("project", dossier, environment)
    assert (seen["wall"], seen["wall screen"]) == (WALL, "Projecteur")
    assert seen["fills its screen"]
    assert (seen["operator screen"], seen["operator is active"]) == ("Portable", True)
    assert seen["cursor is hidden"]
    # A click is another picture; frozen it stays; released it is a third.
    assert seen["pictures"] == [0, 1, 1, 3]
    assert not seen["wall after closing"]
    assert seen["in a window"]["wall screen"] == "Portable"
    assert not seen["in a window"]["fills its screen"]
    assert (seen["back"]["wall"], seen["back"]["fills its screen"]) == (WALL, True)


def test_an_unplugged_projector_never_covers_the_operator(
    dossier: Path, environment: dict[str, str]
) -> None:
    seen = facts("unplugged", dossier, environment)
    gone = seen["unplugged"]
    assert gone["wall"] is None
    assert gone["is on"]
    assert gone["waiting"]
    assert "débranché" in gone["banner"]
    back = seen["plugged"]
    assert (back["wall"], back["operator screen"]) == (WALL, "Portable")
    assert not back["waiting"]
    assert "a repris" in back["banner"]
    assert seen["changed meanwhile"]
    assert seen["moved"]["operator screen"] == "Projecteur"
    assert seen["moved"]["wall"] == OWN
    assert seen["moved back"]["wall"] == WALL


def test_a_killed_program_comes_back_with_its_wall(
    dossier: Path, environment: dict[str, str]
) -> None:
    running = subprocess.Popen(
        command("wait_to_be_killed", dossier),
        env=environment,
        cwd=dossier.parent,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert running.stdout is not None
    before = json.loads(running.stdout.readline())
    running.kill()
    running.wait()
    running.stdout.close()
    seen = facts("start_again", dossier, environment)
    assert before["is on"]
    assert seen["wall"] == WALL
    assert seen["words"] == before["words"]
    assert seen["is dark"]
