"""What can be proposed on a cooperation matrix."""

from collections.abc import Iterator
from functools import partial

from synergy_desktop.commands import matrices
from synergy_desktop.domain.model import Service
from synergy_desktop.domain.scales import REGISTERS
from synergy_desktop.domain.vocabulary import Register
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.ui.amending.change import Deed, LevelChange, Subject, TextChange


def level_subjects(
    dossier: Dossier, service: Service | None, register: Register, note: str
) -> tuple[Subject, ...]:
    """The levels of a service, that of ``register`` first, and what else its matrix holds."""
    return tuple(_subjects(dossier, service, register, note)) if service else ()


def _subjects(
    dossier: Dossier, service: Service, register: Register, note: str
) -> Iterator[Subject]:
    names = {each.register: each.short_label for each in REGISTERS}
    for each in (register, *(other for other in Register if other is not register)):
        level = service.matrix.level(each) if service.matrix else None
        write = partial(matrices.set_level, dossier, service.id, each)
        yield Subject(f"Niveau – {names[each]}", partial(LevelChange, level, write))
    write_note = partial(matrices.set_note, dossier, service.id, register)
    title = f"Note – {names[register]}"
    yield Subject(title, partial(TextChange, title, note, write_note))
    if service.matrix:
        sentence = "Les niveaux seront effacés\u00a0: le service ne comptera plus."
        remove = partial(matrices.remove_matrix, dossier, service.id)
        yield Subject("Retirer la matrice", partial(Deed, sentence, remove))
