"""Hours of the day as people write them in French, and as the file keeps them ("HH:MM")."""

import re
from datetime import time

_TIME = re.compile(r"(\d{1,2})\s*(?:h|H|:|\.|,)?\s*(\d{2})?\s*(?:min|')?")


def parse_time(text: str) -> str | None:
    """Read "19h05", "19:05", "1905" or "19 h" as "19:05" or "19:00"; None for anything else."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    try:
        return time(int(found[1]), int(found[2] or 0)).isoformat("minutes")
    except ValueError:
        return None


def format_time(text: str) -> str:
    """Write "19:05" as "19 h 05" and "19:00" as "19 h", with spaces that do not break; "" stays."""
    if not text:
        return ""
    hours, _, minutes = text.partition(":")
    return f"{int(hours)}\u00a0h" + (f"\u00a0{minutes}" if int(minutes) else "")
