"""The dossier file: opening and closing, steps, history, journal, migrations, backups, snapshots."""
