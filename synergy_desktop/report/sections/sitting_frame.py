"""What the papers of a sitting share: its head, when and where it is held, who signs."""

from collections.abc import Iterable

from synergy_desktop.domain.dates import format_day
from synergy_desktop.domain.model import DossierContent, Report
from synergy_desktop.domain.sitting_words import Body
from synergy_desktop.domain.sittings import Member, Point, Sitting
from synergy_desktop.domain.times import format_time
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.report.blocks import (
    Block,
    Emphasis,
    Heading,
    Letterhead,
    Paragraph,
    Signatory,
    Signatures,
)
from synergy_desktop.report.gaps import gap
from synergy_desktop.report.names import institution_name, logos_of

_NO_SITTING = Sitting(id="", body=Body.JOINT_COUNCIL)


def joint_sitting(report: Report) -> Sitting:
    """The joint council of the year, the last where several are planned; one that says nothing."""
    held = [each for each in report.sittings if each.body is Body.JOINT_COUNCIL]
    return held[-1] if held else _NO_SITTING


def head(content: DossierContent, title: str, sides: tuple[Side, ...] = tuple(Side)) -> list[Block]:
    """The institutions that speak, then the title of the paper."""
    names = "\n".join(institution_name(content, side) for side in sides)
    addresses = "\n".join(filter(None, (content.institution(side).address for side in sides)))
    logos = logos_of(content, sides)
    blocks: list[Block] = [Letterhead(logos)] if logos else []
    blocks.append(Paragraph(names, Emphasis.STRONG))
    if addresses and len(sides) == 1:
        blocks.append(Paragraph(addresses, Emphasis.QUIET))
    return [*blocks, Heading(1, title, "title", in_contents=False)]


def day_of(sitting: Sitting, report: Report) -> str:
    """When it is held, in words: "lundi 30 novembre 2026"; a gap while nobody knows."""
    return day_or_gap(sitting.date or report.procedure.joint_council)


def day_or_gap(iso: str | None, what: str = "date") -> str:
    """A day in words, or the mark of what is missing."""
    return format_day(iso) if iso else gap(what)


def hour_or_gap(time: str) -> str:
    """An hour as French writes it, or the mark of a gap."""
    return format_time(time) if time else gap("heure")


def place_of(sitting: Sitting) -> str:
    """Where it is held, or the mark of a gap."""
    return sitting.place.strip() or gap("lieu")


def title_of(point: Point) -> str:
    """What a point is called, or the mark of a gap."""
    return point.title.strip() or gap("objet du point")


def signatures(content: DossierContent, sides: tuple[Side, ...] = tuple(Side)) -> Signatures:
    """Places for the director general and the head of each institution."""
    return Signatures(
        tuple(
            Signatory(on_behalf(side, institution_name(content, side)), role, name)
            for side in sides
            for role, name in (
                ("Direction générale", content.institution(side).director_general),
                (_HEADS[side], content.institution(side).head),
            )
        )
    )


def on_behalf(side: Side, name: str) -> str:
    """For whom one signs: "Pour la Ville de Liège"."""
    return f"Pour {_ARTICLES[side]} {name}"


def called(members: Iterable[Member]) -> str:
    """The names of some members, each with what he or she is: "Ada Lahaye (Bourgmestre), …"."""
    return ", ".join(
        f"{each.name} ({each.function})" if each.function else each.name for each in members
    )


_ARTICLES = {Side.COMMUNE: "la", Side.CPAS: "le"}
_HEADS = {Side.COMMUNE: "Bourgmestre", Side.CPAS: "Présidence du CPAS"}
