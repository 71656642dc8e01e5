"""The dossier file: opening, steps, history, journal, migrations, backups, snapshots."""
