"""Pasting a block of cells from another program: what it means, shown before it is written."""
