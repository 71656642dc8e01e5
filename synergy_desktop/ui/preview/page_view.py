"""A scrolling view of a PDF: only the pages that show are drawn, in the background."""

from collections import OrderedDict

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from synergy_desktop.ui import theme
from synergy_desktop.ui.preview.background import Background
from synergy_desktop.ui.preview.page_layout import GAP, Anchor, PageLayout, fitting_scale
from synergy_desktop.ui.preview.pdf_pages import PdfPages

ZOOM_STEP = 1.2
SMALLEST_ZOOM, LARGEST_ZOOM = 0.25, 5.0
_KEPT_PICTURES = 24
_SCREEN_DPI = 96

_Key = tuple[int, int, float]
"""Edition, page and scale: what a picture shows."""


class PageView(QAbstractScrollArea):
    """Shows the pages one under the other, and keeps its place when a new edition comes."""

    page_changed = Signal(int)
    """The page (from 0) at the middle of the view."""
    zoom_changed = Signal(float)
    """How large the paper is shown: 1.0 is its real size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a view without a paper."""
        super().__init__(parent)
        self.setObjectName("reportPages")
        self.setAccessibleName("Aperçu du rapport")
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(48)
        self._pages: PdfPages | None = None
        self._edition = 0
        self._zoom: float | None = None
        self._page = 0
        self._layout = PageLayout((), 1.0, 1.0)
        self._pictures: OrderedDict[int, tuple[_Key, QImage]] = OrderedDict()
        self._drawer = Background(self)
        self._drawer.done.connect(self._keep_picture)
        self.verticalScrollBar().valueChanged.connect(self._tell_page)

    @property
    def page_count(self) -> int:
        """How many pages the paper has."""
        return len(self._layout.sizes)

    @property
    def current_page(self) -> int:
        """The page (from 0) at the middle of the view."""
        return self._page

    @property
    def fits_width(self) -> bool:
        """Whether the zoom follows the width of the view."""
        return self._zoom is None

    @property
    def zoom(self) -> float:
        """How large the paper is shown: 1.0 is its real size."""
        return self._layout.scale * 72 / _SCREEN_DPI

    @property
    def edition(self) -> int:
        """How many editions of the paper were shown so far."""
        return self._edition

    @property
    def is_sharp(self) -> bool:
        """Whether all that is seen shows the paper as it is."""
        return all(map(self.has_sharp_picture, self._shown()))

    def set_pages(self, pages: PdfPages) -> None:
        """Show another edition of the paper, at the same place; the former one is closed."""
        anchor = self._anchor()
        former, self._pages = self._pages, pages
        self._drawer.drop_waiting()
        if former is not None:
            former.close()
        self._edition += 1
        self._lay_out(anchor)

    def fit_width(self) -> None:
        """Show the widest page from edge to edge, now and when the view grows."""
        self._set_zoom(None)

    def set_zoom(self, zoom: float) -> None:
        """Show the paper at ``zoom`` times its real size."""
        self._set_zoom(min(LARGEST_ZOOM, max(SMALLEST_ZOOM, zoom)))

    def zoom_in(self) -> None:
        """Show the paper one step larger."""
        self.set_zoom(self.zoom * ZOOM_STEP)

    def zoom_out(self) -> None:
        """Show the paper one step smaller."""
        self.set_zoom(self.zoom / ZOOM_STEP)

    def go_to_page(self, page: int) -> None:
        """Bring the top of ``page`` (from 0) to the top of the view."""
        if 0 <= page < self.page_count:
            self.verticalScrollBar().setValue(round(self._layout.rects[page].top() - GAP))

    def has_sharp_picture(self, page: int) -> bool:
        """Tell whether ``page`` shows the paper as it is, at the zoom as it is."""
        return page in self._pictures and self._pictures[page][0] == self._key(page)

    def sizeHint(self) -> QSize:
        """A page in its real size, near enough."""
        return QSize(820, 640)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that show; ask for the pictures that lack."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(theme.LINE))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shown = self._shown()
        for page in shown:
            self._paint_page(painter, page)
        painter.end()
        self._ask_for(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width of the view."""
        super().resizeEvent(event)
        self._lay_out(self._anchor())

    def changeEvent(self, event: QEvent) -> None:
        """Draw sharply on another screen."""
        if event.type() == QEvent.Type.ScreenChangeInternal:
            self.viewport().update()
        super().changeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; zoom with Ctrl."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif event.angleDelta().y():
            self.set_zoom(self.zoom * ZOOM_STEP ** (event.angleDelta().y() / 120))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first or the last page by Home and End, scroll by the others."""
        if event.key() == Qt.Key.Key_Home:
            self.go_to_page(0)
        elif event.key() == Qt.Key.Key_End:
            self.go_to_page(self.page_count - 1)
        else:
            super().keyPressEvent(event)

    def _shown(self) -> range:
        """The pages that are seen."""
        top = self.verticalScrollBar().value()
        return self._layout.visible(top, top + self.viewport().height())

    def _paint_page(self, painter: QPainter, page: int) -> None:
        rect = self._on_screen(page)
        painter.fillRect(rect.translated(1, 2), QColor(theme.LINE_STRONG))
        painter.fillRect(rect, QColor("white"))
        if page in self._pictures:
            image = self._pictures[page][1]
            painter.drawImage(rect, image, QRectF(image.rect()))

    def _on_screen(self, page: int) -> QRectF:
        offset = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return self._layout.rects[page].translated(-offset)

    def _key(self, page: int) -> _Key:
        return self._edition, page, self._layout.scale * self.devicePixelRatioF()

    def _ask_for(self, shown: range) -> None:
        """Have the pages that show drawn, and the next one for who reads on."""
        pages = self._pages
        if pages is None:
            return
        wanted = [*shown, *([shown.stop] if shown and shown.stop < self.page_count else [])]
        for page in wanted:
            key = self._key(page)
            if not self.has_sharp_picture(page) and not self._drawer.is_waiting(key):
                self._drawer.run(key, lambda key=key: pages.image(key[1], key[2]))  # type: ignore[misc] # mypy cannot type a default

    def _keep_picture(self, key: _Key, image: QImage) -> None:
        edition, page, _scale = key
        if edition != self._edition:
            return
        self._pictures[page] = (key, image)
        self._pictures.move_to_end(page)
        while len(self._pictures) > _KEPT_PICTURES:
            self._pictures.popitem(last=False)
        self.viewport().update(self._on_screen(page).toAlignedRect())

    def _set_zoom(self, zoom: float | None) -> None:
        anchor = self._anchor()
        self._zoom = zoom
        self._drawer.drop_waiting()
        self._lay_out(anchor)

    def _anchor(self) -> Anchor | None:
        """What stands at the top of the view; None at the very top, whatever stands there."""
        top = self.verticalScrollBar().value()
        return self._layout.anchor(top) if top else None

    def _lay_out(self, anchor: Anchor | None) -> None:
        """Place the pages anew with ``anchor`` at the top of the view."""
        view = self.viewport().size()
        sizes = self._pages.sizes if self._pages is not None else ()
        scale = (
            fitting_scale(sizes, view.width())
            if self._zoom is None
            else self._zoom * _SCREEN_DPI / 72
        )
        self._layout = PageLayout(sizes, scale, view.width())
        for bar, whole, part in (
            (self.verticalScrollBar(), self._layout.height, view.height()),
            (self.horizontalScrollBar(), self._layout.width, view.width()),
        ):
            bar.setRange(0, max(0, round(whole) - part))
            bar.setPageStep(part)
        top = self._layout.top_of(anchor) if anchor else 0
        self.verticalScrollBar().setValue(round(top))
        self.viewport().update()
        self.zoom_changed.emit(self.zoom)
        self._tell_page()

    def _tell_page(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        page = self._layout.page_at(middle)
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
