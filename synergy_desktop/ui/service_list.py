"""The services on the left of every tab that is per service: choose, add, rename, order, delete."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from synergy_desktop.commands import services as commands
from synergy_desktop.domain.vocabulary import Support
from synergy_desktop.store import queries
from synergy_desktop.ui import theme
from synergy_desktop.ui.actions import hint
from synergy_desktop.ui.icons import icon
from synergy_desktop.ui.menu_key import MenuKey
from synergy_desktop.ui.row_sync import Index
from synergy_desktop.ui.service_delegate import ServiceDelegate
from synergy_desktop.ui.service_model import ServiceRole
from synergy_desktop.ui.session import Session

_NEW_NAME = "Nouveau service"
_ADD = "Ajouter un service à la fin de la liste"


class ServiceList(QFrame):
    """Shows the session's services and its current one; every tab's list shows the same."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """List the services of ``session``."""
        super().__init__(parent)
        self._session = session
        self.setObjectName("serviceRail")
        self.setFixedWidth(theme.RAIL_WIDTH)
        theme.set_fill(self, theme.RAIL)
        self.view = _view(session)
        self._delegate = ServiceDelegate(self.view)
        self.view.setItemDelegate(self._delegate)
        self._menu = QMenu(self)
        self._make_actions()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.HAIR, 1, theme.SMALL)
        column.setSpacing(theme.HAIR)
        column.addWidget(self.view)
        column.addLayout(self._foot())
        column.addStretch(1)
        self.view.selectionModel().currentChanged.connect(self._chosen)
        self.view.customContextMenuRequested.connect(self._show_menu)
        MenuKey(self.view)
        session.service_changed.connect(self._show_current)
        session.services.modelReset.connect(self._show_current)
        session.report_changed.connect(self._offer)
        self._offer()
        self._show_current()
        self.setFocusProxy(self.view)

    def add_service(self) -> None:
        """Add a service at the end of the others and let its name be typed."""
        with self._session.attempt():
            name = _free_name(self._names())
            made = commands.add_service(self._session.dossier, self._session.report_id, name)
            self._session.show_service(made)
            self.view.setFocus()
            self.view.edit(self.view.currentIndex())

    def service_at(self, point: QPoint) -> str:
        """The service shown at a point of the screen, "" if there is none."""
        place = self.view.viewport().mapFromGlobal(point)
        inside = self.view.isVisible() and self.view.viewport().rect().contains(place)
        found = self.view.indexAt(place).data(ServiceRole.ID) if inside else None
        return str(found or "")

    def show_target(self, service_id: str) -> None:
        """Mark the service that would take what the mouse carries; none for ""."""
        self._delegate.target_id = service_id
        self.view.viewport().update()

    def commit_pending(self) -> None:
        """Write down a name that is being typed, and close its editor."""
        if self.view.state() is QAbstractItemView.State.EditingState:
            # An editor ends when it loses the keyboard; as its window closes, it would be too late.
            self.view.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line at the right."""
        painter = QPainter(self)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(theme.LINE))

    def _make_actions(self) -> None:
        self._add("insertService", "Ajouter", "Ins", self.add_service, "plus", _ADD)
        self._add("renameService", "Renommer", "F2", self._rename, "pencil")
        self._add("moveServiceUp", "Monter", "Alt+Up", self._move_up, "arrow-up")
        self._add("moveServiceDown", "Descendre", "Alt+Down", self._move_down, "arrow-down")
        self._menu.addMenu(self._support_menu())
        self._menu.addSeparator()
        self._add("deleteService", "Supprimer", "Del", self._delete, "trash")

    def _add(
        self,
        name: str,
        text: str,
        keys: str,
        slot: Callable[[], None],
        picture: str,
        tip: str = "",
    ) -> None:
        action = QAction(icon(picture), text, self.view)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setToolTip(hint(action, tip or f"{text} le service"))
        action.triggered.connect(slot)
        self.view.addAction(action)
        self._menu.addAction(action)

    def _support_menu(self) -> QMenu:
        menu = QMenu("Service de support", self._menu)
        menu.setIcon(icon("flag"))
        for support in (*Support, None):
            action = menu.addAction(support.label if support else "Aucun (autre service)")
            action.setObjectName(f"support_{support.value if support else 'none'}")
            action.setData(support.value if support else "")
            action.setCheckable(True)
        menu.triggered.connect(self._set_support)
        menu.aboutToShow.connect(self._tick_support)
        self._supports = menu
        return menu

    def _foot(self) -> QHBoxLayout:
        self._add_button = QPushButton("+ Ajouter un service")
        self._add_button.setObjectName("addService")
        self._add_button.setToolTip(f"{_ADD} (Inser dans la liste)")
        theme.set_link(self._add_button)
        self._add_button.clicked.connect(self.add_service)
        self._more = QToolButton()
        self._more.setObjectName("serviceMenu")
        self._more.setAccessibleName("Actions sur le service")
        self._more.setToolTip("Renommer, déplacer, désigner ou supprimer le service")
        self._more.setIcon(icon("dots"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(self._menu)
        row = QHBoxLayout()
        row.setContentsMargins(theme.MEDIUM, 0, theme.SMALL, 0)
        row.addWidget(self._add_button)
        row.addStretch(1)
        row.addWidget(self._more)
        return row

    def _names(self) -> set[str]:
        model = self._session.services
        return {model.name(service_id) for service_id in model.ids()}

    def _chosen(self, current: QModelIndex) -> None:
        if service_id := current.data(ServiceRole.ID):
            self._session.show_service(service_id)

    def _show_current(self) -> None:
        service_id = self._session.service_id
        index = self._session.services.index_of(service_id)
        if index != self.view.currentIndex():
            self.view.setCurrentIndex(index)
        self._more.setEnabled(index.isValid())

    def _offer(self) -> None:
        self._add_button.setEnabled(bool(self._session.report_id))

    def _show_menu(self, at: QPoint) -> None:
        if self.view.indexAt(at).data(ServiceRole.ID):
            self._menu.popup(self.view.viewport().mapToGlobal(at))

    def _rename(self) -> None:
        self.view.edit(self.view.currentIndex())

    def _move_up(self) -> None:
        self._session.services.move(self._session.service_id, -1)

    def _move_down(self) -> None:
        self._session.services.move(self._session.service_id, +1)

    def _delete(self) -> None:
        if self._session.service_id:
            with self._session.attempt():
                commands.delete_service(self._session.dossier, self._session.service_id)

    def _set_support(self, action: QAction) -> None:
        support = Support(action.data()) if action.data() else None
        with self._session.attempt():
            commands.set_support(self._session.dossier, self._session.service_id, support)

    def _tick_support(self) -> None:
        service = queries.service(self._session.dossier, self._session.service_id)
        current = service.support.value if service.support else ""
        for action in self._supports.actions():
            action.setChecked(action.data() == current)


class _View(QListView):
    """A list that redraws the rows with other figures; Qt's own lays all rows out anew."""

    def __init__(self) -> None:
        """Make an empty list."""
        super().__init__()
        self._changed: set[int] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._redraw_changed)

    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:
        """Redraw the rows, which stay as high as they are, after what was clicked."""
        self._changed.update(range(topLeft.row(), bottomRight.row() + 1))
        self._soon.start()

    def _redraw_changed(self) -> None:
        for row in self._changed:
            self.update(self.model().index(row, 0))
        self._changed.clear()


def _view(session: Session) -> QListView:
    view = _View()
    view.setObjectName("services")
    view.setAccessibleName("Services")
    view.setFrameShape(QFrame.Shape.NoFrame)
    theme.set_fill(view, theme.RAIL)
    view.setModel(session.services)
    view.setMouseTracking(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
    view.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
    view.setDefaultDropAction(Qt.DropAction.MoveAction)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    # As high as its rows, so that the button to add one stands right below the last.
    view.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)
    view.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    return view


def _free_name(taken: set[str]) -> str:
    number = 1
    name = _NEW_NAME
    while name in taken:
        number += 1
        name = f"{_NEW_NAME} {number}"
    return name
