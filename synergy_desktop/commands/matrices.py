"""What one does with the cooperation matrices."""

from collections.abc import Mapping

from synergy_desktop.commands.writing import counted
from synergy_desktop.domain.scales import REGISTERS
from synergy_desktop.domain.vocabulary import Register
from synergy_desktop.store.dossier import Dossier, Step
from synergy_desktop.store.models import AssessmentRow, ServiceRow

_SHORT_LABELS = {definition.register: definition.short_label for definition in REGISTERS}


def set_level(dossier: Dossier, service_id: str, register: Register, level: int | None) -> None:
    """Set the level (0 to 5) of one register, or None to leave it open.

    The first level of a service without a matrix begins its matrix.
    """
    shown = "à coter" if level is None else str(level)
    label = f"Coter {_SHORT_LABELS[register]} : {shown}"
    with dossier.step(label) as step:
        _set_level(step, service_id, register, level)


def paste_levels(dossier: Dossier, levels: Mapping[str, Mapping[Register, int | None]]) -> None:
    """Set levels in the matrices of several services, by their ids, as one step.

    A service without a matrix gets one by its first level.
    """
    count = counted(len(levels), "une matrice", "matrices")
    with dossier.step(f"Coller {count}") as step:
        for service_id, given in levels.items():
            for register, level in given.items():
                _set_level(step, service_id, register, level)


def set_note(
    dossier: Dossier, service_id: str, register: Register, text: str, typing: str | None = None
) -> None:
    """Write the note on one register of one service."""
    merge = typing and f"note/{service_id}/{register}/{typing}"
    with dossier.step(f"Noter {_SHORT_LABELS[register]}", merge) as step:
        step.run(AssessmentRow.update(note=text).where(_cell(service_id, register)))


def remove_matrix(dossier: Dossier, service_id: str) -> None:
    """Take a service out of the assessment: its levels are cleared, its notes stay."""
    with dossier.step("Retirer la matrice") as step:
        step.run(ServiceRow.update(assessed=False).where(ServiceRow.id == service_id))
        step.run(AssessmentRow.update(level=None).where(AssessmentRow.service_id == service_id))


def _set_level(step: Step, service_id: str, register: Register, level: int | None) -> None:
    if level is not None:
        step.execute("UPDATE service SET assessed = 1 WHERE id = ? AND NOT assessed", service_id)
    step.execute(
        "UPDATE assessment SET level = ? WHERE service_id = ? AND register = ?",
        *(level, service_id, register.value),
    )


def _cell(service_id: str, register: Register) -> object:
    return (AssessmentRow.service_id == service_id) & (AssessmentRow.register == register.value)
