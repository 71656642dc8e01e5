"""How long LibreOffice takes to make a PDF file of a Word file, once it is warm.

Warm means that its profile exists and its libraries are in memory.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from common import seconds


@contextmanager
def conversion(word: bytes) -> Iterator[Callable[[], float] | None]:
    """What converts the Word file ``word`` and tells the seconds; None without LibreOffice."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "x.docx"
        file.write_bytes(word)
        _convert(program, file)  # makes its profile, and brings it into memory
        yield lambda: seconds(lambda: _convert(program, file))


def _convert(program: str, file: Path) -> None:
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    options = ["--headless", "--convert-to", "pdf", "--outdir", str(file.parent)]
    subprocess.run([program, profile, *options, str(file)], check=True, capture_output=True)
    made = file.with_suffix(".pdf")
    if not made.exists():
        raise RuntimeError(f"LibreOffice made no PDF file of {file.name}")
    made.unlink()
