"""Make ``.venv`` ready: ``set_up.py run`` for the program alone, ``set_up.py dev`` for everything.

Standard library only: this runs before anything is installed. What is missing on a Debian or
Ubuntu machine (the venv module, the libraries that Qt loads) is installed with apt-get if that
needs no password, else a sentence says what to type.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = str(VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python"))
CONSTRAINTS = ROOT / "requirements" / "constraints.txt"

QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
}
"""What Qt always loads on Linux, and the Debian package that holds it."""

WINDOW_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""What Qt loads besides to show a window on a screen."""


class SetUpError(Exception):
    """The set-up cannot go on; ``str(error)`` says what to do."""


def main(arguments: Sequence[str]) -> int:
    """Set up for ``run`` or ``dev`` (the one argument); 0 if it is done."""
    if list(arguments) not in (["run"], ["dev"]):
        print("usage: set_up.py run|dev", file=sys.stderr)
        return 2
    try:
        if sys.platform == "linux":
            provide_qt_libraries()
        provide_venv()
        install(".[dev]" if arguments[0] == "dev" else ".")
    except SetUpError as error:
        print(f"set-up: {error}", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        print(f"set-up: failed: {' '.join(map(str, error.cmd))}", file=sys.stderr)
        return 1
    for stamp in ("run", "dev") if arguments[0] == "dev" else ("run",):
        (VENV / f".ready-{stamp}").touch()
    return 0


def provide_qt_libraries() -> None:
    """Install the system libraries of Qt that this machine lacks.

    Raises:
        SetUpError: One that is needed here is missing and may not be installed.
    """
    missing = [name for name in {**QT_LIBRARIES, **WINDOW_LIBRARIES} if not _loads(name)]
    if not missing:
        return
    try:
        apt_install([{**QT_LIBRARIES, **WINDOW_LIBRARIES}[name] for name in missing])
    except SetUpError as error:
        has_display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
        if has_display or any(name in QT_LIBRARIES for name in missing):
            raise
        print(f"set-up: no window can be shown yet. {error}", file=sys.stderr)


def provide_venv() -> None:
    """Make ``.venv`` unless it stands and has pip."""
    if VENV.is_dir() and _succeeds([VENV_PYTHON, "-m", "pip", "--version"]):
        return
    if importlib.util.find_spec("ensurepip") is None:
        apt_install([f"python{sys.version_info.major}.{sys.version_info.minor}-venv"])
    print("set-up: making .venv", flush=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)


def install(requirement: str) -> None:
    """Install the project from this checkout, editable, with the pinned dependencies."""
    print("set-up: installing the pinned dependencies", flush=True)
    # In the environment, because pip then holds to them while it builds the package, too.
    pins = {"PIP_CONSTRAINT": str(CONSTRAINTS), "PIP_BUILD_CONSTRAINT": str(CONSTRAINTS)}
    command = [VENV_PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run(
        [*command, "--editable", requirement], check=True, cwd=ROOT, env={**os.environ, **pins}
    )


def apt_install(packages: Sequence[str]) -> None:
    """Install Debian packages, where that needs no password.

    Raises:
        SetUpError: It may not be done from here; the sentence names the packages.
    """
    names = " ".join(packages)
    if shutil.which("apt-get") is None:
        msg = f"Install what this system calls: {names}"
        raise SetUpError(msg)
    by_hand = f"Type this, then try again: sudo apt-get install {names}"
    if not (prefix := _as_root()):
        raise SetUpError(by_hand)
    print(f"set-up: apt-get install {names}", flush=True)
    command = [*prefix, "apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if not _succeeds(command):
        _succeeds([*prefix, "apt-get", "update"])
        if not _succeeds(command):
            raise SetUpError(by_hand)


def _as_root() -> list[str]:
    """What to write before a command to run it as root without a password; empty: it cannot be."""
    environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
    if os.geteuid() == 0:
        return environment
    if shutil.which("sudo") and _succeeds(["sudo", "-n", "true"]):
        return ["sudo", "-n", *environment]
    return []


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _succeeds(command: Sequence[str]) -> bool:
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except OSError:
        return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
