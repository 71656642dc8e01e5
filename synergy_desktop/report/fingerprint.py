"""What a paper says, without how it looks: the same for its PDF and any other form of it."""

import hashlib
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any

from synergy_desktop.report.blocks import Column, Letterhead, Logo, Paper

_BETWEEN = "\x1f"
_UNREAD = (Column, Letterhead, Logo)
"""What looks in some way and says nothing."""


def fingerprint(paper: Paper) -> str:
    """64 hexadecimal digits, the same for the same content; the pages show the first eight.

    They depend on the texts, the figures and the spans of cells, in order, not on the layout.
    """
    return hashlib.sha256(_BETWEEN.join(words(paper)).encode("utf-8", "replace")).hexdigest()


def words(paper: Paper) -> list[str]:
    """All texts of ``paper`` in order, with its figures, and what kind of block each is in."""
    found: list[str] = []
    _collect((paper.title, paper.subtitle, paper.author, paper.blocks), found)
    return found


def _collect(values: tuple[Any, ...], found: list[str]) -> None:
    for value in values:
        kind = value.__class__
        if kind is str:
            if value:
                found.append(value)
        elif kind is int or value is None:
            found.append(str(value))
        elif kind is tuple:
            if value:
                _collect(value, found)
        elif (content := _content_of(kind)) is not None:
            found.append(kind.__name__)
            _collect(content(value), found)


@cache
def _content_of(kind: type) -> Callable[[Any], tuple[Any, ...]] | None:
    """How to get at the fields of a block or cell; None for what is no content."""
    if kind in _UNREAD or not is_dataclass(kind):
        return None
    # What tells a part again in another dossier, such as a row's id, is not read.
    names = tuple(field.name for field in fields(kind) if field.compare)
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)
