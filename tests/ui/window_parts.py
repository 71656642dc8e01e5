"""The parts of the window, found as a person would: by what they are and what they are called."""

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QStackedWidget, QToolButton, QWidget

from synergy_desktop.store import queries
from synergy_desktop.ui.banner import Banner
from synergy_desktop.ui.main_window import MainWindow
from synergy_desktop.ui.session import Session
from synergy_desktop.ui.tab_strip import TabStrip
from synergy_desktop.ui.welcome import Welcome

Kind = TypeVar("Kind", bound=QObject)


def child(parent: QObject, kind: type[Kind], name: str | None = None) -> Kind:
    found = parent.findChild(kind, name) if name else parent.findChild(kind)
    assert found is not None, f"no {kind.__name__} {name or ''}"
    return found


def label(parent: QObject, name: str) -> str:
    return child(parent, QLabel, name).text()


def button(parent: QObject, name: str) -> QPushButton:
    return child(parent, QPushButton, name)


def tool(parent: QObject, name: str) -> QToolButton:
    return child(parent, QToolButton, name)


def menu(parent: QObject, name: str) -> QMenu:
    return child(parent, QMenu, name)


def strip(window: MainWindow) -> TabStrip:
    return child(window, TabStrip)


def banner(window: MainWindow) -> str:
    return child(window, Banner).sentence


def session(window: MainWindow) -> Session:
    assert window.session is not None
    return window.session


def shown(window: MainWindow) -> QWidget:
    """The welcome page, or whatever the open dossier shows below the tabs."""
    page = child(window, QStackedWidget, "pages").currentWidget()
    if not isinstance(page, Welcome):
        assert page is not None
        page = child(page, QStackedWidget, "content").currentWidget()
    assert page is not None
    return page


def service(window: MainWindow, name: str) -> str:
    """The id of the service called ``name`` in the year that is shown."""
    heads = queries.service_heads(session(window).dossier, session(window).report_id)
    return next(head.id for head in heads if head.name == name)
