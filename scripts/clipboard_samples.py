"""Have LibreOffice write the HTML of the test data of the clipboard again.

What Writer and Calc put on the clipboard as text/html is what they export as HTML. The sources
stand beside their export in tests/data/clipboard; ``soffice`` must be on the path.

    python scripts/clipboard_samples.py
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

DATA = Path(__file__).parent.parent / "tests" / "data" / "clipboard"
FILTERS = {".fodt": "html:HTML (StarWriter)", ".fods": "html:HTML (StarCalc)"}
COPY = "copie"
"""What the program itself has copied: Writer opens it, keeps it as a document and copies it."""


def main() -> None:
    """Export each source in a folder of its own profile, then put the pages in their place."""
    office = shutil.which("soffice")
    if office is None:
        sys.exit("soffice (LibreOffice) is not on the path.")
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        export_copy([office, profile, "--headless"], Path(folder))
        for source in sorted(path for path in DATA.iterdir() if path.suffix in FILTERS):
            how = ["--convert-to", FILTERS[source.suffix], "--outdir", folder, str(source)]
            subprocess.run([office, profile, "--headless", *how], check=True)
            page = Path(folder, source.stem).with_suffix(".html")
            shutil.copyfile(page, DATA / page.name)
            print(DATA / page.name)


def export_copy(command: list[str], folder: Path) -> None:
    """Have Writer take over what the program copied, then give it back."""
    there = ["--infilter=HTML (StarWriter)", "--convert-to", "odt", "--outdir", str(folder)]
    subprocess.run([*command, *there, str(DATA / f"{COPY}.html")], check=True)
    back = ["--convert-to", FILTERS[".fodt"], "--outdir", str(folder)]
    subprocess.run([*command, *back, str(folder / f"{COPY}.odt")], check=True)
    shutil.copyfile(folder / f"{COPY}.html", DATA / f"{COPY}-writer.html")
    print(DATA / f"{COPY}-writer.html")


if __name__ == "__main__":
    main()
