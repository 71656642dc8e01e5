"""The vocabulary of every paper: what it holds, in order, without a word about how it looks.

A section returns blocks; a renderer (PDF, later Word and Excel) turns them into a file. Texts are
as typed, never markup.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto

from synergy_desktop.domain.pictures import Picture
from synergy_desktop.domain.rich_text import Runs
from synergy_desktop.report.charts import Chart, GroupedChart, LineChart


class Align(Enum):
    """Where a text stands in its column."""

    LEFT = auto()
    CENTRE = auto()
    RIGHT = auto()


class Emphasis(Enum):
    """How loudly a text speaks: STRONG for totals, QUIET for *Néant* and other absences."""

    NONE = auto()
    STRONG = auto()
    QUIET = auto()


class Shade(Enum):
    """What the ground of a cell says."""

    NONE = auto()
    BELOW = auto()
    """In a matrix, the levels that the service has passed."""
    TOTAL = auto()
    LEVEL_0 = auto()
    LEVEL_1 = auto()
    LEVEL_2 = auto()
    LEVEL_3 = auto()
    LEVEL_4 = auto()
    LEVEL_5 = auto()

    @classmethod
    def of_level(cls, level: int) -> "Shade":
        """The ground of a cell that holds ``level``, 0 to 5."""
        return cls[f"LEVEL_{level}"]


class Change(Enum):
    """What became of a part since an earlier state that the paper is compared with."""

    NONE = auto()
    ADDED = auto()
    REMOVED = auto()
    CHANGED = auto()
    MOVED = auto()


def _key() -> str:
    """Declare what tells a part again in another state of the dossier; it is not printed."""
    return field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Heading:
    """A title. ``level`` from 1; ``anchor`` names the place for links; unique in the paper.

    ``runs`` say the whole of it, number included, where some was changed.
    """

    level: int
    text: str
    anchor: str
    number: str = ""
    in_contents: bool = True
    key: str = _key()
    runs: Runs = ()
    change: Change = Change.NONE

    @property
    def full_text(self) -> str:
        """The number, if any, and the title."""
        return f"{self.number} {self.text}" if self.number else self.text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; a line break in it is kept.

    ``runs`` say the same words where some are bold or italic.
    """

    text: str
    emphasis: Emphasis = Emphasis.NONE
    runs: Runs = ()
    leads: bool = False
    """Whether what follows belongs on the same page."""
    change: Change = Change.NONE


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, with numbers if it is ``ordered``; ``runs`` as in a paragraph, for each item.

    ``changes`` tell what became of each item, empty where nothing is compared.
    """

    items: tuple[str, ...]
    ordered: bool = False
    runs: tuple[Runs, ...] = ()
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; ``note`` stands smaller under the text, ``rows`` and ``columns`` tell its span."""

    text: str = ""
    note: str = ""
    rows: int = 1
    columns: int = 1
    shade: Shade = Shade.NONE
    emphasis: Emphasis = Emphasis.NONE
    align: Align | None = None
    """None: as its column."""
    runs: Runs = ()
    """The text again, where some of it is bold, italic or changed."""
    note_runs: Runs = ()
    """The note again, where some of it was changed."""


class RowKind(Enum):
    """What a row is for: GROUP titles the rows below it, TOTAL sums those above."""

    BODY = auto()
    GROUP = auto()
    TOTAL = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """A row, one entry per column; None where a cell spans from above or from the left."""

    cells: tuple[Cell | None, ...]
    kind: RowKind = RowKind.BODY
    key: str = _key()
    change: Change = Change.NONE


class Holds(Enum):
    """What the texts of a column stand for, told to a form that can calculate.

    A text that is none of it stays text.
    """

    TEXT = auto()
    NUMBER = auto()
    AMOUNT = auto()
    """As ``format_amount`` writes it."""
    DAY = auto()
    """As ``format_date`` writes it."""
    QUANTITY = auto()
    """As ``format_quantity`` writes it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its share of the width, relative to the others, and where texts stand in it."""

    weight: float
    align: Align = Align.LEFT
    holds: Holds = Holds.TEXT


class TableForm(Enum):
    """TEXT: long texts, read row by row. GRID: short marks, kept whole on one page."""

    TEXT = auto()
    GRID = auto()


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``header`` rows repeat on each page, ``label`` says what it holds to a reader."""

    label: str
    columns: tuple[Column, ...]
    header: tuple[Row, ...]
    rows: tuple[Row, ...]
    form: TableForm = TableForm.TEXT
    share: float = 1.0
    """The part of the page's width that it takes."""
    leads: bool = False
    """Whether what follows belongs on the same page."""
    key: str = _key()


@dataclass(frozen=True, slots=True)
class Matrix:
    """A service's cooperation matrix: for each register its label and level, None for a hole."""

    service: str
    levels: tuple[tuple[str, int | None], ...]
    total: str
    notes: tuple[str, ...] = ()
    key: str = _key()


@dataclass(frozen=True, slots=True)
class SummaryGrid:
    """The levels of several services: one column a service, one row a register.

    ``levels[register][service]`` is None for a hole; the totals are worded by the section.
    """

    label: str
    services: tuple[str, ...]
    registers: tuple[str, ...]
    levels: tuple[tuple[int | None, ...], ...]
    service_totals: tuple[str, ...]
    register_totals: tuple[str, ...]
    total: str


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs: on whose behalf, as what, and the name (empty: a blank to fill in)."""

    institution: str
    role: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Places to sign, side by side."""

    signatories: tuple[Signatory, ...]


@dataclass(frozen=True, slots=True)
class Logo:
    """The picture by which an institution is known, and the institution's name."""

    picture: Picture
    name: str

    @property
    def in_words(self) -> str:
        """What it shows, for those who do not see it."""
        return f"Logo : {self.name}"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The logos of those who speak, side by side; no part of what the paper says."""

    logos: tuple[Logo, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page; ``facts`` are labels with what they stand for."""

    institutions: tuple[str, ...]
    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...] = ()
    logos: tuple[Logo, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of the paper's headings with their pages."""

    title: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


@dataclass(frozen=True, slots=True)
class Landscape:
    """Blocks that stand on pages wider than high."""

    blocks: tuple["Block", ...]


Block = (
    Heading
    | Paragraph
    | Bullets
    | Table
    | Matrix
    | SummaryGrid
    | Chart
    | GroupedChart
    | LineChart
    | Signatures
    | Letterhead
    | Cover
    | Contents
    | PageBreak
    | Landscape
)


@dataclass(frozen=True, slots=True)
class Attachment:
    """The file that a paper was made from, to go with it.

    ``changed`` says when its content did last, None if that is not known.
    """

    name: str
    description: str
    media_type: str
    data: bytes
    changed: datetime | None


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper: its blocks, and what its file and its running heads say of it."""

    title: str
    subtitle: str
    author: str
    blocks: tuple[Block, ...]
    source: Attachment | None = None
    """Goes along in a form that may hold files; no part of what is read."""
    draft: str = ""
    """What a draft is marked with behind each page; no part of what the paper says."""

    @property
    def full_title(self) -> str:
        """The title with its subtitle and, for a draft, the mark."""
        title = f"{self.title} {self.subtitle}".strip()
        return f"{title} ({self.draft})" if self.draft else title
