"""What to tell of the characters of a paper that no font of the program draws."""

from collections.abc import Collection

_MOST = 8
"""The most that are named one by one."""


def sentence(undrawn: Collection[str]) -> str:
    """The French sentence that names them; empty where there are none."""
    if not undrawn:
        return ""
    named = ", ".join(_named(character) for character in sorted(undrawn)[:_MOST])
    others = " et d’autres" if len(undrawn) > _MOST else ""
    verb = "S’impriment" if len(undrawn) > 1 else "S’imprime"
    return f"{verb} « � » faute de police : {named}{others}."


def _named(character: str) -> str:
    code = f"U+{ord(character):04X}"
    return f"{character} ({code})" if character.isprintable() else code
