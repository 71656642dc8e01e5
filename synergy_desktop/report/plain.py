"""Typed text made fit for the XML of Word and Excel: what XML refuses is replaced visibly."""

import re

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_REFUSED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile("[ \t]+")
_PICTURES = 0x2400
"""Where Unicode has pictures of the control characters: ␀ stands for the first."""
_DELETE, _PICTURE_OF_DELETE = "\x7f", "\u2421"
_REPLACEMENT = "\ufffd"


def lines_of(text: str) -> list[str]:
    """The lines of ``text``, at least one, each of characters that XML takes."""
    return [visible(line) for line in _BREAK.split(text)]


def visible(text: str) -> str:
    """``text`` with a picture, or �, for each character that XML refuses; tabs and breaks stay."""
    return _REFUSED.sub(_picture, text)


def one_line(text: str) -> str:
    """``text`` on one line, as a name or a title needs it; spaces that do not break stay."""
    return _SPACES.sub(" ", " ".join(lines_of(text))).strip(" ")


def _picture(found: re.Match[str]) -> str:
    sign = found[0]
    if sign < " ":
        return chr(_PICTURES + ord(sign))
    return _PICTURE_OF_DELETE if sign == _DELETE else _REPLACEMENT
