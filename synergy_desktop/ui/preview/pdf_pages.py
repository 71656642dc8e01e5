"""The pages of a PDF as pictures, through pdfium.

pdfium bears one caller at a time in the whole process, so every call is made under one lock; any
thread may ask. It is loaded when the first PDF is opened.
"""

from dataclasses import dataclass
from threading import RLock
from typing import Any

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from synergy_desktop.errors import ReportError

POINTS_PER_INCH = 72

_ONE_AT_A_TIME = RLock()
"""Reentrant, because a paper that nobody needs any more may be closed at any moment."""


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter or a section: where it begins, and how deep it lies (0 for a chapter)."""

    title: str
    page: int
    depth: int


class PdfPages:
    """An open PDF. It reads its own copy of the file, which may go meanwhile."""

    def __init__(self, source: bytes, remark: str = "") -> None:
        """Open the PDF that ``source`` holds; ``remark`` is what to tell of it, if anything.

        Raises:
            ReportError: It is not a PDF.
        """
        import pypdfium2

        with _ONE_AT_A_TIME:
            try:
                self._document: Any = pypdfium2.PdfDocument(source)
            except pypdfium2.PdfiumError as error:
                raise ReportError("L’aperçu ne peut pas lire ce PDF.") from error
            count = len(self._document)
            sizes = (self._document.get_page_size(page) for page in range(count))
            self.sizes = tuple(QSizeF(width, height) for width, height in sizes)
            self.parts = tuple(_part(bookmark) for bookmark in self._document.get_toc())
        self.source = source
        self.remark = remark

    def image(self, page: int, scale: float) -> QImage:
        """The page (from 0) drawn at ``scale`` pixels per point."""
        with _ONE_AT_A_TIME:
            drawn = self._document[page]
            bitmap = drawn.render(scale=scale, prefer_bgrx=True)
            image = QImage(
                bytes(bitmap.buffer),
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGB32,
            ).copy()
            bitmap.close()
            drawn.close()
        return image

    def close(self) -> None:
        """Give the memory back; no picture can be asked for any more."""
        with _ONE_AT_A_TIME:
            self._document.close()

    def __del__(self) -> None:
        if hasattr(self, "_document"):
            self.close()


def _part(bookmark: Any) -> Part:
    target = bookmark.get_dest()
    page = target.get_index() if target is not None else 0
    return Part(bookmark.get_title(), page or 0, bookmark.level)
