"""One small function for each verb of the user: each opens one step of the dossier."""
