"""Texts of the user where Qt would look for markup or for a shortcut."""

from html import escape

from synergy_desktop.domain.words import short

_LONGEST = 600


def plain_tip(text: str) -> str:
    """``text`` for a tool tip, in which Qt would obey tags; on one paragraph, cut if endless."""
    return f"<span>{escape(short(text, _LONGEST))}</span>" if text.strip() else ""


def menu_text(text: str) -> str:
    """``text`` for a menu, in which Qt takes an ampersand for the mark of a shortcut."""
    return text.replace("&", "&&")
