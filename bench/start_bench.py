"""From the start of a process to its first painted window: the program against a bare window.

Whole fresh processes, in turn: the program opens the sample dossier, the other one a
``QMainWindow`` with nothing in it. ``start_probe.py`` is what both run.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from common import SAMPLE, Figure, interleaved

RUNS = 11
PROBE = Path(__file__).with_name("start_probe.py")


def figures() -> list[Figure]:
    """The medians of the two starts and their ratio."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        dossier = _dossier(folder)
        environment = _environment(folder)
        cases = {what: partial(_start, what, environment) for what in ("bare", str(dossier))}
        # Once each beforehand: bytecode is compiled, as an installer does, and files are cached.
        interleaved(cases, runs=1)
        (bare,), (program, shown) = map(_medians, interleaved(cases, RUNS).values())
    return [
        Figure("first paint of a bare window", bare, "ms"),
        Figure("first paint with the sample dossier", program, "ms"),
        Figure("  ratio", program / bare, "×", 1.4),
        Figure("  the dossier itself is painted", shown, "ms"),
        Figure("  ratio", shown / bare, "×"),
    ]


def _medians(runs: list[list[float]]) -> list[float]:
    return [statistics.median(times) for times in zip(*runs, strict=True)]


def _start(what: str, environment: dict[str, str]) -> list[float]:
    """Start the probe on ``what``: the milliseconds up to the end of each paint it tells of."""
    said = subprocess.run(
        [sys.executable, PROBE, str(time.time_ns()), what],
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    return [float(line) for line in said.stdout.split()]


def _dossier(folder: Path) -> Path:
    from synergy_desktop.exchange.interchange import read_json
    from synergy_desktop.store.dossier import Dossier

    path = folder / "sample.synergie"
    Dossier.create(path, read_json(SAMPLE)).close()
    return path


def _environment(folder: Path) -> dict[str, str]:
    """This process's environment, without a screen, with its own settings and bytecode."""
    kept = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "WIN_PD_OVERRIDE_LOCAL_APPDATA")
    kept.update(dict.fromkeys((*names, "PYTHONPYCACHEPREFIX"), str(folder)))
    return {**kept, "QT_QPA_PLATFORM": "offscreen"}
