"""The parts of a paper: functions from the frozen dossier to lists of blocks."""
