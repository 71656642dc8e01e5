"""Show the program on a copy of the sample dossier: ``demo.py [FOLDER]``.

The copy is kept in ``FOLDER`` (``out/`` of the checkout) from one time to the next.

Without a display: print its report and draw a matrix as it is projected, and say where they are.
"""

import os
import sys
from contextlib import closing
from pathlib import Path

from synergy_desktop import cli

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "db" / "exemple" / "valpree.json"


def main(folder: Path) -> int:
    """Open the window, or do without one; the exit code of the command line."""
    folder.mkdir(exist_ok=True)
    dossier = folder / "Valprée 2026.synergie"
    if not dossier.exists() and (code := cli.main(["importer", str(SOURCE), "-o", str(dossier)])):
        return code
    if has_display():
        return cli.main([str(dossier)])
    print("Pas d’écran ici : le dossier d’exemple est imprimé et dessiné sans fenêtre.", flush=True)
    report = folder / "Rapport 2026.pdf"
    if code := cli.main(["imprimer", str(dossier), "-o", str(report), "--remplacer"]):
        return code
    picture = folder / "Matrice projetée.png"
    draw_matrix(dossier, picture)
    print(f"La matrice telle qu’elle est projetée est dessinée dans « {picture} ».")
    return 0


def has_display() -> bool:
    """Whether a window can be shown to somebody."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def draw_matrix(path: Path, picture: Path) -> None:
    """Draw the first matrix of the dossier's newest year to the PNG file ``picture``."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from synergy_desktop.domain.sitting_words import SlideKind
    from synergy_desktop.domain.sittings import Slide
    from synergy_desktop.store import queries
    from synergy_desktop.store.dossier import Dossier
    from synergy_desktop.ui.projector.pictures import picture_of
    from synergy_desktop.ui.projector.scene import USUAL_SIZE, Scene, photographed
    from synergy_desktop.ui.theme import apply_theme

    app = QApplication([])
    apply_theme(app)
    with closing(Dossier.open(path, read_only=True)) as dossier:
        *_, report = queries.report_heads(dossier)
        services = queries.service_heads(dossier, report.id)
        service = next(service for service in services if service.matrix)
        slide = Slide(kind=SlideKind.MATRIX, target=service.id)
        scene = Scene(picture_of(dossier, report.id, slide))
        if not photographed(scene, USUAL_SIZE).save(str(picture)):
            raise OSError(f"not written: {picture}")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "out"))
