"""Words cut to size for a name or a sentence."""


def short(text: str, longest: int = 48) -> str:
    """Put a text on one line of at most ``longest`` characters, ending in "…" where it is cut."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"
