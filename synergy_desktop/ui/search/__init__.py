"""Find and replace: a panel beside the tabs that looks through the year or the whole dossier."""
