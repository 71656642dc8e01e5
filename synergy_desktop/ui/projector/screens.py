"""Which screen is for the wall: one that the operator's window is not on."""

from collections.abc import Iterable

from PySide6.QtGui import QGuiApplication, QScreen


def screens_apart(own: QScreen, without: QScreen | None = None) -> tuple[QScreen, ...]:
    """The screens that show something else than ``own``; ``without`` is just being unplugged.

    A projector that repeats the operator's screen is a screen at the same place: not apart.
    """
    return tuple(
        screen
        for screen in QGuiApplication.screens()
        if screen not in (own, without) and not screen.geometry().intersects(own.geometry())
    )


def chosen(screens: Iterable[QScreen], name: str) -> QScreen | None:
    """The screen called ``name``, else the first; None if there is none."""
    there = tuple(screens)
    named = (screen for screen in there if screen.name() == name)
    return next(named, there[0] if there else None)


def described(screen: QScreen) -> str:
    """What to call ``screen``: its name and how many points it has."""
    size = screen.size() * screen.devicePixelRatio()
    name = screen.name().removeprefix("\\\\.\\").strip() or "Écran"
    return f"{name} ({size.width()} × {size.height()})"
