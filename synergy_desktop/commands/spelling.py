"""What one teaches the spelling of a dossier."""

from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.ids import new_id
from synergy_desktop.store.models import LearntWordRow


def learn_word(dossier: Dossier, word: str) -> None:
    """Let ``word`` pass from now on; one that is known already changes nothing."""
    with dossier.step(f"Apprendre le mot « {word} »") as step:
        step.run(LearntWordRow.insert(id=new_id(), word=word).on_conflict_ignore())


def forget_word(dossier: Dossier, word: str) -> None:
    """Doubt ``word`` again."""
    with dossier.step(f"Retirer le mot « {word} » du dictionnaire") as step:
        step.run(LearntWordRow.delete().where(LearntWordRow.word == word))
