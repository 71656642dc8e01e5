"""The tab of a sitting: its agenda, its points, the roll, and where its panels meet."""
