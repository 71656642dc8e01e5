"""What a table is made of: its groups, its columns, and how a cell is read and written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar


class Identified(Protocol):
    """A thing of the dossier that one row shows."""

    @property
    def id(self) -> str:
        """Where it stands in the dossier file."""


Item = TypeVar("Item", bound=Identified)


@dataclass(frozen=True, slots=True)
class Choice:
    """One check box of a cell: its code, the words beside the box, the words when it is ticked."""

    code: str
    label: str
    short: str


@dataclass(frozen=True, slots=True)
class Group:
    """A block of rows under a heading, or without one if it has no title.

    ``empty`` is the sentence that stands for the rows of an empty group, ``add`` the words of the
    link that adds one.
    """

    key: str
    title: str
    empty: str
    add: str


@dataclass(frozen=True, slots=True)
class Typed:
    """Text typed in an editor that is still open; one ``session`` is one step to undo."""

    text: str
    session: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What is seen in a cell: text, then chips below it.

    ``muted`` text stands for a value that is still to come.
    """

    text: str = ""
    chips: tuple[str, ...] = ()
    muted: bool = False
    strong: bool = False
    aligned_right: bool = False


def _nothing(_item: object) -> tuple[str, ...]:
    return ()


def _no_words(_item: object) -> str:
    return ""


def _never(_item: object) -> bool:
    return False


@dataclass(frozen=True, kw_only=True)
class Column(Generic[Item]):
    """A column of a table.

    A cell holds text (``text``, ``write``), ticked choices (``choices``, ``chosen``, ``choose``),
    or both; ``marks`` are set below it as chips, though nothing is ticked here, and a copy says
    them in the line ``copied_marks``. ``write`` is given the row's id, the text and the typing
    session or None; ``choose`` the row's id and the codes.
    With ``as_above`` a cell may be merged with the one above it.

    ``live`` text is written down while it is typed; other text only once it is whole, since half an
    amount is no amount. Of ``exclusive`` choices one at most is ticked; ``joiner`` stands
    between several where there is no text to put chips under. ``shown`` is the text as
    seen, where it differs from the text as edited.

    ``weight`` is the column's share of the table's width, never less than the words ``roomy_for``
    need; ``short`` replaces the title where it does not fit; ``placeholder`` is shown where the
    cell is empty; ``hint`` explains the column. Each line typed, or part of it up to a ``;``, can
    be completed to one of ``words``.
    """

    key: str
    title: str
    weight: int
    short: str = ""
    roomy_for: str = ""
    text: Callable[[Item], str] | None = None
    shown: Callable[[Item], str] | None = None
    write: Callable[[str, str, str | None], None] | None = None
    live: bool = True
    choices: tuple[Choice, ...] = ()
    exclusive: bool = False
    joiner: str = "\n"
    chosen: Callable[[Item], tuple[str, ...]] = _nothing
    marks: Callable[[Item], tuple[str, ...]] = _nothing
    copied_marks: Callable[[Item], str] = _no_words
    choose: Callable[[str, tuple[str, ...]], None] | None = None
    as_above: Callable[[Item], bool] = _never
    placeholder: str = ""
    strong: bool = False
    aligned_right: bool = False
    hint: str = ""
    words: Callable[[], Sequence[str]] | None = None

    @property
    def title_shown(self) -> str:
        """The title above the column."""
        return self.short or self.title

    @property
    def is_editable(self) -> bool:
        """Whether the column's cells can be written to."""
        return self.write is not None or self.choose is not None

    @property
    def is_mergeable(self) -> bool:
        """Whether a cell of the column may be merged with the one above it."""
        return self.as_above is not _never

    def text_of(self, item: Item) -> str:
        """The text that an editor of the cell starts with."""
        return self.text(item) if self.text else ""

    def cell(self, item: Item) -> Cell:
        """What the cell of ``item`` shows."""
        chosen = self.chosen(item)
        ticked = [choice for choice in self.choices if choice.code in chosen]
        chips: tuple[str, ...] = ()
        if self.text is None:
            words = self.joiner.join(choice.short for choice in ticked)
        else:
            words = self.shown(item) if self.shown else self.text(item)
            chips = tuple(choice.short for choice in ticked)
        empty = not words and not chips
        return Cell(
            text=self.placeholder if empty else words,
            chips=(*chips, *self.marks(item)),
            muted=empty,
            strong=self.strong,
            aligned_right=self.aligned_right,
        )

    def spoken(self, item: Item) -> str:
        """The whole cell in words, for a screen reader."""
        cell = self.cell(item)
        return "\n".join(filter(None, (cell.text, ", ".join(cell.chips))))
