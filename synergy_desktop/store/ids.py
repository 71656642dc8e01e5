"""The ids of rows."""

import uuid


def new_id() -> str:
    """Make the id of a new row: UUID text, so that two copies of a dossier can be joined later."""
    return str(uuid.uuid4())
