"""French spelling: what the words of a text are, which are doubtful, what was meant instead."""
