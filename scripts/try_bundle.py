"""Prove that the program built by ``build.spec`` works: its commands, then its window, offscreen.

It runs far from this checkout's Python, on the sample dossier, with a user folder of its own.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUNDLE = ROOT / "dist" / "synergy-desktop"
PROGRAM = BUNDLE / ("synergy-desktop.exe" if sys.platform == "win32" else "synergy-desktop")
SAMPLE = ROOT / "db" / "exemple" / "valpree.json"
_BEGINNINGS = {"pdf": b"%PDF-", "docx": b"PK", "xlsx": b"PK"}
"""How a report begins in each form, by the end of its name."""
PATIENCE = 60.0
"""Seconds that the window may take to open on a slow machine."""


def main() -> int:
    """Try the bundle; 0 if all of it works."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = _environment(folder / "user")
        dossier = folder / "Valprée.synergie"
        reports = {folder / f"rapport.{end}": begins for end, begins in _BEGINNINGS.items()}
        for arguments in (
            ["importer", str(SAMPLE), "-o", str(dossier)],
            ["verifier", str(dossier)],
            *(["imprimer", str(dossier), "-o", str(report)] for report in reports),
        ):
            subprocess.run([PROGRAM, *arguments], check=True, cwd=folder, env=environment)
        for report, begins in reports.items():
            if not report.read_bytes().startswith(begins):
                sys.exit(f"bundle: {report.name} is not what its name says")
        _try_window(dossier, folder / "user", environment)
    size = sum(path.lstat().st_size for path in BUNDLE.rglob("*"))
    print(f"bundle: works, {size / 1e6:.0f} MB in {BUNDLE.relative_to(ROOT)}")
    return 0


def _try_window(dossier: Path, user: Path, environment: dict[str, str]) -> None:
    """Open the window on ``dossier``: it must stay open, silent, and remember the dossier."""
    with (user.parent / "window.log").open("w+", encoding="utf-8") as log:
        window = subprocess.Popen(
            [PROGRAM, str(dossier)], stderr=log, stdout=log, cwd=user.parent, env=environment
        )
        try:
            opened = _until(lambda: _remembers(user, dossier) or window.poll() is not None)
            time.sleep(1)
            alive = window.poll() is None
        finally:
            window.kill()
            window.wait()
        log.seek(0)
        if (said := log.read()) or not (opened and alive):
            logged = "\n".join(file.read_text(encoding="utf-8") for file in user.rglob("*.log"))
            sys.exit(f"bundle: the window did not open as it should\n{said}{logged}")


def _remembers(user: Path, dossier: Path) -> bool:
    """Whether the program counts ``dossier`` among the last ones that it opened."""
    files = user.rglob("settings.json")
    return any(dossier.name in file.read_text(encoding="utf-8") for file in files)


def _until(done: Callable[[], bool]) -> bool:
    """Wait until ``done``; whether it came to be before ``PATIENCE`` ran out."""
    deadline = time.monotonic() + PATIENCE
    while not (reached := done()) and time.monotonic() < deadline:
        time.sleep(0.1)
    return reached


def _environment(user: Path) -> dict[str, str]:
    """This process's environment without its Python, screen and user folders."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    folders = dict.fromkeys(("HOME", "XDG_DATA_HOME", "WIN_PD_OVERRIDE_LOCAL_APPDATA"), str(user))
    user.mkdir()
    return {**kept, **folders, "QT_QPA_PLATFORM": "offscreen"}


if __name__ == "__main__":
    sys.exit(main())
