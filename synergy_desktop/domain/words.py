"""Words cut to size or counted for a name or a sentence."""

TO_DETERMINE = "À déterminer"
SUPPORT_TITLE, OTHER_TITLE = "Services de support", "Autres services"

_SEVERAL = 2


def is_said(text: str) -> bool:
    """Tell whether a cell holds more than the words that stand for nothing yet."""
    bare = text.strip().casefold().translate(str.maketrans("àé", "ae"))
    return bare not in ("", "a determiner", "-", "–")


def short(text: str, longest: int = 48) -> str:
    """Put a text on one line of at most ``longest`` characters, ending in "…" where it is cut."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def number_of(count: int, noun: str, plural: str = "") -> str:
    """Write "1 point", "3 points"; ``plural`` where an "s" at the end of ``noun`` is not enough."""
    return f"{count}\u00a0{noun if count < _SEVERAL else plural or noun + 's'}"


def coded(code: str, title: str) -> str:
    """The code and the title of what a plan holds; a code that the title says itself is not told.

    So is that of a volet, "interne".
    """
    return title if code.casefold() in title.casefold() else f"{code} {title}".strip()
