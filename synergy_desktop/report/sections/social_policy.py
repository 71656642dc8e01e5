"""The social policy on paper: its axes and measures, and who carries them out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synergy_desktop.domain.dates import format_long_date
from synergy_desktop.domain.model import DossierContent, PlanNode, Report, Text
from synergy_desktop.domain.social_links import Objective, carried_out_by
from synergy_desktop.domain.social_policy import LEVELS, SocialItem, SocialPolicy
from synergy_desktop.domain.vocabulary import Side
from synergy_desktop.report.blocks import (
    Block,
    Bullets,
    Cover,
    Emphasis,
    Heading,
    Paragraph,
)
from synergy_desktop.report.gaps import gap
from synergy_desktop.report.names import institution_name, logos_of
from synergy_desktop.report.sections import texts
from synergy_desktop.report.sections.around import contents
from synergy_desktop.report.sections.sitting_frame import signatures
from synergy_desktop.report.sections.social_tables import indicators

DECLARATION = "Déclaration de politique sociale"
PROJECTION = "Projection de la politique sociale"

_FRAME = SocialPolicy(axes=(SocialItem(),))
"""What stands for a paper that nobody has begun."""


@dataclass(frozen=True, slots=True)
class _Paper:
    """A paper as it is printed: its dossier, its year if it is a projection, what it says."""

    content: DossierContent
    report: Report | None
    policy: SocialPolicy
    is_begun: bool

    @property
    def declared(self) -> tuple[SocialItem, ...]:
        """The axes of the declaration that a projection can carry on."""
        policy = self.content.social_declaration
        return policy.axes if policy and self.report else ()


def declaration(content: DossierContent) -> list[Block]:
    """The declaration of the legislature, or its frame."""
    policy = content.social_declaration
    facts = (("Législature", content.legislature or gap()),)
    subtitle = f"Législature {content.legislature}" if content.legislature else ""
    paper = _Paper(content, None, policy or _FRAME, policy is not None)
    return [
        *_front(paper, DECLARATION, subtitle, facts),
        *_body(paper),
        *_conclusion(paper),
        *_signed(content),
    ]


def projection(content: DossierContent, report: Report) -> list[Block]:
    """The projection of a year, or its frame."""
    policy = report.social_projection
    sitting = report.procedure.joint_council
    heard = format_long_date(sitting) if sitting else gap("date")
    facts = (("Exercice", report.year), ("Présentée au conseil conjoint du", heard))
    paper = _Paper(content, report, policy or _FRAME, policy is not None)
    return [
        *_front(paper, PROJECTION, f"Exercice {report.year}", facts),
        *_body(paper),
        *indicators(paper.policy.tables),
        *_conclusion(paper),
        *_signed(content),
    ]


def title_of(policy: SocialPolicy | None, title: str) -> str:
    """What a paper is called: as its author did, else ``title``."""
    return (policy.title.strip() if policy else "") or title


def _front(
    paper: _Paper, title: str, subtitle: str, facts: tuple[tuple[str, str], ...]
) -> list[Block]:
    name = title_of(paper.policy, title)
    # The title says the years already where its author wrote them.
    repeated = subtitle.rpartition(" ")[2]
    shown = "" if repeated and repeated in name else subtitle
    cover = Cover(
        institutions=(institution_name(paper.content, Side.CPAS),),
        title=name,
        subtitle=shown,
        facts=facts,
        logos=logos_of(paper.content, (Side.CPAS,)),
    )
    return [cover, *contents()]


def _body(paper: _Paper) -> Iterator[Block]:
    policy = paper.policy
    yield Heading(1, "Introduction", "introduction")
    yield from _rich("introduction", "Introduction", policy.introduction) or [_gap("introduction")]
    if not policy.axes:
        yield Heading(1, "Axes", "axes")
        yield _gap("axes et mesures")
    for number, axis in enumerate(policy.axes, 1):
        yield from _axis(paper, axis, str(number))


def _axis(paper: _Paper, axis: SocialItem, number: str) -> Iterator[Block]:
    yield _heading(axis, number, 1)
    yield from _carried_on(paper, axis)
    yield from _rich(f"item-{number}", axis.title, axis.body, 1)
    yield from _carried_out(paper, axis)
    yield from _children(axis, number, 2)
    if not axis.children and not axis.body.strip():
        yield _gap("mesures")


def _children(item: SocialItem, number: str, level: int) -> Iterator[Block]:
    """What stands in an item: under headings where one of them says more than its title."""
    children = item.children
    if not any(each.children or each.body.strip() for each in children):
        if children:
            is_axis = level == len(LEVELS) - 1
            if is_axis:
                yield Paragraph("Mesures\u00a0:", leads=True)
            yield Bullets(tuple(_title(each, level) for each in children), ordered=is_axis)
        return
    for place, each in enumerate(children, 1):
        below = f"{number}.{place}"
        yield _heading(each, below, level)
        yield from _rich(f"item-{below}", each.title, each.body, level)
        yield from _children(each, below, level + 1)


def _carried_on(paper: _Paper, axis: SocialItem) -> Iterator[Block]:
    """Which axis of the declaration a projection's axis carries on."""
    for number, declared in enumerate(paper.declared, 1):
        if declared.id and declared.id == axis.axis:
            words = f"Cet axe prolonge l’axe {number} de la déclaration\u00a0: {declared.title}."
            yield Paragraph(words, Emphasis.QUIET)


def _carried_out(paper: _Paper, axis: SocialItem) -> Iterator[Block]:
    """The objectives of the plans that carry an axis out: its own, or those it inherits."""
    plans = paper.content.plans
    inherited = next((each for each in paper.declared if each.id and each.id == axis.axis), None)
    found = carried_out_by(axis, plans) or (carried_out_by(inherited, plans) if inherited else ())
    yield Paragraph("Mise en œuvre par le programme stratégique transversal\u00a0:", leads=True)
    if found:
        yield Bullets(tuple(map(_objective, found)))
    else:
        yield _gap("objectifs stratégiques du PST")


def _objective(found: Objective) -> str:
    plan, node = found
    return f"{_named(node)} ({plan.title or plan.institution.label})"


def _named(node: PlanNode) -> str:
    return " – ".join(filter(None, (node.code, node.title))) or gap("intitulé")


def _conclusion(paper: _Paper) -> Sequence[Block]:
    """The conclusion, if there is one; a paper that is still to be begun has a gap for it."""
    said = _rich("conclusion", "Conclusion", paper.policy.conclusion)
    if not said and not paper.is_begun:
        said = [_gap("conclusion")]
    return [Heading(1, "Conclusion", "conclusion"), *said] if said else []


def _signed(content: DossierContent) -> list[Block]:
    return [signatures(content, (Side.CPAS,))]


def _heading(item: SocialItem, number: str, level: int) -> Heading:
    return Heading(level, _title(item, level), f"item-{number}", f"{number}.")


def _title(item: SocialItem, level: int) -> str:
    noun = LEVELS[level - 1].lower()
    return item.title.strip() or gap(f"intitulé de la {noun}" if level > 1 else "intitulé de l’axe")


def _rich(key: str, title: str, body: str, level: int = 1) -> list[Block]:
    """A rich text below a heading of ``level``."""
    return texts.body(Text(key=key, title=title, body=body), level) if body.strip() else []


def _gap(what: str) -> Paragraph:
    return Paragraph(gap(what))
