"""What one does with the codes of a plan's nodes."""

from synergy_desktop.commands.linking import write_codes
from synergy_desktop.domain.plan_numbering import renumbered
from synergy_desktop.domain.plans import lineage
from synergy_desktop.domain.words import short
from synergy_desktop.store import queries
from synergy_desktop.store.dossier import Dossier


def set_code(dossier: Dossier, node_id: str, code: str) -> None:
    """Write the code of a node; the synergies that name it follow."""
    with dossier.step("Modifier le code") as step:
        write_codes(dossier, step, {node_id: code})


def renumber(dossier: Dossier, plan_id: str, branch: str | None = None) -> int:
    """Make the codes of a plan, or of what stands below ``branch``, follow each other again.

    The synergies that name them follow. Gives how many codes have changed.
    """
    plan = queries.plan(dossier, plan_id)
    codes = renumbered(plan, branch)
    node = lineage(plan, branch)[-1] if branch else None
    name = (node.code or node.title) if node else plan.title
    with dossier.step(f"Renuméroter « {short(name)} »") as step:
        write_codes(dossier, step, codes)
    return len(codes)
