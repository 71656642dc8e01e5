"""How long LibreOffice takes to make a PDF file of a Word file, once it is warm.

Warm means that its profile exists and its libraries are in memory.
"""

import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

from common import seconds

_MORE = 6
"""How many files the longer of two runs converts."""
_RUNS = 3


class Conversion(NamedTuple):
    """Seconds: for the command that converts one file, and for each further file that it takes."""

    command: float
    further: float


def conversion(word: bytes) -> Conversion | None:
    """The median times for the Word file ``word``; None where LibreOffice is not installed."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        files = [place / f"{number}.docx" for number in range(_MORE)]
        for file in files:
            file.write_bytes(word)
        _convert(program, place, files)  # makes its profile, and brings it into memory
        times = [_one(program, place, files) for _ in range(_RUNS)]
    return Conversion(*map(statistics.median, zip(*times, strict=True)))


def _one(program: str, place: Path, files: list[Path]) -> Conversion:
    short = seconds(lambda: _convert(program, place, files[:1]))
    long = seconds(lambda: _convert(program, place, files))
    return Conversion(short, (long - short) / (_MORE - 1))


def _convert(program: str, place: Path, files: list[Path]) -> None:
    profile = f"-env:UserInstallation={(place / 'profile').as_uri()}"
    options = ["--headless", "--convert-to", "pdf", "--outdir", str(place)]
    subprocess.run([program, profile, *options, *map(str, files)], check=True, capture_output=True)
    missing = [file for file in files if not file.with_suffix(".pdf").exists()]
    if missing:
        raise RuntimeError(f"LibreOffice made no PDF file of {missing[0].name}")
