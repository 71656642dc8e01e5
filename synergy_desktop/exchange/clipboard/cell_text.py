"""The text of a cell as it comes together from markup: lines, with spaces as a page shows them."""

import re

_SPACES = re.compile(r"[ \t\r\n\f]+")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


def tidy(text: str) -> str:
    """Trim each line, and drop the empty ones at both ends; non-breaking spaces stay."""
    plain = _CONTROLS.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    lines = plain.replace("\t", " ").replace("\f", " ").split("\n")
    return "\n".join("" if line.isspace() else line.strip(" ") for line in lines).strip("\n")


class Lines:
    """Gathers the lines of a cell, or of what stands outside a table."""

    def __init__(self) -> None:
        """Begin without a line."""
        self._done: list[str] = []
        self._line: list[str] = []
        self._mark = ""
        self._joiner = ""

    @property
    def count(self) -> int:
        """How many lines are done."""
        return len(self._done)

    def add(self, text: str, *, keep_spaces: bool = False) -> None:
        """Go on with the line; white space counts as one space unless ``keep_spaces``."""
        piece = text if keep_spaces else _SPACES.sub(" ", text)
        if not keep_spaces and (not self._line or self._line[-1].endswith(" ")):
            piece = piece.lstrip(" ")
        if not piece:
            return
        if self._joiner:
            self._line += [self._done.pop(), self._joiner]
        self._line.append(self._mark + piece)
        self._mark = self._joiner = ""

    def mark(self, sign: str) -> None:
        """Put the sign of a list before what comes next on the line."""
        self._mark = sign

    def break_line(self) -> None:
        """Begin another line, as ``<br>`` does."""
        self._done.append("".join(self._line))
        self._line.clear()
        self._mark = self._joiner = ""

    def end_block(self) -> None:
        """Begin another line unless at the start of one, as a paragraph does."""
        if self._line:
            self.break_line()

    def join_next(self, joiner: str, since: int) -> None:
        """Have what comes next go on with the last line, if done after ``since`` lines."""
        self.end_block()
        if len(self._done) > since:
            self._joiner = joiner

    @property
    def text(self) -> str:
        """All lines."""
        return tidy("\n".join([*self._done, "".join(self._line)]))
