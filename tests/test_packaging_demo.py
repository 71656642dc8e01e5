"""``make run`` on a machine without a display."""

import os
import subprocess
import sys
from pathlib import Path

import pypdfium2

SCRIPT = Path(__file__).parent.parent / "scripts" / "demo.py"
PNG = b"\x89PNG\r\n\x1a\n"


def test_without_a_display_the_sample_is_printed_and_drawn(tmp_path: Path) -> None:
    displays = ("DISPLAY", "WAYLAND_DISPLAY")
    shown = subprocess.run(
        [sys.executable, str(SCRIPT), str(tmp_path)],
        env={name: value for name, value in os.environ.items() if name not in displays},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert (shown.returncode, shown.stderr) == (0, "")
    report, picture = tmp_path / "Rapport 2026.pdf", tmp_path / "Matrice projetée.png"
    assert str(report) in shown.stdout
    assert str(picture) in shown.stdout
    assert len(pypdfium2.PdfDocument(report)) > 10
    assert picture.read_bytes().startswith(PNG)
