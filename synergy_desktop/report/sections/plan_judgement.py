"""Room for what those who evaluate a plan find and conclude, to be filled in."""

from synergy_desktop.report.blocks import Cell, Column, Emphasis, Row, Table
from synergy_desktop.report.gaps import gap
from synergy_desktop.report.sections.wording import header

_LINES = 3
"""How many lines are left to write on."""


def judgement(of: str, found: str = "") -> Table:
    """What is found of something, as ``found`` says it or to be said, and what is concluded."""
    room = "\n" * _LINES
    cells = (Cell(of, emphasis=Emphasis.STRONG), Cell(found.strip() or gap() + room))
    return Table(
        label=f"Constat et conclusion : {of}",
        columns=(Column(1), Column(5), Column(5)),
        header=header(("Objet", "Constat", "Conclusion : poursuivre, adapter ou abandonner")),
        rows=(Row((*cells, Cell(gap() + room))),),
    )


def conclusions(titles: tuple[str, ...]) -> Table:
    """A row for each title, with room to write."""
    room = "\n" * _LINES
    return Table(
        label="Conclusions et suites",
        columns=(Column(1), Column(2)),
        header=header(("Sujet", "Conclusions")),
        rows=tuple(
            Row((Cell(title, emphasis=Emphasis.STRONG), Cell(gap() + room))) for title in titles
        ),
    )
