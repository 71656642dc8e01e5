"""The strategic plan: its tree, the form of a node, its money and its indicators."""
