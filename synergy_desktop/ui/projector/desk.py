"""The operator's desk: small pictures of the wall, the slides of the sitting, and tools."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from synergy_desktop.ui import theme
from synergy_desktop.ui.actions import Actions
from synergy_desktop.ui.projector.canvas import SlideCanvas
from synergy_desktop.ui.projector.picture import SlidePicture, Update
from synergy_desktop.ui.projector.projector import Projector
from synergy_desktop.ui.projector.queue import QueueModel, entries
from synergy_desktop.ui.projector.tools import WallTools

_HEIGHT = 172
_NO_SLIDES = "La séance n’a pas encore de vues.\nF5 projette ce que montre l’onglet."
_WHEEL_UNITS = 120.0
"""How far one notch of the mouse's wheel scrolls the wall, in its units."""


class WallDesk(QFrame):
    """Shows what the room sees and what it will see, and brings the one to the other."""

    closed = Signal()
    """Escape was pressed: the keyboard goes back to the work."""

    def __init__(self, projector: Projector, actions: Actions) -> None:
        """Serve ``projector``."""
        super().__init__()
        self.setObjectName("wallDesk")
        self.setAccessibleName("Pupitre de projection")
        self.setFixedHeight(_HEIGHT)
        theme.set_fill(self, theme.RAIL)
        self._projector = projector
        self._now = Preview("wallNow", "Ce que la salle voit")
        self._next = Preview("wallNextPicture", "Ce que la salle verra")
        self._next_words = QLabel()
        self._next_words.setObjectName("wallNextWords")
        self.queue = QueueView()
        self._empty = QLabel(_NO_SLIDES, self.queue)
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        theme.set_ink(self._empty, theme.INK_SOFT)
        self._model = QueueModel()
        self.queue.setModel(self._model)
        self._tools = WallTools(projector, actions)
        # The previews and the list follow once the wall itself is painted.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._refresh)
        self._lay_out()
        self.setFocusProxy(self.queue)
        projector.changed.connect(self._wait)
        projector.updated.connect(self._take)
        self.queue.wanted.connect(projector.project)
        self.queue.stepped.connect(projector.step)
        self._now.wheeled.connect(projector.scroll_by)

    def open(self) -> None:
        """Show the desk, the keyboard on the slide that is on the wall."""
        self.show()
        self._refresh()
        self.queue.setFocus()

    def stop(self) -> None:
        """Read nothing more: the dossier is about to be closed."""
        self._later.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives the keyboard back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _wait(self) -> None:
        if self.isVisible():
            self._later.start()

    def _refresh(self) -> None:
        projector = self._projector
        state, size = projector.state, projector.wall.size
        for preview in (self._now, self._next):
            preview.set_ratio(size.width() / max(1, size.height()))
        self._now.show_scene(projector.on_wall)
        is_other = state.is_frozen or not state.is_on
        self._next.show_scene(projector.prepared if is_other else projector.coming)
        self._next_words.setText("Préparé" if is_other else "Ensuite")
        self._empty.setVisible(not projector.order.slides)
        self._model.show_lines(entries(projector.order.sitting), projector.order.titles())
        self._model.mark(state.at, is_shown=projector.is_in_order)
        self._reveal(state.at)

    def _reveal(self, slide_id: str) -> None:
        index = self._model.index_of(slide_id)
        if index.isValid() and index != self.queue.revealed:
            self.queue.revealed = index
            self.queue.setCurrentIndex(index)
            self.queue.scrollTo(index)

    def _take(self, picture: SlidePicture, update: Update) -> None:
        if self.isVisible():
            for preview in (self._now, self._next):
                if preview.scene.picture is picture:
                    preview.take(update)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.LARGE, theme.SMALL, theme.MEDIUM, theme.SMALL)
        row.setSpacing(theme.LARGE)
        for caption, preview in ((QLabel("Au mur"), self._now), (self._next_words, self._next)):
            row.addWidget(_captioned(caption, preview), 3)
        caption = QLabel("Ordre de passage")
        row.addWidget(_captioned(caption, self.queue), 4)
        row.addWidget(self._tools, 4)


class Preview(SlideCanvas):
    """A small picture of the wall."""

    wheeled = Signal(float)
    """The mouse's wheel was turned over it: how far to scroll, in units of the wall."""

    def __init__(self, name: str, words: str) -> None:
        """Show nothing yet; ``words`` say what it is for."""
        super().__init__(ratio=16 / 9)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setMinimumWidth(200)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ask to scroll."""
        self.wheeled.emit(-_WHEEL_UNITS * event.angleDelta().y() / 120)


class QueueView(QListView):
    """The slides of the sitting; a presenter's remote control steps through them."""

    wanted = Signal(object)
    """A slide is to be projected: the ``Slide``."""
    stepped = Signal(int)
    """The next slide (1) or the one before (-1) is to be projected."""

    def __init__(self) -> None:
        """List nothing yet."""
        super().__init__()
        self.setObjectName("wallQueue")
        self.setAccessibleName("Vues de la séance")
        self.setToolTip("Entrée ou double clic : projeter ; PgSuiv, PgPréc : avancer, reculer")
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.revealed = QModelIndex()
        self.doubleClicked.connect(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Project by Enter; step by Page Down and Page Up, as remote controls send them."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif event.key() in _STEPS and not event.modifiers():
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        model = self.model()
        slide = model.slide_at(index) if isinstance(model, QueueModel) else None
        if slide is not None:
            self.wanted.emit(slide)


_STEPS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


def _captioned(caption: QLabel, widget: QWidget) -> QWidget:
    caption.setFont(theme.font(theme.CAPTION, bold=True))
    theme.set_ink(caption, theme.INK_SOFT)
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.HAIR)
    column.addWidget(caption)
    column.addWidget(widget, 1)
    return box
