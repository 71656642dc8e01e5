"""The dossier's past at the right of the window: its steps, and what has changed since one."""
