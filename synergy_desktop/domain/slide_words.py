"""What a slide is called in a list, in French."""

from synergy_desktop.domain.sitting_words import SlideKind
from synergy_desktop.domain.sittings import Slide
from synergy_desktop.domain.vocabulary import Status
from synergy_desktop.domain.words import OTHER_TITLE, SUPPORT_TITLE, short

CHOICES: dict[SlideKind, dict[str, str]] = {
    SlideKind.SUMMARY: {"": "Les deux grilles", "support": SUPPORT_TITLE, "other": OTHER_TITLE},
    SlideKind.SERVICE: {
        "": "Toutes les synergies",
        Status.DONE.value: "Synergies réalisées",
        Status.ONGOING.value: "Synergies en cours",
        Status.PLANNED.value: "Synergies projetées",
    },
}
"""The further choices of a kind: the text of the slide, and its words."""


ROW_KINDS = frozenset(
    {
        SlideKind.MATRIX,
        SlideKind.SERVICE,
        SlideKind.SYNERGY,
        SlideKind.PLAN,
        SlideKind.AMENDMENT,
        SlideKind.VOTE,
    }
)
"""The kinds that show a row of the dossier."""
_GONE = "introuvable"


def slide_name(slide: Slide, target: str = "") -> str:
    """Name a slide; ``target`` is what the row is called that it shows, "" if it is gone."""
    if slide.kind is SlideKind.CLOCK:
        return f"Minuterie de {slide.text} minutes" if slide.text else "Heure"
    if slide.kind is SlideKind.MESSAGE:
        first = next(iter(slide.text.strip().splitlines()), "")
        return f"Message – {short(first)}" if first else slide.kind.label
    further = CHOICES.get(slide.kind, {}).get(slide.text, "") if slide.text else ""
    shown = _GONE if slide.kind in ROW_KINDS and not target else target
    return " – ".join(part for part in (slide.kind.label, shown, further) if part)
