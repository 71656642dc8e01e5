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


def main() -> None:
    """Export each source in a folder of its own profile, then put the pages in their place."""
    office = shutil.which("soffice")
    if office is None:
        sys.exit("soffice (LibreOffice) is not on the path.")
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        for source in sorted(path for path in DATA.iterdir() if path.suffix in FILTERS):
            how = ["--convert-to", FILTERS[source.suffix], "--outdir", folder, str(source)]
            subprocess.run([office, profile, "--headless", *how], check=True)
            page = Path(folder, source.stem).with_suffix(".html")
            shutil.copyfile(page, DATA / page.name)
            print(DATA / page.name)


if __name__ == "__main__":
    main()
