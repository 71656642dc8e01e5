"""What one does with the projector; none of it is a change of the dossier's content."""

from synergy_desktop.domain.projection import Projection, encode
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.sitting_models import ProjectionRow


def remember(dossier: Dossier, projection: Projection) -> None:
    """Keep what the wall shows, so that a restart brings it back.

    Leaves no trace in the history and nothing to undo; a dossier that is only read keeps nothing.
    """
    if dossier.read_only:
        return
    # No cell of the content changes: the journal has nothing to note, the listeners to hear.
    with dossier.step("Projeter") as step:
        row = ProjectionRow.insert(id="projection", state=encode(projection))
        step.run(row.on_conflict_replace())
